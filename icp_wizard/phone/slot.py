"""What the phone page shows and brings: a slot waits for photographs, a receipt answers each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from icp_wizard.model.text import Text
from icp_wizard.model.words import words

State = Literal["empty", "received", "refused"]
Shape = Literal["card", "sheet", "person", ""]


@dataclass(frozen=True)
class Slot:
    """One side of one paper, with its state as the computer knows it; ``side`` may be empty.

    ``shape`` says which good and bad shots are drawn, ``pages`` how many photographs may come,
    ``here`` how many have.
    """

    id: str
    paper: Text
    whose: str
    side: Text
    hint: Text
    state: State = "empty"
    message: Text | None = None
    shape: Shape = ""
    pages: int = 1
    here: int = 0

    @property
    def title(self) -> Text:
        """Paper and side in one line."""
        if not self.side.en:
            return self.paper
        return words("phone.titled", paper=self.paper, side=self.side)

    def as_json(self) -> dict[str, Any]:
        """Render the slot for the page."""
        return {
            "id": self.id,
            "title": self.title._asdict(),
            "whose": self.whose,
            "hint": self.hint._asdict(),
            "state": self.state,
            "message": self.message._asdict() if self.message else None,
            "shape": self.shape,
            "pages": self.pages,
            "here": self.here,
        }


@dataclass(frozen=True)
class Receipt:
    """What became of a photograph: taken or not, said in words, and what to do if not."""

    accepted: bool
    message: Text
    fix: Text | None = None

    def as_json(self) -> dict[str, Any]:
        """Render the receipt for the page."""
        return {
            "accepted": self.accepted,
            "message": self.message._asdict(),
            "fix": self.fix._asdict() if self.fix else None,
        }
