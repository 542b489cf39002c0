"""One picture as large as the window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.model.text import Text
from icp_wizard.storage.library import Library
from icp_wizard.ui.background import Task
from icp_wizard.ui.language import Words
from icp_wizard.ui.messages import told
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Elided, Label, Wrapped


class Preview(QDialog):
    """Shows a picture of the library; Escape closes it."""

    def __init__(
        self, library: Library, name: str, title: Text, size: Words, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Picture of a paper"))
        room = parent.window().size()
        self.resize(max(480, room.width() * 3 // 4), max(420, room.height() * 4 // 5))
        stack = QVBoxLayout(self)
        stack.setContentsMargins(24, 16, 24, 24)
        stack.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Elided(title, "strong"), 1)
        head.addWidget(Label(size, "small", "soft", digits=True))
        close = Button(lambda: self.tr("Close"), "icon", "close")
        close.clicked.connect(self.close)
        head.addWidget(close)
        stack.addLayout(head)
        self.picture = _Canvas()
        self._note = Wrapped("", "body", "soft")
        stack.addWidget(self.picture, 1)
        stack.addWidget(self._note)
        self._load(library, name)

    def _load(self, library: Library, name: str) -> None:
        task = Task(partial(_image, library, name))
        task.succeeded.connect(self._show)
        task.failed.connect(self._fail)
        task.start()

    def _show(self, image: QImage) -> None:
        if image.isNull():
            self._note.show_words(lambda: self.tr("The picture is not in this library."))
        self.picture.show_image(image)

    def _fail(self, trouble: Exception) -> None:
        self._note.show_words(lambda: told(trouble))


class _Canvas(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()

    def show_image(self, image: QImage) -> None:
        """Show an image whole, in its own proportion."""
        self.image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        painter.drawImage(place, self.image)


def _image(library: Library, name: str) -> QImage:
    return QImage.fromData(library.photo(name) or b"")
