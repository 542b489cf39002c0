"""A draft 草稿: one filing in preparation with its marks, events and changes."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace
from datetime import datetime

from icp_wizard.model.address import Value
from icp_wizard.model.filing import Filing

Pair = tuple[str, Value, Value]
"""An address, what stood there before, and what stands there after."""

YEARS = range(2, 9990)
"""In which something can have happened: a day ahead of it is still one of the calendar."""
ENTERED_EVENT = "entered"
"""The kind of event by which the filing is frozen."""


@dataclass(frozen=True)
class Marks:
    """Where the person stands: saved with the draft, no part of undo or of exchanged files."""

    left: frozenset[str] = frozenset()
    page: str = "decide"
    copied: tuple[tuple[str, str], ...] = ()
    compared: tuple[tuple[str, str, str], ...] = ()
    """Addresses with the value found the same as on its paper, and the picture looked at."""
    read_back: tuple[tuple[str, str], ...] = ()
    """Lines of the copy desk with the value read back before a screen that locks it."""
    begun: tuple[tuple[str, str], ...] = ()
    """What stands in lines beside the filing which was not noted yet: the line and its text."""

    def with_left(self, addresses: frozenset[str]) -> Marks:
        """The marks after these fields have been left once."""
        return replace(self, left=self.left | addresses)

    def with_copied(self, line: str, value: str | None) -> Marks:
        """The marks after a line of the copy desk was ticked, or its tick taken away by None."""
        others = tuple(tick for tick in self.copied if tick[0] != line)
        return replace(self, copied=others if value is None else (*others, (line, value)))

    def with_read_back(self, lines: tuple[tuple[str, str], ...]) -> Marks:
        """The marks after these lines and values were read back and found right."""
        ids = {line for line, _ in lines}
        others = tuple(each for each in self.read_back if each[0] not in ids)
        return replace(self, read_back=(*others, *lines))

    def with_begun(self, line: str, text: str) -> Marks:
        """The marks after something was typed in such a line; ``""`` takes the mark away."""
        others = tuple(each for each in self.begun if each[0] != line)
        return replace(self, begun=(*others, (line, text)) if text else others)

    def with_compared(self, address: str, value: str, picture: str) -> Marks:
        """The marks after a value was found the same as on a picture of its paper."""
        others = self.without_compared(address).compared
        return replace(self, compared=(*others, (address, value, picture)))

    def without_compared(self, address: str) -> Marks:
        """The marks after a value was found different from its paper."""
        left = tuple(each for each in self.compared if each[0] != address)
        return replace(self, compared=left)


@dataclass(frozen=True)
class Entry:
    """The filing as it was entered in the official system: frozen then, never changed since.

    *rules* is the version of the rules it was judged by, ``""`` where nobody knew.
    """

    frozen_at: datetime
    filing: Filing
    rules: str = ""


@dataclass(frozen=True)
class Objection:
    """What a reviewer objects to, in the words of the message.

    *phrase* is the key of the reason which was recognised in them, ``""`` for none; *is_done* is
    the person's own tick. One marked by hand has no words, only the *address* of the answer.
    """

    said: str
    phrase: str = ""
    is_done: bool = False
    address: str = ""


@dataclass(frozen=True)
class Event:
    """Something the outside said: submitted, called, approved; *kind* and words of the person.

    An entry keeps what was entered, a refusal what is objected to.
    """

    at: datetime
    kind: str
    note: str = ""
    entry: Entry | None = None
    objections: tuple[Objection, ...] = ()


@dataclass(frozen=True)
class Draft:
    """One filing in preparation; *title* is what the person calls it, ``""`` for the default."""

    id: str
    filing: Filing = field(default_factory=Filing)
    title: str = ""
    marks: Marks = Marks()
    events: tuple[Event, ...] = ()


@dataclass(frozen=True)
class Change:
    """One act of the person: pairs which are undone together.

    *undoes* is the number of the change this one takes back: undo and redo are changes too.
    """

    number: int
    at: datetime
    pairs: tuple[Pair, ...]
    undoes: int | None = None

    @property
    def matters(self) -> bool:
        """Whether anything differs afterwards; typing that ends where it began does not."""
        return any(before != after for _, before, after in self.pairs)


def one_line(title: str) -> str:
    """A title as one line of at most 200 visible characters, wherever it came from."""
    visible = (c for c in " ".join(title.split()) if unicodedata.category(c) not in ("Cc", "Cf"))
    return "".join(visible)[:200]


def default_title(filing: Filing) -> str:
    """What a draft is called until it is given a title: the entity, else its principal."""
    principal = (each.name for each in filing.people if each.id == filing.entity.principal)
    return one_line(filing.entity.name) or one_line(next(principal, ""))
