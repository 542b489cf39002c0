"""What was entered in the official system against the filing now, in the order of its screens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import cast

from icp_wizard.journey.copying import copy_screens
from icp_wizard.journey.copylist import CopyLine
from icp_wizard.journey.correcting import NO_CORRECTIONS, Corrections, corrected
from icp_wizard.journey.doctors.difference import alike, differences
from icp_wizard.journey.naming import item_name, paper_name, place_name
from icp_wizard.journey.shown import shown
from icp_wizard.model.address import Answer, ids, leaves, pattern
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.engine import Judgement
from icp_wizard.rules.outlook import Outlook

_OURS = ("filed[", "result.", "order.open_on", "order.submit_on")
"""What is noted here for ourselves and entered nowhere."""
NOTHING = Text("", "")
Span = tuple[int, int]


class Turn(StrEnum):
    """What became of a value since it was entered."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class Compared:
    """One value, or a whole person or service that came or went; *address* is where it stands."""

    address: str
    label: Text
    before: Text
    now: Text
    turn: Turn


@dataclass(frozen=True)
class ComparedGroup:
    """A group of the official screens; the last one holds what is asked here alone."""

    title: Text
    lines: tuple[Compared, ...]


def compared(
    before: Judgement, now: Judgement, corrections: Corrections = NO_CORRECTIONS
) -> tuple[ComparedGroup, ...]:
    """Everything that is entered, and whatever else differs, each once.

    The labels are those of the official screens, as a person corrected them.
    """
    old, new = _screens(before, corrections), _screens(now, corrections)
    found = _found(before, now, _labels(old) | _labels(new))
    groups: list[ComparedGroup] = []
    for title, addresses in _shelves(_groups(old), _groups(new)).items():
        lines = tuple(line for each in addresses for line in _taken(found, each))
        if lines:
            groups.append(ComparedGroup(title, lines))
    rest = tuple(found.values())
    return (*groups, ComparedGroup(words("second_try.elsewhere"), rest)) if rest else tuple(groups)


def changed_only(groups: tuple[ComparedGroup, ...]) -> tuple[ComparedGroup, ...]:
    """The groups with what differs alone."""
    kept = (
        replace(group, lines=tuple(each for each in group.lines if each.turn is not Turn.SAME))
        for group in groups
    )
    return tuple(group for group in kept if group.lines)


def changed_lines(before: Judgement, now: Judgement) -> frozenset[str]:
    """The ids of the lines of the copy list which are new or have another value or picture."""
    old = {line.id: line for _, line in _screens(before)}
    return frozenset(
        line.id
        for _, line in _screens(now)
        if line.id not in old
        or line.value != old[line.id].value
        or (line.how == "upload" and _pictures(before, line) != _pictures(now, line))
    )


def is_changed(before: Outlook, now: Outlook, address: str) -> bool:
    """Whether another answer stands at an address than was entered."""
    return _entered(before, address) != _entered(now, address)


def marked(before: str, now: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The places where two values differ, in each; all of both where they have little in common."""
    if before == now:
        return (), ()
    if not alike(before, now):
        return _whole([(0, len(before))]), _whole([(0, len(now))])
    old: list[Span] = []
    new: list[Span] = []
    offset = 0
    for each in differences(before, now):
        start = each.place - 1
        old.append((start, start + len(each.theirs)))
        new.append((start + offset, start + offset + len(each.ours)))
        offset += len(each.ours) - len(each.theirs)
    return _whole(old), _whole(new)


def value(outlook: Outlook, address: str) -> Text:
    """An answer as it is entered; of pictures, how many there are."""
    raw = outlook.raw(address)
    if address.startswith("papers["):
        return words("second_try.pictures", count=len(raw)) if raw else NOTHING
    field = outlook.catalogue.field_at(address)
    if field is None:
        parts = (raw,) if isinstance(raw, str) else cast("tuple[object, ...]", raw)
        text = "、".join(each for each in parts if isinstance(each, str))  # a list has no value
        return Text(text, text)
    text = shown(outlook, field, address).value
    return Text(text, text)


def label(outlook: Outlook, address: str) -> Text:
    """What an address is called: a paper, else the way to a field."""
    if address.startswith("papers["):
        return paper_name(outlook, ids(address)[0])
    return place_name(outlook, address)


def _whole(spans: list[Span]) -> tuple[Span, ...]:
    return tuple((start, end) for start, end in spans if end > start)


def _found(before: Judgement, now: Judgement, labels: Mapping[str, Text]) -> dict[str, Compared]:
    """What is entered, whatever else differs, and items of one alone in place of their answers."""
    old, new = _answers(before), _answers(now)
    items = dict.fromkeys(_alone(before, now), (before, Turn.REMOVED))
    items |= dict.fromkeys(_alone(now, before), (now, Turn.ADDED))
    found = {each: _item(each, *whose) for each, whose in items.items()}
    for address in dict.fromkeys((*new, *old)):
        if not any(address.startswith(f"{each}.") for each in items):
            line = _line(before, now, address, labels.get(address))
            if line is not None and (line.turn is not Turn.SAME or address in labels):
                found[address] = line
    return found


def _answers(judgement: Judgement) -> dict[str, Answer]:
    return {
        address: answer
        for address, answer in leaves(judgement.outlook.filing)
        if not address.startswith(_OURS)
        and ".result." not in address
        and not address.endswith(".at_hand")
    }


def _alone(judgement: Judgement, other: Judgement) -> list[str]:
    """The outermost items which the other filing does not have, papers and questions apart."""
    mine, theirs = _items(judgement), _items(other)
    gone = [each for each in mine if each not in theirs]
    return [each for each in gone if not any(each.startswith(f"{outer}.") for outer in gone)]


def _items(judgement: Judgement) -> list[str]:
    outlook = judgement.outlook
    homes = (each.home for each in outlook.catalogue.listings.values())
    return list(dict.fromkeys(item for home in homes for item in outlook.items(home)))


def _item(address: str, whose: Judgement, turn: Turn) -> Compared:
    name = item_name(whose.outlook, address)
    listings = whose.outlook.catalogue.listings.values()
    one = next(each.one for each in listings if f"{each.pattern}[]" == pattern(address))
    old, new = (name, NOTHING) if turn is Turn.REMOVED else (NOTHING, name)
    return Compared(address, one, old, new, turn)


def _line(before: Judgement, now: Judgement, address: str, said: Text | None) -> Compared | None:
    was, is_ = _entered(before.outlook, address), _entered(now.outlook, address)
    if not was and not is_:
        return None
    has = before if was and not is_ else now
    turn = _turn(was, is_)
    old, new = value(before.outlook, address), value(now.outlook, address)
    if turn is Turn.CHANGED and address.startswith("papers["):
        new = words("second_try.other_pictures", count=len(is_))
    return Compared(address, said or _asked(has, address), old, new, turn)


def _entered(outlook: Outlook, address: str) -> Answer:
    """The answer cleaned: neither a blank behind it nor an empty list is a difference."""
    field = outlook.catalogue.field_at(address)
    return (outlook.clean_at(field, address) if field else outlook.raw(address)) or ""


def _asked(judgement: Judgement, address: str) -> Text:
    """What an address which is entered nowhere is called: its question, where it is one."""
    asked = (each.text for each in judgement.questions if each.address == address)
    return next(asked, None) or label(judgement.outlook, address)


def _turn(was: Answer, is_: Answer) -> Turn:
    if was == is_:
        return Turn.SAME
    return Turn.CHANGED if was and is_ else Turn.ADDED if is_ else Turn.REMOVED


def _screens(
    judgement: Judgement, corrections: Corrections = NO_CORRECTIONS
) -> list[tuple[Text, CopyLine]]:
    """Each line of the official screens with the title it stands under."""
    return [
        (words("second_try.place", screen=screen.title, group=group.title), line)
        for screen in corrected(copy_screens(judgement), corrections)
        for group in screen.groups
        for line in group.lines
        if line.address
    ]


def _pictures(judgement: Judgement, line: CopyLine) -> Answer:
    return judgement.outlook.raw(line.address)


def _labels(lines: list[tuple[Text, CopyLine]]) -> dict[str, Text]:
    """The official label of each address, where it is first entered."""
    return {line.address: line.label for _, line in reversed(lines)}


def _groups(lines: list[tuple[Text, CopyLine]]) -> dict[Text, list[str]]:
    """The addresses under each title, each where it is first entered."""
    found: dict[Text, list[str]] = {}
    seen: set[str] = set()
    for title, line in lines:
        if line.address not in seen:
            seen.add(line.address)
            found.setdefault(title, []).append(line.address)
    return found


def _shelves(old: Mapping[Text, list[str]], new: Mapping[Text, list[str]]) -> dict[Text, list[str]]:
    """The groups as they are now; what was entered before alone stands behind its neighbours."""
    shelves = {title: list(addresses) for title, addresses in new.items()}
    home = {address: title for title, addresses in new.items() for address in addresses}
    for title, addresses in old.items():
        known = next((home[each] for each in addresses if each in home), title)
        shelf, place = shelves.setdefault(known, []), 0
        for each in addresses:
            if each not in home:
                shelf.insert(place, each)
            place = shelf.index(each) + 1 if each in shelf else place
    return shelves


def _taken(found: dict[str, Compared], address: str) -> Iterator[Compared]:
    """Take the line of an address, behind that of the item it is in."""
    outer = [address[: at + 1] for at, letter in enumerate(address) if letter == "]"]
    for each in (*outer, address):
        line = found.pop(each, None)
        if line is not None:
            yield line
