"""Practising on the console once through: what was entered, what was right, how many actions.

It lives as long as its window; nothing of it is saved.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from icp_wizard.journey.console import Box, ConsoleScreen, Entered
from icp_wizard.model.text import Text
from icp_wizard.model.words import words

Verdict = Literal["empty", "begun", "right", "wrong"]


@dataclass(frozen=True)
class Outcome:
    """How a practice went: boxes asked, right at once, mended, helped, and actions taken.

    An action is a character, a paste, a choice, or a press of a button on the screen.
    """

    boxes: int
    at_once: int
    mended: int
    helped: int
    actions: int


class Practice:
    """Boxes filled by a person, held against the draft at each action."""

    def __init__(self, screens: tuple[ConsoleScreen, ...]) -> None:
        self.screens = screens
        self.place, self.actions, self.is_over = 0, 0, False
        self._entered: dict[str, Entered] = {}
        self._wrong: set[str] = set()
        self._helped: set[str] = set()

    @property
    def screen(self) -> ConsoleScreen:
        """The screen which is filled in now."""
        return self.screens[self.place]

    def entered(self, box: Box) -> Entered:
        """What stands in a box; what the system fills in stands there by itself."""
        return self._entered.get(box.line.id, box.wanted if box.form == "shown" else ())

    def follow(self, screens: tuple[ConsoleScreen, ...]) -> None:
        """Take the screens of the draft as it is now; what was entered stays."""
        self.screens = screens
        self.place = min(self.place, max(len(screens) - 1, 0))

    def enter(self, box: Box, entered: Entered) -> Verdict:
        """Put something into a box, which is one action."""
        self.actions += 1
        self._entered[box.line.id] = entered
        verdict = self.verdict(box)
        if verdict == "wrong":
            self._wrong.add(box.line.id)
        return verdict

    def verdict(self, box: Box) -> Verdict:
        """What is to be said of a box as it stands."""
        entered = self.entered(box)
        if box.is_right(entered):
            return "right"
        if not entered:
            return "empty"
        return "begun" if box.is_begun(entered) else "wrong"

    def help(self, box: Box) -> None:
        """Note that the draft's value was shown."""
        self._helped.add(box.line.id)

    def go_on(self) -> Box | None:
        """Press the button of the screen; returns the first box which keeps it from going on."""
        self.actions += 1
        waiting = next((box for box in self.screen.boxes if self.verdict(box) != "right"), None)
        if waiting is None and self.place < len(self.screens) - 1:
            self.place += 1
        elif waiting is None:
            self.is_over = True
        return waiting

    def go_back(self) -> None:
        """Press the button back; what was entered stays."""
        self.actions += 1
        self.place = max(self.place - 1, 0)

    @property
    def open(self) -> int:
        """How many boxes of this screen are not right yet."""
        return sum(self.verdict(box) != "right" for box in self.screen.boxes)

    @property
    def outcome(self) -> Outcome:
        """How it went so far."""
        asked = {box.line.id for screen in self.screens for box in screen.boxes if box.is_asked}
        mended = self._wrong - self._helped
        at_once = len(asked - self._helped - mended)
        return Outcome(len(asked), at_once, len(mended), len(self._helped), self.actions)


def difference(box: Box, entered: Entered) -> Text:
    """Where what was entered parts from the draft's value."""
    if box.form == "code":
        return words("console.differs_code")
    if box.form not in ("text", "long"):
        return words("console.differs_choice", wanted="、".join(box.wanted) or "—")
    found, wanted = "".join(entered), "".join(box.wanted)
    same = next(
        (at for at, (one, other) in enumerate(zip(found, wanted, strict=False)) if one != other),
        min(len(found), len(wanted)),
    )
    if same == len(wanted):
        return words("console.differs_longer", more=found[same:])
    return words("console.differs", number=same + 1, found=found[same], wanted=wanted[same])
