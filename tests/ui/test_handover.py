"""The page Hand over: what is previewed, saved, printed and exported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from icp_wizard.documents.marks import Picture
from icp_wizard.documents.pdf import pages as set_pages
from icp_wizard.model.reading import read_filing
from icp_wizard.model.resources import root
from icp_wizard.model.text import Text
from icp_wizard.ui import language
from icp_wizard.ui.console.window import ConsoleWindow
from icp_wizard.ui.handover.painting import PagePainter
from icp_wizard.ui.handover.preview import Reading
from icp_wizard.ui.handover.printing import paint
from icp_wizard.ui.pages.handover import HandoverPage
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.work.demo import sample_photo
from icp_wizard.work.exchange import import_draft
from icp_wizard.work.judging import prepared

SAMPLE, INDIVIDUAL = (
    (root() / "samples" / f"{kind}.json").read_text(encoding="utf-8")
    for kind in ("enterprise", "individual")
)
CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def page(opened, shown, qtbot):
    made = HandoverPage(opened(SAMPLE), "handover")
    made.resize(1000, 700)
    with qtbot.waitSignal(made._latest.answered, timeout=20000):
        shown(made, 1000)
    yield made
    if made.desk_window is not None:
        made.desk_window.close()


def save(page, qtbot, button, path, writing):
    """Press a button, choose a file, wait until it is written; gives whether it was."""
    qtbot.mouseClick(button, CLICK)
    dialogue = page.findChild(QFileDialog)
    with qtbot.waitSignal(writing.ended, timeout=20000) as ended:
        dialogue.fileSelected.emit(str(path))
        dialogue.reject()
    return ended.args[0]


def test_the_preview_has_every_page_of_the_paper(page, qtbot):
    assert len(page.preview.pages) > 1
    qtbot.mouseClick(page.preview.on, CLICK)
    assert page.preview._number.text() == f"Page 2 of {len(page.preview.pages)}"


def test_what_was_compared_on_papers_is_marked_when_the_page_is_shown_again(page, qtbot, settle):
    live = page.live_draft
    with live.session.together():
        live.answer("papers[business_license/entity].photos", ("sha256:00",))
    settle(live)
    page.hide()
    live.set_same("entity.name", live.filing.entity.name, "sha256:00")
    with qtbot.waitSignal(page._latest.answered, timeout=20000):
        page.show()
    listed, _ = page._drawn
    assert listed.compared == {"entity.name"}


def test_the_preview_draws_what_is_on_the_page(page):
    image = QImage(QSize(420, 594), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    PagePainter(painter, 2).paint(page.preview.pages[0])
    painter.end()
    inked = sum(
        image.pixelColor(x, y).lightness() < 200 for x in range(0, 420, 3) for y in range(0, 594, 3)
    )
    assert inked > 300


def test_the_empty_choice_of_the_order_speaks_the_language_chosen(page):
    combo = page.kind.seen.editor.combo
    assert combo.hint == "Choose"
    language.use("zh")
    page.retell()
    assert combo.hint == "请选择"


def test_numbers_are_masked_until_they_are_wanted_in_full(page, qtbot):
    assert page._drawn[0].masked
    with qtbot.waitSignal(page._latest.answered, timeout=20000):
        qtbot.mouseClick(page.checklist._masked.buttons["full"], CLICK)
    assert not page._drawn[0].masked


def test_small_pictures_are_printed_once_they_are_ticked_and_never_on_a_masked_list(
    page, qtbot, settle
):
    live, card = page.live_draft, page.checklist
    name = live.library.add_photo(sample_photo(), {})
    live.answer("papers[business_license/entity].photos", (name,))
    settle(live)
    assert not card.pictures.isEnabled()
    with qtbot.waitSignal(page._latest.answered, timeout=20000):
        qtbot.mouseClick(card._masked.buttons["full"], CLICK)
    assert not pictures_on(page)
    with qtbot.waitSignal(page._latest.answered, timeout=20000):
        qtbot.mouseClick(card.pictures, CLICK, pos=QPoint(8, card.pictures.height() // 2))
    assert pictures_on(page)
    with qtbot.waitSignal(page._latest.answered, timeout=20000):
        qtbot.mouseClick(card._masked.buttons["masked"], CLICK)
    assert not pictures_on(page)


def pictures_on(page):
    """The pictures of papers on the pages shown."""
    return [mark for each in page.preview.pages for mark in each if isinstance(mark, Picture)]


def test_the_card_says_why_there_are_no_pictures(page, qtbot):
    said = page.checklist._why.accessibleName()
    assert said.startswith("A masked checklist never has pictures")
    with qtbot.waitSignal(page._latest.answered, timeout=20000):
        qtbot.mouseClick(page.checklist._masked.buttons["full"], CLICK)
    assert page.checklist._why.accessibleName().startswith("Off unless you want them")


def test_a_label_corrected_at_the_copy_desk_is_on_the_checklist_at_once(page, qtbot):
    page.open_desk()
    desk = page.desk_window
    line = next(x for s in page._drawn[0].screens for g in s.groups for x in g.lines if x.value)
    with qtbot.waitSignal(page._latest.answered, timeout=20000):
        desk.labels.correct(line, "新栏目")
    lines = [x for s in page._drawn[0].screens for g in s.groups for x in g.lines]
    assert [x.ours for x in lines if x.label.zh == "新栏目"][:1] == [line.label.zh]


def test_the_checklist_is_saved_as_pdf_with_a_way_to_its_folder(page, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "list.pdf"
    assert save(page, qtbot, page.checklist.pdf, path, page.checklist.writing)
    assert path.read_bytes().startswith(b"%PDF")
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    qtbot.mouseClick(page.checklist.writing.open_folder, CLICK)
    assert shown == [QUrl.fromLocalFile(str(tmp_path))]


def test_the_checklist_is_saved_as_html(page, qtbot, tmp_path):
    path = tmp_path / "list.html"
    assert save(page, qtbot, page.checklist.html, path, page.checklist.writing)
    assert "杭州云帆示例科技有限公司" in path.read_text(encoding="utf-8")


def test_a_file_that_cannot_be_written_is_said_in_words(page, qtbot, tmp_path):
    path = tmp_path / "missing" / "list.pdf"
    assert not save(page, qtbot, page.checklist.pdf, path, page.checklist.writing)


def test_the_package_holds_the_whole_draft(page, qtbot, tmp_path):
    path = tmp_path / "draft.icpdraft"
    page.live_draft.answer("entity.name", "云帆新名")
    assert save(page, qtbot, page.package.package, path, page.package.writing)
    library = page.live_draft.library
    assert library.load(import_draft(library, path))[0].filing.entity.name == "云帆新名"


def test_the_answers_are_saved_as_json(page, qtbot, tmp_path):
    path = tmp_path / "filing.json"
    assert save(page, qtbot, page.package.json, path, page.package.writing)
    assert read_filing(path.read_text(encoding="utf-8")) == page.live_draft.filing
    assert json.loads(path.read_text(encoding="utf-8"))["format"] == 1


def proposed(page, qtbot, button):
    """The name under which a file is to be saved after this button."""
    qtbot.mouseClick(button, CLICK)
    dialogue = page.findChild(QFileDialog)
    (chosen,) = dialogue.selectedFiles()
    dialogue.reject()
    return Path(chosen).name


def test_a_file_is_proposed_under_the_title_of_the_draft(page, qtbot):
    page.live_draft.rename("A/B: first")
    assert proposed(page, qtbot, page.package.json) == "A_B_ first.json"


def test_the_name_of_a_masked_file_names_nobody(opened, shown, qtbot):
    page = HandoverPage(opened(INDIVIDUAL), "handover")
    with qtbot.waitSignal(page._latest.answered, timeout=20000):
        shown(page, 1000)
    assert page.live_draft.filing.people[0].name == "陈示例"
    assert proposed(page, qtbot, page.checklist.pdf) == "陈_.pdf"


def test_every_page_is_printed(page, tmp_path):
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    paint(page.preview.pages, printer)
    import pypdfium2

    with pypdfium2.PdfDocument(tmp_path / "printed.pdf") as printed:
        assert len(printed) == len(page.preview.pages)


def test_the_checklist_is_read_large(page, qtbot):
    qtbot.mouseClick(page.preview.view, CLICK)
    reading = page.preview.findChild(Reading)
    assert len(reading.views) == len(page.preview.pages)
    reading.close()


def test_the_copy_desk_opens_and_its_ticks_are_counted_on_the_page(page, qtbot):
    qtbot.mouseClick(page.copy.open, CLICK)
    qtbot.keyClick(page.desk_window.read_back, Qt.Key.Key_Return)
    qtbot.keyClick(page.desk_window.view.card, Qt.Key.Key_Return)
    assert page.copy.count.text().startswith("1 of ")


def test_the_menu_of_the_copy_desk_opens_the_practice_console(page, qtbot):
    qtbot.mouseClick(page.copy.open, CLICK)
    page.desk_window.menu.console.trigger()
    assert page.window().findChild(ConsoleWindow).isVisible()


def test_a_label_corrected_at_the_desk_is_shown_by_the_open_console_at_once(page, qtbot):
    qtbot.mouseClick(page.copy.open, CLICK)
    desk = page.desk_window
    desk.menu.console.trigger()
    console = page.window().findChild(ConsoleWindow)
    desk.agree()
    line = desk.current
    qtbot.keyClick(desk.view.card, Qt.Key.Key_F2)
    desk.view.card.label.field.setText("服务类别")  # as an input method gives it
    qtbot.keyClick(desk.view.card.label.field, Qt.Key.Key_Return)
    assert console.sheet.views[line.id].box.line.label == Text(line.label.en, "服务类别")
    console.close()
    qtbot.mouseClick(desk.view.card.label.back, CLICK)
    page.console.open_console()
    again = page.window().findChildren(ConsoleWindow)[-1]
    assert again.sheet.views[line.id].box.line.label == line.label


def test_the_pages_on_the_screen_are_those_of_the_pdf(page):
    judgement = page.live_draft.judgement
    checklist = prepared(page.live_draft.draft, judgement, masked=True)
    assert page.preview.pages == set_pages(checklist, "A4")


def test_an_order_without_a_form_shows_its_steps_where_the_desk_was(page, qtbot, settle):
    page.live_draft.answer("order.purpose", "claim")
    settle(page.live_draft)

    told = [each.accessibleName() for each in page.copy.elsewhere.findChildren(Wrapped)]
    assert any("认领备案" in each for each in told)
    assert not page.copy.elsewhere.isHidden()
    assert page.copy.open.isHidden()
