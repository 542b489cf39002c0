"""A lesson: what the guide says of something that is no field."""

from __future__ import annotations

from dataclasses import dataclass

from icp_wizard.model.text import Text
from icp_wizard.ui.language import Words


@dataclass(frozen=True)
class Lesson:
    """A Chinese term with its pinyin and the English for it, and titled paragraphs.

    A paragraph without a title goes on with what the one before is about.
    """

    term: Text
    pinyin: str = ""
    sections: tuple[tuple[Words, Words], ...] = ()
