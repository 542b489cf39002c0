"""The glossary: found however it is typed, read with its rules, followed to the draft."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from icp_wizard.catalogue.glossary import glossary
from icp_wizard.model.words import words
from icp_wizard.ui import language
from icp_wizard.ui.parts.link import WrappedLink
from icp_wizard.ui.reference.frame import Notice

CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def page(window, qtbot):
    """The page as it is reached: from the menu."""
    window.menu.glossary.emit()
    shown = window.errands.references.glossary
    qtbot.waitUntil(lambda: shown.detail._pack is not None)
    return shown


def keys(page):
    return [line.key for line in page.list.lines.shown]


def links(page):
    QApplication.processEvents()
    return [each for each in page.detail.findChildren(WrappedLink) if each.isVisible()]


def test_every_word_is_listed_at_first(page):
    assert keys(page) == list(glossary())


@pytest.mark.parametrize("typed", ["短信核验", "duanxin heyan", "duǎnxìn", "dxhy", "SMS check"])
def test_a_word_is_found_and_read_however_it_is_typed(page, qtbot, typed):
    qtbot.keyClicks(page.search, typed) if typed.isascii() else page.search.setText(typed)
    assert "短信核验" in keys(page)
    assert page.detail.term.zh == keys(page)[0]


def test_one_sort_of_words_is_shown_alone(page):
    page.sorts.buttons["button"].click()
    assert {glossary()[key].sort for key in keys(page)} == {"button"}


def test_what_is_not_found_is_said(page):
    page.search.setText("xyzzy")
    assert keys(page) == []
    assert page.detail.term is None


def test_a_word_leads_to_the_rule_which_says_more(page, window, qtbot):
    page.show_term("短信核验")
    qtbot.mouseClick(links(page)[0], CLICK)
    rules = window.errands.references.rules
    qtbot.waitUntil(lambda: rules.list.key == "process.sms-24h")


def test_a_label_leads_to_its_question_or_says_that_a_draft_is_needed(page, qtbot):
    page.show_term("主体负责人")
    qtbot.mouseClick(links(page)[-1], CLICK)
    QApplication.processEvents()
    assert page.findChildren(Notice)


def test_it_speaks_both_languages(page, qtbot):
    language.use("zh")
    qtbot.waitUntil(lambda: page.windowTitle().startswith("术语表"))
    assert words("guide.asked_at", step="a", field="b").zh == "a：b"
