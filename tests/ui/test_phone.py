"""The panel beside the papers: its code, its light, and the ladder of other ways."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from icp_wizard.model.text import Text
from icp_wizard.phone.event import Device
from icp_wizard.phone.networks import Network
from icp_wizard.phone.threats import threats
from icp_wizard.ui import language
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.phone.copied import Copied
from icp_wizard.ui.phone.panel import PATIENCE, PhonePanel
from icp_wizard.ui.phone.threats import ThreatsDialogue
from icp_wizard.ui.shell.about import About

URL = "http://192.168.1.23:49321/u/4fT9qLxW2hPzR7cVnK5sYm8EbD3gJa6u"
WIFI = Network("Wi-Fi", "192.168.1.23", "wifi", 3)
PHONE = Device("a1", Text("iPhone", "iPhone"), "192.168.1.47", "73")
CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(shown):
    """The panel with its link open."""
    panel = shown(PhonePanel(lambda: (WIFI,)), 328)
    panel.show_opening()
    panel.show_open(URL)
    return panel


def commands(panel):
    return [each.value for each in panel.ladder.findChildren(Copied)]


def test_twenty_seconds_without_a_phone_open_the_ladder_with_the_port_in_its_commands(panel):
    assert panel.patience.isActive()
    assert panel.patience.interval() == PATIENCE == 20_000
    panel.patience.timeout.emit()
    assert any("49321" in command for command in commands(panel))


def test_a_phone_that_came_stops_the_wait_and_puts_the_ladder_away(panel, qtbot):
    qtbot.mouseClick(panel.helped, CLICK)
    assert not panel.ladder.isHidden()
    panel.show_reached("192.168.1.47")
    assert not panel.patience.isActive()
    assert panel.ladder.isHidden()
    assert panel.standing._words.accessibleName() == "The phone reached this computer"


def test_a_closed_link_waits_for_nobody(panel):
    panel.show_closed()
    assert not panel.patience.isActive()
    panel.show_ladder()
    assert panel.ladder is None


def test_a_command_is_copied_exactly(panel, qtbot):
    panel.show_ladder()
    way = panel.ladder.findChild(Copied)
    qtbot.mouseClick(way.button, CLICK)
    assert QGuiApplication.clipboard().text() == way.value


def test_a_waiting_phone_is_shown_with_its_number_and_let_in_by_accept_alone(panel, qtbot):
    panel.show_asking(PHONE)
    question = panel.questions["a1"]
    said = [label.text() for label in question.findChildren(Label)]
    assert {"iPhone", "192.168.1.47", "73"} <= set(said)
    with qtbot.waitSignal(panel.answered) as answered:
        qtbot.mouseClick(question.accept, CLICK)
    assert answered.args == ["a1", True]
    panel.show_decided(PHONE)
    assert question.isHidden()
    assert not panel.questions


def test_enter_pressed_at_once_refuses(panel, qtbot):
    panel.show_asking(PHONE)
    with qtbot.waitSignal(panel.answered) as answered:
        qtbot.keyClick(panel.questions["a1"].refuse, Qt.Key.Key_Space)
    assert answered.args == ["a1", False]


def test_the_code_to_type_stands_beside_the_address_and_is_copied(panel):
    panel.show_open(URL, ("http://192.168.1.23:49321", "ABCD EFGH JKMN PQRS"))
    assert [each.value for each in panel.findChildren(Copied)][-1] == "ABCD EFGH JKMN PQRS"


def test_the_question_of_windows_is_announced_before_the_link_opens(shown):
    panel = shown(PhonePanel(lambda: (WIFI,), "windows"), 328)
    said = [label.accessibleName() for label in panel.findChildren(Wrapped)]
    assert any("Private networks" in each for each in said)
    panel.show_open(URL)
    panel.show_ladder()
    assert commands(panel)[0].startswith("netsh advfirewall firewall add rule")


def test_a_vpn_of_this_computer_is_warned_of(shown):
    vpn = Network("wg0", "10.6.0.2", "vpn", 0)
    panel = shown(PhonePanel(lambda: (WIFI, vpn)), 328)
    said = [label.accessibleName() for label in panel.choice.findChildren(Wrapped)]
    assert any("VPN is on" in each for each in said)


@pytest.mark.parametrize("spoken", ["en", "zh"])
def test_what_the_link_protects_is_read_inside_the_window_in_both_languages(panel, qtbot, spoken):
    language.use(spoken)
    qtbot.mouseClick(panel.threats, CLICK)
    dialogue = panel.window().findChild(ThreatsDialogue)
    said = [label.accessibleName() for label in dialogue.findChildren(Wrapped)]
    for section in threats().sections:
        assert section.title.in_(spoken) in said
        assert section.entries[0].lead.in_(spoken) in said
    dialogue.reject()


def test_about_leads_to_it_too(panel, qtbot, tmp_path):
    about = About(tmp_path / "library.sqlite", panel)
    qtbot.mouseClick(about.threats, CLICK)
    dialogue = panel.findChild(ThreatsDialogue)
    assert dialogue.isVisible()
    dialogue.reject()
