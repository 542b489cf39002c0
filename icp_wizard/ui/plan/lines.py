"""One line of guidance on the page: how it stands, what to do, by when, why and on whose word."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.journey.guidance import Guidance, Standing, newest
from icp_wizard.model.finding import Source
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui.forms.fold import Fold
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.picture import Lead, Picture
from icp_wizard.ui.plan.marks import Mark, mark_of

_TOP = Qt.AlignmentFlag.AlignTop


class GuidanceLine(QWidget):
    """A line of the plan. Why is shown where something is left, else folded away."""

    go_to = Signal(str)
    """Show the answer at this address."""

    def __init__(self, line: Guidance) -> None:
        super().__init__()
        self.line = line
        column = marked(self, mark_of(line.standing), "body")
        column.addWidget(Label(headed(line), "small", "soft"))
        column.addWidget(Wrapped(_dated(line), selectable=True))
        told = _reasons(line.why, newest(line.sources))
        if line.standing is Standing.SETTLED:
            self.why = Fold(words("planner.why"))
            self.why.button.setAccessibleDescription(pick(line.label))
            self.why.body.setSpacing(0)
            for each in told:
                self.why.body.addWidget(each)
            column.addWidget(self.why)
        else:
            for each in told:
                column.addWidget(each)
            if line.address:
                column.addWidget(self._made_link(), 0, Qt.AlignmentFlag.AlignLeft)

    def _made_link(self) -> Button:
        link = Button(words("planner.go"), "link", "arrow-right")
        link.setAccessibleDescription(pick(self.line.label))
        link.clicked.connect(lambda: self.go_to.emit(self.line.address))
        return link


class ShortLine(QWidget):
    """A line below a field: what holds, and small below it on whose word."""

    def __init__(self, mark: Mark, said: Text, source: Text, fix: Text | None = None) -> None:
        super().__init__()
        column = marked(self, mark, "small")
        column.addWidget(Wrapped(said, "small", "" if fix else "soft", selectable=True))
        if fix is not None:
            column.addWidget(Wrapped(fix, "small", "soft", selectable=True))
        column.addWidget(Wrapped(source, "small", "soft", selectable=True))


def marked(part: QWidget, mark: Mark, role: str) -> QVBoxLayout:
    """Lay an icon at the left of a part; gives the column for the words at its right."""
    across = QHBoxLayout(part)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(8)
    size = 16 if role == "small" else 20
    lead = Lead(Picture(mark.icon, mark.ink, size), "small" if role == "small" else "body")
    across.addWidget(lead, 0, _TOP)
    column = QVBoxLayout()
    column.setSpacing(0)
    across.addLayout(column, 1)
    return column


def _reasons(why: Text, source: Source | None) -> list[Wrapped]:
    """Why, and below it on whose word."""
    said = [why]
    if source is not None:
        said.append(words("route.source", title=source.title, date=source.date))
    return [Wrapped(each, "small", "soft", selectable=True) for each in said]


def headed(line: Guidance) -> Text:
    """What a line is about, and how it stands."""
    return words("planner.headed", label=line.label, state=mark_of(line.standing).word)


def _dated(line: Guidance) -> Text:
    return words("plan.text_by", text=line.text, day=line.by) if line.by else line.text
