"""The practice console as values: our own drawing of the official screens, from the copy list.

What stands where comes from the copy list and the catalogue alone, so a new place appears by
itself. Only the words of the buttons are written here: the official ones vary.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from icp_wizard.catalogue.field import Field, Kind
from icp_wizard.catalogue.option import Option
from icp_wizard.catalogue.region import children, parent
from icp_wizard.journey.copying import copy_screens
from icp_wizard.journey.copylist import CopyLine, CopyScreen
from icp_wizard.journey.correcting import NO_CORRECTIONS, Corrections, corrected
from icp_wizard.journey.naming import item_name
from icp_wizard.journey.shown import YES_NO, person_name
from icp_wizard.model.address import ids, item_address, pattern
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.drawn import options
from icp_wizard.rules.engine import Judgement

Form = Literal["text", "long", "list", "many", "radio", "tick", "code", "upload", "act", "shown"]
Entered = tuple[str, ...]

CODE_LENGTH = 6
DONE = "done"
"""What is entered by pressing a button."""

_TICKED_WHEN_LONG_TERM = "_long_term"
_YES = YES_NO["yes"].zh


@dataclass(frozen=True)
class Box:
    """One line of a screen as it is drawn: *form*, the options it offers, what belongs in it.

    *wanted* are Chinese texts, one unless several are chosen; empty where nothing is entered,
    where a code of the day belongs, or where the draft has no answer yet.
    """

    line: CopyLine
    form: Form
    options: tuple[Text, ...] = ()
    wanted: Entered = ()

    @property
    def is_asked(self) -> bool:
        """Whether the person has anything to do here."""
        return self.form != "shown"

    def is_right(self, entered: Entered) -> bool:
        """Whether this is exactly what belongs here."""
        match self.form:
            case "shown":
                return True
            case "code":
                return len(entered) == 1 and len(entered[0]) == CODE_LENGTH and entered[0].isdigit()
            case "upload" | "act":
                return entered == (DONE,)
            case "many":
                return set(entered) == set(self.wanted)
            case _:
                return entered == self.wanted

    def is_begun(self, entered: Entered) -> bool:
        """Whether this may still become right by going on."""
        match self.form:
            case "code":
                return all(each.isdigit() and len(each) <= CODE_LENGTH for each in entered)
            case "many":
                return set(entered) < set(self.wanted)
            case "text" | "long":
                return "".join(self.wanted).startswith("".join(entered))
            case _:
                return not entered


@dataclass(frozen=True)
class ConsoleGroup:
    """A section of a screen."""

    title: Text
    boxes: tuple[Box, ...]


@dataclass(frozen=True)
class ConsoleScreen:
    """A screen with its buttons; *back* is None on the first."""

    title: Text
    groups: tuple[ConsoleGroup, ...]
    back: Text | None
    on: Text

    @property
    def boxes(self) -> tuple[Box, ...]:
        """Every box in order."""
        return tuple(box for group in self.groups for box in group.boxes)


def console_screens(
    judgement: Judgement, corrections: Corrections = NO_CORRECTIONS
) -> tuple[ConsoleScreen, ...]:
    """The official screens of a draft's order, filled with its values."""
    screens = corrected(copy_screens(judgement), corrections)
    return tuple(_screen(judgement, screens, place) for place in range(len(screens)))


def _screen(judgement: Judgement, screens: tuple[CopyScreen, ...], place: int) -> ConsoleScreen:
    groups = tuple(
        ConsoleGroup(group.title, tuple(_box(judgement, line) for line in group.lines))
        for group in screens[place].groups
    )
    is_last = place == len(screens) - 1
    back = words("console.button_back") if place else None
    on = words("console.button_submit") if is_last else words("console.button_next")
    return ConsoleScreen(screens[place].title, groups, back, on)


def _box(judgement: Judgement, line: CopyLine) -> Box:
    wanted = (line.value,) if line.value else ()
    match line.how:
        case "auto":
            return Box(line, "shown", wanted=wanted)
        case "captcha":
            return Box(line, "code")
        case "upload":
            return Box(line, "upload")
        case "action":
            return Box(line, "act")
        case "select":
            return _choice(judgement, line, wanted)
        case _:
            field = _field(judgement, line)
            is_long = field is not None and field.kind is Kind.LONG_TEXT
            return Box(line, "long" if is_long else "text", wanted=wanted)


def _choice(judgement: Judgement, line: CopyLine, wanted: Entered) -> Box:
    field = _field(judgement, line)
    if field is None or field.kind is Kind.YES_NO:
        if field is not None and field.key.endswith(_TICKED_WHEN_LONG_TERM):
            ticked = (_YES,) if line.value == _YES else ()
            return Box(line, "tick", (YES_NO["yes"],), ticked)
        return Box(line, "radio", tuple(YES_NO.values()), wanted)
    offered = tuple(_offered(judgement, field, line))
    if field.kind is Kind.CHOICES:
        chosen = judgement.outlook.clean_at(field, line.address)
        known = _texts(judgement, field)
        wanted = tuple(known.get(each, each) for each in chosen if each)
    form: Form = "many" if field.kind is Kind.CHOICES else "list"
    missing = [Text(each, each) for each in wanted if each not in {text.zh for text in offered}]
    return Box(line, form, (*offered, *missing), wanted)


def _field(judgement: Judgement, line: CopyLine) -> Field | None:
    return judgement.outlook.catalogue.by_pattern.get(pattern(line.address))


def _texts(judgement: Judgement, field: Field) -> dict[str, str]:
    """The Chinese words of every option of a field."""
    return {each.key: each.text.zh for each in _listed(judgement, field)}


def _listed(judgement: Judgement, field: Field) -> tuple[Option, ...]:
    known = judgement.outlook.catalogue.options.get(field.options.name) if field.options else None
    return tuple(known.options) if known else ()


def _offered(judgement: Judgement, field: Field, line: CopyLine) -> Iterator[Text]:
    """What the list offers: options that fit, neighbouring regions, or what else is entered."""
    outlook = judgement.outlook
    if field.kind is Kind.REGION:
        code = str(outlook.clean_at(field, line.address))
        yield from (each.text for each in children(parent(code)) if code)
    elif field.options is not None and field.options.name not in outlook.catalogue.options:
        yield from _entered_elsewhere(judgement, field.options.name)
    elif field.options is not None:
        fitting = options(outlook, field, item_address(line.address))
        known = _listed(judgement, field) if fitting is None else fitting
        yield from (option.text for option in known)


def _entered_elsewhere(judgement: Judgement, listing: str) -> Iterator[Text]:
    outlook = judgement.outlook
    for item in outlook.children(listing, ""):
        if listing == "people":
            name = person_name(outlook, ids(item)[-1])
            yield Text(name, name)
        else:
            yield item_name(outlook, item)
