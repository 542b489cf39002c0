"""What is said beside a timeline: what cannot be kept, what ends inside it, what is not known."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from icp_wizard.journey.timeline import Notice, Timeline
from icp_wizard.model.words import words
from icp_wizard.ui.parts.box import Box, FindingBox
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Paragraph, Wrapped

_LEFT = Qt.AlignmentFlag.AlignLeft

Go = Callable[[str], object]


def add_remarks(stack: QVBoxLayout, timeline: Timeline, go: Go) -> None:
    """Add a box for each notice and each thing that ends inside the span."""
    for notice in timeline.notices:
        stack.addWidget(_box(notice, go))
    for finding in timeline.findings:
        box = FindingBox(finding)
        stack.addWidget(box)
        stack.addWidget(_link(finding.address, go), 0, _LEFT)


def add_gaps(stack: QVBoxLayout, timeline: Timeline) -> None:
    """Say how the days off were reckoned, and for which years they are not published."""
    stack.addWidget(
        Wrapped(words("planner.days_off", day=timeline.holidays_as_of), "small", "soft")
    )
    for gap in timeline.gaps:
        stack.addWidget(Wrapped(gap, "small", "soft"))


def _box(notice: Notice, go: Go) -> Box:
    box = Box("risk")
    box.body.addWidget(Paragraph(words("planner.at_risk"), notice.message, "risk"))
    box.body.addWidget(Wrapped(notice.fix, "small", "soft"))
    if notice.address:
        box.body.addWidget(_link(notice.address, go), 0, _LEFT)
    return box


def _link(address: str, go: Go) -> Button:
    link = Button(words("planner.go"), "link", "arrow-right")
    link.clicked.connect(lambda: go(address))
    return link
