"""The window of the telephone rehearsal: cards by keyboard, the message by typing, files."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QFileDialog

from icp_wizard.documents.calls import pages
from icp_wizard.journey.calls import MESSAGE_EVENT
from icp_wizard.model.resources import root
from icp_wizard.ui import language
from icp_wizard.ui.calls.window import CallsWindow
from icp_wizard.ui.handover.painting import PagePainter
from icp_wizard.ui.pages.afterwards import AfterwardsPage
from icp_wizard.ui.pages.handover import HandoverPage

SAMPLE = (root() / "samples" / "enterprise.json").read_text(encoding="utf-8")
CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def live(opened):
    return opened(SAMPLE)


@pytest.fixture
def page(live, shown, qtbot):
    made = HandoverPage(live, "handover")
    made.resize(1000, 700)
    with qtbot.waitSignal(made._latest.answered, timeout=20000):
        shown(made, 1000)
    return made


@pytest.fixture
def window(page, qtbot) -> CallsWindow:
    qtbot.mouseClick(page.calls.open, CLICK)
    return page.findChild(CallsWindow)


def question(window) -> str:
    return window.card.question.chinese._told()


def event(live) -> datetime | None:
    return next((each.at for each in live.draft.events if each.kind == MESSAGE_EVENT), None)


def test_the_question_is_chinese_with_pinyin_and_english_and_the_answer_hidden(window, qtbot):
    assert question(window) == "您好，这里是阿里云备案审核，请问您是张示例吗？"
    begun = "Nínhǎo, zhèlǐ shì Ālǐyún"
    qtbot.waitUntil(lambda: window.card.question.pinyin._told().startswith(begun))
    assert window.card.question.english._told().startswith("Hello, this is Alibaba Cloud")
    assert window.card.answered.isHidden()


def test_space_shows_the_answer_and_the_arrows_turn_the_cards(window, qtbot):
    qtbot.keyClick(window.card, Qt.Key.Key_Space)
    assert window.card.answered.isVisible()
    assert window.card.answer.chinese._told() == "您好，我是张示例。请讲。"

    qtbot.keyClick(window.card, Qt.Key.Key_Right)
    assert "浙江省通信管理局" in question(window)
    assert window.card.answered.isHidden()

    qtbot.keyClick(window.card, Qt.Key.Key_Left)
    assert "阿里云备案审核" in question(window)


def test_the_cards_end_at_both_ends(window, qtbot):
    assert not window.card.back.isEnabled()
    for _ in range(200):
        qtbot.keyClick(window.card, Qt.Key.Key_Right)

    assert not window.card.on.isEnabled()
    assert window.card.place._told().startswith(f"{len(window._ids)} of {len(window._ids)}")


def test_buttons_do_what_the_keys_do(window, qtbot):
    qtbot.mouseClick(window.card.show_answer, CLICK)
    assert window.card.answered.isVisible()
    assert window.card.show_answer.text() == "Hide the answer"
    qtbot.mouseClick(window.card.on, CLICK)
    assert "浙江省通信管理局" in question(window)


def test_the_window_speaks_chinese_at_once(window, qtbot):
    language.use("zh")
    qtbot.waitUntil(lambda: window.windowTitle().startswith("电话演练"))
    assert window.card.show_answer.text() == "显示回答"


def test_an_answer_follows_the_draft_and_the_card_stays(window, live, qtbot):
    qtbot.keyClick(window.card, Qt.Key.Key_Right)
    with qtbot.waitSignal(live.judged):
        live.answer("people[p1].name", "赵示例")

    assert question(window).endswith("请问您是赵示例吗？")
    assert "通信管理局" in question(window)


def test_an_answer_that_is_shown_stays_shown_while_something_else_is_noted(window, qtbot):
    qtbot.keyClick(window.card, Qt.Key.Key_Space)
    qtbot.mouseClick(window.message.now, CLICK)

    assert window.card.is_revealed


def test_what_never_to_say_is_one_press_away(window, qtbot):
    qtbot.mouseClick(window.parts.buttons["before"], CLICK)
    said = [each.text() for each in window.before.findChildren(type(window.card.place))]

    assert any("Never read out a code" in each for each in said)
    assert any("Two missed calls" in each for each in said)


def test_the_end_of_the_24_hours_is_told_once_the_message_is_entered(window, live, qtbot):
    qtbot.mouseClick(window.parts.buttons["message"], CLICK)
    assert "Enter when the message came" in window.message.until._told()

    qtbot.keyClicks(window.message.editor.line, "2026-11-25 14:03")

    assert event(live).astimezone().strftime("%d %H:%M") == "25 14:03"
    assert "Verify before 2026-11-26 14:03" in window.message.until._told()
    assert window.message.editor.value() == "2026-11-25 14:03"


def test_emptying_the_line_takes_the_time_back(window, live, qtbot):
    window.show_part("message")
    qtbot.keyClicks(window.message.editor.line, "2026-11-25 14:03")
    window.message.editor.line.selectAll()
    qtbot.keyClick(window.message.editor.line, Qt.Key.Key_Delete)

    assert event(live) is None
    assert "Enter when the message came" in window.message.until._told()


def test_what_is_no_time_is_kept_and_said_when_the_line_is_left(window, live, qtbot):
    window.show_part("message")
    qtbot.keyClicks(window.message.editor.line, "yesterday")
    qtbot.keyClick(window.message.editor.line, Qt.Key.Key_Tab)

    assert window.message.editor.value() == "yesterday"
    assert window.message.hint._told().startswith("Write the day")
    assert event(live) is None


def test_what_is_no_time_yet_is_there_when_the_window_is_made_again(window, live, qtbot):
    window.show_part("message")
    qtbot.keyClicks(window.message.editor.line, "2026-11-2")
    again = CallsWindow(live, window)
    assert again.message.editor.value() == "2026-11-2"

    qtbot.keyClicks(window.message.editor.line, "5 14:03")
    assert live.marks.begun == ()


def test_it_came_just_now(window, live, qtbot):
    window.show_part("message")
    qtbot.mouseClick(window.message.now, CLICK)

    assert abs(datetime.now().astimezone() - event(live)) < timedelta(minutes=2)


def test_the_time_is_there_again_when_the_window_is_opened_anew(window, page, live, qtbot):
    window.show_part("message")
    qtbot.keyClicks(window.message.editor.line, "2026-11-25 14:03")
    with qtbot.waitSignal(window.destroyed):
        window.close()
    page.calls.open_rehearsal()

    assert page.findChild(CallsWindow).message.editor.value() == "2026-11-25 14:03"


def test_the_time_is_on_the_disk_with_the_draft(window, live, qtbot):
    qtbot.mouseClick(window.message.now, CLICK)
    live.save_now()
    qtbot.waitUntil(lambda: not live.is_pending)

    kept = live.library.load(live.draft.id)[0]
    assert [each.kind for each in kept.events] == [MESSAGE_EVENT]


def test_no_whole_identity_number_is_shown(window):
    said = [each.text() for each in window.findChildren(type(window.card.place))]

    assert not any("330106198503010005" in each for each in said)
    assert any("010005" in each for each in said)


def test_the_cards_are_kept_as_pdf(window, qtbot, monkeypatch, tmp_path):
    path = tmp_path / "cards.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(window.keeping.written, timeout=20000):
        qtbot.mouseClick(window.keeping.button, CLICK)

    assert path.read_bytes().startswith(b"%PDF")


def test_the_cards_can_be_painted_for_a_printer(window):
    image = QImage(420, 594, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    PagePainter(painter, 2).paint(pages(window.rehearsal)[1])
    painter.end()

    places = ((x, y) for x in range(420) for y in range(0, 594, 7))
    assert sum(image.pixelColor(*place).lightness() < 200 for place in places) > 100


def test_afterwards_leads_there_too(live, shown, qtbot):
    made = AfterwardsPage(live, "afterwards")
    shown(made, 900)
    qtbot.mouseClick(made.calls.open, CLICK)

    assert made.findChild(CallsWindow).isVisible()
