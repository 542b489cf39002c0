"""The guide: what a field is, why it is asked, where it goes."""

from __future__ import annotations

import pytest

from icp_wizard.catalogue.load import catalogue
from icp_wizard.rules.pack import shipped
from icp_wizard.ui import language
from icp_wizard.ui.forms.explanation import example, origins, places, rules
from icp_wizard.ui.guide import Guide


@pytest.fixture
def guide(shown):
    return shown(Guide(shipped), 320)


def field(key: str):
    return catalogue().fields[key]


def told(guide) -> list[str]:
    return [each.words.accessibleName() for each in guide.sections if each.isVisible()]


def test_before_the_first_field_it_says_what_it_is_for(guide):
    assert guide.invitation.isVisible()
    assert told(guide) == []


def test_a_field_is_explained_with_its_chinese_term_first(guide):
    guide.show_field(field("entity.document_number"), "")
    assert guide.term.accessibleName() == "证件号码"
    assert guide.english.accessibleName() == "Certificate number"
    assert field("entity.document_number").help.en in told(guide)


def test_it_says_again_what_it_is_for_where_nothing_is_to_be_explained(guide):
    guide.show_field(field("entity.document_number"), "")
    guide.show_nothing()
    assert guide.invitation.isVisible()
    assert told(guide) == []


def test_it_follows_the_language(guide, qtbot):
    guide.show_field(field("entity.name"), "")
    language.use("zh")
    qtbot.waitUntil(lambda: field("entity.name").help.zh in told(guide))


def test_the_place_names_screen_section_and_label(app):
    assert (
        "Screen 1 · 基础信息校验 · 证件号码" in places(field("entity.document_number")).splitlines()
    )


def test_what_is_entered_nowhere_says_so(app):
    assert places(field("entity.english_name")) == "Not entered there; this program uses it."


def test_an_example_of_a_choice_is_its_words(app):
    assert example(field("entity.document_type")).startswith("Business licence 营业执照")


def test_a_source_comes_with_its_day_and_confidence(app):
    lines = origins(field("entity.document_number")).splitlines()
    assert lines[-1] == "High confidence"
    assert all(" · " in line for line in lines[:-1])


def test_rules_of_a_field_tell_what_to_do_and_since_when(app):
    said = rules(field("domain.expires_on"), shipped())
    assert "Renew the domain" in said
    assert "20" in said


def test_every_field_can_be_explained_in_both_languages(guide):
    for code in ("en", "zh"):
        language.use(code)
        for each in catalogue().fields.values():
            guide.show_field(each, "")
            assert len(told(guide)) >= 4, each.key
