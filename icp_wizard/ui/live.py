"""An open draft as the window sees it: the session with signals, saved by itself, judged beside."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from icp_wizard.journey.draft import Change, Draft, Marks, default_title
from icp_wizard.journey.happenings import Course, course
from icp_wizard.journey.naming import step_of
from icp_wizard.journey.progress import Progress, progress
from icp_wizard.journey.session import Session
from icp_wizard.model.address import Answer
from icp_wizard.model.filing import Filing, Item
from icp_wizard.model.finding import Finding, Level
from icp_wizard.model.text import Text
from icp_wizard.rules.engine import Judgement
from icp_wizard.rules.holidays import shipped_holidays
from icp_wizard.rules.pack import Pack
from icp_wizard.storage.library import Library
from icp_wizard.ui.background import Latest
from icp_wizard.ui.saving import Saving
from icp_wizard.work.judging import judged_in
from icp_wizard.work.packs import in_force
from icp_wizard.work.summary import summary

if TYPE_CHECKING:
    from icp_wizard.storage.rows import Summary
    from icp_wizard.storage.trouble import Trouble

QUIET_MS = 150
"""Quiet before judging."""

_log = logging.getLogger(__name__)


class LiveDraft(QObject):
    """A draft that is open in the window. It lives in the interface's thread.

    Judging runs on a worker, on frozen values. *today* gives the day that is judged.
    """

    changed = Signal(object)
    """A Change was made, by typing, undo or from outside."""
    judged = Signal(object)
    """A newer Judgement is there."""
    marked = Signal()
    """Page, ticks, title or fields left have changed: what is shown of findings may differ."""
    saved = Signal(object)
    """Everything is on the disk since this datetime."""
    trouble = Signal(object)
    """Saving failed with this Trouble, or works again (None)."""

    def __init__(
        self,
        library: Library,
        session: Session,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__()
        self.library, self.session = library, session
        self._today = today
        self._judgement: Judgement | None = None
        self._progress: tuple[tuple[object, ...], Progress] | None = None
        self._typing, self._typing_shown = "", frozenset[str]()
        self._reviewed: set[str] = set()
        self._waiting: list[Callable[[], object]] = []
        self._is_closed = False
        self._saving = Saving(library, session, self._summary)
        self._saving.setParent(self)
        self._saving.saved.connect(self.saved)
        self._saving.trouble.connect(self.trouble)
        self._watch()
        self._ask(at_once=True)

    @property
    def draft(self) -> Draft:
        """The draft as it stands."""
        return self.session.draft

    @property
    def filing(self) -> Filing:
        """The filing as it stands."""
        return self.session.filing

    @property
    def marks(self) -> Marks:
        """Page, ticks and fields left."""
        return self.session.draft.marks

    @property
    def title(self) -> str:
        """The title given, else the default one; ``""`` while there is neither."""
        return self.draft.title or default_title(self.filing)

    @property
    def operation(self) -> Text:
        """The kind of order by the newest judgement, without words while it is open."""
        if self._judgement is None:
            return Text("", "")
        outlook = self._judgement.outlook
        option = outlook.catalogue.options["filing_operation"].get(outlook.words("operation", ""))
        return option.text if option else Text("", "")

    @property
    def pack(self) -> Pack:
        """The rules in force; whoever asks before the first judgement may wait for them."""
        return in_force(self.library)

    @property
    def today(self) -> date:
        """The day the draft is judged on."""
        return self._today()

    @property
    def judgement(self) -> Judgement | None:
        """The newest judgement, perhaps a moment older than the filing; None before the first."""
        return self._judgement

    @property
    def is_fresh(self) -> bool:
        """Whether the judgement is of the filing as it stands."""
        return self._judgement is not None and not self._latest.busy

    @property
    def progress(self) -> Progress | None:
        """The state of every step by the newest judgement; None before the first."""
        if self._judgement is None:
            return None
        ground = (self._judgement, self.marks.left, self.draft.events)
        kept = self._progress
        if kept is None or any(had is not has for had, has in zip(kept[0], ground, strict=True)):
            made = progress(self._judgement, self.marks, self.course)
            self._progress = kept = (ground, made)
        return kept[1]

    @property
    def course(self) -> Course | None:
        """What comes next by the events and the newest judgement; None before an entry."""
        judgement = self._judgement
        if judgement is None:
            return None
        return course(self.draft.events, judgement.outlook, judgement.pack, shipped_holidays())

    @property
    def showing(self) -> object:
        """What decides which findings are shown; while it is equal, the same are."""
        return self._judgement, self.marks.left, self._typing, frozenset(self._reviewed)

    @property
    def is_pending(self) -> bool:
        """Whether anything is not on the disk yet."""
        return self._saving.is_pending

    @property
    def saved_at(self) -> datetime | None:
        """When everything was last on the disk in this sitting."""
        return self._saving.saved_at

    @property
    def saving_trouble(self) -> Trouble | None:
        """What kept the last attempt to save from working."""
        return self._saving.in_trouble

    def answer(self, address: str, value: Answer | list[str]) -> None:
        """Answer; the session's errors come through."""
        if address != self._typing:
            shown = self.shown(address)
            self._typing, self._typing_shown = address, frozenset(each.rule for each in shown)
        self.session.answer(address, value)

    def leave(self, address: str) -> None:
        """A field was left: save at once, let its findings show."""
        self._typing = ""
        self.session.leave(address)
        self.marked.emit()
        self.save_now()

    def add(self, list_address: str, item: Item | Mapping[str, Answer] | None = None) -> str:
        """Add an item to a list; gives its id."""
        return self.session.add(list_address, item)

    def remove(self, item_address: str) -> None:
        """Remove an item; undo brings it back."""
        self.session.remove(item_address)

    def move(self, item_address: str, offset: int) -> None:
        """Move an item down its list, or up."""
        self.session.move(item_address, offset)

    def undo(self) -> Change | None:
        """Take the last act back."""
        return self.session.undo()

    def redo(self) -> Change | None:
        """Take the last undo back."""
        return self.session.redo()

    def set_page(self, page: str) -> None:
        """Note the page the person is at."""
        self.session.set_page(page)

    def set_copied(self, line: str, value: str | None) -> None:
        """Tick a line of the copy desk, or take its tick away."""
        self.session.set_copied(line, value)

    def set_same(self, address: str, value: str, picture: str) -> None:
        """Note that this value is the same as on a picture of its paper."""
        self.session.set_same(address, value, picture)

    def set_different(self, address: str) -> None:
        """Note that the value is not the same as on its paper."""
        self.session.set_different(address)

    def rename(self, title: str) -> None:
        """Call the draft something else."""
        self.session.rename(title)

    def shown(self, address: str) -> tuple[Finding, ...]:
        """The findings to be shown at an address now.

        Those of fields that were left; missing answers only after Continue on their page. While
        a field is typed in, old findings may go but no new ones come.
        """
        judgement = self._judgement
        if judgement is None:
            return ()
        reviewed = step_of(judgement.outlook, address) in self._reviewed
        is_field = judgement.outlook.catalogue.field_at(address) is not None
        if is_field and not reviewed and address not in self.marks.left:
            return ()
        found = judgement.at(address)
        if address == self._typing:
            found = tuple(each for each in found if each.rule in self._typing_shown)
        return tuple(each for each in found if reviewed or each.rule != "required")

    def review(self, step: str) -> tuple[Finding, ...]:
        """Let all findings of a page show, as on Continue; gives those which stop.

        Ask when fresh (see *when_fresh*), or the newest words do not count yet.
        """
        judgement = self._judgement
        if judgement is None:
            return ()
        self._reviewed.add(step)
        self._typing = ""
        outlook = judgement.outlook
        for field, _, address in outlook.asked_fields():
            if field.step == step:
                self.session.leave(address)
        self.marked.emit()
        return self.stops_on(step)

    def stops_on(self, step: str) -> tuple[Finding, ...]:
        """The findings of a page which stop, by the newest judgement."""
        judgement = self._judgement
        if judgement is None:
            return ()
        return tuple(
            each
            for each in judgement.findings
            if each.level is Level.STOP and step_of(judgement.outlook, each.address) == step
        )

    def when_fresh(self, act: Callable[[], object]) -> None:
        """Act once the judgement is of the filing as it stands: now, or when it has come."""
        if self.is_fresh:
            act()
            return
        self._waiting.append(act)
        self._ask(at_once=True)

    def judge_again(self) -> None:
        """Judge anew though no answer changed: a photo's facts, the rules, the day."""
        self._ask()

    def save_now(self) -> None:
        """Save what is pending, waiting at most 50 ms."""
        self._saving.now()

    def close(self, seconds: float = 10.0) -> bool:
        """Save and stop; gives False, and stays open, if something could not be kept."""
        if self._is_closed:
            return True
        if not self._saving.close(seconds):
            return False
        self._stop()
        return True

    def abandon(self) -> None:
        """Stop without saving what is pending."""
        self._saving.abandon()
        self._stop()

    def _watch(self) -> None:
        self._latest = Latest(QUIET_MS, self)
        self._latest.answered.connect(self._take)
        self._latest.failed.connect(self._note_failure)
        session = self.session
        self._ends = session.on_change(self._on_change), session.on_marks(self._on_marks)

    def _stop(self) -> None:
        self._is_closed = True
        for end in self._ends:
            end()
        self._latest.answered.disconnect(self._take)

    def _on_change(self, change: Change) -> None:
        typed = len(change.pairs) == 1 and change.pairs[0][0] == self._typing
        if not typed:
            self._typing = ""
        self._ask(at_once=not typed)
        self._saving.soon()
        self.changed.emit(change)

    def _on_marks(self) -> None:
        self._saving.soon()
        self.marked.emit()

    def _ask(self, *, at_once: bool = False) -> None:
        ask = self._latest.ask_now if at_once else self._latest.ask
        ask(partial(judged_in, self.library, self.filing, self.today))

    def _take(self, judgement: Judgement) -> None:
        self._judgement = judgement
        self.judged.emit(judgement)
        self._act_on_waiting()

    def _note_failure(self, trouble: Exception) -> None:
        _log.error("judging failed", exc_info=trouble)
        self._act_on_waiting()

    def _act_on_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()

    def _summary(self, draft: Draft) -> Summary:
        return summary(draft, self.pack, self.today)


def opened(library: Library, id_: str, today: Callable[[], date] = date.today) -> LiveDraft:
    """A draft of a library, open. Raises UnknownDraft, DamagedDraft or Trouble."""
    draft, history = library.load(id_)
    return LiveDraft(library, Session(draft, history), today)
