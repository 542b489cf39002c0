"""The checklist set in three columns: English label, value, Chinese label."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from icp_wizard.documents.fonts import Face
from icp_wizard.documents.marks import Bookmark, Code, Rule, Seal
from icp_wizard.documents.qr import modules, shortened
from icp_wizard.documents.sheet import MARGIN, Cell, Paper, Sheet, placed
from icp_wizard.documents.wrapping import POINT, Span, Style, lines
from icp_wizard.journey.checklist import Answered, Checklist, FindingLine, PaperLine, Waiting
from icp_wizard.model.finding import Level
from icp_wizard.model.text import Text
from icp_wizard.model.words import words

TITLE = Style(18, 25)
SUBTITLE = Style(10.5, 15, colour="text-soft")
SECTION = Style(10.5, 15, Face.STRONG)
# Lines of a cell stand closer than rows, or poppler reads the next column between two of them.
BODY = Style(9, 12)
STRONG = replace(BODY, face=Face.STRONG)
SOFT = replace(BODY, colour="text-soft")
CODE = replace(BODY, face=Face.CODE)
SMALL = Style(8, 11, colour="text-soft")
_OLD = replace(SMALL, colour="risk")

# Narrower, and poppler takes a full line and its neighbour in the next column for one line.
_GAP = 5.0
_STATE = 45.0
_SPACE = "  "
_IDENTIFIER = re.compile(r"(?=.*\d)[0-9A-Z•+/ -]{4,}")


def laid_out(checklist: Checklist, paper: Paper) -> Sheet:
    """All pages of the checklist but their feet."""
    sheet = Sheet(paper)
    columns = _Columns.of(sheet)
    _head(sheet, checklist)
    section(sheet, words("documents.next"), _steps(columns, checklist.next_steps))
    for run in checklist.sections:
        section(sheet, run.title, [columns.answer(line) for line in run.lines])
    section(sheet, words("documents.papers"), map(columns.paper, checklist.papers))
    _findings(sheet, columns, checklist.findings)
    section(sheet, words("documents.waiting"), map(columns.waiting, checklist.waiting))
    return sheet


@dataclass(frozen=True)
class _Columns:
    """The three columns; each starts at its number of millimetres from the margin."""

    value: float
    chinese: float
    width: float

    @classmethod
    def of(cls, sheet: Sheet) -> _Columns:
        return cls(sheet.width * 0.285, sheet.width * 0.67, sheet.width)

    def label(self, *spans: Span) -> Cell:
        return Cell(0, self.value - _GAP, spans)

    def entered(self, *spans: Span) -> Cell:
        return Cell(self.value, self.chinese - self.value - _GAP, spans)

    def left(self, *spans: Span, sign: str = "") -> Cell:
        return Cell(0, self.chinese - _GAP, spans, sign)

    def right(self, *spans: Span) -> Cell:
        return Cell(self.chinese, self.width - self.chinese, spans)

    def answer(self, line: Answered) -> tuple[Cell, ...]:
        if line.said:
            return (
                self.left(Span(f"{line.label.en}\n", SOFT), Span(line.said.en, BODY)),
                self.right(Span(f"{line.label.zh}\n", SOFT), Span(line.said.zh, BODY)),
            )
        return (
            self.label(Span(line.label.en, SOFT)),
            self.entered(*_value(line)),
            self.right(Span(line.label.zh, SOFT)),
        )

    def waiting(self, line: Waiting) -> tuple[Cell, ...]:
        return (
            self.label(Span(line.step.en, SOFT)),
            self.entered(Span(line.time.en + _SPACE, BODY), Span(line.time.zh, SOFT)),
            self.right(Span(line.step.zh, SOFT)),
        )

    def paper(self, line: PaperLine) -> tuple[Cell, ...]:
        state = "ready" if line.done else "open"
        colour = "ready" if line.done else "text-soft"
        at = self.chinese - _STATE
        return (
            Cell(0, at - _GAP, _paper(line, line.name.en, line.sides.en), "box"),
            Cell(
                at,
                _STATE - _GAP,
                (Span(f"{line.state.en} {line.state.zh}", replace(BODY, colour=colour)),),
                state,
            ),
            self.right(*_paper(line, line.name.zh, line.sides.zh)),
        )


def _value(line: Answered) -> list[Span]:
    if not line.value:
        nothing = words("documents.not-answered")
        return [Span(f"{nothing.en} {nothing.zh}", replace(BODY, colour="text-faint"))]
    style = CODE if _IDENTIFIER.fullmatch(line.value) else BODY
    spans = [Span(line.value, style)]
    gloss = _gloss(line)
    if gloss:
        spans.append(Span(_SPACE + gloss, SOFT))
    if line.compared:
        same = words("documents.same")
        spans.append(Span(f"{_SPACE}= {same.en} {same.zh}", replace(SMALL, colour="ready")))
    return spans


def _gloss(line: Answered) -> str:
    """What explains a value: the words of the other language."""
    if line.gloss is None:
        return ""
    return line.gloss.zh if line.gloss.en == line.value else line.gloss.en


def _paper(line: PaperLine, name: str, sides: str) -> tuple[Span, ...]:
    more = [part for part in (line.whose, sides) if part]
    return (Span(name, BODY), *(Span(f" · {part}", SMALL) for part in more))


def _steps(columns: _Columns, steps: tuple[Text, ...]) -> list[tuple[Cell, ...]]:
    return [
        (columns.left(Span(step.en, BODY), sign="box"), columns.right(Span(step.zh, BODY)))
        for step in steps
    ]


def _head(sheet: Sheet, checklist: Checklist) -> None:
    size = _code(sheet, checklist)
    width = sheet.width - size - _GAP
    head = words("documents.head")
    sheet.put(Seal(MARGIN, MARGIN))
    top = lines([Span(head.en + _SPACE, SMALL), Span(head.zh, SMALL)], width)
    sheet.put(*placed(top, MARGIN + 7.5, MARGIN + 0.8))
    sheet.y += 9
    for text, style in _headings(checklist):
        sheet.row(Cell(0, width, (Span(text, style),)), padding=0, ruled=False)
    state = replace(SECTION, colour="ready" if checklist.ready else "stop")
    spans = (
        Span(f"{checklist.state.en}{_SPACE}{checklist.state.zh}", state),
        Span(f"{_SPACE}{checklist.made_on.isoformat()}", SMALL),
    )
    sheet.y += 1
    sign = "ready" if checklist.ready else "stop"
    sheet.row(Cell(0, width, spans, sign), padding=0, ruled=False)
    sheet.y = max(sheet.y, MARGIN + size + 8) + 1


def _headings(checklist: Checklist) -> list[tuple[str, Style]]:
    both = dict.fromkeys((checklist.subtitle.en, checklist.subtitle.zh))
    return [(checklist.title, TITLE), *((text, SUBTITLE) for text in both if text)]


def _code(sheet: Sheet, checklist: Checklist) -> float:
    """Set the QR code at the top right; gives its edge in millimetres."""
    text = shortened(checklist.papers_as_text)
    if not text:
        return 0
    size = max(30.0, len(modules(text)) * 0.34)
    left = MARGIN + sheet.width - size
    sheet.put(Code(text, left, MARGIN - 2, size))
    caption = words("documents.qr")
    y = MARGIN + size - 2
    for line in lines([Span(f"{caption.en}\n{caption.zh}", SMALL)], size + 20):
        sheet.put(*placed([line], left + (size - line.width) / 2, y))
        y += line.height
    return size


def section(sheet: Sheet, title: Text, rows: Iterable[tuple[Cell, ...]]) -> None:
    """A titled run of rows; nothing at all if there are none."""
    set_rows = list(rows)
    if not set_rows:
        return
    heading(sheet, title)
    for cells in set_rows:
        sheet.row(*cells)
    sheet.y += 3.5


def heading(sheet: Sheet, title: Text) -> None:
    """The heading of a section, never alone at the foot of a page."""
    sheet.need(26)
    sheet.put(Bookmark(f"{title.en} {title.zh}", sheet.y))
    sheet.put(Rule(MARGIN, sheet.y, sheet.width, 2 * 0.75 * POINT, "accent"))
    sheet.y += 0.8
    chinese = replace(SECTION, face=Face.LATIN, colour="text-soft")
    spans = (Span(title.en + _SPACE, SECTION), Span(title.zh, chinese))
    sheet.row(Cell(0, sheet.width, spans), ruled=False)


def _findings(sheet: Sheet, columns: _Columns, found: tuple[FindingLine, ...]) -> None:
    heading(sheet, words("documents.findings"))
    if not found:
        none = words("documents.findings-none")
        sheet.row(
            columns.left(Span(none.en, BODY), sign="ready"), columns.right(Span(none.zh, BODY))
        )
    weight = list(Level).index
    for line in sorted(found, key=lambda line: weight(line.finding.level)):
        _finding(sheet, columns, line)
    sheet.y += 3.5


def _finding(sheet: Sheet, columns: _Columns, line: FindingLine) -> None:
    finding = line.finding
    level = words(f"documents.level-{finding.level}")
    fix = words("documents.fix", fix=finding.fix)
    strong = replace(STRONG, colour=str(finding.level))
    cited = [
        words("documents.source", title=each.title, date=each.date) for each in finding.sources
    ]

    def side(pick: Callable[[Text], str]) -> tuple[Span, ...]:
        return (
            Span(pick(level), strong),
            Span(f"{_SPACE}{pick(line.place)}\n", SOFT),
            Span(f"{pick(finding.message)}\n", BODY),
            Span(pick(fix), SOFT),
            *([Span("\n" + pick(finding.mark.begun()), _OLD)] if finding.mark else []),
            *(Span("\n" + pick(each), SMALL) for each in cited),
        )

    sheet.row(
        columns.left(*side(lambda text: text.en), sign=str(finding.level)),
        columns.right(*side(lambda text: text.zh)),
    )
