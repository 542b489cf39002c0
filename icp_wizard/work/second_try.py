"""What was entered held against a draft now, for the window and for the command line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from icp_wizard.journey.draft import Entry
from icp_wizard.journey.entered import (
    Compared,
    ComparedGroup,
    Turn,
    changed_lines,
    changed_only,
    compared,
)
from icp_wizard.journey.second_try import Point, SecondTry, second_try
from icp_wizard.model.text import Language, Text
from icp_wizard.model.words import words
from icp_wizard.rules.engine import Judgement
from icp_wizard.storage.library import Library
from icp_wizard.work.judging import judged_in
from icp_wizard.work.labels import corrections

Groups = tuple[ComparedGroup, ...]


def told(found: SecondTry) -> Text:
    """How many points are left, or why there are none."""
    if found.refusal is None:
        return words("second_try.kept" if found.entry else "second_try.none_refused")
    if not found.points:
        return words("second_try.no_points")
    key = "left" if found.open else "none_left"
    return words(f"second_try.{key}", open=found.open, count=len(found.points))


def compared_now(library: Library, entry: Entry, now: Judgement) -> Groups:
    """Everything entered against the filing as it was judged last. Raises Trouble."""
    return compared(_before(library, entry, now), now, corrections(library))


def changed_now(library: Library, entry: Entry, now: Judgement) -> frozenset[str]:
    """The lines of the copy list which differ from what was entered. Raises Trouble."""
    return changed_lines(_before(library, entry, now), now)


def _before(library: Library, entry: Entry, now: Judgement) -> Judgement:
    """What was entered, by the rules and on the day by which the filing was judged last."""
    return judged_in(library, entry.filing, now.outlook.day, now.pack)


def as_text(groups: Groups) -> str:
    """The difference in both languages at once, to be passed on."""
    lines: list[str] = []
    for said in _said(groups):
        lines += [said.en] if said.en == said.zh else [said.en, said.zh]
    return "\n".join(lines).strip() + "\n"


def read(library: Library, id_: str, day: date) -> tuple[SecondTry, Groups | None]:
    """Where a draft stands, and everything entered against it; None where that is not known.

    Raises UnknownDraft, DamagedDraft or Trouble.
    """
    draft, _ = library.load(id_)
    now = judged_in(library, draft.filing, day)
    found = second_try(draft.events, now)
    return found, compared_now(library, found.entry, now) if found.entry else None


def as_lines(found: SecondTry, groups: Groups | None, language: Language) -> Iterator[str]:
    """What must change first and what differs, for people, in one language."""
    for said in (*_points(found), *_difference(groups)):
        yield said.in_(language)


def as_json(found: SecondTry, groups: Groups | None) -> dict[str, Any]:
    """The same for programs; *differences* is null where nothing is known of the entry."""
    return {
        "open": found.open,
        "points": [_point(each) for each in found.points],
        "differences": None if groups is None else [_line(line) for line in _changed(groups)],
    }


def _points(found: SecondTry) -> Iterator[Text]:
    yield told(found)
    for point in found.points:
        reason = point.meaning or point.said
        yield words("second_try.point", state=point.state, reason=reason)
        for place in point.places:
            before = place.before or words("second_try.not_kept")
            yield words("second_try.line_differs", label=place.label, before=before, now=place.now)


def _difference(groups: Groups | None) -> Iterator[Text]:
    yield Text("", "")
    if groups is None:
        yield words("second_try.no_entry")
    else:
        yield from _said(changed_only(groups))


def _changed(groups: Groups) -> Iterator[Compared]:
    return (line for group in changed_only(groups) for line in group.lines)


def _point(point: Point) -> dict[str, Any]:
    return {
        "said": point.said,
        "meaning": point.meaning._asdict() if point.meaning else None,
        "standing": point.standing,
        "addresses": [each.address for each in point.places],
    }


def _line(line: Compared) -> dict[str, Any]:
    values = {"before": line.before._asdict(), "now": line.now._asdict()}
    return {"address": line.address, "label": line.label._asdict(), "turn": line.turn, **values}


def _said(groups: Groups) -> Iterator[Text]:
    if not groups:
        yield words("second_try.nothing_differs")
    for group in groups:
        yield Text("", "")
        yield group.title
        for line in group.lines:
            key = "same" if line.turn is Turn.SAME else "differs"
            yield words(
                f"second_try.line_{key}", label=line.label, before=line.before, now=line.now
            )
