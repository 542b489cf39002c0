"""What was read from a photograph as answers: proposed one by one, taken by the person's yes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from icp_wizard.catalogue.field import Field, Kind
from icp_wizard.catalogue.paper import Print, Side, paper_of_slot
from icp_wizard.journey.comparing import label, places
from icp_wizard.journey.session import Session
from icp_wizard.model.address import item_address, read_answer
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.forms import form_of
from icp_wizard.rules.identifiers import said
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.printed import values
from icp_wizard.rules.printed.labels import Found, Page
from icp_wizard.rules.printed.line import Box, Reading, box_around

SURE = 0.95
"""From which confidence on a value is proposed with its tick set."""
_LEADER = "entity.legal_representative"
_NAME = f"{_LEADER}.name"
_PROVEN = frozenset({"uscc", "resident_id", "hk_mo_residence_permit", "tw_residence_permit"})


@dataclass(frozen=True)
class Proposal:
    """One value read, beside what is *typed* now; *box* is where it stands on the picture.

    *notes* say what to look at. *answers* are addresses with what would be answered there;
    *newcomer* is the name of a person who would be added to be the answer at the address.
    """

    address: str
    label: Text
    value: str
    typed: str
    confidence: float
    box: Box
    notes: tuple[Text, ...]
    is_sound: bool
    answers: tuple[tuple[str, str], ...]
    newcomer: str = ""

    @property
    def is_same(self) -> bool:
        """Whether it is what was typed."""
        return self.value == self.typed


@dataclass(frozen=True)
class Proposals:
    """All that was read from one side of a paper, and what was looked for and not found."""

    found: tuple[Proposal, ...]
    missing: tuple[Text, ...]


def can_be_read(slot: str) -> bool:
    """Whether the print on this side of a paper is known well enough to be read."""
    found = paper_of_slot(slot)
    return found is not None and bool(found[2].labels)


def proposals(outlook: Outlook, slot: str, reading: Reading) -> Proposals:
    """What the lines read from a side of a paper would answer, in the paper's order."""
    side = paper_of_slot(slot)
    if side is None:
        return Proposals((), ())
    reader = _Reader(outlook, Page(reading, side[2].labels))
    read = [(each, reader.proposal(each)) for each in _wanted(outlook, slot, side[2])]
    return Proposals(
        tuple(proposal for _, proposal in read if proposal),
        tuple(each.label for each, proposal in read if not proposal),
    )


def take(session: Session, chosen: Iterable[Proposal]) -> None:
    """Answer with these proposals, as one act."""
    with session.together():
        for each in chosen:
            if each.newcomer:
                session.answer(each.address, session.add("people", {"name": each.newcomer}))
            for address, value in each.answers:
                session.answer(address, value)


@dataclass(frozen=True)
class _Wanted:
    """An answer that stands on the side, with its labels there, and the form it must have."""

    address: str
    label: Text
    field: Field
    print: Print
    form: str


def _wanted(outlook: Outlook, slot: str, side: Side) -> Iterator[_Wanted]:
    """What stands on the side with a label and is asked now."""
    addresses = {each: address for address, each in places(outlook.filing, slot)}
    for each in side.prints:
        address = addresses.get(each) or (_LEADER if f"entity.{each.field}" == _NAME else "")
        field = outlook.catalogue.field_at(address)
        if field is not None and each.labels and _is_asked(outlook, address, field):
            form = form_of(outlook, field, item_address(address))
            yield _Wanted(address, label(outlook, field, each), field, each, form)


def _is_asked(outlook: Outlook, address: str, field: Field) -> bool:
    """Whether the field is asked of what is in the filing; an end also where there was none."""
    asked, item = outlook.catalogue.field_at(_endless_at(address)) or field, item_address(address)
    return bool(outlook.asked(asked, item)) and (not item or item in outlook.items(field.home))


class _Reader:
    """Reads the answers which stand on one side of a paper."""

    def __init__(self, outlook: Outlook, page: Page) -> None:
        self._outlook, self._page = outlook, page

    def proposal(self, wanted: _Wanted) -> Proposal | None:
        beside = self._page.beside(wanted.print.labels, wanted.print.lines)
        if wanted.field.kind is Kind.IDENTIFIER:
            return self._number(wanted, beside)
        if wanted.field.kind is Kind.DATE:
            return self._day(wanted, beside) if beside else self._lost_day(wanted)
        if beside is None:
            return None
        if wanted.field.kind is Kind.REFERENCE:
            return self._leader(wanted, beside)
        return self._made(wanted, beside, values.words_printed(wanted.field.kind, beside.text))

    def _number(self, wanted: _Wanted, beside: Found | None) -> Proposal | None:
        kind, form, day = wanted.field.kind, wanted.form, self._outlook.day
        read = values.number(kind, form, beside.text, day) if beside else None
        if beside and read and not read.wrong:
            return self._made(wanted, beside, read)
        for line in self._page.lines if form in _PROVEN else ():
            if proven := values.proves(form, line.text, day):
                found = self._made(wanted, line, values.Value(proven))
                return replace(found, notes=(words("scan.unlabelled"), *found.notes))
        return self._made(wanted, beside, read) if beside and read else None

    def _day(self, wanted: _Wanted, beside: Found) -> Proposal | None:
        term, address = values.term(beside.text), wanted.address
        endless = _endless_at(address)
        day = term.end if endless else term.start
        if not day:
            return None
        is_known = term.is_endless and read_answer(self._outlook.filing, endless) == "yes"
        found = self._made(wanted, beside, values.Value(day), day if is_known else None)
        if not endless:
            return found
        if term.is_endless:
            return replace(found, answers=((endless, "yes"),))
        return replace(found, answers=((endless, "no"), *found.answers))

    def _lost_day(self, wanted: _Wanted) -> Proposal | None:
        """A day of a whole term which stands there without its label."""
        for line in self._page.lines:
            term = values.term(line.text)
            found = self._day(wanted, line) if term.start and term.end else None
            if found is not None:
                notes = (words("scan.unlabelled"), *found.notes)
                return replace(found, notes=notes, is_sound=False)
        return None

    def _leader(self, wanted: _Wanted, beside: Found) -> Proposal:
        value = values.words_printed(Kind.TEXT, beside.text)
        people = self._outlook.filing.people
        known = next((each.id for each in people if each.name.strip() == value.text), "")
        found = self._made(wanted, beside, value)
        notes = (words("scan.known" if known else "scan.newcomer"), *found.notes)
        if known:
            return replace(found, notes=notes, answers=((wanted.address, known),))
        return replace(found, notes=notes, answers=(), newcomer=value.text)

    def _made(
        self, wanted: _Wanted, beside: Found, value: values.Value, typed: str | None = None
    ) -> Proposal:
        typed = self._typed(wanted) if typed is None else typed
        doubts = tuple(_doubts(value, wanted.form, beside.confidence, typed))
        repaired = (words("scan.repaired", read=value.repaired),) if value.repaired else ()
        return Proposal(
            address=wanted.address,
            label=wanted.label,
            value=value.text,
            typed=typed,
            confidence=beside.confidence,
            box=box_around(beside.lines),
            notes=repaired + doubts,
            is_sound=not doubts,
            answers=((wanted.address, value.text),),
        )

    def _typed(self, wanted: _Wanted) -> str:
        value = self._outlook.clean_at(wanted.field, wanted.address)
        return value if isinstance(value, str) else ""


def _doubts(value: values.Value, form: str, confidence: float, typed: str) -> Iterator[Text]:
    """Why a value is not proposed with its tick set."""
    if value.text == typed:
        return
    if value.wrong:
        yield said(form, value.wrong)[0]
    if confidence < SURE:
        yield words("scan.unsure")
    if typed:
        yield words("scan.differs")


def _endless_at(address: str) -> str:
    """Where it is answered that a paper has no end; ``""`` beside no end of validity."""
    end = "_valid_to"
    return address.removesuffix(end) + "_long_term" if address.endswith(end) else ""
