"""The checklist on the screen, page by page, as it will be printed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from icp_wizard.documents.marks import Mark
from icp_wizard.documents.sheet import SIZES, Paper
from icp_wizard.ui import theme
from icp_wizard.ui.handover.painting import PagePainter
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Label

Pages = Sequence[Sequence[Mark]]


class PageView(QAbstractButton):
    """One page on white, in the proportion of its paper; pressed to read it large."""

    def __init__(self) -> None:
        super().__init__()
        self._page: Sequence[Mark] = ()
        self._paper: Paper = "A4"
        self._drawn: QPixmap | None = None
        self.setProperty("ring", 0)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, page: Sequence[Mark], paper: Paper) -> None:
        """Show a page."""
        self._page, self._paper, self._drawn = page, paper, None
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        wide, high = SIZES[self._paper]
        return round(width * high / wide)

    def sizeHint(self) -> QSize:
        width = max(self.width(), 240)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._drawn = None

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._drawn is None:
            self._drawn = self._draw()
        QPainter(self).drawPixmap(0, 0, self._drawn)

    def _draw(self) -> QPixmap:
        """The page as a picture, made once: it holds thousands of strokes."""
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(self.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.white)
        painter = QPainter(drawn)
        if self._page:
            PagePainter(painter, self.width() / SIZES[self._paper][0]).paint(self._page)
        else:
            painter.setFont(theme.font("small"))
            painter.drawText(
                self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Drawing the pages")
            )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
        return drawn


class Preview(Alive, QWidget):
    """A page with a way to the others."""

    enlarged = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._pages: Pages = ()
        self._paper: Paper = "A4"
        self._at = 0
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(12)
        ground = QFrame()
        ground.setProperty("kind", "card")
        around = QVBoxLayout(ground)
        around.setContentsMargins(16, 16, 16, 16)
        self.view = PageView()
        self.view.clicked.connect(lambda _=False: self._enlarge())
        around.addWidget(self.view)
        stack.addWidget(ground)
        stack.addLayout(self._foot())
        stack.addStretch(1)
        self.live()

    @property
    def pages(self) -> Pages:
        """All pages."""
        return self._pages

    def show_pages(self, pages: Pages, paper: Paper) -> None:
        """Show other pages, at the same number if there is one."""
        self._pages, self._paper = pages, paper
        self._turn(0)

    def retell(self) -> None:
        self._number.retell()
        self.view.setAccessibleName(self.tr("Page of the checklist. Press to read it large."))

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(4)
        self.back = Button(lambda: self.tr("Page before"), "icon", "chevron-left")
        self.on = Button(lambda: self.tr("Next page"), "icon", "chevron-right")
        self._number = Label(self._said, "small", "soft", digits=True)
        zoom = Button(lambda: self.tr("Read it large"), "icon", "zoom")
        self.back.clicked.connect(lambda _=False: self._turn(-1))
        self.on.clicked.connect(lambda _=False: self._turn(1))
        zoom.clicked.connect(lambda _=False: self._enlarge())
        foot.addStretch(1)
        for part in (self.back, self._number, self.on, zoom):
            foot.addWidget(part)
        foot.addStretch(1)
        return foot

    def _turn(self, by: int) -> None:
        self._at = max(0, min(self._at + by, len(self._pages) - 1))
        self.view.show_page(self._pages[self._at] if self._pages else (), self._paper)
        self.back.setEnabled(self._at > 0)
        self.on.setEnabled(self._at < len(self._pages) - 1)
        self._number.retell()

    def _said(self) -> str:
        return self.tr("Page {0} of {1}").format(self._at + 1, max(len(self._pages), 1))

    def _enlarge(self) -> None:
        if self._pages:
            Reading(self._pages, self._paper, self._at, self).open()


class Reading(QDialog):
    """All pages one under another, wide enough to be read."""

    def __init__(self, pages: Pages, paper: Paper, at: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Checklist"))
        room = parent.window().size()
        self.resize(min(920, room.width() - 40), room.height() - 40)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setProperty("surface", "canvas")
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        self.views: list[PageView] = []
        for page in pages:
            view = PageView()
            view.setCursor(Qt.CursorShape.ArrowCursor)
            view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            view.show_page(page, paper)
            column.addWidget(view)
            self.views.append(view)
        scroll.setWidget(ground)
        outer.addWidget(scroll)
        self._scroll, self._at = scroll, at

    def open(self) -> None:
        """Show the pages, beginning with the one that was pressed."""
        super().open()
        self.layout()
        self._scroll.ensureWidgetVisible(self.views[self._at], 0, 0)
