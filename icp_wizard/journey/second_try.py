"""The second try: what must change first after a refusal, and how far each point is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from icp_wizard.catalogue.phrase import Phrase, phrases
from icp_wizard.journey.decoding.explained import Quote, Reason
from icp_wizard.journey.draft import ENTERED_EVENT, Entry, Event, Objection
from icp_wizard.journey.entered import is_changed, label, value
from icp_wizard.journey.session import Session
from icp_wizard.model.finding import Finding, Level
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.engine import Judgement
from icp_wizard.rules.outlook import Outlook

REFUSED_EVENT = "refused"
AFTERWARDS = "afterwards"
"""The step on which the second try is opened."""


class Standing(StrEnum):
    """How far a point is.

    Its own tick ends it, or a change of all its places which our checks find nothing against.
    """

    AS_ENTERED = "as_entered"
    PARTLY = "partly"
    CHANGED = "changed"
    CLEAN = "clean"


@dataclass(frozen=True)
class Place:
    """A field or paper a point concerns; *before* is None where nothing was frozen."""

    address: str
    label: Text
    before: Text | None
    now: Text
    is_changed: bool
    findings: tuple[Finding, ...]

    @property
    def is_clean(self) -> bool:
        """Whether it was changed, and our checks find nothing."""
        return self.is_changed and not self.findings


@dataclass(frozen=True)
class Point:
    """One thing to change: an objection, recognised or not, or a finding which stops."""

    said: str
    meaning: Text | None
    cure: Text | None
    places: tuple[Place, ...]
    objection: Objection | None = None

    @property
    def standing(self) -> Standing:
        """How far it is."""
        if self.is_ticked:
            return Standing.CLEAN
        if not any(each.is_changed for each in self.places):
            return Standing.AS_ENTERED
        if any(each.findings for each in self.places):
            return Standing.CHANGED
        is_whole = all(each.is_changed for each in self.places)
        return Standing.CLEAN if is_whole else Standing.PARTLY

    @property
    def is_by_hand(self) -> bool:
        """Whether only the person can tell that it is done: no value shows it."""
        return self.objection is not None and all(each.before is None for each in self.places)

    @property
    def is_ticked(self) -> bool:
        """Whether the person ticked it."""
        return self.objection is not None and self.objection.is_done

    @property
    def state(self) -> Text:
        """How far it is in words, and whether it is the person who says so."""
        if self.is_ticked:
            return words("second_try.standing_done")
        return words(f"second_try.standing_{'by_hand' if self.is_by_hand else self.standing}")


@dataclass(frozen=True)
class Past:
    """A refusal before the last entry: when it came, and what was objected to."""

    at: datetime
    said: tuple[Text, ...]


@dataclass(frozen=True)
class SecondTry:
    """Where a draft stands that was sent back; *entry* is None where nothing was frozen.

    *refusal* is None once the order was entered again; *past* are the refusals before that.
    """

    refusal: Event | None
    entry: Entry | None
    points: tuple[Point, ...]
    past: tuple[Past, ...]

    @property
    def open(self) -> int:
        """How many points are not done."""
        return sum(each.standing is not Standing.CLEAN for each in self.points)

    @property
    def next_step(self) -> tuple[Text, str] | None:
        """What comes next after a refusal, and its address or step; None without one."""
        if self.refusal is None:
            return None
        waiting = [each for each in self.points if each.standing is not Standing.CLEAN]
        places = [each for point in waiting for each in point.places if not each.is_clean]
        if places:
            return words("second_try.next_place", place=places[0].label), places[0].address
        if waiting:
            return words("second_try.next_point", open=len(waiting)), AFTERWARDS
        return words("second_try.next_entry" if self.points else "second_try.no_points"), AFTERWARDS


def last_entry(events: Iterable[Event]) -> Entry | None:
    """What was entered last, None if it was not frozen or nothing was entered."""
    entered = [each for each in events if each.kind == ENTERED_EVENT]
    return entered[-1].entry if entered else None


def second_try(events: tuple[Event, ...], judgement: Judgement) -> SecondTry:
    """What must change first by the events of a draft; *judgement* is of the filing now."""
    since, entry = _since_entry(events), last_entry(events)
    refused = [each for each in since if each.kind == REFUSED_EVENT]
    earlier = events[: len(events) - len(since)]
    past = tuple(_past(each, judgement) for each in earlier if each.kind == REFUSED_EVENT)
    if not refused:
        return SecondTry(None, entry, (), past)
    before = _outlook(entry, judgement)
    objections = [each for event in refused for each in event.objections]
    points = [_objected(each, before, judgement) for each in objections]
    known = {place.address for point in points for place in point.places}
    stops = [each for each in judgement.findings if each.level is Level.STOP]
    points += [_found(each, before, judgement) for each in stops if each.address not in known]
    return SecondTry(refused[-1], entry, tuple(points), past)


def take_over(session: Session, objections: Iterable[Objection], at: datetime) -> int:
    """Keep objections with the refusal since the last entry, noted *at* if there is none yet.

    What is there already is not taken twice; gives how many are new.
    """
    known = [each for each in _since_entry(session.draft.events) if each.kind == REFUSED_EVENT]
    here = {_meant(each) for event in known for each in event.objections}
    fresh = tuple(each for each in objections if _meant(each) not in here)
    if not known:
        session.add_event(Event(at, REFUSED_EVENT, objections=fresh))
    elif fresh:
        last = known[-1]
        session.change_event(last, replace(last, objections=(*last.objections, *fresh)))
    return len(fresh)


def tick(session: Session, objection: Objection, *, is_done: bool) -> None:
    """Note that a point is done, or is not."""
    for event in session.draft.events:
        if objection in event.objections:
            ticked = tuple(
                replace(each, is_done=is_done) if each == objection else each
                for each in event.objections
            )
            session.change_event(event, replace(event, objections=ticked))


def withdraw(session: Session, objection: Objection) -> None:
    """Take an objection away which was marked by hand."""
    for event in session.draft.events:
        left = tuple(each for each in event.objections if each != objection)
        if left != event.objections:
            session.change_event(event, replace(event, objections=left))


def _past(event: Event, judgement: Judgement) -> Past:
    """The words of each objection; of one marked by hand, the name of its place."""
    said = (
        label(judgement.outlook, each.address) if each.address else Text(each.said, each.said)
        for each in event.objections
    )
    return Past(event.at, tuple(said))


def _meant(objection: Objection) -> tuple[str, str, str]:
    return objection.said, objection.phrase, objection.address


def _since_entry(events: tuple[Event, ...]) -> tuple[Event, ...]:
    entered = [place for place, each in enumerate(events) if each.kind == ENTERED_EVENT]
    return events[entered[-1] + 1 :] if entered else events


def _outlook(entry: Entry | None, judgement: Judgement) -> Outlook | None:
    now = judgement.outlook
    return Outlook(entry.filing, now.catalogue, now.day, now.photos) if entry else None


def _objected(objection: Objection, before: Outlook | None, judgement: Judgement) -> Point:
    phrase = phrases().get(objection.phrase)
    if objection.address:
        place = _place(objection.address, before, judgement)
        return Point("", words("second_try.by_hand"), None, (place,), objection)
    if phrase is None:
        return Point(objection.said, None, None, (), objection)
    addresses = _addresses(objection, phrase, judgement)
    places = tuple(_place(each, before, judgement) for each in addresses)
    return Point(objection.said, phrase.meaning, phrase.cure, places, objection)


def _found(finding: Finding, before: Outlook | None, judgement: Judgement) -> Point:
    place = _place(finding.address, before, judgement)
    return Point("", finding.message, finding.fix, (place,))


def _addresses(objection: Objection, phrase: Phrase, judgement: Judgement) -> Iterator[str]:
    """The fields and papers of this filing which a reason concerns."""
    for field, _, address in judgement.outlook.asked_fields():
        if field.key == phrase.field:
            yield address
    paper = Reason(phrase, (Quote(objection.said),), ()).paper_key
    for slot in judgement.slots:
        if slot.paper.key == paper:
            yield slot.address


def _place(address: str, before: Outlook | None, judgement: Judgement) -> Place:
    now = judgement.outlook
    stops = tuple(each for each in judgement.at(address) if each.level is Level.STOP)
    was = value(before, address) if before else None
    return Place(
        address,
        label(now, address),
        was,
        value(now, address),
        before is not None and is_changed(before, now, address),
        stops,
    )
