"""Decide: whether a filing is needed, who files, and which kind of order that will be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.catalogue.option import Option
from icp_wizard.model.text import Text
from icp_wizard.rules.outlook import Outlook
from icp_wizard.ui.decide.course import Course
from icp_wizard.ui.decide.grounds import Grounds
from icp_wizard.ui.decide.lesson import lesson
from icp_wizard.ui.decide.links import Links
from icp_wizard.ui.decide.view import RouteView
from icp_wizard.ui.forms.order import set_reading_order
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.pages.form import FormPage
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.label import OtherLabel, Wrapped
from icp_wizard.ui.parts.picture import Badge
from icp_wizard.ui.parts.row import BAR

_QUESTIONS = ("order.entity_has_number", "order.entity_in_this_account", "order.service_has_number")


class DecidePage(FormPage):
    """The route; where it ends in a filing, the questions which predict the kind of order.

    Those questions are shown as well where one of them is answered, or where the person knows
    already that a filing is needed.
    """

    CARDS = True

    def __init__(self, live: LiveDraft, step: str) -> None:
        self.result = OperationBox()
        self.course = Course(live.session, lambda: live.today, self.acting)
        self.route = RouteView(self.course)
        self.grounds, self.links = Grounds(), Links(self.course)
        self._below = [_inset(part) for part in (self.result, self.grounds, self.links)]
        self._knows = False
        super().__init__(live, step)
        self.stack.insertWidget(0, _inset(self.route))
        for frame in self._below:
            self.stack.addWidget(frame)
        self._follow()

    @property
    def can_go_back(self) -> bool:
        return self.course.can_go_back

    def go_back(self) -> bool:
        return self.route.go_back()

    def go_on(self) -> bool:
        """Continue along the route; what it gives is carried over before the next page."""
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

    def focus_address(self, address: str) -> bool:
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

    def _tell(self) -> None:
        """Tell the window where the person is."""
        self.moved.emit()
        self.taught.emit(lesson(self.course))

    def _skips(self) -> bool:
        """Whether an open question is passed over: the person went on to what follows."""
        return self._asks_more() and self.course.answered is None

    def _skip(self) -> None:
        self._knows = True
        self._show_rest()
        self.form.focus_address("entity.nature")

    def _begin(self) -> None:
        self.course.carry()
        unanswered = (each for each in self._asked() if not self.pen.read(each))
        self.form.focus_address(next(unanswered, "entity.nature"))

    def _show_rest(self) -> None:
        """Show what stands below the route."""
        asks_more, found = self._asks_more(), self.course.outcome
        result, grounds, _ = self._below
        self.form.setVisible(asks_more)
        result.setVisible(asks_more)
        if asks_more:
            self.form.refresh()
            self.result.show_outlook(self.pen.outlook)
        grounds.setVisible(found is not None)
        self.grounds.show_outcome(found)
        self.links.show_state(found, skips=found is None and not asks_more)
        set_reading_order(self)

    def _asks_more(self) -> bool:
        found = self.course.outcome
        if found is not None:
            carries_nothing = not self.course.carried
            return (found.can_file and carries_nothing) or self._knows or self._has_answers()
        return self._knows or self._has_answers()

    def _has_answers(self) -> bool:
        return any(self.pen.read(each) for each in ("entity.nature", *_QUESTIONS))

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


class OperationBox(Card):
    """The kind of order worked out, in words, and whether that is only assumed."""

    def __init__(self) -> None:
        super().__init__(padding=20)
        self._basis = ""
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(Badge("signpost"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        self.caption = Wrapped(self._caption, "caption", "soft")
        self.name, self.other = Wrapped("", "title"), OtherLabel("", "body")
        self.reason = Wrapped("")
        self.basis = Wrapped(self._told_basis, "small", "soft")
        for part in (self.caption, self.name, self.other, self.reason, self.basis):
            column.addWidget(part)
        across.addLayout(column, 1)
        self.body.addLayout(across)

    def show_outlook(self, outlook: Outlook) -> None:
        """Say which order the official system will open."""
        operation = outlook.words("operation", "")
        option = outlook.catalogue.options["filing_operation"].get(operation)
        self._basis = _basis(outlook)
        if option is not None:
            self.name.show_words(option.text)
            self.other.show_words(option.text)
            self.reason.show_words(_reason(option))
        self.basis.retell()

    def _caption(self) -> str:
        return self.tr("Kind of order")

    def _told_basis(self) -> str:
        match self._basis:
            case "seen":
                return self.tr("The official page showed this kind; that decides.")
            case "assumed":
                return self.tr("Assumed until the questions above are answered.")
            case _:
                return self.tr("Follows from your answers. The official system decides.")


def _basis(outlook: Outlook) -> str:
    if outlook.filing.order.operation_seen:
        return "seen"
    fields = [outlook.catalogue.fields[key] for key in _QUESTIONS]
    is_open = any(outlook.asked(each, "") and not outlook.raw(each.pattern) for each in fields)
    return "assumed" if is_open else "answered"


def _reason(option: Option) -> Text:
    described = option.attributes.get("description")
    return described if isinstance(described, Text) else Text("", "")
