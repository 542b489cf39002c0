"""Labels of the official pages drift: what a person saw there, in place of what we know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import cast

from icp_wizard.journey.copylist import CopyGroup, CopyLine, CopyScreen
from icp_wizard.model.text import Text

SETTING = "label_corrections"
"""Under this name the library keeps them, for all its drafts."""

Corrections = Mapping[tuple[str, str], str]
"""What a label says now, by the place it stands at and our own Chinese for it.

A label which a later edition of ours words otherwise is a new one: no old correction hides it.
"""

NO_CORRECTIONS: Corrections = MappingProxyType({})


def read_corrections(raw: object) -> Corrections:
    """The corrections written as plain lists; what makes no sense is left out."""
    listed = cast("list[object]", raw) if isinstance(raw, list) else []
    found: dict[tuple[str, str], str] = {}
    for each in listed:
        if isinstance(each, Mapping):
            plain = cast("Mapping[str, object]", each)
            place, ours, now = (str(plain.get(name) or "") for name in ("place", "ours", "now"))
            if place and now:
                found[place, ours] = now
    return found


def written_corrections(corrections: Corrections) -> list[dict[str, str]]:
    """The corrections as JSON has them."""
    return [
        {"place": place, "ours": ours, "now": now} for (place, ours), now in corrections.items()
    ]


def with_correction(corrections: Corrections, line: CopyLine, label: str) -> Corrections:
    """The corrections after a line was given a label; ``""`` or ours gives our own back."""
    key = _key(line)
    others = {each: now for each, now in corrections.items() if each != key}
    said = " ".join(label.split())
    return {**others, key: said} if said and said != key[1] else others


def corrected(screens: tuple[CopyScreen, ...], corrections: Corrections) -> tuple[CopyScreen, ...]:
    """The screens with the corrected labels, each of them with ours beside it."""
    return tuple(_screen(each, corrections) for each in screens) if corrections else screens


def _screen(screen: CopyScreen, corrections: Corrections) -> CopyScreen:
    groups = (
        CopyGroup(group.title, tuple(_line(each, corrections) for each in group.lines))
        for group in screen.groups
    )
    return replace(screen, groups=tuple(groups))


def _line(line: CopyLine, corrections: Corrections) -> CopyLine:
    now = corrections.get(_key(line))
    if now is None:
        return line
    return replace(line, label=Text(line.label.en, now), ours=line.label.zh)


def _key(line: CopyLine) -> tuple[str, str]:
    return line.id.partition("@")[0], line.ours or line.label.zh
