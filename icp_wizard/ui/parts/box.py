"""Boxes which speak: findings, the summary on Continue."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.model.finding import Finding, Source
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui.language import Words, say
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Paragraph, Wrapped
from icp_wizard.ui.parts.level import lead, tone
from icp_wizard.ui.parts.link import WrappedLink
from icp_wizard.ui.parts.picture import Lead, Picture

_TOP = Qt.AlignmentFlag.AlignTop


class Box(QFrame):
    """A soft box of a level: an icon at the left, words stacked at the right of it.

    The icon stands in the middle of the first line; say if that one is *wrapped*.
    """

    def __init__(self, level: str, icon: str = "", *, wrapped: bool = False) -> None:
        super().__init__()
        self.setProperty("kind", "finding")
        self.setProperty("level", level)
        across = QHBoxLayout(self)
        across.setContentsMargins(12, 10, 12, 10)
        across.setSpacing(10)
        before = Lead(Picture(icon or level, tone(level)), "body", wrapped=wrapped)
        across.addWidget(before, 0, _TOP)
        self.body = QVBoxLayout()
        self.body.setSpacing(2)
        across.addLayout(self.body, 1)


class FindingBox(QWidget):
    """What a rule says of an answer: level, message, cure, links, and its source below the box."""

    repair_wanted = Signal(Finding)

    def __init__(self, finding: Finding) -> None:
        super().__init__()
        self.finding = finding
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(6)
        box = Box(finding.level.value)
        stack.addWidget(box)
        level = finding.level.value
        box.body.addWidget(Paragraph(lambda: lead(level), finding.message, tone(level)))
        box.body.addWidget(Wrapped(finding.fix, "small", "soft"))
        self._add_repair(box)
        if finding.sources:
            stack.addWidget(SourceLine(finding))

    def _add_repair(self, box: Box) -> None:
        if self.finding.repair is None:
            return
        link = Button(self.finding.repair.words, "link", "pencil", role="label")
        link.clicked.connect(lambda: self.repair_wanted.emit(self.finding))
        links = Flow(gap=24)
        links.addWidget(link)
        box.body.addSpacing(6)
        box.body.addLayout(links)


class SourceLine(QWidget):
    """Where a finding comes from, and of which day; where many say it, the first alone."""

    def __init__(self, finding: Finding) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(Lead(Picture("book", size=16), "small"), 0, _TOP)
        said = QVBoxLayout()
        said.setSpacing(0)
        layout.addLayout(said, 1)
        first, others = finding.sources[:1], finding.sources[1:]
        said.addWidget(_sources(first))
        if finding.mark is not None:
            said.addWidget(Wrapped(finding.mark.begun(), "small", "risk"))
        if others:
            rest = _sources(others)
            rest.hide()
            more = Button(lambda: self._more(len(others)), "link")
            more.clicked.connect(rest.show)
            more.clicked.connect(more.hide)
            said.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
            said.addWidget(rest)

    def _more(self, count: int) -> str:
        if count == 1:
            return self.tr("and one more source")
        return self.tr("and {0} more sources").format(count)


def _sources(sources: Sequence[Source]) -> Wrapped:
    lines = [words("route.source", title=each.title, date=each.date) for each in sources]
    said = Text(*("\n".join(each) for each in zip(*lines, strict=True))) if lines else ""
    return Wrapped(said, "small", "soft", selectable=True)


class SummaryBox(Box):
    """What is to mend on the page, each line a link to its field; takes the focus on Continue.

    *rest* says what the lines leave out. One which *folds* gives its lines' room back.
    """

    chosen = Signal(str)

    def __init__(
        self,
        title: Words,
        lines: Sequence[tuple[Words, str]],
        level: str = "stop",
        *,
        rest: Words = "",
        folds: bool = False,
    ) -> None:
        super().__init__(level, wrapped=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say(title))
        self._inside = QWidget()
        self.body.addLayout(self._head(Wrapped(title, "strong", tone(level)), folds))
        self.body.addWidget(self._inside)
        stack = QVBoxLayout(self._inside)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(2)
        for said, address in lines:
            link = WrappedLink(said)
            link.clicked.connect(partial(self.chosen.emit, address))
            stack.addWidget(link)
        if rest:
            stack.addWidget(Wrapped(rest, "small", "soft"))

    @property
    def is_folded(self) -> bool:
        """Whether the title stands alone."""
        return self._inside.isHidden()

    def fold(self, is_folded: bool = True) -> None:
        """Leave the title alone, or show the lines again."""
        self._inside.setVisible(not is_folded)
        self.toggle.show_icon("chevron-down" if is_folded else "chevron-up")
        self.toggle.show_words(self._toggle_words)

    def _head(self, title: Wrapped, folds: bool) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(title, 1)
        self.toggle = Button(self._toggle_words, "link", "chevron-up")
        self.toggle.clicked.connect(lambda: self.fold(not self.is_folded))
        self.toggle.setVisible(folds)
        head.addWidget(self.toggle)
        return head

    def _toggle_words(self) -> str:
        return self.tr("Show") if self.is_folded else self.tr("Fold")
