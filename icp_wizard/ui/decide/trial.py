"""A window in which the route stands at a question or an outcome, to be tried from there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from icp_wizard.journey.carrying import choose
from icp_wizard.journey.route import way_to
from icp_wizard.rules.pack import Pack
from icp_wizard.ui.decide.inquiry import Inquiry
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.ring import FocusRing

LEAST, FIRST = QSize(640, 520), QSize(1180, 780)


class Trial(Alive, Inquiry):
    """The route without a draft; Escape closes it."""

    def __init__(self, pack: Callable[[], Pack], parent: QWidget) -> None:
        super().__init__(pack)
        self.setParent(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(LEAST)
        self.resize(FIRST)
        self.away.hide()
        self.closed.connect(self.close)
        self.begun.connect(self.close)
        FocusRing(self)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        self.live()

    def retell(self) -> None:
        self.setWindowTitle(self.tr("Decide") + " – ICP Wizard")


def led_to(key: str, pack: Callable[[], Pack], parent: QWidget) -> Trial:
    """A window at a question or an outcome, reached by the shortest answers."""
    made = Trial(pack, parent)
    for question, option in way_to(key).items():
        choose(made.course.session, question, option)
    made.course.look_at("")
    return made
