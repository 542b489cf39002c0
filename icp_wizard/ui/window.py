"""The main window: the bar on top, banners, and below them the start page or an open draft."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from icp_wizard.model.text import Language
from icp_wizard.storage.library import Library, recovered
from icp_wizard.storage.trouble import Trouble
from icp_wizard.ui import language, messages, theme
from icp_wizard.ui.parts.alive import app
from icp_wizard.ui.parts.picture import window_icon
from icp_wizard.ui.parts.ring import FocusRing
from icp_wizard.ui.settings import Settings
from icp_wizard.ui.shell.errands import Errands
from icp_wizard.ui.shell.menu import MoreMenu, drop
from icp_wizard.ui.shell.saving import SavingNotice
from icp_wizard.ui.shell.topbar import TopBar
from icp_wizard.ui.start.page import StartPage
from icp_wizard.ui.theme import Choice

if TYPE_CHECKING:
    from icp_wizard.ui.decide.inquiry import Inquiry
    from icp_wizard.ui.live import LiveDraft
    from icp_wizard.ui.shell.draft import DraftView
    from icp_wizard.ui.start.trouble import TroublePage

LEAST, FIRST = QSize(800, 600), QSize(1280, 800)


class Window(QMainWindow):
    """One library; at most one draft of it is open."""

    library_taken = Signal(Library)
    draft_opened = Signal(str)
    first_painted = Signal()
    """The first page stands: what was put off may begin."""

    def __init__(self, path: Path, settings: Settings) -> None:
        super().__init__()
        self._path, self._settings = path, settings
        self.library: Library | None = None
        self.start: StartPage | None = None
        self.view: DraftView | None = None
        self.trouble: TroublePage | None = None
        self.inquiry: Inquiry | None = None
        self._saving = SavingNotice(self.add_banner, self._save_again)
        self.is_painted = False
        self.bar, self.stack = TopBar(), QStackedWidget()
        self._menu: MoreMenu | None = None
        self.errands = Errands(self)
        self._lay()
        self._listen()
        self._dress()

    @property
    def live_draft(self) -> LiveDraft | None:
        """The open draft."""
        return self.view.live_draft if self.view is not None else None

    @property
    def menu(self) -> MoreMenu:
        """What stands behind the three dots."""
        if self._menu is None:
            self._menu = self._new_menu()
        self._menu.show_draft(self.view is not None)
        return self._menu

    def take(self, library: Library) -> None:
        """Show the drafts of a library that was opened."""
        self._drop_trouble()
        self.library = library
        self.start = StartPage(library)
        self.start.opened.connect(self.open_draft)
        self.start.failed.connect(self.show_failure)
        self.start.checking.connect(self.errands.check)
        self.start.beginning.connect(self.errands.begin)
        self.start.sampling.connect(self.errands.open_sample)
        self.start.importing.connect(self.errands.choose_import)
        self.start.furthering.connect(self.errands.begin_further)
        self.stack.addWidget(self.start)
        self.show_start()
        self.library_taken.emit(library)

    def show_trouble(self, trouble: Trouble) -> None:
        """Show what keeps the library from being opened, and the ways to go on."""
        from icp_wizard.ui.start.trouble import TroublePage

        self._drop_trouble()
        self.trouble = TroublePage(trouble)
        self.trouble.again.connect(lambda: self._try(lambda: Library.open(self._path)))
        self.trouble.afresh.connect(
            lambda: self._try(lambda: Library.open(self._path, afresh=True))
        )
        self.trouble.recover.connect(self._recover)
        self.trouble.leave.connect(self.close)
        self.stack.addWidget(self.trouble)
        self.stack.setCurrentWidget(self.trouble)
        self.trouble.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def give_back(self) -> None:
        """Close draft and library; what follows takes or shows another."""
        if self.live_draft is not None and not self.close_draft():
            return
        if self.start is not None:
            self.start.finish_now()
            self.stack.removeWidget(self.start)
            self.start.deleteLater()
            self.start = None
        if self.library is not None:
            self.library.close()
            self.library = None

    def open_thoroughly(self) -> None:
        """Open the library anew, reading every page of it."""
        self._try(lambda: Library.open(self._path, thorough=True))

    def show_inquiry(self, inquiry: Inquiry) -> None:
        """Show the route walked without a draft, until the start page or a draft is shown."""
        self._drop_inquiry()
        self.inquiry = inquiry
        self.stack.addWidget(inquiry)
        self.stack.setCurrentWidget(inquiry)
        inquiry.take_focus()

    def show_start(self) -> None:
        """Show the start page as the library is now."""
        self._drop_inquiry()
        if self.start is not None:
            self.start.read()
            self.stack.setCurrentWidget(self.start)

    def open_draft(self, id_: str) -> None:
        """Open a draft at the page where it was left."""
        if self.library is None or self.start is None or not self.close_draft():
            return
        self.start.finish()
        from icp_wizard.ui.live import opened

        try:
            self._show_draft(opened(self.library, id_))
        except Trouble as trouble:
            self.show_failure(trouble)

    def close_draft(self) -> bool:
        """Save and close the open draft and show the start page; False if it stays open."""
        live, view = self.live_draft, self.view
        if live is None or view is None:
            return True
        if not live.close() and not self._may_lose(live):
            return False
        view.end()
        self.view = None
        self.bar.show_draft(None)
        self._saving.show_trouble(None)
        self.stack.removeWidget(view)
        view.deleteLater()
        self.setWindowTitle("ICP Wizard")
        self.show_start()
        return True

    def show_failure(self, trouble: Exception) -> None:
        """Say across the window what did not work; it stays until it is put away."""
        from icp_wizard.ui.shell.notice import Notice

        away = (lambda: self.tr("Put away"), "close")
        banner = Notice(lambda: messages.told(trouble), "stop", "stop", away)
        banner.pressed.connect(banner.deleteLater)
        self.add_banner(banner)

    def add_banner(self, banner: QWidget) -> None:
        """Show a banner across the window until it is deleted."""
        self._banners.addWidget(banner)

    def come_to_front(self) -> None:
        """Show the window above others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def speak(self, spoken: Language) -> None:
        """Change the language at once."""
        self._settings.language = spoken
        language.use(spoken)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.is_painted:
            self.is_painted = True
            QTimer.singleShot(0, self, self._finish)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.close_draft():
            event.ignore()
            return
        self._settings.geometry = self.saveGeometry()
        self.give_back()
        super().closeEvent(event)

    def _finish(self) -> None:
        self.setWindowIcon(window_icon())
        self.first_painted.emit()

    def _lay(self) -> None:
        ground = QWidget()
        stack = QVBoxLayout(ground)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self.bar)
        self._banners = QVBoxLayout()
        self._banners.setSpacing(0)
        stack.addLayout(self._banners)
        stack.addWidget(self.stack, 1)
        self.setCentralWidget(ground)
        FocusRing(self)

    def _listen(self) -> None:
        self.bar.spoken.connect(self.speak)
        self.bar.more.clicked.connect(lambda: drop(self.menu, self.bar.more))
        for standard, act in (
            (QKeySequence.StandardKey.Undo, self._undo),
            (QKeySequence.StandardKey.Redo, self._redo),
        ):
            for key in QKeySequence.keyBindings(standard):
                QShortcut(key, self, act)

    def _new_menu(self) -> MoreMenu:
        menu, errands = MoreMenu(self._settings.theme, self._settings.scale, self), self.errands
        menu.theme_chosen.connect(self._choose_theme)
        menu.scale_chosen.connect(self._choose_scale)
        menu.importing.connect(errands.choose_import)
        menu.exporting.connect(errands.choose_export)
        menu.furthering.connect(errands.begin_from_open)
        menu.backups.connect(errands.show_backups)
        menu.rules.connect(errands.show_rules)
        menu.provinces.connect(errands.show_provinces)
        menu.sayings.connect(errands.show_sayings)
        menu.glossary.connect(errands.show_glossary)
        menu.decoding.connect(errands.show_decoder)
        menu.about.connect(errands.show_about)
        return menu

    def _dress(self) -> None:
        self.setWindowTitle("ICP Wizard")
        self.setMinimumSize(LEAST)
        if not self.restoreGeometry(self._settings.geometry):
            self.resize(FIRST)

    def _try(self, opener: Callable[[], Library]) -> None:
        try:
            library = opener()
        except Trouble as trouble:
            self.show_trouble(trouble)
            return
        self.take(library)

    def _recover(self, source: Path) -> None:
        self._try(lambda: recovered(self._path, source))

    def _drop_trouble(self) -> None:
        if self.trouble is not None:
            self.stack.removeWidget(self.trouble)
            self.trouble.deleteLater()
            self.trouble = None

    def _drop_inquiry(self) -> None:
        if self.inquiry is not None:
            self.stack.removeWidget(self.inquiry)
            self.inquiry.deleteLater()
            self.inquiry = None

    def _show_draft(self, live: LiveDraft) -> None:
        from icp_wizard.ui.shell.draft import DraftView
        from icp_wizard.ui.shell.draftbar import DraftBar

        view = self.view = DraftView(live, self._settings.guide_open)
        live.setParent(view)  # it ends with its view, in this thread
        view.slot.folded.connect(self._note_guide)
        view.refused.connect(self.errands.show_decoder)
        view.guide.rule_wanted.connect(self._show_rule)
        bar = DraftBar(live)
        bar.undo.connect(view.undo)
        bar.redo.connect(view.redo)
        bar.closed.connect(self.close_draft)
        self.bar.show_draft(bar)
        live.changed.connect(self._name_window)
        live.marked.connect(self._name_window)
        live.trouble.connect(self._saving.show_trouble)
        self.stack.addWidget(view)
        self.stack.setCurrentWidget(view)
        self._drop_inquiry()
        view.rail.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name_window()
        self.draft_opened.emit(live.draft.id)

    def _name_window(self) -> None:
        if self.live_draft is not None:
            title = self.live_draft.title or self.tr("Untitled draft")
            self.setWindowTitle(f"{title} – ICP Wizard")

    def _save_again(self) -> None:
        if self.live_draft is not None:
            self.live_draft.save_now()

    def _may_lose(self, live: LiveDraft) -> bool:
        from icp_wizard.ui.shell.unsaved import Unsaved

        if Unsaved(live.saving_trouble, self).exec():
            live.abandon()
            return True
        return False

    def _undo(self) -> None:
        if self.view is not None:
            self.view.undo()

    def _redo(self) -> None:
        if self.view is not None:
            self.view.redo()

    def _show_rule(self, id_: str) -> None:
        self.errands.references.show_rule(id_)

    def _note_guide(self, folded: bool) -> None:
        self._settings.guide_open = not folded

    def _choose_theme(self, choice: str) -> None:
        self._settings.theme = cast("Choice", choice)
        theme.apply(app(), self._settings.theme, self._settings.scale)

    def _choose_scale(self, scale: float) -> None:
        self._settings.scale = scale
        theme.apply(app(), self._settings.theme, self._settings.scale)
