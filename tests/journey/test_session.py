"""The session: every act, undone and redone."""

from __future__ import annotations

import threading
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from icp_wizard.journey.draft import Draft, Event, default_title
from icp_wizard.journey.session import Session
from icp_wizard.model.address import UnknownAddress, read, replace
from icp_wizard.model.filing import App, Domain, Entity, Filing, Person, Platform, Service
from icp_wizard.model.reading import read_filing

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def session(filing: str = "{}") -> Session:
    return Session(Draft("d", read_filing(filing)))


TWO_ROLES = """{
  "entity": {"principal": "p1", "legal_representative": "p1"},
  "people": [{"id": "p1", "name": "张示例"}, {"id": "p2", "name": "李示例"}],
  "instances": [{"id": "i1"}],
  "services": [{"id": "s1", "principal": "p1", "access": {"instance": "i1"}, "domains": [
    {"id": "d1", "name": "a.example"}, {"id": "d2", "name": "b.example"}]}]
}"""


def test_an_answer_is_kept_as_typed_right_or_wrong():
    open_ = session()

    open_.answer("entity.document_number", " ９１33ab ")

    assert open_.filing.entity.document_number == " ９１33ab "


def test_typing_in_one_field_is_one_change_until_it_is_left():
    open_ = session()

    for text in ("示", "示例", "示例科技"):
        open_.answer("entity.name", text)
    open_.leave("entity.name")
    open_.answer("entity.name", "示例")

    assert [change.pairs[0][1:] for change in open_.history] == [
        ("", "示例科技"),
        ("示例科技", "示例"),
    ]


def test_typing_in_another_field_begins_another_change():
    open_ = session()

    open_.answer("entity.name", "示例")
    open_.answer("entity.remarks", "无")

    assert [change.number for change in open_.history] == [1, 2]


def test_typing_that_ends_where_it_began_leaves_nothing_to_undo():
    open_ = session()

    open_.answer("entity.name", "示")
    open_.answer("entity.name", "")
    open_.leave("entity.name")

    assert not open_.can_undo


def test_an_answer_that_is_there_already_is_no_change():
    open_ = session(TWO_ROLES)

    open_.answer("people[p1].name", "张示例")

    assert open_.history == ()


def test_a_list_of_choices_is_taken_as_a_list():
    open_ = session(TWO_ROLES)

    open_.answer("services[s1].website.languages", ["zh_hans", "en"])

    assert open_.filing.services[0].website.languages == ("zh_hans", "en")


NO_LEAVES = (
    "nothing entity entity.nme people people[p9].name people[p1].id format decide papers[x].id"
    " papers[].photos papers[x].access papers[x] services[s1].domains services[s1].app people[p1]"
)


@pytest.mark.parametrize("address", NO_LEAVES.split())
def test_an_address_of_no_leaf_is_refused_and_changes_nothing(address: str):
    open_ = session(TWO_ROLES)

    with pytest.raises(UnknownAddress):
        open_.answer(address, "x")
    assert open_.history == ()


@pytest.mark.parametrize(("address", "value"), [("entity.name", ["x"]), ("papers[x].photos", "x")])
def test_text_for_a_list_and_a_list_for_text_are_refused(address: str, value: str | list[str]):
    with pytest.raises(TypeError):
        session().answer(address, value)


def test_half_a_character_is_joined_with_its_other_half_or_replaced():
    open_ = session()

    open_.answer("entity.name", "\ud842\udfb7 \ud842")

    assert open_.filing.entity.name == "𠮷 \ufffd"


def test_an_item_gets_a_short_id_by_its_list():
    open_ = session(TWO_ROLES)

    made = [open_.add("people"), open_.add("services"), open_.add("services[s1].app.platforms")]

    assert made == ["p3", "s2", "a1"]


def test_an_item_may_bring_its_first_answers():
    open_ = session()

    id_ = open_.add("people", {"name": "张示例"})

    assert open_.filing.people == (Person(id=id_, name="张示例"),)


def test_an_item_that_is_copied_gets_new_ids_all_the_way_down():
    open_ = session(TWO_ROLES)
    app = App(platforms=(Platform(id="a1"),))

    open_.add("services", Service(id="s1", domains=(Domain(id="d1", name="a.example"),), app=app))

    assert open_.filing.services[1].id == "s2"
    assert open_.filing.services[1].domains == (Domain(id="d3", name="a.example"),)
    assert open_.filing.services[1].app.platforms == (Platform(id="a1"),)


def test_an_id_is_never_used_twice_even_after_a_restart():
    open_ = session(TWO_ROLES)
    open_.remove("people[p2]")

    again = Session(open_.draft, open_.history)

    assert again.add("people") == "p3"


def test_a_dangling_reference_never_finds_a_new_person():
    open_ = session('{"entity": {"principal": "p1"}}')

    assert open_.add("people") == "p2"


def test_slots_of_papers_cannot_be_added_without_saying_what_for():
    with pytest.raises(UnknownAddress):
        session().add("papers")


def test_removing_a_person_clears_every_reference_in_the_same_change():
    open_ = session(TWO_ROLES)

    open_.remove("people[p1]")

    assert open_.filing.entity == Entity()
    assert open_.filing.services[0].principal == ""
    assert len(open_.history) == 1
    open_.undo()
    assert open_.filing == read_filing(TWO_ROLES)


def test_removing_an_instance_clears_the_services_on_it():
    open_ = session(TWO_ROLES)

    open_.remove("instances[i1]")

    assert open_.filing.services[0].access.instance == ""


def test_an_item_moves_within_its_list_and_stops_at_its_ends():
    open_ = session(TWO_ROLES)

    open_.move("services[s1].domains[d1]", 5)
    assert [each.id for each in open_.filing.services[0].domains] == ["d2", "d1"]
    open_.move("services[s1].domains[d1]", 1)

    assert len(open_.history) == 1


def test_what_is_not_there_cannot_be_removed():
    with pytest.raises(UnknownAddress):
        session().remove("people[p1]")


def test_a_slot_for_a_paper_is_made_with_its_first_photo_in_one_change():
    open_ = session()

    open_.answer("papers[id_card/p1/front].photos", ["sha256:07aa"])

    assert open_.filing.papers[0].id == "id_card/p1/front"
    open_.undo()
    assert open_.filing == Filing()


def test_a_confirmation_is_made_with_its_answer():
    open_ = session()

    open_.answer("confirmed[phone_local].answer", "no")
    open_.answer("confirmed[phone_local].answer", "yes")

    assert [each.answer for each in open_.filing.confirmed] == ["yes"]


def test_an_answer_to_the_route_can_be_taken_back():
    open_ = session()

    open_.answer("decide.q_service", "website")
    assert open_.filing.decide == {"q_service": "website"}
    open_.undo()

    assert open_.filing == Filing()


def test_undo_is_a_change_which_says_what_it_takes_back():
    open_ = session()
    open_.answer("entity.name", "示例")

    open_.undo()
    open_.redo()

    assert [(change.number, change.undoes) for change in open_.history] == [
        (1, None),
        (2, 1),
        (3, 2),
    ]


def test_what_is_done_together_is_told_once_and_undone_at_once():
    open_, told = session(), []
    open_.on_change(told.append)

    with open_.together():
        person = open_.add("people", {"name": "张示例"})
        open_.answer("entity.principal", person)

    assert len(told) == 1
    open_.undo()
    assert open_.filing == session().filing


def test_nothing_done_together_is_no_act():
    open_, told = session(), []
    open_.on_change(told.append)

    with open_.together():
        open_.answer("entity.name", "")

    assert told == []
    assert not open_.can_undo


def test_a_new_act_forgets_what_could_be_redone():
    open_ = session()
    open_.answer("entity.name", "示例")
    open_.undo()

    open_.answer("entity.remarks", "无")

    assert not open_.can_redo


def test_listeners_hear_of_each_change_until_they_end_it():
    open_ = session()
    heard: list[int] = []
    end = open_.on_change(lambda change: heard.append(change.number))

    open_.answer("entity.name", "示")
    open_.answer("entity.name", "示例")
    end()
    open_.undo()

    assert heard == [1, 1]


def test_marks_are_told_apart_from_changes_and_are_not_undone():
    open_ = session()
    told: list[str] = []
    open_.on_marks(lambda: told.append(open_.draft.marks.page))

    open_.set_page("people")
    open_.set_page("people")
    open_.leave("entity.name")
    open_.set_copied("e_name", "示例")
    open_.rename(" 我的草稿 ")

    assert len(told) == 4
    assert open_.draft.title == "我的草稿"
    assert open_.draft.marks.left == {"entity.name"}
    assert not open_.can_undo


def test_a_tick_is_replaced_and_taken_away():
    open_ = session()

    open_.set_copied("e_name", "示例")
    open_.set_copied("e_name", "示例科技")
    assert open_.draft.marks.copied == (("e_name", "示例科技"),)
    open_.set_copied("e_name", None)

    assert open_.draft.marks.copied == ()


def test_another_thread_may_not_answer():
    open_ = session()
    caught: list[Exception] = []

    def answer() -> None:
        try:
            open_.answer("entity.name", "示例")
        except RuntimeError as error:
            caught.append(error)

    thread = threading.Thread(target=answer)
    thread.start()
    thread.join()

    assert caught
    assert open_.filing == Filing()


def test_a_draft_is_called_after_its_entity_and_else_its_principal():
    assert default_title(Filing()) == ""
    assert default_title(read_filing(TWO_ROLES)) == "张示例"
    assert default_title(Filing(entity=Entity(name="示例科技"))) == "示例科技"


@UNHURRIED
@given(st.text())
def test_a_title_is_one_visible_line_whatever_it_was(title: str):
    line = default_title(Filing(entity=Entity(name=title)))

    assert len(line.splitlines()) <= 1
    assert "\x1b" not in line
    assert "\u202e" not in line


ACTS = st.lists(
    st.tuples(st.integers(0, 11), st.integers(0, 3), st.sampled_from(["", "甲", "x", "12 "])),
    max_size=25,
)


def act(open_: Session, kind: int, which: int, text: str) -> None:
    """One act of a person who presses anything that is there."""
    filing = open_.filing
    person = f"people[{filing.people[which % len(filing.people)].id}]" if filing.people else ""
    service = f"services[{filing.services[which % len(filing.services)].id}]"
    domains = filing.services[which % len(filing.services)].domains
    acts = [
        lambda: open_.answer("entity.name", text),
        lambda: open_.answer("entity.principal", f"p{which}"),
        lambda: open_.leave("entity.name"),
        lambda: open_.add("people", {"name": text}),
        lambda: open_.answer(f"{person}.mobile", text) if person else None,
        lambda: open_.remove(person) if person else None,
        lambda: open_.move(person, which - 1) if person else None,
        lambda: open_.add(f"{service}.domains", {"name": text}),
        lambda: open_.remove(f"{service}.domains[{domains[0].id}]") if domains else None,
        lambda: open_.answer(f"papers[card/p{which}].photos", [text] if text else []),
        open_.undo,
        open_.redo,
    ]
    acts[kind]()


@UNHURRIED
@given(ACTS)
def test_whatever_was_done_undoing_all_gives_the_first_filing_and_redoing_all_the_last(acts):
    open_ = session(TWO_ROLES)
    first = open_.filing
    for each in acts:
        act(open_, *each)
    last = open_.filing

    while open_.can_redo:
        open_.redo()
        last = open_.filing
    while open_.can_undo:
        open_.undo()
    assert open_.filing == first
    while open_.can_redo:
        open_.redo()
    assert open_.filing == last


@UNHURRIED
@given(ACTS)
def test_whatever_was_done_replaying_the_history_gives_the_filing(acts):
    open_ = session(TWO_ROLES)
    filing = open_.filing
    for each in acts:
        act(open_, *each)

    for change in open_.history:
        for address, before, after in change.pairs:
            assert read(filing, address) == before
            filing = replace(filing, address, after)

    assert filing == open_.filing


@UNHURRIED
@given(ACTS, st.integers(0, 25))
def test_undo_and_redo_survive_a_restart_at_any_moment(acts, moment):
    straight, restarted = session(TWO_ROLES), session(TWO_ROLES)
    for number, each in enumerate(acts):
        if number == moment:
            straight.leave("entity.name")  # a restart ends the typing
            straight.answer("entity.remarks", "x")
            restarted.answer("entity.remarks", "x")
            straight.leave("entity.remarks")
            restarted = Session(restarted.draft, restarted.history)
        act(straight, *each)
        act(restarted, *each)

    assert restarted.filing == straight.filing
    assert restarted.can_undo == straight.can_undo
    while straight.can_undo:
        straight.undo()
        restarted.undo()
    assert restarted.filing == straight.filing


def test_events_stand_in_the_order_of_time_however_they_were_noted():
    open_ = session()
    early, late = (Event(datetime(2026, 11, day, 9).astimezone(), "called") for day in (2, 3))
    open_.add_event(late)
    open_.add_event(early)

    assert open_.draft.events == (early, late)


def test_a_message_noted_anew_keeps_what_was_written_beside_it():
    open_ = session()
    open_.add_event(Event(datetime(2026, 11, 2, 9).astimezone(), "sms", "to both phones"))
    open_.set_event("sms", datetime(2026, 11, 3, 9).astimezone())

    assert [(each.at.day, each.note) for each in open_.draft.events] == [(3, "to both phones")]
