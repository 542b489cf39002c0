"""How names and addresses are written: full-width and half-width apart, order, script, region."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icp_wizard.journey.doctors.writing import examine_writing, kinds
from icp_wizard.journey.guidance import Standing
from icp_wizard.model.filing import Entity, Filing, Person
from icp_wizard.model.words import words


def entity(key: str, text: str, **others: str):
    filing = Filing(entity=Entity(**{"nature": "enterprise", key: text}, **others))
    return examine_writing(filing, f"entity.{key}", f"entity.{key}")


def person(name: str, document: str):
    filing = Filing(people=(Person(id="p1", name=name, document_type=document),))
    return examine_writing(filing, "person.name", "people[p1].name")


def offered(writing) -> list[str]:
    return [text for offer in writing.offers for _, text in offer.answers]


def said(writing) -> list[str]:
    return [remark.text.en for remark in writing.remarks]


def test_full_width_and_half_width_are_shown_apart():
    found = [each.zh for each in kinds("示例（AB）１2")]
    assert found == ["全角符号：（ ）", "全角字母和数字：１", "半角字母：A B", "半角数字：2"]


def test_characters_alone_need_no_word():
    assert list(kinds("示例科技有限公司")) == []
    assert list(kinds("Anna Muster")) == []


def test_half_width_brackets_in_a_name_are_questioned():
    found = entity("name", "示例科技(深圳)有限公司")
    assert found.remarks[0].standing is Standing.CHECK
    assert offered(found) == ["示例科技（深圳）有限公司"]


def test_a_name_as_the_licence_prints_it_is_left_alone():
    found = entity("name", "示例科技（深圳）有限公司")
    assert (found.remarks, found.offers) == ((), ())


def test_a_translated_name_goes_to_the_english_name():
    found = entity("name", "Example Technology Co., Ltd.")
    assert found.remarks[0].standing is Standing.TO_DO
    assert found.offers[0].answers == (
        ("entity.english_name", "Example Technology Co., Ltd."),
        ("entity.name", ""),
    )


def test_spaces_between_characters_are_offered_away():
    assert offered(entity("name", "示例 科技")) == ["示例科技"]


def test_a_passport_name_stands_as_printed_in_either_order():
    found = person("Muster Anna", "passport")
    assert words("writing.as_printed").en in said(found)
    assert offered(found) == ["Anna Muster"]


def test_a_comma_in_a_name_is_taken_out():
    assert "MUSTER ANNA MARIA" in offered(person("MUSTER, ANNA MARIA", "passport"))


def test_pinyin_beside_a_resident_card_is_left_to_the_rule():
    assert said(person("Zhang Shili", "resident_id_card")) == []


def test_characters_beside_a_passport_are_questioned():
    assert said(person("张示例", "passport")) == [words("writing.passport_in_latin").en]


def test_an_address_is_parted_into_region_and_rest():
    found = entity("document_address", "浙江省杭州市西湖区示例路1号101室")
    assert "浙江省 · 杭州市 · 西湖区" in found.remarks[0].text.zh
    assert found.offers[0].answers == (
        ("entity.region_province", "330000"),
        ("entity.region_city", "330100"),
        ("entity.region_district", "330106"),
    )
    assert found.offers[1].answers == (("entity.mailing_address", "示例路1号101室"),)


def test_a_region_that_was_chosen_is_not_offered_again():
    found = entity("document_address", "浙江省杭州市西湖区示例路1号", region_province="330000")
    assert [len(each.answers) for each in found.offers] == [1]


def test_a_post_address_is_offered_without_its_region():
    assert offered(entity("mailing_address", "北京市朝阳区示例路2号")) == ["示例路2号"]


def test_an_english_address_is_told_the_chinese_order():
    found = entity("mailing_address", "Room 101, No. 1 Shili Road")
    assert said(found) == [words("writing.address_order").en]


@pytest.mark.parametrize("key", ["name", "document_address", "mailing_address"])
def test_nothing_is_said_of_nothing(key):
    found = entity(key, "")
    assert (found.kinds, found.remarks, found.offers) == ((), (), ())


@given(st.text(max_size=30))
def test_what_is_offered_for_a_name_leaves_nothing_more_to_offer(text):
    for offer in entity("name", text).offers:
        ((address, better), *_) = offer.answers
        if address == "entity.name":
            again = entity("name", better)
            assert len(again.offers) < len(entity("name", text).offers) or better != text
