"""The session: the one door to an open draft.

Window, phone and import answer through it; storage listens to it. It belongs to one thread and
one draft, knows neither Qt nor files, and takes every answer, valid or not.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from icp_wizard.journey import acts
from icp_wizard.journey.draft import (
    ENTERED_EVENT,
    Change,
    Draft,
    Entry,
    Event,
    Marks,
    Pair,
    one_line,
)
from icp_wizard.journey.history import History, applied, inverse
from icp_wizard.model.address import Answer
from icp_wizard.model.filing import Filing, Item
from icp_wizard.model.ids import ids_in, item_type, named

ChangeListener = Callable[[Change], None]
MarksListener = Callable[[], None]


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class _Typing:
    """The field being typed in, and the filing before its first key."""

    address: str
    number: int
    base: Filing


class Session:
    """An open draft: what is answered, what was done, and who listens."""

    def __init__(
        self,
        draft: Draft,
        history: Sequence[Change] = (),
        clock: Callable[[], datetime] = _now,
    ) -> None:
        self._draft = draft
        self._history = History(history)
        self._clock = clock
        self._typing: _Typing | None = None
        self._gathered: list[Pair] | None = None
        self._used_ids: set[str] | None = None
        self._listeners: list[ChangeListener] = []
        self._marks_listeners: list[MarksListener] = []
        self._thread = threading.get_ident()

    @property
    def draft(self) -> Draft:
        """The draft as it stands."""
        return self._draft

    @property
    def filing(self) -> Filing:
        """The filing as it stands."""
        return self._draft.filing

    @property
    def history(self) -> tuple[Change, ...]:
        """Every change ever made to the draft, oldest first."""
        return self._history.changes

    @property
    def can_undo(self) -> bool:
        """Whether there is an act to take back."""
        return self._history.to_undo is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is an undo to take back."""
        return self._history.to_redo is not None

    def answer(self, address: str, value: Answer | list[str]) -> None:
        """Take a value as the answer at an address; typing in one field stays one act.

        A paper's slot or a confirmation not there yet is made with it. Raises UnknownAddress, and
        TypeError for text where a list belongs or the reverse.
        """
        sound = _sound(value)
        typing = self._typing_at(address)
        pairs = acts.answered(typing.base, address, sound)
        if applied(typing.base, pairs) != self.filing:
            self._take(Change(typing.number, self._clock(), pairs), typing)

    def add(self, list_address: str, item: Item | Mapping[str, Answer] | None = None) -> str:
        """Add an item at the end of a list and give its new id, never used before.

        *item* is the item or its first answers by name; ids in it are replaced. Raises
        UnknownAddress.
        """
        given = item if isinstance(item, Item) else _item(list_address, item or {})
        fresh = named(given, list_address, self._ids())
        self._act(acts.added(self.filing, list_address, fresh))
        return fresh.id

    def remove(self, item_address: str) -> None:
        """Remove an item and, in the same change, every reference to it. Raises UnknownAddress."""
        self._act(acts.removed(self.filing, item_address))

    def move(self, item_address: str, offset: int) -> None:
        """Move an item down its list by so many places, or up. Raises UnknownAddress."""
        self._act(acts.moved(self.filing, item_address, offset))

    @contextmanager
    def together(self) -> Generator[None]:
        """Make all that is done inside one act, told to listeners and undone as one."""
        if self._gathered is not None:
            yield
            return
        self._gathered, self._typing = [], None
        try:
            yield
        finally:
            pairs, self._gathered = tuple(self._gathered), None
            change = Change(self._history.next_number, self._clock(), pairs)
            if change.matters:
                self._tell(change)

    def leave(self, address: str) -> None:
        """Note that a field was left: its typing is one finished act, its findings may show."""
        if self._typing is not None and self._typing.address == address:
            self._typing = None
        self._mark(self._draft.marks.with_left(frozenset({address})))

    def set_page(self, page: str) -> None:
        """Note the page the person is at, to resume there."""
        self._mark(replace(self._draft.marks, page=page))

    def set_copied(self, line: str, value: str | None) -> None:
        """Tick a line of the copy desk with the value copied, or take the tick away by None."""
        self._mark(self._draft.marks.with_copied(line, value))

    def set_read_back(self, lines: tuple[tuple[str, str], ...]) -> None:
        """Note that these lines of the copy desk were read back with these values."""
        self._mark(self._draft.marks.with_read_back(lines))

    def set_begun(self, line: str, text: str) -> None:
        """Keep what is typed in a line beside the filing until it is noted."""
        self._mark(self._draft.marks.with_begun(line, _sound_text(text)))

    def set_same(self, address: str, value: str, picture: str) -> None:
        """Note that this value is the same as on a picture of its paper."""
        self._mark(self._draft.marks.with_compared(address, value, picture))

    def set_different(self, address: str) -> None:
        """Note that the value is not the same as on its paper."""
        self._mark(self._draft.marks.without_compared(address))

    def set_event(self, kind: str, at: datetime | None) -> None:
        """Note when the outside last said something of a kind; None takes that note away."""
        known = [each for each in self._draft.events if each.kind == kind]
        if known:
            self.remove_event(known[-1])
        if at is not None:
            self.add_event(Event(at, kind, known[-1].note if known else ""))

    def add_event(self, event: Event, rules: str = "") -> None:
        """Note something the outside said, among the others in the order of time.

        With an entry the filing is frozen as it is now, unless the event brings one; *rules* is
        the version of the rules in force.
        """
        if event.kind == ENTERED_EVENT and event.entry is None:
            event = replace(event, entry=Entry(self._clock(), self.filing, rules))
        events = sorted((*self._draft.events, event), key=lambda each: each.at.astimezone())
        self._settle(replace(self._draft, events=tuple(events)))

    def change_event(self, before: Event, after: Event) -> None:
        """Put a note of an event in the place of another."""
        events = tuple(after if each == before else each for each in self._draft.events)
        self._settle(replace(self._draft, events=events))

    def remove_event(self, event: Event) -> None:
        """Take a note of an event away."""
        left = list(self._draft.events)
        left.remove(event)
        self._settle(replace(self._draft, events=tuple(left)))

    def rename(self, title: str) -> None:
        """Call the draft something else; ``""`` gives the default title back. Not undoable."""
        self._settle(replace(self._draft, title=one_line(_sound_text(title))))

    def undo(self) -> Change | None:
        """Take the last act back by a new change, which is given; None if there is none."""
        return self._take_back(self._history.to_undo)

    def redo(self) -> Change | None:
        """Take the last undo back by a new change, which is given; None if there is none."""
        return self._take_back(self._history.to_redo)

    def on_change(self, listener: ChangeListener) -> Callable[[], None]:
        """Call a listener after each change of the filing; gives the function that ends it.

        While a field is typed in, the same change comes again, longer, under the same number.
        """
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def on_marks(self, listener: MarksListener) -> Callable[[], None]:
        """Call a listener after marks or title changed; gives the function that ends it."""
        self._marks_listeners.append(listener)
        return lambda: self._marks_listeners.remove(listener)

    def _typing_at(self, address: str) -> _Typing:
        if self._typing is not None and self._typing.address == address:
            return self._typing
        return _Typing(address, self._history.next_number, self.filing)

    def _act(self, pairs: tuple[Pair, ...]) -> None:
        change = Change(self._history.next_number, self._clock(), pairs)
        if change.matters:
            self._take(change)

    def _take_back(self, target: Change | None) -> Change | None:
        if target is None:
            return None
        number = self._history.next_number
        change = Change(number, self._clock(), inverse(target.pairs), undoes=target.number)
        self._take(change)
        return change

    def _take(self, change: Change, typing: _Typing | None = None) -> None:
        self._check_thread()
        base = typing.base if typing else self.filing
        self._draft = replace(self._draft, filing=applied(base, change.pairs))
        if self._gathered is None:
            self._tell(change, typing)
        else:
            self._gathered.extend(change.pairs)

    def _tell(self, change: Change, typing: _Typing | None = None) -> None:
        self._history.note(change)
        self._typing = typing
        for listener in tuple(self._listeners):
            listener(change)

    def _mark(self, marks: Marks) -> None:
        self._settle(replace(self._draft, marks=marks))

    def _settle(self, draft: Draft) -> None:
        self._check_thread()
        if draft == self._draft:
            return
        self._draft = draft
        for listener in tuple(self._marks_listeners):
            listener()

    def _ids(self) -> set[str]:
        if self._used_ids is None:
            pairs = [change.pairs for change in self.history]
            self._used_ids = set(ids_in(f"{self.filing!r} {pairs!r}"))
        return self._used_ids

    def _check_thread(self) -> None:
        if threading.get_ident() != self._thread:
            raise RuntimeError("a session is used by the thread that made it alone")


def _item(list_address: str, answers: Mapping[str, Answer]) -> Item:
    return item_type(list_address).model_validate(dict(answers))


def _sound(value: Answer | list[str]) -> Answer:
    return _sound_text(value) if isinstance(value, str) else tuple(map(_sound_text, value))


def _sound_text(text: str) -> str:
    """Text that UTF-8 can hold: halves of a character are joined, or replaced if alone."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
