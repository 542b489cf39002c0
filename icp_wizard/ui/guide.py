"""The guide: what the field in focus is, why it is asked, and where it goes."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from icp_wizard.catalogue.field import Field
from icp_wizard.model.text import Text
from icp_wizard.ui.forms.explanation import Section, sections
from icp_wizard.ui.language import current
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.line import Rule


class Guide(Alive, QFrame):
    """Explains one field at a time; before the first it says what it is for."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "canvas")
        self.field: Field | None = None
        stack = QVBoxLayout(self)
        stack.setContentsMargins(24, 8, 24, 24)
        stack.setSpacing(2)
        self.term = Wrapped("", "title", selectable=True)
        self.english = Wrapped("", selectable=True)
        self.invitation = Wrapped(self._invite, "small", "soft")
        self.sections = [_GuideSection(section) for section in sections()]
        for part in (self.term, self.english, self.invitation, *self.sections):
            stack.addWidget(part)
        stack.addStretch(1)
        self.live()

    def show_field(self, field: Field, item_address: str = "") -> None:
        """Explain a field."""
        if field is not self.field:
            self.field = field
            self.retell()

    def retell(self) -> None:
        label = self.field.label if self.field else Text("", "")
        self.term.show_words(label.zh)
        self.english.show_words(label.en)
        self.english.show_tone("" if current() == "en" else "soft")
        for part in (self.term, self.english):
            part.setVisible(self.field is not None)
        self.invitation.setVisible(self.field is None)
        for section in self.sections:
            section.show_field(self.field)

    def _invite(self) -> str:
        return self.tr(
            "Go to a field and it is explained here: what it is, why it is asked, "
            "and where it goes in the Chinese system."
        )


class _GuideSection(QWidget):
    """A hairline, a heading, and words; hidden while there are none."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        title, self._tell = section
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 10, 0, 0)
        stack.setSpacing(2)
        stack.addWidget(Rule())
        stack.addSpacing(8)
        stack.addWidget(Label(title, "caption", "soft"))
        self.words = Wrapped("", "small", selectable=True)
        stack.addWidget(self.words)

    def show_field(self, field: Field | None) -> None:
        """Say what there is to say of a field."""
        told = self._tell(field) if field else ""
        self.words.show_words(told)
        self.setVisible(bool(told))
