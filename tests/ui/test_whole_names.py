from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication

from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.typeset import exact, whole

SAID = "The domain yunfan-example.cn is third-party."


def test_a_name_is_not_broken_at_its_hyphen_but_plain_words_are():
    assert whole(SAID).replace("\u2060", "|") == SAID.replace("yunfan-", "yunfan-|")
    assert exact(whole(SAID)) == SAID


def test_what_is_copied_and_read_aloud_stays_exact(qtbot):
    label = Wrapped(SAID, selectable=True)
    qtbot.addWidget(label)
    label.show()
    qtbot.waitExposed(label)
    label.enterEvent(QEnterEvent(QPointF(), QPointF(), QPointF()))
    label.setFocus()
    qtbot.waitUntil(label.hasFocus)
    label.setSelection(0, len(SAID) + 1)
    qtbot.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == SAID
    assert label.accessibleName() == SAID
