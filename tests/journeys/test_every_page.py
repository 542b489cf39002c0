"""What holds on every page of the window: language, room for words, names, order, no network."""

from __future__ import annotations

import re
import socket
import xml.etree.ElementTree as ET
from itertools import pairwise

import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from icp_wizard.catalogue.load import catalogue
from icp_wizard.model.resources import translations
from icp_wizard.ui import theme
from icp_wizard.ui.parts.label import Elided, OtherLabel, Paragraph, Wrapped
from icp_wizard.ui.parts.page import ScrollPage

STEPS = [step.key for step in catalogue().steps]
MESSAGES = ET.parse(translations() / "icp_wizard_zh_CN.ts").iter("message")
PAIRS = [(each.findtext("source"), each.findtext("translation")) for each in MESSAGES]
PAIRS += [(field.label.en, field.label.zh) for field in catalogue().fields.values()]
ENGLISH = {english for english, chinese in PAIRS if english != chinese}
CHINESE = {chinese for english, chinese in PAIRS if english != chinese}


class Longer(QTranslator):
    """Makes every word of the window 40 % longer."""

    def isEmpty(self):  # noqa: N802 - Qt's
        return False  # an empty one changes no language

    def translate(self, context, source, disambiguation=None, n=-1):
        return source + "e" * round(len(re.sub(r"\{\d*\}", "", source)) * 0.4 + 0.5)


@pytest.fixture
def sample(person):
    """Somebody who has opened the bundled sample."""
    with person.qtbot.waitSignal(person.window.draft_opened):
        person.press(person.window.start.welcome.sample_way)
    person.settle()
    return person


def shown(person, kind=QWidget):
    return [each for each in person.window.findChildren(kind) if each.isVisible()]


def told(widget) -> set[str]:
    """All a widget says, by eye and by screen reader, in the language of the window."""
    texts = {widget.toolTip(), widget.accessibleName()}
    if isinstance(widget, QLabel | QAbstractButton):
        texts.add(widget.text())
    if isinstance(widget, QLineEdit):
        texts.add(widget.placeholderText())
    return {re.sub(r"<[^>]*>", "", text).strip() for text in texts} - {""}


def is_beneath(widget) -> bool:
    """Whether a widget is there to show the other language."""
    return isinstance(widget, OtherLabel) or (isinstance(widget, Wrapped) and widget._other)


def left_behind(person, words: set[str]) -> set[str]:
    return {text for each in shown(person) if not is_beneath(each) for text in told(each)} & words


@pytest.mark.parametrize("step", STEPS)
def test_a_change_of_language_leaves_no_word_of_the_other_behind(sample, step):
    sample.go_to(step)
    sample.speak("zh")
    assert left_behind(sample, ENGLISH) == set()
    sample.speak("en")
    assert left_behind(sample, CHINESE) == set()


@pytest.mark.parametrize("size", [(1280, 800), (960, 700)])
@pytest.mark.parametrize("step", STEPS)
def test_words_may_be_two_fifths_longer(sample, step, size):
    sample.go_to(step)
    longer = Longer()
    QCoreApplication.installTranslator(longer)
    try:
        sample.window.resize(*size)
        sample.qtbot.waitUntil(lambda: not sample.live.is_pending)  # its words change once more
        sample.settle()
        assert sample.view.foot.back_button.text() == "Backee"
        cut = [told(each) for each in shown(sample) if is_cut(each)]
    finally:
        QCoreApplication.removeTranslator(longer)
    assert cut == []


@pytest.mark.parametrize("step", STEPS)
def test_the_smallest_window_has_room_for_the_largest_text(sample, qapp, step):
    sample.window.resize(800, 600)
    theme.apply(qapp, "light", 2.0)
    sample.go_to(step)
    sample.qtbot.waitUntil(lambda: not sample.live.is_pending)
    sample.settle()
    pages = [each for each in shown(sample, ScrollPage) if each.widget() is not None]
    wider = [
        each.widget().minimumSizeHint().width() - each.viewport().width()
        for each in pages
        if each.widget().minimumSizeHint().width() > each.viewport().width()
    ]
    assert wider == []


def is_cut(widget) -> bool:
    """Whether a label or button has less room than its words need."""
    if isinstance(widget, Elided):
        return False
    if isinstance(widget, QLabel) and (widget.wordWrap() or isinstance(widget, Paragraph)):
        return widget.height() < widget.heightForWidth(widget.width())
    if isinstance(widget, QLabel):
        return bool(widget.text()) and widget.width() < widget.sizeHint().width()
    if isinstance(widget, QAbstractButton) and not widget.hasHeightForWidth():
        return widget.width() < min(widget.sizeHint().width(), widget.minimumSizeHint().width())
    return False


def focus_chain(person) -> list[QWidget]:
    """What has the keyboard, one Tab after another, until it comes round.

    Never by the focus chain itself: PySide would take each widget for a child of the one before.
    """
    person.come_back()
    person.view.rail.setFocus()
    found: list[QWidget] = []
    while (here := QApplication.focusWidget()) not in found:
        found.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return found


@pytest.mark.parametrize("step", STEPS)
def test_whatever_takes_the_keyboard_has_a_name(sample, step):
    sample.go_to(step)
    nameless = [
        each
        for each in focus_chain(sample)
        if each.focusProxy() is None and not each.accessibleName() and not told(each)
    ]
    assert nameless == []


@pytest.mark.parametrize("step", STEPS)
def test_tab_goes_on_in_reading_order(sample, step):
    sample.go_to(step)
    page = sample.page
    chain = [each for each in focus_chain(sample) if page.isAncestorOf(each)]
    places = [(each, each.mapTo(page, QPoint(0, 0))) for each in chain]
    back = [
        (told(before), told(after))
        for (before, a), (after, b) in pairwise(places)
        if b.y() + after.height() <= a.y() and b.x() <= a.x()
    ]
    assert back == []


def test_nothing_is_asked_of_any_network(sample, monkeypatch):
    def refuse(*_):
        pytest.fail("a connection was tried")

    for way in ("connect", "connect_ex", "bind", "sendto"):
        monkeypatch.setattr(socket.socket, way, refuse)
    for step in STEPS:
        sample.go_to(step)
    QApplication.processEvents()
    assert psutil.Process().net_connections("inet") == []
