"""The course 去向: how far the answers of one session lead, and which question is looked at."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import date

from PySide6.QtCore import QObject, Signal

from icp_wizard.catalogue.way import Alternative, RouteQuestion
from icp_wizard.journey.carrying import Carried, carry, carry_over, choose, typed_at
from icp_wizard.journey.outcome import Outcome, outcome
from icp_wizard.journey.route import Answered, Walk, walk, walk_of
from icp_wizard.journey.session import Session
from icp_wizard.model.filing import Filing
from icp_wizard.rules.pack import Pack


class Course(QObject):
    """Where the person stands on the route, derived from the answers.

    Only which earlier question is looked at again is kept, and that only while it is. *acting*
    marks changes as the page's own, see Page.acting.
    """

    moved = Signal()
    """Another question, another answer, or an outcome is to be shown."""

    def __init__(
        self,
        session: Session,
        pack: Callable[[], Pack],
        today: Callable[[], date],
        acting: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> None:
        super().__init__()
        self.session, self._pack, self._today, self._acting = session, pack, today, acting
        self._at = ""
        self._seen: tuple[Filing, date, Walk] | None = None

    @property
    def day(self) -> date:
        """The day the answers are judged on."""
        return self._today()

    @property
    def pack(self) -> Pack:
        """The rules in force."""
        return self._pack()

    @property
    def walk(self) -> Walk:
        """The way as it is answered now."""
        filing, day = self.session.filing, self.day
        if self._seen is None or self._seen[0] is not filing or self._seen[1] != day:
            self._seen = (filing, day, walk_of(filing, day))
        return self._seen[2]

    @property
    def question(self) -> RouteQuestion | None:
        """The question to show: the one looked at again, else the first open one."""
        looked_at = self._looked_at()
        return looked_at.question if looked_at else self.walk.question

    @property
    def answered(self) -> Answered | None:
        """The answer to the question shown, None while it is open."""
        return self._looked_at()

    @property
    def outcome(self) -> Outcome | None:
        """The outcome to show, None while a question is shown."""
        return None if self.question else outcome(self.walk, self.pack, self.day)

    @property
    def standing(self) -> Walk:
        """The walk as far as the question shown, for its number."""
        here = self.question
        keys = [each.question.key for each in self.walk.answered]
        if here is None or here.key not in keys:
            return self.walk
        before = dict(list(self.walk.answers.items())[: keys.index(here.key)])
        return walk(before)

    @property
    def typed_at(self) -> str:
        """Where the answer to the question shown was typed, ``""`` if it was chosen here."""
        found = self._looked_at()
        return typed_at(self.session.filing, found.question.key) if found and found.typed else ""

    @property
    def carried(self) -> tuple[Carried, ...]:
        """What the way would put into the filing, and does not stand there yet."""
        return carry_over(self.session.filing, self.walk)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a question before what is shown."""
        return self._before() > 0

    def look_at(self, question: str) -> None:
        """Show a question that was answered before; ``""`` is where the answers lead."""
        self._at = question
        self.moved.emit()

    def choose(self, option: str) -> None:
        """Answer the question shown, and stay at it."""
        here = self.question
        if here is not None:
            with self._acting():
                choose(self.session, here.key, option)
            self.look_at(here.key)

    def go_on(self) -> bool:
        """Go where the answers lead; False if the question shown is not answered."""
        if self._looked_at() is None:
            return False
        self.look_at("")
        return True

    def go_back(self) -> None:
        """Show the question before."""
        if self.can_go_back:
            self.look_at(self.walk.answered[self._before() - 1].question.key)

    def attempt(self, alternative: Alternative) -> None:
        """Answer as an alternative says, as one act, and go where that leads."""
        given = self.walk.answers
        with self._acting(), self.session.together():
            for question, option in alternative.answers.items():
                if given.get(question) != option:
                    choose(self.session, question, option)
        self.look_at("")

    def carry(self) -> None:
        """Put into the filing what the way gives, as one act."""
        with self._acting():
            carry(self.session, self.walk)
        self.look_at("")

    def _looked_at(self) -> Answered | None:
        return next((each for each in self.walk.answered if each.question.key == self._at), None)

    def _before(self) -> int:
        """How many answered questions lie before what is shown."""
        keys = [each.question.key for each in self.walk.answered]
        return keys.index(self._at) if self._at in keys else len(keys)
