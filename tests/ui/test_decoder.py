"""Decode a refusal: pasted, read, followed to the answer, the paper, the rule and the words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from icp_wizard.catalogue.glossary import glossary
from icp_wizard.storage.library import Library
from icp_wizard.ui import language
from icp_wizard.ui.decoding.cards import ReasonCard, UnknownCard
from icp_wizard.ui.decoding.marked import Marked
from icp_wizard.ui.parts.link import WrappedLink
from icp_wizard.ui.reference.frame import Notice
from icp_wizard.ui.settings import Settings
from icp_wizard.ui.window import Window

CLICK = Qt.MouseButton.LeftButton
REFUSED = "您好：1、域名未实名认证，请处理；2、授权书未加盖公章。3、会签所需的营业执照附页尚缺。"


@pytest.fixture
def window(app, qtbot, tmp_path):
    made = Window(tmp_path / "library.sqlite", Settings())
    made.take(Library.open(tmp_path / "library.sqlite"))
    made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def decoder(window):
    """The window as it is reached: from the menu."""
    window.menu.decoding.emit()
    return window.errands.references.decoder


def paste(decoder, qtbot, text=REFUSED):
    QGuiApplication.clipboard().setText(text)
    with qtbot.waitSignal(decoder.read, timeout=20_000):
        qtbot.mouseClick(decoder.paste, CLICK)


def of(decoder, kind):
    return [each for each in decoder.cards if isinstance(each, kind)]


def said(widget):
    QApplication.processEvents()  # what was put into a layout is shown now
    labels = widget.findChildren(QLabel)
    return "\n".join(each.accessibleName() or each.text() for each in labels if each.isVisible())


def follow(card, qtbot, words):
    QApplication.processEvents()
    links = card.findChildren(WrappedLink)
    qtbot.mouseClick(next(each for each in links if words in each.accessibleName()), CLICK)


@pytest.fixture
def draft(window, qtbot):
    with qtbot.waitSignal(window.draft_opened):
        window.errands.open_sample()
    qtbot.waitUntil(lambda: window.live_draft.judgement is not None)
    return window.view


def test_a_pasted_refusal_is_read_reason_by_reason_in_both_languages(decoder, qtbot):
    paste(decoder, qtbot)
    first, second = of(decoder, ReasonCard)

    assert [each.reason.phrase.key for each in (first, second)] == [
        "domain.not-verified",
        "letter.seal",
    ]
    assert first.reason.phrase.meaning.en in said(first)
    assert first.reason.phrase.meaning.zh in said(first)
    assert first.reason.sources[0].date.en in said(first)


def test_the_words_found_are_marked_in_the_message_and_on_the_card(decoder, qtbot):
    paste(decoder, qtbot)
    (quote,) = of(decoder, ReasonCard)[0].findChildren(Marked)

    assert "".join(quote.marked) == "域名未实名"
    marks = [each.cursor.selectedText() for each in decoder.message.extraSelections()]
    assert {"域名", "未实名", "未加盖公章"} <= set(marks)


def test_what_is_not_recognised_is_said_with_the_words_of_the_glossary(decoder, window, qtbot):
    paste(decoder, qtbot)
    (unknown,) = of(decoder, UnknownCard)
    assert "Not recognised" in said(unknown)

    follow(unknown, qtbot, "营业执照")
    shown = window.errands.references.glossary
    qtbot.waitUntil(lambda: shown.detail.term == glossary()["营业执照"])


def test_what_a_reason_concerns_is_one_click_away_in_the_open_draft(window, draft, decoder, qtbot):
    paste(decoder, qtbot)
    first, second = of(decoder, ReasonCard)

    follow(first, qtbot, "Go there")
    assert draft.step == "services"
    follow(second, qtbot, "Go there")
    assert draft.step == "papers"


def test_without_a_draft_the_place_is_named_and_is_no_link(decoder, qtbot):
    paste(decoder, qtbot)
    (first, _) = of(decoder, ReasonCard)

    assert "Real-name" in said(first)
    assert not [each for each in first.findChildren(WrappedLink) if "Go there" in each.text()]


def test_a_draft_opened_later_makes_links_of_the_places(decoder, window, qtbot):
    paste(decoder, qtbot)
    with qtbot.waitSignal(window.draft_opened):
        window.errands.open_sample()

    links = of(decoder, ReasonCard)[0].findChildren(WrappedLink)
    assert [each for each in links if "Go there" in each.accessibleName()]


def test_a_draft_closed_meanwhile_is_asked_for(window, draft, decoder, qtbot):
    paste(decoder, qtbot)
    window.close_draft()
    follow(of(decoder, ReasonCard)[0], qtbot, "Go there")

    assert "Open a draft" in said(decoder.findChild(Notice))


def test_the_rule_behind_a_reason_is_one_click_away(decoder, window, qtbot):
    paste(decoder, qtbot)
    (first, _) = of(decoder, ReasonCard)
    follow(first, qtbot, first.reason.statements[0].statement.en)
    rules = window.errands.references.rules

    qtbot.waitUntil(lambda: rules.list.key == "domain.real-name-verified")


def test_everything_is_copied_as_text_in_both_languages(decoder, qtbot):
    paste(decoder, qtbot)
    qtbot.mouseClick(decoder.copy, CLICK)
    copied = QGuiApplication.clipboard().text()

    assert "has not been verified by real name" in copied
    assert "未能识别" in copied


def test_what_is_typed_is_read_as_well(decoder, qtbot):
    with qtbot.waitSignal(decoder.read, timeout=20_000):
        decoder.message.insertPlainText("😀 网站名称不合格")

    qtbot.waitUntil(lambda: bool(of(decoder, ReasonCard)))
    marks = [each.cursor.selectedText() for each in decoder.message.extraSelections()]
    assert marks[:2] == ["网站名称", "不合格"]


def test_good_news_is_no_refusal(decoder, qtbot):
    paste(decoder, qtbot, "您好，您的备案订单已通过初审。")

    assert not of(decoder, ReasonCard)
    assert "No reason for a refusal" in said(decoder)


def test_clearing_takes_everything_away(decoder, qtbot):
    paste(decoder, qtbot)
    with qtbot.waitSignal(decoder.read):
        qtbot.mouseClick(decoder.clear, CLICK)

    qtbot.waitUntil(lambda: not of(decoder, ReasonCard))
    assert not decoder.copy.isEnabled()


def test_the_window_speaks_chinese(decoder, qtbot):
    paste(decoder, qtbot)
    language.use("zh")

    assert "未能识别" in said(of(decoder, UnknownCard)[0])


def test_the_page_afterwards_leads_to_it(window, draft, qtbot):
    draft.show_step("afterwards")
    qtbot.mouseClick(draft.frame.page.decode, CLICK)

    assert window.errands.references.decoder.isVisible()


@pytest.mark.parametrize(
    ("words", "kind", "key"),
    [("域名", ReasonCard, "domain.not-verified"), ("公章", ReasonCard, "letter.seal")],
)
def test_a_click_on_what_is_marked_brings_its_card_to_the_top(decoder, qtbot, words, kind, key):
    decoder.resize(1000, 320)
    paste(decoder, qtbot)
    QApplication.processEvents()
    click(decoder, qtbot, words)
    card = next(each for each in of(decoder, kind) if each.reason.phrase.key == key)

    assert card.visibleRegion().boundingRect().top() == 0


def test_a_click_on_what_is_not_recognised_brings_its_card_into_sight(decoder, qtbot):
    decoder.resize(1000, 320)
    paste(decoder, qtbot)
    QApplication.processEvents()
    click(decoder, qtbot, "会签")

    assert not of(decoder, UnknownCard)[0].visibleRegion().isEmpty()


def click(decoder, qtbot, words):
    cursor = decoder.message.document().find(words)
    cursor.setPosition(cursor.selectionStart() + 1)
    place = decoder.message.cursorRect(cursor).center()
    qtbot.mouseClick(decoder.message.viewport(), CLICK, pos=place)
