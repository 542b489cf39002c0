"""The window of letters: reached from a paper, read in both languages, kept as files."""

from __future__ import annotations

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from icp_wizard.model.resources import root
from icp_wizard.ui import language
from icp_wizard.ui.letters.window import LettersWindow
from icp_wizard.ui.pages.papers import PapersPage
from icp_wizard.ui.parts.label import Wrapped

SAMPLE = (root() / "samples" / "enterprise.json").read_text(encoding="utf-8")
CLICK = Qt.MouseButton.LeftButton
SLOT = "service_principal_authorisation_letter/s3"


@pytest.fixture
def page(opened, shown):
    made = PapersPage(opened(SAMPLE), "papers")
    made.resize(1000, 700)
    shown(made, 1000).cards.finish()
    return made


@pytest.fixture
def window(page, qtbot) -> LettersWindow:
    card = next(each for each in page.cards._cards if each.slots[0].slot == SLOT)
    qtbot.mouseClick(card.write, CLICK)
    return page.findChild(LettersWindow)


def texts(card) -> list[str]:
    return [each._told() for each in card.findChildren(Wrapped) if not each.isHidden()]


def test_only_a_paper_that_is_a_letter_offers_to_be_written(page):
    offers = {
        each.slots[0].slot.split("/")[0]: each.write is not None for each in page.cards._cards
    }

    assert offers["service_principal_authorisation_letter"]
    assert not offers["business_license"]


def test_a_paper_leads_to_its_letter(window):
    assert window.choice.value() == "service_authorisation@services[s3]"
    assert "互联网信息服务负责人授权书" in texts(window.preview.chinese)


def test_both_languages_stand_beside_each_other_whatever_the_window_speaks(window):
    for spoken in ("zh", "en"):
        language.use(spoken)
        assert any("李示例（居民身份证" in each for each in texts(window.preview.chinese))
        assert any("李示例 (Resident ID card" in each for each in texts(window.preview.english))


def test_the_letter_follows_the_draft(window, page, qtbot):
    live = page.live_draft
    with qtbot.waitSignal(live.judged):
        live.answer("people[p2].name", "王示例")

    qtbot.waitUntil(lambda: any("王示例" in each for each in texts(window.preview.chinese)))


def test_another_letter_is_chosen_by_typing_and_says_what_is_left_open(window, qtbot):
    popup = window.choice.open("")
    popup.search.setText("建设方案书 官网")
    qtbot.keyClick(popup.search, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "网站建设方案书" in texts(window.preview.chinese))
    assert "What this column shows, in Chinese" in texts(window.preview)


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_letter_is_kept_as_a_file(window, qtbot, monkeypatch, tmp_path, kind):
    path = tmp_path / f"letter.{kind}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    keeping = getattr(window, kind)
    with qtbot.waitSignal(keeping.written, timeout=20000):
        qtbot.mouseClick(keeping.button, CLICK)

    assert keeping.said._told().startswith("Written to")
    if kind == "docx":
        said = [each.text for each in docx.Document(str(path)).paragraphs]
        assert "互联网信息服务负责人授权书" in said
    else:
        assert path.read_bytes().startswith(b"%PDF")


def test_escape_closes_the_window(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_every_letter_can_be_looked_at_from_the_page(page, qtbot):
    qtbot.mouseClick(page.letters, CLICK)
    window = page.findChild(LettersWindow)

    assert len(window._offers) > 15
    assert window.choice.value() == "service_authorisation@services[s3]"
