"""The first page of the checklist, and the terms of its last."""

from __future__ import annotations

from datetime import UTC, date, datetime

from icp_wizard.journey.draft import Draft, Event
from icp_wizard.journey.preparation import Known, checklist
from icp_wizard.model.address import replace
from icp_wizard.model.filing import Filing, PaperSlot
from icp_wizard.rules.engine import judge
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample
from icp_wizard.work.judging import prepared

DAY = date(2026, 11, 22)


def made(filing: Filing, known: Known | None = None, *, masked: bool = False):
    return checklist(judge(filing, {}, shipped(), DAY), known or Known(), masked=masked)


def told(filing: Filing, known: Known | None = None) -> dict[str, str]:
    return {line.label.en: line.said.en for line in made(filing, known).cover}


def test_the_cover_says_who_for_what_and_when():
    said = told(sample())
    assert said["Applicant"] == sample().entity.name
    assert said["Person in charge"] == sample().people[0].name
    assert said["Websites and apps"].splitlines()[0] == "云帆示例官网 · yunfan-example.cn"
    assert said["Made on"].startswith("2026-11-22, by the rules ")


def test_a_name_of_its_own_stands_on_the_cover_and_the_default_one_does_not():
    assert told(sample(), Known("Client 7"))["Name of this draft"] == "Client 7"
    assert "Name of this draft" not in told(sample())


def test_planned_days_stand_on_the_cover_only_where_a_day_was_wished_for():
    def planned(filing: Filing) -> list[str]:
        judgement = judge(filing, {}, shipped(), DAY)
        cover = prepared(Draft("", filing), judgement, masked=True).cover
        return [line.said.en for line in cover if line.label.en == "Planned"]

    assert planned(sample()) == []
    assert "2027-03-01" in planned(replace(sample(), "order.open_on", "2027-03-01"))[0]


def test_a_day_holds_three_steps_at_most():
    assert len(made(Filing()).next_steps) == 3


def test_after_the_entry_the_next_step_is_what_comes_and_by_which_day():
    entered = Event(datetime(2026, 11, 20, 9, tzinfo=UTC), "entered")
    draft = Draft("", sample(), events=(entered,))
    steps = prepared(draft, judge(sample(), {}, shipped(), DAY), masked=True).next_steps
    assert steps[0].en.startswith("By 2026-11-2")
    assert "provider" in steps[0].en
    assert not [step for step in steps if "Photograph" in step.en]


def test_every_copied_value_is_printed_once_and_the_others_stand_among_the_further_answers():
    listed = made(sample())
    copied = {line.address for screen in listed.screens for g in screen.groups for line in g.lines}
    further = {line.address for section in listed.sections for line in section.lines}
    assert "entity.name" in copied
    assert "order.account_note" in further
    assert not copied & further - {""}


def test_a_corrected_label_stands_in_the_copy_list_with_ours_beside_it():
    known = Known(corrections={("entity.name", "主办者名称"): "单位名称"})
    lines = [
        line
        for screen in made(sample(), known).screens
        for group in screen.groups
        for line in group.lines
    ]
    changed = [line for line in lines if line.ours]
    assert changed
    assert {(line.label.zh, line.ours) for line in changed} == {("单位名称", "主办者名称")}


def test_pictures_are_printed_only_where_they_are_wanted_and_never_masked():
    slot = PaperSlot(id="business_license/entity", photos=("sha256:00",))
    judgement = judge(replace(sample(), "papers", (slot,)), {}, shipped(), DAY)

    def count(**wanted: bool) -> int:
        papers = checklist(judgement, Known(), **wanted).papers
        return sum(len(paper.pictures) for paper in papers)

    assert count(masked=False, pictures=True) == 1
    assert count(masked=False) == 0
    assert count(masked=True, pictures=True) == 0


def test_only_terms_that_stand_in_the_document_are_explained():
    terms = {term.zh for term in made(sample()).terms}
    assert {"主办者", "管局", "授权书"} <= terms
    assert "变更备案" not in terms
