"""Progress: computed from the answers every time."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from icp_wizard.journey.draft import ENTERED_EVENT, Event, Marks
from icp_wizard.journey.happenings import course
from icp_wizard.journey.operation import ready_words
from icp_wizard.journey.progress import State, progress
from icp_wizard.journey.route import walk_of, way_to
from icp_wizard.model.address import replace
from icp_wizard.model.filing import Filing
from icp_wizard.rules.engine import judge
from icp_wizard.rules.holidays import shipped_holidays
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample
from icp_wizard.work.orders import further

DAY = date(2026, 11, 22)
NUMBER = "entity.document_number"


def standing(filing: Filing, *left: str):
    return progress(judge(filing, {}, shipped(), DAY), Marks(left=frozenset(left)))


def test_nothing_answered_is_not_started():
    assert standing(Filing()).of("entity").state is State.NOT_STARTED


def test_a_step_whose_required_answers_are_given_is_ready():
    assert standing(sample()).of("entity").state is State.READY


def test_a_missing_answer_is_counted_and_is_nothing_to_mend():
    step = standing(replace(sample(), "entity.name", "")).of("entity")

    assert step.state is State.STARTED
    assert step.done == step.total - 1


def test_a_fault_counts_once_its_field_was_left():
    faulty = replace(sample(), NUMBER, "91330106QX0000472C")

    assert standing(faulty).of("entity").state is State.READY
    assert standing(faulty, NUMBER).of("entity").words.en == "1 to mend"


def test_risks_never_change_a_state():
    risky = replace(sample(), "services[s1].domains[d1].expires_on", "2026-12-30")

    assert standing(risky).of("services").state is State.READY


def test_numbers_alone_leave_afterwards_short_of_ready():
    number = replace(sample(), "result.entity_number", "浙ICP备2026000000号")

    step = standing(number).of("afterwards")

    assert step.state is State.STARTED
    assert step.words.en == "Results noted"


def test_after_the_entry_afterwards_tells_whom_the_order_waits_for():
    judgement = judge(sample(), {}, shipped(), DAY)
    entered = Event(datetime(2026, 11, 20, 9).astimezone(), ENTERED_EVENT)
    ahead = course((entered,), judgement.outlook, shipped(), shipped_holidays())

    step = progress(judgement, Marks(), ahead).of("afterwards")

    assert step.state is State.WAITING
    assert step.words.en == "With the provider"


def test_where_nothing_is_to_be_filed_the_next_step_is_to_read_why():
    mail = Filing(decide={"q_service": "email_only"})
    ending = walk_of(mail, DAY).ending
    found = standing(mail)

    assert ending is not None
    assert ending.title.en in found.next_step.en
    assert found.next_address == "decide."


def test_papers_count_their_slots():
    filing = replace(sample(), "papers", ())
    step = standing(filing).of("papers")

    assert (step.state, step.done) == (State.NOT_STARTED, 0)
    assert step.total > 2


def test_decide_is_ready_with_an_outcome_and_not_before():
    way = dict(sample().decide)
    last = list(way)[-1]
    open_ = sample().model_copy(update={"decide": {k: way[k] for k in way if k != last}})
    step = standing(open_).of("decide")

    assert standing(sample()).of("decide").state is State.READY
    assert (step.state, step.done < step.total) == (State.STARTED, True)
    assert standing(Filing()).of("decide").state is State.NOT_STARTED


def test_decide_has_begun_once_the_route_is_answered_to_its_end():
    answered = Filing(decide=way_to("out_file_organisation"))
    step = standing(answered).of("decide")

    assert step.state is State.STARTED
    assert step.done == len(answered.decide)


def test_decide_is_ready_with_a_no_of_which_nothing_more_is_asked():
    abroad = {"q_service": "website", "q_hosting": "outside", "q_cdn": "none"}
    no = Filing(decide={**abroad, "q_abroad_filed": "no"})

    assert standing(no).of("decide").state is State.READY
    assert standing(Filing(decide=abroad)).of("decide").state is State.STARTED


def test_the_next_best_step_is_the_first_that_stops():
    faulty = replace(sample(), NUMBER, "91330106QX0000472C")

    assert standing(faulty).next_address == NUMBER


def test_a_ready_draft_is_sent_to_the_copy_desk():
    assert "copy desk" in standing(sample()).next_step.en


def test_an_answer_off_the_way_is_kept_and_not_counted():
    filing = replace(sample(), "services[s1].kind", "app")

    assert filing.services[0].website.name
    assert standing(filing).of("services").state is State.STARTED


@pytest.mark.parametrize("purpose", ["change", "cancel", "claim", "transfer", "migrate"])
def test_a_further_order_is_never_called_completed(purpose):
    made = standing(further(sample(), purpose))

    told = [made.next_step, *(each.words for each in made.steps)]
    assert not [each for each in told if "complete" in each.en.lower() or "已完成" in each.zh]


def test_an_order_without_a_form_is_never_ready_to_copy():
    filed = replace(further(sample(), "transfer"), "record.entity_number", "浙ICP备2026000000号")
    judgement = judge(filed, {}, shipped(), DAY)

    assert "copy" not in ready_words(judgement.outlook).en
    assert "copy" not in progress(judgement, Marks()).of("handover").words.en
