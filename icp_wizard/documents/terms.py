"""The glossary: the terms which stand in this document, how they are read and what they mean."""

from __future__ import annotations

from dataclasses import replace

from icp_wizard.catalogue.glossary import Term
from icp_wizard.documents.columns import BODY, GAP, SMALL, SPACE, Columns, part
from icp_wizard.documents.fonts import Face
from icp_wizard.documents.sheet import Cell, Sheet
from icp_wizard.documents.wrapping import Span
from icp_wizard.model.words import words

_MEANING = replace(SMALL, colour="text")
_NAME = replace(_MEANING, face=Face.STRONG)


def set_terms(sheet: Sheet, columns: Columns, terms: tuple[Term, ...]) -> None:
    """Every term in a row, nothing if there are none."""
    if not terms:
        return
    part(sheet, words("documents.glossary"))
    for term in terms:
        sheet.row(*_row(columns, term), padding=1)


def _row(columns: Columns, term: Term) -> tuple[Cell, ...]:
    at = columns.value
    other = at + (columns.width - at) * 0.56
    english = (Span(term.en + SPACE, _NAME), Span(term.meaning.en, _MEANING))
    return (
        Cell(0, at - GAP, (Span(term.zh + SPACE, BODY), Span(term.pinyin, SMALL))),
        Cell(at, other - at - GAP, english),
        Cell(other, columns.width - other, (Span(term.meaning.zh, _MEANING),)),
    )
