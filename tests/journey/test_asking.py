"""A question for a Chinese colleague: always with something to point at, or to write."""

from __future__ import annotations

import pytest

from icp_wizard.catalogue.load import catalogue
from icp_wizard.journey.asking import asked
from icp_wizard.model.text import Text

FIELDS = catalogue().fields


@pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS)
def test_every_field_can_be_asked_in_chinese(field):
    card = asked(field, (), "")
    assert field.label.zh in card.question.zh
    assert card.pinyin
    assert all((*card.meaning, *card.where))


def test_options_are_pointed_at_and_one_may_be_unsure():
    options = (Text("Enterprise", "企业"), Text("Individual", "个人"))
    card = asked(FIELDS["entity.nature"], options, "企业")
    assert [each.zh for each in card.answers] == ["企业", "个人", "不清楚"]
    assert card.value == ""


def test_yes_or_no_is_offered_without_options():
    card = asked(FIELDS["order.service_has_number"], (), "")
    assert [each.zh for each in card.answers] == ["是", "否", "不清楚"]


def test_what_was_typed_is_shown_to_be_judged():
    card = asked(FIELDS["entity.name"], (), "示例科技有限公司")
    assert card.value == "示例科技有限公司"
    assert [each.zh for each in card.answers] == ["对", "不对", "不清楚"]


def test_what_is_empty_is_asked_to_be_written():
    card = asked(FIELDS["entity.name"], (), "")
    assert card.answers == ()
    assert "写" in card.question.zh


def test_what_is_to_be_written_is_shown_by_an_example():
    assert asked(FIELDS["entity.mailing_address"], (), "").example == "科技园示例路1号A座502室"
    assert asked(FIELDS["entity.mailing_address"], (), "示例路1号").example == ""


@pytest.mark.parametrize("key", ["entity.nature", "entity.region_city", "entity.principal"])
def test_what_is_picked_from_a_list_is_not_to_be_written(key):
    assert asked(FIELDS[key], (), "").example == ""
