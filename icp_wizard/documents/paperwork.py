"""The papers to have at hand, small pictures of them below where they are wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO

from icp_wizard.documents.columns import BODY, GAP, SMALL, Columns, part
from icp_wizard.documents.marks import Picture
from icp_wizard.documents.sheet import MARGIN, Cell, Sheet, placed
from icp_wizard.documents.wrapping import Span, lines
from icp_wizard.journey.checklist import PaperLine, PaperPicture, Pictures
from icp_wizard.model.words import words

_STATE = 45.0
_WIDTH, _HEIGHT = 55.0, 44.0
"""The largest a picture is printed, in millimetres: three stand side by side."""
_APART = 4.5
_INDENT = 6.0
_CAPTION = 10.0
"""What a picture needs below it for what it shows, in both languages."""


def set_papers(
    sheet: Sheet, columns: Columns, papers: tuple[PaperLine, ...], pictures: Pictures
) -> None:
    """Every paper with its state, nothing if there are none."""
    if not papers:
        return
    part(sheet, words("documents.papers"))
    for line in papers:
        shown = list(_shown(line, pictures))
        sheet.need(_CAPTION * 2 + max((each.height for each in shown), default=0))
        sheet.row(*_row(columns, line))
        for first in range(0, len(shown), 3):
            _set_pictures(sheet, shown[first : first + 3])
    sheet.y += 3.5


def _row(columns: Columns, line: PaperLine) -> tuple[Cell, ...]:
    state, colour = ("ready", "ready") if line.done else ("open", "text-soft")
    at = columns.chinese - _STATE
    said = Span(f"{line.state.en} {line.state.zh}", replace(BODY, colour=colour))
    return (
        Cell(0, at - GAP, _paper(line, line.name.en, line.sides.en), "box"),
        Cell(at, _STATE - GAP, (said,), state),
        columns.chinese_label(*_paper(line, line.name.zh, line.sides.zh)),
    )


def _paper(line: PaperLine, name: str, sides: str) -> tuple[Span, ...]:
    more = [part for part in (line.whose, sides) if part]
    return (Span(name, BODY), *(Span(f" · {part}", SMALL) for part in more))


@dataclass(frozen=True)
class _Shown:
    """A picture with the size it is printed in."""

    content: bytes
    width: float
    height: float
    alt: str
    caption: str


def _shown(line: PaperLine, pictures: Pictures) -> Iterator[_Shown]:
    for each in line.pictures:
        content = pictures(each.name)
        if content is not None:
            width, height = _size(content)
            yield _Shown(
                content, width, height, _alt(line, each), f"{each.side.en}\n{each.side.zh}"
            )


def _size(content: bytes) -> tuple[float, float]:
    """The size in millimetres of a picture as large as it may be."""
    from PIL import Image

    with Image.open(BytesIO(content)) as picture:
        wide, high = picture.size
    scale = min(_WIDTH / wide, _HEIGHT / high)
    return wide * scale, high * scale


def _alt(line: PaperLine, picture: PaperPicture) -> str:
    parts = (line.name.en, line.name.zh, line.whose, picture.side.en, picture.side.zh)
    return ", ".join(filter(None, parts))


def _set_pictures(sheet: Sheet, shown: Sequence[_Shown]) -> None:
    """Pictures side by side, each with what it shows below."""
    tallest = max(each.height for each in shown)
    sheet.need(tallest + _CAPTION)
    for place, each in enumerate(shown):
        x = MARGIN + _INDENT + place * (_WIDTH + _APART)
        sheet.put(Picture(each.content, x, sheet.y, each.width, each.height, each.alt))
        caption = lines([Span(each.caption, SMALL)], _WIDTH)[:2]
        sheet.put(*placed(caption, x, sheet.y + tallest + 0.5))
    sheet.y += tallest + _CAPTION + 1
