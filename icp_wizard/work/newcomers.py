"""Where an individual is taken: by the province of the identity card, age, and a paper held there.

The engine's own conditions and precedence decide which rule on age applies; nothing is guessed
where no source says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from icp_wizard.catalogue.load import catalogue
from icp_wizard.model.filing import Entity, Filing, Person
from icp_wizard.model.finding import Level
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Pack, Rule
from icp_wizard.rules.statement import Province

STANDINGS = (
    "home",
    "paper_held",
    "permit_needed",
    "allowed",
    "no_limit_found",
    "too_young",
    "local_card_only",
)
"""What becomes of somebody in a province, what they want to read first at the top."""

GROWN = 18
_SOMEBODY = "p1"


@dataclass(frozen=True)
class Newcomer:
    """Somebody who files alone; *paper* is one they hold in each province, ``""`` for none."""

    home: str
    years: int = GROWN
    paper: str = ""


@dataclass(frozen=True)
class Welcome:
    """What becomes of a newcomer in a province; *young* are the rules they are too young for."""

    province: Province
    standing: str
    young: tuple[Rule, ...]


def welcomes(pack: Pack, newcomer: Newcomer, day: date) -> tuple[Welcome, ...]:
    """What becomes of a newcomer in every province, on a day."""
    return tuple(_welcome(pack, newcomer, each, day) for each in pack.provinces.values())


def papers_known(pack: Pack) -> tuple[str, ...]:
    """The papers which one province or another accepts instead of a local card."""
    accepted = (paper for each in pack.provinces.values() for paper in each.elsewhere.accepts)
    return tuple(dict.fromkeys(accepted))


def _welcome(pack: Pack, newcomer: Newcomer, province: Province, day: date) -> Welcome:
    young = _too_young(pack, newcomer, province, day)
    return Welcome(province, _standing(newcomer, province, young), young)


def _standing(newcomer: Newcomer, province: Province, young: Sequence[Rule]) -> str:
    if any(rule.level is Level.STOP for rule in young):
        return "too_young"
    if province.code == newcomer.home:
        return "home"
    known = province.elsewhere
    held = known.status == "permit_needed" and newcomer.paper in known.accepts
    return "paper_held" if held else known.status


def _too_young(pack: Pack, newcomer: Newcomer, province: Province, day: date) -> tuple[Rule, ...]:
    entity = Entity(nature="individual", region_province=province.code, principal=_SOMEBODY)
    outlook = Outlook(Filing(entity=entity, people=(Person(id=_SOMEBODY),)), catalogue(), day)
    within = pack.within(province.code)
    return tuple(
        rule
        for rule in within.rules
        if rule.check == "min_age"
        and cast("int", rule.args["years"]) > newcomer.years
        and within.applies(outlook, rule, f"people[{_SOMEBODY}]")
    )
