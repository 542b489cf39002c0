"""The parts of the checklist set one after another, behind a cover which tells where they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from icp_wizard.documents.cards import set_calls
from icp_wizard.documents.columns import (
    BODY,
    SMALL,
    SOFT,
    SPACE,
    STRONG,
    Columns,
    group_heading,
    part,
)
from icp_wizard.documents.copies import set_screens
from icp_wizard.documents.cover import set_cover
from icp_wizard.documents.findings import by_weight, cited
from icp_wizard.documents.marks import Bookmark
from icp_wizard.documents.paperwork import set_papers
from icp_wizard.documents.sheet import HEAD, MARGIN, Paper, Sheet
from icp_wizard.documents.terms import set_terms
from icp_wizard.documents.wrapping import Span
from icp_wizard.journey.checklist import Checklist, FindingLine, Pictures, Section, Waiting
from icp_wizard.model.text import Text
from icp_wizard.model.words import words

_OLD = replace(SMALL, colour="risk")


def laid_out(checklist: Checklist, paper: Paper, pictures: Pictures) -> Sheet:
    """All pages of the checklist but their feet."""
    body = Sheet(paper, y=MARGIN + HEAD, has_front=False)
    _parts(body, checklist, pictures)
    before = set_cover(checklist, paper, ())
    places = [
        (mark, number + len(before.pages))
        for number, page in enumerate(body.pages, 1)
        for mark in page
        if isinstance(mark, Bookmark) and not mark.level
    ]
    sheet = set_cover(checklist, paper, places)
    sheet.pages += body.pages
    return sheet


def _parts(sheet: Sheet, checklist: Checklist, pictures: Pictures) -> None:
    columns = Columns.of(sheet)
    set_papers(sheet, columns, checklist.papers, pictures)
    _findings(sheet, columns, checklist.findings)
    set_screens(sheet, checklist)
    _sections(sheet, columns, words("documents.further"), checklist.sections)
    _sections(sheet, columns, words("documents.plan"), checklist.plan)
    _waiting(sheet, columns, checklist.waiting)
    set_calls(sheet, columns, checklist.calls)
    set_terms(sheet, columns, checklist.terms)


def _waiting(sheet: Sheet, columns: Columns, waiting: tuple[Waiting, ...]) -> None:
    if waiting:
        part(sheet, words("documents.waiting"))
        for line in waiting:
            sheet.row(*columns.waiting(line))
        sheet.y += 3.5


def _sections(sheet: Sheet, columns: Columns, title: Text, sections: tuple[Section, ...]) -> None:
    if not sections:
        return
    part(sheet, title)
    for run in sections:
        group_heading(sheet, run.title)
        for line in run.lines:
            sheet.row(*columns.answer(line))
        sheet.y += 2


def _findings(sheet: Sheet, columns: Columns, found: tuple[FindingLine, ...]) -> None:
    part(sheet, words("documents.findings"))
    if not found:
        none = words("documents.findings-none")
        sheet.row(
            columns.left(Span(none.en, BODY), sign="ready"), columns.right(Span(none.zh, BODY))
        )
    for line in by_weight(found):
        _finding(sheet, columns, line)
    sheet.y += 3.5


def _finding(sheet: Sheet, columns: Columns, line: FindingLine) -> None:
    finding = line.finding
    level = words(f"documents.level-{finding.level}")
    fix = words("documents.fix", fix=finding.fix)
    strong = replace(STRONG, colour=str(finding.level))
    sources = cited(finding)

    def side(pick: Callable[[Text], str]) -> tuple[Span, ...]:
        return (
            Span(pick(level), strong),
            Span(f"{SPACE}{pick(line.place)}\n", SOFT),
            Span(f"{pick(finding.message)}\n", BODY),
            Span(pick(fix), SOFT),
            *([Span("\n" + pick(finding.mark.begun()), _OLD)] if finding.mark else []),
            *([Span("\n" + pick(sources), SMALL)] if finding.sources else []),
        )

    sheet.row(
        columns.left(*side(lambda text: text.en), sign=str(finding.level)),
        columns.right(*side(lambda text: text.zh)),
    )
