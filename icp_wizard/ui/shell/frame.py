"""A page with its name above it, the summary of Continue between them, and a way to scroll."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from icp_wizard.catalogue.step import Step
from icp_wizard.journey.naming import place_name
from icp_wizard.model.finding import Finding
from icp_wizard.model.text import Text
from icp_wizard.rules.engine import Judgement
from icp_wizard.ui import theme
from icp_wizard.ui.forms.order import takers
from icp_wizard.ui.pages.page import Page
from icp_wizard.ui.parts.box import SummaryBox
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.line import named
from icp_wizard.ui.parts.page import FORM_MOST, ScrollPage

MOST_LINES, MOST_FIXED_LINES = 8, 3
"""Lines of the summary; fewer where it does not scroll away and takes room from the page.

There it also folds as soon as the keyboard is in a field.
"""

LOW = 240
"""The height, at 100 %, below which a head that does not scroll away is the page's name alone."""

WIDE_MOST = 1120
_BAR = 12  # px; the bar of what scrolls inside the page stands right of all else
_ARROW = " › "

translate = QCoreApplication.translate


class PageFrame(QWidget):
    """One page as it stands in the window."""

    wanted = Signal(str)
    """A line of the summary was pressed: the address it leads to."""

    def __init__(self, step: Step, page: Page, parent: QWidget) -> None:
        super().__init__(parent)  # each parent taken later dresses the whole page once more
        self.page = page
        self.stops: tuple[Finding, ...] = ()
        self.summary: SummaryBox | None = None
        page.focused.connect(self._fold_summary)
        self._head = QVBoxLayout()
        self._head.setContentsMargins(Page.INSET, 0, 0, 0)
        self._head.setSpacing(2)
        self._add_name(step)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._lay(outer)

    @property
    def is_open(self) -> bool:
        """Whether the summary says that something is to mend."""
        return self.summary is not None

    def show_summary(self, stops: Sequence[Finding], judgement: Judgement) -> None:
        """Say on top of the page what stops; nothing takes the box away."""
        if tuple(stops) == self.stops:
            return
        had_focus = self.summary is not None and self.summary.hasFocus()
        was_folded = self.summary is not None and self.summary.is_folded
        self.clear_summary()
        if stops:
            self.stops = tuple(stops)
            self.summary = _summary(stops, judgement, folds=not self.page.SCROLLS)
            self.summary.fold(was_folded)
            self.summary.chosen.connect(self.wanted)
            self._head.addSpacing(14)
            self._head.addWidget(self.summary)
            if had_focus:
                self.focus_summary()

    def clear_summary(self) -> None:
        """Take the summary away."""
        self.stops = ()
        if self.summary is not None:
            self._head.removeWidget(self.summary)
            self._head.takeAt(self._head.count() - 1)
            self.summary.deleteLater()
            self.summary = None

    def focus_summary(self) -> None:
        """Put the keyboard on the summary."""
        if self.summary is not None:
            self.summary.fold(self._is_low)  # its lines would take the whole of a low page
            self.summary.show()  # what is hidden, as all that is new, takes no focus
            self.summary.setFocus(Qt.FocusReason.OtherFocusReason)
            if self._scroll is not None:
                self._scroll.verticalScrollBar().setValue(0)

    @property
    def _is_low(self) -> bool:
        """Whether the head stands still and leaves the page hardly any room."""
        return not self.page.SCROLLS and self.height() < theme.scaled(LOW)

    def focus_start(self) -> None:
        """Put the keyboard into the first thing on the page that takes it."""
        can_take = (each for each in takers(self.page) if each.isEnabled() and each.isVisible())
        first = next(can_take, None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def show_focus(self) -> None:
        """Scroll to what has the keyboard, in the middle of the page."""
        here = QApplication.focusWidget()
        if here is not None and self._scroll is not None and self.page.isAncestorOf(here):
            self._scroll.show_part(here)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the head does not scroll away, a low window keeps its room for the page."""
        super().resizeEvent(event)
        self._sentence.setVisible(not self._is_low)

    def _fold_summary(self) -> None:
        if self.summary is not None and not self.page.SCROLLS:
            self.summary.fold()

    def _add_name(self, step: Step) -> None:
        self._head.addLayout(named(step.label, "title", "body", gap=12))
        self._sentence = Wrapped(step.sentence, "body", "soft")
        self._head.addWidget(self._sentence)

    def _lay(self, outer: QVBoxLayout) -> None:
        self._scroll = None
        if not self.page.SCROLLS:
            outer.setContentsMargins(20, 24, 20, 0)
            outer.setSpacing(20)
            self._head.setContentsMargins(Page.INSET, 0, _BAR, 0)
            outer.addLayout(self._head)
            outer.addWidget(self.page, 1)
            return
        most = WIDE_MOST if self.page.WIDE else FORM_MOST
        self._scroll = ScrollPage(most=most, steady=True)
        outer.addWidget(self._scroll)
        self._scroll.body.addLayout(self._head)
        self._scroll.body.addWidget(self.page)


def _summary(stops: Sequence[Finding], judgement: Judgement, *, folds: bool) -> SummaryBox:
    most = MOST_FIXED_LINES if folds else MOST_LINES
    lines = [(_line(each, judgement), each.address) for each in stops[:most]]
    count, rest = len(stops), len(stops) - most
    more = (lambda: _more(rest)) if rest > 0 else ""
    return SummaryBox(lambda: _title(count), lines, rest=more, folds=folds)


def _title(count: int) -> str:
    if count == 1:
        return translate("PageFrame", "1 answer to mend or to give on this page")
    return translate("PageFrame", "{0} answers to mend or to give on this page").format(count)


def _more(count: int) -> str:
    return translate("PageFrame", "and {0} more further down").format(count)


def _line(finding: Finding, judgement: Judgement) -> Text:
    """The place without its page, and what is said of it; a missing answer names its field."""
    place, said = place_name(judgement.outlook, finding.address), finding.message
    is_missing = finding.rule == "required"
    return Text(
        _joined(_inside(place.en, is_missing), ": ", said.en),
        _joined(_inside(place.zh, is_missing), "：", said.zh),
    )


def _inside(place: str, is_missing: bool) -> str:
    parts = place.split(_ARROW)[1:]
    return _ARROW.join(parts[:-1] if is_missing else parts)


def _joined(place: str, colon: str, said: str) -> str:
    return f"{place}{colon}{said}" if place else said
