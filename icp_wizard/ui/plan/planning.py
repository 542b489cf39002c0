"""The plan of an open draft, made beside the interface's thread and shared by all who show it."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from icp_wizard.journey.plan import Plan
from icp_wizard.journey.wish import wish_of
from icp_wizard.model.filing import Filing
from icp_wizard.storage.library import Library
from icp_wizard.ui.background import Latest
from icp_wizard.ui.live import LiveDraft
from icp_wizard.work.packs import in_force
from icp_wizard.work.planning import planned


class Planning(QObject):
    """Plans for the day the answers wish for. There is one for each open draft."""

    made = Signal(object)
    """A Plan of the newest answers."""

    def __init__(self, live: LiveDraft) -> None:
        super().__init__(live)
        self.live_draft = live
        self.plan: Plan | None = None
        self._asked: tuple[object, ...] = ()
        self._latest = Latest(0, self)
        self._latest.answered.connect(self._take)

    def ask(self) -> None:
        """Make the plan anew if answers or rules have changed since."""
        live = self.live_draft
        asked = (live.filing, live.judgement)
        same = len(self._asked) == len(asked)
        if not same or any(one is not other for one, other in zip(self._asked, asked, strict=True)):
            self._asked = asked
            self._latest.ask(partial(_planned, live.library, live.filing, live.today))

    def _take(self, plan: Plan) -> None:
        self.plan = plan
        self.made.emit(plan)


def planning_of(live: LiveDraft) -> Planning:
    """The planning of an open draft, made when it is first wanted."""
    return live.findChild(Planning) or Planning(live)


def _planned(library: Library, filing: Filing, day: date) -> Plan:
    return planned(filing, in_force(library), wish_of(filing), day)
