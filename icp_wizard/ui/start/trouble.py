"""What stands in place of the drafts when the library cannot be opened."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.storage.backups import Backup
from icp_wizard.storage.trouble import LostLibrary, Trouble
from icp_wizard.ui import messages, theme
from icp_wizard.ui.parts.box import Box
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.page import ScrollPage
from icp_wizard.ui.start.dates import moment

MOST_BACKUPS = 5
_NARROW = 440  # px at 100 % text below which a button stands under what it is for
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class TroublePage(ScrollPage):
    """What happened, where the file is, and the ways to go on."""

    again = Signal()
    """Try to open it again."""
    afresh = Signal()
    """Begin with an empty library in the place of one that was lost."""
    recover = Signal(Path)
    """Go on with this backup, or with what was salvaged."""
    leave = Signal()

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(spacing=16)
        self.buttons: list[Button] = []
        head = QVBoxLayout()
        head.setContentsMargins(20, 0, 20, 0)
        head.setSpacing(16)
        self.body.addLayout(head)
        head.addWidget(Label(lambda: self.tr("The drafts cannot be opened"), "title"))
        box = Box("stop", wrapped=True)
        box.body.addWidget(Wrapped(lambda: messages.told(trouble), "body", selectable=True))
        head.addWidget(box)
        if isinstance(trouble, LostLibrary):
            self._add_ways(head, trouble)
        else:
            self._add_again(head)

    def _add_again(self, head: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._button(Button(lambda: self.tr("Try again"), "primary"), self.again))
        row.addWidget(self._button(Button(lambda: self.tr("Close")), self.leave))
        row.addStretch(1)
        head.addLayout(row)

    def _add_ways(self, head: QVBoxLayout, trouble: LostLibrary) -> None:
        if trouble.salvaged is not None:
            head.addWidget(self._salvaged(trouble.salvaged, trouble.rescued))
        for at, backup in enumerate(trouble.backups[:MOST_BACKUPS]):
            primary = at == 0 and trouble.salvaged is None
            head.addWidget(self._backup(backup, "primary" if primary else "plain"))
        empty = Button(lambda: self.tr("Begin with an empty library"), "link", role="label")
        head.addWidget(self._button(empty, self.afresh), 0, Qt.AlignmentFlag.AlignLeft)

    def _salvaged(self, path: Path, count: int) -> QWidget:
        button = Button(lambda: self.tr("Go on with these"), "primary")
        return self._way(
            Wrapped(
                lambda: self.tr("Drafts that could still be read: {0}").format(count), "strong"
            ),
            Wrapped(lambda: self.tr("What was typed last is in them."), "small", "soft"),
            (button, path),
        )

    def _backup(self, backup: Backup, kind: str) -> QWidget:
        button = Button(
            lambda: self.tr("Go on with this backup"), "primary" if kind == "primary" else "plain"
        )
        return self._way(
            Wrapped(lambda: self.tr("Backup of {0}").format(moment(backup.made_at)), "label"),
            Wrapped(backup.path.name, "small", "soft"),
            (button, backup.path),
        )

    def _way(self, name: Wrapped, line: Wrapped, way: tuple[Button, Path]) -> QWidget:
        button, path = way
        self.buttons.append(button)
        button.clicked.connect(lambda: self.recover.emit(path))
        return _Way((name, line), button)

    def _button(self, button: Button, to: SignalInstance) -> Button:
        self.buttons.append(button)
        button.clicked.connect(to)
        return button


class _Way(Card):
    """What there is to go on with, and its button: at the right, or below where it is narrow."""

    def __init__(self, told: Iterable[Wrapped], button: Button) -> None:
        super().__init__()
        column = QVBoxLayout()
        column.setSpacing(0)
        for line in told:
            column.addWidget(line)
        self._row = QBoxLayout(_ACROSS)
        self._row.addLayout(column, 1)
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self._row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < theme.scaled(_NARROW)
        self._row.setDirection(_DOWN if is_narrow else _ACROSS)
