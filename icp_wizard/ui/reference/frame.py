"""The window of a page to look things up in: it stands beside the draft it is read for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from icp_wizard.model.text import Text
from icp_wizard.ui import theme
from icp_wizard.ui.language import Words, pick, say
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.box import Box
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Label, OtherLabel, Wrapped
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.page import FORM_MOST, ScrollPage
from icp_wizard.ui.parts.ring import FocusRing
from icp_wizard.ui.start.search import SearchField

LEAST, FIRST = QSize(720, 520), QSize(1180, 780)
_BESIDE_FROM, _ABOUT_FROM = 620, 400
_EDGE = 24
_ABOVE = 8  # px kept free above what is brought to the top


class ReferenceWindow(Alive, QFrame):
    """A name, a line about what is shown, and below them ``body``; Escape closes it."""

    def __init__(self, name: Text, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._name = name
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "page")
        self.about = Wrapped("", "small", "soft", selectable=True)
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 20, 0, 0)
        self._stack.setSpacing(0)
        self._stack.addLayout(self._make_head())
        self._notices = QVBoxLayout()
        self._notices.setContentsMargins(24, 8, 24, 0)
        self._notices.setSpacing(8)
        self._stack.addLayout(self._notices)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 12, 0, 0)
        self.body.setSpacing(12)
        self._stack.addLayout(self.body, 1)
        self.setMinimumSize(LEAST)
        self.resize(FIRST)
        FocusRing(self)
        for keys in (QKeySequence(Qt.Key.Key_Escape), QKeySequence(QKeySequence.StandardKey.Close)):
            QShortcut(keys, self, self.close)

    def lay_search(
        self, search: QWidget, kinds: QWidget, count: QWidget, found: QWidget, detail: QWidget
    ) -> None:
        """Set a search and its kinds above what is found, and beside that the one being read."""
        inset = QVBoxLayout()
        inset.setContentsMargins(24, 0, 24, 0)
        inset.setSpacing(8)
        inset.addWidget(search)
        row = Flow(gap=16)
        row.addWidget(kinds)
        row.addWidget(count)
        inset.addLayout(row)
        self.body.addLayout(inset)
        page = Reading()
        page.body.addWidget(detail)
        self.body.addLayout(halved(found, page), 1)

    def retell(self) -> None:
        self.setWindowTitle(f"{pick(self._name)} – ICP Wizard")

    def restyle(self) -> None:
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the line below the name out where the window is too low for all."""
        self.about.setVisible(self.height() >= theme.scaled(_ABOUT_FROM))

    def come_to_front(self) -> None:
        """Show the window above others."""
        self.show()
        self.raise_()
        self.activateWindow()

    def say(self, notice: Notice) -> None:
        """Show what happened until it is put away."""
        self._notices.addWidget(notice)

    def _make_head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(24, 0, 24, 0)
        head.setSpacing(2)
        self.across = QHBoxLayout()
        self.across.setSpacing(12)
        self.across.addWidget(Label(self._name, "title"))
        self.across.addWidget(OtherLabel(self._name, "body"), 1)
        head.addLayout(self.across)
        head.addWidget(self.about)
        return head


class Notice(Box):
    """What happened, or why it did not, with a button to put it away."""

    def __init__(self, said: Words, level: str) -> None:
        super().__init__(level)
        self.said = Wrapped(said, selectable=True)
        self.body.addWidget(self.said)
        away = Button(lambda: self.tr("Put away"), "link")
        away.clicked.connect(self.deleteLater)
        self.body.addWidget(away)


class Halves(QSplitter):
    """A list and what is chosen of it: side by side, one above the other where that is narrow."""

    def __init__(self, choice: QWidget, chosen: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for part in (choice, chosen):
            part.setMinimumSize(160, 120)
            self.addWidget(part)
        self.setSizes([430, 570])

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow = self.width() < theme.scaled(_BESIDE_FROM)
        wanted = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if wanted is not self.orientation():
            self.setOrientation(wanted)
        super().resizeEvent(event)


class Reading(ScrollPage):
    """What is read, in lines never longer than read well.

    The room to spare is a margin: a greatest width would not be counted into the height.
    """

    def __init__(self, *, top: int = 24) -> None:
        super().__init__(most=0, margin=_EDGE + 20, top=top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        spare = event.size().width() - 2 * _EDGE - theme.scaled(FORM_MOST)
        self.body.setContentsMargins(0, 0, max(spare, 0), 0)
        super().resizeEvent(event)

    def show_top(self, part: QWidget) -> None:
        """Scroll so that a part begins at the top of what is seen."""
        bar = self.verticalScrollBar()
        below = part.mapTo(self.viewport(), QPoint(0, 0)).y()
        bar.setValue(bar.value() + below - _ABOVE)


class LookUpField(SearchField):
    """A search which says itself what it searches."""

    def __init__(self, hint: Words) -> None:
        self._hint = hint
        super().__init__()

    def retell(self) -> None:
        self.setPlaceholderText(say(self._hint))
        self.setAccessibleName(say(self._hint))


def halved(choice: QWidget, chosen: QWidget) -> QVBoxLayout:
    """The layout of both under a hairline, where lines that are scrolled end."""
    below = QVBoxLayout()
    below.setSpacing(0)
    below.addWidget(Rule())
    below.addWidget(Halves(choice, chosen), 1)
    return below
