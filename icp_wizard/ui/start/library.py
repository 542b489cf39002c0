"""The library 草稿库 as a page: search, sort, what is next, what can be done with a draft."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from icp_wizard.model.text import Text
from icp_wizard.storage.backups import Backup
from icp_wizard.storage.library import Library
from icp_wizard.ui import theme
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Elided, Label, OtherLabel
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.shell.further import add_further
from icp_wizard.ui.shell.menu import drop
from icp_wizard.ui.shell.notice import Notice
from icp_wizard.ui.start.dates import moment
from icp_wizard.ui.start.rows import Drafts
from icp_wizard.ui.start.search import SearchField
from icp_wizard.ui.start.table import TIGHT, DraftTable

NARROW = 1100
_SEARCH_MS = 120
_NAME = Text("Drafts", "草稿库")


class LibraryView(Alive, QFrame):
    """All drafts; what is done to one is told, not done here."""

    opened = Signal(str)
    renamed = Signal(str, str)
    duplicated = Signal(str)
    furthered = Signal(str, str)
    """Another order is to be begun from a draft: its id, and the purpose."""
    archived = Signal(str, bool)
    deleted = Signal(str)
    undone = Signal()
    checking = Signal()
    beginning = Signal()
    sampling = Signal()
    importing = Signal()

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._counts = {False: 0, True: 0}
        self._last: Backup | None = None
        self.setProperty("surface", "page")
        self.drafts = Drafts(library)
        self.table = DraftTable(self.drafts)
        self.search = SearchField()
        self._make_buttons()
        self._lay()
        self._listen()
        self.live()

    def read(self) -> None:
        """Read what is in the library. Raises Trouble."""
        self.drafts.read()
        self._count()
        self._nothing.setCurrentIndex(0 if self.drafts.rowCount() else 1)
        self.table.show_narrow(self._is_narrow())

    def show_archived(self, archived: bool) -> None:
        """Show the drafts put away, or the others."""
        self.drafts.archived = archived
        self._tabs[archived].setChecked(True)
        self.read()

    def offer_undo(self, title: str) -> None:
        """Say that a draft was deleted, with a way back."""
        self.take_offer_back()
        self._offer = Notice(
            lambda: self.tr("“{0}” was deleted.").format(title or self.tr("Untitled draft")),
            "bin",
            "advice",
            (lambda: self.tr("Undo"), "undo"),
        )
        self._offer.pressed.connect(self.undone)
        self._offers.addWidget(self._offer)

    def take_offer_back(self) -> None:
        """There is no way back any more."""
        if self._offer is not None:
            self._offer.deleteLater()
            self._offer = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        self._fit()

    def retell(self) -> None:
        self._tell_counts()

    def _make_buttons(self) -> None:
        self.check_button = Button(lambda: self.tr("Check whether I need one"), "plain", "signpost")
        self.import_button = Button(lambda: self.tr("Import"), "plain", "import")
        self.new_button = Button(lambda: self.tr("New filing"), "primary", "plus")
        self.ways_button = Button(lambda: self.tr("More ways to begin"), "icon", "chevron-down")
        self.check_button.clicked.connect(self.checking)
        self.import_button.clicked.connect(self.importing)
        self.new_button.clicked.connect(self.beginning)
        self.ways_button.clicked.connect(lambda: drop(self._ways(), self.ways_button))

    def _lay(self) -> None:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 20, 0, 0)
        stack.setSpacing(0)
        stack.addLayout(self._head())
        stack.addSpacing(12)
        stack.addLayout(self._tab_row())
        self._offer: Notice | None = None
        self._offers = QVBoxLayout()
        self._offers.setContentsMargins(32, 8, 32, 0)
        stack.addLayout(self._offers)
        stack.addSpacing(8)
        self._nothing = QStackedWidget()
        self._nothing.addWidget(self.table)
        self._nothing.addWidget(self._nothing_found())
        stack.addWidget(self._nothing, 1)
        stack.addWidget(self._foot())

    def _head(self) -> QHBoxLayout:
        self._across = head = QHBoxLayout()
        self._other = OtherLabel(_NAME, "body")
        head.setContentsMargins(32, 0, 32, 0)
        head.setSpacing(12)
        head.addWidget(Label(_NAME, "title"))
        head.addWidget(self._other)
        head.addStretch(1)
        head.addWidget(self.search, 2)
        for button in (self.check_button, self.import_button, self.new_button, self.ways_button):
            head.addWidget(button)
        return head

    def _tab_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(32, 0, 32, 0)
        row.setSpacing(4)
        self._group = QButtonGroup(self)
        self._tabs = {False: Button("", "tab"), True: Button("", "tab")}
        for archived, tab in self._tabs.items():
            tab.setCheckable(True)
            tab.setChecked(not archived)
            tab.clicked.connect(lambda _=False, archived=archived: self.show_archived(archived))
            self._group.addButton(tab)
            row.addWidget(tab)
        row.addStretch(1)
        return row

    def _nothing_found(self) -> QWidget:
        nothing = QWidget()
        stack = QVBoxLayout(nothing)
        stack.setContentsMargins(32, 32, 32, 32)
        stack.setSpacing(8)
        self._none = Label("", "strong")
        stack.addWidget(self._none)
        self.clear_button = Button(lambda: self.tr("Show all drafts"), "plain")
        self.clear_button.clicked.connect(self._clear)
        stack.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignLeft)
        stack.addStretch(1)
        return nothing

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("surface", "canvas")
        stack = QVBoxLayout(foot)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(Rule())
        row = QHBoxLayout()
        row.setContentsMargins(32, 8, 32, 8)
        self._backup = Label("", "small", "soft")
        row.addWidget(Elided(str(self._library.path), "small", "soft"), 1)
        row.addWidget(self._backup)
        stack.addLayout(row)
        return foot

    def _listen(self) -> None:
        self._quiet = QTimer(self, singleShot=True, interval=_SEARCH_MS)
        self._quiet.timeout.connect(self._find)
        self.search.textChanged.connect(self._wait)
        self.search.returnPressed.connect(self._find)
        self.table.opened.connect(self.opened)
        self.table.deleted.connect(self.deleted)
        self.table.menu_wanted.connect(self._drop_menu)
        self.drafts.renamed.connect(self.renamed)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.setFocus)

    def _wait(self) -> None:
        self._quiet.start()

    def _find(self) -> None:
        self._quiet.stop()
        if self.search.text() != self.drafts.search:
            self.drafts.search = self.search.text()
            self.read()

    def _clear(self) -> None:
        self.search.clear()
        self.show_archived(False)
        self._find()

    def _count(self) -> None:
        self._counts = {each: self._library.count(archived=each) for each in (False, True)}
        self._last = next(iter(self._library.backups()), None)
        self._tell_counts()

    def _tell_counts(self) -> None:
        for archived, tab in self._tabs.items():
            words = self.tr("Archived {0}") if archived else self.tr("Open {0}")
            tab.show_words(words.format(self._counts[archived]))
        found = self.tr("No draft fits the search")
        self._none.show_words(found if self.drafts.search else self.tr("There is nothing here"))
        last = self.tr("Last backup {0}").format(moment(self._last.made_at)) if self._last else ""
        self._backup.show_words(last)

    def _is_narrow(self) -> bool:
        return self.width() < theme.scaled(NARROW)

    def _fit(self) -> None:
        is_narrow = self._is_narrow()
        self.check_button.setVisible(not is_narrow)
        self.import_button.setVisible(not is_narrow)
        self._across.setStretch(2, 0 if is_narrow else 1)
        self._other.setVisible(self.width() >= theme.scaled(TIGHT))
        self.table.show_narrow(is_narrow)

    def _ways(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("New filing"), self.beginning.emit)
        menu.addAction(self.tr("Check whether I need one"), self.checking.emit)
        menu.addAction(self.tr("Open the sample"), self.sampling.emit)
        menu.addAction(self.tr("Import…"), self.importing.emit)
        return menu

    def _drop_menu(self, id_: str, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        archived = self.drafts.archived
        acts: tuple[tuple[str, Callable[[], object]], ...] = (
            (self.tr("Open"), lambda: self.opened.emit(id_)),
            (self.tr("Rename"), self.table.rename_current),
            (self.tr("Duplicate"), lambda: self.duplicated.emit(id_)),
            (
                self.tr("Take out of the archive") if archived else self.tr("Archive"),
                lambda: self.archived.emit(id_, not archived),
            ),
            (self.tr("Delete"), lambda: self.deleted.emit(id_)),
        )
        for words, act in acts:
            menu.addAction(words, act)
        menu.addSeparator()
        add_further(menu, lambda purpose: self.furthered.emit(id_, purpose))
        menu.popup(at)
