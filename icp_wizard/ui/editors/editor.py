"""What all editors are: a widget for one answer."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget

from icp_wizard.model.finding import Level
from icp_wizard.ui.parts.alive import Alive, mark

Answer = str | tuple[str, ...]

# Focus that goes to a menu, a pop-up or another window comes back: the answer is not finished.
_COMES_BACK = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class Editor(Alive, QWidget):
    """A widget for one answer: text, or texts.

    ``edited`` carries the answer at each change by the person, never one that was shown;
    ``entered`` and ``left`` tell where the focus is.
    """

    edited = Signal(object)
    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._within = False
        self._edges: list[QWidget] = []

    def value(self) -> Answer:
        """The answer as it stands."""
        raise NotImplementedError

    def show_value(self, value: Answer) -> None:
        """Show an answer without telling of it; one that is equal leaves the cursor where it is."""
        raise NotImplementedError

    def focus_target(self) -> QWidget:
        """The widget which takes the keyboard first."""
        return self._edges[0] if self._edges else self

    def show_level(self, level: Level | str | None) -> None:
        """Edge the control in a level's colour; only stop and risk have one."""
        for edge in self._edges:
            mark(edge, "level", str(level) if level in ("stop", "risk") else "")

    def set_accessible(self, name: str, description: str) -> None:
        """Name the control for screen readers."""
        self.setAccessibleName(name)
        self.focus_target().setAccessibleName(name)
        self.focus_target().setAccessibleDescription(description)

    def set_locked(self, locked: bool) -> None:
        """Keep the answer from being changed; it can still be read and copied."""
        self.setEnabled(not locked)

    def show_placeholder(self, words: str) -> None:
        """Show an example in the empty control, where the control can."""

    def watch(self, *widgets: QWidget) -> None:
        """Count these widgets as part of the editor for entering and leaving."""
        for widget in widgets:
            widget.installEventFilter(self)

    def frame(self, *widgets: QWidget) -> None:
        """These widgets carry the edge that shows a level; the first takes the focus."""
        self._edges = list(widgets)
        self.watch(*widgets)
        self.setFocusProxy(widgets[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._enter()
        elif event.type() == QEvent.Type.FocusOut:
            self._perhaps_leave(cast("QFocusEvent", event))
        return super().eventFilter(watched, event)

    def _enter(self) -> None:
        if not self._within:
            self._within = True
            self.entered.emit()

    def _perhaps_leave(self, event: QFocusEvent) -> None:
        here = QApplication.focusWidget()
        stays = here is not None and self.isAncestorOf(here)
        if self._within and not stays and event.reason() not in _COMES_BACK:
            self._within = False
            self.left.emit()
