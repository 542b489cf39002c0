"""Below the names of websites, apps and domains: each rule met or broken, and ways out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.journey.doctors.domains import DomainReport, examine_domain
from icp_wizard.journey.doctors.names import NameReport, Verdict, examine_name
from icp_wizard.journey.doctors.variants import Variant
from icp_wizard.journey.guidance import Guidance, Standing
from icp_wizard.journey.wish import wish_of
from icp_wizard.model.filing import Filing
from icp_wizard.model.finding import Source
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.holidays import shipped_holidays
from icp_wizard.storage.library import Library
from icp_wizard.ui.background import Latest
from icp_wizard.ui.forms.fold import Fold
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.button import Chip
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.plan.lines import ShortLine, headed
from icp_wizard.ui.plan.marks import Mark, mark_of
from icp_wizard.work.packs import in_force
from icp_wizard.work.planning import planned

if TYPE_CHECKING:
    from icp_wizard.ui.forms.question import Question

_MARKS = {
    True: Mark("ready", "ready", words("planner.state_kept")),
    False: Mark("risk", "risk", words("planner.state_broken")),
    None: Mark("question", "text-soft", words("planner.state_asked")),
}


class Doctor(QWidget):
    """Examines the answer of a question beside the interface's thread, once it was entered.

    It stays shown when the field is left, so that nothing moves away under the pointer.
    """

    examined = Signal(object)
    """A report on the answer as it stands."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question
        self._for = ""
        self._report: object = None
        self._shown: object = None
        self._is_unfolded = False
        self.whole, self.stack = QVBoxLayout(self), QVBoxLayout()
        self.whole.setContentsMargins(0, 0, 0, 0)
        for each in (self.whole, self.stack):
            each.setSpacing(6)
        self.whole.addLayout(self.stack)
        self._latest = Latest(150, self)
        self._latest.answered.connect(self._take)
        question.row.add_below(self)
        question.row.entered.connect(self._enter)
        self.hide()

    def refresh(self) -> None:
        """Examine the answer anew if it was entered."""
        if self._for and self._for == self._address:
            live = self.question.pen.live
            self._latest.ask(self.work(live.filing, self._for, live.today))
        else:
            self._for = ""
            self.hide()

    def show_judgement(self) -> None:
        """Leave to the boxes above what they say now."""
        if self._report is not None:
            self._show()

    def work(self, filing: Filing, address: str, day: date) -> Callable[[], object]:
        """What a worker does to examine the answer."""
        raise NotImplementedError

    def show_report(self, report: object) -> bool:
        """Fill the stack, which is empty; gives whether anything is to be seen."""
        raise NotImplementedError

    def add_folded(self, said: Text, made: Callable[[], Iterable[QWidget]]) -> None:
        """Add lines which are made when they are first wanted, so that typing never waits."""
        fold = Fold(said)
        fold.body.setSpacing(6)

        def fill() -> None:
            for line in () if fold.body.count() else made():
                fold.body.addWidget(line)

        def note() -> None:
            self._is_unfolded = fold.is_open

        fold.opened.connect(fill)
        fold.unfold(self._is_unfolded)
        fold.button.clicked.connect(note)
        self.stack.addWidget(fold)

    @property
    def said_above(self) -> frozenset[str]:
        """The rules whose findings stand between the field and the doctor."""
        return frozenset(each.rule for each in self.question.row.findings)

    @property
    def _address(self) -> str:
        addresses = self.question.addresses
        return addresses[0] if addresses else ""

    def _enter(self) -> None:
        if self._for != self._address:
            self._for, self._report, self._shown = self._address, None, None
        self.refresh()

    def _take(self, found: tuple[str, object]) -> None:
        address, report = found
        if address != self._for:
            return
        self._report = report
        self._show()
        self.examined.emit(report)

    def _show(self) -> None:
        shown = (self._report, self.said_above)
        if shown != self._shown:
            self._shown = shown
            empty(self.stack)
            self.setVisible(self.show_report(self._report))


class NameDoctor(Doctor):
    """The rules on a name, the broken first, and names to use instead."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self._offered: tuple[Variant, ...] = ()
        self._offers = QVBoxLayout()
        self._offers.setSpacing(6)
        self.whole.addLayout(self._offers)

    def work(self, filing: Filing, address: str, day: date) -> Callable[[], object]:
        return partial(_name_report, self.question.pen.live.library, filing, address, day)

    def show_report(self, report: object) -> bool:
        found = cast("NameReport", report)
        for each in found.broken:
            if each.rule.id not in self.said_above:
                self.stack.addWidget(_verdict(each))
        rest = [each for each in found.verdicts if each.met is not False]
        if found.name and rest:
            self.add_folded(_counted(rest), lambda: map(_verdict, rest))
        self._offer(found.suggestions)
        return self.stack.count() > 0 or bool(found.suggestions)

    def _offer(self, suggestions: tuple[Variant, ...]) -> None:
        """Offer other names; the same ones stay as they are while the name is typed."""
        if suggestions == self._offered:
            return
        self._offered = suggestions
        empty(self._offers)
        if suggestions:
            self._offers.addWidget(Wrapped(words("planner.suggestions"), "small", "soft"))
            self._offers.addWidget(self._chips(suggestions))

    def _chips(self, suggestions: tuple[Variant, ...]) -> QWidget:
        ground = QWidget()
        flow = Flow(ground)
        for each in suggestions:
            chip = Chip(words("planner.use", name=each.name))
            chip.setToolTip(pick(each.made_of))
            chip.setAccessibleDescription(pick(each.made_of))
            chip.clicked.connect(partial(self._use, each.name))
            flow.addWidget(chip)
        return ground

    def _use(self, name: str, _: bool = False) -> None:
        self.question.put(self._for, name)
        self.question.take_focus()


class DomainDoctor(Doctor):
    """What matters of a domain for a filing, what is left to do or look up first."""

    def work(self, filing: Filing, address: str, day: date) -> Callable[[], object]:
        return partial(_domain_report, self.question.pen.live.library, filing, address, day)

    def show_report(self, report: object) -> bool:
        found = cast("DomainReport", report)
        if not found.parts.ascii:
            return False
        settled = [each for each in found.lines if each.standing is Standing.SETTLED]
        for each in found.lines:
            if each.standing is not Standing.SETTLED and each.rule not in self.said_above:
                said = words("planner.line", head=headed(each), text=each.text)
                self.stack.addWidget(_line(each, said, each.why))
        if settled:
            said = words("planner.domain_settled", settled=len(settled))
            self.add_folded(said, lambda: map(_settled, settled))
        return self.stack.count() > 0


def _name_report(
    library: Library, filing: Filing, address: str, day: date
) -> tuple[str, NameReport]:
    return address, examine_name(filing, address, in_force(library), day)


def _domain_report(
    library: Library, filing: Filing, address: str, day: date
) -> tuple[str, DomainReport]:
    item, pack = address.removesuffix(".name"), in_force(library)
    timeline = planned(filing, pack, wish_of(filing), day).timeline
    return address, examine_domain(filing, item, timeline, shipped_holidays(), pack)


def _counted(verdicts: list[Verdict]) -> Text:
    asked = sum(each.met is None for each in verdicts)
    return words("planner.rules_kept", kept=len(verdicts) - asked, asked=asked)


def _verdict(verdict: Verdict) -> ShortLine:
    mark = _MARKS[verdict.met]
    said = words("planner.line", head=mark.word, text=verdict.message)
    fix = verdict.fix if verdict.met is False else None
    return ShortLine(mark, said, _source(verdict.rule.sources), fix)


def _line(line: Guidance, said: Text, why: Text | None = None) -> ShortLine:
    return ShortLine(mark_of(line.standing), said, _source(line.sources), why)


def _settled(line: Guidance) -> ShortLine:
    return _line(line, words("planner.line", head=line.label, text=line.text))


def _source(sources: tuple[Source, ...]) -> Text:
    if not sources:
        return Text("", "")
    return words("planner.quoted_source", title=sources[0].title, date=sources[0].date)
