"""The engine: (filing, photo facts, pack, day) to findings. It never asks the clock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from icp_wizard.catalogue.load import catalogue
from icp_wizard.model.filing import Filing
from icp_wizard.model.finding import Finding, Level, Repair
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.case import Case, Strike, title
from icp_wizard.rules.checks import CHECKS
from icp_wizard.rules.drawn import misformed, missing
from icp_wizard.rules.facts.answers import confirmation_id
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Pack, Rule
from icp_wizard.rules.papers import WantedSlot, missing_papers, wanted
from icp_wizard.rules.statement import age_mark

PhotoFacts = Mapping[str, Mapping[str, str]]
_WEIGHT = {Level.STOP: 0, Level.RISK: 1, Level.ADVICE: 2}


@dataclass(frozen=True)
class Question:
    """What only the person can confirm, with the address of the answer."""

    rule: Rule
    address: str
    text: Text


@dataclass(frozen=True)
class Judgement:
    """What the rules say of a filing on a day.

    *unknown* counts what cannot be judged because a question asked now has no answer; what
    waits for a confirmation stands in *questions* instead. *slots* are the papers needed, *pack*
    is what is in force in the province of the filing.
    """

    outlook: Outlook
    findings: tuple[Finding, ...]
    unknown: int
    slots: tuple[WantedSlot, ...]
    questions: tuple[Question, ...]
    pack: Pack

    @property
    def ready(self) -> bool:
        """Whether nothing stops."""
        return not any(finding.level is Level.STOP for finding in self.findings)

    def at(self, address: str) -> tuple[Finding, ...]:
        """The findings at one address, also those which merely concern it."""
        return tuple(
            each for each in self.findings if address == each.address or address in each.also
        )


def judge(filing: Filing, photos: PhotoFacts, pack: Pack, day: date) -> Judgement:
    """Judge a filing by a pack on a day."""
    outlook = Outlook(filing, catalogue(), day, photos)
    pack = pack.within(filing.entity.region_province)
    slots = wanted(outlook, pack)
    drawn = (*missing(outlook, pack), *misformed(outlook, pack), *missing_papers(outlook, slots))
    found = [(finding.rule, finding) for finding in drawn]
    unknown = 0
    for rule, item in _cases(outlook, pack):
        outlook.waits = False
        struck = _struck(outlook, pack, rule, item)
        unknown += struck is None and outlook.waits
        found += [(rule.check, finding) for finding in struck or ()]
    findings = _sorted(outlook, (_marked(each, day) for each in _offering(_merged(found))))
    return Judgement(outlook, findings, unknown, slots, _questions(outlook, pack), pack)


def _cases(outlook: Outlook, pack: Pack) -> Iterator[tuple[Rule, str]]:
    for rule in pack.checked:
        for item in outlook.items(rule.home):
            yield rule, item


def _struck(outlook: Outlook, pack: Pack, rule: Rule, item: str) -> tuple[Finding, ...] | None:
    applies = pack.applies(outlook, rule, item)
    if not applies:
        return None if applies is None else ()
    strikes = CHECKS[rule.check].run(Case(outlook, item), **rule.args)
    return None if strikes is None else tuple(_finding(rule, strike) for strike in strikes)


def _finding(rule: Rule, strike: Strike) -> Finding:
    says = rule.says(strike.reason)
    repair = strike.repair
    return Finding(
        rule.id,
        rule.level,
        strike.address,
        says.message.filled(**strike.blanks),
        says.fix.filled(**strike.blanks),
        rule.sources,
        strike.also,
        strike.reason,
        Repair(repair, words("rules.use", value=repair)) if repair else None,
    )


def _questions(outlook: Outlook, pack: Pack) -> tuple[Question, ...]:
    found: dict[str, Question] = {}
    for rule in pack.drawn("confirm"):
        for item in outlook.items(rule.home):
            slot = confirmation_id(cast("str", rule.args["question"]), item)
            if rule.question and pack.applies(outlook, rule, item):
                text = rule.question.filled(name=title(outlook, item))
                found.setdefault(slot, Question(rule, f"confirmed[{slot}].answer", text))
    return tuple(found.values())


def _offering(found: Iterable[Finding]) -> Iterable[Finding]:
    """No repair takes over what stands at an answer which itself is stopped."""
    every = tuple(found)
    stopped = {each.address for each in every if each.level is Level.STOP}
    for each in every:
        yield replace(each, repair=None) if stopped & {*each.also} else each


def _merged(found: Iterable[tuple[str, Finding]]) -> Iterable[Finding]:
    """One fault, one finding: of one kind, address and reason the strictest speaks for all."""
    first: dict[tuple[str, str, str], Finding] = {}
    for kind, finding in sorted(found, key=lambda each: _WEIGHT[each[1].level]):
        place = (kind, finding.address, finding.reason)
        kept = first.get(place)
        first[place] = _joined(kept, finding) if kept else finding
    return first.values()


def _joined(kept: Finding, other: Finding) -> Finding:
    return replace(
        kept,
        sources=tuple(dict.fromkeys((*kept.sources, *other.sources))),
        also=tuple(dict.fromkeys((*kept.also, *other.also))),
    )


def _marked(finding: Finding, day: date) -> Finding:
    """A finding which says that its sources are old, if they are."""
    mark = age_mark(finding.sources, day)
    return replace(finding, mark=mark) if mark else finding


def _sorted(outlook: Outlook, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By level, then in the order in which the answers are asked."""
    return tuple(
        sorted(findings, key=lambda each: (_WEIGHT[each.level], outlook.order(each.address)))
    )
