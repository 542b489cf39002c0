"""One place for one picture: the thumb, and beside it the side, a verdict, a reason, links."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.model.text import Text
from icp_wizard.ui import theme
from icp_wizard.ui.language import Words, pick, say
from icp_wizard.ui.papers.thumb import Thumb
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.picture import Lead, Picture

_TOP = Qt.AlignmentFlag.AlignTop
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_GAP = 16
_LINE = 180  # px in which a reason of several words can be read


class Place(Alive, QWidget):
    """Says what it is told; knows nothing of filings."""

    def __init__(self, side: Text, name: Text) -> None:
        super().__init__()
        self._name = name
        self.thumb = Thumb()
        self._across = QBoxLayout(_BESIDE, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(_GAP)
        self._across.addWidget(self.thumb, 0, _TOP)
        self.column = QVBoxLayout()
        self.column.setSpacing(0)
        self._across.addLayout(self.column, 1)
        self._side = Wrapped(side, "caption")
        self._verdict, self._icon = Wrapped("", "caption", "soft"), Picture("not-started", size=16)
        self._reason = Wrapped("", "small", "soft")
        self._links = Flow(gap=16)
        self._lay()
        self.live()

    @property
    def room(self) -> int:
        """The px which thumb and words beside each other need."""
        reason = min(self._reason.sizeHint().width(), theme.scaled(_LINE))
        words = max(self.column.minimumSize().width(), reason)
        return self.thumb.sizeHint().width() + _GAP + words

    def minimumSizeHint(self) -> QSize:
        wide = max(self.thumb.sizeHint().width(), self.column.minimumSize().width())
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        self._across.setDirection(_BESIDE if self.width() >= self.room else _BELOW)

    def show_verdict(self, icon: str, tone: str, words: Words, reason: Words = "") -> None:
        """Say how the place stands."""
        self._icon.show_icon(icon, "text-soft" if tone == "soft" else tone)
        self._verdict.show_tone(tone)
        self._verdict.show_words(words)
        self._reason.show_words(reason)
        self._reason.setVisible(say(reason) != "")
        self.thumb.setAccessibleDescription(self._verdict.accessibleName())

    def add_link(self, words: Words, act: Callable[[], object], name: str = "") -> Button:
        """Offer something to do."""
        link = Button(words, "link")
        link.setObjectName(name)
        link.clicked.connect(lambda _=False: act())
        self._links.addWidget(link)
        return link

    def retell(self) -> None:
        self.thumb.setAccessibleName(pick(self._name))

    def _lay(self) -> None:
        self.column.addWidget(self._side)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(Lead(self._icon, "small"), 0, _TOP)
        line.addWidget(self._verdict, 1)
        self.column.addLayout(line)
        self.column.addWidget(self._reason)
        self.column.addSpacing(6)
        self.column.addLayout(self._links)
        self.column.addStretch(1)
