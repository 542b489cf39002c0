"""The changes of a draft in order, and which of them undo and redo would take back."""

from __future__ import annotations

from collections.abc import Iterable

from icp_wizard.journey.draft import Change, Pair
from icp_wizard.model.address import replace
from icp_wizard.model.filing import Filing


class History:
    """Every change ever made; undo and redo are read from it alone, so they survive a restart."""

    def __init__(self, changes: Iterable[Change] = ()) -> None:
        self._changes: list[Change] = []
        self._done: list[Change] = []
        self._undone: list[Change] = []
        for change in changes:
            self.note(change)

    @property
    def changes(self) -> tuple[Change, ...]:
        """All changes, oldest first."""
        return tuple(self._changes)

    @property
    def next_number(self) -> int:
        """The number of the change that comes next; the first is 1."""
        return self._changes[-1].number + 1 if self._changes else 1

    @property
    def to_undo(self) -> Change | None:
        """The change that undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def to_redo(self) -> Change | None:
        """The undo that redo would take back."""
        return self._undone[-1] if self._undone else None

    def note(self, change: Change) -> None:
        """Take a change in; one with the last number replaces it, as typing goes on."""
        if self._changes and self._changes[-1].number == change.number:
            self._changes.pop()
        self._changes.append(change)
        if _takes_back(change, self._done):
            self._done.pop()
            self._undone.append(change)
        elif _takes_back(change, self._undone):
            self._undone.pop()
            self._done.append(change)
        else:
            self._note_act(change)

    def _note_act(self, change: Change) -> None:
        self._undone.clear()
        if self._done and self._done[-1].number == change.number:
            self._done.pop()
        if change.matters:
            self._done.append(change)


def inverse(pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """The pairs which take these pairs back."""
    return tuple((address, after, before) for address, before, after in reversed(pairs))


def applied(filing: Filing, pairs: tuple[Pair, ...]) -> Filing:
    """The filing after these pairs. Raises UnknownAddress."""
    for address, _, after in pairs:
        filing = replace(filing, address, after)
    return filing


def _takes_back(change: Change, stack: list[Change]) -> bool:
    return bool(stack) and change.undoes == stack[-1].number
