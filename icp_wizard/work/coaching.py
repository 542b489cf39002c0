"""What the coach says of one picture: for programs as JSON, for people as lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from icp_wizard.catalogue.load import catalogue
from icp_wizard.catalogue.paper import Paper
from icp_wizard.model.text import Language, Text
from icp_wizard.model.words import words
from icp_wizard.photos.codes import codes
from icp_wizard.photos.flaw import Flaw
from icp_wizard.photos.intake import take_in
from icp_wizard.photos.photo import Facts
from icp_wizard.photos.verdict import said
from icp_wizard.work.pictures import card_side, doubts


@dataclass(frozen=True)
class Look:
    """A picture held against its paper; *slot* is the paper's key, with its side if any."""

    slot: str
    paper: Paper
    facts: Facts
    doubts: tuple[Text, ...]
    codes: tuple[str, ...]

    @property
    def stops(self) -> bool:
        """Whether an official limit forbids the picture."""
        return any(each.stops for each in self.facts.flaws)


def look(file: Path, slot: str) -> Look | None:
    """Judge a picture for a paper such as ``id_card_mainland/back``; None for no known paper.

    Raises RefusedPhoto.
    """
    paper = catalogue().papers.get(slot.partition("/")[0])
    if paper is None:
        return None
    facts = take_in(file, card_side=card_side(slot)).facts
    return Look(slot, paper, facts, doubts(slot, facts), codes(file.read_bytes()))


def as_json(seen: Look) -> dict[str, Any]:
    """The verdict in the published form; places are fractions of the upright picture."""
    return {
        "paper": seen.slot,
        "stops": seen.stops,
        "doubts": [each._asdict() for each in seen.doubts],
        "flaws": [_flaw(each) for each in seen.facts.flaws],
        "corners": seen.facts.corners,
        "width": seen.facts.width,
        "height": seen.facts.height,
        "byte_count": seen.facts.byte_count,
        "original_format": seen.facts.original_format,
        "codes": list(seen.codes),
    }


def _flaw(flaw: Flaw) -> dict[str, Any]:
    told = said(flaw)
    where = flaw.where._asdict() if flaw.where else None
    sentences = {"reason": told.reason._asdict(), "fix": told.fix._asdict()}
    return {"key": flaw.key, "stops": flaw.stops, "where": where, **sentences}


def as_lines(seen: Look, language: Language) -> Iterator[str]:
    """The verdict for people, in one language."""
    facts = seen.facts
    size = f"{facts.width} × {facts.height}"
    yield words("work.look_at", paper=seen.paper.label, size=size).in_(language)
    for each in seen.doubts:
        yield f"  {each.in_(language)}"
    if not seen.doubts:
        yield f"  {words('work.look_good').in_(language)}"
    for code in seen.codes:
        yield words("work.look_code", code=code).in_(language)
    yield words("work.look_advice").in_(language)
