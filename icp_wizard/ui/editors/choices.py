"""The editor of several choices: chips in the field, a list to tick."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from icp_wizard.model.text import Text
from icp_wizard.ui import theme
from icp_wizard.ui.editors.editor import Answer, Editor
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.alive import mark, set_font
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.choice import Choice
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Elided, OtherLabel
from icp_wizard.ui.parts.popup import OptionPopup

_OPENS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class ChoicesEditor(Editor):
    """Several of the options; the answer is their keys in the order chosen."""

    def __init__(self, options: Sequence[Choice] = ()) -> None:
        super().__init__()
        self._options = tuple(options)
        self._keys: tuple[str, ...] = ()
        self._chips: list[QFrame] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.field = _Field(self)
        layout.addWidget(self.field)
        self.frame(self.field)
        self.live()

    def value(self) -> tuple[str, ...]:
        return self._keys

    def show_value(self, value: Answer) -> None:
        keys = (value,) if isinstance(value, str) and value else tuple(value)
        if keys != self._keys:
            self._keys = keys
            self._show_chips()

    def show_options(self, options: Sequence[Choice]) -> None:
        """Offer other options; the answer stays."""
        self._options = tuple(options)
        self._show_chips()

    def show_placeholder(self, words: str) -> None:
        self.field.hint = words
        self.field.update()

    def open(self) -> OptionPopup:
        """Drop the list; it stays open while things are ticked."""
        popup = OptionPopup(self.field, self._options, self._keys, many=True)
        popup.chosen.connect(self._toggle)
        popup.drop_with()
        return popup

    def restyle(self) -> None:
        self.field.setMinimumHeight(theme.control())
        set_font(self.field, theme.font("body"))

    def remove_last(self) -> None:
        """Take the last choice away."""
        if self._keys:
            self._toggle(self._keys[-1])

    def _toggle(self, key: str) -> None:
        kept = tuple(each for each in self._keys if each != key)
        self._keys = kept if key in self._keys else (*self._keys, key)
        self._show_chips()
        self.edited.emit(self._keys)

    def _show_chips(self) -> None:
        for chip in self._chips:
            self.field.flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        named = {option.key: option.text for option in self._options}
        self._chips = [self._chip(key, named.get(key, Text(key, key))) for key in self._keys]
        for chip in self._chips:
            self.field.flow.addWidget(chip)
        self.field.empty = not self._chips
        self.field.updateGeometry()
        self.field.update()

    def _chip(self, key: str, text: Text) -> QFrame:
        chip = QFrame()
        chip.setProperty("kind", "value")
        layout = QHBoxLayout(chip)
        layout.setContentsMargins(8, 1, 4, 1)
        layout.setSpacing(6)
        layout.addWidget(Elided(text))
        layout.addWidget(OtherLabel(text))
        remove = Button(lambda: self.tr("Remove {0}").format(pick(text)), "inside", "close")
        remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Backspace and the list do the same
        remove.clicked.connect(partial(self._toggle, key))
        layout.addWidget(remove)
        return chip


class _Field(QFrame):
    """The frame with the chips and the chevron."""

    def __init__(self, editor: ChoicesEditor) -> None:
        super().__init__()
        self._editor = editor
        self.hint, self.empty = "", True
        self.setProperty("control", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.flow = Flow(self, gap=6, line_gap=4)
        self.flow.setContentsMargins(5, 5, 40, 5)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(240), max(super().sizeHint().height(), theme.control()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENS:
            self._editor.open()
        elif event.key() == Qt.Key.Key_Backspace:
            self._editor.remove_last()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._editor.open()

    def focusInEvent(self, event: QFocusEvent) -> None:
        mark(self, "active", "true")
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        mark(self, "active", "false")
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = theme.scaled(20)
        corner = QPoint(self.width() - side - 11, (theme.control() - side) // 2)
        drawn = theme.pixmap("chevron-down", "text-soft", 20, self.devicePixelRatioF())
        painter.drawPixmap(corner, drawn)
        if self.empty:
            painter.setPen(theme.colour("text-faint"))
            room = QRect(13, 0, self.width() - 60, theme.control())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.hint)
