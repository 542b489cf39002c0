"""A label of the official page which drifted is corrected where it stands."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt

from icp_wizard.journey.correcting import corrected, read_corrections
from icp_wizard.model.resources import root
from icp_wizard.ui import language
from icp_wizard.ui.copydesk.window import CopyDeskWindow
from icp_wizard.ui.parts.label import Elided
from icp_wizard.work.labels import corrections

SAMPLE = (root() / "samples" / "enterprise.json").read_text(encoding="utf-8")
KEY = Qt.Key
NOW = "服务类别"


def type_label(desk, qtbot, text):
    qtbot.keyClick(desk.view.card, KEY.Key_F2)
    desk.view.card.label.field.setText(text)  # as an input method gives it
    qtbot.keyClick(desk.view.card.label.field, KEY.Key_Return)


def test_f2_corrects_the_label_and_enter_keeps_it_and_copies_nothing(desk, live, qtbot):
    line = desk.current
    type_label(desk, qtbot, NOW)
    assert (desk.current.id, desk.current.label.zh, desk.current.ours) == (
        line.id,
        NOW,
        line.label.zh,
    )
    assert line.label.zh in desk.view.card.label.was.accessibleName()
    assert desk._desk.copied == 0
    assert desk.view.card.hasFocus()
    assert set(corrections(live.library).values()) == {NOW}


def test_escape_leaves_the_label_as_it_was(desk, qtbot):
    line = desk.current
    qtbot.keyClick(desk.view.card, KEY.Key_F2)
    qtbot.keyClicks(desk.view.card.label.field, "x y")
    qtbot.keyClick(desk.view.card.label.field, KEY.Key_Escape)
    assert desk.current == line
    assert desk.view.card.hasFocus()


def test_our_own_label_is_given_back(desk, qtbot):
    line = desk.current
    type_label(desk, qtbot, NOW)
    qtbot.mouseClick(desk.view.card.label.back, Qt.MouseButton.LeftButton)
    assert desk.current == line
    assert desk.keys.labels.button.isHidden()


def test_a_corrected_label_holds_for_every_draft_of_the_library(desk, qtbot, opened):
    type_label(desk, qtbot, NOW)
    other = CopyDeskWindow(opened(SAMPLE))
    assert other._desk.lines[0].label.zh == NOW


def test_a_corrected_line_is_found_by_both_labels(desk, qtbot):
    line = desk.current
    type_label(desk, qtbot, NOW)
    for typed in (NOW, line.label.zh):
        desk.search()
        desk.finder.field.setText(typed)
        assert desk.finder.list.lines.shown[0].key == line.id


def test_the_corrections_are_saved_as_json(desk, qtbot, tmp_path):
    ours = desk.current.label.zh
    type_label(desk, qtbot, NOW)
    path = tmp_path / "labels.json"
    with qtbot.waitSignal(desk.labels.written):
        desk.labels.write(path)
    kept = json.loads(path.read_text(encoding="utf-8"))["labels"]
    assert [(each["ours"], each["now"]) for each in kept] == [(ours, NOW)]


@pytest.mark.parametrize("spoken", ["en", "zh"])
def test_the_name_of_a_screen_has_its_room_in_both_languages(desk, spoken):
    language.use(spoken)
    desk.bar.grab()

    names = desk.bar.findChildren(Elided)

    assert len(names) == 2
    assert [each.toolTip() for each in names] == ["", ""]


def test_what_is_done_with_a_label_is_said_in_both_languages(desk, qtbot):
    type_label(desk, qtbot, NOW)
    english = [each.text() for each in desk.view.card.label.menu().actions()]
    language.use("zh")
    chinese = [each.text() for each in desk.view.card.label.menu().actions()]
    assert english == ["Correct this label (F2)", "Give back"]
    assert chinese == ["更正此名称（F2）", "恢复原名称"]


@pytest.mark.parametrize("raw", [None, 3, [1], [{"place": "a"}], {"place": "a"}])
def test_corrections_which_make_no_sense_are_left_out(raw):
    assert read_corrections(raw) == {}


def test_a_label_we_word_otherwise_by_now_is_not_hidden_by_an_old_correction(desk):
    screens = desk._desk.screens
    place = desk.current.id.partition("@")[0]
    assert corrected(screens, {(place, "旧名称"): NOW}) == screens
