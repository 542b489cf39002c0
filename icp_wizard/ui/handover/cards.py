"""The three ways out: copy desk, checklist, package."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from icp_wizard.documents.sheet import Paper
from icp_wizard.journey.operation import Operation
from icp_wizard.model.text import Text
from icp_wizard.ui.copydesk.elsewhere import Elsewhere
from icp_wizard.ui.handover.names import CHECKLIST, COPY_DESK, PACKAGE
from icp_wizard.ui.handover.writing import Writing
from icp_wizard.ui.parts.alive import mark
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.line import named
from icp_wizard.ui.parts.picture import Lead, Picture
from icp_wizard.ui.parts.radio import Tick
from icp_wizard.ui.parts.segments import Segments

_TOP = Qt.AlignmentFlag.AlignTop
_LEFT = Qt.AlignmentFlag.AlignLeft


class WayOut(Card):
    """An icon, a name in both languages, and what can be done below."""

    def __init__(self, icon: str, name: Text) -> None:
        super().__init__(padding=20)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(Lead(Picture(icon), "body", wrapped=False), 0, _TOP)
        self.column = QVBoxLayout()
        self.column.setSpacing(8)
        self.column.addLayout(named(name))
        across.addLayout(self.column, 1)
        self.body.addLayout(across)


class CopyDeskCard(WayOut):
    """Opens the copy desk, and says how much of it is done."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__("copy", COPY_DESK)
        self._copied = self._count = 0
        mark(self, "first", "true")
        self._meant = Wrapped(self._line, "small", "soft")
        self.column.addWidget(self._meant)
        self.elsewhere = Elsewhere()
        self.elsewhere.hide()
        self.column.addWidget(self.elsewhere)
        acts = QHBoxLayout()
        acts.setSpacing(12)
        self.open = Button(lambda: self.tr("Open the copy desk"), "primary")
        self.open.clicked.connect(lambda _=False: self.pressed.emit())
        acts.addWidget(self.open)
        self.count = Label(self._said, "small", "soft", digits=True)
        acts.addWidget(self.count, 1)
        self.column.addSpacing(4)
        self.column.addLayout(acts)

    def show_count(self, copied: int, count: int) -> None:
        """Say how many lines are ticked, of how many."""
        self._copied, self._count = copied, count
        self.count.retell()

    def show_operation(self, found: Operation) -> None:
        """Give the steps in place of the desk where no form of the order is known."""
        self.elsewhere.show_operation(found)
        for part in (self._meant, self.open, self.count):
            part.setVisible(found.has_form)

    def _line(self) -> str:
        return self.tr(
            "A narrow window that stays on top: every value in the order of the Chinese system."
            " One key copies a value and moves on."
        )

    def _said(self) -> str:
        return self.tr("{0} of {1} copied").format(self._copied, self._count)


class ChecklistCard(WayOut):
    """How the checklist is to be, and the files it can be saved as."""

    changed = Signal()
    wanted = Signal(str)
    """Save as ``pdf`` or ``html``, or ``print``."""

    def __init__(self) -> None:
        super().__init__("document", CHECKLIST)
        self._masked = Segments(
            (
                ("masked", lambda: self.tr("Masked")),
                ("full", lambda: self.tr("In full")),
            ),
            "masked",
        )
        self._paper = Segments((("A4", "A4"), ("Letter", "Letter")), "A4")
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        grid.addWidget(Label(lambda: self.tr("Personal data")), 0, 0)
        grid.addWidget(self._masked, 0, 1, _LEFT)
        grid.addWidget(Label(lambda: self.tr("Paper size")), 1, 0)
        grid.addWidget(self._paper, 1, 1, _LEFT)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
        self.pictures = Tick(lambda: self.tr("Include small pictures of the papers"))
        self.column.addWidget(self.pictures)
        self._why = Wrapped(self._about_pictures, "small", "soft")
        self.column.addWidget(self._why)
        self.column.addSpacing(4)
        self.column.addLayout(self._buttons())
        self.writing = Writing()
        self.column.addWidget(self.writing)
        for part in (self._masked, self._paper):
            part.chosen.connect(self._tell)
        self.pictures.toggled.connect(self._tell)
        self._follow_mask()

    @property
    def masked(self) -> bool:
        """Whether what is personal is hidden."""
        return self._masked.key() == "masked"

    @property
    def paper(self) -> Paper:
        """The size of paper."""
        return cast("Paper", self._paper.key())

    @property
    def has_pictures(self) -> bool:
        """Whether small pictures of the papers are printed."""
        return self.pictures.isChecked() and not self.masked

    def _tell(self, _chosen: object) -> None:
        self._follow_mask()
        self.changed.emit()

    def _follow_mask(self) -> None:
        """Pictures show what masking hides: with it there are none."""
        self.pictures.setEnabled(not self.masked)
        self._why.retell()

    def _about_pictures(self) -> str:
        if self.masked:
            return self.tr("A masked checklist never has pictures: they show what it hides.")
        return self.tr("Off unless you want them: they are identity papers.")

    def _buttons(self) -> Flow:
        self.pdf = Button(lambda: self.tr("Save as PDF"), "plain", "export")
        self.html = Button(lambda: self.tr("Save as HTML"))
        self.printed = Button(lambda: self.tr("Print"), "plain", "printer")
        flow = Flow()
        for kind, button in (("pdf", self.pdf), ("html", self.html), ("print", self.printed)):
            button.clicked.connect(lambda _=False, kind=kind: self.wanted.emit(kind))
            flow.addWidget(button)
        return flow


class PackageCard(WayOut):
    """The draft as one file, or its answers for programs."""

    wanted = Signal(str)
    """Save as ``package`` or ``json``."""

    def __init__(self) -> None:
        super().__init__("folder", PACKAGE)
        self.column.addWidget(Wrapped(self._line, "small", "soft"))
        self.package = Button(lambda: self.tr("Export the draft"), "plain", "export")
        self.json = Button(lambda: self.tr("Answers as JSON"))
        flow = Flow()
        for kind, button in (("package", self.package), ("json", self.json)):
            button.clicked.connect(lambda _=False, kind=kind: self.wanted.emit(kind))
            flow.addWidget(button)
        self.column.addSpacing(4)
        self.column.addLayout(flow)
        self.writing = Writing()
        self.column.addWidget(self.writing)

    def _line(self) -> str:
        return self.tr(
            "The whole draft with its pictures in one file, for another computer or your archive."
            " It holds personal data: keep it safe."
        )
