"""A draft and its changes as the JSON texts which the file keeps."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple, cast

from icp_wizard.journey.draft import (
    YEARS,
    Change,
    Draft,
    Entry,
    Event,
    Marks,
    Objection,
    Pair,
    default_title,
    one_line,
)
from icp_wizard.model.address import UnknownAddress, Value, ids
from icp_wizard.model.filing import FORMAT, Filing, Item
from icp_wizard.model.ids import item_type
from icp_wizard.model.parsing import BrokenText, Names, parsed
from icp_wizard.model.reading import UnreadableFiling, read_filing, read_item, write_filing, written

_PHOTO = re.compile(r"sha256:[0-9a-f]{64}")

UNREADABLE = (UnreadableFiling, BrokenText, UnknownAddress, ValueError, TypeError, KeyError)
"""What reading a broken record raises."""


class Document(NamedTuple):
    """A row of the table of documents, without the draft's id."""

    format: int
    filing: str
    marks: str
    events: str


class EntryRow(NamedTuple):
    """A row of the table of entries, without the draft's id."""

    at: str
    rules: str
    filing: str


class ChangeRow(NamedTuple):
    """A row of the table of changes, without the draft's id."""

    number: int
    at: str
    pairs: str
    undoes: int | None


def document(draft: Draft) -> Document:
    """The texts that keep a draft."""
    return Document(
        FORMAT, write_filing(draft.filing, None), _marks(draft.marks), _events(draft.events)
    )


def draft(id_: str, title: str, kept: Document, frozen: Iterable[EntryRow] = ()) -> Draft:
    """The draft kept in these texts. Raises one of UNREADABLE."""
    entries = {row.at: entry for row in frozen if (entry := _read_entry(row))}
    return Draft(
        id=id_,
        filing=read_filing(kept.filing),
        title=title,
        marks=_read_marks(json.loads(kept.marks)),
        events=tuple(_read_event(each, entries) for each in json.loads(kept.events)),
    )


def entry_rows(draft_: Draft) -> dict[str, Entry]:
    """What was frozen of a draft, by the moment which is its key."""
    found = (each.entry for each in draft_.events)
    return {each.frozen_at.isoformat(): each for each in found if each}


def entry_row(entry: Entry) -> EntryRow:
    """The texts that keep an entry."""
    return EntryRow(entry.frozen_at.isoformat(), entry.rules, write_filing(entry.filing, None))


def change_row(change: Change) -> ChangeRow:
    """The texts that keep a change."""
    pairs = [[address, _plain(before), _plain(after)] for address, before, after in change.pairs]
    text = json.dumps(pairs, ensure_ascii=False)
    return ChangeRow(change.number, change.at.isoformat(), text, change.undoes)


def changes(kept: Iterable[Sequence[Any]]) -> tuple[Change, ...]:
    """The changes in these rows, oldest first; none before one that is unreadable."""
    found: list[Change] = []
    for row in kept:
        try:
            found.append(change(ChangeRow(*row)))
        except UNREADABLE:
            found.clear()
    return tuple(found)


def change(row: ChangeRow) -> Change:
    """The change kept in these texts. Raises one of UNREADABLE."""
    pairs = tuple(_pair(each) for each in parsed(row.pairs))
    return Change(int(row.number), datetime.fromisoformat(row.at), pairs, row.undoes)


def photos_named(*texts: str) -> frozenset[str]:
    """The names of all photos in these texts."""
    return frozenset(name for text in texts for name in _PHOTO.findall(text))


def shown_title(draft_: Draft) -> str:
    """The title a person sees."""
    return one_line(draft_.title) or default_title(draft_.filing)


def search_text(draft_: Draft, more: str) -> str:
    """Everything a draft is found by, in lower case."""
    return "\n".join(_findable(draft_.filing, [draft_.id, draft_.title, more])).casefold()


def _findable(filing: Filing, found: list[str]) -> list[str]:
    entity = filing.entity
    found += [entity.name, entity.english_name, entity.document_number]
    for person in filing.people:
        found += [person.name, person.mobile]
    for service in filing.services:
        found += [service.website.name, service.app.name, service.result.service_number]
        found += [domain.name for domain in service.domains]
    return found


def _plain(value: Value) -> Any:
    if isinstance(value, str):
        return value
    return [written(each) if isinstance(each, Item) else each for each in value]


def _pair(raw: Any) -> Pair:
    address, before, after = raw
    return address, _value(address, before), _value(address, after)


def _value(address: str, raw: object) -> Value:
    if isinstance(raw, str):
        return raw
    listed = cast("list[object]", raw)
    if any(isinstance(each, Names) for each in listed):
        kind = item_type(address)
        return tuple(read_item(kind, each, address) for each in listed)
    if not all(isinstance(each, str) for each in listed):
        raise TypeError(address)
    return cast("tuple[str, ...]", tuple(listed))


def _marks(marks: Marks) -> str:
    plain: dict[str, object] = {"left": sorted(marks.left), "page": marks.page}
    plain |= {"copied": marks.copied, "compared": marks.compared, "read_back": marks.read_back}
    plain["begun"] = marks.begun
    return json.dumps(plain, ensure_ascii=False)


def _read_marks(raw: dict[str, Any]) -> Marks:
    copied = tuple((str(line), str(value)) for line, value in raw["copied"])
    same = (each for each in raw.get("compared", ()) if len(each) == 3)
    compared = tuple((str(place), str(value), str(picture)) for place, value, picture in same)
    read = tuple((str(line), str(value)) for line, value in raw.get("read_back", ()))
    begun = tuple((str(line), str(text)) for line, text in raw.get("begun", ()))
    left, page = frozenset(map(str, raw["left"])), str(raw["page"])
    return Marks(left, page, copied, compared, read, begun)


def _events(events: tuple[Event, ...]) -> str:
    return json.dumps([_event(each) for each in events], ensure_ascii=False)


def _event(event: Event) -> list[object]:
    frozen_at = event.entry.frozen_at.isoformat() if event.entry else ""
    objections = [_objection(each) for each in event.objections]
    more = [frozen_at, objections] if frozen_at or objections else []
    return [event.at.isoformat(), event.kind, event.note, *more]


def _read_event(raw: list[Any], entries: Mapping[str, Entry]) -> Event:
    at, kind, note, *more = raw
    event = Event(_read_moment(at), str(kind), str(note))
    if not more:
        return event
    frozen_at, objected = more
    objections = tuple(_read_objection(each) for each in objected)
    return replace(event, entry=entries.get(frozen_at), objections=objections)


def _objection(objection: Objection) -> list[object]:
    more = [objection.address] if objection.address else []
    return [objection.said, objection.phrase, objection.is_done, *more]


def _read_objection(raw: list[Any]) -> Objection:
    said, phrase, is_done, *more = raw
    address = "".join(map(str, more))
    ids(address)  # refuses what is no address
    return Objection(str(said), str(phrase), bool(is_done), address)


def _read_moment(raw: str) -> datetime:
    at = datetime.fromisoformat(raw)
    if at.year not in YEARS:
        raise ValueError(raw)
    return at


def _read_entry(row: EntryRow) -> Entry | None:
    """What was frozen; None if it is unreadable, which is no reason to keep the draft shut."""
    try:
        return Entry(_read_moment(row.at), read_filing(row.filing), row.rules)
    except UNREADABLE:
        return None
