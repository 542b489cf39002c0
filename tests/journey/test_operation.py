"""The kind of order: why it is this one, and what it means when the page shows another."""

from __future__ import annotations

import json
from datetime import date
from itertools import permutations

import pytest

from icp_wizard.catalogue.load import catalogue
from icp_wizard.journey.copying import copy_screens
from icp_wizard.journey.operation import Basis, Operation, operation
from icp_wizard.journey.otherwise import otherwise
from icp_wizard.journey.preparation import Known, checklist
from icp_wizard.model.reading import read_filing
from icp_wizard.rules.engine import Judgement, judge
from icp_wizard.rules.pack import shipped

KINDS = catalogue().options["filing_operation"].options


def judged(**parts: object) -> Judgement:
    return judge(read_filing(json.dumps(parts)), {}, shipped(), date(2026, 11, 22))


def told(**parts: object) -> Operation:
    judgement = judged(**parts)
    return operation(judgement.outlook, judgement.pack)


def test_without_answers_a_first_filing_is_assumed_and_said_to_be():
    found = told()
    assert (found.key, found.basis) == ("first_filing", Basis.ASSUMED)
    assert found.otherwise is None


def test_answers_give_the_reason():
    found = told(order={"purpose": "change"}, change={"targets": ["contact"]})
    assert (found.key, found.basis) == ("modify_entity", Basis.ANSWERED)
    assert "联系方式" in found.reason.zh


@pytest.mark.parametrize(("worked", "seen"), list(permutations(KINDS, 2)))
def test_whatever_the_page_shows_instead_is_explained_in_both_languages(worked, seen):
    said = otherwise(worked, seen)
    assert worked.text.en in said.en
    assert seen.text.zh in said.zh
    assert "{" not in said.en + said.zh


def test_a_wrong_character_in_the_name_is_told_when_the_entity_is_not_found():
    answers = {"entity_has_number": "yes", "entity_in_this_account": "yes"}
    found = told(order={**answers, "service_has_number": "no", "operation_seen": "first_filing"})
    assert found.basis is Basis.SEEN
    assert found.otherwise is not None
    assert "character by character" in found.otherwise.en


def test_a_change_says_what_it_can_never_change_with_its_sources():
    found = told(order={"purpose": "change"})
    assert len(found.never_changes) == 4
    assert all(each.sources for each in found.never_changes)


def test_a_cancellation_says_that_it_reaches_every_provider_for_good():
    found = told(order={"purpose": "cancel"}, cancel={"scope": "entity"})
    assert "every provider" in found.lost[0].text.en
    assert "不可恢复" in found.lost[0].text.zh


@pytest.mark.parametrize("purpose", ["claim", "transfer", "migrate"])
def test_without_a_sourced_form_there_are_steps_and_nothing_to_copy(purpose):
    judgement = judged(order={"purpose": purpose})
    found = operation(judgement.outlook, judgement.pack)
    assert found.steps
    assert not found.has_form
    assert copy_screens(judgement) == ()


def test_the_copy_list_of_a_cancellation_holds_just_its_screens():
    judgement = judged(
        order={"purpose": "cancel"},
        cancel={"scope": "service"},
        record={"entity_number": "浙ICP备2026000000号"},
        services=[{"kind": "website", "website": {"name": "云帆门户"}}],
    )
    screens = copy_screens(judgement)
    assert [screen.number for screen in screens] == ["1", "MIIT"]
    titles = {group.title.zh for screen in screens for group in screen.groups}
    assert not any("网站信息" in title or "主办者信息" in title for title in titles)


def test_the_copy_list_of_a_change_holds_what_was_chosen_and_what_differs():
    judgement = judged(
        order={"purpose": "change"},
        change={"targets": ["service_name"]},
        services=[{"kind": "website", "website": {"name": "新名称", "home_url": "www.a.cn"}}],
        filed=[
            {"id": "services.s1.website.name", "answers": ["旧名称"]},
            {"id": "services.s1.website.home_url", "answers": ["www.b.cn"]},
            {"id": "services.s1.kind", "answers": ["website"]},
        ],
    )
    lines = {
        line.address
        for screen in copy_screens(judgement)
        for group in screen.groups
        for line in group.lines
    }
    assert {"services[s1].website.name", "services[s1].website.home_url"} <= lines
    assert "services[s1].website.remarks" not in lines


def test_the_checklist_begins_with_the_kind_of_order():
    section = checklist(judged(order={"purpose": "cancel"}), Known(), masked=False).sections[0]
    assert section.title.en == "The order"
    assert any("every provider" in (line.gloss.en if line.gloss else "") for line in section.lines)
