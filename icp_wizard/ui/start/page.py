"""The start page: a welcome while there is no draft, else the library. Needs no model."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from icp_wizard.storage.library import Library
from icp_wizard.storage.trouble import Trouble
from icp_wizard.ui.background import Task, Work

if TYPE_CHECKING:
    from icp_wizard.ui.start.library import LibraryView
    from icp_wizard.ui.start.welcome import Welcome


class StartPage(QStackedWidget):
    """Tells which draft is to be opened, and does to drafts what needs no open one."""

    opened = Signal(str)
    checking = Signal()
    beginning = Signal()
    sampling = Signal()
    importing = Signal()
    furthering = Signal(str, str)
    failed = Signal(Exception)
    finished_deleting = Signal()

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self.welcome: Welcome | None = None
        self.view: LibraryView | None = None
        self._deleted = ""

    def read(self) -> None:
        """Show what is in the library now."""
        try:
            kept = self._library.count() + self._library.count(archived=True)
            if kept > (1 if self._deleted else 0) or self._deleted:
                self._shown_view().read()
            else:
                self._show_welcome()
        except Trouble as trouble:
            self.failed.emit(trouble)

    def finish(self) -> None:
        """Delete for good what was deleted; there is no way back from here."""
        if self._deleted:
            id_, self._deleted = self._deleted, ""
            if self.view is not None:
                self.view.take_offer_back()
            task = Task(lambda: self._library.delete(id_))
            task.succeeded.connect(self._after_deleting)
            task.failed.connect(self.failed)
            task.start()

    def finish_now(self) -> None:
        """The same, and wait for it: the program ends."""
        if self._deleted:
            id_, self._deleted = self._deleted, ""
            self._library.delete(id_)

    def _show_welcome(self) -> None:
        if self.welcome is None:
            from icp_wizard.ui.start.welcome import Welcome

            self.welcome = Welcome()
            self.welcome.checking.connect(self.checking)
            self.welcome.beginning.connect(self.beginning)
            self.welcome.sampling.connect(self.sampling)
            self.welcome.importing.connect(self.importing)
            self.addWidget(self.welcome)
        self.setCurrentWidget(self.welcome)
        self.welcome.check_way.setFocus()

    def _shown_view(self) -> LibraryView:
        if self.view is None:
            self.view = self._made_view()
            self.addWidget(self.view)
            self.view.table.setFocus()
        self.setCurrentWidget(self.view)
        return self.view

    def _made_view(self) -> LibraryView:
        from icp_wizard.ui.start.library import LibraryView

        view = LibraryView(self._library)
        view.opened.connect(self.opened)
        view.checking.connect(self.checking)
        view.beginning.connect(self.beginning)
        view.sampling.connect(self.sampling)
        view.importing.connect(self.importing)
        view.furthered.connect(self.furthering)
        view.renamed.connect(self._rename)
        view.duplicated.connect(self._duplicate)
        view.archived.connect(self._archive)
        view.deleted.connect(self._delete)
        view.undone.connect(self._undelete)
        return view

    def _rename(self, id_: str, title: str) -> None:
        def rename() -> None:
            draft, _ = self._library.load(id_)
            self._library.save(replace(draft, title=title))

        self._do(rename)

    def _duplicate(self, id_: str) -> None:
        draft, _ = self._library.load(id_)
        title = self.tr("{0} (copy)").format(draft.title) if draft.title else ""
        self._do(lambda: self._library.duplicate(id_, title))

    def _archive(self, id_: str, archived: bool) -> None:
        self._do(lambda: self._library.archive(id_, archived))

    def _delete(self, id_: str) -> None:
        """Hide it; it is deleted for good only when the way back is given up."""
        self.finish()
        view = self._shown_view()
        self._deleted = id_
        title = view.drafts.row(view.drafts.index(view.drafts.place(id_), 0)).title
        view.drafts.hidden = {id_}
        view.offer_undo(title)
        self.read()

    def _undelete(self) -> None:
        self._deleted = ""
        view = self._shown_view()
        view.drafts.hidden = set()
        view.take_offer_back()
        self.read()

    def _after_deleting(self) -> None:
        if self.view is not None and not self._deleted:
            self.view.drafts.hidden = set()
        self.read()
        self.finished_deleting.emit()

    def _do(self, act: Work) -> None:
        task = Task(act)
        task.succeeded.connect(self.read)
        task.failed.connect(self.failed)
        task.start()
