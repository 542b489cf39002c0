from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QGuiApplication, QTextLayout

from icp_wizard.ui import theme
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.typeset import Typeset, exact, whole

SAID = "The domain yunfan-example.cn is third-party."


def test_a_name_is_not_broken_at_its_hyphen_but_plain_words_are():
    assert whole(SAID).replace("\u2060", "|") == SAID.replace("yunfan-", "yunfan-|")
    assert exact(whole(SAID)) == SAID
    assert whole("如不信任此 Wi-Fi") == "如不信任此 Wi-\u2060Fi"


def test_a_line_of_html_ends_between_attributes_never_in_a_tag(qapp):
    link = '<a href="https://beian.miit.gov.cn/" rel="noopener">浙ICP备2026000000号-1</a>'
    font = theme.font("small")
    long = QFontMetrics(font).horizontalAdvance(link)
    layout = QTextLayout(Typeset(link, font, 20).shown(long - 4), font)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(long - 4)
    layout.endLayout()

    assert link[: first.textLength()].endswith('miit.gov.cn/" ')
    assert exact(whole(link)) == link


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
