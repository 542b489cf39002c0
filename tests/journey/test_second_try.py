"""The second try: what must change first, and when a point is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from icp_wizard.catalogue.phrase import phrases
from icp_wizard.journey.draft import Draft, Event, Objection
from icp_wizard.journey.second_try import SecondTry, Standing, second_try, take_over, tick, withdraw
from icp_wizard.journey.session import Session
from icp_wizard.model.filing import Filing
from icp_wizard.rules.engine import judge
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample

SAID = "网站名称不能使用域名"
PHRASE = phrases()["name.is-domain"]
NAME = Objection(SAID, PHRASE.key)
UNKNOWN = Objection("请补充会签单")
BY_HAND = Objection("", address="entity.mailing_address")


def at(day: int) -> datetime:
    return datetime(2026, 11, day, 9, tzinfo=UTC)


def tried(session: Session) -> SecondTry:
    judgement = judge(session.filing, {}, shipped(), date(2026, 11, 22))
    return second_try(session.draft.events, judgement)


@pytest.fixture
def session() -> Session:
    """A draft which was entered, and sent back with two remarks."""
    made = Session(Draft("d", sample()))
    made.add_event(Event(at(2), "entered"))
    take_over(made, (NAME, UNKNOWN), at(5))
    return made


def test_before_a_refusal_there_is_nothing_to_change_first():
    found = tried(Session(Draft("d", sample())))

    assert (found.refusal, found.points, found.open) == (None, (), 0)


def test_a_recognised_reason_names_its_fields_with_the_value_entered(session: Session):
    point = tried(session).points[0]

    assert point.meaning == PHRASE.meaning
    assert [each.address for each in point.places] == [
        f"services[{each.id}].website.name"
        for each in session.filing.services
        if each.kind == "website"
    ]
    assert point.places[0].before.zh == session.filing.services[0].website.name
    assert point.standing is Standing.AS_ENTERED


def rename(session: Session) -> None:
    """Give every website of the sample another name."""
    for place in tried(session).points[0].places:
        session.answer(place.address, f"{place.now.zh}二")


def test_changes_our_checks_find_nothing_against_end_a_point(session: Session):
    rename(session)

    assert tried(session).points[0].standing is Standing.CLEAN


def test_a_point_with_several_places_stays_open_until_all_are_changed(session: Session):
    session.answer("services[s1].website.name", "示例科技官方网站二")

    found = tried(session)
    assert len(found.points[0].places) > 1
    assert found.points[0].standing is Standing.PARTLY
    assert found.next_step[1] == found.points[0].places[1].address


def test_what_the_person_ticks_is_not_said_to_be_found_by_our_checks(session: Session):
    tick(session, NAME, is_done=True)

    assert tried(session).points[0].state.en == "Ticked by you"


def test_a_blank_behind_what_was_entered_is_no_change(session: Session):
    place = tried(session).points[0].places[0]
    session.answer(place.address, f"{place.now.zh} ")

    assert not tried(session).points[0].places[0].is_changed


def test_a_change_that_still_stops_does_not_end_it(session: Session):
    session.answer("services[s1].website.name", "")

    assert tried(session).points[0].standing is Standing.CHANGED


def test_what_was_not_recognised_is_kept_and_ticked_by_hand(session: Session):
    point = tried(session).points[1]
    assert (point.said, point.meaning, point.is_by_hand) == (UNKNOWN.said, None, True)

    tick(session, UNKNOWN, is_done=True)
    assert tried(session).points[1].standing is Standing.CLEAN


def test_what_stops_now_is_a_point_too(session: Session):
    session.answer("entity.document_number", "9")

    found = [each.places[0] for each in tried(session).points if each.objection is None]
    (place,) = [each for each in found if each.address == "entity.document_number"]
    assert (place.is_changed, place.now.zh) == (True, "9")


def test_the_same_reasons_taken_over_again_are_not_doubled(session: Session):
    assert take_over(session, (NAME, Objection("另一条")), at(6)) == 1

    (refused,) = [each for each in session.draft.events if each.kind == "refused"]
    assert [each.said for each in refused.objections] == [NAME.said, UNKNOWN.said, "另一条"]


def test_entering_it_again_freezes_anew_and_keeps_the_points_in_the_past(session: Session):
    session.answer("services[s1].website.name", "示例科技官方网站二")
    session.add_event(Event(at(8), "entered"))

    found = tried(session)
    assert (found.refusal, found.points) == (None, ())
    assert [each.zh for each in found.past[0].said] == [NAME.said, UNKNOWN.said]
    assert found.entry.filing == session.filing


def test_without_a_frozen_entry_the_points_are_ticked_by_hand(session: Session):
    entered = session.draft.events[0]
    session.change_event(entered, replace(entered, entry=None))

    found = tried(session)
    assert found.entry is None
    assert found.points[0].is_by_hand
    assert found.points[0].places[0].before is None


def test_a_point_marked_by_hand_is_one_however_often_it_is_marked(session: Session):
    assert take_over(session, [BY_HAND], at(6)) == 1
    assert take_over(session, [BY_HAND], at(6)) == 0


def test_a_point_marked_by_hand_names_its_field(session: Session):
    take_over(session, [BY_HAND], at(6))

    assert tried(session).points[2].places[0].before.zh == session.filing.entity.mailing_address


def test_a_point_marked_by_hand_can_be_withdrawn(session: Session):
    take_over(session, [BY_HAND], at(6))

    withdraw(session, BY_HAND)
    assert [each.said for each in session.draft.events[-1].objections] == [SAID, UNKNOWN.said]


def test_what_was_marked_by_hand_is_called_by_its_place_in_the_past(session: Session):
    take_over(session, [BY_HAND], at(6))
    session.add_event(Event(at(8), "entered"))

    assert "通信地址" in tried(session).past[0].said[-1].zh


def test_the_next_step_leads_to_the_first_place_left(session: Session):
    said, address = tried(session).next_step

    assert address == "services[s1].website.name"
    assert said.en.startswith("Sent back. Change first: ")


def test_the_next_step_leads_to_afterwards_where_only_unknown_points_are_left(session: Session):
    rename(session)

    assert tried(session).next_step[1] == "afterwards"


def test_once_all_is_done_the_next_step_is_to_compare(session: Session):
    rename(session)
    tick(session, UNKNOWN, is_done=True)

    assert tried(session).next_step[0].en.startswith("Compare with what was entered")


def test_once_it_is_entered_again_a_refusal_has_no_next_step(session: Session):
    session.add_event(Event(at(8), "entered"))

    assert tried(session).next_step is None


def test_an_empty_filing_can_be_sent_back():
    session = Session(Draft("d", Filing()))
    session.add_event(Event(at(2), "entered"))
    take_over(session, (NAME,), at(5))

    assert tried(session).open >= 1
