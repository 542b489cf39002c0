"""The editor of a question with few answers: one card each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from icp_wizard.ui.editors.editor import Answer, Editor
from icp_wizard.ui.editors.yesno import NO, YES
from icp_wizard.ui.parts.card import OptionCard
from icp_wizard.ui.parts.choice import Choice
from icp_wizard.ui.parts.flow import Even

YES_OR_NO = (Choice("yes", YES), Choice("no", NO))


class CardsEditor(Editor):
    """Cards of which one is chosen, none while unanswered; the answer is the key of its option."""

    def __init__(self, options: Sequence[Choice] = YES_OR_NO) -> None:
        super().__init__()
        layout = Even(self, least=180)
        self.cards = {option.key: OptionCard(option.text, option.key) for option in options}
        for key, card in self.cards.items():
            layout.addWidget(card)
            card.clicked.connect(partial(self._choose, key))
        self.frame(*self.cards.values())
        self.live()

    def value(self) -> str:
        return next((key for key, card in self.cards.items() if card.isChecked()), "")

    def show_value(self, value: Answer) -> None:
        for card in self.cards.values():
            card.setAutoExclusive(False)  # or Qt keeps one of them chosen
        for key, card in self.cards.items():
            card.setChecked(value == key)
        for card in self.cards.values():
            card.setAutoExclusive(True)

    def set_accessible(self, name: str, description: str) -> None:
        super().set_accessible(name, description)
        for card in self.cards.values():
            card.retell()
            card.setAccessibleName(f"{name}: {card.accessibleName()}")
            card.setAccessibleDescription(description)

    def focus_target(self) -> QWidget:
        return self.cards.get(self.value(), next(iter(self.cards.values())))

    def _choose(self, key: str, _: bool = False) -> None:
        self.edited.emit(key)
