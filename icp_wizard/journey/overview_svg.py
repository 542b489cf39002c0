"""The drawn route as one SVG text, in the colours it is given."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from itertools import pairwise

from icp_wizard.journey.overview import SIZE, Box, Curve, Label, Overview
from icp_wizard.model.text import Text

FILLS = {
    "question": ("raised", "line-strong"),
    "answer": ("sunken", "sunken"),
    "file": ("ready-soft", "ready-line"),
    "no-filing": ("accent-soft", "accent-line"),
    "other": ("risk-soft", "risk-line"),
}
"""Fill and edge of each kind of box, by the names of colour tokens."""

INK = {"question": "text", "answer": "text", "outcome": "text-soft"}

_FONT = "Inter, Inter Variable, Noto Sans SC, PingFang SC, Microsoft YaHei, sans-serif"


def svg(drawn: Overview, colours: Mapping[str, str], title: Text) -> str:
    """The drawing as SVG; *colours* maps the names of tokens to ``#RRGGBB``."""
    parts = [_curve(each, colours) for each in sorted(drawn.curves, key=lambda each: each.taken)]
    parts += [_box(each, colours) for each in drawn.boxes]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawn.width:g} {drawn.height:g}" '
        f'width="{drawn.width:g}" height="{drawn.height:g}" role="img" '
        f'aria-label="{escape(f"{title.en} {title.zh}")}" font-family="{_FONT}" '
        f'font-size="{SIZE:g}">\n' + "\n".join(parts) + "\n</svg>"
    )


def _curve(curve: Curve, colours: Mapping[str, str]) -> str:
    colour = colours["accent" if curve.taken else "line-strong"]
    width = 2.5 if curve.taken else 1.25
    return f'<path d="{_path(curve)}" fill="none" stroke="{colour}" stroke-width="{width}"/>'


def _path(curve: Curve) -> str:
    x, y = curve.points[0]
    parts = [f"M{x:g} {y:g}"]
    for (x0, y0), (x1, y1) in pairwise(curve.points):
        bend = (x1 - x0) / 2
        parts.append(f"C{x0 + bend:g} {y0:g} {x1 - bend:g} {y1:g} {x1:g} {y1:g}")
    return "".join(parts)


def _box(box: Box, colours: Mapping[str, str]) -> str:
    fill, edge = FILLS[box.kind]
    stroke, width = (colours["accent"], 2) if box.taken else (colours[edge], 1)
    radius = 8 if box.kind == "question" else 5
    frame = (
        f'<rect x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}" '
        f'rx="{radius}" fill="{colours[fill]}" stroke="{stroke}" stroke-width="{width}"/>'
    )
    return frame + "".join(_label(each, colours) for each in box.labels)


def _label(label: Label, colours: Mapping[str, str]) -> str:
    # Bold belongs to Latin headings alone: in a Chinese line it would fall on single words.
    is_bold = label.role == "question" and max(label.words, default="") < "\u2e80"
    weight = ' font-weight="600"' if is_bold else ""
    return (
        f'<text x="{label.x:g}" y="{label.y:g}" fill="{colours[INK[label.role]]}"{weight}>'
        f"{escape(label.words)}</text>"
    )
