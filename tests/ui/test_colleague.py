"""The card for a Chinese colleague: opened from the guide, closed with Escape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from icp_wizard.ui.guide.colleague import ColleagueCard, Large
from icp_wizard.ui.parts.typeset import unbroken
from icp_wizard.ui.shell.draft import DraftView

FILING = """{"entity": {"nature": "enterprise", "name": "示例科技（浙江）有限公司"}}"""


@pytest.fixture
def view(opened, qtbot):
    made = DraftView(opened(FILING))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def card_at(view, qtbot, address):
    view.frame.page.focused.emit(address)
    QApplication.processEvents()
    qtbot.mouseClick(view.guide.card, Qt.MouseButton.LeftButton)
    return view.findChildren(ColleagueCard)[-1]


def test_the_options_of_a_choice_are_there_to_point_at(view, qtbot):
    card = card_at(view, qtbot, "entity.nature")
    assert card.isFullScreen()
    assert {"企业", "个人", "不清楚"} <= {each.text.zh for each in card.answers}


def test_the_second_sentence_of_the_question_is_not_divided(view, qtbot):
    card = card_at(view, qtbot, "entity.name")
    shown = next(each for each in card.findChildren(Large) if "？" in each.text())
    assert shown.text().endswith(unbroken("请指一下。"))
    assert shown.accessibleName() == card.asked.question.zh


def test_what_was_typed_is_shown(view, qtbot):
    card = card_at(view, qtbot, "entity.name")
    assert card.asked.value == "示例科技（浙江）有限公司"


def test_the_paper_is_drawn_with_its_spot(view, qtbot):
    card = card_at(view, qtbot, "entity.name")
    assert card.sketch.drawing.key == "business_licence"
    assert card.sketch.spot.width() > 0


def test_escape_closes_it(view, qtbot):
    card = card_at(view, qtbot, "entity.name")
    with qtbot.waitActive(card):
        card.activateWindow()
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(card))


def test_what_a_colleague_writes_stands_in_the_draft_at_once(view, qtbot):
    card = card_at(view, qtbot, "entity.mailing_address")
    qtbot.keyClicks(card.field, "A502")
    assert view.live_draft.filing.entity.mailing_address == "A502"
    qtbot.keyClick(card.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(card))
    assert "entity.mailing_address" in view.live_draft.marks.left
    view.live_draft.undo()
    assert view.live_draft.filing.entity.mailing_address == ""


def test_a_card_which_is_only_looked_at_leaves_no_field(view, qtbot):
    card = card_at(view, qtbot, "entity.mailing_address")
    card.close()
    assert "entity.mailing_address" not in view.live_draft.marks.left


def test_the_example_stands_where_nothing_is_entered(view, qtbot):
    card = card_at(view, qtbot, "entity.mailing_address")
    said = [each.text() for each in card.findChildren(Large)]
    assert "例如：科技园示例路1号A座502室" in said
    assert card_at(view, qtbot, "entity.name").field is None


def test_without_a_field_there_is_nothing_to_show(view):
    view.guide.show_nothing()
    assert not view.guide.card.isVisible()
