"""What the start page says of a draft, worked out whenever it is saved."""

from __future__ import annotations

from datetime import date

from icp_wizard.journey.draft import Draft
from icp_wizard.journey.happenings import course
from icp_wizard.journey.operation import ready_words
from icp_wizard.journey.progress import State, progress
from icp_wizard.model.finding import Level
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.engine import Judgement
from icp_wizard.rules.holidays import shipped_holidays
from icp_wizard.rules.pack import Pack
from icp_wizard.storage.rows import Summary
from icp_wizard.work.judging import judged


def summary(draft: Draft, pack: Pack, day: date) -> Summary:
    """The summary of a draft by the rules of a pack, on a day."""
    judgement = judged(draft.filing, pack, day)
    stops = [each for each in judgement.findings if each.level is Level.STOP]
    missing = sum(each.rule == "required" for each in stops)
    ahead = course(draft.events, judgement.outlook, pack, shipped_holidays())
    standing = progress(judgement, draft.marks, ahead)
    mend = sum(each.mend for each in standing.steps)
    state, said = _state(judgement, mend, len(stops))
    return Summary(
        kind=str(judgement.outlook.value("entity_kind", "") or ""),
        operation=judgement.outlook.words("operation", ""),
        operation_words=_option(judgement, "filing_operation", "operation"),
        province=draft.filing.entity.region_province,
        province_words=_option(judgement, "province", "entity.region_province"),
        state=state,
        state_words=said,
        progress=sum(each.state is State.READY for each in standing.steps),
        to_mend=mend,
        missing=missing,
        next_thing=ahead.next_step if ahead else standing.next_step,
        deadline=str(ahead.day) if ahead and ahead.day else "",
        search=_search(draft),
    )


def _state(judgement: Judgement, mend: int, stops: int) -> tuple[str, Text]:
    if judgement.ready:
        return "ready", ready_words(judgement.outlook)
    if mend:
        return "to_mend", words("journey.state_to_mend", mend=mend, done=0, total=0)
    return "started", words("work.to_answer", count=stops)


def _option(judgement: Judgement, listing: str, name: str) -> Text:
    chosen = judgement.outlook.words(name, "")
    option = judgement.outlook.catalogue.options[listing].get(chosen)
    return option.text if option else Text("", "")


def _search(draft: Draft) -> str:
    filing = draft.filing
    names = [filing.entity.name, filing.entity.english_name, filing.entity.document_number]
    names += [person.name for person in filing.people]
    for service in filing.services:
        names += [service.website.name, service.app.name]
        names += [domain.name for domain in service.domains]
    return " ".join(filter(None, names))
