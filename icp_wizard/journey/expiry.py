"""What expires inside the span of a filing: licences, identity cards, domains, instances."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import cast

from icp_wizard.catalogue.field import Field
from icp_wizard.journey.naming import item_name
from icp_wizard.journey.span import Span
from icp_wizard.model.address import item_address
from icp_wizard.model.filing import Filing
from icp_wizard.model.finding import Finding, Level
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.engine import Judgement, judge
from icp_wizard.rules.facts.answers import day_in
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Pack, Rule

_CHECK = "min_validity_days"
_RULES = {
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
    rule: Rule
    level: Level

    def finding(self, span: Span) -> Finding:
        """What is said of it."""
        early = self.until < span.open
        message = words(
            "plan.ends_early" if early else "plan.ends_soon",
            what=self.name,
            until=self.until,
            day=span.open if early else span.submit,
            left=(self.until - span.submit).days,
        )
        fix = words("plan.renew_until", needed=self.needed, submit=span.submit)
        return Finding(self.rule.id, self.level, self.address, message, fix, self.rule.sources)


def expiries(filing: Filing, pack: Pack, span: Span) -> tuple[Expiry, ...]:
    """Everything that ends before the opening, or too soon after submission for a rule."""
    judgement = judge(filing, {}, pack, span.submit)
    return tuple(_expiries(judgement, pack, span))


def _expiries(judgement: Judgement, pack: Pack, span: Span) -> Iterator[Expiry]:
    outlook = judgement.outlook
    for field, _, address in outlook.asked_fields():
        until = day_in(str(outlook.clean_at(field, address))) if field.key in _RULES else None
        if until is None:
            continue
        struck = {each.rule: each.level for each in judgement.at(address) if _on_days(pack, each)}
        rules = [_rule(pack, each) for each in struck or (_RULES[field.key],)]
        needed = max([span.open, *(_reach(rule, span) for rule in rules if rule.id in struck)])
        if until < needed:
            level = _level(struck.get(rules[0].id), early=until < span.open)
            yield Expiry(_name(outlook, field, address), address, until, needed, rules[0], level)


def _on_days(pack: Pack, finding: Finding) -> bool:
    rule = pack.statements.get(finding.rule)
    return isinstance(rule, Rule) and rule.check == _CHECK


def _rule(pack: Pack, rule: str) -> Rule:
    return cast("Rule", pack.statements[rule])


def _reach(rule: Rule, span: Span) -> date:
    """The first day which satisfies a rule on the day of submission."""
    return span.submit + timedelta(cast("int", rule.args["days"]) + bool(rule.args.get("more")))


def _level(said: Level | None, *, early: bool) -> Level:
    """As the rule says, and at least a risk for what ends before the opening."""
    return said if said and not (early and said is Level.ADVICE) else Level.RISK


def _name(outlook: Outlook, field: Field, address: str) -> Text:
    return words(f"plan.what_{field.home}", item=item_name(outlook, item_address(address)))
