"""The window of the copy desk: narrow, on top of the browser, worked by keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout

from icp_wizard.journey.copylist import CopyLine, CopyScreen
from icp_wizard.journey.desk import Desk, lines_of
from icp_wizard.journey.operation import operation
from icp_wizard.journey.readback import is_unread, locked
from icp_wizard.ui import theme
from icp_wizard.ui.copydesk.bar import ScreenBar
from icp_wizard.ui.copydesk.clearing import Clearing
from icp_wizard.ui.copydesk.elsewhere import Elsewhere
from icp_wizard.ui.copydesk.finder import Finder
from icp_wizard.ui.copydesk.head import DeskHead
from icp_wizard.ui.copydesk.keeping import LabelsKeeping
from icp_wizard.ui.copydesk.keys import KeyHints
from icp_wizard.ui.copydesk.narrowing import Narrowing
from icp_wizard.ui.copydesk.readback import ReadBack
from icp_wizard.ui.copydesk.screen import ScreenView
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import EmptyState
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.page import ScrollPage
from icp_wizard.ui.parts.ring import FocusRing
from icp_wizard.ui.settings import Settings

WIDE, HIGH = 420, 800
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL = Qt.KeyboardModifier.ControlModifier


class CopyDeskWindow(Alive, QFrame):
    """Every line in the order of the Chinese system; the ticks are kept with the draft."""

    wanted = Signal(str)
    """Show the field at this address in the main window."""
    practised = Signal()
    """Open the practice console."""

    def __init__(self, live: LiveDraft) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._live, self._settings = live, Settings()
        self.clearing, self.labels = Clearing(), LabelsKeeping(live.library)
        self.narrowing = Narrowing(live)
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

    @property
    def is_read_back_due(self) -> bool:
        """Whether the screen shown locks values which were not read back yet."""
        desk = self._desk
        return desk is not None and desk.has_values and is_unread(desk, self._screen(desk))

    def copy(self, line_id: str = "") -> None:
        """Copy the value of a line, tick it, and go on to the next."""
        if self._desk is None or self.is_read_back_due:
            return
        self._current = line_id or self._current
        line = self.current
        if line is None:
            return
        if line.value:
            self.clearing.put(line.value, self._settings.clear_after)
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
        self.go_to_screen(self._desk.screen_of(self._current) + by)

    def go_to_screen(self, place: int) -> None:
        """Show the screen at this place, from its first line which is not done."""
        if self._desk is not None and 0 <= place < len(self._desk.screens):
            self._current = self._desk.first_open_of(self._desk.screens[place]).id
            self._show()

    def go_to_line(self, line_id: str) -> None:
        """Make a line the current one, and leave the search."""
        self._current = line_id
        self._leave_search()

    def search(self) -> None:
        """Search the lines of all screens."""
        if self._desk is not None and self._desk.has_values:
            self.finder.open(self._desk)
            self._show()

    def correct(self, label: str) -> None:
        """Keep what the official page calls the current line now; ``""`` gives ours back."""
        if self.current is not None:
            self.labels.correct(self.current, label)
            self._show()

    def agree(self) -> None:
        """Note that what the first screen locks was read back and is right."""
        if self._desk is not None:
            lines = locked(self._screen(self._desk))
            self._live.session.set_read_back(tuple((each.id, each.value) for each in lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Find):
            self.search()
        elif event.key() in _ENTER and isinstance(focused := self.focusWidget(), Button):
            focused.click()
        elif event.key() == Qt.Key.Key_F1:
            self._tell_keys()
        elif self.finder.isVisible() or not self.view.isVisible():
            self._press_aside(event)
        elif (event.key(), event.modifiers()) == (Qt.Key.Key_L, _CTRL):
            self.bar.open()
        else:
            self._press(event)

    def _press_aside(self, event: QKeyEvent) -> None:
        """Where no line is shown, keys turn the screens and agree to what was read back."""
        is_due = self.read_back.isVisible()
        match event.key():
            case Qt.Key.Key_PageDown if is_due:
                self.turn(1)
            case Qt.Key.Key_PageUp if is_due:
                self.turn(-1)
            case key if is_due and key in _ENTER:
                self.agree()
            case _:
                super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> None:
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
            case Qt.Key.Key_F2:
                self.view.card.label.edit()
            case key if key in _ENTER:
                self.copy()
            case _:
                super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.desk_geometry = self.saveGeometry()
        super().closeEvent(event)

    def retell(self) -> None:
        self.setWindowTitle(self.tr("Copy desk"))

    def restyle(self) -> None:
        self.setMinimumSize(theme.scaled(320), 400)

    def _make(self) -> None:
        self.head = DeskHead(self._settings)
        self.pin, self.menu = self.head.pin, self.head.menu
        self.head.pinned.connect(self._set_on_top)
        self.head.searching.connect(self.search)
        self.menu.keys.connect(self._tell_keys)
        self.menu.pinyin.connect(self._show)
        self.menu.aboutToHide.connect(self._focus)
        self.menu.practice.connect(self.practised)
        self._listen_to_narrowing()
        self.bar, self.finder, self.read_back = ScreenBar(), Finder(), ReadBack()
        self.bar.turned.connect(self.turn)
        self.bar.chosen.connect(self.go_to_screen)
        self.finder.chosen.connect(self.go_to_line)
        self.finder.closed.connect(self._leave_search)
        self.read_back.agreed.connect(self.agree)
        self.read_back.wanted.connect(self.wanted)
        self.keys = KeyHints(self.clearing, self.labels)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.view = ScreenView()
        self.view.wanted.connect(self.copy)
        self.view.ticked.connect(self.tick)
        self.view.card.wanted.connect(self.copy)
        self.view.card.skipped.connect(lambda: self.step(1))
        self.view.card.label.corrected.connect(self.correct)
        self.view.card.label.left.connect(self._focus)
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

    def _listen_to_narrowing(self) -> None:
        self.menu.narrow.toggled.connect(self.narrowing.turn)
        self.menu.aboutToShow.connect(self._offer_narrowing)
        self.narrowing.note.every.clicked.connect(lambda: self.menu.narrow.setChecked(False))
        self.narrowing.changed.connect(self._show)

    def _lay(self) -> None:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self.head)
        stack.addWidget(Rule())
        stack.addWidget(self.bar)
        stack.addWidget(self.progress)
        stack.addWidget(self.narrowing.note)
        for page in (self.view, self.read_back, self.finder):
            stack.addWidget(page, 1)
        stack.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        stack.addWidget(self.steps, 1)
        self._foot = (Rule(), self.keys)
        for part in self._foot:
            stack.addWidget(part)

    def _show(self) -> None:
        """Show the newest judgement and ticks; the current line stays where it was."""
        judgement = self._live.judgement
        if judgement is None:
            return
        desk = self._desk = Desk(
            judgement, self._live.marks, self.labels.known, self.narrowing.only
        )
        found = operation(judgement.outlook, judgement.pack)
        self.elsewhere.show_operation(found)
        self.steps.setVisible(not found.has_form)
        self.head.glass.setEnabled(desk.has_values)
        for part in self._foot:
            part.setVisible(found.has_form)
        self.empty.setVisible(found.has_form and not desk.has_values)
        if self.current is None:
            first = desk.first_open()
            self._current = first.id if first else ""
        self._show_pages(desk)
        if desk.has_values:
            self._show_screen(desk)
            self._focus()

    def _show_pages(self, desk: Desk) -> None:
        """Show the lines, what is to be read back before them, or the search."""
        if not desk.has_values:
            self.finder.hide()
        searches = not self.finder.isHidden()
        for part in (self.bar, self.progress):
            part.setVisible(desk.has_values and not searches)
        is_due = self.is_read_back_due
        self.view.setVisible(desk.has_values and not searches and not is_due)
        self.read_back.setVisible(desk.has_values and not searches and is_due)
        self.keys.usual.setVisible(not is_due and not searches)
        self.keys.finding.setVisible(searches)

    def _show_screen(self, desk: Desk) -> None:
        place = desk.screen_of(self._current)
        screen = desk.screens[place]
        lines = lines_of(screen)
        done = desk.done_of(lines)
        self.bar.show_screen(desk, place)
        self.keys.show_desk(desk)
        self.progress.setRange(0, len(lines))
        self.progress.setValue(done)
        self.read_back.show_lines(locked(screen))
        self.view.card.show_pinyin(self._settings.desk_pinyin)
        self.view.show_screen(screen, desk, self._current)

    def _screen(self, desk: Desk) -> CopyScreen:
        return desk.screens[desk.screen_of(self._current)]

    def _focus(self) -> None:
        """Give the keyboard to what is shown."""
        if not self.finder.isHidden():
            self.finder.field.setFocus()
        elif self.is_read_back_due:
            self.read_back.setFocus()
        elif self.view.card.label.field.isHidden():
            self.view.card.setFocus()
            self.view.show_current()

    def _leave_search(self) -> None:
        self.finder.hide()
        self._show()

    def _offer_narrowing(self) -> None:
        self.menu.narrow.setVisible(self.narrowing.is_known)

    def _tell_keys(self) -> None:
        self.keys.further.setVisible(self.keys.further.isHidden())

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
        self._focus()
