"""What all pages are."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from icp_wizard.journey.draft import Change
from icp_wizard.model.filing import Filing
from icp_wizard.rules.engine import Judgement
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.alive import Alive

UNSEEN_MS = 500
"""The longest that what was put off waits where nothing is painted."""


class Page(Alive, QWidget):
    """One step of an open draft. The window scrolls it, names it and shows the summary above.

    A page is built when it is first seen, and has to be called ``live()`` on last in its own
    ``__init__``. It hears of changes only while it is shown; what it missed is made up for when
    it is shown again. Its left edge lies 20 px left of the title, which a FieldRow uses for its
    bar; anything else keeps that distance itself (see INSET).
    """

    focused = Signal(str)
    """A field took the focus: its address, for the guide."""
    go_to = Signal(str)
    """Show the field at this address, on whatever page."""
    taught = Signal(object)
    """A Lesson for the guide."""
    refused = Signal()
    """A refusal is to be read."""
    copying = Signal()
    """The copy desk is wanted, with what changed since the entry alone."""
    moved = Signal()
    """The person is somewhere else inside the page: Back may lead elsewhere now."""

    WIDE = False
    """Whether the page needs the room of the guide."""
    SCROLLS = True
    """Whether the window scrolls the page; False for one which scrolls by itself."""
    INSET = 20
    """What lies between the page's left edge and the title's, in px."""

    def __init__(self, live: LiveDraft, step: str) -> None:
        super().__init__()
        self.live_draft, self.step = live, step
        self._is_acting = False
        self._seen: tuple[Filing | None, object] = (None, None)
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self.show_rest)
        live.changed.connect(self._on_change)
        live.judged.connect(self._on_judged)
        live.marked.connect(self._on_judged)

    def refresh(self) -> None:
        """Show the filing as it stands: after undo, photos, or changes on another page."""

    def show_judgement(self, judgement: Judgement) -> None:
        """Show what the rules say; ask *shown* of the live draft for each address."""

    def put_off(self) -> None:
        """Call show_rest once the page is painted: what it shows must not delay the rest."""
        self._later.start(UNSEEN_MS)
        self.update()

    def show_rest(self) -> None:
        """Show what was put off."""

    def finish(self) -> None:
        """Show what was put off at once, if it still is."""
        if self.is_waiting:
            self._later.stop()
            self.show_rest()

    @property
    def is_waiting(self) -> bool:
        """Whether something was put off."""
        return self._later.isActive()

    def focus_address(self, address: str) -> bool:
        """Put the keyboard into the field at an address; gives whether it is on this page."""
        return False

    @property
    def can_go_back(self) -> bool:
        """Whether Back leads to something inside the page."""
        return False

    def go_back(self) -> bool:
        """Go back inside the page; False where Back means the page before."""
        return False

    def go_on(self) -> bool:
        """Go on inside the page; False where Continue means the next page."""
        return False

    @property
    def was_seen(self) -> bool:
        """Whether the page has shown a filing; before, there is nothing to say anew."""
        return self._seen[0] is not None

    @contextmanager
    def acting(self) -> Generator[None]:
        """Changes made inside come from this page's own editors: no refresh follows."""
        before, self._is_acting = self._is_acting, True
        try:
            yield
        finally:
            self._is_acting = before

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.is_waiting:
            self._later.start(0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_all()

    def _on_change(self, _: Change) -> None:
        if self._is_acting:
            self._seen = (self.live_draft.filing, self._seen[1])
        elif self.isVisible():
            self._show_all()

    def _on_judged(self) -> None:
        if self.isVisible():
            self._show_all()

    def _show_all(self) -> None:
        """Show what has changed since this page was last seen, and nothing else."""
        filing, showing = self.live_draft.filing, self.live_draft.showing
        seen, self._seen = self._seen, (filing, showing)
        if filing is not seen[0]:
            self.refresh()
        judgement = self.live_draft.judgement
        if judgement is not None and showing != seen[1]:
            self.show_judgement(judgement)
