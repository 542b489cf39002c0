"""A plan for people and for programs: timeline, and what to arrange besides the filing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from icp_wizard.documents import calendar
from icp_wizard.journey.backplan import backplan
from icp_wizard.journey.draft import Draft, default_title
from icp_wizard.journey.guidance import Guidance, Standing, newest
from icp_wizard.journey.plan import Plan, plan, timeline_of
from icp_wizard.journey.remaining import remaining
from icp_wizard.journey.timeline import Aim, Step, Timeline, Wish
from icp_wizard.model.filing import Filing
from icp_wizard.model.finding import Level, Source
from icp_wizard.model.text import Language
from icp_wizard.model.words import words
from icp_wizard.rules.engine import Judgement
from icp_wizard.rules.holidays import shipped_holidays
from icp_wizard.rules.pack import Pack


def planned(filing: Filing, pack: Pack, wish: Wish | None, day: date) -> Plan:
    """The plan which keeps a wish by the rules of a pack, seen on a day.

    Without a wish it is for submission as soon as possible. Raises UnplannableDay.
    """
    holidays = shipped_holidays()
    made = backplan(filing, wish, day, holidays, pack) if wish else None
    return plan(filing, day, holidays, pack, made)


def wished(open_on: date | None, submit_on: date | None) -> Wish | None:
    """The wish for a day of opening, else for one of submission."""
    if open_on:
        return Wish(Aim.OPEN, open_on)
    return Wish(Aim.SUBMIT, submit_on) if submit_on else None


def write_calendar(made: Plan, filing: Filing, path: Path) -> None:
    """Write the steps of a plan as a calendar file. Raises CannotWrite."""
    _write(made.timeline, filing, path)


def write_remaining(draft: Draft, judgement: Judgement, path: Path) -> None:
    """Write what lies ahead of a draft that was entered as a calendar file. Raises CannotWrite."""
    holidays, outlook, pack = shipped_holidays(), judgement.outlook, judgement.pack
    planned_ = timeline_of(outlook.filing, outlook.day, holidays, pack)
    steps = remaining(draft.events, outlook, pack, holidays)
    _write(replace(planned_, steps=steps), outlook.filing, path)


def _write(timeline: Timeline, filing: Filing, path: Path) -> None:
    title = default_title(filing)
    key = "\n".join([title, *(service.id for service in filing.services)])
    calendar.write(timeline, path, title, key)


def stops(made: Plan) -> bool:
    """Whether the wish cannot be kept safely, or something ends that a rule stops at."""
    stopped = any(finding.level is Level.STOP for finding in made.timeline.findings)
    return made.timeline.late or stopped


def as_json(made: Plan, pack: Pack) -> dict[str, Any]:
    """The plan for programs."""
    timeline = made.timeline
    return {
        "rules_version": pack.version,
        "rules_as_of": str(pack.as_of),
        "made_on": str(timeline.made_on),
        "aim": timeline.wish.aim.value,
        "day": str(timeline.wish.day),
        "late": timeline.late,
        "submit_by": str(timeline.submit_by),
        "open_by": str(timeline.open_by),
        "first_submit": str(timeline.first_submit),
        "first_open": str(timeline.first_open),
        "safe_open": str(timeline.safe_open),
        "holidays_as_of": str(timeline.holidays_as_of),
        "gaps": [gap._asdict() for gap in timeline.gaps],
        "notices": [
            {"address": each.address, "message": each.message._asdict(), "fix": each.fix._asdict()}
            for each in timeline.notices
        ],
        "steps": [_step(each) for each in timeline.steps],
        "findings": [
            {"rule": each.rule, "level": each.level.value, "address": each.address}
            | {"message": each.message._asdict(), "fix": each.fix._asdict()}
            | _source(each.sources)
            for each in timeline.findings
        ],
        "plan": [
            {"title": chapter.title._asdict(), "lines": [_guidance(each) for each in chapter.lines]}
            for chapter in made.chapters
        ],
    }


def as_lines(made: Plan, pack: Pack, language: Language) -> Iterator[str]:
    """The plan for people, in one language."""
    for notice in made.timeline.notices:
        yield notice.message.in_(language)
        yield f"  {notice.fix.in_(language)}"
        yield ""
    yield from _timeline_lines(made.timeline, language)
    for chapter in made.chapters:
        yield ""
        yield chapter.title.in_(language)
        for line in chapter.lines:
            yield from _guidance_lines(line, language)
    yield ""
    for gap in made.timeline.gaps:
        yield gap.in_(language)
    yield words("work.not_approval", version=pack.version, day=pack.as_of).in_(language)


def _timeline_lines(timeline: Timeline, language: Language) -> Iterator[str]:
    head = f"plan.{timeline.ending.worded('head')}"
    yield words(head, submit=timeline.submit_by, open=timeline.open_by).in_(language)
    for step in timeline.steps:
        state = "done" if step.done else "late" if step.late else "due"
        sign = words(f"plan.sign_{state}").in_(language)
        who = words(f"plan.who_{step.who}").in_(language)
        yield f"  {step.last}  {sign}  {step.title.in_(language)}  ({who}; {step.rule})"


def _guidance_lines(line: Guidance, language: Language) -> Iterator[str]:
    sign = words(f"plan.standing_{line.standing}").in_(language)
    text = words("plan.text_by", text=line.text, day=line.by) if line.by else line.text
    yield f"  {sign}  {line.label.in_(language)}: {text.in_(language)}"
    if line.standing is not Standing.SETTLED:
        yield f"      {line.quoted.in_(language)}"


def _step(step: Step) -> dict[str, Any]:
    return {
        "key": step.key,
        "title": step.title._asdict(),
        "who": step.who.value,
        "earliest": str(step.earliest),
        "last_safe_day": str(step.last),
        "done": step.done,
        "late": step.late,
        "rule": step.rule,
        "why": step.why._asdict(),
        "address": step.address,
    } | _source(step.sources)


def _guidance(line: Guidance) -> dict[str, Any]:
    return {
        "key": line.key,
        "label": line.label._asdict(),
        "text": line.text._asdict(),
        "standing": line.standing.value,
        "by": str(line.by) if line.by else None,
        "rule": line.rule,
        "why": line.why._asdict(),
        "address": line.address,
    } | _source(line.sources)


def _source(sources: tuple[Source, ...]) -> dict[str, Any]:
    found = newest(sources)
    if found is None:
        return {"source": None}
    return {"source": {"title": found.title._asdict(), "date": found.date._asdict()}}
