"""The window of the practice console: the official screens to look at, or to fill in once."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from icp_wizard.journey.console import Box, ConsoleScreen, Entered, console_screens
from icp_wizard.journey.correcting import NO_CORRECTIONS
from icp_wizard.journey.practice import Practice
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.storage.trouble import Trouble
from icp_wizard.ui.console.ending import Ending
from icp_wizard.ui.console.sheet import ScreenSheet
from icp_wizard.ui.console.strip import MeaningStrip
from icp_wizard.ui.forms.order import set_reading_order
from icp_wizard.ui.language import pick
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.segments import Segments
from icp_wizard.ui.reference.frame import Reading, ReferenceWindow
from icp_wizard.work.labels import corrections

FIRST = QSize(860, 860)
LOOK, PRACTISE = "look", "practise"
_EDGE = 24


class ConsoleWindow(ReferenceWindow):
    """It follows the draft; what is entered in practice stays in the window, and goes with it."""

    def __init__(self, live: LiveDraft, parent: QWidget) -> None:
        super().__init__(words("console.window"), parent)
        self.resize(FIRST)
        self._live = live
        self._screens: tuple[ConsoleScreen, ...] = ()
        self._corrections = NO_CORRECTIONS
        self._place = 0
        self._pointed: tuple[Text, Box | None] = (Text("", ""), None)
        self.practice: Practice | None = None
        self.sheet: ScreenSheet | None = None
        self.ending: Ending | None = None
        modes = (LOOK, words("console.mode_look")), (PRACTISE, words("console.mode_practise"))
        self.modes = Segments(modes, LOOK)
        self.page, self.strip = Reading(top=16), MeaningStrip()
        self._lay()
        self._listen()
        self.live()
        self.follow_labels()

    def show_mode(self, mode: str) -> None:
        """Look at the draft's values, or begin to practise with empty boxes."""
        self.modes.show_key(mode)
        self.practice = Practice(self._screens) if mode == PRACTISE else None
        self._place = 0
        self.strip.help.setVisible(self.practice is not None)
        self._draw()

    @property
    def place(self) -> int:
        """Which screen is shown, from 0."""
        return self.practice.place if self.practice else self._place

    def follow_labels(self) -> None:
        """Show the labels as they are corrected now; unreadable, they stay as they are shown."""
        with suppress(Trouble):
            self._corrections = corrections(self._live.library)
        self._follow()

    def retell(self) -> None:
        super().retell()
        self.modes.setAccessibleName(self.windowTitle())

    def _lay(self) -> None:
        ground = QWidget()
        flow = Flow(ground, gap=12)
        flow.setContentsMargins(_EDGE, 0, _EDGE, 0)
        flow.addWidget(self.modes)
        self.body.addWidget(ground)
        self.body.addWidget(Rule())
        self.body.addSpacing(-self.body.spacing())
        self.body.addWidget(self.page, 1)
        self.body.addSpacing(-self.body.spacing())
        self.body.addWidget(Rule())
        self.body.addSpacing(-self.body.spacing())
        self.body.addWidget(self.strip)
        self.strip.help.hide()

    def _listen(self) -> None:
        self.modes.chosen.connect(self.show_mode)
        self.strip.helped.connect(self._help)
        QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), self, self._help)
        self._live.judged.connect(self._follow)
        self._live.destroyed.connect(self.close)

    def _follow(self) -> None:
        """Draw what the newest judgement brings; nothing moves where nothing changed."""
        judgement = self._live.judgement
        fresh = console_screens(judgement, self._corrections) if judgement is not None else ()
        if fresh == self._screens and (self.sheet or self.page.body.count()):
            return
        self._screens = fresh
        if judgement is not None:
            self.about.show_words(words("console.line", day=judgement.pack.as_of))
        self._place = min(self._place, max(len(fresh) - 1, 0))
        if self.practice is not None:
            self.practice.follow(fresh)
        self._draw()

    def _draw(self) -> None:
        empty(self.page.body)
        self.sheet = self.ending = None
        if not self._screens:
            self.page.body.addWidget(Wrapped(words("console.empty")))
        elif self.practice is not None and self.practice.is_over:
            self._draw_ending(self.practice)
        else:
            self._draw_sheet()

    def _draw_ending(self, practice: Practice) -> None:
        self.ending = Ending(practice.outcome)
        self.ending.again.connect(lambda: self.show_mode(PRACTISE))
        self.page.body.addWidget(self.ending)
        self.ending.button.setFocus()

    def _draw_sheet(self) -> None:
        sheet = self.sheet = ScreenSheet(self._screens[self.place])
        sheet.pointed.connect(self._point)
        sheet.put.connect(self._put)
        sheet.went.connect(self._go)
        if self.practice is None:
            sheet.show_values()
        else:
            sheet.show_practice(self.practice)
        self.page.body.addWidget(sheet)
        set_reading_order(sheet)
        self.page.verticalScrollBar().setValue(0)
        if self.practice is not None:
            sheet.begin()

    def _put(self, box: Box, entered: Entered) -> None:
        if self.practice is None or self.sheet is None:
            return
        verdict = self.practice.enter(box, entered)
        self.sheet.views[box.line.id].show_verdict(verdict, entered)
        self.sheet.waits.hide()

    def _go(self, by: int) -> None:
        if self.practice is None:
            self._look_on(by)
        elif by < 0:
            self.practice.go_back()
            self._draw()
        elif (waiting := self.practice.go_on()) is None:
            self._draw()
        elif self.sheet is not None:
            self.sheet.show_waiting(self.practice.open, waiting)

    def _look_on(self, by: int) -> None:
        if self._place + by == len(self._screens):
            self.strip.show_meaning(self._screens[-1].on, words("console.unsaved"))
            return
        self._place = max(self._place + by, 0)
        self._draw()
        if self.sheet is not None:
            self.sheet.on.setFocus()

    def _point(self, text: Text, box: Box | None) -> None:
        self._pointed = (text, box)
        self.strip.show_meaning(text, partial(self._more, text, box))

    def _more(self, text: Text, box: Box | None) -> str:
        """What its place is about, and what the value means; not while that is practised."""
        if box is None:
            return ""
        if text is not box.line.label:
            return pick(box.line.label)
        meaning = pick(box.line.meaning) if self.practice is None else ""
        note = pick(box.line.note) if box.line.note else ""
        return "\n".join(part for part in (meaning, note) if part)

    def _help(self) -> None:
        """Show the draft's value of the box pointed at, which is counted."""
        _, box = self._pointed
        if self.practice is None or box is None:
            return
        self.practice.help(box)
        value = "、".join(box.wanted)
        said = words("console.helped", value=value) if value else words("console.helped_none")
        self.strip.show_meaning(box.line.label, said)
