"""What the QR code printed on a certificate says of the typed code."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.journey.comparing import Printed, Sheet
from icp_wizard.journey.printed_code import Held, Standing, differing, held
from icp_wizard.storage.library import Library
from icp_wizard.storage.trouble import Trouble
from icp_wizard.ui.background import Task
from icp_wizard.ui.papers.strip import Strip
from icp_wizard.ui.parts.box import Box
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.work.printed_codes import printed_codes

CODE = "entity.document_number"
_LEVELS: dict[Standing, str] = {"same": "ready", "different": "stop"}


class HeldCode(QWidget):
    """Reads the codes of a picture beside the interface's thread, each picture once."""

    told = Signal()
    """What the code says is known now."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._texts: dict[str, tuple[str, ...] | None] = {}
        self._picture, self._line = "", None
        self.verdict: Held | None = None
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def doubts(self) -> frozenset[int]:
        """The places of the typed code which differ from the one in the QR code."""
        if self._line is None or self.verdict is None or self.verdict.standing != "different":
            return frozenset()
        return differing(self._line.value, self.verdict.code)

    def show_line(self, sheet: Sheet, line: Printed, picture: str) -> None:
        """Say what there is to say of an answer: nothing without a picture, or of most answers."""
        self._line = line if line.address == CODE and sheet.slot.endswith("/entity") else None
        self._picture = picture
        if self._line is not None and picture and picture not in self._texts:
            self._texts[picture] = None
            task = Task(partial(_read, self._library, picture))
            task.succeeded.connect(self._take)
            task.start()
        self._show()

    def _take(self, read: tuple[str, tuple[str, ...]]) -> None:
        picture, texts = read
        self._texts[picture] = texts
        self._show()
        self.told.emit()

    def _show(self) -> None:
        texts = self._texts.get(self._picture)
        known = self._line is not None and texts is not None
        self.verdict = held(texts or (), self._line.value) if known and self._line else None
        empty(self._stack)
        self.setVisible(self.verdict is not None)
        if self.verdict is not None:
            self._stack.addWidget(self._box(self.verdict))

    def _box(self, verdict: Held) -> QWidget:
        standing = verdict.standing
        if standing not in _LEVELS:
            return Wrapped(partial(self._said, standing), "small", "soft")
        level = _LEVELS[standing]
        box = Box(level)
        box.body.addWidget(Wrapped(partial(self._said, standing), "body", level))
        if standing == "different":
            box.body.addWidget(Wrapped(self._cure, "small", "soft"))
            strip = Strip()
            typed = self._line.value if self._line else ""
            code = verdict.code
            groups = tuple(code[at : at + 4] for at in range(0, len(code), 4))
            strip.show_value(groups, differing(code, typed))
            box.body.addSpacing(6)
            box.body.addWidget(strip)
        return box

    def _said(self, standing: Standing) -> str:
        match standing:
            case "same":
                return self.tr("The QR code on the licence holds the same code.")
            case "different":
                return self.tr("The QR code on the licence holds another code.")
            case "no_credit_code":
                return self.tr(
                    "The QR code on the paper holds no credit code that can be read here,"
                    " perhaps a link, which is never opened. Compare by eye."
                )
            case "no_qr":
                return self.tr("No QR code could be read on this picture. Compare by eye.")

    def _cure(self) -> str:
        return self.tr(
            "Trust the paper: correct what was typed, unless this is the picture of another"
            " entity's paper."
        )


def _read(library: Library, picture: str) -> tuple[str, tuple[str, ...]]:
    """A picture with the texts of its codes; one that cannot be read has none."""
    try:
        return picture, printed_codes(library, picture)
    except Trouble:
        return picture, ()
