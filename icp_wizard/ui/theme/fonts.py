"""The faces of the window: Inter, and a Chinese face of the system or the one brought along."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from icp_wizard.ui.theme import tokens
from icp_wizard.ui.theme.tokens import Role

_OPTICAL = (14, 32)  # the range of Inter's own axis for optical size


@cache
def families() -> list[str]:
    """All families in the order of search; loads the bundled faces on the first call.

    Latin stands first, or English quotes and dashes come out full-width. Measured: loading maps
    the file and costs 2 ms, so nothing is gained by putting it off.
    """
    _load(_inter())
    chinese = tokens.chinese_families(sys.platform)
    if not any(QFontDatabase.hasFamily(family) for family in chinese):
        chinese = _load(_noto())
    return [*tokens.latin_families(), *chinese]


def font(role: Role, scale: float = 1.0, *, digits: bool = False) -> QFont:
    """The font of a role at a text scale; *digits* sets 0 O and 1 I l apart, all equally wide."""
    face = tokens.face(role)
    size = round(face.size * scale)
    made = QFont()
    made.setFamilies(families())
    made.setPixelSize(size)
    made.setVariableAxis(QFont.Tag("wght"), face.weight)
    made.setVariableAxis(QFont.Tag("opsz"), min(max(size, _OPTICAL[0]), _OPTICAL[1]))
    if digits:
        for feature in tokens.features():
            made.setFeature(QFont.Tag(feature), 1)
    return made


def _load(path: Path) -> list[str]:
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))


def _inter() -> Path:
    import fontpkg_inter

    return fontpkg_inter.ROOT / "files" / "Inter[opsz,wght].ttf"


def _noto() -> Path:
    import pylopdf_fonts_zh_cn

    return pylopdf_fonts_zh_cn.sans_path()
