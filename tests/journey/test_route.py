"""The route: every way walked, every ending told in full, and nothing asked twice."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icp_wizard.catalogue.faults import FaultyCatalogue
from icp_wizard.catalogue.route import read_route, route
from icp_wizard.journey.carrying import carry, carry_over, choose, typed_at
from icp_wizard.journey.draft import Draft
from icp_wizard.journey.outcome import outcome, question_reasons
from icp_wizard.journey.route import back_to, slips, walk, walk_of
from icp_wizard.journey.session import Session
from icp_wizard.model.reading import read_filing
from icp_wizard.model.resources import read_json, root
from icp_wizard.model.text import Text
from icp_wizard.rules.cited import missing, statement
from icp_wizard.rules.pack import shipped

DAY = date(2026, 11, 22)
COMPANY = {
    "q_service": "website",
    "q_hosting": "mainland_alibaba",
    "q_address": "domain",
    "q_filed_status": "none",
    "q_who": "company",
    "q_org_ready": "ready",
    "q_preapproval_org": "no",
    "q_commercial": "none",
}
PERSON = {
    **{key: COMPANY[key] for key in ("q_service", "q_hosting", "q_address", "q_filed_status")},
    "q_who": "individual",
    "q_person": "mainland_id",
    "q_person_province": "home",
    "q_person_age": "adult",
    "q_person_content": "personal",
    "q_preapproval_ind": "no",
}


def ways(answers: dict[str, str] | None = None) -> Iterator[dict[str, str]]:
    """Every way through the route, by choosing every option of every question."""
    here = walk(answers or {})
    if here.question is None:
        yield dict(here.answers)
        return
    for option in here.question.options:
        yield from ways({**here.answers, here.question.key: option.key})


WAYS = list(ways())


def chinese_spacing(text: str) -> bool:
    """Whether no Chinese character touches a Latin letter or digit, official numbers apart."""
    bare = re.sub(r"信管〔\d+〕\d+号|[一-鿿]ICP备\d+号", "", text)
    return not re.search(r"[一-鿿][A-Za-z0-9]|[A-Za-z0-9%][一-鿿]", bare)


def test_there_are_494_ways_of_at_most_twelve_questions_and_nine_in_the_middle():
    assert len(WAYS) == 494
    assert max(map(len, WAYS)) == 12
    assert median(map(len, WAYS)) == 9


def test_every_ending_and_every_question_is_reached():
    walks = [walk(way) for way in WAYS]

    assert {each.ending.key for each in walks if each.ending} == set(route().outcomes)
    assert {key for each in walks for key in each.answers} == set(route().questions)


def test_every_way_ends_in_an_outcome_that_can_be_acted_on():
    for way in WAYS:
        found = outcome(walk(way), shipped(), DAY)
        assert found is not None
        assert found.next
        assert all(each.sources and each.source.zh for each in found.reasons)
        assert found.alternatives or not found.verdict.is_no


def test_no_alternative_leads_back_to_the_outcome_it_is_offered_at():
    for way in WAYS:
        found = outcome(walk(way), shipped(), DAY)
        assert found is not None
        for each in found.alternatives:
            ending = walk(each.answers).ending if each.answers else None
            assert ending is None or ending.key != found.key, (way, each.key)


def test_the_most_questions_ever_left_is_told_truly_at_each_step():
    for way in WAYS:
        keys = list(way)
        for number in range(len(keys)):
            told = walk({key: way[key] for key in keys[:number]}).at_most
            assert told >= len(way)


def texts() -> Iterator[tuple[str, Text]]:
    for question in route().questions.values():
        for name in ("text", "why", "how", "topic"):
            yield f"{question.key}.{name}", getattr(question, name)
        for option in question.options:
            yield f"{question.key}.{option.key}", option.label
            yield f"{question.key}.{option.key}.short", option.short
    for ending in route().outcomes.values():
        yield f"{ending.key}.title", ending.title
        yield f"{ending.key}.explanation", ending.explanation
        yield from ((f"{ending.key}.next", each) for each in ending.next)
    for each in route().alternatives.values():
        yield from ((each.key, text) for text in (each.title, each.text))
    for verdict in route().verdicts.values():
        yield verdict.key, verdict.words


@pytest.mark.parametrize(("where", "text"), list(texts()))
def test_every_word_of_the_route_is_said_in_both_languages(where, text):
    assert text.en.strip()
    assert text.zh.strip()
    assert any("一" <= letter <= "鿿" for letter in text.zh)
    assert chinese_spacing(text.zh)
    assert "!" not in text.en


def test_every_rule_cited_is_there_with_its_sources():
    for rule in route().cited:
        assert statement(shipped(), rule).act != "history"
        assert statement(shipped(), rule).sources


def test_a_pack_without_a_rule_the_route_cites_is_known_by_it():
    pack = shipped()
    lacking = tuple(x for x in pack.explanations if x.id != "eligibility.hk-region-no-filing")

    assert missing(pack) == frozenset()
    assert missing(replace(pack, explanations=lacking)) == {"eligibility.hk-region-no-filing"}


def test_every_icon_of_the_route_is_drawn():
    named = {each.icon for each in route().alternatives.values()}
    named |= {each.icon for each in route().verdicts.values()}

    assert all((root() / "icons" / f"{name}.svg").is_file() for name in named)


@given(st.dictionaries(st.text(max_size=12), st.text(max_size=12), max_size=8))
def test_answers_that_mean_nothing_leave_the_first_question_open(answers):
    found = walk(answers)

    assert found.question is not None or answers.get("q_service")
    assert len(slips(answers)) <= len(answers)


keys = st.sampled_from([*route().questions, "q_nothing"])
options = st.sampled_from([o.key for q in route().questions.values() for o in q.options] + [""])


@given(st.dictionaries(keys, options))
def test_any_answers_lead_along_the_way_they_answer_and_no_other(answers):
    found = walk(answers)

    assert found.answers.items() <= answers.items()
    assert (found.question is None) is (found.ending is not None)
    assert walk(found.answers) == found


@given(st.sampled_from(WAYS), st.data())
def test_going_back_and_choosing_the_same_again_leads_to_the_same_place(way, data):
    question = data.draw(st.sampled_from(list(way)))
    seen_again = back_to(way, question)

    assert walk(seen_again).question == route().questions[question]
    assert walk({**seen_again, question: way[question]}) == walk(way)


def test_a_changed_early_answer_keeps_the_later_ones_that_still_lie_on_the_way():
    changed = walk({**COMPANY, "q_service": "app"})
    back = walk({**COMPANY, "q_who": "foreign"})

    assert changed.question is not None
    assert changed.question.key == "q_app"
    assert back.question is not None
    assert back.question.key == "q_foreign_options"
    assert walk({**COMPANY, "q_who": "company"}).ending is not None


def test_a_misspelt_question_is_told_with_the_nearest():
    (said,) = slips({"q_servise": "website"})

    assert "q_service" in said.en
    assert "q_service" in said.zh


def test_a_note_says_that_sources_disagree():
    shop = outcome(walk({**COMPANY, "q_commercial": "own_goods"}), shipped(), DAY)

    assert shop is not None
    assert shop.note is not None
    assert "EDI" in shop.note.en


def test_a_note_says_that_only_an_old_source_speaks():
    office = {
        **COMPANY,
        "q_who": "rep_office",
        "q_ro_ready": "ready",
        "q_ro_commercial": "yes",
    }
    found = outcome(walk(office), shipped(), DAY)

    assert found is not None
    assert found.note is not None
    assert "2021-01-28" in found.note.zh


def test_a_fresh_source_needs_no_note():
    office = {**COMPANY, "q_who": "rep_office", "q_ro_ready": "ready", "q_ro_commercial": "yes"}
    then = outcome(walk(office), shipped(), date(2021, 6, 1))

    assert then is not None
    assert then.note is None


def test_the_guide_gets_the_rules_behind_the_open_question():
    found = question_reasons(walk({key: COMPANY[key] for key in list(COMPANY)[:4]}), shipped(), DAY)

    assert found[0].id == "eligibility.foreign-company-needs-ro"


def session(**filing: object) -> Session:
    return Session(Draft("d", read_filing(json.dumps(filing))))


def test_what_is_carried_over_is_not_asked_again_and_leads_to_the_same_place():
    for way in WAYS:
        open_draft = session(decide=way)
        before = walk_of(open_draft.filing, DAY)
        carry(open_draft, before)
        after = walk_of(open_draft.filing, DAY)

        assert before.answers == way
        assert walk(after.answers).ending == walk(way).ending
        assert carry_over(open_draft.filing, after) == ()


def test_the_first_service_and_the_nature_are_carried_into_an_empty_draft():
    open_draft = session(decide=PERSON)
    told = carry(open_draft, walk_of(open_draft.filing, DAY))
    filing = open_draft.filing

    assert [each.kind for each in filing.services] == ["website"]
    assert filing.services[0].website.involves_pre_approval == "no"
    assert filing.services[0].app.involves_pre_approval == ""
    assert filing.entity.nature == "individual"
    assert filing.people[0].document_type == "resident_id_card"
    assert filing.entity.principal == filing.people[0].id
    assert filing.order.service_has_number == "no"
    assert {each.label.en for each in told} >= {"Kind of service", "Nature of the entity"}


def test_a_website_carried_over_has_a_row_for_its_domain():
    open_draft = session(decide=PERSON)
    carry(open_draft, walk_of(open_draft.filing, DAY))
    assert len(open_draft.filing.services[0].domains) == 1


def test_what_was_said_in_decide_need_not_be_confirmed_again():
    asked = {str(rule.args["question"]) for rule in shipped().rules if rule.check == "confirm"}
    person, company = session(decide=PERSON), session(decide=COMPANY)
    carry(person, walk_of(person.filing, DAY))
    carry(company, walk_of(company.filing, DAY))

    assert {each.id for each in person.filing.confirmed} == {
        "content_is_personal/s1",
        "visitors_cannot_publish/s1",
    }
    assert {each.id for each in company.filing.confirmed} == {"not_on_abnormal_list"}
    confirmed = (*person.filing.confirmed, *company.filing.confirmed)
    assert {each.id.partition("/")[0] for each in confirmed} <= asked
    assert all(each.answer == "yes" for each in confirmed)


def test_carrying_over_is_one_act():
    open_draft = session(decide=PERSON)
    carry(open_draft, walk_of(open_draft.filing, DAY))
    open_draft.undo()

    assert open_draft.filing == read_filing(json.dumps({"decide": PERSON}))


def test_what_is_typed_is_not_asked_and_wins():
    typed = session(
        decide=COMPANY,
        entity={"nature": "individual", "principal": "p1"},
        people=[{"id": "p1", "document_type": "passport"}],
    ).filing
    found = walk_of(typed, DAY)

    assert found.answers["q_who"] == "individual"
    assert found.answers["q_person"] == "passport"
    assert {each.question.key for each in found.answered if each.typed} == {"q_who", "q_person"}
    assert found.question is not None
    assert found.question.key == "q_foreign_resident"
    assert typed_at(typed, "q_who") == "entity.nature"
    assert typed_at(typed, "q_person") == "people[p1].document_type"


def test_an_adult_of_the_province_is_asked_neither_age_nor_province():
    sample = read_filing((root() / "samples" / "individual.json").read_bytes())
    bare = sample.model_copy(update={"decide": {"q_service": "website"}})
    answers = {**walk_of(bare, DAY).answers, "q_hosting": "mainland_alibaba"}
    found = walk_of(bare.model_copy(update={"decide": answers}), DAY)

    assert found.answers["q_person_age"] == "adult"
    assert found.answers["q_person_province"] == "home"


def test_choosing_otherwise_in_decide_changes_the_choice_it_was_typed_as():
    open_draft = session(decide=PERSON)
    carry(open_draft, walk_of(open_draft.filing, DAY))
    choose(open_draft, "q_who", "company")

    assert open_draft.filing.entity.nature == "enterprise"
    assert walk_of(open_draft.filing, DAY).answers["q_who"] == "company"
    open_draft.undo()
    assert open_draft.filing.entity.nature == "individual"


def test_choosing_otherwise_leaves_typed_text_alone():
    open_draft = session(
        decide=COMPANY,
        services=[{"id": "s1", "kind": "website", "domains": [{"id": "d1", "name": "a.cn"}]}],
    )
    choose(open_draft, "q_address", "ip")

    assert open_draft.filing.services[0].domains[0].name == "a.cn"
    assert typed_at(open_draft.filing, "q_address") == "services[s1].domains[d1].name"


@pytest.mark.parametrize("name", ["enterprise", "individual"])
def test_each_sample_ends_in_a_filing(name):
    sample = read_filing((root() / "samples" / f"{name}.json").read_bytes())
    found = outcome(walk_of(sample, DAY), shipped(), DAY)

    assert found is not None
    assert found.can_file


def test_facts_come_from_the_options_on_the_way_alone():
    off_the_way = {**COMPANY, "q_person_content": "business_or_forum", "q_cdn": "mainland"}
    facts = walk(off_the_way).facts

    assert facts["hosting"] == "mainland"
    assert facts["revenue"] == "none"
    assert "content_personal_only" not in facts
    assert "cdn" not in facts


def test_a_later_option_speaks_over_an_earlier_one():
    assert (
        walk(
            {
                "q_service": "website",
                "q_hosting": "outside",
                "q_cdn": "mainland",
                "q_cdn_filed": "no",
                "q_cdn_resource": "yes",
            }
        ).facts["hosting"]
        == "mainland"
    )


def broken(change) -> object:
    written = read_json("route/route.json")
    change(written)
    return written


def nowhere(written):
    written["questions"][0]["options"][0]["next"] = "q_nowhere"


def circle(written):
    written["questions"][2]["options"][0]["next"] = "q_service"


def no_rule(written):
    written["outcomes"][0]["rules"] = []


def disputed_for_nothing(written):
    written["disputed"][0]["rule"] = "eligibility.nothing"


def no_way_out(written):
    blocked = next(each for each in written["outcomes"] if each["verdict"] == "blocked")
    blocked["alternatives"] = []


def unreached(written):
    written["outcomes"].append({**written["outcomes"][0], "key": "out_of_the_way"})


def no_field(written):
    written["questions"][0]["options"][0]["carries"] = {"service.colour": "blue"}


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (nowhere, "q_nowhere"),
        (circle, "q_service"),
        (no_rule, "name the rules"),
        (disputed_for_nothing, "eligibility.nothing"),
        (no_way_out, "alternative"),
        (unreached, "out_of_the_way"),
        (no_field, "service.colour"),
    ],
)
def test_a_faulty_route_is_refused_by_name(change, named):
    with pytest.raises(FaultyCatalogue, match=named):
        read_route("route.json", broken(change))
