"""Where two texts that should be equal differ, character by character."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from icp_wizard.model.text import Text
from icp_wizard.model.words import words

_ALIKE = 0.5


@dataclass(frozen=True)
class Difference:
    """*theirs* stands at *place*, counted from one, where *ours* is expected; one may be empty."""

    place: int
    theirs: str
    ours: str

    @property
    def words(self) -> Text:
        """The difference in words."""
        kind = "insert" if not self.theirs else "delete" if not self.ours else "replace"
        return words(
            f"doctors.differs_{kind}", place=self.place, theirs=self.theirs, ours=self.ours
        )


def differences(theirs: str, ours: str) -> tuple[Difference, ...]:
    """How *theirs* has to be changed to become *ours*, from left to right."""
    matcher = SequenceMatcher(None, theirs, ours, autojunk=False)
    return tuple(
        Difference(start + 1, theirs[start:end], ours[from_:to])
        for kind, start, end, from_, to in matcher.get_opcodes()
        if kind != "equal"
    )


def alike(theirs: str, ours: str) -> bool:
    """Whether two texts have so much in common that their differences are worth telling."""
    return SequenceMatcher(None, theirs, ours, autojunk=False).ratio() >= _ALIKE
