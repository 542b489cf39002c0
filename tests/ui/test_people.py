"""The page of people: each once, roles at the top."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from icp_wizard.ui.forms.people import PeopleGroup
from icp_wizard.ui.pages.people import PeoplePage

TWO = """{"entity": {"nature": "enterprise", "principal": "p1", "legal_representative": "p2"},
  "people": [{"id": "p1", "name": "张示例"}, {"id": "p2", "name": "李示例"}],
  "services": [{"id": "s1", "kind": "website", "principal": "p2"}]}"""


@pytest.fixture
def people(opened, shown):
    def make(filing: str):
        page = PeoplePage(opened(filing), "people")
        shown(page, 760)
        page.form.finish()
        return page

    return make


def group(page) -> PeopleGroup:
    return next(part for part in page.form.parts if isinstance(part, PeopleGroup))


def card(page, person: str):
    return next(each for each in group(page).cards if each.item == f"people[{person}]")


def press(qtbot, button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_individual_adds_himself_and_is_in_charge_in_the_same_act(people, qtbot):
    page = people('{"entity": {"nature": "individual"}}')
    assert group(page).empty.button.text() == "Add yourself"
    press(qtbot, group(page).empty.button)
    filing = page.live_draft.filing
    assert filing.entity.principal == filing.people[0].id
    page.live_draft.undo()
    assert not page.live_draft.filing.people
    assert group(page).empty.isVisible()


def test_after_adding_the_name_has_the_keyboard(people, qtbot):
    page = people('{"entity": {"nature": "enterprise"}}')
    press(qtbot, group(page).empty.button)
    qtbot.keyClicks(QApplication.focusWidget(), "Zhang")
    assert page.live_draft.filing.people[0].name == "Zhang"
    qtbot.waitUntil(lambda: card(page, "p1").head.name.text() == "Zhang")


def test_roles_are_shown_as_tags(people):
    page = people(TWO)
    tags = group(page).tags(page.pen.outlook, "people[p2]")
    assert len(tags) == 2
    assert len(card(page, "p2").head._tags) == 2


def test_a_role_given_moves_the_tag(people):
    page = people(TWO)
    page.live_draft.answer("entity.principal", "p2")
    assert not card(page, "p1").head._tags


def test_somebody_who_is_only_legal_representative_is_asked_name_and_number_alone(people):
    page = people(
        """{"entity": {"nature": "enterprise", "principal": "p1", "legal_representative": "p2"},
        "people": [{"id": "p1"}, {"id": "p2"}]}"""
    )
    asked = [each.field.key for each in card(page, "p2").questions if each.row.isVisible()]
    assert asked == ["person.name", "person.document_number"]


def test_a_person_removed_comes_back_with_every_role(people, qtbot):
    page = people(TWO)
    press(qtbot, card(page, "p2").head.remove)
    assert [each.id for each in page.live_draft.filing.people] == ["p1"]
    assert page.live_draft.filing.services[0].principal == ""
    assert QApplication.focusWidget() is group(page).removal.undo
    press(qtbot, group(page).removal.undo)
    assert page.live_draft.filing.services[0].principal == "p2"
    assert not group(page).removal.isVisible()


def test_alt_and_arrows_move_a_person(people, qtbot):
    page = people(TWO)
    assert page.focus_address("people[p2].name")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [each.id for each in page.live_draft.filing.people] == ["p2", "p1"]


def test_a_person_added_from_a_role_takes_it_in_the_same_act(people):
    page = people(TWO)
    page.form.question_at("entity.legal_representative").editor.add_wanted.emit()
    assert page.live_draft.filing.entity.legal_representative == "p3"
    page.live_draft.undo()
    assert page.live_draft.filing.entity.legal_representative == "p2"


def test_a_list_without_people_says_so_after_continue(people, settle, qtbot):
    page = people('{"entity": {"nature": "enterprise"}}')
    settle(page.live_draft)
    page.live_draft.review("people")
    qtbot.waitUntil(lambda: bool(group(page)._found))
    assert page.focus_address("people")
    assert QApplication.focusWidget() is group(page).empty.button
