"""The editor of a yes or a no."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QWidget

from icp_wizard.model.text import Text
from icp_wizard.ui.editors.editor import Answer, Editor
from icp_wizard.ui.parts.radio import Radio, Tick

YES, NO = Text("Yes", "是"), Text("No", "否")


class ButtonsEditor(Editor):
    """A few buttons side by side, none chosen while unanswered; the answer is a key or ""."""

    def __init__(self, options: Mapping[str, Text]) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.buttons = {key: Radio(text, framed=True) for key, text in options.items()}
        for key, button in self.buttons.items():
            layout.addWidget(button)
            button.clicked.connect(lambda _=False, key=key: self.edited.emit(key))
        layout.addStretch(1)
        self.frame(*self.buttons.values())
        self.live()

    def value(self) -> str:
        return next((key for key, button in self.buttons.items() if button.isChecked()), "")

    def show_value(self, value: Answer) -> None:
        for key, button in self.buttons.items():
            button.setAutoExclusive(False)  # or Qt keeps one of them chosen
            button.setChecked(value == key)
        for button in self.buttons.values():
            button.setAutoExclusive(True)

    def set_accessible(self, name: str, description: str) -> None:
        super().set_accessible(name, description)
        for button in self.buttons.values():
            button.setAccessibleName(f"{name}: {button.text()}")
            button.setAccessibleDescription(description)

    def focus_target(self) -> QWidget:
        return self.buttons.get(self.value()) or next(iter(self.buttons.values()))


class YesNoEditor(ButtonsEditor):
    """Two buttons; the answer is "yes", "no" or ""."""

    def __init__(self, yes: Text = YES, no: Text = NO) -> None:
        super().__init__({"yes": yes, "no": no})


class TickEditor(Editor):
    """A tick box with its own words; the answer is "yes" or ""."""

    def __init__(self, words: Text) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.tick = Tick(words)
        layout.addWidget(self.tick)
        layout.addStretch(1)
        self.tick.clicked.connect(lambda: self.edited.emit(self.value()))
        self.frame(self.tick)
        self.live()

    def value(self) -> str:
        return "yes" if self.tick.isChecked() else ""

    def show_value(self, value: Answer) -> None:
        self.tick.setChecked(value == "yes")
