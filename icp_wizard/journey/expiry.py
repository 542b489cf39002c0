"""What expires inside the span of a filing: licences, identity cards, domains, instances."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import cast

from icp_wizard.catalogue.field import Field
from icp_wizard.catalogue.load import catalogue
from icp_wizard.journey.naming import item_name
from icp_wizard.journey.span import Span
from icp_wizard.model.address import item_address
from icp_wizard.model.filing import Filing
from icp_wizard.model.finding import Finding, Level
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.case import Case
from icp_wizard.rules.checks import CHECKS
from icp_wizard.rules.cited import statement
from icp_wizard.rules.facts.answers import day_in
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Pack, Rule
from icp_wizard.rules.statement import Statement

_CHECK = "min_validity_days"
ENDINGS = {
    "entity.document_valid_to": "material.licence-valid",
    "person.document_valid_to": "material.id-valid-three-months",
    "domain.expires_on": "domain.not-expired",
    "instance.expires_on": "access.instance-expired",
}
"""The days on which something expires, and the rule which speaks if none asks for more."""


@dataclass(frozen=True)
class Expiry:
    """Something that ends too early: *until* its day, *needed* the day it has to reach."""

    name: Text
    address: str
    until: date
    needed: date
    rule: Statement
    level: Level

    def finding(self, span: Span) -> Finding:
        """What is said of it."""
        early = self.until < span.open
        message = words(
            f"plan.{span.ending.worded('ends_early')}" if early else "plan.ends_soon",
            what=self.name,
            until=self.until,
            day=span.open if early else span.submit,
            left=(self.until - span.submit).days,
        )
        fix = words("plan.renew_until", needed=self.needed, submit=span.submit)
        return Finding(self.rule.id, self.level, self.address, message, fix, self.rule.sources)


def expiries(filing: Filing, pack: Pack, span: Span) -> tuple[Expiry, ...]:
    """Everything that ends before the opening, or too soon after submission for a rule."""
    return tuple(_expiries(Outlook(filing, catalogue(), span.submit), pack, span))


def _expiries(outlook: Outlook, pack: Pack, span: Span) -> Iterator[Expiry]:
    struck = _struck(outlook, pack)
    for field, _, address in outlook.asked_fields():
        until = day_in(str(outlook.clean_at(field, address))) if field.key in ENDINGS else None
        rules = struck.get(address, [])
        needed = max([span.open, *(_reach(rule, span) for rule in rules)])
        if until and until < needed:
            rule = rules[0] if rules else statement(pack, ENDINGS[field.key])
            level = _level(rules, early=until < span.open)
            yield Expiry(ending_name(outlook, field, address), address, until, needed, rule, level)


def _struck(outlook: Outlook, pack: Pack) -> dict[str, list[Rule]]:
    """The rules which find too few days left on the day of submission, the strictest first."""
    found: dict[str, list[Rule]] = {}
    for rule in sorted(pack.checked, key=lambda each: list(Level).index(each.level)):
        for item in outlook.items(rule.home) if rule.check == _CHECK else ():
            if pack.applies(outlook, rule, item):
                for strike in CHECKS[_CHECK].run(Case(outlook, item), **rule.args) or ():
                    found.setdefault(strike.address, []).append(rule)
    return found


def _reach(rule: Rule, span: Span) -> date:
    """The first day which satisfies a rule on the day of submission."""
    return span.submit + timedelta(cast("int", rule.args["days"]) + bool(rule.args.get("more")))


def _level(rules: list[Rule], *, early: bool) -> Level:
    """As the strictest rule says, and at least a risk for what ends before the opening."""
    said = rules[0].level if rules else Level.RISK
    return Level.RISK if early and said is Level.ADVICE else said


def ending_name(outlook: Outlook, field: Field, address: str) -> Text:
    """What ends on the day at an address, in words."""
    return words(f"plan.what_{field.home}", item=item_name(outlook, item_address(address)))
