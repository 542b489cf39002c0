"""The paper beside what was typed: looking, moving, marking, correcting, and the QR code."""

from __future__ import annotations

from dataclasses import asdict
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from icp_wizard.documents import qr
from icp_wizard.journey.comparing import compared
from icp_wizard.model.address import read_answer
from icp_wizard.model.resources import root
from icp_wizard.photos.flaw import Point
from icp_wizard.photos.photo import Facts
from icp_wizard.ui import language, theme
from icp_wizard.ui.check.answers import Entered, answer_rows
from icp_wizard.ui.pages.papers import PapersPage
from icp_wizard.ui.papers.aim import Lie
from icp_wizard.ui.papers.compare import Compare
from icp_wizard.ui.papers.preview import Preview
from icp_wizard.work.judging import prepared

SAMPLE = (root() / "samples" / "enterprise.json").read_text(encoding="utf-8")
FRONT, LICENCE = "id_card_mainland/p1/front", "business_license/entity"
NAME, NUMBER = "people[p1].name", "people[p1].document_number"
CODE, OTHER = "entity.document_number", "91330106QX0000480B"
CLICK = Qt.MouseButton.LeftButton
CORNERS = (Point(0.1, 0.1), Point(0.9, 0.1), Point(0.9, 0.9), Point(0.1, 0.9))


def jpeg(colour: str = "teal", code: str = "") -> bytes:
    image = Image.new("RGB", (1600, 1200), colour)
    if code:
        image.paste(qr.picture(code, 10).convert("RGB"), (1000, 100))
    content = BytesIO()
    image.save(content, "JPEG", quality=92)
    return content.getvalue()


def visible(page) -> Compare:
    """The one which is open; one just closed may be there for a moment more."""
    return next(each for each in page.findChildren(Compare) if each.isVisible())


@pytest.fixture
def page(opened, shown):
    page = PapersPage(opened(SAMPLE), "papers")
    page.resize(1200, 800)
    shown(page, 1200)
    return page


@pytest.fixture
def put(page, settle):
    """Put a picture into a slot, as the coach would have found it: ``put(slot, bytes)``."""
    from icp_wizard.photos.photo import Photo

    def put_(slot: str, content: bytes, corners=None) -> str:
        facts = Facts(1600, 1200, len(content), "JPEG", 1600, 1200, corners=corners)
        photo = Photo.of(content, content, facts)
        live = page.live_draft
        live.library.add_photo(photo.data, asdict(facts), photo.thumbnail)
        with live.session.together():
            live.answer(f"papers[{slot}].photos", (photo.name,))
        settle(live)
        return photo.name

    return put_


@pytest.fixture
def opened_at(page, qtbot):
    """Open the dialogue at a picture, and wait until it can be seen: ``opened_at(slot, name)``."""
    made: list[Compare] = []

    def open_(slot: str, name: str) -> Compare:
        page.compare(slot, name)
        dialogue = visible(page)
        made.append(dialogue)
        qtbot.waitUntil(dialogue.same.isEnabled, timeout=30_000)
        with qtbot.waitActive(dialogue):
            dialogue.activateWindow()
        return dialogue

    yield open_
    for dialogue in made:
        if isValid(dialogue):
            dialogue.done(0)


@pytest.fixture
def front(put):
    return put(FRONT, jpeg(), CORNERS)


@pytest.fixture
def compare(opened_at, front):
    """The portrait side of a card held against what was typed."""
    return opened_at(FRONT, front)


def same(page) -> frozenset[str]:
    return compared(page.live_draft.filing, page.live_draft.marks)


def test_the_picture_opens_the_comparing_with_what_it_has_decoded(page, qtbot, front):
    page._wishes.look.emit(FRONT, front)
    preview = page.findChild(Preview)
    qtbot.waitUntil(preview.compare.isEnabled, timeout=30_000)
    qtbot.mouseClick(preview.compare, CLICK)
    dialogue = page.findChild(Compare)
    assert dialogue.same.isEnabled()
    assert not dialogue.facing.glass.image.isNull()
    dialogue.close()
    preview.close()


def test_a_value_is_marked_by_one_key_and_the_next_one_comes(page, qtbot, compare):
    assert compare.line.address == NAME
    qtbot.keyClick(compare.facing.glass, Qt.Key.Key_S)
    assert same(page) == {NAME}
    assert compare.line.address == NUMBER


def test_a_slot_offers_the_comparing_and_counts_what_is_the_same(page, qtbot, front):
    from icp_wizard.ui.parts.button import Button

    def link() -> Button:
        return page.cards.view(FRONT).shots[0].findChild(Button, "compare")

    assert link().text() == "Compare, 0 of 2 the same"
    qtbot.mouseClick(link(), CLICK)
    dialogue = visible(page)
    qtbot.waitUntil(dialogue.same.isEnabled, timeout=30_000)
    qtbot.keyClick(dialogue, Qt.Key.Key_S)
    dialogue.close()
    assert link().text() == "Compare, 1 of 2 the same"


@pytest.mark.parametrize("typed", ["s", "S", "ｓ", "Ｓ"])
def test_the_key_counts_as_any_keyboard_writes_it(page, compare, typed):
    press = QKeyEvent(
        QKeyEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, typed
    )
    QApplication.sendEvent(compare.facing.glass, press)
    assert same(page) == {NAME}


def test_another_value_takes_the_mark_away_and_undo_brings_it_back(page, qtbot, compare):
    qtbot.mouseClick(compare.same, CLICK)
    page.live_draft.answer(NAME, "李示例")
    assert not same(page)
    page.live_draft.undo()
    assert same(page) == {NAME}


def test_another_picture_takes_the_mark_away_and_undo_brings_it_back(page, qtbot, compare, put):
    qtbot.mouseClick(compare.same, CLICK)
    compare.close()
    put(FRONT, jpeg("navy"))
    assert not same(page)
    page.live_draft.undo()
    assert same(page) == {NAME}


def test_no_picture_takes_the_mark_away(page, qtbot, compare, front):
    qtbot.mouseClick(compare.same, CLICK)
    compare.close()
    page._album.remove(FRONT, front)
    assert not same(page)


def test_the_last_one_says_that_all_is_compared(page, qtbot, compare):
    qtbot.keyClick(compare, Qt.Key.Key_S)
    qtbot.keyClick(compare, Qt.Key.Key_S)
    assert compare.state.accessibleName() == "Everything that has a picture is compared."
    assert compare.close_button.hasFocus()


def test_later_leaves_a_value_and_comes_back_to_it(page, qtbot, compare):
    qtbot.mouseClick(compare.later, CLICK)
    assert compare.line.address == NUMBER
    qtbot.keyClick(compare, Qt.Key.Key_S)
    assert compare.line.address == NAME
    qtbot.keyClick(compare, Qt.Key.Key_PageDown)
    assert compare.line.address == NUMBER


def test_all_papers_are_listed_with_their_state(page, qtbot, compare):
    qtbot.keyClick(compare, Qt.Key.Key_S)
    listed = [row for row in compare.agenda.rows if row.line]
    states = {(row.sheet.slot, row.line.address): row.state for row in listed}
    assert states[FRONT, NAME] == "same"
    assert states[FRONT, NUMBER] == "now"
    assert states[LICENCE, CODE] == "missing"
    model, role = compare.agenda.model(), Qt.ItemDataRole.AccessibleTextRole
    said = [model.data(model.index(row), role) for row in range(model.rowCount())]
    assert "Full name, Same, 3 characters" in said
    assert "Certificate number, Picture is missing" in said


def test_the_list_leads_to_a_value_of_another_paper(page, qtbot, put, compare):
    compare.close()
    licence = put(LICENCE, jpeg("navy"))
    page.compare(LICENCE, licence)
    dialogue = visible(page)
    agenda = dialogue.agenda
    places = [(row.sheet.slot, row.line and row.line.address) for row in agenda.rows]
    agenda.setCurrentIndex(agenda.model().index(places.index((FRONT, NUMBER))))
    assert dialogue.line.address == NUMBER
    qtbot.waitUntil(dialogue.same.isEnabled, timeout=30_000)
    dialogue.close()


def test_the_number_of_a_card_stands_in_painted_groups(page, qtbot, compare):
    qtbot.mouseClick(compare.later, CLICK)
    value = str(read_answer(page.live_draft.filing, NUMBER))
    strip = compare.facing.strip
    assert [len(each) for each in compare.line.groups] == [6, 8, 4]
    assert strip.accessibleName() == value
    assert strip.accessibleDescription() == f"In groups: {value[:6]} {value[6:14]} {value[14:]}"


def test_where_a_value_stands_is_proposed_by_the_corners_of_the_paper(page, qtbot, compare):
    qtbot.mouseClick(compare.later, CLICK)
    left, top, right, bottom = compare.line.at
    middle = compare.facing.glass.middle
    assert middle.x() == pytest.approx(0.1 + 0.8 * (left + right) / 2)
    assert middle.y() == pytest.approx(0.1 + 0.8 * (top + bottom) / 2)


def drag(qtbot, glass) -> QPointF:
    before = glass.middle
    qtbot.mousePress(glass, CLICK, pos=QPoint(100, 60))
    qtbot.mouseMove(glass, QPoint(60, 40))
    qtbot.mouseRelease(glass, CLICK, pos=QPoint(60, 40))
    assert glass.middle.x() > before.x()
    return glass.middle


def test_where_the_person_looked_is_remembered_for_the_picture(qtbot, compare, front, opened_at):
    there = drag(qtbot, compare.facing.glass)
    compare.close()
    again = opened_at(FRONT, front)
    assert (again.facing.glass.middle - there).manhattanLength() < 1e-3


def test_where_the_person_looked_is_proposed_for_others_of_the_kind(qtbot, compare, put, opened_at):
    there = drag(qtbot, compare.facing.glass)
    compare.close()
    other = FRONT.replace("p1", "p2")
    beside = opened_at(other, put(other, jpeg("navy"), CORNERS))
    assert (beside.facing.glass.middle - there).manhattanLength() < 1e-3


def test_the_picture_is_moved_and_sized_by_keys_alone(page, qtbot, compare):
    glass = compare.facing.glass
    before, zoom = glass.middle, glass.zoom
    qtbot.keyClick(glass, Qt.Key.Key_Right)
    qtbot.keyClick(glass, Qt.Key.Key_Down)
    assert glass.middle.x() > before.x()
    assert glass.middle.y() > before.y()
    qtbot.keyClick(glass, Qt.Key.Key_Plus)
    assert glass.zoom > zoom
    qtbot.keyClick(glass, Qt.Key.Key_Minus)
    assert glass.zoom == pytest.approx(zoom)


def test_the_handles_set_the_pitch_of_the_typed_characters(page, qtbot, compare):
    glass, strip = compare.facing.glass, compare.facing.strip
    handle = glass.handles[1]
    before = glass.bounds
    qtbot.keyClick(handle, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert glass.bounds[1] == pytest.approx(before[1] - 10)
    assert strip._ends == glass.bounds
    assert {each.accessibleName() for each in glass.handles} == {
        "Handle at the first character",
        "Handle at the last character",
    }


def test_pressing_the_whole_picture_looks_there(page, qtbot, compare):
    whole, glass = compare.facing.whole, compare.facing.glass
    area = whole._area()
    qtbot.mousePress(whole, CLICK, pos=QPointF(area.width() * 0.75, area.height() * 0.25).toPoint())
    assert glass.middle.x() == pytest.approx(0.75, abs=0.02)
    assert glass.middle.y() == pytest.approx(0.25, abs=0.02)


def test_a_different_value_is_corrected_there_and_compared_again(page, qtbot, compare, settle):
    live = page.live_draft
    qtbot.keyClick(compare, Qt.Key.Key_S)
    qtbot.keyClick(compare, Qt.Key.Key_PageUp)
    qtbot.keyClick(compare, Qt.Key.Key_D)
    assert not same(page)
    field = compare.correction.question.editor.focus_target()
    assert field.hasFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Sdds")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert read_answer(live.filing, NAME) == "Sdds"
    settle(live)
    assert compare.isVisible()
    assert compare.correction.isHidden()
    assert compare.facing.strip.value == "Sdds"
    qtbot.keyClick(compare.facing.glass, Qt.Key.Key_S)
    assert same(page) == {NAME}


def test_a_different_value_leads_to_its_page_too(page, qtbot, compare):
    qtbot.mouseClick(compare.differs, CLICK)
    with qtbot.waitSignal(page.go_to) as wanted:
        compare.correction.go_to.emit(compare.line.address)
    assert wanted.args == [NAME]


def test_tab_goes_through_the_dialogue_in_reading_order(compare):
    from icp_wizard.ui.forms.order import takers

    taken = [each for each in takers(compare) if each.isVisible()]
    facing = compare.facing
    wanted = [compare.agenda, compare.close_button, facing.all, facing.glass, compare.same]
    assert [each for each in taken if each in wanted] == wanted
    assert taken.index(compare.differs) == taken.index(compare.same) + 1


def test_escape_leaves_the_correction_and_then_the_dialogue(page, qtbot, compare):
    qtbot.keyClick(compare, Qt.Key.Key_D)
    qtbot.keyClick(compare, Qt.Key.Key_Escape)
    assert compare.isVisible()
    assert compare.same.isVisible()
    qtbot.keyClick(compare, Qt.Key.Key_Escape)
    assert not compare.isVisible()


def test_marks_are_kept_with_the_draft_and_shown_on_check_and_checklist(
    page, qtbot, compare, settle
):
    live = page.live_draft
    qtbot.mouseClick(compare.same, CLICK)
    live.save_now()
    qtbot.waitUntil(lambda: not live.is_pending, timeout=30_000)
    draft, _ = live.library.load(live.draft.id)
    assert draft.marks.compared == live.marks.compared
    settle(live)
    rows = answer_rows(live.judgement, draft.marks)
    levels = {each.address: each.level for each in rows if isinstance(each, Entered)}
    assert levels[NAME] == "compared"
    listed = prepared(draft, live.judgement, masked=True)
    assert listed.compared == {NAME}


def test_marks_survive_a_package(page, qtbot, compare, tmp_path):
    from icp_wizard.work.exchange import export_draft, import_draft

    live = page.live_draft
    qtbot.mouseClick(compare.same, CLICK)
    live.save_now()
    qtbot.waitUntil(lambda: not live.is_pending, timeout=30_000)
    export_draft(live.library, live.draft.id, tmp_path / "draft.icpdraft")
    copy, _ = live.library.load(import_draft(live.library, tmp_path / "draft.icpdraft"))
    assert compared(copy.filing, copy.marks) == {NAME}


def held(dialogue) -> str:
    assert dialogue.held.verdict is not None
    return dialogue.held.verdict.standing


@pytest.fixture
def licence(page, put, opened_at, qtbot, settle):
    """The comparing of a licence whose QR code holds a text: ``licence(text)``."""

    def open_(text: str) -> Compare:
        dialogue = opened_at(LICENCE, put(LICENCE, jpeg("white", text)))
        qtbot.waitUntil(lambda: dialogue.held.verdict is not None, timeout=30_000)
        return dialogue

    return open_


def test_the_qr_code_on_a_licence_confirms_the_typed_code(page, licence):
    code = str(read_answer(page.live_draft.filing, CODE))
    dialogue = licence(f"https://example.invalid/?uniscid={code}")
    assert held(dialogue) == "same"
    assert not dialogue.facing.doubts


def test_another_code_in_the_qr_code_is_told_with_the_characters_that_differ(page, licence):
    dialogue = licence(f"https://example.invalid/{OTHER}")
    code = str(read_answer(page.live_draft.filing, CODE))
    pairs = enumerate(zip(code, OTHER, strict=True))
    assert held(dialogue) == "different"
    assert dialogue.facing.doubts == {at for at, (one, two) in pairs if one != two} != set()


def test_a_qr_code_with_a_link_alone_is_told_calmly(page, licence):
    assert held(licence("https://www.gsxt.gov.cn/index.html?x=1")) == "no_credit_code"


def test_a_licence_without_a_readable_qr_code_says_so(page, licence):
    assert held(licence("")) == "no_qr"


def test_other_answers_say_nothing_of_the_qr_code(page, qtbot, licence):
    dialogue = licence("")
    qtbot.keyClick(dialogue, Qt.Key.Key_PageDown)
    assert dialogue.held.isHidden()


def test_a_change_of_language_and_look_keeps_the_place(page, qtbot, compare, app):
    qtbot.keyClick(compare, Qt.Key.Key_PageDown)
    language.use("zh")
    qtbot.waitUntil(lambda: compare.same.text() == "一致（S）")
    assert "第 2 项" in compare._which.accessibleName()
    theme.apply(app, "dark", 2.0)
    assert compare.line.address == NUMBER
    theme.apply(app, "light")


def test_nothing_is_marked_while_the_picture_is_not_here(page, qtbot, opened_at, front):
    live = page.live_draft
    with live.library.file.writing() as db:
        db.execute("UPDATE photos SET content = x''")
    page.compare(FRONT, front)
    dialogue = page.findChild(Compare)
    qtbot.waitUntil(lambda: dialogue._look is not None, timeout=30_000)
    qtbot.keyClick(dialogue, Qt.Key.Key_S)
    assert not same(page)
    assert dialogue.state.accessibleName() == "The picture is not in this library."
    dialogue.close()


def test_a_tilted_paper_gives_its_tilt_and_its_places():
    ring = (Point(0.1, 0.2), Point(0.9, 0.3), Point(0.9, 0.8), Point(0.1, 0.7))
    lie = Lie(QSize(1000, 1000), ring)
    assert lie.is_wide
    assert lie.tilt == pytest.approx(7.125, abs=0.01)
    place = (0.4, 0.4, 0.6, 0.6)
    back = lie.on_paper(lie.on_picture(place))
    assert (back[0] + back[2]) / 2 == pytest.approx(0.5, abs=0.01)
    assert not Lie(QSize(600, 800), None).is_wide


def test_corners_in_one_point_are_no_reason_to_fail():
    assert Lie(QSize(100, 100), (Point(0.5, 0.5),) * 4).on_picture((0, 0, 1, 1))
