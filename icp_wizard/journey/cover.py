"""The first page of the checklist: what is filed, for whom, when, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator

from icp_wizard.catalogue.sections import having
from icp_wizard.journey.checklist import Answered
from icp_wizard.journey.draft import default_title
from icp_wizard.journey.happenings import Course
from icp_wizard.journey.naming import item_name
from icp_wizard.journey.operation import is_copied
from icp_wizard.journey.plan import Plan
from icp_wizard.journey.shown import person_name
from icp_wizard.journey.wish import wish_of
from icp_wizard.model.address import read_answer
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.engine import Judgement
from icp_wizard.rules.outlook import Outlook

NEXT = 3
"""How many steps a day holds."""
_NAMED = 4


def cover(
    judgement: Judgement, title: str, plan: Plan | None, ahead: Course | None, *, masked: bool
) -> Iterator[Answered]:
    """The lines of the cover; *title* is what the draft was called."""
    filing, outlook = judgement.outlook.filing, judgement.outlook
    name = default_title(filing)
    if title != name:
        yield from _line("reference", Text(title, title))
    yield from _line("applicant", Text(name, name))
    yield from _line("kind", _kind(outlook))
    principal = person_name(outlook, filing.entity.principal)
    if principal != name:
        yield from _line("principal", Text(principal, principal))
    yield from _line("services", _services(outlook))
    pack = judgement.pack
    made = words("cover.made", day=outlook.day, version=pack.version, rules=pack.as_of)
    yield from _line("made", made)
    yield from _line("planned", _planned(judgement, plan, ahead))
    yield from _line("personal", words("cover.masked" if masked else "cover.full"))


def next_steps(judgement: Judgement, ahead: Course | None) -> tuple[Text, ...]:
    """The next steps of today: after the entry what comes next, before it what is to mend."""
    found = _after(judgement, ahead) if ahead else _before(judgement)
    return tuple(dict.fromkeys(found))[:NEXT]


def _after(judgement: Judgement, ahead: Course) -> Iterator[Text]:
    if ahead.day and ahead.day < judgement.outlook.day:
        yield ahead.overdue
    step = ahead.next_step
    yield words("cover.until", step=step, day=ahead.day) if ahead.day else step
    yield words("journey.next_phones")
    yield words("cover.note")


def _before(judgement: Judgement) -> Iterator[Text]:
    yield from (each.fix for each in judgement.findings if each.rule != "required")
    yield words("journey.next_phones")
    if _is_new(judgement):
        yield words("journey.next_closed")
    yield words("journey.next_sign_in" if is_copied(judgement.outlook) else "journey.next_do")


def _is_new(judgement: Judgement) -> bool:
    """Whether the order files a domain, whose site stays closed until the number is there."""
    kinds = judgement.outlook.catalogue.options["filing_operation"]
    return judgement.outlook.words("operation", "") in having(kinds, ("domain",))


def _line(label: str, said: Text) -> Iterator[Answered]:
    if said.zh:
        yield Answered(words(f"cover.label_{label}"), said.zh, said=said)


def _kind(outlook: Outlook) -> Text:
    option = outlook.catalogue.options["entity_nature"].get(outlook.words("entity.nature", ""))
    return option.text if option else Text("", "")


def _services(outlook: Outlook) -> Text:
    """The first few by name and domain, and how many there are more."""
    told = [_service(outlook, each) for each in outlook.items("service")]
    more = words("cover.more", count=len(told) - _NAMED)
    told = [*told[:_NAMED], more] if len(told) > _NAMED else told
    return Text("\n".join(each.en for each in told), "\n".join(each.zh for each in told))


def _service(outlook: Outlook, service: str) -> Text:
    name, domain = item_name(outlook, service), next(_domains(outlook, service), "")
    return Text(*(" · ".join(filter(None, (each, domain))) for each in name))


def _domains(outlook: Outlook, service: str) -> Iterator[str]:
    for domain in outlook.children("services[].domains", service):
        name = str(read_answer(outlook.filing, f"{domain}.name")).strip()
        if name:
            yield name


def _planned(judgement: Judgement, plan: Plan | None, ahead: Course | None) -> Text:
    """The days of the plan, only where one was wished for and the order is not entered yet."""
    if plan is None or ahead or wish_of(judgement.outlook.filing) is None:
        return Text("", "")
    timeline = plan.timeline
    head = f"plan.{timeline.ending.worded('head')}"
    return words(head, submit=timeline.submit_by, open=timeline.open_by)
