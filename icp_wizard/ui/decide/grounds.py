"""On what an outcome rests: the rules with their sources and age, and what used to hold."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.catalogue.seeds import SeedAnswer
from icp_wizard.journey.outcome import Outcome, Reason
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui.forms.fold import Fold
from icp_wizard.ui.forms.order import Anchor, set_reading_order
from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.picture import Lead, Picture

AT_ONCE = 4
"""How many rules are shown before the others are unfolded; the first of them decides."""


class Grounds(QWidget):
    """Reasons, and what used to hold; hidden while there is no outcome."""

    def __init__(self) -> None:
        super().__init__()
        outer = _stack(self, spacing=0)
        outer.addWidget(Anchor())
        self._stack = QVBoxLayout()
        self._stack.setSpacing(24)
        outer.addLayout(self._stack)
        self._shown: Outcome | None = None
        self.hide()

    def show_outcome(self, found: Outcome | None) -> None:
        """Show the grounds of an outcome."""
        self.setVisible(found is not None)
        if found is None or found == self._shown:
            return
        self._shown = found
        empty(self._stack)
        self._stack.addWidget(Reasons(found.reasons))
        if found.once:
            self._stack.addWidget(Once(found.once))
        set_reading_order(self)


class Reasons(QWidget):
    """The rules that led here."""

    def __init__(self, reasons: Sequence[Reason]) -> None:
        super().__init__()
        stack = _stack(self)
        stack.addWidget(Label(words("route.reasons"), "caption", "soft"))
        first, rest = reasons[:AT_ONCE], reasons[AT_ONCE:]
        _list(stack, first)
        if rest:
            self.more = Fold(lambda: self.tr("More rules behind this: {0}").format(len(rest)))
            self.more.body.setSpacing(8)
            _list(self.more.body, rest)
            stack.addWidget(self.more)


def _list(stack: QVBoxLayout, reasons: Sequence[Reason]) -> None:
    for each in reasons:
        stack.addWidget(Rule())
        stack.addWidget(ReasonView(each))


class ReasonView(QWidget):
    """One rule: what it says, who says so and when, how sure that is, and whether it is old."""

    def __init__(self, reason: Reason) -> None:
        super().__init__()
        stack = _stack(self, spacing=0)
        stack.setContentsMargins(0, 0, 0, 4)
        stack.addWidget(Wrapped(reason.statement, selectable=True))
        stack.addWidget(Wrapped(reason.source, "small", "soft", selectable=True))
        stack.addWidget(Wrapped(reason.trust, "small", "soft"))
        if reason.is_old:
            stack.addWidget(_remark("waiting", self._old))

    def _old(self) -> str:
        return self.tr("Older than two years or undated: ask before you rely on it.")


class Once(QWidget):
    """Older statements that no longer hold here, with the day of the change."""

    def __init__(self, once: Sequence[SeedAnswer]) -> None:
        super().__init__()
        stack = _stack(self)
        stack.addWidget(Label(words("route.once"), "caption", "soft"))
        for each in once:
            stack.addWidget(Rule())
            stack.addWidget(_then_and_now(each))


def _then_and_now(answer: SeedAnswer) -> QWidget:
    part = QWidget()
    stack = _stack(part, spacing=0)
    quoted = Text(f"“{answer.statement.en}”", f"“{answer.statement.zh}”")
    stack.addWidget(Wrapped(quoted, "small", "soft", selectable=True))
    stack.addWidget(_remark("history", answer.verdict))
    stack.addWidget(Wrapped(words("route.today", text=answer.today), selectable=True))
    for source in answer.newer[:1]:
        cited = words("route.source", title=source.title, date=source.date)
        stack.addWidget(Wrapped(cited, "small", "soft", selectable=True))
    return part


def _remark(icon: str, said: Words) -> QWidget:
    line = QWidget()
    across = QHBoxLayout(line)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(6)
    across.addWidget(Lead(Picture(icon, "text-soft", 16), "small"), 0, Qt.AlignmentFlag.AlignTop)
    across.addWidget(Wrapped(said, "small", "soft"), 1)
    return line


def _stack(part: QWidget, spacing: int = 8) -> QVBoxLayout:
    stack = QVBoxLayout(part)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(spacing)
    return stack
