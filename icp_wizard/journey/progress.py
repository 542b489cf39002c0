"""Where a draft stands: computed from the answers every time, never stored as a position."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from icp_wizard.catalogue.route import route
from icp_wizard.catalogue.sections import having
from icp_wizard.catalogue.way import RouteOutcome
from icp_wizard.journey.draft import Marks
from icp_wizard.journey.happenings import Course
from icp_wizard.journey.naming import place_name, step_of
from icp_wizard.journey.operation import is_copied, ready_words
from icp_wizard.journey.route import Walk, walk_of
from icp_wizard.model.finding import Finding, Level
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.drawn import answered
from icp_wizard.rules.engine import Judgement
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.papers import settled

_AFTERWARDS = "afterwards"
_FILE = ("first_filing", "new_service_no_entity", "new_service_with_entity", "add_access")
"""The operations of which the route tells whether they are needed."""


class State(StrEnum):
    """The state of a step; the first that holds."""

    TO_MEND = "to_mend"
    NOT_STARTED = "not_started"
    STARTED = "started"
    READY = "ready"
    WAITING = "waiting"


@dataclass(frozen=True)
class StepState:
    """One step with its state: *mend* stops at fields already left, *done* of *total* answers."""

    step: str
    state: State
    words: Text
    mend: int = 0
    risks: int = 0
    done: int = 0
    total: int = 0


@dataclass(frozen=True)
class Progress:
    """The steps of a draft which its order has, and the next best thing to do."""

    steps: tuple[StepState, ...]
    next_step: Text
    next_address: str

    def of(self, step: str) -> StepState:
        """The state of one step."""
        return next(each for each in self.steps if each.step == step)


def progress(judgement: Judgement, marks: Marks, ahead: Course | None = None) -> Progress:
    """The state of every step the order has, and what to do next.

    *ahead* is what comes next after what was noted of the order, and what Afterwards tells.
    """
    catalogue = judgement.outlook.catalogue
    had = had_steps(judgement)
    keys = (each.key for each in catalogue.steps if each.key in had)
    steps = (_step(judgement, marks, each) for each in keys)
    states = tuple(_afterwards(each, ahead) if each.step == _AFTERWARDS else each for each in steps)
    address, said = _next(judgement)
    return Progress(states, said, address)


def had_steps(judgement: Judgement) -> frozenset[str]:
    """The steps which the order has: where something is asked, or items can be added."""
    outlook = judgement.outlook
    asked = {field.step for field, _, _ in outlook.asked_fields()}
    lists = outlook.catalogue.listings.values()
    added = {each.step for each in lists if outlook.holds(each.when, "")}
    papers = {"papers"} if judgement.slots or _takes_papers(outlook) else set[str]()
    return frozenset({"decide", "check", "handover"} | asked | added | papers)


def to_mend(judgement: Judgement, marks: Marks, step: str) -> tuple[Finding, ...]:
    """The stops of a step at fields already left, missing answers apart."""
    return tuple(
        finding
        for finding in _on(judgement, step)
        if finding.level is Level.STOP
        and finding.rule != "required"
        and (
            finding.address in marks.left
            or not judgement.outlook.catalogue.field_at(finding.address)
        )
    )


def _takes_papers(outlook: Outlook) -> bool:
    kinds = outlook.catalogue.options["filing_operation"]
    return outlook.words("operation", "") in having(kinds, ("materials",))


def _step(judgement: Judgement, marks: Marks, step: str) -> StepState:
    if step == "papers":
        return _papers(judgement)
    if step == "check":
        return _check(judgement)
    if step == "handover":
        return _handover(judgement)
    if step == "decide" and judgement.outlook.words("operation", "") in _FILE:
        return _decide(judgement, _answers(judgement, marks, step))
    return _answers(judgement, marks, step)


def _decide(judgement: Judgement, asked: StepState) -> StepState:
    """Decide is ready with an outcome; a "no" asks nothing more."""
    way = walk_of(judgement.outlook.filing, judgement.outlook.day)
    if _refusal(way) is not None:
        return replace(asked, state=State.READY, words=words("journey.state_ready"))
    done, total = asked.done + len(way.answered), asked.total + way.at_most
    is_open = way.question is not None or asked.state is State.NOT_STARTED
    if asked.state is State.TO_MEND or not is_open or not done:
        return asked
    said = _words(State.STARTED, 0, done, total)
    return replace(asked, state=State.STARTED, words=said, done=done, total=total)


def _afterwards(noted: StepState, ahead: Course | None) -> StepState:
    """Afterwards is never ready: it waits, or results were noted though no event was."""
    if noted.state is State.TO_MEND:
        return noted
    if ahead is not None:
        return replace(noted, state=State.WAITING, words=ahead.standing)
    if noted.state is State.WAITING:
        return noted
    return replace(noted, state=State.STARTED, words=words("journey.results_noted"))


def _refusal(way: Walk) -> RouteOutcome | None:
    """The outcome the route ended at, if nothing is to be filed by it."""
    if way.ending is None or route().verdicts[way.ending.verdict].can_file:
        return None
    return way.ending


def _answers(judgement: Judgement, marks: Marks, step: str) -> StepState:
    outlook = judgement.outlook
    given = needed = touched = 0
    for field, item, address in outlook.asked_fields():
        if field.step == step:
            has = answered(outlook, field, address)
            touched += has
            if outlook.holds(field.required, item):
                needed += 1
                given += has
    needed += sum(
        f.rule == "required" and not outlook.catalogue.field_at(f.address)
        for f in _on(judgement, step)
    )
    mend = len(to_mend(judgement, marks, step))
    risks = sum(finding.level is Level.RISK for finding in _on(judgement, step))
    state = _state(mend, touched, given, needed, step)
    return StepState(step, state, _words(state, mend, given, needed), mend, risks, given, needed)


def _state(mend: int, touched: int, given: int, needed: int, step: str) -> State:
    if mend:
        return State.TO_MEND
    if step == _AFTERWARDS and not touched:
        return State.WAITING
    if not touched:
        return State.NOT_STARTED
    return State.READY if given == needed else State.STARTED


def _words(state: State, mend: int, given: int, needed: int) -> Text:
    return words(f"journey.state_{state}", mend=mend, done=given, total=needed)


def _papers(judgement: Judgement) -> StepState:
    slots = judgement.slots
    done = sum(settled(judgement.outlook, slot) for slot in slots)
    state = _state(0, done, done, len(slots), "papers") if slots else State.NOT_STARTED
    return StepState("papers", state, _words(state, 0, done, len(slots)), 0, 0, done, len(slots))


def _check(judgement: Judgement) -> StepState:
    stops = sum(finding.level is Level.STOP for finding in judgement.findings)
    if judgement.ready:
        return StepState("check", State.READY, words("journey.nothing_stops"))
    return StepState("check", State.STARTED, words("journey.stops", count=stops), done=stops)


def _handover(judgement: Judgement) -> StepState:
    if judgement.ready:
        return StepState("handover", State.READY, ready_words(judgement.outlook))
    return StepState("handover", State.WAITING, words("journey.after_check"))


def _on(judgement: Judgement, step: str) -> list[Finding]:
    outlook = judgement.outlook
    return [each for each in judgement.findings if step_of(outlook, each.address) == step]


def _next(judgement: Judgement) -> tuple[str, Text]:
    filing, day = judgement.outlook.filing, judgement.outlook.day
    refusal = _refusal(walk_of(filing, day))
    if refusal is not None and not filing.services and not filing.order.purpose:
        return "decide.", words("journey.next_outcome", outcome=refusal.title)
    return _next_answer(judgement)


def _next_answer(judgement: Judgement) -> tuple[str, Text]:
    order = {step.key: index for index, step in enumerate(judgement.outlook.catalogue.steps)}
    stops = [each for each in judgement.findings if each.level is Level.STOP]
    if not stops:
        is_copy = is_copied(judgement.outlook)
        return "", words("journey.next_copy" if is_copy else "journey.next_do")
    first = min(stops, key=lambda each: order[step_of(judgement.outlook, each.address)])
    place = place_name(judgement.outlook, first.address)
    key = "journey.next_answer" if first.rule == "required" else "journey.next_mend"
    return first.address, words(key, place=place)
