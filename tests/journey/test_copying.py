"""The copy list: what is entered in the Chinese system, in its order and words."""

from __future__ import annotations

from datetime import date

from icp_wizard.catalogue.load import catalogue
from icp_wizard.journey.copying import copy_screens
from icp_wizard.journey.copylist import CopyLine
from icp_wizard.model.address import replace
from icp_wizard.model.filing import Filing
from icp_wizard.model.text import Text
from icp_wizard.rules.engine import judge
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample

DAY = date(2026, 11, 22)


def screens(filing: Filing):
    return copy_screens(judge(filing, {}, shipped(), DAY))


def lines(filing: Filing, screen: str = "") -> list[CopyLine]:
    found = (each for each in screens(filing) if screen in ("", each.number))
    return [line for each in found for group in each.groups for line in group.lines]


def value(filing: Filing, label: str, screen: str = "") -> str:
    return next(line.value for line in lines(filing, screen) if line.label.zh == label)


def test_screens_come_in_the_order_of_the_chinese_system():
    assert [each.number for each in screens(sample())] == ["1", "2", "3", "4", "MIIT"]


def test_screen_one_begins_with_the_kind_of_the_first_service():
    assert [line.label.zh for line in lines(sample(), "1")][:2] == ["服务类型", "网站域名"]


def test_a_choice_is_given_by_its_chinese_option_text():
    assert value(sample(), "主办者性质") == "企业"
    assert value(sample(), "主办者所在地（区/县）") == "西湖区"


def test_a_number_is_copied_as_it_is_entered_and_not_as_it_was_typed():
    typed = replace(sample(), "entity.document_number", " ９１330106qx0000472g ")

    assert value(typed, "证件号码", "1") == "91330106QX0000472G"


def test_a_further_service_has_its_kind_and_domain_on_screen_three():
    kinds = [line.value for line in lines(sample(), "3") if line.label.zh == "服务类型"]

    assert kinds == ["网站", "App"]


def test_the_same_principal_is_picked_and_not_typed_again():
    picks = [line.value for line in lines(sample(), "3") if line.label.zh.startswith("快速填写")]
    names = [line.value for line in lines(sample(), "3") if line.label.zh == "姓名"]

    assert picks == ["是", "是", "否"]
    assert names == ["李示例"]


def test_an_individual_enters_the_own_name_as_that_of_the_entity():
    individual = sample("individual")

    assert value(individual, "主办者名称", "1") == individual.people[0].name
    assert value(individual, "证件类型", "1") == "居民身份证"


def test_an_individual_with_two_websites_has_two_orders():
    one = sample("individual")
    other = one.services[0].model_copy(update={"id": "s9"})
    two = one.model_copy(update={"services": (*one.services, other)})

    assert [each.number for each in screens(two)].count("1") == 2


def test_what_cannot_be_prepared_is_a_reminder_without_a_value():
    captchas = [line for line in lines(sample()) if line.how == "captcha"]

    assert captchas
    assert not any(line.value for line in captchas)


def test_each_person_who_gets_a_text_message_has_the_last_six_characters():
    wanted = [person.document_number[-6:] for person in sample().people]
    lasts = [line.value for line in lines(sample(), "MIIT") if line.label.zh == "证件号码后六位"]

    assert lasts == wanted


def test_a_local_reminder_is_never_offered_for_copying():
    assert sample().entity.english_name not in {line.value for line in lines(sample())}


def test_every_line_has_an_id_of_its_own():
    for name in ("enterprise", "individual"):
        ids = [line.id for line in lines(sample(name))]
        assert len(ids) == len(set(ids))


def test_every_answer_that_a_screen_takes_stands_on_the_list():
    filing = sample()
    listed = {line.address for line in lines(filing)}
    outlook = judge(filing, {}, shipped(), DAY).outlook
    places = (place for place in catalogue().places if place.how != "none")
    placed = {place.field for place in places if place.screen in "1234"}

    for field, _, address in outlook.asked_fields():
        if field.key in placed and outlook.raw(address) and not address.startswith("services[s2]"):
            assert address in listed, address


def test_a_choice_is_explained_in_english_and_says_itself_in_chinese():
    nature = next(each for each in lines(sample()) if each.label.zh == "主办者性质")

    assert nature.gloss == Text("Enterprise, sole traders too", "企业")
    assert nature.meaning == Text("Enterprise, sole traders too", "")


def test_whose_a_line_is_and_what_it_uploads_is_said_in_both_languages():
    explained = [each.meaning for each in lines(sample()) if each.how in ("upload", "action")]

    assert any(all(each) for each in explained)
    assert all(bool(each.en) == bool(each.zh) for each in explained)
