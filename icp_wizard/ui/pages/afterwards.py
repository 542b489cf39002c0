"""Afterwards: what happened to the order, what comes next, and what the approval brought."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from icp_wizard.journey.draft import Event
from icp_wizard.journey.footer import doubts, footers
from icp_wizard.journey.selfcheck import asked
from icp_wizard.ui.aftermath.happened import HappeningsCard
from icp_wizard.ui.aftermath.head import CourseCard
from icp_wizard.ui.aftermath.keeping import RemainingKeeping
from icp_wizard.ui.aftermath.selfcheck import SelfCheckCard
from icp_wizard.ui.aftermath.snippet import FooterCard
from icp_wizard.ui.calls.entry import CallsCard
from icp_wizard.ui.forms.order import set_reading_order
from icp_wizard.ui.pages.form import FormPage
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.secondtry.entry import SecondTryCard


class AfterwardsPage(FormPage):
    """Events and their last days, the results, and what to do with a refusal."""

    def add_parts(self) -> None:
        self._add_head()
        inset = self._inset()
        self.footer = FooterCard()
        inset.addWidget(self.footer)
        self.check = SelfCheckCard()
        self.check.answered.connect(self.live_draft.answer)
        self.check.looked.connect(self.live_draft.session.add_event)
        inset.addWidget(self.check)
        card = Card(padding=20)
        card.body.addWidget(Wrapped(lambda: self.tr("Sent back with remarks?"), "strong"))
        card.body.addWidget(Wrapped(self._offer, "small", "soft"))
        self.decode = Button(lambda: self.tr("Decode a refusal…"), "plain", "search")
        self.decode.clicked.connect(self.refused)
        card.body.addWidget(self.decode, 0, Qt.AlignmentFlag.AlignLeft)
        inset.addWidget(card)
        self.calls = CallsCard(self.live_draft)
        inset.addWidget(self.calls)
        self.stack.addLayout(inset)
        self.live_draft.marked.connect(self._follow)
        self.live_draft.judged.connect(self._follow)
        set_reading_order(self)  # the head was made after the form; later each part sets its own
        self._follow()

    def _add_head(self) -> None:
        self.course, self.happened = CourseCard(), HappeningsCard()
        inset = self._inset()
        inset.addWidget(self.course)
        inset.addWidget(self.happened)
        self.keeping = RemainingKeeping(self.live_draft)
        inset.addWidget(self.keeping.button, 0, Qt.AlignmentFlag.AlignLeft)
        inset.addWidget(self.keeping.said)
        self.second = SecondTryCard(self.live_draft)
        self.second.wanted.connect(self.go_to)
        self.second.decoding.connect(self.refused)
        self.second.copying.connect(self.copying)
        inset.addWidget(self.second)
        self.stack.insertLayout(0, inset)
        session = self.live_draft.session
        self.happened.show_begun(self.live_draft.marks.begun)
        self.happened.begun.connect(session.set_begun)
        self.happened.noted.connect(self._note)
        self.happened.taken.connect(session.remove_event)

    def _note(self, event: Event) -> None:
        """Note an event; an entry is frozen with the version of the rules it was judged by."""
        judgement = self.live_draft.judgement
        self.live_draft.session.add_event(event, judgement.pack.version if judgement else "")

    def _inset(self) -> QVBoxLayout:
        inset = QVBoxLayout()
        inset.setContentsMargins(self.INSET, 0, 0, 0)
        inset.setSpacing(16)
        return inset

    def _follow(self) -> None:
        """Show what the events and the newest judgement bring."""
        events, judgement = self.live_draft.draft.events, self.live_draft.judgement
        self.happened.show_events(events)
        self.second.follow()
        if judgement is not None:
            self.course.show_course(self.live_draft.course)
            if self.was_seen and not self.is_waiting:
                self.show_rest()
            else:
                self.put_off()

    def show_rest(self) -> None:
        """Show what stands below the form: the self-check is long."""
        judgement, ahead = self.live_draft.judgement, self.live_draft.course
        if judgement is not None:
            outlook, pack = judgement.outlook, judgement.pack
            self.check.show_questions(tuple(asked(outlook, pack)), ahead and ahead.police_by)
            self.footer.show_doubts(tuple(doubts(judgement.findings)))
            self.footer.show_footers(tuple(footers(outlook, pack)))

    def _offer(self) -> str:
        return self.tr("Paste the Chinese message and read each reason, its cure and its field.")
