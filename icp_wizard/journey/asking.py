"""A question as it is shown to a Chinese colleague: in Chinese, with answers to point at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from icp_wizard.catalogue.drawing import Drawing, drawing_of, whereabouts
from icp_wizard.catalogue.field import Field, Kind
from icp_wizard.catalogue.pinyin import pinyin
from icp_wizard.journey.shown import YES_NO
from icp_wizard.model.text import Text
from icp_wizard.model.words import words

_PICKED = frozenset({Kind.CHOICE, Kind.CHOICES, Kind.REGION, Kind.REFERENCE, Kind.NAMES})


@dataclass(frozen=True)
class Asked:
    """What is asked, what it means, the answer given so far, and the answers to point at.

    *value* is ``""`` where nothing is entered, or where the answers hold it; *example* is an
    answer that would do, ``""`` where none is to be written; *drawing* shows the paper on which the
    answer to the *field*, by its key, is printed.
    """

    field: str
    term: str
    question: Text
    meaning: Text
    where: Text
    value: str
    example: str
    answers: tuple[Text, ...]
    drawing: Drawing | None

    @property
    def pinyin(self) -> str:
        """How the term is read."""
        return pinyin(self.term)


def asked(field: Field, options: Sequence[Text], value: str, document: str = "") -> Asked:
    """The card of a field: *options* are what it offers now, *value* its answer in Chinese.

    Of an answer that is typed one can only say whether it is right.
    """
    known = tuple(options) or (tuple(YES_NO.values()) if field.kind is Kind.YES_NO else ())
    unsure = words("guide.unsure")
    answers = (*known, unsure) if known else _right_or_wrong(value, unsure)
    return Asked(
        field.key,
        field.label.zh,
        _question(field, bool(known), bool(value)),
        field.help,
        whereabouts(field, document),
        "" if known else value,
        "" if answers or field.kind in _PICKED else field.good,
        answers,
        drawing_of(field.key, document),
    )


def _question(field: Field, has_options: bool, has_value: bool) -> Text:
    if has_options:
        return words("guide.ask_which", label=field.label)
    if has_value:
        return words("guide.ask_right", label=field.label)
    return words("guide.ask_what", label=field.label)


def _right_or_wrong(value: str, unsure: Text) -> tuple[Text, ...]:
    if not value:
        return ()
    return (words("guide.right"), words("guide.wrong"), unsure)
