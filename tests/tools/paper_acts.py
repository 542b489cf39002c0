"""What is done on the page Papers before its picture is taken: phone link, a photo looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import stage
from PySide6.QtWidgets import QDialog, QWidget

from icp_wizard.model.text import Text
from icp_wizard.phone.event import Device
from icp_wizard.phone.networks import Network

if TYPE_CHECKING:
    from icp_wizard.ui.pages.papers import PapersPage
    from icp_wizard.ui.shell.draft import DraftView
    from icp_wizard.ui.window import Window

URL = "http://192.168.1.23:8737/u/q7mK2xQWv9RtXc4Hsb1LzA#k=Zp3sT8bVnK5YmEwR2hJcDg"
MANUAL = ("http://192.168.1.23:8737", "7KQM W3FX 9HTR BVN2")
PHONE = Device("a", Text("iPhone", "iPhone"), "192.168.1.47", "73")
NETWORKS = (
    Network("Wi-Fi", "192.168.1.23", "wifi", 4),
    Network("Ethernet 2", "10.0.0.5", "cable", 2),
    Network("wg0", "10.6.0.2", "vpn", 0),
)
GOOD, FLAWED = "business_license/entity", "id_card_mainland/p1/front"


def several_networks(window: Window) -> None:
    """Let the computer be on several networks, and a VPN."""
    panel = _page(window).phone.panel
    panel.look = lambda: NETWORKS
    panel.show_closed()


def open_link(window: Window) -> None:
    """Open the link, and let a phone reach it."""
    page = _page(window)
    page.receiving.opened.emit(URL)
    page.phone.panel.show_open(URL, MANUAL)
    page.receiving.reached.emit(PHONE.address)


def wait_for_phone(window: Window) -> QWidget:
    """Open the link, and let no phone come."""
    panel = _page(window).phone.panel
    panel.show_open(URL, MANUAL)
    panel.show_ladder()
    stage.settle()
    return panel


def enlarge_code(window: Window) -> QWidget:
    """Show the code as large as the window."""
    open_link(window)
    _page(window).phone.panel.code.click()
    return _dialogue(window)


def ask(window: Window) -> None:
    """Let a phone ask to be let in."""
    open_link(window)
    _page(window).receiving.asks.emit(PHONE)


def receive_elsewhere(window: Window) -> None:
    """Go on receiving behind the page Check."""
    open_link(window)
    _page(window).receiving.arriving.emit(GOOD, 1_600_000, 4_000_000)
    _view(window).show_step("check")


def ask_elsewhere(window: Window) -> None:
    """Let a phone ask while the page Entity is shown."""
    ask(window)
    _view(window).show_step("entity")


def end_link(window: Window) -> None:
    """Let the link end by itself."""
    from icp_wizard.model.words import words

    open_link(window)
    _page(window).receiving.closed.emit(words("phone.slept"))


def end_elsewhere(window: Window) -> None:
    """Let the link end by itself behind the page Check."""
    from icp_wizard.model.words import words

    receiving = _page(window).receiving
    receive_elsewhere(window)
    receiving.closed.emit(words("phone.slept"))


def tell_threats(window: Window) -> QWidget:
    """Show what the link protects and what it does not."""
    _page(window).phone.panel.threats.click()
    return _dialogue(window)


def look_at_flaws(window: Window) -> QWidget:
    """Look at a picture with a flaw."""
    return _looked_at(window, FLAWED)


def crop(window: Window) -> QWidget:
    """Look at a good picture with the corners proposed."""
    from icp_wizard.ui.papers.preview import Preview

    dialogue = cast("Preview", _looked_at(window, GOOD))
    dialogue.adjust()
    stage.settle()
    return dialogue


def compare(window: Window) -> QWidget:
    """Compare a licence with what was typed."""
    from icp_wizard.ui.papers.compare import Compare
    from icp_wizard.ui.papers.preview import Preview

    cast("Preview", _looked_at(window, GOOD)).compare.click()
    stage.settle(lambda: bool(window.findChildren(Compare)))
    shown = window.findChildren(Compare)[0]
    stage.settle(lambda: shown.held.verdict is not None)
    return shown


def _looked_at(window: Window, slot: str) -> QWidget:
    from icp_wizard.ui.papers.preview import Preview

    view = _page(window).cards.view(slot)
    assert view is not None
    view.shots[0].thumb.click()
    (preview,) = _page(window).findChildren(Preview)
    stage.settle(lambda: not preview.picture.image.isNull())
    return preview


def _dialogue(window: Window) -> QDialog:
    stage.settle()
    return next(each for each in window.findChildren(QDialog) if each.isVisible())


def _page(window: Window) -> PapersPage:
    return cast("PapersPage", _view(window).frame.page)


def _view(window: Window) -> DraftView:
    assert window.view is not None
    return window.view
