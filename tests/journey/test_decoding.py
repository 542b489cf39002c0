"""Messages of reviewers read: what is recognised is right, what is not is said to be unknown."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from icp_wizard.catalogue.phrase import phrases
from icp_wizard.journey.decoding.decode import LONGEST, Kind, decode
from icp_wizard.journey.decoding.sentences import sentences

HERE = Path(__file__).parent
TEXTS = json.loads((HERE / "refusals.json").read_text(encoding="utf-8"))
SENTENCES = json.loads((HERE / "refusal_sentences.json").read_text(encoding="utf-8"))
EXAMPLES = [(key, each) for key, phrase in phrases().items() for each in phrase.examples]
OTHERS = [(key, each) for key, phrase in phrases().items() for each in phrase.others]
LETTERS = "域名未实名认证主体负责人不是法定代表，。；1、\n ①(2）abc营业执照模糊请修改无需"


def keys(text: str) -> list[str]:
    return [phrase.key for phrase in decode(text).reasons]


@pytest.mark.parametrize(("key", "example"), EXAMPLES)
def test_an_example_is_read_as_its_own_reason_and_no_other(key, example):
    assert keys(example) == [key]


@pytest.mark.parametrize(("key", "other"), OTHERS)
def test_what_only_looks_like_a_reason_is_not_taken_for_it(key, other):
    assert key not in keys(other)


@pytest.mark.parametrize("written", TEXTS, ids=[each["name"] for each in TEXTS])
def test_nothing_in_a_whole_message_is_read_wrongly(written):
    decoded = decode(written["text"])

    assert not {each.key for each in decoded.reasons} - set(written["means"])
    for fragment in written["unknown"]:
        assert any(fragment in each for each in decoded.unknown)


def test_nearly_all_reasons_of_the_thirty_messages_are_found():
    meant = [(each["text"], key) for each in TEXTS for key in each["means"]]
    right = sum(key in keys(text) for text, key in meant)

    assert len(TEXTS) >= 30
    assert right >= 0.95 * len(meant)


@pytest.mark.parametrize(("sentence", "means"), SENTENCES)
def test_a_sentence_is_read_as_it_was_judged_or_not_at_all(sentence, means):
    assert keys(sentence) == means


@pytest.mark.parametrize(
    "text",
    [
        "域名已实名认证。",
        "无需提供授权书。",
        "如域名未实名认证，请先完成实名认证。",
        "域名未实名认证的，将被退回。",
        "请确认域名是否未实名认证。",
        "域名未实名认证的问题已解决。",
        "手机号未被其他主体使用。",
        "您的备案已通过审核，请保持电话畅通。",
    ],
)
def test_what_is_denied_settled_or_only_possible_is_no_reason(text):
    assert keys(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "收件人电话无人接听",
        "域名DNS服务器不在境内",
        "SSL证书已过期",
        "证书链不完整",
        "未成年人模式设置说明见附件",
        "股东信息与统一社会信用代码不一致",
    ],
)
def test_another_thing_with_a_like_name_is_not_taken_for_the_thing(text):
    assert keys(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "主体负责人一般应为法定代表人，您填写的没有问题。",
        "应急电话可与家人号码一致，只要不与本人手机重复即可。",
        "营业执照不清楚是我看错了，图片是清楚的。",
    ],
)
def test_what_is_allowed_or_found_to_be_well_is_no_reason(text):
    assert keys(text) == []


def test_a_cure_behind_a_reason_is_no_reason_of_its_own():
    assert keys("营业执照是手机屏幕翻拍件，请用原件拍照") == ["photo.screen"]


def test_a_wrong_letter_in_a_long_phrase_is_borne_with_and_told():
    (piece,) = decode("域名的所有人与备案主休信息不一致").pieces
    (found,) = piece.found

    assert found.phrase.key == "domain.holder-differs"
    assert found.has_typo


@pytest.mark.parametrize("text", ["域名己实名认证", "域名无实名认证通过", "域名会实名认证"])
def test_a_letter_that_would_turn_the_meaning_is_never_guessed(text):
    assert keys(text) == []


def test_another_word_is_no_typo():
    assert keys("请提供食品经营许可证") == []


def test_what_two_reasons_claim_alike_is_neither():
    decoded = decode("资料不全")

    assert decoded.reasons == ()
    assert decoded.unknown == ("资料不全",)


@pytest.mark.parametrize("text", ["您的备案号已被注销", "请更换域名", "证件信息不真实"])
def test_what_may_be_a_reason_is_never_passed_over_as_polite(text):
    assert decode(text).unknown == (text,)


def test_what_is_asked_for_behind_a_reason_is_no_riddle():
    assert decode("域名未实名认证，请完成实名认证后再提交。").unknown == ()


def test_the_words_found_are_told_where_they_stand_in_the_message():
    text = "您好！１．網站名稱 “某某” 不 合 格；"
    piece = next(each for each in decode(text).pieces if each.found)
    said = [text[start:end] for start, end in piece.found[0].spans]

    assert said == ["網站名稱", "不 合 格"]


def test_numbers_lines_and_semicolons_part_a_message():
    text = "1、甲甲；2.乙乙\n（3）丙丙。④丁丁 一、戊戊"

    assert [text[start:end].strip() for start, end in sentences(text)] == [
        "甲甲",
        "乙乙",
        "丙丙",
        "丁丁 一、戊戊",
    ]


def test_a_line_broken_by_a_mail_program_is_one_sentence():
    text = "经审核发现您提交的备案信息中主办单位名称与营业执照上的主办单位名\n称不一致，请修改。"

    assert keys(text) == ["entity.name-differs"]


def test_a_version_and_an_address_are_no_ends_of_sentences():
    text = "域名example.com.cn未实名认证"

    assert keys(text) == ["domain.not-verified"]


def test_more_than_anybody_writes_is_cut_and_read_in_time():
    assert len(decode("域名未实名认证。" * LONGEST).text) == LONGEST


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=LETTERS, max_size=120))
def test_the_pieces_follow_each_other_and_hold_what_was_found(text):
    decoded = decode(text)
    ends = [0, *(piece.end for piece in decoded.pieces)]

    for before, piece in zip(ends, decoded.pieces, strict=False):
        assert before <= piece.start < piece.end <= len(text)
        assert (piece.kind is Kind.REASON) is bool(piece.found)
        for found in piece.found:
            assert all(piece.start <= start < end <= piece.end for start, end in found.spans)
