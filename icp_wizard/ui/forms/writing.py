"""Below names and addresses: which characters stand there, what to look at, what may be meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import cast

from PySide6.QtWidgets import QWidget

from icp_wizard.journey.doctors.writing import Offer, Writing, examine_writing
from icp_wizard.model.filing import Filing
from icp_wizard.model.text import Text
from icp_wizard.ui.forms.doctor import Doctor
from icp_wizard.ui.parts.button import Chip
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.plan.lines import marked
from icp_wizard.ui.plan.marks import Mark, mark_of


class WritingDoctor(Doctor):
    """The characters of a name or an address, what to look at, and what may be meant."""

    def work(self, filing: Filing, address: str, day: date) -> Callable[[], object]:
        return partial(_writing, filing, self.question.field.key, address)

    def show_report(self, report: object) -> bool:
        found = cast("Writing", report)
        for each in found.remarks:
            self.stack.addWidget(_remark(mark_of(each.standing), each.text))
        for each in found.kinds:
            self.stack.addWidget(_remark(Mark("equal", "text-soft", each), each))
        if found.offers:
            self.stack.addWidget(self._chips(found.offers))
        return self.stack.count() > 0

    def _chips(self, offers: tuple[Offer, ...]) -> QWidget:
        ground = QWidget()
        flow = Flow(ground)
        for each in offers:
            chip = Chip(each.words)
            chip.clicked.connect(partial(self._take_over, each))
            flow.addWidget(chip)
        return ground

    def _take_over(self, offer: Offer, _: bool = False) -> None:
        self.question.put_all(offer.answers)
        self.question.take_focus()


def _writing(filing: Filing, key: str, address: str) -> tuple[str, Writing]:
    return address, examine_writing(filing, key, address)


def _remark(mark: Mark, said: Text) -> QWidget:
    line = QWidget()
    marked(line, mark, "small").addWidget(Wrapped(said, "small", "soft", selectable=True))
    return line
