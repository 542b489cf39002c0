"""Websites and apps: list and detail."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from icp_wizard.model.resources import root
from icp_wizard.ui.forms.domains import DomainsGroup
from icp_wizard.ui.pages.services import ServicesPage

SAMPLE = (root() / "samples" / "enterprise.json").read_text(encoding="utf-8")


@pytest.fixture
def services(opened, shown):
    def make(filing: str = SAMPLE):
        page = ServicesPage(opened(filing), "services")
        page.resize(1000, 700)
        shown(page, 1000)
        page.form.finish()
        return page

    return make


def press(qtbot, button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def domains(page) -> DomainsGroup:
    return next(part for part in page.form.parts if isinstance(part, DomainsGroup))


def visible_cards(group):
    return [card for card in group.cards if card.isVisible()]


def test_a_website_is_begun_with_its_domain_in_one_act(services, qtbot):
    page = services("{}")
    press(qtbot, page.empty.add_website)
    qtbot.keyClicks(QApplication.focusWidget(), "example.cn")
    service = page.live_draft.filing.services[0]
    assert (service.kind, service.domains[0].name) == ("website", "example.cn")
    page.live_draft.leave("services[s1].domains[d1].name")
    page.live_draft.undo()
    page.live_draft.undo()
    assert not page.live_draft.filing.services
    assert page.empty.isVisible()


def test_an_app_is_asked_its_name_first(services, qtbot):
    page = services()
    press(qtbot, page.list.add_app)
    qtbot.keyClicks(QApplication.focusWidget(), "Demo")
    assert page.live_draft.filing.services[-1].app.name == "Demo"
    assert page.list.tiles[-1].isChecked()


def test_choosing_a_tile_shows_that_service(services, qtbot):
    page = services()
    press(qtbot, page.list.tiles[1])
    second = page.live_draft.filing.services[1]
    assert page.item == f"services[{second.id}]"
    name = page.form.question_at(f"{page.item}.website.name")
    assert name.editor.value() == second.website.name


def test_arrow_keys_go_from_tile_to_tile(services, qtbot):
    page = services()
    page.list.tiles[0].setFocus()
    qtbot.keyClick(page.list.tiles[0], Qt.Key.Key_Down)
    assert page.item == page.list.tiles[1].item


def test_a_website_that_becomes_an_app_keeps_both_parts(services):
    page = services()
    item = page.item
    page.live_draft.answer(f"{item}.kind", "app")
    assert page.form.question_at(f"{item}.app.name").row.isVisible()
    page.live_draft.answer(f"{item}.kind", "website")
    assert page.form.question_at(f"{item}.website.name").editor.value()


def test_a_service_is_duplicated_with_ids_of_its_own(services, qtbot):
    page = services()
    press(qtbot, page.copy)
    first, *_, last = page.live_draft.filing.services
    assert last.website == first.website
    assert last.id != first.id
    assert last.domains[0].id != first.domains[0].id
    assert page.item == f"services[{last.id}]"


def test_a_service_removed_comes_back_by_undo(services, qtbot):
    page = services()
    before = page.live_draft.filing.services
    press(qtbot, page.remove)
    assert page.live_draft.filing.services == before[1:]
    press(qtbot, page.list.removal.undo)
    assert page.live_draft.filing.services == before


def test_a_new_website_holds_one_domain_and_offers_a_second_website(services, qtbot):
    page = services()
    assert not domains(page).add_button.isVisible()
    count = len(page.live_draft.filing.services)
    press(qtbot, domains(page).second)
    assert len(page.live_draft.filing.services) == count + 1


def test_domains_of_an_app_are_added_as_rows(services, qtbot):
    page = services()
    page.choose(page.list.tiles[-1].item)
    page.form.finish()
    count = len(visible_cards(domains(page)))
    press(qtbot, domains(page).add_button)
    qtbot.keyClicks(QApplication.focusWidget(), "push.example.com")
    assert len(visible_cards(domains(page))) == count + 1
    assert page.live_draft.filing.services[-1].domains[-1].name == "push.example.com"


def test_evidence_of_a_name_is_asked_once(services, qtbot):
    page = services(
        '{"services": [{"id": "s1", "kind": "app", "domains": [{"id": "d1", '
        '"name": "a.example.com"}, {"id": "d2", "name": "b.example.com"}]}]}'
    )
    first, second = visible_cards(domains(page))
    assert first.is_open
    assert not second.is_open


def test_a_suffix_on_the_list_is_said_to_be_there(services, settle, qtbot):
    page = services()
    address = f"{page.item}.domains[{page.live_draft.filing.services[0].domains[0].id}].name"
    question = page.form.question_at(address)
    page.live_draft.leave(address)
    settle(page.live_draft)
    qtbot.waitUntil(lambda: "is on the ministry's list" in question.row.note.words)


def test_a_tile_says_how_its_service_stands(services, settle, qtbot):
    page = services()
    settle(page.live_draft)
    assert page.list.tiles[0].accessibleDescription() == "Ready"
    page.live_draft.answer(f"{page.item}.website.name", "")
    settle(page.live_draft)
    qtbot.waitUntil(lambda: "open" in page.list.tiles[0].accessibleDescription())


def test_a_finding_is_found_in_another_service(services):
    page = services()
    other = page.list.tiles[1].item
    assert page.focus_address(f"{other}.website.name")
    assert page.item == other
