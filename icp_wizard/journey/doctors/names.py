"""The name doctor: each rule on the name of a website or an app, met or broken, and variants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import cast

from icp_wizard.catalogue.load import catalogue
from icp_wizard.journey.doctors.variants import Variant, variants
from icp_wizard.model.address import item_address, pattern, read, read_answer, replace
from icp_wizard.model.filing import Filing, Service
from icp_wizard.model.text import Text
from icp_wizard.rules.case import Case, Strike
from icp_wizard.rules.checks import CHECKS
from icp_wizard.rules.facts.answers import confirmed
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Pack, Rule

MOST = 5
_CHECKS = ("name_rule", "length")
_ASKED = (
    "site_name_related_to_entity",
    "name_matches_content",
    "app_name_same_on_platforms",
    "app_name_matches_store",
)


@dataclass(frozen=True)
class Verdict:
    """What one rule says of the name: *met*, or None while only the person can tell.

    *message* is the rule's own words: what is broken, what is asked, or what it states.
    """

    rule: Rule
    met: bool | None
    message: Text
    fix: Text | None = None


@dataclass(frozen=True)
class NameReport:
    """A name with the rules that apply to it, the broken first, and names that break none."""

    address: str
    name: str
    verdicts: tuple[Verdict, ...]
    suggestions: tuple[Variant, ...]

    @property
    def broken(self) -> tuple[Verdict, ...]:
        """The rules the name breaks."""
        return tuple(each for each in self.verdicts if each.met is False)


def examine_name(filing: Filing, address: str, pack: Pack, day: date) -> NameReport:
    """Examine the name at an address, ``services[…].website.name`` or ``….app.name``."""
    pack = pack.within(filing.entity.region_province)
    outlook = Outlook(filing, catalogue(), day)
    verdicts = [*_judged(outlook, address, pack), *_asked(outlook, address, pack)]
    verdicts.sort(key=lambda each: (each.met is not False, each.met is not None))
    found = _suggestions(outlook, address, pack)
    return NameReport(address, _name(filing, address), tuple(verdicts), tuple(islice(found, MOST)))


def _judged(outlook: Outlook, address: str, pack: Pack) -> Iterator[Verdict]:
    """The rules with a check on the name, once there is one."""
    if not _name(outlook.filing, address):
        return
    for rule in _rules(outlook, address, pack):
        strike = _strike(outlook, rule, address)
        if strike is None:
            yield Verdict(rule, met=True, message=rule.statement)
        else:
            yield Verdict(rule, met=False, **_said(rule, strike))


def _asked(outlook: Outlook, address: str, pack: Pack) -> Iterator[Verdict]:
    """The rules on which only the person can answer."""
    item = item_address(address)
    for rule in pack.drawn("confirm"):
        asked = str(rule.args["question"])
        if rule.question and asked in _ASKED and pack.applies(outlook, rule, item):
            answer = confirmed(outlook, asked, item)
            met = None if answer is None else answer == "yes"
            message = rule.question.filled(name=_name(outlook.filing, address) or "—")
            yield Verdict(rule, met, message, rule.says("").fix)


def _rules(outlook: Outlook, address: str, pack: Pack) -> Iterator[Rule]:
    """The rules whose check looks at the name and which apply to its service."""
    item, field = item_address(address), outlook.catalogue.by_pattern[pattern(address)]
    for rule in pack.checked:
        looked_at = cast("Sequence[str]", rule.args.get("within") or (rule.args.get("key"),))
        looks = rule.check in _CHECKS and rule.home == "service" and field.key in looked_at
        if looks and pack.applies(outlook, rule, item):
            yield rule


def _strike(outlook: Outlook, rule: Rule, address: str) -> Strike | None:
    """The fault a rule finds in the name itself, whatever it says of other answers."""
    case = Case(outlook, item_address(address))
    strikes = CHECKS[rule.check].run(case, **rule.args) or ()
    return next((each for each in strikes if each.address == address), None)


def _said(rule: Rule, strike: Strike) -> dict[str, Text]:
    says = rule.says(strike.reason)
    return {
        "message": says.message.filled(**strike.blanks),
        "fix": says.fix.filled(**strike.blanks),
    }


def _suggestions(outlook: Outlook, address: str, pack: Pack) -> Iterator[Variant]:
    """Variants that break no rule and name no other service of the filing."""
    filing = outlook.filing
    service = cast("Service", read(filing, item_address(address)))
    seen = {name.strip() for each in filing.services for name in (each.website.name, each.app.name)}
    for variant in variants(filing, service):
        if variant.name not in seen and _keeps_all(outlook, address, pack, variant.name):
            seen.add(variant.name)
            yield variant


def _keeps_all(outlook: Outlook, address: str, pack: Pack, name: str) -> bool:
    trial = Outlook(replace(outlook.filing, address, name), outlook.catalogue, outlook.day)
    rules = _rules(trial, address, pack)
    return not any(_strike(trial, rule, address) for rule in rules)


def _name(filing: Filing, address: str) -> str:
    return str(read_answer(filing, address)).strip()
