"""The name doctor and the domain doctor."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from icp_wizard.journey.doctors.difference import differences
from icp_wizard.journey.doctors.domains import DomainReport, examine_domain
from icp_wizard.journey.doctors.names import MOST, NameReport, examine_name
from icp_wizard.journey.doctors.variants import brand, stem
from icp_wizard.journey.guidance import Guidance, Standing
from icp_wizard.journey.plan import soonest
from icp_wizard.model.address import replace
from icp_wizard.model.filing import Confirmation, Filing
from icp_wizard.rules.engine import judge
from icp_wizard.rules.holidays import shipped_holidays
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample

DAY = date(2026, 11, 22)
SITE, APP = "services[s1].website.name", "services[s3].app.name"
DOMAIN = "services[s1].domains[d1]"
PLACES = [("enterprise", SITE), ("enterprise", APP), ("individual", SITE)]


def named(name: str, address: str = SITE, whose: str = "enterprise") -> NameReport:
    return examine_name(replace(sample(whose), address, name), address, shipped(), DAY)


def titled(name: str) -> Filing:
    return replace(sample(), "entity.name", name)


@pytest.mark.parametrize(
    ("whose", "address", "name", "rule"),
    [
        ("enterprise", SITE, "云帆", "naming.min-three-hanzi"),
        ("enterprise", SITE, "yunfan", "naming.no-pure-digits-latin"),
        ("enterprise", SITE, "云帆-官网", "naming.no-special-characters"),
        ("enterprise", SITE, "中国云帆", "naming.no-state-words"),
        ("enterprise", SITE, "yunfan-example.cn", "naming.not-domain"),
        ("enterprise", SITE, "云帆示例论坛", "naming.enterprise-forum-words"),
        ("enterprise", APP, "天气", "naming.app-distinctive"),
        ("enterprise", APP, "云帆免费版", "naming.app-no-price-marketing"),
        ("individual", SITE, "拾光工作室", "naming.individual-banned-words"),
        ("individual", SITE, "深圳手记", "naming.individual-no-personal-names-places"),
        ("individual", SITE, "拾光品牌手记", "naming.individual-no-industry"),
    ],
)
def test_a_broken_rule_is_named_with_its_words_its_cure_and_its_source(whose, address, name, rule):
    broken = {each.rule.id: each for each in named(name, address, whose).broken}

    assert rule in broken
    assert broken[rule].fix
    assert broken[rule].rule.sources


def test_a_broken_rule_says_what_the_check_says():
    filing = replace(sample(), SITE, "中国云帆论坛")
    found = judge(filing, {}, shipped(), DAY).at(SITE)
    told = {each.rule.id: each.message for each in named("中国云帆论坛").broken}

    assert {each.rule for each in found} == set(told)
    assert {each.message for each in found} == set(told.values())


def test_a_rule_that_is_met_is_quoted_as_it_stands():
    met = [each for each in named("云帆示例官网").verdicts if each.met]

    assert "naming.no-state-words" in [each.rule.id for each in met]
    assert all(each.message == each.rule.statement for each in met)


def test_the_broken_come_first_then_what_only_the_person_can_tell():
    met = [each.met for each in named("中国云帆").verdicts]

    assert met == sorted(met, key=[False, None, True].index)
    assert None in met


def test_an_answer_to_a_question_settles_it():
    answer = Confirmation(id="name_matches_content/s1", answer="no")
    filing = sample().model_copy(update={"confirmed": (answer,)})

    broken = examine_name(filing, SITE, shipped(), DAY).broken
    assert [each.rule.id for each in broken] == ["naming.match-content"]


def test_without_a_name_no_rule_is_met_or_broken_and_names_are_suggested():
    report = named("")

    assert {each.met for each in report.verdicts} <= {None}
    assert report.suggestions


@pytest.mark.parametrize(("whose", "address"), PLACES)
def test_a_suggestion_breaks_no_rule_and_is_new(whose, address):
    report = named("中国", address, whose)
    services = replace(sample(whose), address, "中国").services
    taken = {name for each in services for name in (each.website.name, each.app.name)}

    assert 0 < len(report.suggestions) <= MOST
    for each in report.suggestions:
        assert named(each.name, address, whose).broken == ()
        assert each.made_of.zh
        assert each.name not in taken


def test_the_official_site_of_the_short_name_is_suggested_first():
    assert named("云帆").suggestions[0].name == "云帆示例科技官网"


def test_a_person_is_offered_the_topics_of_the_remarks():
    names = [each.name for each in named("", SITE, "individual").suggestions]

    assert any(name.startswith("读书") for name in names)
    assert any(name.startswith("徒步") for name in names)


def test_a_person_without_topics_is_offered_neutral_words():
    filing = replace(sample("individual"), "services[s1].website.remarks", "")
    report = examine_name(filing, SITE, shipped(), DAY)

    assert report.suggestions[0].name == "生活手记"


def test_a_stop_word_in_the_name_of_the_entity_is_not_suggested():
    filing = titled("中国示例在线科技有限公司")
    names = [each.name for each in examine_name(filing, SITE, shipped(), DAY).suggestions]

    assert not [name for name in names if "在线" in name or name.startswith("中国")]


@pytest.mark.parametrize(
    ("full", "short", "own"),
    [
        ("杭州云帆示例科技有限公司", "云帆示例科技", "云帆示例"),
        ("云帆示例（杭州）信息技术有限责任公司", "云帆示例信息技术", "云帆示例"),
        ("浙江省杭州市西湖区示例文化传媒有限公司", "示例文化传媒", "示例"),
        ("上海有限公司", "上海", "上海"),
        ("示例县人民医院", "示例县人民医院", "示例县人民医院"),
        ("", "", ""),
    ],
)
def test_a_name_is_taken_apart_at_place_form_and_trade(full, short, own):
    assert (stem(titled(full)), brand(titled(full))) == (short, own)


@given(st.text(max_size=12), st.text(max_size=12))
@settings(max_examples=30, deadline=None)
def test_whatever_the_names_are_suggestions_keep_the_rules(entity, name):
    filing = replace(titled(entity), SITE, name)

    for each in examine_name(filing, SITE, shipped(), DAY).suggestions:
        trial = examine_name(replace(filing, SITE, each.name), SITE, shipped(), DAY)
        assert trial.broken == ()


def examined(item: str = DOMAIN, **answers: str) -> DomainReport:
    filing = sample()
    for leaf, value in answers.items():
        filing = replace(filing, f"{item}.{leaf}", value)
    return examined_in(filing, item)


def examined_in(filing: Filing, item: str = DOMAIN) -> DomainReport:
    holidays, pack = shipped_holidays(), shipped()
    timeline = soonest(filing, DAY, holidays, pack)
    return examine_domain(filing, item, timeline, holidays, pack)


def line(report: DomainReport, key: str) -> Guidance:
    return next(each for each in report.lines if each.key == key)


def test_a_chinese_domain_is_shown_in_both_forms():
    report = examined(name="例子.中国")

    assert (report.parts.unicode, report.parts.ascii) == ("例子.中国", "xn--fsqu00a.xn--fiqs8s")
    assert "xn--fsqu00a.xn--fiqs8s" in line(report, "forms").text.zh
    assert ".中国" in line(report, "suffix").text.zh


@pytest.mark.parametrize(
    ("name", "standing"),
    [
        ("example.cn", Standing.SETTLED),
        ("example.com.cn", Standing.SETTLED),
        ("example.io", Standing.TO_DO),
        ("example.xn--fiqs8s", Standing.SETTLED),
        ("example.museum", Standing.CHECK),
    ],
)
def test_a_suffix_is_approved_refused_or_to_be_checked(name, standing):
    assert line(examined(name=name), "suffix").standing is standing


def test_an_unknown_suffix_is_never_called_refused():
    text = line(examined(name="example.museum"), "suffix").text

    assert "no refusal" in text.en
    assert "并非不可备案" in text.zh


def test_a_filed_domain_that_adds_access_keeps_its_suffix():
    filing = replace(sample(), f"{DOMAIN}.name", "example.io")
    filing = replace(filing, "order.service_has_number", "yes")

    assert line(examined_in(filing), "suffix").standing is Standing.CHECK


@pytest.mark.parametrize(
    ("item", "name", "level", "standing"),
    [
        (DOMAIN, "example.com.cn", 2, Standing.SETTLED),
        (DOMAIN, "www.example.com.cn", 3, Standing.TO_DO),
        ("services[s3].domains[d4]", "a.b.example.cn", 4, Standing.SETTLED),
        ("services[s3].domains[d4]", "a.b.c.example.cn", 5, Standing.TO_DO),
    ],
)
def test_a_website_has_a_registrable_name_and_an_app_four_levels(item, name, level, standing):
    report = examined(item, name=name)

    assert (report.level, line(report, "level").standing) == (level, standing)


@pytest.mark.parametrize("name", ["", "foo", "foo.nosuchsuffix", "a..b", "-x.cn"])
def test_what_is_no_domain_is_said_to_be_none_yet(name):
    assert line(examined(name=name), "forms").standing is Standing.OPEN


@pytest.mark.parametrize(
    ("registrar", "standing"),
    [("阿里云", Standing.SETTLED), ("GoDaddy", Standing.CHECK), ("", Standing.OPEN)],
)
def test_a_registrar_is_looked_up_unless_it_is_the_provider(registrar, standing):
    assert line(examined(registrar=registrar), "registrar").standing is standing


@pytest.mark.parametrize(
    ("holder", "standing", "said"),
    [
        ("杭州云帆示例科技有限公司", Standing.SETTLED, "the entity itself"),
        ("张示例", Standing.CHECK, "the legal representative"),
        ("李示例", Standing.CHECK, "a person of this filing"),
        ("杭州云凡示例科技有限公司", Standing.TO_DO, "Character 4: 凡 instead of 帆."),
        ("杭州云帆示例科技公司", Standing.TO_DO, "有限 is missing"),
        ("别的商行", Standing.TO_DO, "little in common"),
        ("", Standing.OPEN, "Enter the holder"),
    ],
)
def test_a_holder_is_held_against_the_entity_character_by_character(holder, standing, said):
    found = line(examined(holder_name=holder), "holder")

    assert (found.standing, said in found.text.en) == (standing, True)


def test_a_persons_domain_is_held_against_that_person():
    item = DOMAIN
    report = examined_in(sample("individual"), item)

    assert line(report, "holder").standing is Standing.SETTLED
    assert line(report, "holder").rule == "domain.owner-matches-individual"


def test_a_wrong_character_in_the_document_number_is_shown():
    found = line(examined(holder_document_number="91330106QX0000473G"), "number")

    assert "Character 17: 3 instead of 2." in found.text.en


def test_the_differences_are_a_value_for_a_page_which_shows_both():
    assert [
        each.place for each in examined(holder_name="杭州云凡示例科技有限公司").differences
    ] == [4]


def test_a_verification_gives_the_first_day_and_that_of_a_slow_registrar():
    found = line(examined(real_name_on="2026-11-20"), "verification")

    assert found.by == date(2026, 11, 25)
    assert "2026-11-27" in found.text.en
    assert found.standing is Standing.CHECK


@pytest.mark.parametrize(
    ("until", "standing"),
    [("2028-03-02", Standing.SETTLED), ("2026-12-01", Standing.TO_DO), ("", Standing.OPEN)],
)
def test_an_expiry_is_held_against_the_planned_end_of_the_order(until, standing):
    assert line(examined(expires_on=until), "expiry").standing is standing


def test_evidence_of_a_name_seen_before_is_not_asked_again():
    keys = {each.key for each in examined_in(sample(), "services[s3].domains[d3]").lines}

    assert not keys & {"holder", "number", "verification", "expiry"}


texts = st.text(max_size=12)


@given(texts, texts)
def test_differences_applied_from_right_to_left_make_the_other_text(theirs, ours):
    made = theirs
    for each in reversed(differences(theirs, ours)):
        start = each.place - 1
        assert made[start : start + len(each.theirs)] == each.theirs
        made = made[:start] + each.ours + made[start + len(each.theirs) :]

    assert made == ours


@given(st.text(max_size=30))
@settings(max_examples=30, deadline=None)
def test_whatever_is_typed_each_line_quotes_a_rule(name):
    for each in examined(name=name).lines:
        assert each.rule in shipped().statements
        assert each.sources
