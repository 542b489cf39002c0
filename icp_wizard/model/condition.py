"""Conditions of fields, rules and papers: one small language with three values.

Names, text, numbers, lists, ``== != < <= > >= in not in``, ``and or not`` and parentheses; no
calls and no arithmetic. A name without an answer is unknown (Kleene): ``false and unknown`` is
false, ``true or unknown`` is true. A list answer equals a value if it contains it.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import cast

Scalar = str | int | float | bool
Answer = Scalar | tuple[str, ...] | None
Lookup = Callable[[str], Answer]

Truth = bool | None
Test = Callable[[Lookup], Truth]
Reading = Callable[[Lookup], Answer]


class BadCondition(ValueError):
    """The text is not a condition of this language; the message says where."""


@dataclass(frozen=True)
class Condition:
    """A parsed condition; *text* is as it was written."""

    text: str
    tree: ast.expr = field(compare=False, repr=False)
    test: Test = field(compare=False, repr=False)

    def holds(self, lookup: Lookup) -> Truth:
        """True, False, or None while an answer it needs is missing."""
        return self.test(lookup)

    def names(self) -> frozenset[str]:
        """Every name the condition asks for."""
        return frozenset(_names(self.tree))

    def options(self) -> frozenset[tuple[str, str]]:
        """Every (name, text) compared, so that loading can check the options exist."""
        return frozenset(_options(self.tree))


_PLAIN = {"": "True", "always": "True", "true": "True", "false": "False"}


@cache
def parse(text: str) -> Condition:
    """Parse a condition. Raises BadCondition."""
    text = _PLAIN.get(text.strip(), text)
    try:
        tree = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        raise BadCondition(f"not a condition: {text!r}") from error
    _check(tree, text)
    return Condition(text, tree, _test(tree))


def _test(node: ast.expr) -> Test:
    """The condition as nested functions: rules run at every key, the tree is walked once."""
    match node:
        case ast.BoolOp(op=ast.And()):
            return _chain([_test(value) for value in node.values], decisive=False)
        case ast.BoolOp():
            return _chain([_test(value) for value in node.values], decisive=True)
        case ast.UnaryOp():
            return _negated(_test(node.operand))
        case ast.Compare():
            return _comparison(node)
        case _:
            reading = _reading(node)
            return lambda lookup: _as_truth(reading(lookup))


def _chain(tests: list[Test], *, decisive: bool) -> Test:
    def chained(lookup: Lookup) -> Truth:
        found: Truth = not decisive
        for test in tests:
            truth = test(lookup)
            if truth is decisive:
                return decisive
            if truth is None:
                found = None
        return found

    return chained


def _negated(test: Test) -> Test:
    def negated(lookup: Lookup) -> Truth:
        truth = test(lookup)
        return None if truth is None else not truth

    return negated


def _comparison(node: ast.Compare) -> Test:
    left, right = _reading(node.left), _reading(node.comparators[0])
    compare = _COMPARES[type(node.ops[0])]

    def compared(lookup: Lookup) -> Truth:
        one, other = left(lookup), right(lookup)
        if one is None or other is None:
            return None
        try:
            return compare(one, other)
        except ValueError:
            return None

    return compared


def _reading(node: ast.expr) -> Reading:
    match node:
        case ast.Constant():
            constant = cast("Answer", node.value)
            return lambda _: constant
        case ast.List():
            listed = cast("Answer", tuple(ast.literal_eval(each) for each in node.elts))
            return lambda _: listed
        case _:
            name = _name(node)
            return lambda lookup: _given(lookup(name))


def _given(answer: Answer) -> Answer:
    return None if answer in ("", ()) else answer


def _as_truth(value: Answer) -> Truth:
    if value is None or isinstance(value, bool):
        return value
    return {"yes": True, "no": False}.get(str(value))


def _equal(left: Answer, right: Answer) -> bool:
    if isinstance(left, tuple):
        return right in left
    if isinstance(left, bool) or isinstance(right, bool):
        return _as_truth(left) is _as_truth(right)
    if isinstance(left, int | float) or isinstance(right, int | float):
        return _number(left) == _number(right)
    return left == right


def _among(left: Answer, right: Answer) -> bool:
    return any(_equal(left, option) for option in cast("tuple[str, ...]", right))


def _number(value: Answer) -> float:
    if value is None or isinstance(value, tuple):
        raise ValueError(value)
    return float(value)


_COMPARES: dict[type[ast.cmpop], Callable[[Answer, Answer], bool]] = {
    ast.Eq: _equal,
    ast.NotEq: lambda left, right: not _equal(left, right),
    ast.In: _among,
    ast.NotIn: lambda left, right: not _among(left, right),
    ast.Lt: lambda left, right: _number(left) < _number(right),
    ast.LtE: lambda left, right: _number(left) <= _number(right),
    ast.Gt: lambda left, right: _number(left) > _number(right),
    ast.GtE: lambda left, right: _number(left) >= _number(right),
}


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{_name(node.value)}.{node.attr}"
    raise BadCondition(ast.unparse(node))


def _check(node: ast.expr, text: str) -> None:
    match node:
        case ast.BoolOp():
            children = node.values
        case ast.UnaryOp(op=ast.Not()):
            children = [node.operand]
        case ast.Compare(ops=[op], comparators=[right]) if type(op) in _COMPARES:
            children = [node.left, right]
        case ast.List() if all(isinstance(each, ast.Constant) for each in node.elts):
            children = node.elts
        case ast.Constant(value=str() | int() | float()):
            children = []
        case ast.Name() | ast.Attribute():
            _name(node)
            children = []
        case _:
            raise BadCondition(f"{ast.unparse(node)!r} is not allowed in {text!r}")
    for child in children:
        _check(child, text)


def _names(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Name | ast.Attribute):
        yield _name(node)
        return
    for child in ast.iter_child_nodes(node):
        yield from _names(child)


def _options(tree: ast.expr) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and isinstance(node.left, ast.Name | ast.Attribute):
            for value in ast.walk(node.comparators[0]):
                if isinstance(value, ast.Constant) and isinstance(value.value, str):
                    yield _name(node.left), value.value
