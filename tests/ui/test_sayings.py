"""What people ask: every old answer found, read with today's, and followed to where it acts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from icp_wizard.catalogue.seeds import seed_answers
from icp_wizard.rules.pack import shipped
from icp_wizard.ui import language
from icp_wizard.ui.decide.trial import Trial
from icp_wizard.ui.parts.link import WrappedLink
from icp_wizard.ui.reference.frame import Notice

CLICK = Qt.MouseButton.LeftButton
ANSWERS = {each.key: each for each in seed_answers()}


@pytest.fixture
def sayings(window, qtbot):
    """The page as it is reached: from the menu."""
    window.menu.sayings.emit()
    page = window.errands.references.sayings
    qtbot.waitUntil(lambda: bool(page.list.lines.shown))
    return page


def keys(page):
    return [line.key for line in page.list.lines.shown]


def said(widget):
    QApplication.processEvents()  # what was put into a layout is shown now
    labels = widget.findChildren(QLabel)
    return "\n".join(each.accessibleName() or each.text() for each in labels if each.isVisible())


def follow(page, qtbot, words):
    QApplication.processEvents()
    links = page.detail.findChildren(WrappedLink)
    link = next(each for each in links if each.isVisible() and words in each.accessibleName())
    qtbot.mouseClick(link, CLICK)


def test_every_question_of_both_documents_is_listed(sayings):
    assert keys(sayings) == list(ANSWERS)
    assert "56 of 56" in sayings.count.text()


@pytest.mark.parametrize("typed", ["mobile app", "手机 App", "eligibility.app-filing-required"])
def test_a_question_is_found_by_either_language_and_by_its_rule(sayings, qtbot, typed):
    qtbot.keyClicks(sayings.search, typed) if typed.isascii() else sayings.search.setText(typed)

    assert "A6" in keys(sayings)
    assert len(keys(sayings)) < 4


@pytest.mark.parametrize(
    ("kind", "fits"),
    [
        ("changed", lambda each: each.changed is not None),
        ("holds", lambda each: each.holds == "yes"),
        ("unknown", lambda each: each.holds == "unknown"),
    ],
)
def test_a_kind_leaves_exactly_what_it_names(sayings, qtbot, kind, fits):
    qtbot.mouseClick(sayings.kinds.buttons[kind], CLICK)

    assert keys(sayings) == [each.key for each in ANSWERS.values() if fits(each)]


@pytest.mark.parametrize("key", ANSWERS)
def test_an_answer_tells_then_now_when_and_by_whom(sayings, key):
    answer = ANSWERS[key]
    sayings.show_answer(key)
    told = said(sayings.detail)

    for part in (answer.asked.en, answer.statement.en, answer.today.en, answer.verdict.en):
        assert part in told
    assert answer.document.dated.en in told
    assert all(source.title.en in told and source.date.en in told for source in answer.newer)
    assert answer.changed is None or answer.changed.day.isoformat() in told


def test_the_answers_are_read_in_chinese_as_well(sayings):
    sayings.show_answer("A12")
    language.use("zh")

    assert ANSWERS["A12"].today.zh in said(sayings.detail)
    assert "今天的规定" in said(sayings.detail)


def test_a_link_leads_to_the_rule_of_today(sayings, window, qtbot):
    sayings.show_answer("A12")
    rule = shipped().statements["process.keep-site-closed"]
    follow(sayings, qtbot, rule.statement.en)
    rules = window.errands.references.rules

    qtbot.waitUntil(lambda: rules.list.key == rule.id)


def test_a_link_leads_along_the_route_to_its_outcome(sayings, window, qtbot):
    sayings.show_answer("A15")
    follow(sayings, qtbot, "Outcome in Decide")
    (trial,) = window.findChildren(Trial)

    assert trial.course.outcome.key == "out_no_filing_needed"
    assert trial.isVisible()
    trial.close()


def test_a_link_leads_to_a_question_of_the_route(sayings, window, qtbot):
    sayings.show_answer("A20")
    follow(sayings, qtbot, "Question in Decide")
    (trial,) = window.findChildren(Trial)

    assert trial.course.question.key == "q_who"
    trial.close()


def test_a_link_leads_to_the_field_in_the_open_draft_or_says_that_none_is_open(
    sayings, window, qtbot
):
    sayings.show_answer("B2")
    follow(sayings, qtbot, "Field on the page")
    assert "Open a draft" in said(sayings.findChild(Notice))

    with qtbot.waitSignal(window.draft_opened):
        window.errands.begin()
    qtbot.waitUntil(lambda: window.live_draft.judgement is not None)
    follow(sayings, qtbot, "Field on the page")
    assert window.view.step == "account"


def test_nothing_found_is_said(sayings):
    sayings.search.setText("zebra")

    assert "No question fits" in said(sayings)
