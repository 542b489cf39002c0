"""What is said of one answer: a box for each finding, the heaviest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from icp_wizard.model.finding import Finding, Level
from icp_wizard.ui.language import joined, pick
from icp_wizard.ui.parts.box import FindingBox
from icp_wizard.ui.parts.level import lead

_WEIGHT = (Level.STOP, Level.RISK, Level.ADVICE)


class FindingBoxes(QVBoxLayout):
    """The boxes below each other; none while nothing is said."""

    repair_wanted = Signal(Finding)

    def __init__(self) -> None:
        super().__init__()
        self.findings: tuple[Finding, ...] = ()
        self.setSpacing(8)

    @property
    def level(self) -> Level | None:
        """The heaviest level of what is said."""
        return self.findings[0].level if self.findings else None

    @property
    def said(self) -> str:
        """All of it in words, for screen readers."""
        return joined(*(joined(lead(each.level), pick(each.message)) for each in self.findings))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show a box for each finding; none takes them away."""
        self.findings = tuple(sorted(findings, key=lambda each: _WEIGHT.index(each.level)))
        while (item := self.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for finding in self.findings:
            box = FindingBox(finding)
            box.repair_wanted.connect(self.repair_wanted)
            self.addWidget(box)
