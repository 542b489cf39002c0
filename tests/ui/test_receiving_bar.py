"""The bar above every page of a draft while its phone link is open, in the real window."""

from __future__ import annotations

import socket
import threading
from io import BytesIO
from urllib.parse import urlsplit

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from icp_wizard.model.address import read_answer
from icp_wizard.model.text import Text
from icp_wizard.phone.event import Device
from icp_wizard.phone.networks import Network
from icp_wizard.phone.sender import Sender, TurnedAway
from icp_wizard.storage.library import Library
from icp_wizard.ui.settings import Settings
from icp_wizard.ui.window import Window
from icp_wizard.work.exchange import sample

CLICK = Qt.MouseButton.LeftButton
SLEPT = Text("The computer slept.", "电脑休眠过。")
FRONT = "id_card_mainland/p1/front"
PHONE = Device("a1", Text("iPhone", "iPhone"), "192.168.1.47", "47")
OTHER = Device("b2", Text("Android phone", "安卓手机"), "192.168.1.48", "83")


@pytest.fixture
def view(app, tmp_path, qtbot):
    """The sample open in the window, receiving from loopback, with the Check page shown."""
    window = Window(tmp_path / "library.sqlite", Settings())
    library = Library.open(tmp_path / "library.sqlite")
    window.take(library)
    window.resize(1280, 800)
    window.show()
    window.open_draft(library.create(sample()).id)
    view = window.view
    with qtbot.waitCallback() as fresh:
        view.live_draft.when_fresh(fresh)
    view.show_step("papers")
    panel = view.frame.page.phone.panel
    panel.look = lambda: (Network("wlan0", "127.0.0.1", "wifi", 3),)
    panel.show_closed()
    with qtbot.waitSignal(view.frame.page.receiving.opened):
        qtbot.mouseClick(panel.receive, CLICK)
    view.receiving = view.frame.page.receiving
    view.show_step("check")
    yield view
    window.close()
    window.deleteLater()


def is_refused(url) -> bool:
    host, _, port = urlsplit(url).netloc.partition(":")
    try:
        socket.create_connection((host, int(port)), timeout=1).close()
    except OSError:
        return True
    return False


def test_on_another_page_the_bar_says_that_receiving_is_on_and_leads_back(view, qtbot):
    assert view.bar.isVisible()
    assert view.bar.said.startswith("Receiving is ON.")
    qtbot.mouseClick(view.bar.papers, CLICK)
    assert view.step == "papers"
    assert view.bar.isVisible()
    assert not view.bar.papers.isVisible()


def test_stop_on_another_page_ends_the_link(view, qtbot):
    url = view.receiving.url
    qtbot.mouseClick(view.bar.stop, CLICK)
    assert not view.bar.isVisible()
    qtbot.waitUntil(lambda: is_refused(url))


def test_a_phone_is_let_in_and_its_photo_kept_while_another_page_is_shown(view, qtbot):
    sender, answers = Sender(view.receiving.url), []
    photo = BytesIO()
    Image.new("RGB", (1600, 1200), "teal").save(photo, "JPEG")

    def post() -> None:
        sender.ask_to_enter()
        answers.append(sender.send(FRONT, photo.getvalue()))

    thread = threading.Thread(target=post)
    with qtbot.waitSignal(view.receiving.asks, timeout=20_000) as asked:
        thread.start()
    assert asked.args[0].number in view.bar.said
    assert not view.bar.accept.hasFocus()
    qtbot.mouseClick(view.bar.accept, CLICK)
    qtbot.waitUntil(lambda: "arrived" in view.bar.said, timeout=20_000)
    thread.join()
    assert answers[0]["accepted"]
    assert view.step == "check"
    assert read_answer(view.live_draft.filing, f"papers[{FRONT}].photos")


def test_a_phone_is_sent_away_from_another_page(view, qtbot):
    turned = []

    def ask() -> None:
        try:
            Sender(view.receiving.url).ask_to_enter()
        except TurnedAway:
            turned.append(True)

    thread = threading.Thread(target=ask)
    with qtbot.waitSignal(view.receiving.asks, timeout=20_000):
        thread.start()
    with qtbot.waitSignal(view.receiving.decided, timeout=20_000):
        qtbot.mouseClick(view.bar.refuse, CLICK)
    thread.join()
    assert turned
    assert not view.bar.refuse.isVisible()


def test_of_two_phones_that_ask_one_is_shown_after_the_other(view):
    for device in (PHONE, OTHER):
        view.receiving.asks.emit(device)
    assert PHONE.number in view.bar.said
    view.receiving.decided.emit(PHONE, True)
    assert OTHER.number in view.bar.said
    view.receiving.decided.emit(OTHER, False)
    assert not view.bar.accept.isVisible()


def test_the_phone_sees_what_answers_on_another_page_ask_for(view, settle):
    offered = view.receiving._reception
    assert any(slot.id == FRONT for slot in offered.slots())
    view.live_draft.answer("order.purpose", "cancel")
    settle(view.live_draft)
    assert not any(slot.id == FRONT for slot in offered.slots())


def test_a_closed_draft_ends_the_link(view, qtbot):
    url, window = view.receiving.url, view.window()
    assert window.close_draft()
    qtbot.waitUntil(lambda: is_refused(url))


def test_a_closed_window_ends_the_link(view, qtbot):
    url = view.receiving.url
    view.window().close()
    qtbot.waitUntil(lambda: is_refused(url))


def test_a_link_that_ends_by_itself_behind_another_page_says_why_until_put_away(view, qtbot):
    view.receiving.close(SLEPT)
    assert view.bar.said == SLEPT.en
    assert not view.bar.stop.isVisible()
    qtbot.mouseClick(view.bar.away, CLICK)
    assert not view.bar.isVisible()


def test_on_papers_the_page_itself_says_why_the_link_ended(view, qtbot):
    view.receiving.close(SLEPT)
    qtbot.mouseClick(view.bar.papers, CLICK)
    assert view.step == "papers"
    assert not view.bar.isVisible()
