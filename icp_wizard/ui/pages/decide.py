"""Decide: whether a filing is needed, who files, and which kind of order that will be."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from icp_wizard.rules.engine import Judgement
from icp_wizard.ui.decide.course import Course
from icp_wizard.ui.decide.grounds import Grounds
from icp_wizard.ui.decide.kind import SEEN, KindCard
from icp_wizard.ui.decide.lesson import lesson
from icp_wizard.ui.decide.links import Links
from icp_wizard.ui.decide.view import RouteView
from icp_wizard.ui.forms.order import set_reading_order
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.pages.form import FormPage
from icp_wizard.ui.parts.row import BAR

PURPOSE = "order.purpose"
_FILED = "out_already_filed"
_QUESTIONS = ("order.entity_has_number", "order.entity_in_this_account", "order.service_has_number")


class DecidePage(FormPage):
    """The route; where it ends in a filing, the questions which predict the kind of order.

    Those questions are shown as well where one of them is answered, or where the person knows
    already that a filing is needed. Whoever changes, cancels or moves one needs no route.
    """

    CARDS = True

    def __init__(self, live: LiveDraft, step: str) -> None:
        self.course = Course(live.session, lambda: live.pack, lambda: live.today, self.acting)
        self.route = RouteView(self.course)
        self.grounds, self.links = Grounds(), Links(self.course)
        self._knows, self._pack = False, live.pack
        super().__init__(live, step)

    def add_parts(self) -> None:
        self.result = KindCard(self.pen)
        self._above = _inset(self.route)
        self._below = [_inset(part) for part in (self.result, self.grounds, self.links)]
        self.stack.insertWidget(0, self._above)
        for frame in self._below:
            self.stack.addWidget(frame)
        self._follow()

    @property
    def can_go_back(self) -> bool:
        return self._files and self.course.can_go_back

    def go_back(self) -> bool:
        return self._files and self.route.go_back()

    def go_on(self) -> bool:
        """Continue along the route; what it gives is carried over before the next page."""
        if not self._files:
            return False
        if self.course.question is not None and not self._skips():
            return self.route.go_on()
        if self.route.outcome.carrying is not None and self.course.question is None:
            self._begin()
            return True
        return False

    def refresh(self) -> None:
        self.route.show_course()
        self._show_rest()

    def settle(self) -> None:
        self.refresh()
        self._tell()

    def show_judgement(self, judgement: Judgement) -> None:
        super().show_judgement(judgement)
        self.result.show_judgement()
        if self._pack is not self.live_draft.pack:
            self._pack = self.live_draft.pack
            self.settle()

    def focus_address(self, address: str) -> bool:
        if address == SEEN and self.result.isVisible():
            self.result.seen.take_focus()
            return True
        if address.startswith("decide."):
            self.course.look_at(address.removeprefix("decide."))
            self.route.take_focus()
            return True
        field = self.pen.catalogue.field_at(address)
        self._knows = self._knows or (field is not None and field.step == self.step)
        self._show_rest()
        return super().focus_address(address)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell()

    def _follow(self) -> None:
        self.course.moved.connect(self._show_rest)
        self.course.moved.connect(self._tell)
        self.route.begun.connect(self._begin)
        self.route.elsewhere.connect(self._go)
        self.links.skipped.connect(self._skip)
        self.links.otherwise.connect(self._choose_purpose)

    def _tell(self) -> None:
        """Tell the window where the person is."""
        self.moved.emit()
        if self._files:
            self.taught.emit(lesson(self.course))

    def _skips(self) -> bool:
        """Whether an open question is passed over: the person went on to what follows."""
        return self._asks_more() and self.course.answered is None

    def _skip(self) -> None:
        self._knows = True
        self._show_rest()
        self.form.focus_address("entity.nature")

    def _choose_purpose(self) -> None:
        self._knows = True
        self._show_rest()
        self.form.focus_address(PURPOSE)

    def _begin(self) -> None:
        self.course.carry()
        unanswered = (each for each in self._asked() if not self.pen.read(each))
        self.form.focus_address(next(unanswered, "entity.nature"))

    def _show_rest(self) -> None:
        """Show what stands below the route."""
        asks_more, found = self._asks_more(), self.course.outcome if self._files else None
        result, grounds, _ = self._below
        self._above.setVisible(self._files)
        self.form.setVisible(asks_more)
        result.setVisible(asks_more)
        if asks_more:
            self.form.refresh()
            self.result.refresh()
        grounds.setVisible(found is not None)
        self.grounds.show_outcome(found)
        self.links.show_state(found, skips=self._files and found is None and not asks_more)
        self.links.draw.setVisible(self._files)
        if found is not None and found.key == _FILED:
            self.links.other.show()
        set_reading_order(self)

    @property
    def _files(self) -> bool:
        """Whether something is to be filed: else the route has nothing to ask."""
        return self.pen.outlook.words("purpose", "") == "file"

    def _asks_more(self) -> bool:
        found = self.course.outcome
        if found is not None:
            carries_nothing = not self.course.carried
            return (found.can_file and carries_nothing) or self._knows or self._has_answers()
        return self._knows or self._has_answers()

    def _has_answers(self) -> bool:
        return any(self.pen.read(each) for each in ("entity.nature", PURPOSE, *_QUESTIONS))

    def _asked(self) -> list[str]:
        outlook = self.pen.outlook
        fields = [outlook.catalogue.fields[key] for key in ("entity.nature", *_QUESTIONS)]
        return [field.pattern for field in fields if outlook.asked(field, "")]


def _inset(part: QWidget) -> QWidget:
    """A part as far from the edge as the page's title."""
    frame = QWidget()
    inset = QHBoxLayout(frame)
    inset.setContentsMargins(BAR, 0, 0, 0)
    inset.addWidget(part)
    return frame
