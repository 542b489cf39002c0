"""Papers 材料: what is to be photographed, what is here of it, and how it comes in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QScrollArea

from icp_wizard.journey.comparing import printed, sheets
from icp_wizard.model.address import ids
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.engine import Judgement
from icp_wizard.ui import theme
from icp_wizard.ui.forms.order import set_reading_order
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.pages.page import Page
from icp_wizard.ui.papers.arrivals import Coming, Looking, Refused
from icp_wizard.ui.papers.inbox import inbox_of
from icp_wizard.ui.papers.intake import Source
from icp_wizard.ui.papers.originals import Originals
from icp_wizard.ui.papers.sources import files, sources_in
from icp_wizard.ui.papers.stack import CardStack
from icp_wizard.ui.papers.state import Shot, SlotState, states
from icp_wizard.ui.papers.wishes import Wishes
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import EmptyState
from icp_wizard.ui.parts.label import Label
from icp_wizard.ui.parts.page import ScrollPage
from icp_wizard.ui.phone.side import PhoneSide

if TYPE_CHECKING:
    from icp_wizard.ui.letters.window import LettersWindow
    from icp_wizard.ui.papers.preview import Preview
    from icp_wizard.ui.papers.slot import SlotView

SIDE, STACKED = 328, 560
_PICTURES = "*.jpg *.jpeg *.png *.heic *.heif *.webp *.bmp *.tif *.tiff *.gif"


class PapersPage(Page):
    """Cards of papers at the left, the phone at the right."""

    WIDE = True
    SCROLLS = False

    def __init__(self, live: LiveDraft, step: str) -> None:
        super().__init__(live, step)
        self._inbox = inbox_of(live)
        self._album, self._intake = self._inbox.album, self._inbox.intake
        self.receiving, self._arrivals = self._inbox.receiving, self._inbox.arrivals
        self._wishes = Wishes()
        self.cards = CardStack(live.library, self._wishes)
        self.phone = PhoneSide(self.receiving)
        self._states: tuple[SlotState, ...] = ()
        self._lay()
        self._listen()
        self.live()
        self._show_all()

    def refresh(self) -> None:
        if self.live_draft.judgement is not None:
            self._show(self.live_draft.judgement)

    def show_judgement(self, judgement: Judgement) -> None:
        self._show(judgement)

    def focus_address(self, address: str) -> bool:
        slot = ids(address)[0] if address.startswith("papers[") else ""
        view = self.cards.view(slot)
        if view is not None:
            view.first.thumb.setFocus()
            self._scroll.show_part(view)
        return view is not None

    def restyle(self) -> None:
        self._side.setFixedWidth(min(theme.scaled(SIDE), SIDE + 100))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        else:
            super().keyPressEvent(event)

    def _lay(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(4)
        self._scroll = ScrollPage(spacing=12, top=0)
        self._count = Label(self._said, "small", "soft")
        self.empty = EmptyState(
            "camera",
            lambda: self.tr("No papers are asked for yet"),
            lambda: self.tr(
                "Which papers a filing needs follows from who files."
                " Answer Entity and People first."
            ),
            lambda: self.tr("Go to Entity"),
        )
        self.empty.button.show_icon("arrow-right")
        self.originals = Originals(self.live_draft)
        for part in (self.empty, self._count, self.cards, self.originals):
            self._scroll.body.addWidget(part)
        self.letters = Button(words("letters.all"), "link", "document")
        self._scroll.body.addWidget(self.letters, 0, Qt.AlignmentFlag.AlignLeft)
        across.addWidget(self._scroll, 1)
        self._side = QScrollArea()
        self._side.setWidgetResizable(True)
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side.setWidget(self.phone.panel)
        across.addWidget(self._side)

    def _fit(self) -> None:
        """Set the phone above the papers where both do not fit beside each other."""
        stacked = self.width() < theme.scaled(STACKED)
        if stacked is self._side.isHidden():
            return
        if stacked:
            self._scroll.body.insertWidget(0, self._side.takeWidget())
        else:
            self._side.setWidget(self.phone.panel)
        self.phone.panel.show()
        self._side.setVisible(not stacked)

    def _listen(self) -> None:
        self._wishes.brought.connect(self._take)
        self._wishes.choose.connect(self._choose)
        self._wishes.look.connect(self._look)
        self._wishes.compare.connect(self.compare)
        self._wishes.remove.connect(self._album.remove)
        self._wishes.cancel.connect(self._intake.cancel)
        self._wishes.write.connect(self._write)
        self.letters.clicked.connect(lambda _=False: self.open_letters())
        self._wishes.at_hand.connect(self._album.set_at_hand)
        self._arrivals.changed.connect(self._show_passing)
        self.cards.added.connect(self._add_views)
        self.empty.pressed.connect(partial(self.go_to.emit, "entity.nature"))

    def _show(self, judgement: Judgement) -> None:
        live = self.live_draft
        self._states = states(live.filing, live.marks, judgement, live.library)
        self.empty.setVisible(not self._states)
        self._count.setVisible(bool(self._states))
        self.originals.setVisible(bool(self._states))
        self.letters.setVisible(bool(self._states))
        self.originals.refresh()
        self._count.retell()
        self.cards.show_states(self._states, judgement.outlook)

    def _add_views(self, fresh: list[SlotView]) -> None:
        """Show in views that are new what is on its way, and let Tab reach them."""
        for view in fresh:
            if self._arrivals.of(view.slot) is not None:
                self._show_state(view)
        set_reading_order(self)

    def _show_passing(self, slot: str) -> None:
        view = self.cards.view(slot)
        if view is not None:
            self._show_state(view)

    def _show_state(self, view: SlotView) -> None:
        match self._arrivals.of(view.slot):
            case Coming(received, expected):
                view.show_arriving(received, expected)
            case Looking():
                view.show_looking()
            case Refused(reason, fix):
                view.show_refused(reason, fix)
            case None:
                view.show_idle()

    def _said(self) -> str:
        good = sum(bool(each.shots) and not each.doubtful for each in self._states)
        return self.tr("{0} of {1} sides have a good picture").format(good, len(self._states))

    def open_letters(self) -> LettersWindow:
        """Show the letters of the draft; it has one window for them."""
        from icp_wizard.ui.letters.window import LettersWindow

        shown = self.findChild(LettersWindow) or LettersWindow(self.live_draft, self)
        shown.come_to_front()
        return shown

    def _write(self, slot: str) -> None:
        window, view = self.open_letters(), self.cards.view(slot)
        if view is not None:
            window.show_slot(view.state.wanted)

    def _take(self, slot: str, found: list[Source], instead_of: str = "") -> None:
        """Take pictures in: the first for the slot, others for what is still empty of its paper."""
        targets = [slot, *self._empty_beside(slot)]
        for target, source in zip(targets, found, strict=False):
            self._arrivals.forget(target)
            self._intake.take(target, source, instead_of if target == slot else "")

    def _empty_beside(self, slot: str) -> list[str]:
        paper = slot.split("/")[:2]
        views = [each for each in self.cards.views() if each.slot.split("/")[:2] == paper]
        after = [each for each in views if each.slot != slot and not each.state.shots]
        own = next((each for each in views if each.slot == slot), None)
        more = own.state.wanted.paper.most - len(own.state.shots) - 1 if own else 0
        return [slot] * max(more, 0) + [each.slot for each in after]

    def _choose(self, slot: str, instead_of: str) -> None:
        dialogue = QFileDialog(self, self.tr("Choose a picture"))
        dialogue.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialogue.setNameFilters(
            [self.tr("Pictures ({0})").format(_PICTURES), self.tr("All files (*)")]
        )

        def take(paths: list[str]) -> None:
            self._take(slot, files(paths), instead_of)

        dialogue.filesSelected.connect(take)
        dialogue.finished.connect(dialogue.deleteLater)
        dialogue.open()

    def _paste(self) -> None:
        """Take the clipboard for the first slot that waits for a picture."""
        found = sources_in(QGuiApplication.clipboard().mimeData())
        waiting = next((each for each in self._states if not each.shots), None)
        if found and waiting is not None:
            self._take(waiting.wanted.id, found)
            self.focus_address(waiting.wanted.address)

    def _look(self, slot: str, name: str) -> None:
        from icp_wizard.journey.proposing import can_be_read
        from icp_wizard.ui.papers.preview import Preview

        mine = [each for each in self._states if each.wanted.id == slot]
        shots = [shot for each in mine for shot in each.shots if shot.name == name]
        view = self.cards.view(slot)
        title = view.name if view else Text(slot, slot)
        shot = shots[0] if shots else Shot(name)
        judgement = self.live_draft.judgement
        lines = printed(judgement.outlook, slot) if judgement else ()
        library = self.live_draft.library
        preview = Preview(library, slot, shot, title, self)
        preview.show_lines(bool(lines))
        preview.show_print(can_be_read(slot))
        preview.comparing.connect(partial(self.compare, slot, name))
        preview.reading.connect(partial(self._read, preview, slot, name, title))
        preview.straightened.connect(partial(self._inbox.keep, slot, instead_of=name))
        preview.open()

    def compare(self, slot: str, name: str, image: QImage | None = None) -> None:
        """Hold what was typed against a picture of a slot, then against all others."""
        self.live_draft.when_fresh(partial(self._compare, slot, name, image))

    def _compare(self, slot: str, name: str, image: QImage | None) -> None:
        from icp_wizard.ui.papers.compare import Compare
        from icp_wizard.ui.papers.round import Round

        judgement = self.live_draft.judgement
        found = sheets(judgement) if judgement else ()
        if not any(each.slot == slot and name in each.pictures for each in found):
            return
        compare = Compare(self.live_draft, Round(self.live_draft, found, (slot, name)), self, image)
        compare.go_to.connect(self._correct)
        compare.finished.connect(partial(self._end_comparing, slot))
        compare.open()

    def _end_comparing(self, slot: str, _: int) -> None:
        self.refresh()
        self.focus_address(f"papers[{slot}].photos")

    def _read(self, preview: Preview, slot: str, name: str, title: Text, picture: QImage) -> None:
        from icp_wizard.ui.papers.reading import ReadingDialog

        dialogue = ReadingDialog(self.live_draft, slot, (name, picture), title, preview)
        dialogue.used.connect(partial(self._say_used, preview))
        dialogue.open()

    def _say_used(self, preview: Preview, count: int) -> None:
        preview.say(partial(self._used_said, count))

    def _used_said(self, count: int) -> str:
        return self.tr("Values taken from the photo: {0}. Undo takes them back.").format(count)

    def _correct(self, address: str) -> None:
        from icp_wizard.ui.papers.preview import Preview

        for preview in self.findChildren(Preview):
            preview.close()
        self.go_to.emit(address)
