"""The second try by clicking: entered, sent back, taken over, changed, compared."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from icp_wizard.journey.entered import Turn
from icp_wizard.journey.second_try import Standing
from icp_wizard.ui import language
from icp_wizard.ui.decoding.cards import ReasonCard
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.reference.frame import Notice
from icp_wizard.ui.secondtry.window import SecondTryWindow

CLICK = Qt.MouseButton.LeftButton
REFUSED = "1、通信地址不详细，请补充完整；2、授权书未加盖公章。3、会签所需的营业执照附页尚缺。"
ADDRESS = "entity.mailing_address"


@pytest.fixture
def view(window, qtbot):
    """The sample, open at Afterwards."""
    with qtbot.waitSignal(window.draft_opened, timeout=20_000):
        window.errands.open_sample()
    qtbot.waitUntil(lambda: window.live_draft.judgement is not None, timeout=20_000)
    window.view.show_step("afterwards")
    return window.view


def note(view, qtbot, kind: str) -> None:
    happened = view.frame.page.happened
    popup = happened.kind.open(kind)
    qtbot.keyClick(popup.search, Qt.Key.Key_Return)
    qtbot.mouseClick(happened.note, CLICK)


@pytest.fixture
def entered(view, qtbot):
    note(view, qtbot, "You entered it in the off")
    return view


def decoded(window, view, qtbot):
    """The message pasted and read in the decoder."""
    qtbot.mouseClick(view.frame.page.decode, CLICK)
    decoder = window.errands.references.decoder
    QGuiApplication.clipboard().setText(REFUSED)
    with qtbot.waitSignal(decoder.read, timeout=20_000):
        qtbot.mouseClick(decoder.paste, CLICK)
    QApplication.processEvents()
    return decoder


@pytest.fixture
def refused(window, entered, qtbot):
    """All that was read is taken over."""
    decoder = decoded(window, entered, qtbot)
    qtbot.mouseClick(decoder.take, CLICK)
    decoder.close()
    return entered


def opened(window, view, qtbot, button) -> SecondTryWindow:
    qtbot.mouseClick(button, CLICK)
    found = window.findChild(SecondTryWindow)
    qtbot.waitUntil(lambda: bool(found._groups), timeout=20_000)
    return found


def test_before_anything_is_entered_there_is_no_second_try(view):
    assert view.frame.page.second.isHidden()


def test_noting_the_entry_freezes_the_filing_with_the_version_of_the_rules(entered, window):
    (event,) = window.live_draft.draft.events

    assert event.entry.filing == window.live_draft.filing
    assert event.entry.rules == window.live_draft.judgement.pack.version
    card = entered.frame.page.second
    assert card.isVisible()
    assert card.points.isHidden()


def test_what_is_taken_over_stands_on_afterwards_and_only_it_is_open_first(refused, window, qtbot):
    card = refused.frame.page.second
    found = opened(window, refused, qtbot, card.points)

    said = [card.point.said for card in found.points.cards if card.point.objection]
    assert said == ["通信地址不详细", "授权书未加盖公章", "会签所需的营业执照附页尚缺"]
    assert found.points.cards[0].point.standing is Standing.AS_ENTERED
    assert found.points.cards[2].point.meaning is None


def test_a_reason_which_is_not_ticked_stays_behind_and_unknown_ones_never_do(
    entered, window, qtbot
):
    decoder = decoded(window, entered, qtbot)
    first = next(each for each in decoder.cards if isinstance(each, ReasonCard))
    first.taken.click()
    qtbot.mouseClick(decoder.take, CLICK)

    (refusal,) = [each for each in window.live_draft.draft.events if each.kind == "refused"]
    assert [each.phrase for each in refusal.objections] == ["letter.seal", ""]


def test_a_point_leads_to_its_field(refused, window, qtbot):
    found = opened(window, refused, qtbot, refused.frame.page.second.points)
    qtbot.mouseClick(found.points.cards[0].places[0].go, CLICK)

    assert refused.step == "entity"


def test_a_point_says_that_its_field_was_changed(refused, window, qtbot):
    live = window.live_draft
    found = opened(window, refused, qtbot, refused.frame.page.second.points)
    live.answer(ADDRESS, f"{live.filing.entity.mailing_address}301室")

    card = found.points.cards[0]
    qtbot.waitUntil(lambda: card.point.standing is Standing.CLEAN, timeout=20_000)
    assert card.places[0].now.text() == live.filing.entity.mailing_address


def test_the_comparison_marks_what_was_added_to_a_value(refused, window, qtbot):
    live = window.live_draft
    before = live.filing.entity.mailing_address
    found = opened(window, refused, qtbot, refused.frame.page.second.compare)
    live.answer(ADDRESS, f"{before}301室")

    qtbot.waitUntil(lambda: bool(found.difference.lines), timeout=20_000)
    (line,) = found.difference.lines
    assert line.line.turn is Turn.CHANGED
    assert line.now.marked == ["301室"]
    assert line.before.accessibleName() == before


def test_all_shows_what_did_not_change_as_well_and_is_copied_in_both_languages(
    refused, window, qtbot
):
    found = opened(window, refused, qtbot, refused.frame.page.second.compare)
    assert found.difference.lines == []

    found.scope.buttons["all"].click()
    assert len(found.difference.lines) > 60
    qtbot.mouseClick(found.copy, CLICK)
    assert "示例" in QGuiApplication.clipboard().text()


def test_a_cure_which_lies_elsewhere_is_ticked_by_hand_too(refused, window, qtbot):
    found = opened(window, refused, qtbot, refused.frame.page.second.points)
    card = found.points.cards[0]
    card.done.click()

    assert card.point.standing is Standing.CLEAN
    card.done.click()
    assert card.point.standing is Standing.AS_ENTERED


def test_what_was_objected_to_on_the_telephone_is_marked_by_hand_and_withdrawn(
    refused, window, qtbot
):
    found = opened(window, refused, qtbot, refused.frame.page.second.compare)
    found.scope.buttons["all"].click()
    line = next(each for each in found.difference.lines if each.line.address == "entity.name")
    line.object.click()

    card = next(each for each in found.points.cards if each.point.objection.address)
    assert card.point.places[0].address == "entity.name"
    card.away.click()
    assert not any(each.point.objection.address for each in found.points.cards)


def test_what_only_the_person_can_tell_is_ticked_by_hand_and_kept(refused, window, qtbot):
    found = opened(window, refused, qtbot, refused.frame.page.second.points)
    open_ = found.found.open
    found.points.cards[2].done.click()

    assert found.found.open == open_ - 1
    assert window.live_draft.draft.events[-1].objections[2].is_done


def test_a_refusal_taken_back_and_noted_again_keeps_its_points(refused, window, qtbot):
    objections = window.live_draft.draft.events[-1].objections
    happened = refused.frame.page.happened
    back = [each for each in happened.findChildren(Button) if each.text() == "Take back"]
    qtbot.mouseClick(back[-1], CLICK)
    assert len(window.live_draft.draft.events) == 1

    qtbot.mouseClick(happened.note, CLICK)
    assert window.live_draft.draft.events[-1].objections == objections


def test_the_next_best_step_leads_to_what_must_change_first(refused, qtbot):
    qtbot.mouseClick(refused.next_step, CLICK)

    assert refused.step == "entity"


def test_the_comparison_follows_the_language(refused, window, qtbot):
    window.live_draft.remove("services[s3]")
    found = opened(window, refused, qtbot, refused.frame.page.second.compare)
    qtbot.waitUntil(lambda: bool(found.difference.lines), timeout=20_000)
    language.use("zh")

    qtbot.waitUntil(lambda: found.difference.lead.text() == "不同之处：1 处", timeout=20_000)
    assert found.difference.lines[0].now.text() == "无"


def test_a_draft_closed_meanwhile_keeps_nothing_and_that_is_said(entered, window, qtbot):
    decoder = decoded(window, entered, qtbot)
    assert window.close_draft()
    qtbot.mouseClick(decoder.take, CLICK)

    assert decoder.findChild(Notice).said.text().startswith("Open the draft first")
    assert decoder.take is None


def test_entering_it_again_takes_the_points_from_the_front(refused, window, qtbot):
    window.live_draft.answer(ADDRESS, "文一西路 9 号")
    note(refused, qtbot, "You entered it in the off")

    card = refused.frame.page.second
    assert card.points.isHidden()
    entries = [each.entry for each in window.live_draft.draft.events if each.entry]
    assert entries[-1].filing.entity.mailing_address == "文一西路 9 号"


def test_taking_an_entry_back_says_that_what_was_kept_went_with_it(entered, window, qtbot):
    happened = entered.frame.page.happened
    back = [each for each in happened.findChildren(Button) if each.text() == "Take back"]
    qtbot.mouseClick(back[0], CLICK)

    assert window.live_draft.draft.events == ()
    assert happened.said.text().startswith("What was kept of this entry went with it.")


def test_an_entry_noted_before_this_release_is_told_in_words(entered, window, qtbot):
    from dataclasses import replace

    session = window.live_draft.session
    (event,) = session.draft.events
    session.change_event(event, replace(event, entry=None))

    card = entered.frame.page.second
    assert card.compare.isHidden()
    assert card.frozen.text().startswith("What was entered is not known")


def test_the_copy_desk_opens_with_only_what_changed(refused, window, qtbot):
    window.live_draft.answer(ADDRESS, "文一西路 9 号")
    found = opened(window, refused, qtbot, refused.frame.page.second.points)
    qtbot.mouseClick(found.desk, CLICK)

    desk = refused.frame.page.desk_window
    qtbot.waitUntil(desk.narrowing.note.isVisible, timeout=20_000)
    assert refused.step == "handover"
    assert [line.address for line in desk._desk.lines] == [ADDRESS]
    desk.close()


def test_nothing_can_be_copied_before_the_difference_is_read(refused, window, qtbot):
    qtbot.mouseClick(refused.frame.page.second.compare, CLICK)
    found = window.findChild(SecondTryWindow)
    assert not found.copy.isEnabled()

    qtbot.waitUntil(found.copy.isEnabled, timeout=20_000)
