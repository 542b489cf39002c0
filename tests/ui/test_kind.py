"""The kind of order in the window: worked out, lost and locked parts said first, and corrected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from icp_wizard.model.address import replace
from icp_wizard.ui import language
from icp_wizard.ui.pages.decide import DecidePage
from icp_wizard.ui.pages.handover import HandoverPage
from icp_wizard.ui.parts.popup import OptionPopup
from icp_wizard.work.exchange import sample

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page_of(opened, shown):
    """A page of the sample with answers besides: ``page_of(order__purpose="cancel")``."""

    def show(kind=DecidePage, step="decide", **answers):
        filing = sample()
        for name, value in answers.items():
            filing = replace(filing, name.replace("__", "."), value)
        return shown(kind(opened(filing.model_dump_json()), step), 760)

    return show


def said(widget):
    """All words that can be seen inside a widget, once it is laid out."""
    QApplication.processEvents()
    labels = widget.findChildren(QLabel)
    return "\n".join(each.accessibleName() or each.text() for each in labels if each.isVisible())


def pick(page, address, key):
    """Open the list of a question and click one of its options."""
    question = page.result.seen if address.endswith("_seen") else page.form.question_at(address)
    target = question.editor.focus_target()
    QTest.mouseClick(target, LEFT)
    popups = page.window().findChildren(OptionPopup)
    popup = next(each for each in popups if each.isVisible())
    row = popup.options.index(popup.options.place(key))
    popup.list.scrollTo(row)
    QTest.mouseClick(popup.list.viewport(), LEFT, pos=popup.list.visualRect(row).center())


def test_losses_are_said_as_soon_as_a_cancellation_is_chosen(page_of):
    page = page_of()
    assert "What is lost" not in said(page.result)
    pick(page, "order.purpose", "cancel")
    pick(page, "cancel.scope", "entity")

    assert "What is lost, and cannot be had back" in said(page.result)
    assert "every website and app under it" in said(page.result)
    assert page.result.name.accessibleName() == "Cancel the entity filing"


def test_what_a_change_order_can_never_change_is_said_before_anything_is_typed(page_of):
    page = page_of()
    pick(page, "order.purpose", "change")

    assert "What a change order can never change" in said(page.result)
    assert "Nature of the entity" in said(page.result)


@pytest.mark.parametrize("purpose", ["claim", "transfer", "migrate"])
def test_what_has_no_known_form_is_explained_with_steps_and_says_so(page_of, purpose):
    page = page_of(order__purpose=purpose)
    told = said(page.result)

    assert "How it goes" in told
    assert "1. " in told
    assert "not known to this program" in told


def test_whoever_changes_or_cancels_is_not_led_along_the_route(page_of):
    page = page_of(order__purpose="change")

    assert not page.route.isVisible()
    assert not page.can_go_back
    assert not page.go_on()


def test_another_purpose_and_back_loses_nothing(page_of):
    page = page_of()
    before = page.live_draft.filing
    pick(page, "order.purpose", "cancel")
    pick(page, "order.purpose", "file")

    assert replace(page.live_draft.filing, "order.purpose", "") == before
    assert page.route.isVisible()
    assert page.route.outcome.isVisible()


def test_a_new_draft_offers_to_change_or_cancel_without_the_route(opened, shown, qtbot):
    page = shown(DecidePage(opened("{}"), "decide"), 760)
    qtbot.mouseClick(page.links.other, LEFT)

    assert page.form.question_at("order.purpose").row.isAncestorOf(QApplication.focusWidget())


def test_what_the_official_page_showed_wins_and_the_difference_is_explained(page_of):
    page = page_of()
    pick(page, "order.operation_seen", "add_access")

    assert page.result.name.accessibleName() == "Add access"
    assert "as the official page showed" in page.result.caption.accessibleName()
    assert "The official page showed another kind" in said(page.result)
    assert "Your answers lead to “First filing”" in said(page.result)


def test_what_the_page_shows_as_expected_needs_no_warning(page_of):
    page = page_of()
    pick(page, "order.operation_seen", "first_filing")

    assert "another kind" not in said(page.result)
    assert "as your answers led to expect" in page.result.reason.accessibleName()


def test_a_line_of_the_check_reaches_the_answer_on_the_card(page_of):
    page = page_of()

    assert page.focus_address("order.operation_seen")
    assert page.result.seen.row.isAncestorOf(QApplication.focusWidget())


def test_the_kind_is_corrected_on_hand_over_too(page_of):
    page = page_of(HandoverPage, "handover")
    page.result = page.kind
    pick(page, "order.operation_seen", "add_access")

    assert page.live_draft.filing.order.operation_seen == "add_access"
    assert "Your answers lead to “First filing”" in said(page.kind)
    assert "What is lost" not in said(page.kind)


def test_the_card_changes_its_language_at_once(page_of):
    page = page_of(order__purpose="cancel")
    language.use("zh")

    assert "会失去且无法恢复的内容" in said(page.result)
    assert page.result.name.accessibleName() == "注销服务" or "注销" in said(page.result)
