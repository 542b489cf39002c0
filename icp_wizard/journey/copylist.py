"""The copy list: every value in the order and under the label of the Chinese system."""

from __future__ import annotations

from dataclasses import dataclass

from icp_wizard.model.text import Text


@dataclass(frozen=True)
class CopyLine:
    """One line of the Chinese system.

    *how* is ``paste``, ``select``, ``upload``, ``action``, ``auto`` (compare) or ``captcha``;
    *value* is exactly what is entered, the Chinese option text for choices; *gloss* is
    what it means, or whose it is.
    """

    id: str
    label: Text
    how: str
    value: str
    gloss: Text | None = None
    address: str = ""
    note: Text | None = None
    ours: str = ""
    """Our own Chinese label where a person corrected it."""

    @property
    def meaning(self) -> Text:
        """What explains the value, ``""`` in a language in which the value says it itself."""
        return Text(*("" if each == self.value else each for each in self.gloss or ("", "")))


@dataclass(frozen=True)
class CopyGroup:
    """A section of a screen, for one person, service or domain."""

    title: Text
    lines: tuple[CopyLine, ...]


@dataclass(frozen=True)
class CopyScreen:
    """One screen of the Chinese system, in its order."""

    number: str
    title: Text
    groups: tuple[CopyGroup, ...]
