from __future__ import annotations

import json
import string
from collections.abc import Callable
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from icp_wizard.catalogue.faults import FaultyCatalogue
from icp_wizard.catalogue.load import catalogue
from icp_wizard.model.address import leaves, replace
from icp_wizard.model.filing import Filing
from icp_wizard.model.finding import Level
from icp_wizard.model.reading import read_filing
from icp_wizard.model.resources import root
from icp_wizard.rules.engine import Judgement, judge
from icp_wizard.rules.facts import FACTS
from icp_wizard.rules.pack import read_pack, shipped, written

Filled = Callable[..., Filing]
DAY = date(2026, 11, 22)
DOMAIN = "services[s1].domains[d1]"
SAMPLE = read_filing((root() / "samples/enterprise.json").read_text("utf-8"))


def judged(filing: Filing, day: date = DAY) -> Judgement:
    return judge(filing, {}, shipped(), day)


def test_an_empty_filing_lacks_answers_and_is_told_nothing_else() -> None:
    judgement = judged(Filing())
    assert {each.rule for each in judgement.findings} == {"required"}
    assert not judgement.ready
    assert judgement.unknown > 0


def test_nothing_waits_in_the_complete_sample() -> None:
    assert judged(SAMPLE).unknown == 0


def test_an_answer_taken_away_is_waited_for() -> None:
    assert judged(replace(SAMPLE, "instances[i1].running", "")).unknown == 1


def test_one_fault_is_one_finding_with_the_sources_of_every_rule_behind_it(filled: Filled) -> None:
    address = f"{DOMAIN}.expires_on"
    found = judged(filled(changes={address: "2026-01-01"})).at(address)
    assert [(each.rule, each.level) for each in found] == [("domain.not-expired", Level.STOP)]
    rules = {rule.id: rule for rule in shipped().rules}
    behind = {*rules["domain.not-expired"].sources, *rules["domain.validity-three-months"].sources}
    assert set(found[0].sources) == behind


def test_two_different_faults_of_one_name_are_two_findings(filled: Filled) -> None:
    address = "services[s1].website.name"
    found = judged(filled("individual", {address: "中国博客"})).at(address)
    assert {each.reason for each in found} >= {"prefix", "word"}


def test_findings_come_by_level_and_then_in_the_order_of_the_pages(filled: Filled) -> None:
    changes = {
        "services[s1].website.name": "云帆-科技",
        f"{DOMAIN}.expires_on": "2026-01-01",
        "people[p1].mobile": "1",
        "entity.document_number": "1",
        "instances[i1].billing": "free_trial",
    }
    found = judged(filled(changes=changes)).findings
    levels = [each.level for each in found]
    assert levels == sorted(levels, key=list(Level).index)
    stops = [each.address for each in found if each.level is Level.STOP]
    pages = [address.partition("[")[0].partition(".")[0] for address in stops]
    assert list(dict.fromkeys(pages)) == ["entity", "people", "services", "instances"]
    assert pages == sorted(pages, key=["entity", "people", "services", "instances"].index)


def test_findings_of_the_first_service_come_before_those_of_the_second() -> None:
    names = {"services[s2].website.name": "A", "services[s1].website.name": "B"}
    filing = SAMPLE
    for address, name in names.items():
        filing = replace(filing, address, name)
    found = [each.address for each in judged(filing).findings if each.address in names]
    assert found == sorted(found)


def test_a_finding_is_found_from_either_of_the_answers_concerned(filled: Filled) -> None:
    judgement = judged(filled(changes={"people[p1].emergency_phone": "13000000000"}))
    (found,) = judgement.at("people[p1].mobile")
    assert found in judgement.at("people[p1].emergency_phone")


def test_a_repair_is_prepared_and_never_applied(filled: Filled) -> None:
    filing = filled(changes={f"{DOMAIN}.holder_name": "杭州云帆科技(浙江)有限公司"})
    judgement = judged(filing)
    (found,) = judgement.at(f"{DOMAIN}.holder_name")
    assert found.repair
    assert found.repair.value == filing.entity.name
    mended = replace(filing, found.address, found.repair.value)
    assert judgement.outlook.filing is filing
    assert judged(mended).at(found.address) == ()


def test_the_day_is_given_and_decides(filled: Filled) -> None:
    filing = filled(changes={"instances[i1].expires_on": ""})
    last = date(2028, 3, 2)  # of its domain
    assert judged(filing, last).ready
    assert not judged(filing, last + timedelta(1)).ready


def test_questions_name_what_they_ask_about_and_a_no_is_a_finding(filled: Filled) -> None:
    (asked,) = [each for each in judged(filled()).questions if "d1" in each.address]
    assert "yunfan.cn" in asked.text.en
    assert "yunfan.cn" in asked.text.zh
    refused = judged(filled(changes={asked.address: "no"}))
    assert [each.rule for each in refused.at(asked.address)] == [asked.rule.id]
    assert judged(filled(changes={asked.address: "yes"})).at(asked.address) == ()


def test_silence_about_every_question_keeps_no_filing_from_ready(filled: Filled) -> None:
    judgement = judged(filled())
    assert judgement.questions
    assert judgement.ready


def test_a_persons_card_is_wanted_once_whatever_roles_the_person_has(filled: Filled) -> None:
    slots = [slot.id for slot in judged(filled()).slots]
    assert len(slots) == len(set(slots))
    assert "id_card_mainland/p1/front" in slots


def test_the_declared_facts_are_those_worked_out() -> None:
    assert set(FACTS) == set(catalogue().facts)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    address=st.sampled_from([each for each, _ in leaves(SAMPLE) if catalogue().field_at(each)]),
    text=st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    day=st.dates(date(1900, 1, 1), date(2200, 1, 1)),
)
def test_whatever_is_typed_anywhere_is_judged_and_said_in_both_languages(
    address: str, text: str, day: date
) -> None:
    old = dict(leaves(SAMPLE))[address]
    judgement = judged(replace(SAMPLE, address, text if isinstance(old, str) else (text,)), day)
    assert all(each.message.en and each.message.zh for each in judgement.findings)
    assert all(each.fix.en and each.fix.zh for each in judgement.findings)


RULE: dict[str, Any] = {
    "key": "test.rule",
    "area": "person",
    "statement": {"en": "People have an age.", "zh": "人有年龄。"},
    "check": {"kind": "min_age", "args": {"years": 14}},
    "home": "person",
    "level": "stop",
    "confidence": "high",
    "words": {
        "": {
            "message": {"en": "{value} years.", "zh": "{value} 岁。"},
            "fix": {"en": "Wait.", "zh": "请等待。"},
        }
    },
    "sources": ["identifiers"],
}


def pack_with(**changes: Any) -> dict[str, Any]:
    """The rules of the nation with one more."""
    pack: dict[str, Any] = {**deepcopy(written()), "explanations": [], "provinces": []}
    pack["rules"].append(deepcopy(RULE) | changes)
    return pack


def said(english: str, chinese: str) -> dict[str, Any]:
    text = {"en": english, "zh": chinese}
    return {"": {"message": text, "fix": {"en": "Wait.", "zh": "请等待。"}}}


def check(kind: str, **args: Any) -> dict[str, Any]:
    return {"kind": kind, "args": args}


def test_a_rule_that_fits_is_taken() -> None:
    pack = read_pack("pack.json", pack_with(), catalogue())
    assert pack.rules[-1].id == "test.rule"


@pytest.mark.parametrize(
    ("changes", "cure"),
    [
        pytest.param({"key": "required"}, "stands twice", id="an id that is taken"),
        pytest.param({"colour": "red"}, "remove or rename 'colour'", id="an unknown attribute"),
        pytest.param({"level": "error"}, "'level' must be one of", id="an unknown level"),
        pytest.param({"confidence": "sure"}, "'confidence' must be", id="an unknown confidence"),
        pytest.param({"home": "planet"}, "make 'home' one of", id="an unknown home"),
        pytest.param({"sources": []}, "at least one source", id="no source"),
        pytest.param({"sources": ["hearsay"]}, "add the source", id="an unknown source"),
        pytest.param({"when": "age <"}, "mend the condition", id="a broken condition"),
        pytest.param({"when": "entity.colour"}, "no field or fact", id="an unknown field"),
        pytest.param({"when": "entity.nature == 'club'"}, "has no 'club'", id="an unknown option"),
        pytest.param({"when": "domain.name == 'a'"}, "has no 'a'", id="a text compared"),
        pytest.param({"when": "tld_status == 'approved'"}, "cannot be seen", id="a far field"),
        pytest.param({"check": check("guess")}, "name a known check", id="an unknown check"),
        pytest.param({"check": check("min_age")}, "missing a required", id="no argument"),
        pytest.param({"check": check("min_age", years="14")}, "does not fit", id="a text number"),
        pytest.param({"check": check("min_age", years=True)}, "does not fit", id="a yes as number"),
        pytest.param({"check": check("min_age", age=1)}, "mend the arguments", id="a strange one"),
        pytest.param(
            {"check": check("number", key="person.colour")}, "neither", id="an unknown key"
        ),
        pytest.param(
            {"check": check("holds", condition="1 +", at="entity.nature")},
            "mend the argument 'condition'",
            id="a broken argument",
        ),
        pytest.param(
            {"check": check("name_rule", within=["person.name"], symbols="all")},
            "one of marks, emoji",
            id="a choice that is not offered",
        ),
        pytest.param({"check": check("form", form="colour")}, "one of the forms", id="no form"),
        pytest.param(
            {"check": check("needs_paper", paper="backdrop_photo")}, "photographed", id="old paper"
        ),
        pytest.param(
            {"check": check("needs_paper", paper="app_icon")}, "'service'", id="another's paper"
        ),
        pytest.param({"check": check("needs_paper")}, "not both", id="no paper"),
        pytest.param({"words": {}}, "give 'words'", id="no words"),
        pytest.param({"words": said("{left}.", "{left}。")}, "'left' is unknown", id="a far blank"),
        pytest.param({"words": said("{value}.", "岁。")}, "same blanks", id="a blank in one"),
        pytest.param({"words": said("{value.", "{value}。")}, "mend the blanks", id="half a blank"),
        pytest.param({"words": said("", "岁。")}, "'en' as text", id="one language"),
        pytest.param({"question": {"en": "A?", "zh": "啊？"}}, "to no other", id="a question"),
        pytest.param(
            {"check": check("confirm", question="a"), "words": said("A.", "啊。")},
            "give a 'question'",
            id="no question",
        ),
    ],
)
def test_a_faulty_rule_is_refused_with_file_entry_and_cure(
    changes: dict[str, Any], cure: str
) -> None:
    with pytest.raises(FaultyCatalogue) as refusal:
        read_pack("pack.json", pack_with(**changes), catalogue())
    assert refusal.value.file == "pack.json"
    assert refusal.value.entry
    assert cure in refusal.value.cure


def test_a_pack_without_a_rule_for_some_form_is_refused() -> None:
    pack = pack_with()
    pack["rules"] = [rule for rule in pack["rules"] if rule["key"] != "form.uscc"]
    with pytest.raises(FaultyCatalogue, match="uscc"):
        read_pack("pack.json", pack, catalogue())


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"confidence": "low"}, id="low confidence"),
        pytest.param({"sources": ["undated"]}, id="no dated source"),
        pytest.param(
            {
                "check": check("remark_required", key="person.name", least=2),
                "words": said("A", "啊"),
            },
            id="a reviewer's judgement",
        ),
        pytest.param(
            {"check": check("needs_paper", of="person.document_type"), "words": said("A", "啊")},
            id="our own picture",
        ),
    ],
)
def test_a_stop_is_lowered_to_a_risk_by(changes: dict[str, Any]) -> None:
    content = pack_with(**changes)
    content["sources"]["undated"] = {"title": "A page", "date": "undated (about 2019)"}
    assert read_pack("pack.json", content, catalogue()).rules[-1].level is Level.RISK


def test_every_word_of_the_pack_is_in_both_languages_with_equal_blanks() -> None:
    def blanks(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for rule in shipped().rules:
        texts = [text for said in rule.words.values() for text in (said.message, said.fix)]
        for text in [*texts, *filter(None, [rule.question])]:
            assert blanks(text.en) == blanks(text.zh)
            assert text.en.strip()
            assert any("\u4e00" <= sign <= "\u9fff" for sign in text.zh) or blanks(text.zh)


def test_a_pack_survives_being_written_and_read_again() -> None:
    again = json.loads(json.dumps(written(), ensure_ascii=False))
    assert read_pack("rules", again, catalogue()) == shipped()
