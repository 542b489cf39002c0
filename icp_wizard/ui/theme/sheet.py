"""The one style sheet: a template in which ``@name`` stands for a token or a measure."""

from __future__ import annotations

import re
from functools import cache

from icp_wizard.model.resources import root
from icp_wizard.ui.theme.tokens import Tokens, face

_NAME = re.compile(r"@([a-z][a-z0-9-]*)")


@cache
def _template() -> str:
    return (root() / "theme" / "sheet.qss").read_text(encoding="utf-8")


def sheet(tokens: Tokens, scale: float) -> str:
    """The style sheet for a scheme and a text scale."""
    values = tokens.colours | _measures(tokens, scale)
    return _NAME.sub(lambda match: values[match[1]], _template())


def _measures(tokens: Tokens, scale: float) -> dict[str, str]:
    body, small = (round(face(role).line * scale) for role in ("body", "small"))
    edge, strong = tokens.edge, tokens.strong_edge
    pixels = {
        "edge": edge,
        "strong": strong,
        "inner": body + 12 - 2 * edge,
        "inner-strong": body + 12 - 2 * strong,
        "writing": round(60 * scale) - 2 * edge,
        "writing-strong": round(60 * scale) - 2 * strong,
        "pad": 11 - edge,
        "pad-strong": 11 - strong,
        "large": body + 20 - 2 * edge,
        "compact": small + 12 - 2 * edge,
        "chip": small + 8 - 2 * edge,
        "chip-radius": (small + 8) // 2,
        "line-body": body,
        "line-small": small,
        "tag": small + 4,
    }
    return {name: f"{value}px" for name, value in pixels.items()}
