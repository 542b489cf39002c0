"""The guide: what a field is, why it is asked, where it goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from icp_wizard.catalogue.load import catalogue
from icp_wizard.rules.pack import shipped
from icp_wizard.ui import language
from icp_wizard.ui.guide.explanation import example, origins, places
from icp_wizard.ui.guide.panel import Guide
from icp_wizard.ui.parts.link import WrappedLink


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
    guide.show_field(field("entity.document_number"))
    assert guide.term.accessibleName() == "证件号码"
    assert guide.english.accessibleName() == "Certificate number"
    assert field("entity.document_number").help.en in told(guide)


def test_it_says_again_what_it_is_for_where_nothing_is_to_be_explained(guide):
    guide.show_field(field("entity.document_number"))
    guide.show_nothing()
    assert guide.invitation.isVisible()
    assert told(guide) == []


def test_it_follows_the_language(guide, qtbot):
    guide.show_field(field("entity.name"))
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


def test_refusals_are_told_by_the_rules_and_lead_to_them(guide, qtbot):
    guide.show_field(field("domain.expires_on"))
    link = guide.refusals.findChildren(WrappedLink)[0]
    with qtbot.waitSignal(guide.rule_wanted) as wanted:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert wanted.args == [guide.refusals.shown[0].id]


def test_the_spot_is_marked_on_the_document_chosen(guide):
    guide.show_field(field("person.document_number"), "passport")
    assert guide.where.sketch.drawing.key == "passport"
    assert guide.where.sketch.spot.left() > guide.where.sketch.width() / 3
    guide.show_field(field("person.document_number"), "resident_id_card")
    assert guide.where.sketch.drawing.key == "id_card_front"
    assert guide.where.sketch.spot.top() > guide.where.sketch.height() / 2


def test_a_field_on_no_paper_has_no_drawing(guide):
    guide.show_field(field("person.mobile"))
    assert not guide.where.sketch.isVisible()
    assert guide.where.words.accessibleName() == field("person.mobile").where.en


def test_a_bad_example_comes_with_its_reason(guide):
    guide.show_field(field("entity.name"))
    assert guide.examples.bad.accessibleName() == field("entity.name").bad.text
    assert guide.examples.why.accessibleName() == field("entity.name").bad.why.en


def test_the_term_is_read_in_pinyin(guide):
    guide.show_field(field("entity.name"))
    assert guide.pinyin.accessibleName() == "zhǔbànzhě míngchēng"


def test_every_field_can_be_explained_in_both_languages(guide):
    for code in ("en", "zh"):
        language.use(code)
        for each in catalogue().fields.values():
            guide.show_field(each)
            assert len(told(guide)) >= 4, each.key
