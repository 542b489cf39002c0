"""What was entered against the filing now: every change once, in the order of the screens."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from icp_wizard.journey.acts import added, removed
from icp_wizard.journey.copying import copy_screens
from icp_wizard.journey.correcting import NO_CORRECTIONS, with_correction
from icp_wizard.journey.desk import lines_of
from icp_wizard.journey.entered import (
    Compared,
    Turn,
    changed_lines,
    changed_only,
    compared,
    marked,
)
from icp_wizard.journey.history import applied
from icp_wizard.model.address import ids, leaves, replace
from icp_wizard.model.filing import Filing, PaperSlot, Person
from icp_wizard.rules.engine import Judgement, judge
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample

DAY = date(2026, 11, 22)


def judged(filing: Filing) -> Judgement:
    return judge(filing, {}, shipped(), DAY)


BEFORE = sample()
JUDGED = judged(BEFORE)
TEXTS = [
    address
    for address, answer in leaves(BEFORE)
    if isinstance(answer, str)
    and answer
    and not address.startswith(("order.open_on", "order.submit_on", "result.", "filed["))
    and ".result." not in address
    and not address.endswith(".at_hand")
]


def differing(now: Filing, before: Judgement = JUDGED) -> list[Compared]:
    groups = changed_only(compared(before, judged(now)))
    return [line for group in groups for line in group.lines]


def test_a_filing_against_itself_has_no_difference_and_all_that_is_entered_once():
    groups = compared(JUDGED, JUDGED)
    addresses = [line.address for group in groups for line in group.lines]

    assert changed_only(groups) == ()
    assert len(addresses) == len(set(addresses)) > 60


@given(st.sets(st.sampled_from(TEXTS), min_size=1, max_size=4))
def test_each_changed_answer_shows_exactly_once(addresses: set[str]):
    now = BEFORE
    for each in addresses:
        now = replace(now, each, "9")

    assert sorted(line.address for line in differing(now)) == sorted(addresses)


def test_a_changed_name_stands_under_its_official_label_with_both_values():
    (line,) = differing(replace(BEFORE, "entity.mailing_address", "文一西路 9 号"))

    assert line.turn is Turn.CHANGED
    assert (line.before.zh, line.now.zh) == (BEFORE.entity.mailing_address, "文一西路 9 号")
    assert "通信地址" in line.label.zh


def test_a_label_a_person_corrected_is_the_one_shown():
    lines = [line for screen in copy_screens(JUDGED) for line in lines_of(screen)]
    line = next(each for each in lines if each.address == "entity.mailing_address")
    corrections = with_correction(NO_CORRECTIONS, line, "通讯地址")
    groups = compared(JUDGED, JUDGED, corrections)

    shown = {line.address: line.label.zh for group in groups for line in group.lines}
    assert shown[line.address] == "通讯地址"


def test_differences_come_in_the_order_of_the_official_screens():
    now = replace(replace(BEFORE, "services[s1].website.name", "甲"), "entity.document_number", "9")

    assert [each.address for each in differing(now)] == [
        "entity.document_number",
        "services[s1].website.name",
    ]


def test_blanks_around_a_value_are_no_difference():
    assert differing(replace(BEFORE, "entity.name", f" {BEFORE.entity.name} ")) == []


def test_a_service_taken_away_is_one_line_and_one_that_came_too():
    without = applied(BEFORE, removed(BEFORE, "services[s3]"))

    (gone,) = differing(without)
    assert (gone.address, gone.turn) == ("services[s3]", Turn.REMOVED)
    assert gone.before.zh == BEFORE.services[-1].app.name

    (came,) = differing(BEFORE, judged(without))
    assert (came.address, came.turn, came.label.zh) == ("services[s3]", Turn.ADDED, "网站或 App")


def test_a_person_who_came_is_one_line():
    now = applied(BEFORE, added(BEFORE, "people", Person(id="p9", name="王示例")))

    (came,) = differing(now)
    assert (came.address, came.now.zh) == ("people[p9]", "王示例")


def test_the_lines_to_enter_again_are_those_whose_value_is_another():
    now = judged(replace(BEFORE, "entity.mailing_address", "文一西路 9 号"))
    again = changed_lines(JUDGED, now)
    lines = [line for screen in copy_screens(now) for line in lines_of(screen)]

    assert {line.address for line in lines if line.id in again} == {"entity.mailing_address"}


def test_nothing_is_to_be_entered_again_where_nothing_changed():
    assert changed_lines(JUDGED, JUDGED) == frozenset()


def test_a_picture_put_in_the_place_of_another_is_a_difference():
    slot = next(each.address for each in JUDGED.slots)
    held = replace(BEFORE, *_paper(BEFORE, slot, "sha256:" + "a" * 64))
    other = replace(BEFORE, *_paper(BEFORE, slot, "sha256:" + "b" * 64))

    (line,) = differing(other, judged(held))
    assert (line.address, line.turn, line.now.en) == (slot, Turn.CHANGED, "Other pictures: 1")
    assert differing(held, judged(held)) == []


def _paper(filing: Filing, slot: str, photo: str):
    (id_,) = ids(slot)
    others = tuple(each for each in filing.papers if each.id != id_)
    return "papers", (*others, PaperSlot(id=id_, photos=(photo,)))


@given(st.text(max_size=12), st.text(max_size=12))
def test_what_is_not_marked_is_the_same_in_both(before: str, now: str):
    old, new = marked(before, now)

    def rest(text: str, spans: tuple[tuple[int, int], ...]) -> str:
        inside = {at for start, end in spans for at in range(start, end)}
        return "".join(letter for at, letter in enumerate(text) if at not in inside)

    assert rest(before, old) == rest(now, new)
