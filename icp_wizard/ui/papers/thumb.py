"""The small picture of a slot: pressed, dropped on or pasted into."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton

from icp_wizard.ui import theme
from icp_wizard.ui.papers.sources import has_sources, sources_in
from icp_wizard.ui.parts.alive import Alive

WIDE, HIGH = 132, 92
_RADIUS = 6


class Thumb(Alive, QAbstractButton):
    """A picture, a place for one, or one on its way."""

    brought = Signal(list)
    """Sources of pictures, dropped or pasted."""

    def __init__(self) -> None:
        super().__init__()
        self._picture: QPixmap | None = None
        self._is_risky = self._is_dragged_over = False
        self._share: float | None = None
        self.setProperty("ring", _RADIUS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAcceptDrops(True)
        self.live()

    def show_empty(self) -> None:
        """Be a place for a picture."""
        self._picture, self._share = None, None
        self.update()

    def show_picture(self, content: bytes | None, *, risky: bool) -> None:
        """Show a picture, ringed where it had better be taken again."""
        self._picture, self._share, self._is_risky = QPixmap(), None, risky
        self._picture.loadFromData(content or b"")
        self.update()

    def show_share(self, share: float) -> None:
        """Show a picture on its way; the share that is here, 0 if nobody knows."""
        self._picture, self._share = None, share
        self.update()

    def restyle(self) -> None:
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(WIDE), theme.scaled(HIGH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        """Take what the clipboard holds."""
        found = sources_in(QGuiApplication.clipboard().mimeData())
        if found:
            self.brought.emit(found)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_sources(event.mimeData()):
            event.acceptProposedAction()
            self._show_dragged(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_dragged(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_dragged(False)
        found = sources_in(event.mimeData())
        if found:
            event.acceptProposedAction()
            self.brought.emit(found)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._share is not None:
            self._paint_arriving(painter, self._share)
        elif self._picture is None:
            self._paint_empty(painter)
        else:
            self._paint_picture(painter, self._picture)
        if self._is_dragged_over:
            self._edge(painter, "accent", theme.edge() + 1)

    def _show_dragged(self, is_over: bool) -> None:
        self._is_dragged_over = is_over
        self.update()

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setBrush(theme.colour("accent-soft" if self._is_dragged_over else "canvas"))
        pen = QPen(theme.colour("text-soft" if self.underMouse() else "line-strong"), theme.edge())
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        side = theme.scaled(20)
        icon = theme.pixmap("camera", "text-soft", 20, self.devicePixelRatioF())
        middle = self.rect().center()
        line = theme.line("small")
        painter.drawPixmap(middle.x() - side // 2, middle.y() - (side + 4 + line) // 2, icon)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text-soft"))
        words = self.rect().adjusted(4, self.height() // 2 + 2, -4, 0)
        top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(words, top, self.tr("Drop here"))

    def _paint_arriving(self, painter: QPainter, share: float) -> None:
        painter.setBrush(theme.colour("accent-soft"))
        self._edge(painter, "accent-line", theme.edge())
        wide, high = self.width() * 0.73, theme.scaled(6)
        bar = QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent-line"))
        painter.drawRoundedRect(bar, high / 2, high / 2)
        painter.setBrush(theme.colour("accent"))
        bar.setWidth(max(wide * share, high))
        painter.drawRoundedRect(bar, high / 2, high / 2)

    def _paint_picture(self, painter: QPainter, picture: QPixmap) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.setClipPath(clip)
        painter.fillRect(self.rect(), theme.colour("sunken"))
        if picture.isNull():
            side = theme.scaled(20)
            icon = theme.pixmap("document", "text-soft", 20, self.devicePixelRatioF())
            middle = self.rect().center()
            painter.drawPixmap(middle.x() - side // 2, middle.y() - side // 2, icon)
        else:
            painter.drawPixmap(self.rect(), picture, _covering(picture.size(), self.size()))
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._is_risky:
            self._edge(painter, "risk", theme.edge() + 1)
        elif self.underMouse():
            self._edge(painter, "line-strong", theme.edge())

    def _edge(self, painter: QPainter, ink: str, wide: int) -> None:
        painter.setPen(QPen(theme.colour(ink), wide))
        half = wide / 2
        area = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)


def _covering(picture: QSize, frame: QSize) -> QRect:
    """The middle of a picture in the proportion of its frame."""
    size = frame.scaled(picture, Qt.AspectRatioMode.KeepAspectRatio)
    area = QRect(0, 0, size.width(), size.height())
    area.moveCenter(QRect(0, 0, picture.width(), picture.height()).center())
    return area
