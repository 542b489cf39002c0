"""The paper and what was typed facing each other, at one pitch."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.catalogue.paper import Place
from icp_wizard.journey.comparing import Printed
from icp_wizard.model.finding import Finding
from icp_wizard.ui.papers.look import Look
from icp_wizard.ui.papers.magnifier import Magnifier
from icp_wizard.ui.papers.strip import ONE_LINE, Strip
from icp_wizard.ui.papers.whole import WholePicture
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.note import Note

_TOP = Qt.AlignmentFlag.AlignTop


class Facing(QWidget):
    """The magnified picture above, the typed characters below it, the whole picture at the foot."""

    moved = Signal()
    """The person looks elsewhere on the picture."""
    turned = Signal()
    """The next picture of this paper is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.glass, self.strip, self.whole = Magnifier(), Strip(), WholePicture()
        self.note = Note()
        self._is_line = False
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(8)
        self._add_head()
        self._stack.addWidget(self.glass, 1)
        self._stack.addSpacing(8)
        self._add_typed()
        self.glass.moved.connect(self.moved)
        for signal in (self.glass.moved, self.glass.placed):
            signal.connect(self._follow)
        self.whole.pressed.connect(self._go)

    @property
    def doubts(self) -> frozenset[int]:
        """The places of characters which are boxed."""
        return self.strip.doubts

    def show_line(self, line: Printed, doubts: frozenset[int], finding: Finding | None) -> None:
        """Show what was typed, and what the rules say of it."""
        self._is_line = 1 < len(line.value) <= ONE_LINE
        self.glass.show_pieces(tuple(map(len, line.groups)) if self._is_line else ())
        self.strip.show_value(line.groups, doubts)
        if finding is None:
            self.note.clear()
        else:
            self.note.show_verdict(finding.level.value, finding.message)
        self.hint.retell()
        self._follow()

    def show_look(self, look: Look | None, place: Place | None, *, has_more: bool = False) -> None:
        """Show a picture at a place; none while it is being read."""
        self.whole.show_picture(look.small if look else QImage())
        self.glass.show_image(look.image if look else QImage(), look.lie.tilt if look else 0.0)
        self.glass.aim(place)
        self.turn.setVisible(has_more)
        self._follow()

    def _add_head(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        self._title = Label(self._titled, "caption")
        self.hint = Wrapped(self._how, "small", "soft")
        words.addWidget(self._title)
        words.addWidget(self.hint)
        acts = Flow(gap=4)
        smaller = Button(lambda: self.tr("Smaller"), "icon", "dash")
        smaller.clicked.connect(lambda _=False: self.glass.grow(0.8))
        larger = Button(lambda: self.tr("Larger"), "icon", "plus")
        larger.clicked.connect(lambda _=False: self.glass.grow(1.25))
        self.all = Button(lambda: self.tr("Show all of it"), "plain", size="small")
        self.all.clicked.connect(lambda _=False: self._show_all())
        self.turn = Button(lambda: self.tr("Next picture"), "plain", "arrow-right", size="small")
        self.turn.clicked.connect(lambda _=False: self.turned.emit())
        for button in (smaller, larger, self.all, self.turn):
            acts.addWidget(button)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addLayout(words, 1)
        across.addLayout(acts)
        self._stack.addLayout(across)

    def _add_typed(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(Label(lambda: self.tr("As typed"), "caption"), 0, _TOP)
        across.addWidget(self.note, 1)
        self._stack.addLayout(across)
        self._stack.addWidget(self.strip)

    def _show_all(self) -> None:
        self.glass.aim(None)
        self.glass.setFocus()

    def _go(self, spot: QPointF) -> None:
        self.glass.go(spot.x(), spot.y())

    def _follow(self) -> None:
        self.strip.show_ends(self.glass.bounds if self._is_line else None)
        self.whole.show_frame(self.glass.seen)
        self._title.retell()

    def _titled(self) -> str:
        if self.glass.zoom < 1.5:
            return self.tr("On the paper")
        return self.tr("On the paper, magnified {0} times").format(round(self.glass.zoom))

    def _how(self) -> str:
        if self._is_line:
            return self.tr("Drag it here, and set the handles at the first and last character.")
        return self.tr("Drag the picture to where this stands.")
