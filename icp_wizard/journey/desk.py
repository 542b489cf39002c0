"""The copy list of a draft with its ticks, as one value."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import Literal

from icp_wizard.journey.copying import copy_screens
from icp_wizard.journey.copylist import CopyLine, CopyScreen
from icp_wizard.journey.correcting import Corrections, corrected
from icp_wizard.journey.draft import Marks
from icp_wizard.model.text import Text
from icp_wizard.rules.engine import Judgement

Standing = Literal["open", "done", "changed"]


class Desk:
    """Which lines there are, and which have been copied as they are now.

    With *only* the lines of these ids alone are there.
    """

    def __init__(
        self,
        judgement: Judgement,
        marks: Marks,
        corrections: Corrections | None = None,
        only: frozenset[str] | None = None,
    ) -> None:
        screens = corrected(copy_screens(judgement), corrections or {})
        self.screens = screens if only is None else narrowed(screens, only)
        self._copied = dict(marks.copied)
        self._read_back = frozenset(marks.read_back)

    @cached_property
    def lines(self) -> tuple[CopyLine, ...]:
        """Every line in order."""
        return tuple(line for screen in self.screens for line in lines_of(screen))

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self.lines)

    @property
    def has_values(self) -> bool:
        """Whether there is anything to copy yet."""
        return any(line.value for line in self.lines)

    @property
    def copied(self) -> int:
        """How many lines have been copied as they are now."""
        return self.done_of(self.lines)

    def standing(self, line: CopyLine) -> Standing:
        """Whether a line was copied, and whether it has changed since."""
        if line.id not in self._copied:
            return "open"
        return "done" if self._copied[line.id] == line.value else "changed"

    def is_read_back(self, line: CopyLine) -> bool:
        """Whether the value of a line was read back and found right as it is now."""
        return (line.id, line.value) in self._read_back

    def done_of(self, lines: tuple[CopyLine, ...]) -> int:
        """How many of some lines have been copied as they are now."""
        return sum(self.standing(line) == "done" for line in lines)

    def screen_of(self, line: str) -> int:
        """The place of the screen on which a line stands."""
        places = (
            place
            for place, screen in enumerate(self.screens)
            if any(each.id == line for each in lines_of(screen))
        )
        return next(places, 0)

    def heading_of(self, line: str) -> Text:
        """What a line stands under: its group, or its screen where that has but one."""
        screen = self.screens[self.screen_of(line)]
        held = (each for each in screen.groups if any(line == one.id for one in each.lines))
        group = next(held, None)
        return group.title if group and len(screen.groups) > 1 else screen.title

    def after(self, line: str, by: int = 1) -> CopyLine | None:
        """The line so many places behind another, None beyond the ends."""
        ids = [each.id for each in self.lines]
        place = ids.index(line) + by if line in ids else 0
        return self.lines[place] if 0 <= place < len(ids) else None

    def first_open(self) -> CopyLine | None:
        """The first line which is not done; the first of all if every one is."""
        return self._first_open(self.lines) if self.lines else None

    def first_open_of(self, screen: CopyScreen) -> CopyLine:
        """The first line of a screen which is not done; its first if every one is."""
        return self._first_open(lines_of(screen))

    def _first_open(self, lines: tuple[CopyLine, ...]) -> CopyLine:
        return next((line for line in lines if self.standing(line) != "done"), lines[0])


def narrowed(screens: tuple[CopyScreen, ...], only: frozenset[str]) -> tuple[CopyScreen, ...]:
    """The screens with these lines alone; groups and screens without any are left out."""
    found: list[CopyScreen] = []
    for screen in screens:
        lines = [tuple(line for line in group.lines if line.id in only) for group in screen.groups]
        kept = zip(screen.groups, lines, strict=True)
        groups = tuple(replace(group, lines=left) for group, left in kept if left)
        if groups:
            found.append(replace(screen, groups=groups))
    return tuple(found)


def lines_of(screen: CopyScreen) -> tuple[CopyLine, ...]:
    """The lines of a screen, over all its groups."""
    return tuple(line for group in screen.groups for line in group.lines)
