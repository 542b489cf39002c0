"""The page that scrolls."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from icp_wizard.ui import language
from icp_wizard.ui.parts.options import paint_pair
from icp_wizard.ui.parts.page import ScrollPage


@pytest.mark.parametrize("tall", [100, 2000])
def test_a_steady_page_ends_at_the_same_edge_with_a_scroll_bar_and_without(shown, tall):
    page, part = ScrollPage(most=0, steady=True), QWidget()
    part.setFixedHeight(tall)
    page.body.addWidget(part)
    shown(page, 600)
    page.resize(600, 400)
    QApplication.processEvents()
    bar = page.verticalScrollBar()

    assert bar.isVisible() == (tall > 400)
    edge = part.mapTo(page, QPoint(part.width(), 0)).x()
    assert edge == 600 - 20 - bar.sizeHint().width()


def painted(width, words, beneath):
    image = QImage(width, 30, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_pair(painter, QRect(0, 0, width, 30), words, beneath)
    painter.end()
    return image


def test_the_other_language_is_left_out_where_only_an_ellipsis_would_fit(app):
    said = "Entity already", "主办者是否已有备案号"
    assert painted(120, *said) == painted(120, said[0], "")
    assert painted(300, *said) != painted(300, said[0], "")


def test_the_field_with_the_keyboard_stays_in_sight_when_the_language_changes(shown, qtbot):
    page, above, field = ScrollPage(most=0), QWidget(), QLineEdit()
    above.setFixedHeight(300)
    for part in (above, field):
        page.body.addWidget(part)
    shown(page, 600)
    page.resize(600, 400)
    page.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    above.setFixedHeight(2000)
    language.use("zh")

    qtbot.waitUntil(lambda: not field.visibleRegion().isEmpty())
