"""What a message comes to: the paper it names, the rules in force, the words that are known."""

from dataclasses import replace

import pytest

from icp_wizard.journey.decoding.decode import decode
from icp_wizard.journey.decoding.explained import left_out, reasons, unread
from icp_wizard.rules.pack import shipped


@pytest.mark.parametrize(
    ("message", "paper"),
    [
        ("授权书未加盖公章", "principal_authorisation_letter"),
        ("网站负责人授权书未签字", "service_principal_authorisation_letter"),
        ("身份证照片模糊", "id_card_mainland"),
        ("营业执照图片不清晰", "business_license"),
        ("身份证、营业执照照片模糊", ""),
        ("承诺书公章不清晰", ""),
        ("照片模糊", ""),
        ("请提供域名证书", "domain_certificate"),
    ],
)
def test_the_paper_is_the_one_the_message_names(message, paper):
    (reason,) = reasons(decode(message), shipped())

    assert reason.paper_key == paper


def test_a_reason_given_twice_is_told_once_with_both_places():
    (reason,) = reasons(decode("1、域名未实名认证；2、请注意，域名尚未实名。"), shipped())

    assert len(reason.quotes) == 2


def test_a_rule_which_an_imported_pack_lacks_is_left_out():
    (reason,) = reasons(decode("域名未实名认证"), replace(shipped(), rules=(), explanations=()))

    assert reason.statements == ()
    assert reason.phrase.meaning.en


def test_the_glossary_marks_its_words_in_what_is_not_understood():
    ((quote, terms),) = unread(decode("会签所需的营业执照附页尚缺"))

    assert [quote.text[start:end] for start, end in quote.marks] == ["营业执照"]
    assert [each.zh for each in terms] == ["营业执照"]


def test_of_very_many_unknown_passages_the_last_are_one_and_none_is_lost():
    decoded = decode("".join(f"甲乙丙丁第{each}戊己庚辛，域名未实名认证。" for each in range(9)))
    told = [quote.text for quote, _ in unread(decoded, most=3)]

    assert len(told) == 3
    assert all(said.strip() in "\n".join(told) for said in decoded.unknown)
    assert len(unread(decoded)) == 9


def test_greetings_are_named_as_left_out():
    assert "您好" in "".join(left_out(decode("您好！域名未实名认证。")))
