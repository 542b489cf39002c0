"""Read from the photo: how far it is, then each value proposed, taken by the person's yes alone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.journey.proposing import Proposals, proposals, take
from icp_wizard.model.text import Text
from icp_wizard.photos.reading import ExtraMissing, Stopped
from icp_wizard.photos.refusal import RefusedPhoto
from icp_wizard.rules.printed.line import Reading
from icp_wizard.ui.forms.order import set_reading_order
from icp_wizard.ui.language import Words, pick
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.messages import told
from icp_wizard.ui.papers.proposed import ProposedCard
from icp_wizard.ui.papers.scan import Scan
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Elided, Wrapped
from icp_wizard.ui.parts.page import ScrollPage
from icp_wizard.ui.parts.progress import Progress
from icp_wizard.ui.parts.ring import FocusRing
from icp_wizard.ui.phone.copied import Copied
from icp_wizard.ui.theme import Role
from icp_wizard.work.reading import DISK_MB, DOWNLOAD_MB, command_to_add


class ReadingDialog(QDialog):
    """Reads one picture of a slot; nothing changes before the ticked values are used."""

    used = Signal(int)
    """So many values were taken."""

    def __init__(
        self, live: LiveDraft, slot: str, picture: tuple[str, QImage], title: Text, parent: QWidget
    ) -> None:
        """*picture* is its name in the library, and itself."""
        super().__init__(parent)
        self._live, self._slot, (self._name, self._image) = live, slot, picture
        self.scan: Scan | None = None
        self.cards: tuple[ProposedCard, ...] = ()
        self.command: Copied | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Read from the photo"))
        room = parent.window().size()
        self.resize(max(480, room.width()), max(420, room.height()))
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(24, 16, 24, 24)
        self._stack.setSpacing(12)
        self._add_head(title)
        self.page = ScrollPage(most=0, margin=24, spacing=12, top=4)
        self._stack.addWidget(self.page, 1)
        self._add_foot()
        FocusRing(self)
        self.start()

    def start(self) -> None:
        """Read the picture, perhaps again."""
        self._begin_page()
        self.progress = Progress(lambda: self.tr("Preparing to read"))
        self.progress.cancelled.connect(self.reject)
        self.page.body.addWidget(self.progress)
        self._say(
            lambda: self.tr("This takes some seconds. The picture never leaves this computer."),
            "small",
        )
        self.scan = Scan(self._live.library, self._name, self)
        self.scan.progressed.connect(self._show_progress)
        self.scan.done.connect(self._take)
        self.scan.failed.connect(self._fail)
        self.scan.start()
        self.progress.cancel.setFocus()

    def done(self, arg__1: int) -> None:
        if self.scan is not None:
            self.scan.cancel()
        super().done(arg__1)

    def use(self) -> None:
        """Take what is ticked, as one act."""
        wanted = [card.proposal for card in self.cards if card.is_wanted]
        take(self._live.session, wanted)
        self.used.emit(len(wanted))
        self.accept()

    def _add_head(self, title: Text) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Elided(title, "strong"), 1)
        close = Button(lambda: self.tr("Close"), "icon", "close")
        close.clicked.connect(self.close)
        head.addWidget(close)
        self._stack.addLayout(head)

    def _add_foot(self) -> None:
        foot = Flow(gap=12)
        self.use_button = Button(lambda: self.tr("Use the ticked ones"), "primary", "check")
        self.use_button.clicked.connect(lambda _=False: self.use())
        self.again = Button(lambda: self.tr("Try again"))
        self.again.clicked.connect(lambda _=False: self.start())
        self.leave = Button(lambda: self.tr("Use none"))
        self.leave.clicked.connect(lambda _=False: self.close())
        self.acts = (self.use_button, self.again, self.leave)
        for button in self.acts:
            foot.addWidget(button)
        self._stack.addLayout(foot)

    def _begin_page(self) -> None:
        empty(self.page.body)
        self.cards = ()
        for button in self.acts:
            button.hide()

    def _show_progress(self, done: int, of: int) -> None:
        if not of:
            self.progress.show_words(lambda: self.tr("Looking for lines of print"))
            return
        self.progress.show_words(lambda: self.tr("Reading"))
        self.progress.show_progress(done, of, lambda: self.tr("{0} of {1}").format(done, of))

    def _take(self, reading: Reading) -> None:
        self.scan = None
        self._live.when_fresh(partial(self._propose, reading))

    def _propose(self, reading: Reading) -> None:
        judgement = self._live.judgement
        if judgement is not None:
            self._show(proposals(judgement.outlook, self._slot, reading))

    def _show(self, read: Proposals) -> None:
        self._begin_page()
        if not read.found:
            self._show_nothing()
            return
        self._say(
            lambda: self.tr(
                "Hold each value against the photo, and tick what is right."
                " Nothing changes before you use the ticked ones."
            )
        )
        self.cards = tuple(ProposedCard(each, self._image) for each in read.found)
        for card in self.cards:
            self.page.body.addWidget(card)
            if card.tick is not None:
                card.tick.toggled.connect(self._show_ticked)
        if read.missing:
            self._say(partial(self._missing_said, read.missing), "small")
        changes = any(card.tick is not None for card in self.cards)
        self.use_button.setVisible(changes)
        self.leave.show_words(self._none_said if changes else self._close_said)
        self.leave.show()
        self._show_ticked()
        set_reading_order(self)
        self.leave.setFocus()
        self.page.verticalScrollBar().setValue(0)

    def _show_ticked(self) -> None:
        self.use_button.setEnabled(any(card.is_wanted for card in self.cards))

    def _show_nothing(self) -> None:
        self._say(lambda: self.tr("Nothing that is asked for could be read"), "title")
        self._say(
            lambda: self.tr(
                "Either the photo shows another paper or another side, or its print is too small"
                " or too blurred. Take it again from nearer, or type the values."
            )
        )
        self._show_close()

    def _fail(self, trouble: Exception) -> None:
        self.scan = None
        if isinstance(trouble, Stopped):
            return
        self._begin_page()
        if isinstance(trouble, ExtraMissing):
            self._show_extra()
        elif isinstance(trouble, RefusedPhoto):
            self._say(trouble.reason, "title")
            self._say(trouble.fix)
        else:
            self._say(lambda: told(trouble))
        self.again.show()
        self._show_close()

    def _show_extra(self) -> None:
        self._say(lambda: self.tr("Reading photos needs one more package"), "title")
        self._say(
            lambda: self.tr(
                "It is about {0} MB to download and {1} MB on the disk. Once added it works"
                " without the internet: no picture leaves this computer."
            ).format(DOWNLOAD_MB, DISK_MB)
        )
        self.command = Copied(
            command_to_add(), lambda: self.tr("Enter this in a terminal, then try again")
        )
        self.page.body.addWidget(self.command)
        self._say(
            lambda: self.tr("Everything else works without it: type the values and compare them."),
            "small",
        )

    def _show_close(self) -> None:
        self.leave.show_words(self._close_said)
        self.leave.show()
        set_reading_order(self)
        self.leave.setFocus()

    def _say(self, words: Words, role: Role = "body") -> None:
        tone = "soft" if role == "small" else ""
        self.page.body.addWidget(Wrapped(words, role, tone, selectable=True))

    def _missing_said(self, missing: tuple[Text, ...]) -> str:
        names = self.tr(", ").join(pick(each) for each in missing)
        return self.tr("Not found on the photo: {0}").format(names)

    def _none_said(self) -> str:
        return self.tr("Use none")

    def _close_said(self) -> str:
        return self.tr("Close")
