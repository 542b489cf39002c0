"""The letters of a filing: which it needs, what they say, what they leave open."""

from __future__ import annotations

from datetime import date
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from icp_wizard.journey.letters import WrittenLetter, every_letter, wanted_letters, written
from icp_wizard.model.address import leaves, replace
from icp_wizard.model.filing import FiledAnswer, Filing
from icp_wizard.rules.engine import Judgement, judge
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample

DAY = date(2026, 11, 22)
APP = "services[s3]"


@cache
def filing(name: str = "enterprise") -> Filing:
    return sample(name)


def judged(given: Filing) -> Judgement:
    return judge(given, {}, shipped(), DAY)


def wanted(given: Filing) -> list[str]:
    return [each.id for each in wanted_letters(judged(given))]


def letter(given: Filing, id_: str) -> WrittenLetter:
    judgement = judged(given)
    return next(written(judgement, x) for x in every_letter(judgement) if x.id == id_)


def chinese(said: WrittenLetter) -> str:
    whole = [said.to] if said.to else []
    whole += [each.text for each in (*said.paragraphs, *said.places)]
    return "\n".join(text.zh for text in whole)


def test_a_letter_is_wanted_where_its_paper_is():
    assert wanted(filing()) == [f"service_authorisation@{APP}"]


def test_a_province_brings_its_letters():
    there = replace(filing(), "entity.region_province", "320000")

    assert {"truthfulness_notice@", "truthfulness_commitment@"} <= {*wanted(there)}


def test_of_several_letters_for_one_paper_the_rule_chooses():
    there = replace(filing(), "entity.region_province", "420000")
    there = replace(there, "entity.business_scope", "电子商务")

    assert "own_products@" in wanted(there)
    assert not {"own_domains@", "filed_services@"} & {*wanted(there)}


def test_what_the_draft_knows_stands_in_the_letter_exactly():
    said = chinese(letter(filing(), f"service_authorisation@{APP}"))

    for value in ("杭州云帆示例科技有限公司", "91330106QX0000472G", "李示例", "33010519920615000X"):
        assert value in said
    assert said.startswith("浙江省通信管理局：")


def test_an_app_is_not_called_a_website():
    said = chinese(letter(filing(), f"service_authorisation@{APP}"))

    assert "App“云帆示例”" in said
    assert "域名" not in said


def test_what_the_draft_does_not_know_is_left_open_and_named():
    empty = replace(filing(), "people[p2].mobile", "")
    said = letter(empty, f"service_authorisation@{APP}")

    assert "手机号码：＿＿＿＿" in chinese(said)
    assert [each.zh for each in said.gaps] == ["互联网信息服务负责人的手机号码"]


def test_nothing_is_left_open_where_the_draft_knows_all():
    assert letter(filing(), f"service_authorisation@{APP}").gaps == ()


def test_an_organisation_seals_and_a_person_signs():
    marks = {
        name: [each.mark for each in letter(filing(name), "filing_commitment@").places]
        for name in ("enterprise", "individual")
    }

    assert marks == {"enterprise": ["seal", "sign", "date"], "individual": ["sign", "date"]}


def test_a_person_speaks_of_themselves():
    said = chinese(letter(filing("individual"), "filing_commitment@"))

    assert "陈示例" in said
    assert "本人" in said
    assert "我单位" not in said


def test_services_are_numbered_in_the_order_of_the_filing():
    said = chinese(letter(filing(), "no_preapproval@"))

    assert "1. 云帆示例官网（域名：yunfan-example.cn）\n2. 云帆示例商城" in said
    assert "3. 云帆示例（App）" in said


def test_the_word_that_raises_the_question_is_named():
    there = replace(filing(), "entity.business_scope", "教育咨询")

    assert "含有“教育”字样" in chinese(letter(there, "no_preapproval@"))
    assert "字样" not in chinese(letter(filing(), "no_preapproval@"))


def test_a_change_of_name_takes_the_old_name_from_the_record():
    on_record = (FiledAnswer(id="entity.name", answers=("杭州旧名示例有限公司",)),)
    said = chinese(letter(filing().model_copy(update={"filed": on_record}), "name_change@"))

    assert "原名称为“杭州旧名示例有限公司”，现名称为“杭州云帆示例科技有限公司”" in said


def test_every_letter_says_to_prefer_the_official_template_and_what_asks_for_it():
    judgement = judged(filing())
    for offer in every_letter(judgement):
        said = written(judgement, offer)
        assert "模板" in said.notes[0].zh
        assert said.asked_by


def test_a_letter_of_an_empty_draft_is_all_lines_to_write_on():
    judgement = judged(Filing())
    said = [written(judgement, offer) for offer in every_letter(judgement)]

    assert said
    assert all("＿＿" in chinese(each) for each in said)


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12)
LEAVES = [address for address, value in leaves(filing()) if isinstance(value, str)]


@settings(max_examples=25, deadline=None)
@given(st.dictionaries(st.sampled_from(LEAVES), TEXTS, max_size=6))
def test_no_blank_is_ever_forgotten(answers):
    changed = filing()
    for address, value in answers.items():
        changed = replace(changed, address, value.replace("{", "").replace("}", ""))
    judgement = judged(changed)

    for offer in every_letter(judgement):
        said = written(judgement, offer)
        assert "{" not in chinese(said)
        assert not any("{" in each.text.en for each in said.paragraphs)
