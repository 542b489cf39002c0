"""What the phone gets back: the copy list of a draft with its ticks, and its pictures."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

from icp_wizard.journey.copylist import CopyGroup, CopyLine
from icp_wizard.journey.desk import Desk
from icp_wizard.journey.draft import Marks
from icp_wizard.journey.operation import is_copied
from icp_wizard.model.address import ids
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.phone.gift import Gift, Giving, Group, Line, Picture, Screen
from icp_wizard.phone.slot import Slot
from icp_wizard.rules.engine import Judgement
from icp_wizard.storage.library import Library
from icp_wizard.work.labels import corrections
from icp_wizard.work.pictures import doubts, kept_facts
from icp_wizard.work.receiving import phone_slots

OnCopied = Callable[[str, str], None]


class Returns:
    """Gives what the newest judgement and the marks say.

    *on_copied* is called on the link's thread with line and value; the door hands it on to the
    session's own thread.
    """

    def __init__(self, library: Library, on_copied: OnCopied) -> None:
        self._library = library
        self._on_copied = on_copied
        self._guard = threading.Lock()
        self._known: tuple[Judgement, Marks] | None = None
        self.giving = Giving(self.gift, self.picture, self.tick)

    def show(self, judgement: Judgement, marks: Marks) -> None:
        """Give these from now on: answers or ticks have changed."""
        with self._guard:
            self._known = judgement, marks

    def gift(self) -> Gift:
        """Every value and every picture as they are now. Raises Trouble."""
        with self._guard:
            known = self._known
        if known is None:
            return Gift()
        judgement, marks = known
        pictures = tuple(_pictures(self._library, judgement))
        screens = tuple(_screens(self._desk(judgement, marks), _by_slot(judgement, pictures)))
        return Gift(screens, pictures, None if screens else _note(judgement))

    def _desk(self, judgement: Judgement, marks: Marks) -> Desk:
        return Desk(judgement, marks, corrections(self._library))

    def picture(self, picture: str) -> bytes | None:
        """The bytes of a picture of this draft, None for any other. Raises Trouble."""
        with self._guard:
            known = self._known
        mine = known is not None and any(picture in names for _, names in _kept(known[0]))
        return self._library.photo(picture) if mine else None

    def tick(self, line: str, value: str) -> bool:
        """Note that a line was copied on the phone; tells whether this is its value now."""
        with self._guard:
            known = self._known
        if known is None or not value:
            return False
        judgement, marks = known
        is_so = any(each.id == line and each.value == value for each in Desk(*known).lines)
        if is_so:
            self.show(judgement, marks.with_copied(line, value))
            self._on_copied(line, value)
        return is_so


def _screens(desk: Desk, pictures: dict[str, tuple[str, ...]]) -> Iterator[Screen]:
    """The screens with anything to copy or to save on them; *pictures* are ids by slot."""
    for place, screen in enumerate(desk.screens):
        groups = tuple(_group(desk, each, pictures) for each in screen.groups)
        if any(line.value or line.pictures for group in groups for line in group.lines):
            yield Screen(f"{place}", screen.title, groups)


def _group(desk: Desk, group: CopyGroup, pictures: dict[str, tuple[str, ...]]) -> Group:
    return Group(group.title, tuple(_line(desk, each, pictures) for each in group.lines))


def _line(desk: Desk, line: CopyLine, pictures: dict[str, tuple[str, ...]]) -> Line:
    shown = Line(line.id, line.label, line.how, line.value, line.meaning, desk.standing(line))
    slot = ids(line.address)[:1] if line.how == "upload" and line.address else ()
    return replace(shown, pictures=pictures.get(slot[0], ())) if slot else shown


def _kept(judgement: Judgement) -> Iterator[tuple[Slot, tuple[str, ...]]]:
    """Each slot that is asked for, with the names of its pictures."""
    here = {each.id: each.photos for each in judgement.outlook.filing.papers}
    for slot in phone_slots(judgement):
        yield slot, tuple(here.get(slot.id, ()))


def _by_slot(judgement: Judgement, pictures: tuple[Picture, ...]) -> dict[str, tuple[str, ...]]:
    there = {picture.id for picture in pictures}
    kept = ((slot.id, names) for slot, names in _kept(judgement))
    return {slot: tuple(name for name in names if name in there) for slot, names in kept}


def _pictures(library: Library, judgement: Judgement) -> Iterator[Picture]:
    """Every picture that is in the library, once, in the order of the papers."""
    seen: set[str] = set()
    for slot, names in _kept(judgement):
        known = library.photo_facts(names)
        for number, name in enumerate(names, 1):
            if name not in seen and known.get(name):
                seen.add(name)
                facts = kept_facts(known[name])
                title = _paged(slot, number) if len(names) > 1 else slot.title
                doubt = next(iter(doubts(slot.id, facts)), None)
                yield Picture(name, title, slot.whose, facts.byte_count, doubt)


def _paged(slot: Slot, number: int) -> Text:
    return words("work.page_of_paper", paper=slot.title, number=number)


def _note(judgement: Judgement) -> Text | None:
    return None if is_copied(judgement.outlook) else words("work.no_values")
