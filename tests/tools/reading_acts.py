"""A photo read before its picture is taken: what the extra finds, or how to add it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import stage
from paper_acts import crop
from PySide6.QtWidgets import QWidget

from icp_wizard.ui.papers.reading import ReadingDialog

if TYPE_CHECKING:
    from icp_wizard.ui.papers.preview import Preview
    from icp_wizard.ui.window import Window


def read(window: Window) -> QWidget:
    """Read a licence to the end."""
    shown = _begun(window)
    stage.settle(lambda: shown.scan is None, seconds=120)
    stage.settle()
    return shown


def read_on(window: Window) -> QWidget:
    """Be in the middle of reading."""
    shown = _begun(window)
    assert shown.scan is not None
    shown.scan.cancel()
    shown.scan.progressed.emit(7, 21)
    return shown


def _begun(window: Window) -> ReadingDialog:
    preview = cast("Preview", crop(window))
    preview.leave()
    preview.read.click()
    return preview.findChildren(ReadingDialog)[0]
