"""The back-planner in a dialogue: the day wished, and the last safe day of every step to it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.journey.plan import Plan
from icp_wizard.journey.timeline import Aim, Wish
from icp_wizard.model.words import words
from icp_wizard.rules.holidays import shipped_holidays
from icp_wizard.ui import messages, theme
from icp_wizard.ui.editors.dates import DateEditor
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.note import Note
from icp_wizard.ui.parts.page import ScrollPage
from icp_wizard.ui.parts.segments import Segments
from icp_wizard.ui.plan.calendar import CalendarKeeping
from icp_wizard.ui.plan.drawing import TimelineDrawing
from icp_wizard.ui.plan.planning import Planning
from icp_wizard.ui.plan.remarks import add_gaps, add_remarks
from icp_wizard.ui.plan.stepline import StepDetail
from icp_wizard.ui.shell.dialogue import Dialogue

SOONEST = "soonest"


class WhenDialogue(Dialogue):
    """Plans anew with every day chosen; the day wished holds as long as the draft is open."""

    go_to = Signal(str)

    def __init__(self, planning: Planning, parent: QWidget) -> None:
        super().__init__(parent, words("planner.dates"), wide=960)
        self.planning = planning
        self._shown: Plan | None = None
        self.aim, self.day, self.note = self._made_aim(), DateEditor(), Note()
        self.head = Wrapped("", "strong")
        self.drawing, self.detail = TimelineDrawing(shipped_holidays().works), StepDetail()
        self._told, self._gaps = QVBoxLayout(), QVBoxLayout()
        self.keeping = CalendarKeeping(planning.live_draft)
        self.pane = self._made_pane()
        self._lay()
        self._listen()
        self.resize(self.minimumWidth(), round(parent.height() * 0.94))
        self._show_wish()
        if planning.plan is not None:
            self._show(planning.plan)
        planning.ask()
        (self.day.focus_target() if planning.wish else self.aim.buttons[SOONEST]).setFocus()

    def _made_aim(self) -> Segments:
        aims = (SOONEST, *Aim)
        key = self.planning.wish.aim if self.planning.wish else SOONEST
        segments = [(str(aim), words(f"planner.aim_{aim}")) for aim in aims]
        return Segments(segments, str(key), pick(words("planner.aim")))

    def _lay(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(self.aim)
        self.day.setFixedWidth(theme.scaled(190))
        label = pick(words("planner.day"))
        self.day.set_accessible(label, pick(words("planner.day_hint")))
        across.addWidget(self.day)
        across.addStretch(1)
        self.body.addLayout(across)
        self.body.addWidget(self.note)
        self.body.addWidget(self.pane, 1)
        self.body.addWidget(self.detail)
        self.body.addWidget(self.keeping.said)
        self.add_button(self.keeping.button)
        self.add_close(words("planner.close"))

    def _made_pane(self) -> ScrollPage:
        pane = ScrollPage(most=0, margin=20, top=0, spacing=12)
        pane.body.setContentsMargins(0, 0, 12, 0)
        pane.body.addWidget(self.head)
        pane.body.addLayout(self._told)
        pane.body.addWidget(self.drawing)
        pane.body.addLayout(self._gaps)
        return pane

    def _listen(self) -> None:
        self.finished.connect(self.deleteLater)
        self.aim.chosen.connect(self._wish)
        self.day.edited.connect(self._wish)
        self.planning.made.connect(self._show)
        self.planning.failed.connect(self._refuse)
        self.drawing.chosen.connect(self.detail.show_step)
        self.drawing.chosen.connect(self._keep_in_sight)
        self.detail.go_to.connect(self._go)

    def _show_wish(self) -> None:
        wish = self.planning.wish
        self.day.show_value(wish.day.isoformat() if wish else "")
        self.day.setVisible(wish is not None)

    def _wish(self) -> None:
        """Take what was chosen: an aim, a day, or none."""
        self.note.clear()
        aim = self.aim.key()
        self.day.setVisible(aim != SOONEST)
        if aim == SOONEST:
            self.planning.aim(None)
            return
        if not self.day.value() and self._shown is not None:
            at = self._shown.timeline
            suggested = at.safe_open if aim == Aim.OPEN else at.first_submit
            self.day.show_value(suggested.isoformat())
        day = _day_in(self.day.value())
        if day is None:
            self.note.show_hint(words("planner.day_hint"))
        else:
            self.planning.aim(Wish(Aim(aim), day))

    def _refuse(self, trouble: Exception) -> None:
        said = getattr(trouble, "words", None)
        self.note.show_verdict("risk", said or messages.told(trouble))

    def _show(self, plan: Plan) -> None:
        if plan == self._shown:
            return
        self._shown, at = plan, plan.timeline
        self.head.show_words(words("plan.head", submit=at.submit_by, open=at.open_by))
        self.head.setVisible(not at.late)
        for stack in (self._told, self._gaps):
            empty(stack)
        add_remarks(self._told, at, self._go)
        add_gaps(self._gaps, at)
        self.drawing.show_timeline(at)
        self.keeping.show_plan(plan)

    def _keep_in_sight(self) -> None:
        self.pane.ensureVisible(0, self.drawing.y() + self.drawing.middle, 0, 2 * theme.control())

    def _go(self, address: str) -> None:
        self.accept()
        self.go_to.emit(address)


def _day_in(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
