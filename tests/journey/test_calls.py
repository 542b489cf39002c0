"""The telephone rehearsal: the draft's own answers, how they are read, the 24 hours."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache

from icp_wizard.journey.calls import CallCard, Rehearsal, rehearsal, spoken
from icp_wizard.model.address import replace
from icp_wizard.model.filing import Filing
from icp_wizard.rules.engine import judge
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample

DAY = date(2026, 11, 22)


@cache
def filing(name: str = "enterprise") -> Filing:
    return sample(name)


def prepared(given: Filing, came: datetime | None = None) -> Rehearsal:
    return rehearsal(judge(given, {}, shipped(), DAY), "Draft", came)


def card(given: Filing, key: str) -> CallCard:
    return next(each for each in prepared(given).cards if each.id.split("@")[0] == key)


def test_answers_are_the_drafts_own():
    assert card(filing(), "entity").answer.text.zh == "全称是杭州云帆示例科技有限公司。"
    assert card(filing(), "site_name").answer.text.zh == "网站名称是“云帆示例官网”。"
    assert card(filing(), "maintainer").answer.text.zh == "由张示例负责，手机号码是13000000000。"


def test_each_service_has_its_own_questions():
    ids = [each.id for each in prepared(filing()).cards]

    assert "site_name@services[s1]" in ids
    assert "site_name@services[s2]" in ids
    assert "app_name@services[s3]" in ids
    assert "site_name@services[s3]" not in ids


def test_an_individual_is_not_asked_for_an_entity():
    keys = {each.id.split("@")[0] for each in prepared(filing("individual")).cards}

    assert "private" in keys
    assert not {"entity", "code", "role_legal"} & keys


def test_who_is_not_the_legal_representative_says_by_whom_they_are_authorised():
    other = replace(filing(), "entity.principal", "p2")

    assert "由法定代表人张示例书面授权" in card(other, "role_authorised").answer.text.zh


def test_no_identity_number_is_told_but_its_last_six_characters():
    said = repr(prepared(filing()))

    assert "330106198503010005" not in said
    assert "33010519920615000X" not in said
    assert card(filing(), "last_six").answer.text.zh == "后六位是010005。"
    assert [each.last_six for each in prepared(filing()).message.receivers] == ["010005", "15000X"]


def test_what_the_draft_cannot_answer_is_to_be_thought_out_before():
    assert [each.en for each in card(filing(), "interaction").gaps] == ["your own answer"]


def test_a_site_that_answers_is_told_to_be_closed():
    there = replace(filing(), "services[s1].domains[d1].currently_served", "yes")
    ids = [each.id for each in prepared(there).cards]

    assert "open@services[s1].domains[d1]" in ids
    assert "closed@services[s1].domains[d1]" not in ids


def test_pinyin_reads_names_as_names_and_begins_sentences_large():
    assert (
        spoken("您好，我是张示例。请讲。", ("张示例",)) == "Nínhǎo, wǒ shì Zhāng Shìlì. Qǐng jiǎng."
    )
    assert spoken("是的，我有。没有。") == "Shì de, wǒ yǒu. Méiyǒu."


def test_long_numbers_are_read_digit_by_digit_as_on_the_telephone():
    assert spoken("后六位是01000X。") == "Hòu liù wèi shì líng yāo líng líng líng X."
    assert spoken("502室") == "502 shì"
    assert spoken("是＿＿＿＿的。") == "Shì … de."


def test_who_is_in_charge_of_a_service_alone_has_cards_of_their_own():
    ids = [each.id for each in prepared(filing()).cards]

    assert "who_admin@services[s3]" in ids
    assert "who_admin@services[s1]" not in ids
    assert card(filing(), "last_six_admin").answer.text.zh == "后六位是15000X。"


def test_every_card_has_pinyin_without_chinese():
    for each in prepared(filing()).cards:
        for said in (each.question, each.answer):
            assert not any("\u4e00" <= letter <= "\u9fff" for letter in said.pinyin)


def test_the_message_counts_for_twenty_four_hours():
    came = datetime(2026, 11, 25, 14, 3)

    assert prepared(filing(), came).message.until == datetime(2026, 11, 26, 14, 3)
    assert prepared(filing()).message.until is None


def test_every_card_says_who_asks_and_on_whose_word():
    for each in prepared(filing()).cards:
        assert each.callers
        assert each.asked_by


def test_an_empty_draft_has_cards_all_the_same():
    assert prepared(Filing()).cards
