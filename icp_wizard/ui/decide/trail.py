"""The trail: the answers given so far as a line of chips, each a way back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.journey.route import Answered
from icp_wizard.model.words import words
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.button import Chip
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Label
from icp_wizard.ui.parts.picture import Picture


class Trail(QWidget):
    """Chips with the short answers, in the order of their questions."""

    wanted = Signal(str)
    """A chip was pressed: the key of its question."""

    def __init__(self) -> None:
        super().__init__()
        self.chips: dict[str, AnswerChip] = {}
        self._shown: tuple[tuple[Answered, ...], str] | None = None
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)

    def show_way(self, answered: Sequence[Answered], here: str) -> None:
        """Show the answers of a way; *here* is the question shown below, or ``""``."""
        way = (tuple(answered), here)
        if way == self._shown:
            return
        self._shown, self.chips = way, {}
        self.setVisible(bool(answered))
        line = QWidget()
        flow = Flow(line, gap=8)
        flow.addWidget(Label(words("route.so_far"), "small", "soft"))
        for each in answered:
            chip = self._made(each, is_here=each.question.key == here)
            flow.addWidget(chip if each is answered[-1] else _led_on(chip))
        empty(self._place)
        self._place.addWidget(line)
        line.show()  # at once, so that a chip can take the focus

    def focus_last(self) -> None:
        """Put the keyboard on the last chip."""
        if self.chips:
            [*self.chips.values()][-1].setFocus()

    def _made(self, each: Answered, *, is_here: bool) -> AnswerChip:
        chip = AnswerChip(each)
        if is_here:
            chip.setCheckable(True)
            chip.setChecked(True)
        chip.clicked.connect(partial(self.wanted.emit, each.question.key))
        self.chips[each.question.key] = chip
        return chip


class AnswerChip(Chip):
    """One short answer; its question is said to a screen reader and under the pointer."""

    def __init__(self, answered: Answered) -> None:
        self._question = answered.question.text
        super().__init__(answered.option.short)

    def retell(self) -> None:
        super().retell()
        question = pick(self._question)
        self.setToolTip(question)
        self.setAccessibleDescription(self.tr("Go back to: {0}").format(question))


def _led_on(chip: AnswerChip) -> QWidget:
    """A chip with the sign that another follows; a line never begins with the sign."""
    both = QWidget()
    across = QHBoxLayout(both)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(8)
    across.addWidget(chip)
    across.addWidget(Picture("chevron-right", "text-faint", 16))
    return both
