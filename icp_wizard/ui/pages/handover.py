"""Hand over 交付: the checklist on screen, as files and on paper, the copy desk, the package."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QVBoxLayout, QWidget

from icp_wizard.documents.pdf import pages as set_pages
from icp_wizard.documents.sheet import Paper
from icp_wizard.journey.checklist import Checklist, Pictures
from icp_wizard.journey.correcting import Corrections
from icp_wizard.journey.desk import Desk
from icp_wizard.journey.draft import default_title
from icp_wizard.journey.operation import operation
from icp_wizard.rules.engine import Judgement
from icp_wizard.storage.library import Library
from icp_wizard.storage.trouble import Trouble
from icp_wizard.ui import theme
from icp_wizard.ui.background import Latest
from icp_wizard.ui.calls.entry import CallsCard
from icp_wizard.ui.console.entry import ConsoleCard
from icp_wizard.ui.copydesk.window import CopyDeskWindow
from icp_wizard.ui.decide.kind import KindCard
from icp_wizard.ui.forms.order import set_reading_order
from icp_wizard.ui.forms.pen import Pen
from icp_wizard.ui.handover.cards import ChecklistCard, CopyDeskCard, PackageCard
from icp_wizard.ui.handover.preview import Pages, Preview
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.pages.page import Page
from icp_wizard.ui.parts.tag import State
from icp_wizard.ui.plan.card import PlanCard
from icp_wizard.work.exchange import PACKAGE_SUFFIX, export_draft, write_checklist
from icp_wizard.work.judging import prepared
from icp_wizard.work.labels import corrections
from icp_wizard.work.thumbnails import thumbnails

Write = Callable[[Path], object]
_STACK_BELOW = 760
PAINTED_FIRST_MS = 50  # the pages are drawn behind the page's own first paint
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]|•+')  # • hides what is personal


class HandoverPage(Page):
    """Preview at the left, the ways out at the right."""

    WIDE = True

    def __init__(self, live: LiveDraft, step: str) -> None:
        super().__init__(live, step)
        self.desk_window: CopyDeskWindow | None = None
        self._drawn: tuple[Checklist, Paper] | None = None
        self._compared = live.marks.compared
        self._corrections: Corrections = {}
        self._pictures = thumbnails(live.library)
        self._latest = Latest(PAINTED_FIRST_MS, self)
        self.preview = Preview()
        self.copy, self.checklist, self.package = CopyDeskCard(), ChecklistCard(), PackageCard()
        self.plan, self.calls = PlanCard(live), CallsCard(live)
        self.console = ConsoleCard(live)
        self._pen = Pen(live, self.acting)
        self._pen.setParent(self)
        self.kind = KindCard(self._pen, brief=True)
        self._lay()
        self._listen()
        self._read_labels()
        self.live()
        self._show_all()

    def refresh(self) -> None:
        self.kind.refresh()

    def retell(self) -> None:
        if self.was_seen:
            self.refresh()

    def show_judgement(self, judgement: Judgement) -> None:
        self.kind.show_judgement()
        self._show_state(judgement)
        found = operation(judgement.outlook, judgement.pack)
        self.copy.show_operation(found)
        self.console.setVisible(found.has_form)
        self._show_count()
        self.put_off()

    def show_rest(self) -> None:
        """Draw the checklist: preparing all of it takes longer than the page."""
        self._draw_anew()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_count()
        if self._compared != self.live_draft.marks.compared:  # on Papers, since it was shown
            self._draw_anew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def restyle(self) -> None:
        self._turn()

    def _turn(self) -> None:
        """Preview beside the ways out, or below them where the page is narrow."""
        is_narrow = self.width() < theme.scaled(_STACK_BELOW)
        if is_narrow is self._is_narrow:
            return
        self._is_narrow, way = is_narrow, QBoxLayout.Direction
        self._across.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
        self._across.removeWidget(self._ways)
        self._across.insertWidget(0 if is_narrow else 1, self._ways, 11)
        set_reading_order(self)

    def _lay(self) -> None:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(Page.INSET, 0, 0, 0)
        stack.setSpacing(16)
        self._state = QVBoxLayout()
        stack.addLayout(self._state)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(32)
        self._ways, self._is_narrow = QWidget(), False
        column = QVBoxLayout(self._ways)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in self._cards():
            column.addWidget(card)
        column.addStretch(1)
        self._across.addWidget(self.preview, 9)
        self._across.addWidget(self._ways, 11)
        stack.addLayout(self._across)

    def _cards(self) -> tuple[QWidget, ...]:
        """The ways out, in the order in which they are wanted."""
        order = (self.copy, self.console, self.kind, self.plan, self.checklist, self.calls)
        return (*order, self.package)

    def _listen(self) -> None:
        self._latest.answered.connect(self._take_pages)
        self._latest.failed.connect(self.checklist.writing.show_failure)
        self.copy.pressed.connect(self.open_desk)
        self.plan.go_to.connect(self.go_to)
        self._pen.settled.connect(self.refresh)
        self.live_draft.marked.connect(self._follow_ticks)
        self.checklist.changed.connect(self._draw_anew)
        self.checklist.wanted.connect(self._save_checklist)
        self.package.wanted.connect(self._save_package)

    def _show_state(self, judgement: Judgement) -> None:
        while (item := self._state.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        progress = self.live_draft.progress
        if progress is None:
            return
        words = progress.of("check" if not judgement.ready else "handover").words
        state = State(words, *(("ready", "ready") if judgement.ready else ("stop", "stop")))
        self._state.addWidget(state)

    def _show_count(self) -> None:
        judgement = self.live_draft.judgement
        if judgement is not None:
            desk = Desk(judgement, self.live_draft.marks)
            self.copy.show_count(desk.copied, desk.count)

    def _follow_ticks(self) -> None:
        if self.isVisible():
            self._show_count()

    def _show_preview(self, judgement: Judgement) -> None:
        masked, paper = self.checklist.masked, self.checklist.paper
        self._compared = self.live_draft.marks.compared
        checklist = prepared(
            self.live_draft.draft,
            judgement,
            masked=masked,
            pictures=self.checklist.has_pictures,
            corrections=self._corrections,
        )
        if self._drawn != (checklist, paper):
            self._drawn = (checklist, paper)
            self._latest.ask(partial(_paged, checklist, paper, self._pictures))

    def _draw_anew(self) -> None:
        if self.live_draft.judgement is not None:
            self._show_preview(self.live_draft.judgement)

    def _follow_labels(self) -> None:
        """Labels were corrected at the copy desk: the copy list takes them."""
        self._read_labels()
        self._draw_anew()

    def _read_labels(self) -> None:
        """The labels as they are corrected now; unreadable, they stay as they were."""
        with suppress(Trouble):
            self._corrections = corrections(self.live_draft.library)

    def _take_pages(self, found: tuple[Pages, Paper]) -> None:
        self.preview.show_pages(*found)

    def open_desk(self, *, only_changed: bool = False) -> None:
        """Open the copy desk, or bring it to the front; with *only_changed*, narrowed to that."""
        if self.desk_window is None:
            self.desk_window = CopyDeskWindow(self.live_draft)
            self.desk_window.wanted.connect(self.go_to)
            self.desk_window.practised.connect(self.console.open_console)
            self.desk_window.labels.corrected.connect(self.console.follow_labels)
            self.desk_window.labels.corrected.connect(self._follow_labels)
            self.destroyed.connect(self.desk_window.close)
            self.destroyed.connect(self.desk_window.deleteLater)  # it has no parent to free it
        if only_changed:
            self.desk_window.menu.narrow.setChecked(True)
        self.desk_window.show()
        self.desk_window.raise_()
        self.desk_window.activateWindow()

    def _save_checklist(self, kind: str) -> None:
        self.finish()
        if self._drawn is None:
            return
        checklist, paper = self._drawn
        if kind == "print":
            from icp_wizard.ui.handover.printing import ask_and_print

            ask_and_print(self.preview.pages, paper, self)
            return
        filters = {"pdf": self.tr("PDF (*.pdf)"), "html": self.tr("Web page (*.html)")}
        self._ask(
            _file_name(checklist.title, f".{kind}"),
            filters[kind],
            lambda path: self.checklist.writing.begin(
                path, partial(_write_checklist, checklist, paper, self._pictures)
            ),
        )

    def _save_package(self, kind: str) -> None:
        suffix = PACKAGE_SUFFIX if kind == "package" else ".json"
        filters = {
            "package": self.tr("Draft package (*{0})").format(PACKAGE_SUFFIX),
            "json": self.tr("Answers as JSON (*.json)"),
        }
        live = self.live_draft

        def write(path: Path) -> None:
            live.save_now()  # the package is made from what is on the disk
            self.package.writing.begin(path, partial(_export, live.library, live.draft.id))

        title = live.draft.title or default_title(live.filing) or self.tr("Checklist")
        self._ask(_file_name(title, suffix), filters[kind], write)

    def _ask(self, name: str, wanted: str, write: Write) -> None:
        """Ask where to save a file of this name, then write it."""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = QStandardPaths.writableLocation(documents)
        dialogue = QFileDialog(self, self.tr("Save"), str(Path(folder) / name), wanted)
        dialogue.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialogue.setDefaultSuffix(Path(name).suffix.lstrip("."))
        dialogue.selectFile(name)

        def take(path: str) -> None:
            write(Path(path))

        dialogue.fileSelected.connect(take)
        dialogue.finished.connect(dialogue.deleteLater)
        dialogue.open()


def _paged(checklist: Checklist, paper: Paper, pictures: Pictures) -> tuple[Pages, Paper]:
    return set_pages(checklist, paper, pictures), paper


def _write_checklist(checklist: Checklist, paper: Paper, pictures: Pictures, path: Path) -> None:
    write_checklist(checklist, path, paper, pictures)


def _export(library: Library, draft: str, path: Path) -> None:
    export_draft(library, draft, path)


def _file_name(title: str, suffix: str) -> str:
    """A title as the name of a file, which no system refuses."""
    return _NOT_IN_NAMES.sub("_", title).strip(" .")[:80] + suffix
