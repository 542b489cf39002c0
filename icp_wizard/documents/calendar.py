"""A back-planned filing as a calendar file (RFC 5545) with alarms, for any calendar program.

Written here, since a library brings thousands of lines and a table of time zones for what is a
list of whole days: no time zone is involved, and tests read the file back with such a library.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from unicodedata import category

from icp_wizard import __version__
from icp_wizard.documents.files import replaced
from icp_wizard.journey.guidance import newest
from icp_wizard.journey.timeline import Step, Timeline, Who
from icp_wizard.model.text import Text
from icp_wizard.model.words import words

_LONGEST_LINE = 75
_UNSENT = ("Cc", "Cs")
_ALARMS = ("-P6DT15H", "-PT15H")
"""At nine in the morning a week and a day before the day, which begins at midnight."""


def write(timeline: Timeline, path: Path, title: str, key: str) -> None:
    """Write the calendar file, whole or not at all. Raises CannotWrite."""
    with replaced(path) as part:
        part.write_bytes(calendar(timeline, title, key))


def calendar(timeline: Timeline, title: str, key: str) -> bytes:
    """The calendar of a timeline: one event for each step that is still to come.

    *key* names the draft. The events of one draft keep their UID from file to file, so that a
    later import moves them instead of doubling them.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//ICP Wizard//{_escaped(__version__)}//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escaped(title)}",
    ]
    for step in timeline.steps:
        if not step.done and step.last >= timeline.made_on:
            lines += _event(timeline, step, title, key)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _event(timeline: Timeline, step: Step, title: str, key: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(key, step.key)}"
    yield f"DTSTAMP:{_day(timeline.made_on)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(step.last)}"
    yield f"DTEND;VALUE=DATE:{_day(step.last + timedelta(1))}"
    yield f"SUMMARY:{_escaped(_both(step.title, ' / '))}"
    yield f"DESCRIPTION:{_escaped(_description(step, title))}"
    yield "CATEGORIES:ICP"
    yield "TRANSP:TRANSPARENT"
    if step.who is Who.YOU:
        yield from _alarms(step)
    yield "END:VEVENT"


def _alarms(step: Step) -> Iterator[str]:
    for trigger in _ALARMS:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{_escaped(_both(step.title, ' / '))}"
        yield f"TRIGGER:{trigger}"
        yield "END:VALARM"


def _description(step: Step, title: str) -> str:
    said = [_both(words("documents.calendar-last"), " / "), title, step.why.zh, step.why.en]
    source = newest(step.sources)
    if source:
        cited = words("planner.quoted_source", title=source.title, date=source.date)
        said += dict.fromkeys((cited.zh, cited.en))
    return "\n".join(filter(None, said))


def _both(text: Text, between: str) -> str:
    return f"{text.zh}{between}{text.en}"


def _uid(*parts: str) -> str:
    """A name that is the same for the same step of the same draft, and tells nobody of either."""
    return sha256("\n".join(parts).encode()).hexdigest()[:32] + "@icp-wizard"


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def _escaped(text: str) -> str:
    """A value of type TEXT: backslash, semicolon, comma and line end escaped, no controls."""
    plain = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    whole = "\\n".join(plain.splitlines())
    return "".join(each for each in whole if category(each) not in _UNSENT)


def _folded(line: str) -> str:
    """The line cut after at most 75 octets, never within a character."""
    return "\r\n ".join(_pieces(line))


def _pieces(line: Iterable[str]) -> Iterator[str]:
    piece, room = "", _LONGEST_LINE
    for character in line:
        size = len(character.encode())
        if size > room:
            yield piece
            piece, room = "", _LONGEST_LINE - 1
        piece += character
        room -= size
    yield piece
