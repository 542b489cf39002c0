"""Pages of questions, driven by keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from icp_wizard.catalogue.load import catalogue
from icp_wizard.model.resources import root
from icp_wizard.ui import language
from icp_wizard.ui.forms.linked import RegionQuestion, ValidityQuestion
from icp_wizard.ui.forms.order import set_reading_order
from icp_wizard.ui.pages.account import AccountPage
from icp_wizard.ui.pages.afterwards import AfterwardsPage
from icp_wizard.ui.pages.decide import DecidePage
from icp_wizard.ui.pages.entity import EntityPage
from icp_wizard.ui.pages.hosting import HostingPage
from icp_wizard.ui.pages.people import PeoplePage
from icp_wizard.ui.pages.services import ServicesPage

PAGES = {
    "decide": DecidePage,
    "account": AccountPage,
    "entity": EntityPage,
    "people": PeoplePage,
    "services": ServicesPage,
    "hosting": HostingPage,
    "afterwards": AfterwardsPage,
}
COMPANY = """{"entity": {"nature": "enterprise", "document_type": "business_licence"}}"""
SAMPLE = (root() / "samples" / "enterprise.json").read_text(encoding="utf-8")
NUMBER = "entity.document_number"


@pytest.fixture
def page_of(opened, shown):
    """A page of a draft in a window of its own: ``page_of("entity", json)``."""

    def make(step: str, filing: str = COMPANY):
        page = PAGES[step](opened(filing), step)
        shown(page, 760)
        page.form.finish()
        return page

    return make


def question(page, address: str):
    found = page.form.question_at(address)
    assert found is not None, address
    return found


def type_in(page, qtbot, address: str, text: str) -> None:
    assert page.focus_address(address)
    for character in text:  # keyClicks knows ASCII alone
        pressed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, character)
        QApplication.sendEvent(QApplication.focusWidget(), pressed)


def is_shown(page, address: str) -> bool:
    found = page.form.question_at(address)
    return found is not None and found.row.isVisible()


def test_what_is_typed_is_answered_key_by_key(page_of, qtbot):
    page = page_of("entity")
    type_in(page, qtbot, "entity.english_name", "Acme")
    assert page.live_draft.filing.entity.english_name == "Acme"


def test_rows_come_and_go_with_the_answers_and_keep_what_was_typed(page_of, qtbot):
    page = page_of("entity")
    type_in(page, qtbot, "entity.name", "Acme")
    page.live_draft.answer("entity.nature", "individual")
    assert not is_shown(page, "entity.name")
    page.live_draft.answer("entity.nature", "enterprise")
    assert is_shown(page, "entity.name")
    assert question(page, "entity.name").editor.value() == "Acme"


def test_a_fault_is_shown_when_its_field_was_left_and_not_before(page_of, qtbot, settle):
    page = page_of("entity")
    type_in(page, qtbot, NUMBER, "91330106QX0000472C")
    settle(page.live_draft)
    assert not question(page, NUMBER).row.findings
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: bool(question(page, NUMBER).row.findings))


def test_a_repair_is_written_only_when_it_is_pressed(page_of, qtbot, settle):
    page = page_of("entity")
    type_in(page, qtbot, NUMBER, "91330106QX0000472C")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    settle(page.live_draft)
    row = question(page, NUMBER).row
    qtbot.waitUntil(lambda: bool(row.findings))
    assert page.live_draft.filing.entity.document_number == "91330106QX0000472C"
    row.repair_wanted.emit(row.findings[0])
    assert page.live_draft.filing.entity.document_number == "91330106QX0000472G"
    qtbot.waitUntil(lambda: not row.findings)
    assert question(page, NUMBER).editor.value() == "91330106QX0000472G"


def test_cleaning_is_said_written_on_request_and_undone(page_of, qtbot):
    page = page_of("entity")
    type_in(page, qtbot, NUMBER, "９１330106qx0000472G")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    note = question(page, NUMBER).row.note
    assert "Copied as 91330106QX0000472G." in note.words
    assert page.live_draft.filing.entity.document_number == "９１330106qx0000472G"
    press_link(note, qtbot)
    assert page.live_draft.filing.entity.document_number == "91330106QX0000472G"
    press_link(note, qtbot)
    assert page.live_draft.filing.entity.document_number == "９１330106qx0000472G"


def press_link(note, qtbot) -> None:
    from icp_wizard.ui.parts.button import Button

    links = [each for each in note.findChildren(Button) if each.isVisible()]
    qtbot.mouseClick(links[-1], Qt.MouseButton.LeftButton)


def test_another_province_clears_city_and_district_in_the_same_act(page_of):
    page = page_of("entity", SAMPLE)
    region = question(page, "entity.region_city")
    assert isinstance(region, RegionQuestion)
    region.editor.choices[0]._choose("320000")
    entity = page.live_draft.filing.entity
    assert (entity.region_province, entity.region_city, entity.region_district) == (
        "320000",
        "",
        "",
    )
    page.live_draft.undo()
    assert page.live_draft.filing.entity.region_district == "330106"
    assert region.editor.value() == ("330000", "330100", "330106")


def test_the_only_city_of_a_province_chooses_itself(page_of):
    page = page_of("entity", SAMPLE)
    question(page, "entity.region_city").editor.choices[0]._choose("110000")
    assert page.live_draft.filing.entity.region_city == "110100"


def test_a_day_typed_says_that_the_document_ends(page_of, qtbot):
    page = page_of("entity")
    validity = question(page, "entity.document_valid_to")
    assert isinstance(validity, ValidityQuestion)
    type_in(page, qtbot, "entity.document_valid_to", "2030-01-01")
    assert page.live_draft.filing.entity.document_long_term == "no"
    assert page.live_draft.filing.entity.document_valid_to == "2030-01-01"


def test_long_term_keeps_the_day_that_was_typed(page_of, qtbot):
    page = page_of("entity")
    type_in(page, qtbot, "entity.document_valid_to", "2030-01-01")
    tick = question(page, "entity.document_valid_to").editor.long_term.tick
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(10, tick.height() // 2))
    entity = page.live_draft.filing.entity
    assert (entity.document_long_term, entity.document_valid_to) == ("yes", "2030-01-01")


def test_what_only_some_screens_ask_is_folded_until_wanted(page_of):
    page = page_of("entity")
    section = page.form.parts[-1]
    assert not section._fold.is_open
    assert page.focus_address("entity.superior")
    assert section._fold.is_open


def test_a_folded_answer_is_seen_without_unfolding(page_of):
    page = page_of("hosting", SAMPLE)
    assert is_shown(page, "instances[i1].ip")


def test_undo_shows_the_answer_as_it_was(page_of, qtbot):
    page = page_of("entity")
    type_in(page, qtbot, "entity.name", "Acme")
    page.live_draft.undo()
    assert question(page, "entity.name").editor.value() == ""


def test_showing_answers_answers_nothing(page_of, opened):
    page = page_of("entity", SAMPLE)
    page.refresh()
    assert page.live_draft.session.history == ()


def test_words_change_language_at_once(page_of, qtbot):
    page = page_of("entity")
    row = question(page, "entity.name").row
    language.use("zh")
    qtbot.waitUntil(lambda: row.editor.focus_target().accessibleName() == "主办者名称")
    language.use("en")
    qtbot.waitUntil(lambda: row.editor.focus_target().accessibleName() == "Name of the entity")


def test_the_guide_is_told_which_field_has_the_keyboard(page_of, qtbot):
    page = page_of("entity")
    with qtbot.waitSignal(page.focused, check_params_cb=lambda at: at == "entity.name"):
        page.focus_address("entity.name")


def test_tab_goes_in_reading_order_also_to_rows_made_late(page_of, qtbot):
    page = page_of("decide", "{}")
    assert page.focus_address("order.entity_has_number")
    page.live_draft.answer("order.entity_has_number", "yes")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert "under this account" in QApplication.focusWidget().accessibleName()


def test_missing_answers_show_only_after_continue(page_of, settle, qtbot):
    page = page_of("entity")
    assert not question(page, "entity.name").row.findings
    settle(page.live_draft)
    page.live_draft.review("entity")
    assert [each.rule for each in question(page, "entity.name").row.findings] == ["required"]


def test_the_kind_of_order_is_worked_out_and_said_to_be_assumed(page_of, qtbot):
    page = page_of("decide", "{}")
    qtbot.mouseClick(page.links.skip, Qt.MouseButton.LeftButton)
    assert page.result.name.accessibleName() == "First filing"
    assert "assumed" in page.result.caption.accessibleName()
    page.live_draft.answer("order.entity_has_number", "no")
    cards = question(page, "order.service_has_number").editor.cards
    qtbot.mouseClick(cards["yes"], Qt.MouseButton.LeftButton)
    assert page.live_draft.filing.order.service_has_number == "yes"
    assert page.result.name.accessibleName() == "Add access"
    assert "worked out" in page.result.caption.accessibleName()


def test_the_record_is_asked_only_where_the_order_needs_it(page_of):
    page = page_of("account", "{}")
    assert not is_shown(page, "record.entity_number")
    page.live_draft.answer("order.entity_has_number", "yes")
    assert is_shown(page, "record.entity_number")


def test_an_instance_added_from_a_service_is_referred_to_in_the_same_act(page_of, qtbot):
    page = page_of(
        "hosting",
        '{"services": [{"id": "s1", "kind": "website", "access": {"resource_kind": "instance"}}]}',
    )
    question(page, "services[s1].access.instance").editor.add_wanted.emit()
    assert page.live_draft.filing.services[0].access.instance == "i1"
    assert (
        QApplication.focusWidget()
        is question(page, "instances[i1].cloud_product").editor.focus_target()
    )
    page.live_draft.undo()
    assert not page.live_draft.filing.instances


def test_every_service_is_asked_by_what_it_is_carried(page_of):
    page = page_of("hosting", SAMPLE)
    for service in page.live_draft.filing.services:
        assert is_shown(page, f"services[{service.id}].access.resource_kind")


def test_without_a_service_hosting_leads_to_where_one_is_added(page_of, qtbot):
    page = page_of("hosting")
    with qtbot.waitSignal(page.go_to, check_params_cb=lambda at: at == "services"):
        qtbot.mouseClick(page.form.parts[0].go, Qt.MouseButton.LeftButton)


def test_results_are_kept_for_the_entity_and_for_each_service(page_of, qtbot):
    page = page_of("afterwards", SAMPLE)
    service = page.live_draft.filing.services[0].id
    type_in(page, qtbot, f"services[{service}].result.service_number", "1")
    assert page.live_draft.filing.services[0].result.service_number == "1"
    assert page.focus_address("result.entity_number")


def holds(page, address: str) -> bool:
    if isinstance(page, ServicesPage) and address.startswith("services["):
        page.choose(address.partition("]")[0] + "]")
    return page.form.question_at(address) is not None


@pytest.mark.parametrize("step", PAGES)
def test_each_answer_asked_is_found_on_its_page_and_no_other(page_of, step):
    page = page_of(step, SAMPLE)
    asked = page.live_draft.judgement.outlook.asked_fields()
    found = {address for _, _, address in asked if holds(page, address)}
    assert found == {address for field, _, address in asked if field.step == step}


def test_the_order_of_tab_follows_the_layout(shown, qtbot):
    from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

    ground = QWidget()
    stack = QVBoxLayout(ground)
    second, first = QLineEdit(), QLineEdit()
    stack.addWidget(second)
    stack.insertWidget(0, first)
    shown(ground)
    set_reading_order(ground)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second


def test_every_kind_of_field_has_an_editor():
    from icp_wizard.ui.forms.kinds import editor_of

    for field in catalogue().fields.values():
        assert editor_of(field).value() in ("", ()), field.key


def test_the_live_count_follows_the_type_of_document_and_survives_a_change_of_language(
    page_of, qtbot
):
    page = page_of("entity", SAMPLE)
    editor = question(page, NUMBER).editor
    assert editor._count.text() == "18 of 18"
    language.use("zh")
    qtbot.waitUntil(lambda: "18" in editor._count.text() and editor._count.text() != "18 of 18")
    page.live_draft.answer("entity.document_type", "military_unit_code")
    assert not editor._count.isVisible()
