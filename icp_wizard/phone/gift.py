"""What the phone page gives back: every value to copy and every picture to save, as plain data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from icp_wizard.model.text import Text

Standing = Literal["open", "done", "changed"]

_PLAIN = Text("", "")


@dataclass(frozen=True)
class Line:
    """One line of the official system; ``value`` is exactly what is entered there, if anything.

    ``how`` is the manner in which it gets there; ``gloss`` explains it, ``""`` in a language in
    which there is nothing to explain; ``pictures`` are the ids of those it asks for.
    """

    id: str
    label: Text
    how: str
    value: str = ""
    gloss: Text = _PLAIN
    standing: Standing = "open"
    pictures: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Render the line for the page."""
        return {**vars(self), "label": self.label._asdict(), "gloss": self.gloss._asdict()}


@dataclass(frozen=True)
class Group:
    """Lines that stand together on a screen."""

    title: Text
    lines: tuple[Line, ...]

    def as_json(self) -> dict[str, Any]:
        """Render the group for the page."""
        return {"title": self.title._asdict(), "lines": [line.as_json() for line in self.lines]}


@dataclass(frozen=True)
class Screen:
    """One screen of the official system; ``id`` stays the same while its values change."""

    id: str
    title: Text
    groups: tuple[Group, ...]

    def as_json(self) -> dict[str, Any]:
        """Render the screen for the page."""
        groups = [group.as_json() for group in self.groups]
        return {"id": self.id, "title": self.title._asdict(), "groups": groups}


@dataclass(frozen=True)
class Picture:
    """A picture to save; ``doubt`` says what its paper asks for and it is not."""

    id: str
    title: Text
    whose: str
    byte_count: int
    doubt: Text | None = None

    def as_json(self) -> dict[str, Any]:
        """Render the picture for the page, which asks for its bytes apart."""
        return {
            "id": self.id,
            "title": self.title._asdict(),
            "whose": self.whose,
            "bytes": self.byte_count,
            "doubt": self.doubt._asdict() if self.doubt else None,
        }


@dataclass(frozen=True)
class Gift:
    """Everything in the order of the official system; ``note`` says why no value is there."""

    screens: tuple[Screen, ...] = ()
    pictures: tuple[Picture, ...] = ()
    note: Text | None = None

    def as_json(self) -> dict[str, Any]:
        """Render the gift for the page."""
        return {
            "screens": [screen.as_json() for screen in self.screens],
            "pictures": [picture.as_json() for picture in self.pictures],
            "note": self.note._asdict() if self.note else None,
        }


@dataclass(frozen=True)
class Giving:
    """Who gives, by default nothing; called on the link's second thread, and may fail there.

    ``picture`` gives the bytes of a picture of the gift, None for any other. ``tick`` notes that
    this value of a line was copied, and tells whether it is still the value of this line.
    """

    gift: Callable[[], Gift] = Gift
    picture: Callable[[str], bytes | None] = lambda _picture: None
    tick: Callable[[str, str], bool] = lambda _line, _value: False


NOTHING = Giving()
