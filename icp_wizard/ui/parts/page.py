"""A page that scrolls, its form never wider than reads well."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from icp_wizard.ui import theme
from icp_wizard.ui.parts.alive import Alive, app

FORM_MOST = 720
_NEAR = 56  # px at 100 % kept free around the field which has the keyboard


class ScrollPage(Alive, QScrollArea):
    """Put things into ``body``; the field which has the keyboard is kept in sight.

    A *steady* one keeps the room of its scroll bar, so that its right edge never moves.
    """

    def __init__(
        self,
        *,
        most: int = FORM_MOST,
        margin: int = 40,
        spacing: int = 20,
        top: int = 24,
        steady: bool = False,
    ) -> None:
        super().__init__()
        self.setViewport(QWidget())  # Qt's own has no type here: asking for it costs 10 ms once
        self._most, self._steady = most, steady
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("surface", "page")
        ground = QWidget()
        outer = QVBoxLayout(ground)
        outer.setContentsMargins(margin - 20, top, margin - 20, 40)
        self._form = QWidget()
        # it asks for the height at the form's own width, not the window's
        self._across = across = QHBoxLayout()
        across.addWidget(self._form, 1)
        across.addStretch(0)
        outer.addLayout(across)
        self.body = QVBoxLayout(self._form)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(spacing)
        outer.addStretch(1)
        self.setWidget(ground)
        app().focusChanged.connect(self._keep_in_sight)
        self.live()

    def restyle(self) -> None:
        self._form.setMaximumWidth(theme.scaled(self._most) if self._most else 1 << 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._steady:
            taken = self.width() - event.size().width()
            bar = self.verticalScrollBar().sizeHint().width()
            self._across.setContentsMargins(0, 0, max(bar - taken, 0), 0)
        super().resizeEvent(event)

    def retell(self) -> None:
        QTimer.singleShot(0, self, self._show_focus)  # other words take other room

    def show_part(self, part: QWidget) -> None:
        """Scroll so that a part of the page is in sight."""
        spare = (self.viewport().height() - part.height()) // 2
        self.ensureWidgetVisible(part, 0, max(min(theme.scaled(_NEAR), spare), 0))

    def _show_focus(self) -> None:
        here = app().focusWidget()
        if here is not None and self._form.isAncestorOf(here):
            self.show_part(here)

    def _keep_in_sight(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._form.isAncestorOf(new):
            self.show_part(new)
