"""The head of an item's card: what it is called, its tags, how it stands, what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from icp_wizard.model.text import Text
from icp_wizard.ui import theme
from icp_wizard.ui.forms.standing import StandingLabel
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Elided
from icp_wizard.ui.parts.picture import Picture
from icp_wizard.ui.parts.tag import Tag

_STATE_FROM = 480  # px at 100 % text
_MIDDLE, _TOP = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignTop


class ItemHead(QWidget):
    """One line; *key* is the row of the answer an item is known by, in place of its name."""

    moved = Signal(int)
    turned = Signal()
    removed = Signal()

    def __init__(self, icon: str, key: QWidget | None = None) -> None:
        super().__init__()
        self._name, self._tags, self._told = Text("", ""), list[Tag](), tuple[Text, ...]()
        self._moves, self._is_open, self._is_keyed = (False, False), False, key is not None
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 8, 8)
        line.setSpacing(8)
        self._level = _TOP if self._is_keyed else _MIDDLE
        self._lead = QWidget()
        inner = QHBoxLayout(self._lead)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(Picture(icon), 0, _MIDDLE)
        line.addWidget(self._lead, 0, self._level)
        line.addSpacing(4)
        self.name, self._tag_line = Elided("", "strong"), Flow(gap=6)
        if key is not None:
            line.addWidget(key, 1)
        else:
            line.addLayout(self._named(), 1)
        self.state = StandingLabel()
        line.addWidget(self.state, 0, self._level)
        self._add_buttons(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_keyed:  # the answer needs the room more, and grows down with what is said of it
            self.state.setVisible(event.size().width() >= theme.scaled(_STATE_FROM))
            self._lead.setFixedHeight(theme.control())
            self.state.setFixedHeight(theme.control())

    def show_name(self, name: Text) -> None:
        """Say what the item is called."""
        self._name = name
        self.name.show_words(name)
        for button in (self.grip, self.fold, self.remove):
            button.retell()

    def show_place(self, place: int, count: int) -> None:
        """Offer the moves of the item at *place* of *count*."""
        self.grip.setVisible(count > 1)
        self._moves = (place > 0, place + 1 < count)

    def show_tags(self, words: Sequence[Text]) -> None:
        """Show words below the name, such as roles."""
        if tuple(words) == self._told:
            return
        self._told = tuple(words)
        for tag in self._tags:
            self._tag_line.removeWidget(tag)
            tag.hide()
            tag.deleteLater()
        self._tags = [Tag(each, "accent") for each in words]
        for tag in self._tags:
            self._tag_line.addWidget(tag)

    def show_open(self, opened: bool) -> None:
        """Say whether the card is unfolded."""
        self._is_open = opened
        self.fold.show_icon("chevron-up" if opened else "chevron-down")
        self.fold.retell()

    def _named(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self.name)
        column.addLayout(self._tag_line)
        return column

    def _add_buttons(self, line: QHBoxLayout) -> None:
        self.grip = Button(lambda: self._said(self.tr("Move {0}")), "icon", "grip")
        self.fold = Button(self._fold_words, "icon", "chevron-down")
        self.remove = Button(lambda: self._said(self.tr("Remove {0}")), "icon", "bin")
        self.grip.clicked.connect(self._offer_moves)
        self.fold.clicked.connect(self.turned)
        self.remove.clicked.connect(self.removed)
        for button in (self.grip, self.fold, self.remove):
            line.addWidget(button, 0, self._level)

    def _offer_moves(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        up = menu.addAction(self.tr("Up") + "\tAlt+↑", partial(self.moved.emit, -1))
        down = menu.addAction(self.tr("Down") + "\tAlt+↓", partial(self.moved.emit, 1))
        up.setEnabled(self._moves[0])
        down.setEnabled(self._moves[1])
        menu.popup(self.grip.mapToGlobal(self.grip.rect().bottomLeft()))

    def _fold_words(self) -> str:
        return self._said(self.tr("Fold {0}") if self._is_open else self.tr("Unfold {0}"))

    def _said(self, words: str) -> str:
        return words.format(pick(self._name))
