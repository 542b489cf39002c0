"""The window Second try: what must change first, and what was entered against the draft now."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from icp_wizard.journey.draft import Objection
from icp_wizard.journey.entered import changed_only
from icp_wizard.journey.operation import is_copied
from icp_wizard.journey.second_try import (
    SecondTry,
    second_try,
    take_over,
    tick,
    withdraw,
)
from icp_wizard.model.words import words
from icp_wizard.ui import messages
from icp_wizard.ui.background import Latest
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.segments import Segments
from icp_wizard.ui.reference.frame import Notice, Reading, ReferenceWindow
from icp_wizard.ui.secondtry.compared import ComparedView
from icp_wizard.ui.secondtry.points import PointsView
from icp_wizard.work.second_try import Groups, as_text, compared_now

FIRST = QSize(860, 760)
PARTS = ("points", "compare")
_EDGE = 24


class SecondTryWindow(ReferenceWindow):
    """It follows the draft: what is changed there ticks its point here."""

    wanted = Signal(str)
    """Show the field or paper at this address in the draft."""
    copying = Signal()
    """The copy desk is wanted, with what changed alone."""
    compared = Signal()
    """What differs now is shown."""

    def __init__(self, live: LiveDraft, parent: QWidget) -> None:
        super().__init__(words("second_try.window"), parent)
        self.resize(FIRST)
        self._live = live
        self._groups: Groups = ()
        self.found: SecondTry | None = None
        self.about.show_words(words("second_try.line"))
        self.parts = Segments(
            [(each, words(f"second_try.part_{each}")) for each in PARTS], PARTS[0]
        )
        self.scope = Segments(
            [(each, words(f"second_try.{each}")) for each in ("less", "all")], "less"
        )
        self.copy = Button(words("second_try.copy"), "plain", "copy")
        self.copy.setEnabled(False)  # until the difference is read
        self.desk = Button(words("second_try.copy_changed"), "plain", "arrow-right")
        self.whole = Button(words("second_try.whole"), "link")
        self.points, self.difference = PointsView(), ComparedView()
        self._pages = {each: Reading(top=16) for each in PARTS}
        self._stacked = QStackedWidget()
        self._reading = Latest(parent=self)
        self._lay()
        self._listen()
        self.live()
        self.show_part(PARTS[0])
        self.follow()

    def show_part(self, part: str) -> None:
        """Show what must change first, or the difference."""
        self.parts.show_key(part)
        self._stacked.setCurrentIndex(PARTS.index(part))
        for control in (self.scope, self.copy):
            control.setVisible(part == "compare")
        self.parts.buttons[part].setFocus()

    def retell(self) -> None:
        super().retell()
        self.parts.setAccessibleName(self.windowTitle())
        self.scope.setAccessibleName(self.windowTitle())

    def _lay(self) -> None:
        ground = QWidget()
        top = QVBoxLayout(ground)
        top.setContentsMargins(_EDGE, 0, _EDGE, 0)
        flow = Flow(gap=12)
        for control in (self.parts, self.scope, self.copy, self.desk, self.whole):
            flow.addWidget(control)
        top.addLayout(flow)
        self.body.addWidget(ground)
        self.body.addWidget(Rule())
        self.body.addSpacing(-self.body.spacing())
        for part, view in zip(PARTS, (self.points, self.difference), strict=True):
            self._pages[part].body.addWidget(view)
            self._stacked.addWidget(self._pages[part])
        self.body.addWidget(self._stacked, 1)

    def _listen(self) -> None:
        self.parts.chosen.connect(self.show_part)
        self.scope.chosen.connect(self._show_scope)
        self.copy.clicked.connect(lambda _=False: self._copy())
        self.desk.clicked.connect(lambda _=False: self.copying.emit())
        self.whole.clicked.connect(lambda _=False: self.wanted.emit(""))
        self.points.wanted.connect(self.wanted)
        self.points.ticked.connect(self._tick)
        self.points.withdrawn.connect(self._withdraw)
        self.difference.objected.connect(self._object)
        self._reading.answered.connect(self._take)
        self._reading.failed.connect(self._say_failed)
        self._live.judged.connect(self.follow)
        self._live.marked.connect(self.follow)
        self._live.destroyed.connect(self.close)

    def follow(self) -> None:
        """Show what the newest judgement and events bring; the difference is read beside."""
        judgement = self._live.judgement
        if judgement is None:
            return
        found = self.found = second_try(self._live.draft.events, judgement)
        self.points.show_try(found)
        has_entry = found.entry is not None
        self.scope.setEnabled(has_entry)
        self.desk.setEnabled(has_entry and is_copied(judgement.outlook))
        if found.entry is None:
            self.copy.setEnabled(False)
            self.difference.show_nothing(words("second_try.no_entry"))
        else:
            self._reading.ask(partial(compared_now, self._live.library, found.entry, judgement))

    def _take(self, groups: Groups) -> None:
        if self.found is None or self.found.entry is None:
            return  # the entry was taken back meanwhile
        self._groups = groups
        self.copy.setEnabled(True)
        self._show_groups()
        self.compared.emit()

    def _show_scope(self, _: str) -> None:
        self._show_groups()

    def _show_groups(self) -> None:
        can_object = self.found is not None and self.found.refusal is not None
        is_all = self.scope.key() == "all"
        self.difference.show_groups(self._groups, is_all=is_all, can_object=can_object)

    def _tick(self, objection: Objection, is_done: bool) -> None:
        tick(self._live.session, objection, is_done=is_done)

    def _object(self, address: str) -> None:
        """Keep that the reviewer objected to this, said on the telephone for example."""
        now = datetime.now().astimezone().replace(second=0, microsecond=0)
        fresh = take_over(self._live.session, [Objection("", address=address)], now)
        self.say(Notice(words("second_try.taken", count=fresh), "ready"))

    def _withdraw(self, objection: Objection) -> None:
        withdraw(self._live.session, objection)

    def _copy(self) -> None:
        is_all = self.scope.key() == "all"
        shown = self._groups if is_all else changed_only(self._groups)
        QGuiApplication.clipboard().setText(as_text(shown))
        self.say(Notice(words("second_try.copied"), "ready"))

    def _say_failed(self, trouble: Exception) -> None:
        self.say(Notice(lambda: messages.told(trouble), "stop"))
