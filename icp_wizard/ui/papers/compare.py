"""What was typed beside the picture of its paper: the same, or different, by one key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from icp_wizard.journey.comparing import Printed, Sheet
from icp_wizard.journey.printed_code import differing
from icp_wizard.model.finding import Finding
from icp_wizard.rules.engine import Judgement
from icp_wizard.ui import theme
from icp_wizard.ui.background import Task
from icp_wizard.ui.forms.order import set_reading_order
from icp_wizard.ui.language import other, pick
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.messages import told
from icp_wizard.ui.papers.agenda import Agenda
from icp_wizard.ui.papers.aim import Aim
from icp_wizard.ui.papers.correction import Correction
from icp_wizard.ui.papers.facing import Facing
from icp_wizard.ui.papers.held import HeldCode
from icp_wizard.ui.papers.look import Look, look_at
from icp_wizard.ui.papers.round import Round
from icp_wizard.ui.papers.whole import Foot
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.ring import FocusRing

SAME, DIFFERENT = frozenset("sSｓＳ"), frozenset("dDｄＤ")
"""As Latin keyboards give them, and Chinese ones set to wide letters."""
_NARROW = 860  # px at 100 % text below which the list of all answers is left out
_LOW = 400  # px at 100 % text below which the picture needs the room of title and hint
_BESIDES = 250  # px at 100 % text which all but the picture needs
_EDGE = 48  # px of the window left to be seen around


class Compare(QDialog):
    """Goes through all answers printed on papers which have a picture."""

    go_to = Signal(str)
    """The field at this address is wanted on its page."""

    def __init__(
        self, live: LiveDraft, way: Round, parent: QWidget, image: QImage | None = None
    ) -> None:
        """Begin where the round is; *image* is its picture, if that is decoded already."""
        super().__init__(parent)
        self._live, self.round, self._aim = live, way, Aim(live.library)
        self._look: Look | None = None
        self._has_moved = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Compare with what was typed"))
        room = parent.window().size()
        self.resize(max(480, room.width() - _EDGE), max(420, room.height() - _EDGE))
        self._make_parts()
        self._lay()
        set_reading_order(self)
        FocusRing(self)
        if image is not None:
            self._look = look_at(live.library, way.picture, image)
        self._listen()
        self._show_line()

    @property
    def line(self) -> Printed:
        """The answer which is compared now."""
        return self.round.line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, typed = event.key(), event.text()
        if self.correction.isVisible():
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.end_correction()
            elif key == Qt.Key.Key_Escape:
                super().keyPressEvent(event)
        elif typed and typed in SAME:
            self.tell_same()
        elif typed and typed in DIFFERENT:
            self.tell_different()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.turn(1 if key == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setVisible(self.width() >= theme.scaled(_NARROW))
        is_low = self.height() < theme.scaled(_LOW)
        self._title.setVisible(not is_low)
        self.facing.hint.setVisible(not is_low)
        self.facing.glass.show_room(self.height() - theme.scaled(_BESIDES))

    def reject(self) -> None:
        """Leave the correction, or the dialogue."""
        if self.correction.isVisible():
            self.end_correction()
        else:
            super().reject()

    def done(self, arg__1: int) -> None:
        self._remember()
        self.correction.leave()
        super().done(arg__1)

    def tell_same(self) -> None:
        """Mark the value as compared, and go to the next."""
        if self._look is not None and not self._look.image.isNull():
            self._live.set_same(self.line.address, self.line.value, self.round.picture)
            self.step()

    def tell_different(self) -> None:
        """Take the mark away, and offer the field here."""
        self._remember()
        self._live.set_different(self.line.address)
        self.correction.show_field(self.line.address)
        self._show_acts()
        QTimer.singleShot(0, self, self._keep_paper_in_sight)

    def end_correction(self) -> None:
        """Compare what was corrected again."""
        self.correction.leave()
        self._show_acts()
        self.facing.glass.setFocus()

    def step(self) -> None:
        """Go to the next answer that is not compared yet; after the last say so."""
        self._remember()
        if self.round.go_on():
            self._show_line()
        else:
            self._show_agenda()
            self.state.show_tone("ready" if self.round.is_over else "soft")
            self.close_button.setFocus()

    def turn(self, by: int) -> None:
        """Go to the answer before or behind, compared or not."""
        self._remember()
        if self.round.move(by):
            self._show_line()

    def _make_parts(self) -> None:
        self.agenda, self.facing = Agenda(), Facing()
        self.held, self.correction = HeldCode(self._live.library), Correction(self._live)
        self._which = Wrapped(self._which_said, "body", "soft")
        self.state = Wrapped(self._state_said, "small", "soft")
        self.same = Button(lambda: self.tr("Same (S)"), "plain", "equal", size="large")
        self.same.clicked.connect(lambda _=False: self.tell_same())
        self.differs = Button(self._different, "plain", "not-equal", size="large")
        self.differs.clicked.connect(lambda _=False: self.tell_different())
        self.later = Button(lambda: self.tr("Later"), "link")
        self.later.clicked.connect(lambda _=False: self.step())
        self.close_button = Button(lambda: self.tr("Close"), "icon", "close")
        self.close_button.clicked.connect(lambda _=False: self.close())

    def _lay(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self._side = QFrame()
        self._side.setProperty("surface", "canvas")
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 16, 0, 12)
        side.addWidget(self.agenda, 1)
        across.addWidget(self._side)
        across.addLayout(self._column(), 1)

    def _column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 16, 0, 20)
        column.setSpacing(12)
        self._scroll, inside = QScrollArea(), QWidget()
        scroll = self._scroll
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        stack = QVBoxLayout(inside)
        stack.setContentsMargins(28, 4, 28, 4)
        stack.setSpacing(12)
        stack.addLayout(self._head())
        stack.addWidget(self.facing, 1)
        stack.addWidget(self.held)
        stack.addWidget(Foot(self.facing.whole, self.state))
        column.addWidget(scroll, 1)
        below = QVBoxLayout()
        below.setContentsMargins(28, 0, 28, 0)
        below.addWidget(self.correction)
        below.addLayout(self._acts())
        column.addLayout(below)
        return column

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        self._title = Wrapped(self._asked, "title")
        words.addWidget(self._title)
        words.addWidget(self._which)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(words, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _acts(self) -> Flow:
        acts = Flow(gap=12)
        for button in (self.same, self.differs, self.later):
            acts.addWidget(button)
        return acts

    def _listen(self) -> None:
        self.facing.moved.connect(self._note_move)
        self.facing.turned.connect(self._turn_picture)
        self.agenda.chosen.connect(self._go)
        self.held.told.connect(self._show_value)
        self.correction.ended.connect(self.end_correction)
        self.correction.go_to.connect(self._leave_for)
        self._live.judged.connect(self._take)
        self._live.marked.connect(self._show_agenda)

    def _go(self, sheet: Sheet, line: Printed) -> None:
        self._remember()
        self.correction.leave()
        self.round.go(sheet, line)
        self._show_line()

    def _show_line(self) -> None:
        """Show the answer and its picture, which is read beside the interface's thread."""
        self.state.show_tone("soft")
        self._show_value()
        self._show_acts()
        self._show_agenda()
        if self._look is None or self._look.name != self.round.picture:
            self._look = None
            task = Task(partial(look_at, self._live.library, self.round.picture))
            task.succeeded.connect(self._take_look)
            task.failed.connect(self._fail)
            task.start()
        self._show_look()
        self.facing.glass.setFocus()

    def _show_look(self) -> None:
        look, place = self._look, None
        if look is not None:
            place = self._aim.propose(self.round.sheet, self.line, look.name, look.lie)
        self.facing.show_look(look, place, has_more=len(self.round.sheet.pictures) > 1)
        self._has_moved = False
        self._show_held()
        ready = look is not None and not look.image.isNull()
        self.same.setEnabled(ready)
        self.state.retell()

    def _show_held(self) -> None:
        """Say what the QR code holds, which is read once the picture is there: it comes first."""
        picture = self._look.name if self._look else ""
        self.held.show_line(self.round.sheet, self.line, picture)

    def _take_look(self, look: Look) -> None:
        if look.name == self.round.picture:
            self._look = look
            self._show_look()

    def _fail(self, trouble: Exception) -> None:
        self.state.show_words(lambda: told(trouble))

    def _show_value(self) -> None:
        finding = self._finding()
        repair = finding.repair.value if finding and finding.repair else self.line.value
        doubts = differing(self.line.value, repair) | self.held.doubts
        self.facing.show_line(self.line, doubts, finding)
        self._which.retell()
        self.state.retell()

    def _finding(self) -> Finding | None:
        found = self._live.judgement.at(self.line.address) if self._live.judgement else ()
        return next((each for each in found if each.address == self.line.address), None)

    def _show_agenda(self) -> None:
        self.agenda.show_sheets(self.round.sheets, self.round.same, self.round.here)
        self.state.retell()

    def _keep_paper_in_sight(self) -> None:
        self._scroll.ensureWidgetVisible(self.facing.glass, 0, 0)

    def _show_acts(self) -> None:
        correcting = self.correction.isVisibleTo(self)
        for each in (self.same, self.differs, self.later):
            each.setVisible(not correcting)

    def _take(self, judgement: Judgement) -> None:
        """Follow what was corrected here, or changed from outside."""
        picture = self.round.picture
        if not self.round.take(judgement):
            if not self.correction.isVisible():
                self.close()
        elif picture != self.round.picture:
            self._show_line()
        else:
            self._show_held()
            self._show_value()
            self._show_agenda()

    def _turn_picture(self) -> None:
        self._remember()
        self.round.turn()
        self._show_line()

    def _note_move(self) -> None:
        self._has_moved = True

    def _remember(self) -> None:
        """Keep where the person looked for this answer, if anywhere else than before."""
        if self._has_moved and self._look is not None:
            self._has_moved = False
            look = (self._look.lie, self.facing.glass.place)
            self._aim.remember(self.round.sheet, self.line, self._look.name, look)

    def _leave_for(self, address: str) -> None:
        self.close()
        self.go_to.emit(address)

    def _asked(self) -> str:
        return self.tr("Is it the same, character by character?")

    def _different(self) -> str:
        return self.tr("Different, correct it (D)")

    def _which_said(self) -> str:
        place = self.tr("{0} of {1}").format(self.round.number, len(self.round.stops))
        label, sheet = self.line.label, self.round.sheet
        said = (f"{pick(label)} {other(label)}", pick(sheet.name), pick(sheet.side), place)
        return " · ".join(filter(None, said))

    def _state_said(self) -> str:
        if self._look is None:
            return self.tr("Reading the picture")
        if self._look.image.isNull():
            return self.tr("The picture is not in this library.")
        if self.round.is_over:
            return self.tr("Everything that has a picture is compared.")
        if self.line.address in self.round.same:
            return self.tr("Compared: the same as on the paper")
        return self.tr("Not compared yet. If they differ, trust the paper.")
