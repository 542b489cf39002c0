"""The window of the copy desk: narrow, on top of the browser, worked by keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from icp_wizard.journey.copylist import CopyLine
from icp_wizard.journey.desk import Desk, lines_of
from icp_wizard.journey.operation import operation
from icp_wizard.ui import theme
from icp_wizard.ui.copydesk.elsewhere import Elsewhere
from icp_wizard.ui.copydesk.keys import KeyHints
from icp_wizard.ui.copydesk.screen import ScreenView
from icp_wizard.ui.handover.names import COPY_DESK
from icp_wizard.ui.language import other
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import EmptyState
from icp_wizard.ui.parts.label import Elided, Label, OtherLabel
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.page import ScrollPage
from icp_wizard.ui.parts.picture import Seal
from icp_wizard.ui.parts.ring import FocusRing
from icp_wizard.ui.settings import Settings

WIDE, HIGH = 420, 800
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CopyDeskWindow(Alive, QFrame):
    """Every line in the order of the Chinese system; the ticks are kept with the draft."""

    wanted = Signal(str)
    """Show the field at this address in the main window."""

    def __init__(self, live: LiveDraft) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._live, self._settings = live, Settings()
        self._desk: Desk | None = None
        self._current = ""
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setProperty("surface", "page")
        self._make()
        self._lay()
        FocusRing(self)
        self._place()
        live.judged.connect(self._show)
        live.marked.connect(self._show)
        self.live()
        self._show()

    @property
    def current(self) -> CopyLine | None:
        """The line which Enter copies."""
        lines = self._desk.lines if self._desk else ()
        return next((each for each in lines if each.id == self._current), None)

    def copy(self, line_id: str = "") -> None:
        """Copy the value of a line, tick it, and go on to the next."""
        if self._desk is None:
            return
        self._current = line_id or self._current
        line = self.current
        if line is None:
            return
        if line.value:
            QGuiApplication.clipboard().setText(line.value)
        following = self._desk.after(line.id)
        self._current = following.id if following else line.id
        self._live.set_copied(line.id, line.value)
        self._show()

    def tick(self, line_id: str = "") -> None:
        """Tick a line without copying, or take its tick away."""
        lines = self._desk.lines if self._desk else ()
        line = next((each for each in lines if each.id == (line_id or self._current)), None)
        if line is not None and self._desk is not None:
            is_done = self._desk.standing(line) == "done"
            self._live.set_copied(line.id, None if is_done else line.value)

    def step(self, by: int) -> None:
        """Make a line further down, or up, the current one."""
        line = self._desk.after(self._current, by) if self._desk else None
        if line is not None:
            self._current = line.id
            self._show()

    def turn(self, by: int) -> None:
        """Show the next screen, or the one before."""
        if self._desk is None:
            return
        place = self._desk.screen_of(self._current) + by
        if 0 <= place < len(self._desk.screens):
            self._current = lines_of(self._desk.screens[place])[0].id
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.step(1)
            case Qt.Key.Key_Up:
                self.step(-1)
            case Qt.Key.Key_PageDown:
                self.turn(1)
            case Qt.Key.Key_PageUp:
                self.turn(-1)
            case Qt.Key.Key_Space:
                self.tick()
            case key if key in _ENTER:
                self.copy()
            case _:
                super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.view.card.setFocus()
        self.view.show_current()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.desk_geometry = self.saveGeometry()
        super().closeEvent(event)

    def retell(self) -> None:
        self.setWindowTitle(self.tr("Copy desk"))

    def restyle(self) -> None:
        self.setMinimumSize(theme.scaled(320), 400)

    def _make(self) -> None:
        self.pin = Button(lambda: self.tr("Keep on top of other windows"), "icon", "pin")
        self.pin.setCheckable(True)
        self.pin.setChecked(self._settings.desk_on_top)
        self.pin.clicked.connect(self._set_on_top)
        self.back = Button(lambda: self.tr("Screen before"), "icon", "chevron-left")
        self.on = Button(lambda: self.tr("Next screen"), "icon", "chevron-right")
        self.back.clicked.connect(lambda _=False: self.turn(-1))
        self.on.clicked.connect(lambda _=False: self.turn(1))
        self._title, self._count = Elided("", "strong"), Label("", "small", "soft", digits=True)
        self._other = Elided("", "small", "soft")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.view = ScreenView()
        self.view.wanted.connect(self.copy)
        self.view.ticked.connect(self.tick)
        self.view.card.wanted.connect(self.copy)
        self.view.card.skipped.connect(lambda: self.step(1))
        self.empty = EmptyState(
            "copy",
            lambda: self.tr("Nothing to copy yet"),
            lambda: self.tr("Answer Entity and People first; each answer appears here."),
            lambda: self.tr("Go to Entity"),
        )
        self.empty.button.show_icon("arrow-right")
        self.elsewhere, self.steps = Elsewhere(), ScrollPage(most=0, margin=36, top=16)
        self.steps.body.addWidget(self.elsewhere)
        self.steps.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # read on with the arrows
        self.empty.pressed.connect(lambda: self.wanted.emit("entity.nature"))

    def _lay(self) -> None:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 10, 6)
        head.setSpacing(10)
        for part in (Seal(24), Label(COPY_DESK, "strong"), OtherLabel(COPY_DESK)):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.pin)
        stack.addLayout(head)
        stack.addWidget(Rule())
        self._bar = self._screens()
        stack.addWidget(self._bar)
        stack.addWidget(self.progress)
        stack.addWidget(self.view, 1)
        stack.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        stack.addWidget(self.steps, 1)
        self._foot = (Rule(), KeyHints())
        for part in self._foot:
            stack.addWidget(part)

    def _screens(self) -> QWidget:
        bar = QWidget()
        across = QHBoxLayout(bar)
        across.setContentsMargins(8, 8, 8, 8)
        across.setSpacing(4)
        column = QVBoxLayout()
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._other, 1)
        line.addWidget(self._count)
        column.addWidget(self._title)
        column.addLayout(line)
        across.addWidget(self.back)
        across.addLayout(column, 1)
        across.addWidget(self.on)
        return bar

    def _show(self) -> None:
        """Show the newest judgement and ticks; the current line stays where it was."""
        judgement = self._live.judgement
        if judgement is None:
            return
        desk = self._desk = Desk(judgement, self._live.marks)
        found = operation(judgement.outlook, judgement.pack)
        self.elsewhere.show_operation(found)
        self.steps.setVisible(not found.has_form)
        for part in (self._bar, self.progress, self.view):
            part.setVisible(desk.has_values)
        for part in self._foot:
            part.setVisible(found.has_form)
        self.empty.setVisible(found.has_form and not desk.has_values)
        if self.current is None:
            first = desk.first_open()
            self._current = first.id if first else ""
        if desk.has_values:
            self._show_screen(desk)

    def _show_screen(self, desk: Desk) -> None:
        place = desk.screen_of(self._current)
        screen = desk.screens[place]
        lines = lines_of(screen)
        done = desk.done_of(lines)
        self._title.show_words(screen.title)
        self._other.show_words(lambda: other(screen.title))
        self._count.show_words(lambda: self.tr("{0} of {1} copied").format(done, len(lines)))
        self.back.setEnabled(place > 0)
        self.on.setEnabled(place < len(desk.screens) - 1)
        self.progress.setRange(0, len(lines))
        self.progress.setValue(done)
        self.view.show_screen(screen, desk, self._current)
        self.view.card.setFocus()
        self.view.show_current()

    def _place(self) -> None:
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, self.pin.isChecked())
        self.resize(theme.scaled(WIDE), HIGH)
        if not self.restoreGeometry(self._settings.desk_geometry):
            room = QGuiApplication.primaryScreen().availableGeometry()
            self.move(room.right() - self.width() - 16, room.top() + 16)

    def _set_on_top(self, on_top: bool) -> None:
        self._settings.desk_on_top = on_top
        place = self.geometry()
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, on_top)
        self.setGeometry(place)
        self.show()
