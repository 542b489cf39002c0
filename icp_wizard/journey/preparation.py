"""Draws the checklist from a judgement: who and what, papers, answers, findings, what is next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from icp_wizard import __version__
from icp_wizard.catalogue.field import Field
from icp_wizard.journey.calls import rehearsal
from icp_wizard.journey.checklist import (
    Answered,
    Checklist,
    FindingLine,
    PaperLine,
    PaperPicture,
    Section,
    Waiting,
)
from icp_wizard.journey.comparing import compared
from icp_wizard.journey.copying import copy_screens
from icp_wizard.journey.copylist import CopyScreen
from icp_wizard.journey.correcting import Corrections, corrected
from icp_wizard.journey.cover import cover, next_steps
from icp_wizard.journey.desk import lines_of
from icp_wizard.journey.draft import Marks, default_title
from icp_wizard.journey.guidance import Guidance, Standing
from icp_wizard.journey.happenings import Course
from icp_wizard.journey.masking import Mask
from icp_wizard.journey.naming import item_name, paper_name, place_name, whose_name
from icp_wizard.journey.operation import is_copied, ready_words
from icp_wizard.journey.ordering import ordered
from icp_wizard.journey.plan import Plan
from icp_wizard.journey.shown import shown
from icp_wizard.journey.timeline import Timeline
from icp_wizard.journey.vocabulary import terms_of
from icp_wizard.model.address import item_address
from icp_wizard.model.finding import Level
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.engine import Judgement
from icp_wizard.rules.papers import WantedSlot
from icp_wizard.rules.waits import waits_of

_QR_BYTES = 900
_WAITS = ("provider", "sms", "forward", "regulator", "police")
NO_MARKS = Marks()


@dataclass(frozen=True)
class Known:
    """What is known of a draft beside its judged filing.

    *title* is what it was called, ``""`` for its default. The account and hosting *plan* and what
    comes *ahead* of an order that was entered are left out where they are None. The copy list
    bears the labels of the *corrections*.
    """

    title: str = ""
    plan: Plan | None = None
    marks: Marks = NO_MARKS
    ahead: Course | None = None
    corrections: Corrections | None = None


def checklist(
    judgement: Judgement, known: Known, *, masked: bool, pictures: bool = False
) -> Checklist:
    """The checklist of a judged filing.

    *masked*, it hides what is personal, and has no *pictures* though they be wanted.
    """
    made = _made(judgement, known, masked=masked, pictures=pictures and not masked)
    made = Mask(judgement.outlook).over(made) if masked else made
    return replace(made, terms=terms_of(made))


def _made(judgement: Judgement, known: Known, *, masked: bool, pictures: bool) -> Checklist:
    outlook, plan = judgement.outlook, known.plan
    title = known.title or default_title(outlook.filing)
    same = compared(outlook.filing, known.marks)
    screens = (
        corrected(copy_screens(judgement), known.corrections or {}) if is_copied(outlook) else ()
    )
    papers = tuple(_papers(judgement, pictures=pictures))
    return Checklist(
        title=title or " ".join(words("journey.no_title")),
        subtitle=_subtitle(judgement),
        state=_state(judgement),
        ready=judgement.ready,
        cover=tuple(cover(judgement, title, plan, known.ahead, masked=masked)),
        next_steps=next_steps(judgement, known.ahead),
        papers=papers,
        findings=_findings(judgement),
        screens=screens,
        compared=same,
        sections=(ordered(judgement), *_sections(judgement, same, _copied(screens))),
        plan=tuple(_planned(plan)),
        waiting=_waiting(judgement),
        calls=rehearsal(judgement, title).cards,
        terms=(),
        papers_as_text=_as_text(title, papers),
        rules_version=judgement.pack.version,
        rules_as_of=judgement.pack.as_of,
        made_on=outlook.day,
        version=__version__,
        masked=masked,
    )


def _subtitle(judgement: Judgement) -> Text:
    outlook = judgement.outlook
    operation = outlook.catalogue.options["filing_operation"].get(outlook.words("operation", ""))
    province = outlook.catalogue.options["province"].get(outlook.filing.entity.region_province)
    unknown = Text("–", "–")
    return words(
        "journey.order_line",
        operation=operation.text if operation else unknown,
        province=province.text if province else unknown,
        count=len(outlook.filing.services),
    )


def _state(judgement: Judgement) -> Text:
    stops = sum(finding.level is Level.STOP for finding in judgement.findings)
    if judgement.ready:
        return ready_words(judgement.outlook)
    return words("journey.not_ready", count=stops)


def _copied(screens: tuple[CopyScreen, ...]) -> frozenset[str]:
    """The addresses of all answers on the copy list."""
    lines = (line for screen in screens for line in lines_of(screen))
    return frozenset(line.address for line in lines if line.value)


def _sections(
    judgement: Judgement, same: frozenset[str], copied: frozenset[str]
) -> Iterator[Section]:
    """The answers which the copy list has not."""
    runs: dict[tuple[str, str], list[Answered]] = {}
    for field, _, address in judgement.outlook.asked_fields():
        line = None if address in copied else _line(judgement, field, address)
        if line:
            line = replace(line, compared=address in same)
            runs.setdefault((field.step, _owner(address)), []).append(line)
    for (step, item), lines in sorted(runs.items(), key=lambda run: _order(judgement, run[0])):
        yield Section(_title(judgement, step, item), tuple(lines))


def _planned(plan: Plan | None) -> Iterator[Section]:
    for chapter in plan.chapters if plan else ():
        lines = (_told(each.label, _said(each), each.address) for each in chapter.lines)
        yield Section(chapter.title, tuple(lines))
    if plan:
        yield Section(words("plan.dates"), tuple(_dated(plan.timeline)))


def _dated(timeline: Timeline) -> Iterator[Answered]:
    """The day by day part of a plan: its two days, what is at risk, every step, the days off."""
    head = words(
        f"plan.{timeline.ending.worded('head')}",
        submit=timeline.submit_by,
        open=timeline.open_by,
    )
    yield _told(words("plan.label_span"), head)
    for notice in timeline.notices:
        risk = words("plan.renewal", message=notice.message, fix=notice.fix)
        yield _told(words("plan.label_at_risk"), risk, notice.address)
    for step in timeline.steps:
        yield _told(step.title, step.told, step.address)
    for said in (words("plan.days_off", day=timeline.holidays_as_of), *timeline.gaps):
        yield _told(words("plan.label_days_off"), said)


def _told(label: Text, said: Text, address: str = "") -> Answered:
    return Answered(label, said.zh, address=address, said=said)


def _said(line: Guidance) -> Text:
    """What a line of the plan says, with its day and its reason while something is left."""
    text = line.text
    if line.by:
        text = words("plan.text_by", text=text, day=line.by)
    if line.standing is not Standing.SETTLED:
        text = words("plan.text_why", text=text, why=line.quoted)
    return text


def _line(judgement: Judgement, field: Field, address: str) -> Answered | None:
    value = shown(judgement.outlook, field, address)
    if not value.value:
        return None
    return Answered(field.label, value.value, value.gloss, address)


def _owner(address: str) -> str:
    """The service or person an answer is printed under: its outermost item."""
    end = address.find("]")
    return address[: end + 1]


def _order(judgement: Judgement, run: tuple[str, str]) -> tuple[int, int]:
    step, item = run
    outlook = judgement.outlook
    steps = [each.key for each in outlook.catalogue.steps]
    items = [*outlook.items("person"), *outlook.items("service"), *outlook.items("instance")]
    return steps.index(step), items.index(item) + 1 if item in items else 0


def _title(judgement: Judgement, step: str, item: str) -> Text:
    label = next(each.label for each in judgement.outlook.catalogue.steps if each.key == step)
    if not item:
        return label
    return words("journey.section_of", section=label, item=item_name(judgement.outlook, item))


def _papers(judgement: Judgement, *, pictures: bool) -> Iterator[PaperLine]:
    runs: dict[str, list[WantedSlot]] = {}
    for slot in judgement.slots:
        runs.setdefault("/".join(slot.id.split("/")[:2]), []).append(slot)
    for slots in runs.values():
        whose = whose_name(judgement.outlook, slots[0].id.split("/")[1]).zh
        sides = [slot.side for slot in slots]
        state, done = _taken(judgement, slots)
        both = Text(", ".join(s.en for s in sides), "、".join(s.zh for s in sides))
        taken = tuple(_pictures(judgement, slots)) if pictures else ()
        yield PaperLine(slots[0].paper.label, whose, both, state, done, taken)


def _pictures(judgement: Judgement, slots: list[WantedSlot]) -> Iterator[PaperPicture]:
    kept = {each.id: each.photos for each in judgement.outlook.filing.papers}
    for slot in slots:
        yield from (PaperPicture(name, slot.side) for name in kept.get(slot.id, ()))


def _taken(judgement: Judgement, slots: list[WantedSlot]) -> tuple[Text, bool]:
    kept = {each.id: each for each in judgement.outlook.filing.papers}
    taken = [slot for slot in slots if slot.id in kept and kept[slot.id].photos]
    at_hand = [slot for slot in slots if slot.id in kept and kept[slot.id].at_hand == "yes"]
    done = len({slot.id for slot in (*taken, *at_hand)})
    if len(taken) == len(slots):
        return words("journey.paper_taken"), True
    if done == len(slots):
        return words("journey.paper_at_hand"), True
    if done:
        return words("journey.paper_partly", done=done, total=len(slots)), False
    return words("journey.paper_missing"), False


def _findings(judgement: Judgement) -> tuple[FindingLine, ...]:
    return tuple(FindingLine(_place(judgement, each.address), each) for each in judgement.findings)


def _place(judgement: Judgement, address: str) -> Text:
    if address.startswith("papers["):
        return paper_name(judgement.outlook, item_address(address)[len("papers[") : -1])
    return place_name(judgement.outlook, address)


def _waiting(judgement: Judgement) -> tuple[Waiting, ...]:
    known = waits_of(judgement.outlook)
    return tuple(
        Waiting(words(f"journey.wait_{each}"), words(f"journey.wait_{each}_time"))
        for each in _WAITS
        if each in known
    )


def _as_text(title: str, papers: tuple[PaperLine, ...]) -> str:
    """The list of papers for the QR code: text, since a link would be dead when paper is read."""
    head = words("journey.papers_head")
    lines = [f"{head.zh} {head.en}", title]
    for paper in papers:
        lines.append(f"□ {paper.name.zh} {paper.whose} {paper.name.en}".replace("  ", " "))
    text = "\n".join(line for line in lines if line)
    while len(text.encode()) > _QR_BYTES:
        text = text.rpartition("\n")[0]
    return text
