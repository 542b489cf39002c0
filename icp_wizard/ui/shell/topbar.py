"""The bar across the top: what is open, what was done to it, and what is the same everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.ui import language, theme
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Label
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.picture import Seal
from icp_wizard.ui.parts.segments import Segments
from icp_wizard.ui.shell.offline import Offline

if TYPE_CHECKING:
    from icp_wizard.ui.shell.draftbar import DraftBar

NARROW, TIGHT = 960, 560


class TopBar(Alive, QFrame):
    """56 px: seal and name; what belongs to an open draft; shield, language, more."""

    spoken = Signal(str)
    """Another language was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self.draft: DraftBar | None = None
        self.seal, self.name = Seal(), Label("ICP Wizard", "strong")
        self.offline = Offline()
        self.more = Button(lambda: self.tr("More"), "icon", "more")
        self.language = Segments([("en", "EN"), ("zh", "中文")], language.current())
        self.language.chosen.connect(self.spoken)
        self._lay()
        self.live()

    def show_draft(self, draft: DraftBar | None) -> None:
        """Show what belongs to an open draft, or nothing."""
        if self.draft is not None:
            self._place.removeWidget(self.draft)
            self.draft.hide()  # or it stands beneath the next one until it is deleted
            self.draft.deleteLater()
        self.draft = draft
        if draft is not None:
            self._place.addWidget(draft)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        self._bar.setFixedHeight(theme.scaled(55))
        self._fit()

    def retell(self) -> None:
        self.language.setAccessibleName(self.tr("Language"))
        self.language.show_key(language.current())

    def _lay(self) -> None:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        self._bar, spread = QWidget(), QWidget()
        self._across = layout = QHBoxLayout(self._bar)
        layout.setContentsMargins(16, 0, 14, 0)
        layout.addWidget(self.seal)
        layout.addWidget(self.name)
        self._place = QHBoxLayout(spread)
        self._place.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(spread, 1)
        for part in (self.offline, self.language, self.more):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        stack.addWidget(self._bar)
        stack.addWidget(Rule())

    def _fit(self) -> None:
        """Give the title the room it needs where the window is narrow."""
        is_narrow = self.width() < theme.scaled(NARROW)
        is_tight = self.width() < theme.scaled(TIGHT)
        self._across.setSpacing(6 if is_tight else 12)
        self.seal.setVisible(self.draft is None or not is_tight)
        self.name.setVisible(self.draft is None or not is_narrow)
        self.offline.show_word(not is_narrow)
        if self.draft is not None:
            self.draft.show_narrow(is_narrow)
            self.draft.show_tight(is_tight)
