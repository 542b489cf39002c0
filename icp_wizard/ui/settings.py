"""What the window remembers: its place, language, look. Nothing of any draft."""

from __future__ import annotations

from typing import cast, get_args

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QLocale, QSettings

from icp_wizard.model.text import Language
from icp_wizard.ui.theme import Choice

SCALES = (1.0, 1.25, 1.5, 2.0)
CLEARINGS = (0, 30, 60, 120)
"""After how many seconds the clipboard may be cleared; 0 for never."""
_CLEARING = 60


class Settings:
    """A small file in the user's configuration folder; values that make no sense are ignored."""

    def __init__(self) -> None:
        path = user_config_path("ICP Wizard", appauthor=False) / "settings.ini"
        self._kept = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def language(self) -> Language:
        """The language last chosen, at first that of the system."""
        kept = self._text("language")
        if kept in get_args(Language):
            return cast("Language", kept)
        return "zh" if QLocale.system().language() is QLocale.Language.Chinese else "en"

    @language.setter
    def language(self, language: Language) -> None:
        self._kept.setValue("language", language)

    @property
    def theme(self) -> Choice:
        """The scheme last chosen, at first that of the system."""
        kept = self._text("theme")
        return cast("Choice", kept) if kept in get_args(Choice) else "system"

    @theme.setter
    def theme(self, choice: Choice) -> None:
        self._kept.setValue("theme", choice)

    @property
    def scale(self) -> float:
        """The size of text, 1.0 to 2.0."""
        kept = self._text("scale")
        return next((each for each in SCALES if str(each) == kept), 1.0)

    @scale.setter
    def scale(self, scale: float) -> None:
        self._kept.setValue("scale", str(scale))

    @property
    def guide_open(self) -> bool:
        """Whether the guide was left open."""
        return self._text("guide_open") != "no"

    @guide_open.setter
    def guide_open(self, is_open: bool) -> None:
        self._kept.setValue("guide_open", "yes" if is_open else "no")

    @property
    def geometry(self) -> QByteArray:
        """The place of the window as Qt saved it; empty at first."""
        return self._place("geometry")

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._kept.setValue("geometry", geometry)

    @property
    def desk_geometry(self) -> QByteArray:
        """The place of the copy desk as Qt saved it; empty at first."""
        return self._place("desk_geometry")

    @desk_geometry.setter
    def desk_geometry(self, geometry: QByteArray) -> None:
        self._kept.setValue("desk_geometry", geometry)

    @property
    def desk_on_top(self) -> bool:
        """Whether the copy desk stays on top of other windows."""
        return self._text("desk_on_top") != "no"

    @desk_on_top.setter
    def desk_on_top(self, on_top: bool) -> None:
        self._kept.setValue("desk_on_top", "yes" if on_top else "no")

    @property
    def desk_pinyin(self) -> bool:
        """Whether the copy desk says how its labels are read."""
        return self._text("desk_pinyin") != "no"

    @desk_pinyin.setter
    def desk_pinyin(self, is_read: bool) -> None:
        self._kept.setValue("desk_pinyin", "yes" if is_read else "no")

    @property
    def clear_after(self) -> int:
        """Seconds after which what the copy desk copied leaves the clipboard; 0 for never."""
        kept = self._text("clear_after")
        return next((each for each in CLEARINGS if str(each) == kept), _CLEARING)

    @clear_after.setter
    def clear_after(self, seconds: int) -> None:
        self._kept.setValue("clear_after", str(seconds))

    def _place(self, name: str) -> QByteArray:
        kept = self._kept.value(name)
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def _text(self, name: str) -> str:
        kept = self._kept.value(name)
        return kept if isinstance(kept, str) else ""
