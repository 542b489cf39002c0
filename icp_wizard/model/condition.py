"""Conditions of fields, rules and papers: one small language with three values.

Names, text, numbers, lists, ``== != < <= > >= in not in``, ``and or not`` and parentheses; no
calls and no arithmetic. A name without an answer is unknown (Kleene): ``false and unknown`` is
false, ``true or unknown`` is true. A list answer equals a value if it contains it.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

Scalar = str | int | float | bool
Answer = Scalar | tuple[str, ...] | None
Lookup = Callable[[str], Answer]

Truth = bool | None


class BadCondition(ValueError):
    """The text is not a condition of this language; the message says where."""


@dataclass(frozen=True)
class Condition:
    """A parsed condition; *text* is as it was written."""

    text: str
    tree: ast.expr

    def holds(self, lookup: Lookup) -> Truth:
        """True, False, or None while an answer it needs is missing."""
        return _truth(self.tree, lookup)

    def names(self) -> frozenset[str]:
        """Every name the condition asks for."""
        return frozenset(_names(self.tree))

    def options(self) -> frozenset[tuple[str, str]]:
        """Every (name, text) compared, so that loading can check the options exist."""
        return frozenset(_options(self.tree))


_PLAIN = {"": "True", "always": "True", "true": "True", "false": "False"}


@lru_cache(maxsize=None)
def parse(text: str) -> Condition:
    """Parse a condition. Raises BadCondition."""
    text = _PLAIN.get(text.strip(), text)
    try:
        tree = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        raise BadCondition(f"not a condition: {text!r}") from error
    _check(tree, text)
    return Condition(text, tree)


_COMPARES: dict[type[ast.cmpop], Callable[[Answer, Answer], bool]] = {
    ast.Eq: lambda left, right: _equal(left, right),
    ast.NotEq: lambda left, right: not _equal(left, right),
    ast.In: lambda left, right: _among(left, right),
    ast.NotIn: lambda left, right: not _among(left, right),
    ast.Lt: lambda left, right: _number(left) < _number(right),
    ast.LtE: lambda left, right: _number(left) <= _number(right),
    ast.Gt: lambda left, right: _number(left) > _number(right),
    ast.GtE: lambda left, right: _number(left) >= _number(right),
}


def _truth(node: ast.expr, lookup: Lookup) -> Truth:
    match node:
        case ast.BoolOp(op=ast.And()):
            return _all([_truth(value, lookup) for value in node.values])
        case ast.BoolOp():
            return _any([_truth(value, lookup) for value in node.values])
        case ast.UnaryOp():
            inner = _truth(node.operand, lookup)
            return None if inner is None else not inner
        case ast.Compare():
            return _compare(node, lookup)
        case _:
            return _as_truth(_value(node, lookup))


def _all(values: list[Truth]) -> Truth:
    if any(value is False for value in values):
        return False
    return None if None in values else True


def _any(values: list[Truth]) -> Truth:
    if any(value is True for value in values):
        return True
    return None if None in values else False


def _compare(node: ast.Compare, lookup: Lookup) -> Truth:
    left, right = _value(node.left, lookup), _value(node.comparators[0], lookup)
    if left is None or right is None:
        return None
    try:
        return _COMPARES[type(node.ops[0])](left, right)
    except ValueError:
        return None


def _value(node: ast.expr, lookup: Lookup) -> Answer:
    match node:
        case ast.Constant():
            return cast(Answer, node.value)
        case ast.List():
            return cast(Answer, tuple(_value(each, lookup) for each in node.elts))
        case _:
            answer = lookup(_name(node))
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
        case ast.List():
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
