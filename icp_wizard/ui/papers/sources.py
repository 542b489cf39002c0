"""Pictures in what is dropped, pasted or chosen: files of this computer, or the picture itself."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from icp_wizard.ui.papers.intake import Source


def sources_in(brought: QMimeData) -> list[Source]:
    """The pictures in something dropped or pasted; none if it holds no picture.

    A picture is encoded by the worker which takes it in.
    """
    paths = [url.toLocalFile() for url in brought.urls() if url.isLocalFile()]
    if paths:
        return [partial(Path, path) for path in paths]
    if brought.hasImage():
        return [partial(_encoded, QImage(cast("QImage", brought.imageData())))]
    return []


def has_sources(brought: QMimeData) -> bool:
    """Whether there may be a picture; cheap enough to ask while something is dragged."""
    return brought.hasImage() or any(url.isLocalFile() for url in brought.urls())


def files(paths: list[str]) -> list[Source]:
    """The files chosen in a dialogue."""
    return [partial(Path, path) for path in paths]


def _encoded(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(content.data())
