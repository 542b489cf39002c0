"""The rule pack: dated, sourced statements as one value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, cached_property
from typing import Any, TypeVar

from icp_wizard.catalogue.load import Catalogue, catalogue
from icp_wizard.model.condition import Truth
from icp_wizard.model.resources import read_json, root
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.precedence import Rivals, applies, rivals
from icp_wizard.rules.reach import beyond
from icp_wizard.rules.reading import read_contents
from icp_wizard.rules.statement import Explanation, Province, Rule, Statement, Words

__all__ = ["NATIONAL", "Pack", "Rule", "Words", "read_pack", "shipped", "written"]

NATIONAL = "rules/national.json"
EXPLANATIONS = "rules/explanations.json"
PROVINCES = "rules/provinces"

_Any = TypeVar("_Any", bound=Statement)


@dataclass(frozen=True)
class Pack:
    """All statements as of one day; *written* is what it was read from."""

    version: str
    as_of: date
    rules: tuple[Rule, ...]
    explanations: tuple[Explanation, ...] = ()
    provinces: Mapping[str, Province] = field(default_factory=dict[str, Province])
    written: Mapping[str, Any] = field(default_factory=dict[str, Any], repr=False, compare=False)

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """Every rule and explanation by its id."""
        return {each.id: each for each in (*self.rules, *self.explanations)}

    def within(self, province: str) -> Pack:
        """What is in force in a province: its own statements and those of the nation.

        While the province is not known, subjects on which provinces differ wait.
        """
        known = self._within
        if province not in known:
            waiting = frozenset[str]() if province else self._provincial
            known[province] = replace(
                self,
                rules=_of(self.rules, province, waiting),
                explanations=_of(self.explanations, province, waiting),
            )
        return known[province]

    def applies(self, outlook: Outlook, statement: Statement, item: str) -> Truth:
        """Whether a statement applies to an item, and no nearer one on its subject does.

        What the operation does not reach never applies.
        """
        if statement.area in beyond(outlook.words("operation", "")):
            return False
        if not statement.subject:
            return outlook.holds(statement.when, item)
        return applies(outlook, statement, self._rivals.get(statement.id, ()), item)

    def drawn(self, check: str) -> tuple[Rule, ...]:
        """The rules of one kind the engine draws itself, or asks."""
        return self._by_check.get(check, ())

    @cached_property
    def checked(self) -> tuple[Rule, ...]:
        """The rules which run a check."""
        return tuple(rule for rule in self.rules if not rule.drawn)

    @cached_property
    def _within(self) -> dict[str, Pack]:
        return {}

    @cached_property
    def _provincial(self) -> frozenset[str]:
        statements = self.statements.values()
        return frozenset(each.subject for each in statements if each.province) - {""}

    @cached_property
    def _rivals(self) -> Rivals:
        return rivals((*self.rules, *self.explanations))

    @cached_property
    def _by_check(self) -> Mapping[str, tuple[Rule, ...]]:
        kinds: dict[str, list[Rule]] = {}
        for rule in self.rules:
            if rule.drawn or rule.check == "confirm":
                kinds.setdefault(rule.check, []).append(rule)
        return {kind: tuple(rules) for kind, rules in kinds.items()}


def _of(statements: Iterable[_Any], province: str, waiting: frozenset[str]) -> tuple[_Any, ...]:
    """The province's own first, then those of the nation."""
    inside = [each for each in statements if each.province and each.province == province]
    nation = (each for each in statements if not each.province and each.subject not in waiting)
    return (*inside, *nation)


@cache
def shipped() -> Pack:
    """The pack that comes with the program. Raises FaultyCatalogue."""
    return read_pack("rules", written(), catalogue())


def written() -> dict[str, Any]:
    """The files of the pack that comes with the program, put together as one."""
    national, explanations = read_json(NATIONAL), read_json(EXPLANATIONS)
    return national | {"explanations": explanations, "provinces": list(_provinces())}


def _provinces() -> Iterator[Any]:
    for file in sorted((root() / PROVINCES).glob("*.json")):
        yield read_json(f"{PROVINCES}/{file.name}")


def read_pack(file: str, content: object, known: Catalogue) -> Pack:
    """A pack from its parsed file, checked against a catalogue. Raises FaultyCatalogue."""
    read = read_contents(file, content, known)
    return Pack(read.version, read.as_of, read.rules, read.explanations, read.provinces, read.raw)
