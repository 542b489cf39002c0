"""The day to plan for: as soon as possible, a day of opening, or one of submission."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.journey.plan import Plan
from icp_wizard.journey.timeline import Aim
from icp_wizard.journey.wish import ANSWERS, aim_of, day_of, is_plannable
from icp_wizard.model.address import read_answer
from icp_wizard.model.words import words
from icp_wizard.ui import theme
from icp_wizard.ui.editors.dates import DateEditor
from icp_wizard.ui.language import pick
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.note import Note
from icp_wizard.ui.parts.segments import Segments

SOONEST = "soonest"


class WishRow(Alive, QWidget):
    """Answers the draft's two questions on days; each press is one act, which undo takes back."""

    def __init__(self, live: LiveDraft) -> None:
        super().__init__()
        self._live = live
        self._plan: Plan | None = None
        self._answers = self._read()
        segments = [(key, words(f"planner.aim_{key}")) for key in (SOONEST, *map(str, Aim))]
        self.aim = Segments(segments, SOONEST)
        self.day, self.note = DateEditor(), Note()
        self._lay()
        self.aim.chosen.connect(self._choose)
        self.day.edited.connect(self._write)
        self.day.left.connect(self._leave)
        live.changed.connect(self._follow)
        self._show()
        self.live()

    def show_plan(self, plan: Plan) -> None:
        """Know the plan whose days are suggested; name the day its order ends with."""
        self._plan = plan
        ended = plan.timeline.ending.worded(f"aim_{Aim.OPEN}")
        self.aim.buttons[Aim.OPEN].show_words(words(f"planner.{ended}"))

    def restyle(self) -> None:
        self.day.setFixedWidth(theme.scaled(190))

    def retell(self) -> None:
        self.aim.setAccessibleName(pick(words("planner.aim")))
        self.day.set_accessible(pick(words("planner.day")), pick(words("planner.day_hint")))

    def focus_start(self) -> None:
        """Put the keyboard on what is chosen."""
        target = self.aim.buttons[self.aim.key()] if self.day.isHidden() else self.day.line
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay(self) -> None:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(6)
        across = QWidget()
        flow = Flow(across, gap=12)
        flow.addWidget(self.aim)
        flow.addWidget(self.day)
        stack.addWidget(across)
        stack.addWidget(self.note)

    def _choose(self, key: str) -> None:
        """Fix another aim, with a day to begin with; the other day is let go in the same act."""
        self._leave()
        chosen = Aim(key) if key != SOONEST else None
        with self._live.session.together():
            for aim, address in ANSWERS.items():
                day = self._suggested(aim) if aim is chosen else ""
                self._live.answer(address, day)
        self._show()

    def _suggested(self, aim: Aim) -> str:
        written = str(read_answer(self._live.filing, ANSWERS[aim]))
        if written or self._plan is None:
            return written or self._live.today.isoformat()
        at = self._plan.timeline
        return (at.safe_open if aim is Aim.OPEN else at.first_submit).isoformat()

    def _write(self, text: str) -> None:
        aim = Aim(self.aim.key())
        self._answers = {**self._answers, aim: text}
        self._live.answer(ANSWERS[aim], text)
        self._say(aim)

    def _leave(self) -> None:
        if self.aim.key() != SOONEST:
            self._live.leave(ANSWERS[Aim(self.aim.key())])

    def _follow(self) -> None:
        """Show what was answered elsewhere, or undone; not one's own typing, even if empty."""
        if self._read() != self._answers:
            self._show()

    def _show(self) -> None:
        self._answers = self._read()
        aim = aim_of(self._live.filing)
        self.aim.show_key(str(aim or SOONEST))
        self.day.setVisible(aim is not None)
        self.day.show_value(self._answers[aim] if aim else "")
        self._say(aim)

    def _say(self, aim: Aim | None) -> None:
        """Say what is wrong with the day, if anything is."""
        self.note.clear()
        if aim is None:
            return
        day = day_of(self._live.filing, aim)
        if day is None:
            self.note.show_hint(words("planner.day_hint"))
        elif not is_plannable(day):
            self.note.show_verdict("risk", words("plan.unplannable", day=day))

    def _read(self) -> dict[Aim, str]:
        filing = self._live.filing
        return {aim: str(read_answer(filing, address)) for aim, address in ANSWERS.items()}
