"""The likely calls in short: each question with the answer of this filing."""

from __future__ import annotations

from dataclasses import replace

from icp_wizard.documents.columns import BODY, SMALL, STRONG, Columns, part
from icp_wizard.documents.sheet import Sheet
from icp_wizard.documents.wrapping import Span
from icp_wizard.journey.calls import CallCard
from icp_wizard.model.words import words

_GAP = replace(SMALL, colour="risk")


def set_calls(sheet: Sheet, columns: Columns, cards: tuple[CallCard, ...]) -> None:
    """Question and answer of every card, nothing if there are none."""
    if not cards:
        return
    part(sheet, words("documents.calls"))
    told = words("documents.calls-told")
    sheet.row(*columns.both(told, SMALL), ruled=False)
    for card in cards:
        sheet.row(columns.left(*_side(card, 0)), columns.right(*_side(card, 1)))


def _side(card: CallCard, language: int) -> tuple[Span, ...]:
    """What is asked and answered, with what the draft cannot answer."""
    gaps = (words("calls.gap", gap=gap) for gap in card.gaps)
    return (
        Span(f"{card.question.text[language]}\n", STRONG),
        Span(card.answer.text[language], BODY),
        *(Span(f"\n{gap[language]}", _GAP) for gap in gaps),
    )
