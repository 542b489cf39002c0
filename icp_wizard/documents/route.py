"""The outcome of Decide on paper: as HTML and as PDF, with the drawing of the whole route."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape
from pathlib import Path

from icp_wizard.catalogue.seeds import SeedAnswer
from icp_wizard.catalogue.way import Alternative
from icp_wizard.documents.colours import palette
from icp_wizard.documents.columns import (
    BODY,
    SECTION,
    SMALL,
    SOFT,
    STRONG,
    SUBTITLE,
    TITLE,
    section,
)
from icp_wizard.documents.files import replaced
from icp_wizard.documents.marks import Seal
from icp_wizard.documents.markup import both, chinese, heading, whole
from icp_wizard.documents.pdf import bound
from icp_wizard.documents.plates import plate
from icp_wizard.documents.sheet import MARGIN, Cell, Paper, Sheet, placed
from icp_wizard.documents.wrapping import Span, Style, lines
from icp_wizard.journey.outcome import Reason
from icp_wizard.journey.outcome_page import OutcomePage
from icp_wizard.journey.overview import Overview
from icp_wizard.journey.overview_svg import svg
from icp_wizard.journey.route import Answered
from icp_wizard.model.text import Text
from icp_wizard.model.words import words

Row = tuple[Cell, ...]
Told = tuple[tuple[Text, Style], ...]
"""What one row says: texts one under another, each in its style."""

_GAP = 5.0


def write(page: OutcomePage, path: Path, paper: Paper = "A4") -> None:
    """Write as HTML where the name says so, else as PDF, whole or not at all.

    Raises CannotWrite.
    """
    is_web = path.suffix.lower() in (".html", ".htm")
    content = web(page).encode("utf-8", "xmlcharrefreplace") if is_web else drawn(page, paper)
    with replaced(path) as part:
        part.write_bytes(content)


def drawn(page: OutcomePage, paper: Paper = "A4") -> bytes:
    """The bytes of the PDF; the route follows on two plates of A3, one a language."""
    sheet = Sheet(paper)
    _head(sheet, page)
    for title, signs, told in _sections(page):
        section(sheet, title, [_row(sheet, each, signs) for each in told])
    plates = [plate(each) for each in (page.english, page.chinese)]
    return bound(sheet, page, words("route.head"), plates)


def web(page: OutcomePage) -> str:
    """The page of HTML."""
    outcome = page.outcome
    head = (
        f'<header><div>\n<p class="soft"><span class="seal" lang="zh-CN">备</span>'
        f"{both(words('route.head'))}</p>\n<h1>{escape(outcome.title.en)}</h1>\n"
        f'<p class="chinese-title">{chinese(outcome.title.zh)}</p>\n'
        f'<p class="state"><strong>{both(outcome.verdict.words)}</strong> '
        f'<time class="soft">{page.made_on.isoformat()}</time></p>\n</div></header>\n'
    )
    said = "\n".join(
        f"{heading(title)}\n<ul>\n{''.join(_item(each, signs) for each in told)}</ul>"
        for title, signs, told in _sections(page)
    )
    drawings = heading(words("route.overview")) + "".join(
        f'<div class="drawing">{_inline(each)}</div>\n' for each in (page.english, page.chinese)
    )
    foot = words("route.foot", version=page.rules_version, rules=page.rules_as_of.isoformat())
    kept = words("route.not_kept")
    return whole(
        page.title,
        f"{head}{said}\n{drawings}<footer>\n<p>{both(foot)}</p>\n<p>{both(kept)}</p>\n"
        f"<p>{escape(words('documents.program', version=page.version).en)}</p>\n</footer>",
        "route.css",
    )


def _sections(page: OutcomePage) -> Iterator[tuple[Text, str, list[Told]]]:
    """Title, sign and rows of each section that has something to say."""
    outcome = page.outcome
    found: tuple[tuple[str, str, Iterable[Told]], ...] = (
        ("result", "", _result(page)),
        ("next", "box", (((each, BODY),) for each in outcome.next)),
        ("instead", "", map(_alternative, outcome.alternatives)),
        ("reasons", "", map(_reason, outcome.reasons)),
        ("once", "", map(_once, outcome.once)),
        ("carried", "", (((each.line, BODY),) for each in page.carried)),
        ("so_far", "", map(_answered, outcome.walk.answered)),
    )
    for name, sign, rows in found:
        told = list(rows)
        if told:
            yield words(f"route.{name}"), sign, told


def _result(page: OutcomePage) -> Iterator[Told]:
    yield ((page.outcome.explanation, BODY),)
    if page.outcome.note:
        yield ((page.outcome.note, SOFT),)


def _alternative(each: Alternative) -> Told:
    return ((each.title, STRONG), (each.text, BODY))


def _reason(each: Reason) -> Told:
    return ((each.statement, BODY), (each.source, SMALL), (each.trust, SMALL))


def _once(each: SeedAnswer) -> Told:
    return (
        (each.statement, SOFT),
        (words("route.today", text=each.today), BODY),
        (each.verdict, SMALL),
    )


def _answered(each: Answered) -> Told:
    return ((each.question.text, SOFT), (each.option.label, BODY))


def _row(sheet: Sheet, told: Told, sign: str) -> Row:
    half = sheet.width * 0.58
    english = [Span(f"{text.en}\n", style) for text, style in told]
    native = [Span(f"{text.zh}\n", style) for text, style in told]
    return (
        Cell(0, half - _GAP, tuple(english), sign),
        Cell(half, sheet.width - half, tuple(native)),
    )


def _head(sheet: Sheet, page: OutcomePage) -> None:
    outcome, head = page.outcome, words("route.head")
    sheet.put(Seal(MARGIN, MARGIN))
    top = lines([Span(f"{head.en}  ", SMALL), Span(head.zh, SMALL)], sheet.width)
    sheet.put(*placed(top, MARGIN + 7.5, MARGIN + 0.8))
    sheet.y += 9
    tag = outcome.verdict.words
    rows = (
        (outcome.title.en, TITLE),
        (outcome.title.zh, SUBTITLE),
        (f"{tag.en}  {tag.zh}", replace(SECTION, colour="accent")),
        (page.made_on.isoformat(), SMALL),
    )
    for text, style in rows:
        sheet.row(Cell(0, sheet.width, (Span(text, style),)), padding=0.4, ruled=False)
    sheet.y += 3


def _item(told: Told, sign: str) -> str:
    mark = '<span class="box"></span>' if sign else "<span></span>"
    english = "".join(f'<p class="{_look(style)}">{escape(text.en)}</p>' for text, style in told)
    native = "".join(f'<p class="{_look(style)}">{escape(text.zh)}</p>' for text, style in told)
    return f'<li>{mark}<div>{english}</div><div lang="zh-CN">{native}</div></li>\n'


def _look(style: Style) -> str:
    if style == STRONG:
        return "strong"
    return "source" if style == SMALL else "soft" if style == SOFT else "said"


def _inline(drawing: Overview) -> str:
    """The drawing in the page's own colours, so that it follows the scheme."""
    colours = {name: f"var(--{name})" for name in palette("light")}
    return svg(drawing, colours, words("route.overview"))
