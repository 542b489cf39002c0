"""What comes in for the papers of an open draft, whichever of its pages is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject

from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.papers.album import Album
from icp_wizard.ui.papers.arrivals import Arrivals
from icp_wizard.ui.papers.intake import Intake
from icp_wizard.ui.phone.receiving import Receiving
from icp_wizard.work.pictures import Kept


class Inbox(QObject):
    """Files and the phone link put pictures into the draft's album; it is gone with the draft."""

    def __init__(self, live: LiveDraft) -> None:
        super().__init__(live)
        self._live, self._is_closed = live, False
        self.album, self.intake = Album(live), Intake(live.library)
        self.receiving = Receiving(live.library)
        self.arrivals = Arrivals(self.intake, self.receiving)
        for part in (self.intake, self.receiving, self.arrivals):
            part.setParent(self)
        self.intake.kept.connect(self.keep)
        self.receiving.kept.connect(self.keep)
        self.receiving.copied.connect(live.set_copied)
        live.judged.connect(self._offer)
        live.marked.connect(self._offer)
        self._offer()

    def keep(self, slot: str, kept: Kept, instead_of: str = "") -> None:
        """Put a picture that is in the library into its slot, if that is still asked for."""
        judgement = self._live.judgement
        wanted = judgement.slots if judgement is not None and not self._is_closed else ()
        for each in wanted:
            if each.id == slot:
                self.album.put(each, kept.name, instead_of)

    def close(self) -> None:
        """Let nothing come in any more: the draft is closed."""
        self._is_closed = True
        self.receiving.close()

    def _offer(self) -> None:
        """Let the phone see what the answers ask for and give, on whatever page they are given."""
        if self._live.judgement is not None:
            self.receiving.show(self._live.judgement, self._live.marks)


def inbox_of(live: LiveDraft) -> Inbox:
    """The one inbox of an open draft, made when it is first asked for."""
    return live.findChild(Inbox) or Inbox(live)
