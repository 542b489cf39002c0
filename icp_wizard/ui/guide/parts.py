"""The sections of the guide which are more than a paragraph."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.catalogue.drawing import drawing_of, whereabouts
from icp_wizard.catalogue.field import Field
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.refusals import refusals
from icp_wizard.rules.statement import Statement
from icp_wizard.ui.guide.explanation import example
from icp_wizard.ui.guide.sketch import Sketch
from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.link import WrappedLink
from icp_wizard.ui.parts.picture import Lead, Picture

MOST_REFUSALS = 4
_TOP = Qt.AlignmentFlag.AlignTop
translate = QCoreApplication.translate


class Section(QWidget):
    """A hairline, a heading if there is one, and what stands below it."""

    def __init__(self, title: Words) -> None:
        super().__init__()
        self.stack = QVBoxLayout(self)
        self.stack.setContentsMargins(0, 10, 0, 0)
        self.stack.setSpacing(2)
        self.stack.addWidget(Rule())
        self.stack.addSpacing(8)
        if title:
            self.stack.addWidget(Label(title, "caption", "soft"))


class Where(Section):
    """Where an answer is found, and a drawing of the paper with its spot."""

    def __init__(self) -> None:
        super().__init__(lambda: translate("Guide", "Where to find it"))
        self.words, self.sketch = Wrapped("", "small", selectable=True), Sketch()
        self.note = Wrapped(_sketched, "small", "soft")
        self.stack.addWidget(self.words)
        self.stack.addSpacing(6)
        self.stack.addWidget(self.sketch)
        self.stack.addWidget(self.note)

    def show_field(self, field: Field | None, document: str) -> None:
        """Show where the answer to a field is found on this kind of document."""
        self.setVisible(field is not None)
        drawing = drawing_of(field.key, document) if field else None
        self.words.show_words(whereabouts(field, document) if field else "")
        self.sketch.show_spot(drawing, field.key if field else "")
        self.note.setVisible(drawing is not None)


class Examples(Section):
    """An answer that will do, and one that will not, with the reason."""

    def __init__(self) -> None:
        super().__init__(lambda: translate("Guide", "Example"))
        self.good, self.bad = (Wrapped("", "small", selectable=True) for _ in range(2))
        self.why = Wrapped("", "small", "soft", selectable=True)
        self.stack.addWidget(_signed("ready", self.good, translate("Guide", "Good")))
        self.stack.addSpacing(4)
        self.stack.addWidget(_signed("stop", self.bad, translate("Guide", "Not good")))
        indented = QHBoxLayout()
        indented.setContentsMargins(24, 0, 0, 0)
        indented.addWidget(self.why)
        self.stack.addLayout(indented)

    def show_field(self, field: Field | None) -> None:
        """Show the examples of a field."""
        self.setVisible(field is not None)
        self.good.show_words((lambda: example(field)) if field else "")
        self.bad.show_words(field.bad.text if field else "")
        self.why.show_words(field.bad.why if field else "")


class Refusals(Section):
    """Why an answer is often refused; ``wanted`` asks for a rule by its id."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(lambda: translate("Guide", "Common refusals"))
        self.shown: tuple[Statement, ...] = ()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self.stack.addLayout(self._lines)

    def show_field(self, field: Field | None, pack: Pack | None, document: str) -> None:
        """Show what the rules of a pack refuse in a field."""
        self.setVisible(field is not None)
        found = refusals(field, pack, document)[:MOST_REFUSALS] if field and pack else ()
        if found == self.shown and self._lines.count():
            return
        self.shown = found
        empty(self._lines)
        for each in found:
            link = WrappedLink(each.statement)
            link.clicked.connect(partial(self._want, each.id))
            self._lines.addWidget(link)
            self._lines.addWidget(Wrapped(_dated(each), "small", "soft"))
            self._lines.addSpacing(6)
        if not found:
            self._lines.addWidget(Wrapped(_none_known, "small", "soft"))

    def _want(self, id_: str, _: bool = False) -> None:
        self.wanted.emit(id_)


def _signed(level: str, said: Wrapped, name: str) -> QWidget:
    line = QWidget()
    line.setAccessibleName(name)
    across = QHBoxLayout(line)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(8)
    across.addWidget(Lead(Picture(level, level, size=16), "small"), 0, _TOP)
    across.addWidget(said, 1)
    return line


def _dated(statement: Statement) -> Text:
    newest = max(statement.sources, key=lambda each: str(each.day or ""))
    return words("route.source", title=newest.title, date=newest.date)


def _sketched() -> str:
    return translate("Guide", "Our own drawing; yours may be set otherwise.")


def _none_known() -> str:
    return translate("Guide", "No refusal for this alone is known to us.")
