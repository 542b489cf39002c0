"""Where the person is among all the answers that are printed on a paper with a picture."""

from __future__ import annotations

from icp_wizard.journey.comparing import Printed, Sheet, compared, sheets
from icp_wizard.rules.engine import Judgement
from icp_wizard.ui.live import LiveDraft


class Round:
    """Begins at *start*: the slot of one of the sheets, and one of its pictures."""

    def __init__(self, live: LiveDraft, found: tuple[Sheet, ...], start: tuple[str, str]) -> None:
        self._live, self.sheets = live, found
        slot, picture = start
        self._pictures = {slot: picture}
        self.sheet = next(each for each in self.sheets if each.slot == slot)
        fresh = (line for line in self.sheet.lines if line.address not in self.same)
        self.line = next(fresh, self.sheet.lines[0])

    @property
    def picture(self) -> str:
        """The name of the picture which is looked at."""
        chosen = self._pictures.get(self.sheet.slot, "")
        return chosen if chosen in self.sheet.pictures else self.sheet.pictures[0]

    @property
    def here(self) -> tuple[str, str]:
        """Slot and address of what is compared now."""
        return self.sheet.slot, self.line.address

    @property
    def same(self) -> frozenset[str]:
        """The addresses which were found the same as on their paper."""
        return compared(self._live.filing, self._live.marks)

    @property
    def stops(self) -> list[tuple[Sheet, Printed]]:
        """Every answer on a paper with a picture, in the order of the papers."""
        return [(sheet, line) for sheet in self.sheets if sheet.pictures for line in sheet.lines]

    @property
    def number(self) -> int:
        """Which of the stops this is, counted from 1."""
        return self.stops.index((self.sheet, self.line)) + 1

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to compare."""
        return {line.address for _, line in self.stops} <= self.same

    def go(self, sheet: Sheet, line: Printed) -> None:
        """Go to an answer."""
        self.sheet, self.line = sheet, line

    def go_on(self) -> bool:
        """Go to the next answer that is not compared; gives False where none is left."""
        stops, same = self.stops, self.same
        rest = (*stops[self.number :], *stops[: self.number - 1])
        left = next((each for each in rest if each[1].address not in same), None)
        if left is not None:
            self.go(*left)
        return left is not None

    def move(self, by: int) -> bool:
        """Go to the answer before or behind, compared or not; gives False at the ends."""
        stops, at = self.stops, self.number - 1 + by
        if 0 <= at < len(stops):
            self.go(*stops[at])
            return True
        return False

    def turn(self) -> None:
        """Look at the next picture of the same paper."""
        names = self.sheet.pictures
        after = names.index(self.picture) + 1
        self._pictures[self.sheet.slot] = names[after % len(names)]

    def take(self, judgement: Judgement) -> bool:
        """Follow the answers as they are now; gives False where this one is there no more."""
        self.sheets = sheets(judgement)
        stops = self.stops
        own = next((each for each in stops if (each[0].slot, each[1].address) == self.here), None)
        if own is not None:
            self.go(*own)
        return own is not None
