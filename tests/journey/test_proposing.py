"""From lines read to answers proposed, by readings recorded from rendered papers."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from icp_wizard.catalogue.load import catalogue
from icp_wizard.catalogue.paper import papers
from icp_wizard.journey.draft import Draft
from icp_wizard.journey.proposing import can_be_read, proposals, take
from icp_wizard.journey.session import Session
from icp_wizard.model.filing import Filing
from icp_wizard.model.reading import read_filing
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.printed.line import Line, Reading

RECORDED = json.loads(
    (Path(__file__).parents[1] / "rules" / "readings.json").read_text(encoding="utf-8")
)
LICENCE, FRONT, BACK = (
    "business_license/entity",
    "id_card_mainland/p1/front",
    "id_card_mainland/p1/back",
)
EMPTY = """{"entity": {"nature": "enterprise", "document_type": "business_licence", "principal":
"p1"}, "people": [{"id": "p1", "document_type": "resident_id_card"}]}"""


def reading(paper: str, **exchanged: str) -> Reading:
    written = RECORDED[paper]
    lines = (
        Line(exchanged.get(text, text), tuple(map(tuple, corners)), sure)
        for text, corners, sure in written["lines"]
    )
    return Reading(tuple(lines), written["shape"])


def read(slot: str, lines: Reading, filing: str = EMPTY):
    return proposals(Outlook(read_filing(filing), catalogue(), date(2026, 7, 31)), slot, lines)


def by_name(found) -> dict[str, str]:
    return {each.address.rpartition(".")[2]: each.value for each in found.found}


def doubted(lines: Reading, text: str, sure: float) -> Reading:
    return Reading(
        tuple(replace(e, confidence=sure) if e.text == text else e for e in lines.lines),
        lines.shape,
    )


def test_a_licence_is_proposed_field_by_field():
    found = read(LICENCE, reading("licence"))
    assert by_name(found) == {
        "document_number": "91330100MA2XYW0Q6H",
        "name": "杭州示例信息技术有限公司",
        "legal_representative": "张示例",
        "document_address": "浙江省杭州市西湖区示例路1号3幢201室",
        "business_scope": "软件开发；信息系统集成服务；技术咨询；互联网信息服务（凭许可证经营）。",
    }
    assert all(each.is_sound for each in found.found)
    assert [each.zh for each in found.missing] == ["证件有效期（止）"]


def test_both_sides_of_a_card_are_proposed():
    front, back = read(FRONT, reading("card_front")), read(BACK, reading("card_back"))
    assert by_name(front) == {"name": "张示例", "document_number": "330106199001010018"}
    assert by_name(back) == {
        "document_valid_from": "2020-01-01",
        "document_valid_to": "2040-01-01",
    }


def test_a_card_without_end_is_proposed_as_long_term():
    endless = reading("card_back", **{"2020.01.01-2040.01.01": "2020.01.01-长期"})
    last = read(BACK, endless).found[-1]
    assert (last.value, last.answers) == ("长期", (("people[p1].document_long_term", "yes"),))


def test_a_code_that_fails_its_check_digit_is_proposed_without_its_tick_and_says_why():
    wrong = reading("licence", **{"91330100MA2XYW0Q6H": "91330100MA2XYW0Q6J"})
    code = read(LICENCE, wrong).found[0]
    assert not code.is_sound
    assert "J" in code.notes[0].en


def test_a_look_alike_is_mended_and_said():
    mended = reading("licence", **{"91330100MA2XYW0Q6H": "9133O1OOMA2XYW0Q6H"})
    code = read(LICENCE, mended).found[0]
    assert (code.value, code.is_sound) == ("91330100MA2XYW0Q6H", True)
    assert "9133O1OOMA2XYW0Q6H" in code.notes[0].en


def test_a_number_whose_label_was_not_read_is_found_by_its_check_digit():
    unlabelled = reading("card_front", 公民身份号码="公民")
    assert by_name(read(FRONT, unlabelled))["document_number"] == "330106199001010018"


def test_a_term_whose_label_was_not_read_is_proposed_without_its_tick():
    found = read(BACK, reading("card_back", 有效期限="有"))
    assert by_name(found)["document_valid_to"] == "2040-01-01"
    assert not any(each.is_sound for each in found.found)


def test_what_the_reader_was_unsure_of_has_no_tick():
    unsure = doubted(reading("card_front"), "张示例", 0.6)
    name = read(FRONT, unsure).found[0]
    assert not name.is_sound
    assert name.notes


def test_what_was_typed_otherwise_is_never_ticked_and_what_is_the_same_says_so():
    filing = EMPTY.replace('"id": "p1"', '"id": "p1", "name": "张示例"').replace(
        '"nature"', '"name": "别的公司", "nature"'
    )
    name = read(FRONT, reading("card_front"), filing).found[0]
    assert name.is_same
    company = read(LICENCE, reading("licence"), filing).found[1]
    assert (company.typed, company.is_sound) == ("别的公司", False)


def test_a_leader_among_the_people_is_chosen_and_another_added():
    filing = EMPTY.replace('"id": "p1"', '"id": "p1", "name": "张示例"')
    known = next(e for e in read(LICENCE, reading("licence"), filing).found if e.value == "张示例")
    assert known.answers == (("entity.legal_representative", "p1"),)
    session = Session(Draft("d", read_filing(EMPTY)))
    take(session, read(LICENCE, reading("licence")).found)
    leader = session.filing.entity.legal_representative
    assert next(each.name for each in session.filing.people if each.id == leader) == "张示例"


def test_what_is_taken_is_one_act_and_undone_as_one():
    session = Session(Draft("d", read_filing(EMPTY)))
    before = session.filing
    take(session, read(LICENCE, reading("licence")).found)
    assert session.filing.entity.document_number == "91330100MA2XYW0Q6H"
    session.undo()
    assert session.filing == before
    assert not session.can_undo


def test_nothing_is_proposed_for_what_is_not_asked():
    individual = EMPTY.replace('"enterprise"', '"individual"')
    assert "name" not in by_name(read(LICENCE, reading("licence"), individual))


@pytest.mark.parametrize("lines", [Reading(()), reading("card_back")], ids=["blank", "another"])
def test_a_blank_page_or_another_paper_leads_to_nothing(lines):
    found = read(FRONT, lines)
    assert not found.found
    assert [each.zh for each in found.missing] == ["姓名", "证件号码"]


def test_every_side_whose_labels_are_known_can_be_read_and_no_other():
    for paper in papers().values():
        for slot, side in zip(paper.slots("x1"), paper.sides, strict=True):
            assert can_be_read(slot) is any(each.labels for each in side.prints)
    assert can_be_read(LICENCE)
    assert not can_be_read("nothing/of/that")


def test_a_paper_of_somebody_removed_leads_to_nothing():
    assert not proposals(
        Outlook(Filing(), catalogue(), date(2026, 7, 31)), FRONT, reading("card_front")
    ).found
