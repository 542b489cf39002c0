"""The editor of one choice, and of a reference to what was entered elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
)

from icp_wizard.ui import theme
from icp_wizard.ui.editors.editor import Answer, Editor
from icp_wizard.ui.language import Words, other, pick, say
from icp_wizard.ui.parts.alive import set_font
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.choice import Choice
from icp_wizard.ui.parts.options import paint_pair
from icp_wizard.ui.parts.popup import OptionPopup


class _Combo(QComboBox):
    """A combo box that shows both languages and opens our own list."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.told: tuple[str, str] = ("", "")
        self.hint = ""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    def showPopup(self) -> None:
        self.opened.emit("")

    def hidePopup(self) -> None:
        pass

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling the page must never change an answer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.showPopup()
        elif plain and typed.isprintable() and typed.strip():
            self.opened.emit(typed)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        style = QStyleOptionComboBox()
        self.initStyleOption(style)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, style)
        side = theme.scaled(20)
        room = self.rect().adjusted(13, 0, -side - 16, 0)
        words, beneath = self.told
        if words:
            paint_pair(painter, room, words, beneath)
        else:
            painter.setFont(self.font())
            painter.setPen(theme.colour("text-faint"))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.hint)
        corner = QPoint(self.width() - side - 11, (self.height() - side) // 2)
        ink = "text-soft" if self.isEnabled() else "text-off"
        painter.drawPixmap(corner, theme.pixmap("chevron-down", ink, 20, self.devicePixelRatioF()))


class ChoiceEditor(Editor):
    """One of several options; the answer is the option's key.

    With *free* any typed text is an answer too. A key which is not among the options is kept
    and shown as it is.
    """

    def __init__(self, options: Sequence[Choice] = (), *, free: bool = False) -> None:
        super().__init__()
        self._options, self._free, self._key = tuple(options), free, ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.combo = _Combo()
        layout.addWidget(self.combo)
        self.combo.opened.connect(self.open)
        self.combo.activated.connect(self._step)
        self.frame(self.combo)
        self.live()

    def value(self) -> str:
        return self._key

    def show_value(self, value: Answer) -> None:
        key = value if isinstance(value, str) else "".join(value)
        if key != self._key:
            self._key = key
            self.retell()

    def show_options(self, options: Sequence[Choice]) -> None:
        """Offer other options; the answer stays."""
        if tuple(options) != self._options:
            self._options = tuple(options)
            self.retell()

    def show_placeholder(self, words: str) -> None:
        self.combo.hint = words
        self.combo.update()

    def open(self, typed: str = "") -> OptionPopup:
        """Drop the list, with what was typed in its search."""
        popup = OptionPopup(
            self.combo, self._options, [self._key] if self._key else [], free=self._free
        )
        popup.chosen.connect(self._choose)
        self._complete(popup)
        popup.closed.connect(self.combo.update)
        popup.drop_with(typed)
        return popup

    def restyle(self) -> None:
        set_font(self.combo, theme.font("body"))

    def retell(self) -> None:
        self.combo.blockSignals(True)
        self.combo.clear()
        for option in self._options:
            self.combo.addItem(pick(option.text), option.key)
        found = self._found()
        self.combo.setCurrentIndex(self._options.index(found) if found else -1)
        self.combo.blockSignals(False)
        self.combo.told = (pick(found.text), other(found.text)) if found else (self._key, "")
        self.combo.update()

    def _complete(self, popup: OptionPopup) -> None:
        """Add what a particular kind of choice offers besides its options."""

    def _found(self) -> Choice | None:
        return next((each for each in self._options if each.key == self._key), None)

    def _step(self, index: int) -> None:
        self._choose(self._options[index].key)

    def _choose(self, key: str) -> None:
        if key == self._key:
            return
        self._key = key
        self.retell()
        self.edited.emit(key)


class ReferenceEditor(ChoiceEditor):
    """A choice among what was entered elsewhere (people, instances), or a new one."""

    add_wanted = Signal()

    def __init__(self, options: Sequence[Choice] = (), add: Words = "") -> None:
        self._add = add
        super().__init__(options)

    def _complete(self, popup: OptionPopup) -> None:
        if say(self._add):
            popup.add_action(Button(self._add, "quiet", "plus"))
            popup.acted.connect(self.add_wanted)
