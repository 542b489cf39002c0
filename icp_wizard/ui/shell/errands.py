"""What the window fetches and carries: new drafts, files in and out, backups, the release."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from icp_wizard.storage.library import Library
from icp_wizard.ui.background import Task

if TYPE_CHECKING:
    from icp_wizard.model.filing import Filing
    from icp_wizard.ui.reference.desk import ReferenceDesk
    from icp_wizard.ui.shell.notice import Notice
    from icp_wizard.ui.window import Window

SLOW_MS = 300
PACKAGE = ".icpdraft"


class Errands(QObject):
    """Each runs beside the interface's thread; what takes longer says so in a banner."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def check(self) -> None:
        """Walk the route without a draft, from its first question; nothing of it is kept."""
        library = self._window.library
        if library is None:
            return
        from icp_wizard.ui.decide.inquiry import Inquiry
        from icp_wizard.work.packs import in_force

        inquiry = Inquiry(lambda: in_force(library))
        inquiry.begun.connect(self.begin_from)
        inquiry.closed.connect(self._window.show_start)
        self._window.show_inquiry(inquiry)

    def begin_from(self, filing: Filing) -> None:
        """Begin a draft from a filing and open it."""
        self._make(lambda library: library.create(filing).id)

    def begin(self) -> None:
        """Begin an empty draft and open it."""
        self._make(lambda library: library.create().id)

    def begin_further(self, draft: str, purpose: str) -> None:
        """Begin another order from a draft, for a purpose, and open it."""

        def make(library: Library) -> str:
            from icp_wizard.work.orders import begin_further

            return begin_further(library, draft, purpose).id

        self._make(make)

    def begin_from_open(self, purpose: str) -> None:
        """Begin another order from the open draft, which is saved and closed before."""
        live = self._window.live_draft
        if live is not None:
            self.begin_further(live.draft.id, purpose)

    def open_sample(self) -> None:
        """Begin a draft from the bundled sample and open it."""

        def make(library: Library) -> str:
            from icp_wizard.work.exchange import begin, sample

            return begin(library, sample()).id

        self._make(make)

    def take_in(self, path: Path) -> None:
        """Take a draft in from a file and open it."""

        def make(library: Library) -> str:
            from icp_wizard.work.exchange import import_draft

            return import_draft(library, path)

        self._make(make)

    def carry_out(self, path: Path) -> None:
        """Write the open draft to a file."""
        live, library = self._window.live_draft, self._window.library
        if live is None or library is None:
            return
        live.save_now()
        id_ = live.draft.id

        def write() -> str:
            from icp_wizard.work.exchange import export_draft

            export_draft(library, id_, path)
            return str(path)

        self._run(write, self._say_written)

    def choose_import(self) -> None:
        """Ask for the file to take in."""
        kinds = self.tr("Drafts (*.icpdraft *.json *.sqlite);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Import"), "", kinds)
        if path:
            self.take_in(Path(path))

    def choose_export(self) -> None:
        """Ask where the open draft is to be written."""
        live = self._window.live_draft
        if live is None:
            return
        package = self.tr("Package with photos and history (*.icpdraft)")
        kinds = f"{package};;" + self.tr("Typed data alone (*.json)")
        name = f"{live.title or 'draft'}{PACKAGE}".replace("/", "-")
        path, kind = QFileDialog.getSaveFileName(self._window, self.tr("Export"), name, kinds)
        if path:
            chosen = Path(path)
            suffix = PACKAGE if kind == package else ".json"
            self.carry_out(chosen if chosen.suffix else chosen.with_suffix(suffix))

    def show_backups(self) -> None:
        """Show the backups, with the way back to one."""
        if self._window.library is None:
            return
        from icp_wizard.ui.shell.backups import Backups

        dialogue = Backups(self._window.library, self._window)
        dialogue.chosen.connect(self.restore)
        dialogue.open()

    def restore(self, backup: Path) -> None:
        """Go back to a backup: the open draft is saved and closed before."""
        library = self._window.library
        if library is not None and self._window.close_draft():
            if self._window.start is not None:
                self._window.start.finish_now()
            self._run(lambda: library.restore(backup), self._say_restored)

    def show_rules(self) -> None:
        """Show every rule of the pack in force."""
        self.references.show_rules()

    def show_provinces(self) -> None:
        """Show what is known of each province."""
        self.references.show_provinces()

    def show_sayings(self) -> None:
        """Show what people ask, and how the answers have changed."""
        self.references.show_sayings()

    def show_glossary(self) -> None:
        """Show the words of the Chinese system."""
        self.references.show_glossary()

    def show_decoder(self) -> None:
        """Show the window which reads a refusal."""
        self.references.show_decoder()

    @cached_property
    def references(self) -> ReferenceDesk:
        """What opens the pages to look things up in."""
        from icp_wizard.ui.reference.desk import ReferenceDesk

        return ReferenceDesk(self._window)

    def show_about(self) -> None:
        """Show release and promises."""
        if self._window.library is None:
            return
        from icp_wizard.ui.shell.about import About

        About(self._window.library.path, self._window).open()

    def _make(self, make: Callable[[Library], str]) -> None:
        library = self._window.library
        if library is not None and self._window.close_draft():
            self._run(lambda: make(library), self._window.open_draft)

    def _run(self, work: Callable[[], object], done: Callable[..., object]) -> None:
        slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        task = Task(work)
        slow.timeout.connect(lambda: task.ended.connect(self._say_working().deleteLater))
        task.ended.connect(slow.stop)  # and nothing of ours: the window may be gone by then
        task.ended.connect(slow.deleteLater)
        task.succeeded.connect(done)
        task.failed.connect(self._window.show_failure)
        slow.start()
        task.start()

    def _say_working(self) -> Notice:
        from icp_wizard.ui.shell.notice import Notice

        banner = Notice(lambda: self.tr("Working on it"), "waiting", "accent")
        self._window.add_banner(banner)
        return banner

    def _say_written(self, path: str) -> None:
        self._say(lambda: self.tr("Written to {0}").format(path))

    def _say_restored(self) -> None:
        self._window.show_start()
        self._say(lambda: self.tr("The drafts are as they were in the backup."))

    def _say(self, words: Callable[[], str]) -> None:
        from icp_wizard.ui.shell.notice import Notice

        banner = Notice(words, "ready", "ready", (lambda: self.tr("Put away"), "close"))
        banner.pressed.connect(banner.deleteLater)
        self._window.add_banner(banner)
