"""One picture as large as the window: what is wrong with it, and a way to straighten it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from icp_wizard.model.text import Text
from icp_wizard.storage.library import Library
from icp_wizard.ui import theme
from icp_wizard.ui.background import Task
from icp_wizard.ui.language import Words
from icp_wizard.ui.messages import told
from icp_wizard.ui.papers.canvas import Canvas
from icp_wizard.ui.papers.faults import Faults
from icp_wizard.ui.papers.state import Shot
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Elided, Label, Wrapped
from icp_wizard.ui.parts.ring import FocusRing
from icp_wizard.work.pictures import Kept
from icp_wizard.work.straightening import straighten

_NARROW = 600  # px at 100 % text; a window of fewer is taken nearly whole
_ASIDE = 260  # px in which reason and cure can be read


class Preview(QDialog):
    """Shows a picture of a slot; Escape leaves the corners, then the picture."""

    straightened = Signal(object)
    """A straight picture was made of this one: Kept."""
    comparing = Signal(QImage)
    """The typed answers are to be held against this picture."""
    reading = Signal(QImage)
    """The print on this picture is to be read."""

    def __init__(
        self, library: Library, slot: str, shot: Shot, title: Text, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._has_lines = self._has_print = False
        self._library, self._slot, self._shot = library, slot, shot
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Picture of a paper"))
        room = parent.window().size()
        wide, tall = (0.75, 0.8) if room.width() >= theme.scaled(_NARROW) else (0.94, 0.92)
        self.resize(max(480, round(room.width() * wide)), max(420, round(room.height() * tall)))
        self.picture = Canvas()
        self.picture.edited.connect(self._say_sound)
        self._note = Wrapped("", "body", "soft")
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(24, 16, 24, 24)
        self._stack.setSpacing(12)
        self._add_head(title)
        self._add_middle()
        self._stack.addWidget(self._note)
        self._add_foot()
        FocusRing(self)
        self._load(library, shot.name)

    def reject(self) -> None:
        """Leave the corners, or the picture."""
        if self.picture.corners:
            self.leave()
        else:
            super().reject()

    def show_lines(self, has_lines: bool) -> None:
        """Offer to compare, where answers typed stand on this paper."""
        self._has_lines = has_lines
        self.compare.setVisible(has_lines)

    def show_print(self, has_print: bool) -> None:
        """Offer to read the photo, where the print of this paper is known."""
        self._has_print = has_print
        self.read.setVisible(has_print)

    def say(self, words: Words) -> None:
        """Say something under the picture."""
        self._note.show_words(words)

    def adjust(self) -> None:
        """Offer the corners of the paper."""
        self.picture.show_corners(self._shot.corners)
        self._note.show_words(self._proposal)
        self._show_adjusting(True)

    def leave(self) -> None:
        """Leave the picture as it is."""
        self.picture.hide_corners()
        self._note.show_words("")
        self._show_adjusting(False)
        self.crop.setFocus()

    def use(self) -> None:
        """Make a straight picture of what lies between the corners."""
        self._note.show_words(lambda: self.tr("Straightening the picture"))
        self._use.setEnabled(False)
        corners = self.picture.corners
        task = Task(partial(straighten, self._library, self._slot, self._shot.name, corners))
        task.succeeded.connect(self._end)
        task.failed.connect(self._fail)
        task.start()

    def _add_head(self, title: Text) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        said = Flow(gap=16, line_gap=0)
        said.setContentsMargins(0, 6, 0, 0)  # the first line in the middle of the button
        said.addWidget(Elided(title, "strong"))
        said.addWidget(Label(self._shot.size, "small", "soft", digits=True))
        head.addLayout(said, 1)
        close = Button(lambda: self.tr("Close"), "icon", "close")
        close.clicked.connect(self.close)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._stack.addLayout(head)

    def _add_middle(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.picture, 1)
        self.faults = Faults(self._shot)
        self._aside = QScrollArea()
        self._aside.setWidgetResizable(True)
        self._aside.setFrameShape(QScrollArea.Shape.NoFrame)
        self._aside.setFixedWidth(min(theme.scaled(_ASIDE), self.width() // 2))
        self._aside.setWidget(self.faults)
        self._aside.setVisible(bool(self._shot.doubts))
        middle.addWidget(self._aside)
        self._stack.addLayout(middle, 1)

    def _add_foot(self) -> None:
        foot = Flow(gap=12)
        self.crop = Button(lambda: self.tr("Crop and straighten"), "plain", "crop")
        self.crop.clicked.connect(lambda _=False: self.adjust())
        self.compare = Button(lambda: self.tr("Compare with what was typed"), "plain", "zoom")
        self.compare.clicked.connect(lambda _=False: self.comparing.emit(self.picture.image))
        self.read = Button(lambda: self.tr("Read this photo"), "plain", "eye")
        self.read.clicked.connect(lambda _=False: self.reading.emit(self.picture.image))
        self._use = Button(lambda: self.tr("Use"), "primary", "check")
        self._use.clicked.connect(lambda _=False: self.use())
        self._leave = Button(lambda: self.tr("Leave as it is"))
        self._leave.clicked.connect(lambda _=False: self.leave())
        self.acts = (self._use, self._leave)
        for button in (self.crop, self.compare, self.read, *self.acts):
            foot.addWidget(button)
        for button in (self.crop, self.compare, self.read):
            button.setEnabled(False)
        self._stack.addLayout(foot)
        self._show_adjusting(False)

    def _show_adjusting(self, adjusting: bool) -> None:
        self.crop.setVisible(not adjusting)
        self.compare.setVisible(self._has_lines and not adjusting)
        self.read.setVisible(self._has_print and not adjusting)
        for button in self.acts:
            button.setVisible(adjusting)
        self._aside.setVisible(bool(self._shot.doubts) and not adjusting)
        self._use.setEnabled(adjusting)

    def _say_sound(self) -> None:
        self._use.setEnabled(self.picture.is_sound)
        self._note.show_words(self._proposal if self.picture.is_sound else self._crossed)

    def _proposal(self) -> str:
        if self._shot.corners:
            return self.tr("These corners are a proposal. Move them by mouse or arrow keys.")
        return self.tr("Move the four corners to those of the paper, by mouse or arrow keys.")

    def _crossed(self) -> str:
        return self.tr("The corners cross each other. Move each to its own corner of the paper.")

    def _end(self, kept: Kept) -> None:
        self.straightened.emit(kept)
        self.close()

    def _load(self, library: Library, name: str) -> None:
        task = Task(partial(_image, library, name))
        task.succeeded.connect(self._show)
        task.failed.connect(self._fail)
        task.start()

    def _show(self, image: QImage) -> None:
        if image.isNull():
            self._note.show_words(lambda: self.tr("The picture is not in this library."))
        for button in (self.crop, self.compare, self.read):
            button.setEnabled(not image.isNull())
        self.picture.show_image(image)
        self.picture.show_flaws(self._shot.flaws)

    def _fail(self, trouble: Exception) -> None:
        self._note.show_words(lambda: told(trouble))
        self._use.setEnabled(self.picture.is_sound)


def _image(library: Library, name: str) -> QImage:
    return QImage.fromData(library.photo(name) or b"")
