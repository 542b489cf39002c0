"""The inquiry 判断是否需要备案: the route without a draft. Nothing of it is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.journey.draft import Draft
from icp_wizard.journey.session import Session
from icp_wizard.model.filing import Filing
from icp_wizard.model.text import Text
from icp_wizard.rules.pack import Pack
from icp_wizard.ui.decide.course import Course
from icp_wizard.ui.decide.grounds import Grounds
from icp_wizard.ui.decide.lesson import lesson
from icp_wizard.ui.decide.links import Links
from icp_wizard.ui.decide.view import RouteView
from icp_wizard.ui.guide.panel import Guide
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Label, OtherLabel
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.page import ScrollPage
from icp_wizard.ui.parts.row import BAR
from icp_wizard.ui.shell.foot import FootBar
from icp_wizard.ui.shell.guideslot import GuideSlot

_NAME = Text("Check whether I need a filing", "判断是否需要备案")


class Inquiry(QWidget):
    """Question after question to an outcome, from which a filing can be begun.

    *pack* gives the rules in force.
    """

    begun = Signal(Filing)
    """A filing is to begin with what the answers give."""
    closed = Signal()

    def __init__(self, pack: Callable[[], Pack]) -> None:
        super().__init__()
        self.course = Course(Session(Draft("")), pack, date.today)
        self.route = RouteView(self.course, offers=False)
        self.grounds, self.links = Grounds(), Links(self.course)
        self.guide, self.foot = Guide(pack), FootBar()
        self.slot = GuideSlot(self.guide, is_open=True)
        self.away = Button(lambda: self.tr("All drafts"), "icon", "arrow-left")
        self._lay()
        self._listen()
        self.route.show_course()
        self._show()

    def take_focus(self) -> None:
        """Put the keyboard where the person goes on."""
        self.route.take_focus()

    def refresh(self) -> None:
        """Show the way by the rules as they are now."""
        self.course.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.slot.fit(self.width())

    def _lay(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        page = ScrollPage(spacing=24, steady=True)
        page.body.addLayout(self._head())
        for part in (self.route, self.grounds, self.links):
            inset = QHBoxLayout()
            inset.setContentsMargins(BAR, 0, 0, 0)
            inset.addWidget(part)
            page.body.addLayout(inset)
        middle.addWidget(page, 1)
        middle.addWidget(self.foot)
        across.addLayout(middle, 1)
        across.addWidget(Rule(down=True))
        across.addWidget(self.slot)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self.away)
        head.addWidget(Label(_NAME, "strong"))
        head.addWidget(OtherLabel(_NAME), 1)
        return head

    def _listen(self) -> None:
        self.course.moved.connect(self._show)
        self.away.clicked.connect(self.closed)
        self.foot.back.connect(self.route.go_back)
        self.foot.on.connect(self._go_on)

    def _go_on(self) -> None:
        found = self.course.outcome
        if found is None:
            self.route.go_on()
        elif found.can_file:
            self.course.carry()
            self.begun.emit(self.course.session.filing)
        else:
            self.closed.emit()

    def _show(self) -> None:
        found = self.course.outcome
        self.grounds.show_outcome(found)
        self.links.show_state(found, skips=False)
        self.guide.show_lesson(lesson(self.course))
        self.foot.show_ends(not self.course.can_go_back, False)
        self.foot.note.show_words(self._promise)
        self.foot.on_button.show_words(self._on)

    def _on(self) -> str:
        found = self.course.outcome
        if found is None:
            return self.tr("Continue")
        if found.can_file:
            return self.tr("Begin with these answers")
        return self.tr("Close")

    def _promise(self) -> str:
        if self.course.outcome is None:
            return self.tr("No personal data asked. Nothing is kept unless you begin a filing.")
        return self.tr("Nothing was kept and nobody was told.")
