"""An open draft: steps at the left, one page in the middle, the guide at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from icp_wizard.catalogue.drawing import document_of
from icp_wizard.catalogue.load import STEPS_WITH_FIELDS, catalogue
from icp_wizard.journey.draft import Change
from icp_wizard.journey.happenings import Happening
from icp_wizard.journey.naming import step_of
from icp_wizard.journey.progress import Progress
from icp_wizard.journey.second_try import AFTERWARDS, second_try
from icp_wizard.model.text import Text
from icp_wizard.rules.engine import Judgement
from icp_wizard.ui import theme
from icp_wizard.ui.forms.order import let_follow
from icp_wizard.ui.lesson import Lesson
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.pages.page import Page
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.shell import steps
from icp_wizard.ui.shell.foot import FootBar
from icp_wizard.ui.shell.frame import PageFrame
from icp_wizard.ui.shell.guideslot import GuideSlot
from icp_wizard.ui.shell.next import NextStep
from icp_wizard.ui.shell.rail import Rail
from icp_wizard.ui.shell.undokeys import UndoKeys

if TYPE_CHECKING:
    from icp_wizard.ui.papers.inbox import Inbox
    from icp_wizard.ui.phone.bar import ReceivingBar

RAIL_FROM = 960
"""The widths of window, at 100 %, from which guide and rail are shown whole."""


class DraftView(QWidget):
    """The frame around the pages of one draft. Pages are built when they are first shown."""

    refused = Signal()
    """A refusal is to be read."""

    def __init__(self, live: LiveDraft, guide_open: bool = True) -> None:
        super().__init__()
        self.live_draft = live
        self._catalogue = catalogue()
        self._keys = [step.key for step in self._catalogue.steps]
        self._frames: dict[str, PageFrame] = {}
        self._step = self._explained = ""
        self._inbox: Inbox | None = None
        self.bar: ReceivingBar | None = None
        self.rail, self.next_step = Rail(self._catalogue.steps), NextStep()
        self.stack, self.foot = QStackedWidget(), FootBar()
        self.guide = steps.new_guide(lambda: live.pack)
        self.guide.card_wanted.connect(self._show_card)
        self.slot = GuideSlot(self.guide, guide_open)
        self._lay()
        self._listen()
        self.show_step(live.marks.page if live.marks.page in self._keys else self._keys[0])
        if live.judgement is not None:
            self._show_judgement(live.judgement)

    @property
    def step(self) -> str:
        """The key of the step shown."""
        return self._step

    @property
    def frame(self) -> PageFrame:
        """The frame of the page shown."""
        return self._frames[self._step]

    def show_step(self, key: str) -> None:
        """Show the page of a step, and note that the person is there."""
        if key == self._step:
            return
        self._leave_field()
        if key not in self._frames:
            self._frames[key] = self._new_frame(key)
        self._step = key
        self.frame.clear_summary()
        self.guide.show_nothing()
        self.stack.setCurrentWidget(self.frame)
        self.rail.show_step(key)
        self.foot.show_open(False)
        if self.bar is not None:
            self.bar.show_on(key)
        self._show_ends()
        self.foot.show_wide(self.frame.page.WIDE)
        self.slot.setVisible(not self.frame.page.WIDE)
        self._line.setVisible(not self.frame.page.WIDE)
        let_follow(self.frame.page, self.foot)  # a page made late would come behind them
        let_follow(self.foot, self.slot)
        self.live_draft.set_page(key)

    def _leave_field(self) -> None:
        """Take the keyboard out of the page: leaving a field may rebuild parts of it.

        Qt would do this in the midst of hiding the page, and then go on with what is gone.
        """
        focused = cast("QWidget | None", self.stack.focusWidget())
        if focused is not None and focused.hasFocus():
            focused.clearFocus()

    def go_to(self, address: str) -> None:
        """Show the field at an address and put the keyboard into it; ``""`` is Hand over.

        The key of a step shows its page.
        """
        if not address or address in self._keys:
            self.show_step(address or "handover")
            return
        judgement = self.live_draft.judgement
        if judgement is not None:
            self.show_step(step_of(judgement.outlook, address))
        self.frame.page.focus_address(address)
        self.frame.show_focus()

    def show_field(self, key: str) -> None:
        """Show where a field is asked first; its page where it is not asked."""
        judgement = self.live_draft.judgement
        asked = judgement.outlook.asked_fields() if judgement is not None else ()
        address = next((address for field, _, address in asked if field.key == key), "")
        if address:
            self.go_to(address)
        else:
            self.show_step(self._catalogue.fields[key].step)

    def show_paper(self, key: str) -> None:
        """Show where a paper is kept; the page Papers where this filing does not need it."""
        judgement = self.live_draft.judgement
        slots = judgement.slots if judgement is not None else ()
        address = next((slot.address for slot in slots if slot.paper.key == key), "")
        if address:
            self.go_to(address)
        else:
            self.show_step("papers")

    def go_on(self) -> None:
        """Continue: say first what is to mend on this page, the second time go on."""
        if self.frame.page.go_on():
            return
        step = self._step
        self.live_draft.when_fresh(lambda: self._go_on_from(step))

    def go_back(self) -> None:
        """Go back on this page, else show the step before it."""
        if not self.frame.page.go_back():
            self._move(-1)

    def undo(self) -> None:
        """Take the last act back and show where it was."""
        self._show_where(self.live_draft.undo())

    def redo(self) -> None:
        """Take the last undo back and show where it was."""
        self._show_where(self.live_draft.redo())

    def end(self) -> None:
        """Let nothing come in any more: the draft is closed."""
        if self._inbox is not None:
            self._inbox.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.slot.fit(self.width())
        is_short = self.width() < theme.scaled(RAIL_FROM)
        self.rail.show_short(is_short)
        self._card.setVisible(not is_short)

    def _lay(self) -> None:
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(0)
        across = QHBoxLayout()
        across.setSpacing(0)
        self._down.addLayout(across, 1)
        self._line = Rule(down=True)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.stack, 1)
        middle.addWidget(self.foot)
        across.addWidget(self._side())
        across.addWidget(Rule(down=True))
        across.addLayout(middle, 1)
        across.addWidget(self._line)
        across.addWidget(self.slot)

    def _side(self) -> QFrame:
        side = QFrame()
        side.setProperty("surface", "canvas")
        stack = QVBoxLayout(side)
        stack.setContentsMargins(0, 16, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self.rail, 1)
        self._card = QWidget()
        card = QVBoxLayout(self._card)
        card.setContentsMargins(12, 12, 12, 16)
        card.addWidget(self.next_step)
        stack.addWidget(self._card)
        return side

    def _listen(self) -> None:
        self.live_draft.judged.connect(self._show_judgement)
        self.live_draft.marked.connect(self._show_progress)
        self.rail.chosen.connect(self.show_step)
        self.rail.entered.connect(self._enter_page)
        self.next_step.wanted.connect(self.go_to)
        self.foot.back.connect(self.go_back)
        self.foot.on.connect(self.go_on)
        UndoKeys(self)

    def _enter_page(self) -> None:
        self.frame.focus_start()

    def _new_frame(self, key: str) -> PageFrame:
        if key == "papers":
            self._add_bar()
        page: Page = steps.STEP_PAGES[key]()(self.live_draft, key)
        page.focused.connect(self._show_guide)
        page.go_to.connect(self.go_to)
        page.taught.connect(self._show_lesson)
        page.moved.connect(self._show_ends)
        page.refused.connect(self.refused)
        page.copying.connect(self._copy_changed)
        step = next(each for each in self._catalogue.steps if each.key == key)
        frame = PageFrame(step, page, self.stack)
        frame.wanted.connect(self.go_to)
        self.stack.addWidget(frame)
        return frame

    def _add_bar(self) -> None:
        """Receiving is said above every page from now on, while it is on."""
        from icp_wizard.ui.papers.inbox import inbox_of
        from icp_wizard.ui.phone.bar import ReceivingBar

        self._inbox = inbox_of(self.live_draft)
        self.bar = ReceivingBar(self._inbox.receiving)
        self.bar.papers_wanted.connect(partial(self.show_step, "papers"))
        self._down.insertWidget(0, self.bar)

    def _move(self, offset: int) -> None:
        way = self._way[:: 1 if offset > 0 else -1]
        beyond = way[way.index(self._step) + 1 :]
        if beyond:
            self.show_step(beyond[0])
            self.frame.focus_start()

    @property
    def _way(self) -> list[str]:
        """The steps which the order has, and the one shown."""
        progress = self.live_draft.progress
        had = {each.step for each in progress.steps} if progress else set(self._keys)
        return [key for key in self._keys if key in had or key == self._step]

    def _go_on_from(self, step: str) -> None:
        if step != self._step:
            return
        warned = self.frame.is_open
        stops = self.live_draft.review(step) if step in STEPS_WITH_FIELDS else ()
        judgement = self.live_draft.judgement
        if warned or not stops or judgement is None:
            self._move(1)
            return
        self.frame.show_summary(stops, judgement)
        self.frame.focus_summary()
        self.foot.show_open(True)

    def _show_judgement(self, judgement: Judgement) -> None:
        self._show_progress()
        if self.frame.is_open:
            stops = self.live_draft.stops_on(self._step)
            self.frame.show_summary(stops, judgement)
            self.foot.show_open(bool(stops))

    def _show_progress(self) -> None:
        progress = self.live_draft.progress
        if progress is not None:
            self.rail.show_progress(progress)
            self._show_ends()
            self.next_step.show_next(*self._next(progress))

    def _next(self, progress: Progress) -> tuple[Text, str]:
        """What is next and where: what the order waits for, after a refusal what must change."""
        course, judgement = self.live_draft.course, self.live_draft.judgement
        if course is None or judgement is None:
            return progress.next_step, progress.next_address
        is_refused = course.last is Happening.REFUSED
        after = second_try(self.live_draft.draft.events, judgement) if is_refused else None
        return (after and after.next_step) or (course.told, AFTERWARDS)

    def _show_guide(self, address: str) -> None:
        field = self._catalogue.field_at(address)
        if field is not None:
            self._explained = address
            self.guide.show_field(field, document_of(self.live_draft.filing, address))

    def _show_card(self) -> None:
        """Show the question which is explained over the whole screen."""
        field = self._catalogue.field_at(self._explained)
        if field is not None:
            from icp_wizard.ui.guide.colleague import card_of

            card = card_of(self.live_draft, field, self._explained, self)
            card.showFullScreen()
            card.activateWindow()

    def _copy_changed(self) -> None:
        """Open the copy desk of Hand over with what changed alone."""
        from icp_wizard.ui.pages.handover import HandoverPage

        self.show_step("handover")
        if isinstance(page := self.frame.page, HandoverPage):
            page.open_desk(only_changed=True)

    def _show_lesson(self, lesson: Lesson) -> None:
        self.guide.show_lesson(lesson)

    def _show_ends(self) -> None:
        is_first = self._step == self._way[0] and not self.frame.page.can_go_back
        self.foot.show_ends(is_first, self._step == self._way[-1])

    def _show_where(self, change: Change | None) -> None:
        if change is not None:
            self.go_to(change.pairs[0][0])
