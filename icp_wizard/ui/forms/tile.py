"""A tile of a list of services: what it is called, under which domain, how it stands."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from icp_wizard.model.text import Text
from icp_wizard.ui.forms.standing import Standing, StandingLabel
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.card import paint_frame
from icp_wizard.ui.parts.label import Elided
from icp_wizard.ui.parts.picture import Picture


class Tile(Alive, QRadioButton):
    """One item to choose; the whole tile is pressed, arrow keys go to its neighbours."""

    def __init__(self) -> None:
        super().__init__()
        self.item = ""
        self._name = Text("", "")
        self.setProperty("ring", 10)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 12, 12, 12)
        line.setSpacing(12)
        self._picture = Picture("globe")
        self._title, self._beneath = Elided("", "label"), Elided("", "small", "soft")
        self._state = StandingLabel()
        line.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._column(), 1)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.live()

    def show_item(self, item: str, icon: str, name: Text, beneath: str) -> None:
        """Stand for an item."""
        self.item, self._name = item, name
        self._picture.show_icon(icon, "text-soft")
        self._title.show_words(name)
        self._beneath.show_words(beneath)
        self._beneath.setVisible(bool(beneath))
        self.retell()

    def show_standing(self, stands: Standing) -> None:
        """Say how the item stands."""
        self._state.show_standing(stands)
        self.setAccessibleDescription(stands.words())

    def retell(self) -> None:
        self.setAccessibleName(pick(self._name))

    def hitButton(self, pos: object) -> bool:
        return True

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_frame(QPainter(self), self, chosen=self.isChecked())

    def _column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._beneath)
        column.addWidget(self._state)
        return column
