"""Before the first screen: every value which cannot be changed later, to be read back once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.journey.copylist import CopyLine
from icp_wizard.model.text import Text
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.exact import Exact
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.page import ScrollPage
from icp_wizard.ui.parts.picture import Lead, Picture

_TOP = Qt.AlignmentFlag.AlignTop


class ReadBack(QFrame):
    """Label and value of each, and one yes."""

    agreed = Signal()
    wanted = Signal(str)
    """An answer is to be changed, at this address."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[CopyLine, ...] = ()
        self.page = ScrollPage(most=0, margin=36, top=12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # read on with the arrows
        self._values = QVBoxLayout()
        self._values.setSpacing(10)
        self.yes = Button(lambda: self.tr("All of it is right"), "primary", "check")
        self.yes.clicked.connect(lambda _=False: self.agreed.emit())
        self._lay()

    def show_lines(self, lines: tuple[CopyLine, ...]) -> None:
        """List these."""
        if lines == self._shown:
            return
        self._shown = lines
        empty(self._values)
        for line in lines:
            value = _Value(line)
            value.wanted.connect(self.wanted)
            self._values.addWidget(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.page.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Down:
                bar.setValue(bar.value() + 2 * bar.singleStep())
            case Qt.Key.Key_Up:
                bar.setValue(bar.value() - 2 * bar.singleStep())
            case _:
                event.ignore()  # the screens are turned by the window

    def _lay(self) -> None:
        warning = QFrame()
        warning.setProperty("kind", "finding")
        warning.setProperty("level", "risk")
        across = QHBoxLayout(warning)
        across.setContentsMargins(12, 10, 12, 10)
        across.setSpacing(8)
        across.addWidget(Lead(Picture("lock", "risk", 16), "body"), 0, _TOP)
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(Wrapped(lambda: self.tr("Read this back before you start"), "strong"))
        told.addWidget(
            Wrapped(
                lambda: self.tr(
                    "These cannot be changed later: the official system locks them after its "
                    "first screen. Compare each with the document."
                )
            )
        )
        across.addLayout(told, 1)
        self.page.body.addWidget(warning)
        self.page.body.addLayout(self._values)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self.page, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 10, 16, 10)
        foot.addWidget(self.yes)
        stack.addLayout(foot)


class _Value(Alive, QWidget):
    """What a line asks, its value, what the value means, and a way to change it."""

    wanted = Signal(str)

    def __init__(self, line: CopyLine) -> None:
        super().__init__()
        self._line = line
        named = Text(f"{line.label.zh} {line.label.en}", line.label.zh)
        self._asked, self._value = Wrapped(named, "small", "soft"), Exact("", "strong")
        self._value.show_value(line.value)
        self._meaning = Wrapped(line.meaning, "small", "soft")
        self._change = Button(lambda: self.tr("Change"), "link")
        self._change.clicked.connect(lambda _=False: self.wanted.emit(line.address))
        self._lay()
        self.live()

    def retell(self) -> None:
        self._meaning.setVisible(bool(pick(self._line.meaning)))
        self._change.setAccessibleDescription(pick(self._line.label))

    def _lay(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        stack = QVBoxLayout()
        stack.setSpacing(0)
        for part in (self._asked, self._value, self._meaning):
            stack.addWidget(part)
        across.addLayout(stack, 1)
        across.addWidget(self._change, 0, _TOP)
        self._change.setVisible(bool(self._line.address))
