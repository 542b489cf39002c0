"""Show this to a Chinese colleague: a question as large as the screen, answers to point at."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from icp_wizard.catalogue.drawing import document_of
from icp_wizard.catalogue.field import Field
from icp_wizard.catalogue.pinyin import pinyin
from icp_wizard.journey.asking import Asked, asked
from icp_wizard.journey.shown import shown
from icp_wizard.model.address import item_address
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui import theme
from icp_wizard.ui.forms.offers import offers
from icp_wizard.ui.guide.sketch import Sketch
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.alive import Alive, set_font
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.page import ScrollPage
from icp_wizard.ui.parts.ring import FocusRing
from icp_wizard.ui.parts.typeset import unbroken

_QUESTION, _ANSWER, _HELP = 48, 34, 24
"""Heights of letters in px at 100 %, to be read across a desk."""
_DRAWING, _FEW = 220, 4


def card_of(live: LiveDraft, field: Field, address: str, parent: QWidget) -> ColleagueCard:
    """The card of a field as it is answered at an address of the open draft."""
    document = document_of(live.filing, address)
    card = ColleagueCard(_asked(live, field, address, document), parent)
    card.written.connect(partial(live.answer, address))
    card.left.connect(partial(live.leave, address))
    return card


def _asked(live: LiveDraft, field: Field, address: str, document: str) -> Asked:
    if live.judgement is None:
        return asked(field, (), "", document)
    outlook = live.judgement.outlook
    options = [each.text for each in offers(outlook, field, item_address(address))]
    return asked(field, options, shown(outlook, field, address).value, document)


class ColleagueCard(Alive, QFrame):
    """The question in Chinese over the whole screen, English small beneath; Escape closes it.

    Where there is nothing to point at there is room to write; what is written is told of at once.
    """

    written = Signal(str)
    left = Signal()
    """It is closed, and something was written."""

    def __init__(self, asked: Asked, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.asked = asked
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "page")
        self.sketch: Sketch | None = None
        self.field: LargeField | None = None
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 16, 0, 0)
        stack.addLayout(self._make_head())
        page = ScrollPage(most=1400, margin=64, spacing=28)
        page.body.addLayout(self._make_question())
        self.answers = [_Answer(each, len(asked.answers) > _FEW) for each in asked.answers]
        ground = QWidget()
        flow = Flow(ground, gap=20, line_gap=20)
        for answer in self.answers:
            flow.addWidget(answer)
        page.body.addWidget(ground)
        ground.setVisible(bool(self.answers))
        if asked.example:
            page.body.addLayout(self._make_room(asked.example))
        if asked.drawing is not None:
            self.sketch = Sketch(_DRAWING)
            self.sketch.show_spot(asked.drawing, asked.field)
            page.body.addWidget(self.sketch)
        stack.addWidget(page, 1)
        FocusRing(self)
        self.live()

    def retell(self) -> None:
        self.setWindowTitle(self.asked.term)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if self.field is not None and self.field.isModified():
            self.left.emit()

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(44, 0, 24, 0)
        head.setSpacing(16)
        english = Wrapped(self.asked.question.en, "small", "soft")
        away = Button(lambda: self.tr("Close (Esc)"), "plain", "close")
        away.clicked.connect(self.close)
        head.addWidget(english, 1)
        head.addWidget(away)
        return head

    def _make_question(self) -> QVBoxLayout:
        said = QVBoxLayout()
        said.setSpacing(10)
        said.addWidget(Wrapped(self.asked.pinyin, "body", "soft"))
        question = Large(_in_sentences(self.asked.question.zh), _QUESTION)
        question.setAccessibleName(self.asked.question.zh)
        said.addWidget(question)
        if self.asked.value:
            said.addSpacing(8)
            said.addWidget(Large(self.asked.value, _QUESTION, "accent"))
        said.addSpacing(8)
        said.addWidget(Large(self.asked.meaning.zh, _HELP, "soft"))
        said.addWidget(Large(self.asked.where.zh, _HELP, "soft"))
        return said

    def _make_room(self, example: str) -> QVBoxLayout:
        """What an answer looks like, and a line to write one on."""
        room, here, stands = QVBoxLayout(), words("guide.write_here"), words("guide.written")
        room.setSpacing(8)
        said = words("guide.for_example", value=example)
        self.field = LargeField(here)
        self.field.textEdited.connect(self.written)
        for part in (Large(said.zh, _HELP, "soft"), Large(here.zh, _HELP), self.field):
            room.addWidget(part)
        room.addWidget(Wrapped(f"{here.en}. {stands.en} {stands.zh}", "small", "soft"))
        return room


def _in_sentences(question: str) -> str:
    """A question whose second sentence is not divided: it begins a line where it has no room."""
    asked, sign, wish = question.rpartition("？")
    return asked + sign + unbroken(wish)


class Large(Alive, QLabel):
    """Words larger than any role of type, *size* px high at 100 %."""

    def __init__(self, said: str, size: int, tone: str = "") -> None:
        super().__init__(said)
        self._size = size
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", tone)
        self.setWordWrap(True)
        self.live()

    def restyle(self) -> None:
        font = theme.font("body")
        font.setPixelSize(theme.scaled(self._size))
        set_font(self, font)


class LargeField(Alive, QLineEdit):
    """A line to write on, in letters as large as the answers."""

    def __init__(self, name: Text) -> None:
        super().__init__()
        self.setAccessibleName(f"{name.zh} {name.en}")
        self.setProperty("large", "true")
        self.live()

    def restyle(self) -> None:
        font = theme.font("body")
        font.setPixelSize(theme.scaled(_ANSWER))
        set_font(self, font)


class _Answer(Card):
    """One answer to point at: Chinese large, pinyin and English small."""

    def __init__(self, answer: Text, is_one_of_many: bool) -> None:
        super().__init__(padding=24, spacing=4)
        self.text = answer
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        large = Large(answer.zh, _HELP if is_one_of_many else _ANSWER)
        large.setWordWrap(False)
        self.body.addWidget(large)
        self.body.addWidget(Wrapped(pinyin(answer.zh), "small", "soft"))
        self.body.addWidget(Wrapped(answer.en, "small", "soft"))
