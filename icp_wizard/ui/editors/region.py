"""The editor of a place: province, city, district, each offering what lies in the one before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from icp_wizard.model.text import Text
from icp_wizard.ui.editors.choice import ChoiceEditor
from icp_wizard.ui.editors.editor import Answer, Editor
from icp_wizard.ui.language import say
from icp_wizard.ui.parts.choice import Choice
from icp_wizard.ui.parts.flow import Even

Children = Callable[[str], Sequence[Choice]]
LEVELS = (Text("Province", "省"), Text("City", "市"), Text("District", "区县"))


class RegionEditor(Editor):
    """Three linked choices; the answer is three codes, ``""`` where nothing is chosen.

    *children* gives the places in a place, and the provinces for ``""``.
    """

    def __init__(self, children: Children) -> None:
        super().__init__()
        self._children = children
        layout = Even(self, least=150)
        self.choices = tuple(ChoiceEditor() for _ in LEVELS)
        for level, choice in enumerate(self.choices):
            layout.addWidget(choice)
            choice.edited.connect(partial(self._choose, level))
        self.frame(*(choice.combo for choice in self.choices))
        self._offer()
        self.live()

    def value(self) -> tuple[str, ...]:
        return tuple(choice.value() for choice in self.choices)

    def show_value(self, value: Answer) -> None:
        codes = (*((value,) if isinstance(value, str) else value), "", "", "")
        for choice, code in zip(self.choices, codes, strict=False):
            choice.show_value(code)
        self._offer()

    def set_accessible(self, name: str, description: str) -> None:
        super().set_accessible(name, description)
        for choice, words in zip(self.choices, LEVELS, strict=True):
            choice.set_accessible(f"{name}: {say(words)}", description)

    def retell(self) -> None:
        for choice, words in zip(self.choices, LEVELS, strict=True):
            choice.show_placeholder(say(words))

    def _choose(self, level: int, _key: object = None) -> None:
        for choice in self.choices[level + 1 :]:
            choice.show_value("")
        self._offer()
        self.edited.emit(self.value())

    def _offer(self) -> None:
        """Let each choice offer what lies in the one before; without that it waits."""
        above = ("", *self.value()[:-1])
        for level, (choice, place) in enumerate(zip(self.choices, above, strict=True)):
            asked = level == 0 or bool(place)
            choice.show_options(self._children(place) if asked else ())
            choice.setEnabled(asked)
