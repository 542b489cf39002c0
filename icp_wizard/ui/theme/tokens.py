"""The named colours and measures of the one theme, from resources/theme/tokens.json."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast

from PySide6.QtGui import QColor, QPalette

from icp_wizard.model.resources import read_json

Scheme = Literal["light", "dark", "contrast"]
Role = Literal["display", "title", "body", "label", "strong", "small", "caption", "small-strong"]

ENOUGH = 4.5  # the least contrast of words, WCAG 2 AA
LEVELS = ("stop", "risk", "advice", "ready")


@dataclass(frozen=True)
class Face:
    """Size and line height in px at 100 %, and the weight of Latin letters."""

    size: int
    line: int
    weight: int


@dataclass(frozen=True)
class Tokens:
    """The colours of one scheme by name, and the width of an edge in px."""

    scheme: Scheme
    colours: dict[str, str]
    edge: int = 1

    @property
    def strong_edge(self) -> int:
        """The width of an edge that means something: focus, level, choice."""
        return self.edge + 1


@cache
def _file() -> dict[str, Any]:
    return cast("dict[str, Any]", read_json("theme/tokens.json"))


@cache
def face(role: Role) -> Face:
    """The measures of a role of type."""
    return Face(**_file()["type"][role])


def features() -> tuple[str, ...]:
    """The OpenType features that keep 0 and O, 1 and I and l apart."""
    return tuple(_file()["identifier-features"])


def latin_families() -> list[str]:
    """The families for Latin letters, wanted first."""
    return list(_file()["families"]["latin"])


def chinese_families(platform: str) -> list[str]:
    """The families for Chinese that this platform (as in sys.platform) may have."""
    families: dict[str, list[str]] = _file()["families"]["chinese"]
    return list(families.get(platform, families["linux"]))


@cache
def of(scheme: Literal["light", "dark"]) -> Tokens:
    """The tokens of the light or the dark scheme."""
    return Tokens(scheme, dict(_file()["colours"][scheme]))


def of_system(palette: QPalette) -> Tokens:
    """Tokens made of the system's own colours, for people who asked for more contrast."""
    colour = _System(palette)
    window, text = colour(QPalette.ColorRole.Window), colour(QPalette.ColorRole.WindowText)
    base, accent = colour(QPalette.ColorRole.Base), colour(QPalette.ColorRole.Highlight)
    on_accent = colour(QPalette.ColorRole.HighlightedText)
    if contrast(accent, window) < ENOUGH or contrast(accent, on_accent) < ENOUGH:
        accent, on_accent = text, window
    names = dict.fromkeys(of("light").colours, text)
    names |= dict.fromkeys(("canvas", "page", "sunken", "hover", "hover-rail"), window)
    names |= dict.fromkeys(("raised", "accent-soft"), base)
    names |= dict.fromkeys((f"{level}-soft" for level in LEVELS), window)
    names |= dict.fromkeys(("accent", "accent-hover", "accent-press", "accent-line"), accent)
    names["on-accent"] = on_accent
    names["text-off"] = colour.off()
    names |= {name: of("light").colours[name] for name in ("qr-ink", "qr-paper")}
    return Tokens("contrast", names, edge=2)


def contrast(one: str, two: str) -> float:
    """How far two colours stand apart, 1 to 21, as WCAG 2 reckons it."""
    darker, lighter = sorted((_luminance(QColor(one)), _luminance(QColor(two))))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = map(linear, (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class _System:
    def __init__(self, palette: QPalette) -> None:
        self._palette = palette

    def __call__(self, role: QPalette.ColorRole) -> str:
        return QColor(self._palette.color(role)).name()

    def off(self) -> str:
        return self._palette.color(
            QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText
        ).name()
