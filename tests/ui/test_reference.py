"""The pages to look things up in: rules with their pack, and provinces."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from icp_wizard.model.finding import Level
from icp_wizard.rules.pack import shipped, written
from icp_wizard.ui import language
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.reference.frame import Notice
from icp_wizard.ui.reference.packs import OfferDialogue
from icp_wizard.ui.reference.provinces import ProvincesWindow
from icp_wizard.ui.reference.rules import RulesWindow
from icp_wizard.work import packs

DAY = date(2026, 11, 22)
OLD_NEWS = "eligibility.app-usually-exempt-2017"


@pytest.fixture
def rules(window, qtbot):
    """The page Rules as it is reached: from the menu."""
    window.menu.rules.emit()
    page = window.errands.references.rules
    qtbot.waitUntil(lambda: page.pack is not None)
    return page


@pytest.fixture
def provinces(window, qtbot):
    """The page Provinces as it is reached: from the menu."""
    window.menu.provinces.emit()
    page = window.errands.references.provinces
    qtbot.waitUntil(lambda: bool(page.list.lines.shown))
    return page


def ids(page):
    return [line.key for line in page.list.lines.shown]


def said(widget):
    """All words a part shows."""
    QApplication.processEvents()  # what was put into a layout is shown now
    labels = widget.findChildren(QLabel)
    return "\n".join(each.accessibleName() or each.text() for each in labels if each.isVisible())


def search(page: RulesWindow, qtbot, typed: str):
    with qtbot.waitSignal(page.filters.changed):
        page.filters.search.setText(typed)


def choose(page: RulesWindow, key: str, value: str):
    page.filters.choices[key].show_value(value)
    page.filters.changed.emit()


def newer(tmp_path, change=None):
    """A pack of tomorrow in a file; *change* alters what is written in it."""
    content = deepcopy(written())
    content |= {"as_of": (shipped().as_of + timedelta(1)).isoformat(), "version": "next"}
    if change is not None:
        change(content)
    file = tmp_path / "next.icprules"
    file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return file


def offered(page, window, qtbot, file) -> OfferDialogue:
    window.errands.references.take_in(file)
    qtbot.waitUntil(lambda: bool(page.findChildren(OfferDialogue)))
    return page.findChildren(OfferDialogue)[0]


def test_every_rule_of_the_pack_is_listed_under_its_version_and_day(rules):
    assert ids(rules) == list(shipped().statements)
    assert shipped().version in rules.about.accessibleName()
    assert shipped().as_of.isoformat() in rules.about.accessibleName()


@pytest.mark.parametrize("typed", ["apps usually needed none 2017", "移动应用一般不需要", OLD_NEWS])
def test_a_rule_is_found_by_either_language_and_by_its_id(rules, qtbot, typed):
    search(rules, qtbot, typed.replace("apps usually", "app usually"))

    assert ids(rules) == [OLD_NEWS]


@pytest.mark.parametrize(
    ("key", "value", "holds"),
    [
        ("area", "domain", lambda each: each.area == "domain"),
        ("province", "330000", lambda each: each.province == "330000"),
        ("province", "nation", lambda each: not each.province),
        ("kind", "stop", lambda each: getattr(each, "level", None) is Level.STOP),
        ("kind", "history", lambda each: each.act == "history"),
        ("age", "undated", lambda each: each.day is None),
    ],
)
def test_a_filter_leaves_exactly_what_it_names(rules, key, value, holds):
    choose(rules, key, value)

    assert ids(rules) == [each.id for each in shipped().statements.values() if holds(each)]


def test_each_rule_is_of_one_age(rules):
    found = []
    for age in ("new", "old", "undated"):
        choose(rules, "age", age)
        found += ids(rules)

    assert sorted(found) == sorted(shipped().statements)


def test_a_search_without_result_says_so_and_can_be_taken_back(rules, qtbot):
    search(rules, qtbot, "no rule says this")
    assert "No rule fits this search." in said(rules)

    qtbot.mouseClick(rules.all_button, Qt.MouseButton.LeftButton)
    assert len(ids(rules)) == len(shipped().statements)


def test_a_rule_is_told_in_both_languages_with_its_sources_and_their_dates(rules):
    statement = next(each for each in shipped().rules if each.note and len(each.sources) > 1)
    rules.show_statement(statement.id)

    words = said(rules.detail)
    assert statement.statement.en in words
    assert statement.statement.zh in words
    assert statement.note.en in words
    assert all(each.title.en in words and each.date.en in words for each in statement.sources)


def test_what_once_was_true_leads_to_what_replaced_it_and_back(rules, qtbot):
    rules.show_statement(OLD_NEWS)
    assert "2017-04-07" in said(rules.detail)

    rules.detail.wanted.emit("eligibility.app-filing-required")

    assert rules.list.key == "eligibility.app-filing-required"
    assert "Once true, replaced by this" in said(rules.detail)


def test_an_old_rule_is_marked_in_the_list_and_in_its_detail(rules):
    old = next(each for each in shipped().rules if each.day and each.is_old(DAY))
    rules.show_statement(old.id)

    line = rules.list.lines.shown[rules.list.currentIndex().row()]
    assert line.mark.en == "older than two years"
    assert "Older than two years" in said(rules.detail)


def test_the_list_is_walked_by_key_and_named_for_a_screen_reader(rules, qtbot):
    rules.show_statement(ids(rules)[0])
    qtbot.keyClick(rules.list, Qt.Key.Key_Down)

    assert rules.list.key == ids(rules)[1]
    assert rules.list.accessibleName() == "Rules found"
    index = rules.list.currentIndex()
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert shipped().statements[ids(rules)[1]].statement.en in told


def test_words_from_a_pack_are_never_markup(rules, window, qtbot, tmp_path):
    def wicked(content):
        content["provinces"][0]["rules"][0]["statement"]["en"] = "<h1>Big</h1>"

    pack = packs.read_file(newer(tmp_path, wicked), shipped())
    rules.show_pack(pack, DAY, is_imported=True)
    marked = next(id_ for id_, each in pack.statements.items() if "<h1>" in each.statement.en)
    rules.show_statement(marked)

    QApplication.processEvents()
    (said,) = (each for each in rules.detail.findChildren(QLabel) if "<h1>" in each.text())
    assert said.textFormat() is Qt.TextFormat.PlainText


def test_the_page_follows_the_language_at_once(rules):
    language.use("zh")

    assert shipped().statements[rules.list.key].statement.zh in said(rules.detail)
    assert rules.windowTitle().startswith("规则")


def test_the_pack_is_written_to_a_file_which_can_be_read_back(rules, window, qtbot, tmp_path):
    file = tmp_path / "out.icprules"
    window.errands.references.carry_out(file)
    qtbot.waitUntil(lambda: bool(rules.findChildren(Notice)))

    assert json.loads(file.read_text(encoding="utf-8")) == written()


def older(content):
    content["as_of"] = (shipped().as_of - timedelta(1)).isoformat()


def faulty(content):
    content["rules"][0]["area"] = "weather"


def lacking(content):
    content["explanations"] = []
    content["provinces"] = [each | {"explanations": []} for each in content["provinces"]]
    content["rules"] = [each for each in content["rules"] if each["check"]["kind"] == "form"]


@pytest.fixture
def refused(rules, qtbot, tmp_path, monkeypatch):
    """Import a file through the button and give what the page says to it."""

    def take(change):
        file = tmp_path / "bad.icprules"
        if isinstance(change, str):
            file.write_text(change, encoding="utf-8")
        else:
            file = newer(tmp_path, change)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
        qtbot.mouseClick(rules.import_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: bool(rules.findChildren(Notice)))
        assert rules.pack is shipped()
        return rules.findChildren(Notice)[0]

    return take


@pytest.mark.parametrize(
    ("change", "english", "chinese"),
    [
        (older, "An older pack is not taken", "不采用较旧的规则包"),
        (faulty, "Ask whoever made it for a corrected one", "无效，应为下列之一"),
        (lacking, "ask for a pack made for this release", "请索取适用于本版程序的规则包"),
        ("nonsense", "it cannot be read as JSON", "请重新索取"),
        (" " * (packs.MOST_BYTES + 1), "larger than 20 MB", "文件超过 20 MB"),
    ],
    ids=["older", "faulty", "lacking", "no pack", "too large"],
)
def test_a_pack_that_cannot_be_used_is_refused_with_the_reason_in_both_languages(
    refused, change, english, chinese
):
    notice = refused(change)
    assert english in said(notice)
    language.use("zh")
    assert chinese in said(notice)


def test_a_newer_pack_is_compared_rule_by_rule_before_it_is_used(rules, window, qtbot, tmp_path):
    def other(content):
        content["provinces"][0]["rules"][0]["statement"]["en"] = "Something else."

    dialogue = offered(rules, window, qtbot, newer(tmp_path, other))

    assert "Changed: 1" in [each.text() for each in dialogue.findChildren(Button)]
    assert "No draft is open" in said(dialogue)
    assert rules.pack is shipped()


def test_a_newer_pack_is_used_and_given_up_again(rules, window, qtbot, tmp_path):
    dialogue = offered(rules, window, qtbot, newer(tmp_path))
    qtbot.mouseClick(dialogue.use, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: rules.pack.version == "next")
    assert packs.is_imported(window.library)

    qtbot.mouseClick(rules.revert_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: rules.pack is shipped())
    assert not packs.is_imported(window.library)


def test_with_a_draft_open_the_comparison_says_what_changes_for_it(rules, window, qtbot, tmp_path):
    with qtbot.waitSignal(window.draft_opened):
        window.errands.begin()

    dialogue = offered(rules, window, qtbot, newer(tmp_path))

    assert "Nothing: it gets the same findings." in said(dialogue)


def strict(content):
    """A pack by which the name of the sample's website is refused."""
    (words,) = [each for each in content["rules"] if each["key"] == "naming.no-state-words"]
    words["check"]["args"] |= {"words": ["云帆"]}


@pytest.fixture
def check(window, qtbot):
    """The Check page of the sample, open in the window."""
    with qtbot.waitSignal(window.draft_opened):
        window.errands.open_sample()
    window.view.show_step("check")
    live = window.live_draft
    qtbot.waitUntil(lambda: live.is_fresh)
    return window.view.frame.page


def rules_found(window):
    return {each.rule for each in window.live_draft.judgement.findings}


def test_a_pack_taken_judges_the_open_draft_at_once_and_one_given_up_no_more(
    rules, check, window, qtbot, tmp_path
):
    assert f"Rules {shipped().version}" in said(check)
    assert "naming.no-state-words" not in rules_found(window)

    dialogue = offered(rules, window, qtbot, newer(tmp_path, strict))
    assert "New findings" in said(dialogue)
    qtbot.mouseClick(dialogue.use, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "naming.no-state-words" in rules_found(window))
    qtbot.waitUntil(lambda: "Rules next" in said(check))
    assert "naming.no-state-words" in {
        row.finding.rule for view in check.views for row in view.rows if hasattr(row, "finding")
    }

    qtbot.waitUntil(rules.revert_button.isVisible)
    qtbot.mouseClick(rules.revert_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "naming.no-state-words" not in rules_found(window))
    qtbot.waitUntil(lambda: f"Rules {shipped().version}" in said(check))


def test_all_provinces_are_listed_with_their_newest_source(provinces):
    assert ids(provinces) == list(shipped().provinces)
    yunnan = provinces.list.lines.shown[provinces.list.lines.place("530000")]
    assert "No source newer than 2023" in yunnan.beneath.en


@pytest.mark.parametrize(
    ("typed", "code"),
    [("浙江", "330000"), ("Inner Mon", "150000"), ("nei menggu", "150000"), ("xizang", "540000")],
)
def test_a_province_is_found_in_chinese_english_and_pinyin(provinces, typed, code):
    provinces.search.setText(typed)

    assert ids(provinces) == [code]


def test_both_provinces_whose_pinyin_is_shanxi_are_found(provinces):
    provinces.search.setText("shanxi")

    assert ids(provinces) == ["140000", "610000"]


def test_a_province_shows_every_rule_of_its_own(provinces):
    provinces.show_province("440000")

    words = said(provinces.detail)
    own = [each for each in shipped().statements.values() if each.province == "440000"]
    assert own
    assert all(each.statement.en in words for each in own)
    assert "广东省通信管理局" in words


def test_two_provinces_stand_side_by_side(provinces):
    provinces.show_page("compare")
    for choice, code in zip(provinces.comparing.choices, ("330000", "440000"), strict=True):
        choice.show_value(code)
        choice.edited.emit(code)

    words = said(provinces.comparing)
    assert "Zhejiang Communications Administration" in words
    assert "Guangdong Communications Administration" in words


def test_for_a_card_from_elsewhere_each_province_is_sorted_by_what_it_asks(provinces):
    provinces.show_page("newcomer")
    provinces.newcomers.home.show_value("440000")
    provinces.newcomers.home.edited.emit("440000")

    words = said(provinces.newcomers)
    elsewhere = [each for code, each in shipped().provinces.items() if code != "440000"]
    for standing, title in (
        ("permit_needed", "With one of these papers: {0}"),
        ("local_card_only", "Local cards only: {0}"),
        ("no_limit_found", "Unknown, no source says: {0}"),
    ):
        count = sum(each.elsewhere.status == standing for each in elsewhere)
        assert title.format(count) in words


def choose_newcomer(provinces, **chosen):
    provinces.show_page("newcomer")
    for name, value in chosen.items():
        choice = getattr(provinces.newcomers, name)
        choice.show_value(value)
        choice.edited.emit(value)
    return said(provinces.newcomers)


def test_a_paper_held_and_the_age_decide_where_a_newcomer_is_taken(provinces):
    words = choose_newcomer(provinces, home="440000", paper="student_card")
    taken = [x for x in shipped().provinces.values() if "student_card" in x.elsewhere.accepts]
    assert taken
    assert f"With the paper you hold: {len(taken)}" in words

    words = choose_newcomer(provinces, age="16")
    assert "Too young there: 10" in words
    assert shipped().statements["gd-ind-min-age"].statement.en in words


def test_a_provinces_rule_is_read_among_all_rules(provinces, window, qtbot):
    provinces.rule_wanted.emit("zj-leader")
    page = window.errands.references.rules
    qtbot.waitUntil(lambda: page.pack is not None)

    assert page.list.key == "zj-leader"


def test_escape_closes_a_page_and_the_menu_opens_it_anew(provinces, window, qtbot):
    with qtbot.waitSignal(provinces.destroyed):
        qtbot.keyClick(provinces, Qt.Key.Key_Escape)

    window.menu.provinces.emit()
    assert isinstance(window.errands.references.provinces, ProvincesWindow)
