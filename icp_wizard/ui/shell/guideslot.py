"""The place of the guide: open, or folded to a strip with one button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from icp_wizard.ui import theme
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Label

_GUIDE_FROM = 1180  # px of the window at 100 %


class GuideSlot(Alive, QFrame):
    """320 px of guide, or 48 px of strip; ``folded`` tells when the person folds or opens it."""

    folded = Signal(bool)

    def __init__(self, guide: QWidget, is_open: bool) -> None:
        super().__init__()
        self.setProperty("surface", "canvas")
        self._wish = self._is_open = is_open
        self._is_narrow = False
        self.guide = guide
        self.fold = Button(lambda: self.tr("Fold the guide"), "icon", "chevron-right")
        self.unfold = Button(lambda: self.tr("Open the guide"), "icon", "book")
        self.fold.clicked.connect(lambda: self._choose(False))
        self.unfold.clicked.connect(lambda: self._choose(True))
        self._lay(guide)
        self.live()

    @property
    def is_open(self) -> bool:
        """Whether the guide can be read."""
        return self._is_open

    def fit(self, width: int) -> None:
        """Fold while the window is narrow, *width* pixels; it can still be opened by hand."""
        is_narrow: bool = width < theme.scaled(_GUIDE_FROM)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._is_open = self._wish and not is_narrow
            self.restyle()

    def retell(self) -> None:
        self._scroll.setAccessibleName(self.tr("Guide"))

    def restyle(self) -> None:
        for part in (self._scroll, self._head, self.fold):
            part.setVisible(self._is_open)
        self.unfold.setVisible(not self._is_open)
        self.setFixedWidth(theme.scaled(320 if self._is_open else 48))

    def _choose(self, is_open: bool) -> None:
        self._is_open = is_open
        if not self._is_narrow:
            self._wish = is_open
            self.folded.emit(not is_open)
        self.restyle()
        (self.fold if is_open else self.unfold).setFocus()

    def _lay(self, guide: QWidget) -> None:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 14, 0, 0)
        stack.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 6, 0)
        self._head = Label(lambda: self.tr("Guide"), "caption", "soft")
        self._head.setIndent(18)
        row.addWidget(self._head, 1)
        row.addWidget(self.fold)
        row.addWidget(self.unfold)
        stack.addLayout(row)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setProperty("surface", "canvas")
        self._scroll.setWidget(guide)
        stack.addWidget(self._scroll, 1)
        stack.addStretch(0)
