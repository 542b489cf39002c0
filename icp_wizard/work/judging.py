"""A filing held against the rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from icp_wizard.journey.checklist import Checklist
from icp_wizard.journey.correcting import Corrections
from icp_wizard.journey.draft import Draft
from icp_wizard.journey.happenings import course
from icp_wizard.journey.plan import plan, timeline_of
from icp_wizard.journey.preparation import Known, checklist
from icp_wizard.model.address import leaves
from icp_wizard.model.filing import Filing
from icp_wizard.model.finding import Finding, Level
from icp_wizard.model.words import words
from icp_wizard.rules.engine import Judgement, judge
from icp_wizard.rules.holidays import shipped_holidays
from icp_wizard.rules.pack import Pack
from icp_wizard.storage.library import Library
from icp_wizard.work.packs import in_force

PhotoFacts = Mapping[str, Mapping[str, Any]]


def judged(filing: Filing, pack: Pack, day: date, photos: PhotoFacts | None = None) -> Judgement:
    """What the rules of a pack say of a filing on a day."""
    found = judge(filing, photos or {}, pack, day)
    findings = (*found.findings, *_expiring(found), *_unprintable(filing))
    return replace(found, findings=findings)


def judged_in(library: Library, filing: Filing, day: date, pack: Pack | None = None) -> Judgement:
    """The same with a library's pictures, by its rules in force unless others are given.

    Raises Trouble.
    """
    return judged(filing, pack or in_force(library), day, facts_of(library, filing))


def facts_of(library: Library, filing: Filing) -> PhotoFacts:
    """What a library knows of the pictures of a filing. Raises Trouble."""
    names = {name for slot in filing.papers for name in slot.photos}
    return library.photo_facts(names) if names else {}


def prepared(
    draft: Draft,
    judgement: Judgement,
    *,
    masked: bool,
    pictures: bool = False,
    corrections: Corrections | None = None,
) -> Checklist:
    """The checklist of a draft, in the labels as a person corrected them."""
    outlook, pack, holidays = judgement.outlook, judgement.pack, shipped_holidays()
    known = Known(
        draft.title,
        plan(draft.filing, outlook.day, holidays, pack),
        draft.marks,
        course(draft.events, outlook, pack, holidays),
        corrections,
    )
    return checklist(judgement, known, masked=masked, pictures=pictures)


def _expiring(found: Judgement) -> Iterator[Finding]:
    """What ends before the planned opening, where the rules of today are silent on it.

    It is a risk at most: the days planned may move.
    """
    filing, day = found.outlook.filing, found.outlook.day
    spoken = {each.address for each in found.findings}
    for each in timeline_of(filing, day, shipped_holidays(), found.pack).findings:
        if each.address not in spoken:
            yield replace(each, level=Level.ADVICE if each.level is Level.ADVICE else Level.RISK)


def _unprintable(filing: Filing) -> tuple[Finding, ...]:
    """An advice for each answer with a character no bundled font can print."""
    from icp_wizard.documents.faces import missing_glyphs

    found: list[Finding] = []
    for address, answer in leaves(filing):
        text = answer if isinstance(answer, str) else "".join(answer)
        missing = "" if text.isascii() else "".join(sorted(missing_glyphs(text)))
        if missing:
            message = words("work.unprintable", characters=missing)
            fix = words("work.unprintable_fix")
            found.append(Finding("print.glyph", Level.ADVICE, address, message, fix))
    return tuple(found)
