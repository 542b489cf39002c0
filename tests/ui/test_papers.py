"""The page Papers and the phone link, by drops, pastes, files and a real upload."""

from __future__ import annotations

import socket
import threading
from io import BytesIO
from urllib.parse import urlsplit

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from shiboken6 import isValid

from icp_wizard.model.resources import root
from icp_wizard.phone.networks import Network
from icp_wizard.phone.sender import Sender
from icp_wizard.photos.flaw import Box, Flaw
from icp_wizard.photos.verdict import said
from icp_wizard.ui import theme
from icp_wizard.ui.pages.papers import PapersPage
from icp_wizard.ui.papers.canvas import Canvas
from icp_wizard.ui.papers.faults import Faults
from icp_wizard.ui.papers.preview import Preview
from icp_wizard.ui.papers.state import Shot, said_bytes
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.phone.qr import LEAST, QrCode

SAMPLE = (root() / "samples" / "enterprise.json").read_text(encoding="utf-8")
FRONT, BACK = "id_card_mainland/p1/front", "id_card_mainland/p1/back"
CLICK = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


def jpeg(size=(1600, 1200), colour="teal") -> bytes:
    content = BytesIO()
    Image.new("RGB", size, colour).save(content, "JPEG")
    return content.getvalue()


@pytest.fixture
def papers(opened, shown):
    def make(filing: str = SAMPLE) -> PapersPage:
        page = PapersPage(opened(filing), "papers")
        page.resize(1000, 700)
        shown(page, 1000)
        return page

    return make


@pytest.fixture
def page(papers):
    return papers()


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "card.jpg"
    path.write_bytes(jpeg())
    return path


def drop(thumb, *paths) -> None:
    brought = QMimeData()
    brought.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    middle = thumb.rect().center()
    buttons, none = CLICK, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(middle, copy, brought, buttons, none)
    QApplication.sendEvent(thumb, enter)
    if enter.isAccepted():
        QApplication.sendEvent(thumb, QDropEvent(QPointF(middle), copy, brought, buttons, none))


def thumb(page, slot):
    return page.cards.view(slot).first.thumb


def taken(page, slot) -> tuple[str, ...]:
    return next((each.photos for each in page.live_draft.filing.papers if each.id == slot), ())


def words(place) -> str:
    return place._verdict.accessibleName()


def link_of(place, name):
    from icp_wizard.ui.parts.button import Button

    return place.findChild(Button, name)


def test_a_dropped_file_is_taken_in_and_shown(page, qtbot, photo):
    with qtbot.waitSignal(page._intake.kept):
        drop(thumb(page, FRONT), photo)
    (name,) = taken(page, FRONT)
    assert page.live_draft.library.photo(name).startswith(b"\xff\xd8")
    assert words(page.cards.view(FRONT).shots[0]) == "The size is right"


def test_files_dropped_together_fill_the_sides_of_one_paper(page, qtbot, photo, tmp_path):
    other = tmp_path / "back.jpg"
    other.write_bytes(jpeg(colour="navy"))
    kept = page._intake.kept
    with qtbot.waitSignals([kept, kept]):
        drop(thumb(page, FRONT), photo, other)
    assert len(taken(page, FRONT)) == len(taken(page, BACK)) == 1


def test_a_pasted_picture_is_taken_in(page, qtbot):
    QGuiApplication.clipboard().setImage(QImage.fromData(jpeg()))
    thumb(page, BACK).setFocus()
    with qtbot.waitSignal(page._intake.kept):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, CTRL)
    assert taken(page, BACK)


def test_a_pasted_picture_finds_the_first_slot_that_waits(page, qtbot):
    QGuiApplication.clipboard().setImage(QImage.fromData(jpeg()))
    with qtbot.waitSignal(page._intake.kept) as kept:
        qtbot.keyClick(page, Qt.Key.Key_V, CTRL)
    assert kept.args[0] == page._states[0].wanted.id


def test_a_file_is_chosen_in_a_dialogue(page, qtbot, photo):
    qtbot.mouseClick(link_of(page.cards.view(FRONT).first, "choose"), CLICK)
    dialogue = page.findChild(QFileDialog)
    with qtbot.waitSignal(page._intake.kept):
        dialogue.filesSelected.emit([str(photo)])
        dialogue.reject()
    assert taken(page, FRONT)


def test_what_is_no_picture_is_refused_in_words(page, qtbot, tmp_path):
    path = tmp_path / "card.jpg"
    path.write_text("not a picture")
    with qtbot.waitSignal(page._intake.refused):
        drop(thumb(page, FRONT), path)
    place = page.cards.view(FRONT).open
    assert words(place) == "This file is not a picture."
    assert place._reason.accessibleName()
    assert not taken(page, FRONT)


def test_a_picture_that_is_too_small_is_kept_with_a_doubt(page, qtbot, tmp_path):
    path = tmp_path / "small.jpg"
    path.write_bytes(jpeg((640, 480)))
    with qtbot.waitSignal(page._intake.kept):
        drop(thumb(page, FRONT), path)
    assert words(page.cards.view(FRONT).shots[0]) == "Take it again"


def test_what_is_doubted_has_the_room_to_be_read(page, qtbot, photo, tmp_path):
    path = tmp_path / "small.jpg"
    path.write_bytes(jpeg((640, 480)))
    for slot, picture in ((FRONT, photo), (BACK, path)):
        with qtbot.waitSignal(page._intake.kept):
            drop(thumb(page, slot), picture)
    page.grab()  # lays out what is new
    reason = page.cards.view(BACK).shots[0]._reason
    qtbot.waitUntil(lambda: reason.width() >= 180)


def test_a_picture_taken_again_replaces_the_first_and_undo_brings_it_back(
    page, qtbot, photo, tmp_path
):
    with qtbot.waitSignal(page._intake.kept):
        drop(thumb(page, FRONT), photo)
    first = taken(page, FRONT)
    photo.write_bytes(jpeg(colour="navy"))
    with qtbot.waitSignal(page._intake.kept):
        drop(thumb(page, FRONT), photo)
    assert taken(page, FRONT) not in ((), first)
    page.live_draft.undo()
    assert taken(page, FRONT) == first


def test_a_picture_can_be_removed_and_the_removal_undone(page, qtbot, photo):
    with qtbot.waitSignal(page._intake.kept):
        drop(thumb(page, FRONT), photo)
    qtbot.mouseClick(link_of(page.cards.view(FRONT).shots[0], "remove"), CLICK)
    assert not taken(page, FRONT)
    assert words(page.cards.view(FRONT).first) == "Not taken yet"
    page.live_draft.undo()
    assert taken(page, FRONT)
    assert page.cards.view(FRONT).shots


def test_what_was_cancelled_is_not_put_into_the_draft(page, qtbot, photo):
    drop(thumb(page, FRONT), photo)
    qtbot.mouseClick(link_of(page.cards.view(FRONT).open, "cancel"), CLICK)
    with qtbot.waitSignal(page._intake.kept) as kept:
        drop(thumb(page, BACK), photo)
    assert kept.args[0] == BACK
    assert not taken(page, FRONT)


def test_several_pictures_of_one_paper_stand_under_each_other(papers, qtbot, photo, tmp_path):
    page = papers(SAMPLE.replace('"resident_id_card"', '"passport"', 1))
    view = next(each for each in page.cards.views() if each.state.wanted.paper.most > 1)
    other = tmp_path / "second.jpg"
    other.write_bytes(jpeg(colour="navy"))
    for path in (photo, other):
        with qtbot.waitSignal(page._intake.kept):
            drop(page.cards.view(view.slot).first.thumb, path)
    assert len(page.cards.view(view.slot).shots) == 2


def test_a_paper_at_hand_needs_no_picture(page, qtbot, settle):
    qtbot.mouseClick(page.cards.view(FRONT).tick, CLICK)
    settle(page.live_draft)
    assert words(page.cards.view(FRONT).first) == "At hand, no picture"
    assert page.live_draft.progress.of("papers").done == 1


def test_a_picture_is_shown_large(page, qtbot, photo):
    with qtbot.waitSignal(page._intake.kept):
        drop(thumb(page, FRONT), photo)
    qtbot.mouseClick(thumb(page, FRONT), CLICK)
    preview = page.findChild(Preview)
    qtbot.waitUntil(lambda: preview.picture.image.width() == 1600)
    preview.close()


@pytest.fixture
def preview(page, qtbot, photo):
    """The large view of a picture just dropped."""
    with qtbot.waitSignal(page._intake.kept):
        drop(thumb(page, FRONT), photo)
    qtbot.mouseClick(thumb(page, FRONT), CLICK)
    shown = page.findChild(Preview)
    qtbot.waitUntil(shown.crop.isEnabled)
    with qtbot.waitActive(shown):
        shown.activateWindow()
    yield shown
    if isValid(shown):
        shown.done(0)


def test_a_picture_is_straightened_by_mouse_and_undo_brings_it_back(page, qtbot, preview):
    before = taken(page, FRONT)
    qtbot.mouseClick(preview.crop, CLICK)
    handle = preview.picture.handles[0]
    first = preview.picture.corners[0]
    middle = handle.rect().center()
    qtbot.mousePress(handle, CLICK, pos=middle)
    qtbot.mouseMove(handle, middle + QPoint(40, 30))
    qtbot.mouseRelease(handle, CLICK, pos=middle)
    assert preview.picture.corners[0].x > first.x
    assert preview.picture.corners[0].y > first.y
    with qtbot.waitSignal(preview.straightened, timeout=10_000) as done:
        qtbot.mouseClick(preview.acts[0], CLICK)
    assert taken(page, FRONT) == (done.args[0].name,) != before
    page.live_draft.undo()
    assert taken(page, FRONT) == before


def test_a_straightened_picture_keeps_the_original_of_the_first(page, qtbot, preview, photo):
    qtbot.mouseClick(preview.crop, CLICK)
    with qtbot.waitSignal(preview.straightened, timeout=10_000) as done:
        qtbot.mouseClick(preview.acts[0], CLICK)
    assert page.live_draft.library.original(done.args[0].name) == photo.read_bytes()


def test_corners_are_moved_by_the_keys(qtbot, preview):
    qtbot.mouseClick(preview.crop, CLICK)
    canvas = preview.picture
    before, wide, high = canvas.corners, canvas.area.width(), canvas.area.height()
    assert canvas.handles[0].hasFocus()
    qtbot.keyClick(canvas.handles[0], Qt.Key.Key_Right)
    qtbot.keyClick(canvas.handles[0], Qt.Key.Key_Tab)
    assert canvas.handles[1].hasFocus()
    qtbot.keyClick(canvas.handles[1], Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.corners[0].x - before[0].x == pytest.approx(1 / wide)
    assert canvas.corners[1].y - before[1].y == pytest.approx(10 / high)
    names = {each.accessibleName() for each in canvas.handles}
    assert len(names) == 4


def test_escape_leaves_the_corners_and_then_the_picture(page, qtbot, preview):
    before = taken(page, FRONT)
    qtbot.mouseClick(preview.crop, CLICK)
    qtbot.keyClick(preview, Qt.Key.Key_Escape)
    assert preview.isVisible()
    assert preview.picture.corners == ()
    qtbot.keyClick(preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()
    assert taken(page, FRONT) == before


def test_a_flaw_is_drawn_where_it_is_and_listed_with_its_cure(app, qtbot):
    flaw = Flaw("glare", Box(0.5, 0.5, 0.9, 0.9), stops=True)
    shot = Shot("", "", (said(flaw).whole,), (flaw,))
    canvas, faults = Canvas(), Faults(shot)
    qtbot.addWidget(canvas)
    qtbot.addWidget(faults)
    canvas.resize(400, 300)
    image = QImage(400, 300, QImage.Format.Format_RGB888)
    image.fill(Qt.GlobalColor.white)
    canvas.show_image(image)
    plain = canvas.grab().toImage()
    canvas.show_flaws(shot.flaws)
    drawn = canvas.grab().toImage()
    edge = canvas.area.topLeft() + QPointF(0.9 * 400, 0.7 * 300)
    assert drawn.pixelColor(edge.toPoint()) != plain.pixelColor(edge.toPoint())
    listed = [each.accessibleName() for each in faults.findChildren(Wrapped)]
    assert listed == [said(flaw).reason.en, said(flaw).fix.en]


def test_originals_are_told_in_size_and_deleted_when_asked_twice(page, qtbot, photo):
    with qtbot.waitSignal(page._intake.kept):
        drop(thumb(page, FRONT), photo)
    (name,) = taken(page, FRONT)
    library, foot = page.live_draft.library, page.originals
    size = said_bytes(photo.stat().st_size)
    qtbot.waitUntil(lambda: size in foot.note.accessibleName(), timeout=30_000)
    qtbot.mouseClick(foot.delete, CLICK)
    assert library.original(name)
    qtbot.mouseClick(foot.sure, CLICK)
    qtbot.waitUntil(foot.sure.isHidden, timeout=30_000)
    assert library.original(name) is None
    assert library.photo(name)


def test_no_originals_are_kept_where_the_tick_is_taken_away(page, qtbot, photo):
    qtbot.mouseClick(page.originals.keep, CLICK, pos=QPoint(8, 8))
    with qtbot.waitSignal(page._intake.kept):
        drop(thumb(page, FRONT), photo)
    assert page.live_draft.library.original(taken(page, FRONT)[0]) is None


def test_corners_that_cross_cannot_be_used(qtbot, preview):
    qtbot.mouseClick(preview.crop, CLICK)
    canvas = preview.picture
    canvas.handles[0].moved.emit(QPointF(canvas.width() * 2, 0))
    assert not preview.acts[0].isEnabled()
    canvas.handles[0].moved.emit(QPointF(-canvas.width() * 2, 0))
    assert preview.acts[0].isEnabled()


def test_no_papers_lead_to_the_first_questions(papers, qtbot):
    page = papers("{}")
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.go_to) as wanted:
        qtbot.mouseClick(page.empty.button, CLICK)
    assert wanted.args == ["entity.nature"]


def test_the_check_page_finds_its_way_to_a_slot(page):
    assert page.focus_address(f"papers[{BACK}].photos")
    assert thumb(page, BACK).hasFocus()


@pytest.fixture
def receiving(page, qtbot):
    """The page with its link open on loopback, opened by the button."""
    page.phone.panel.look = lambda: (Network("wlan0", "127.0.0.1", "wifi", 3),)
    page.phone.panel.show_closed()
    with qtbot.waitSignal(page.receiving.opened):
        qtbot.mouseClick(page.phone.panel.receive, CLICK)
    yield page
    page.receiving.close()


def send(page, slot, body) -> threading.Thread:
    """Send a photo from another thread, as the phone would; the window accepts it by its button."""
    asked = threading.Event()
    sender = Sender(page.receiving.url)

    def accept(_device) -> None:
        next(iter(page.phone.panel.questions.values())).accept.click()
        asked.set()

    def post() -> None:
        sender.say(do="state")
        asked.wait(10)
        while "slots" not in sender.say(do="state"):
            pass
        sender.send(slot, body)

    page.receiving.asks.connect(accept)
    thread = threading.Thread(target=post)
    thread.start()
    return thread


def test_a_photo_from_the_phone_is_in_the_window_within_a_second_of_its_last_byte(receiving, qtbot):
    with qtbot.waitSignal(receiving.receiving.arriving):
        sender = send(receiving, FRONT, jpeg())
    with qtbot.waitSignal(receiving.receiving.arrived, timeout=5000):
        pass
    sender.join()
    assert taken(receiving, FRONT)
    assert receiving.cards.view(FRONT).shots
    assert receiving.phone.panel.standing._words.accessibleName() == "The photo is here"


def test_a_photo_refused_from_the_phone_is_said_at_its_slot(receiving, qtbot):
    with qtbot.waitSignal(receiving.receiving.arrived, timeout=5000):
        send(receiving, BACK, b"no picture")
    assert words(receiving.cards.view(BACK).open) == "This file is not a picture."


def test_bytes_on_their_way_are_shown_at_their_slot(receiving):
    receiving._arrivals._note_bytes(FRONT, 500_000, 1_000_000)
    place = receiving.cards.view(FRONT).open
    assert words(place) == "Arriving, 50 %"
    assert place._reason.accessibleName() == "500 KB / 1.0 MB"


def test_the_link_goes_on_while_another_page_is_shown(receiving):
    receiving.hide()
    assert receiving.receiving.is_open


def test_stop_ends_the_link(receiving, qtbot):
    host, _, port = urlsplit(receiving.receiving.url).netloc.partition(":")
    with qtbot.waitSignal(receiving.receiving.closed):
        qtbot.mouseClick(receiving.phone.panel.stop, CLICK)
    assert receiving.phone.panel.receive.isEnabled()

    def is_closed() -> bool:
        try:
            socket.create_connection((host, int(port)), timeout=1).close()
        except OSError:
            return True
        return False

    qtbot.waitUntil(is_closed)


def test_several_networks_are_asked_for_in_words(page, qtbot):
    page.phone.panel.look = lambda: (
        Network("Wi-Fi", "192.168.1.23", "wifi", 3),
        Network("Ethernet", "10.0.0.5", "cable", 2),
        Network("docker0", "172.17.0.1", "machine", 0),
    )
    page.phone.panel.show_closed()
    radios = page.phone.panel.choice.radios
    assert [radio.text() for radio in radios] == ["Wi-Fi", "Network cable"]
    qtbot.mouseClick(radios[1], CLICK)
    assert page.phone.panel.choice.address == "10.0.0.5"


def test_without_a_network_the_panel_says_what_to_do(page):
    page.phone.panel.look = tuple
    page.phone.panel.show_closed()
    assert not page.phone.panel.receive.isEnabled()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_code_decodes_from_a_screenshot_in_every_scheme(receiving, app, scheme, scale):
    theme.apply(app, scheme, scale)
    code = receiving.findChild(QrCode)
    assert code.width() >= LEAST
    image = receiving.phone.panel.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    picture = Image.frombytes(
        "RGB",
        (image.width(), image.height()),
        bytes(image.constBits()),
        "raw",
        "RGB",
        image.bytesPerLine(),
    )
    (found,) = zxingcpp.read_barcodes(picture)
    assert found.text == receiving.receiving.url
