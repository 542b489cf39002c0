"""The window of letters: one is chosen, read in both languages, and kept as a file."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.journey.letters import Offer, every_letter, letters_of, written
from icp_wizard.journey.naming import item_name
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.engine import Judgement
from icp_wizard.rules.papers import WantedSlot
from icp_wizard.ui.editors.choice import ChoiceEditor
from icp_wizard.ui.language import pick
from icp_wizard.ui.letters.keeping import LetterKeeping
from icp_wizard.ui.letters.preview import LetterPreview
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.choice import Choice
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.page import ScrollPage
from icp_wizard.ui.reference.frame import ReferenceWindow

_EDGE = 24


class LettersWindow(ReferenceWindow):
    """Every letter of an open draft, those asked for first; it follows the draft."""

    def __init__(self, live: LiveDraft, parent: QWidget) -> None:
        super().__init__(words("letters.window"), parent)
        self._live = live
        self._offers: dict[str, Offer] = {}
        self.about.show_words(words("letters.window_line"))
        self.choice = LetterChoice()
        self.docx, self.pdf = LetterKeeping("docx", "primary"), LetterKeeping("pdf", "plain")
        self.preview = LetterPreview()
        self.none = Wrapped(words("letters.unwritten"), "body", "soft")
        self._lay()
        self.choice.edited.connect(self._show)
        live.judged.connect(self._follow)
        live.destroyed.connect(self.close)
        self.live()
        self._follow()

    def show_slot(self, slot: WantedSlot) -> None:
        """Show the letter which serves a slot, of several the one its rule wants."""
        serving = letters_of(self._offers.values(), slot)
        if serving:
            self.choice.show_value(serving[0].id)
            self._show()

    def _lay(self) -> None:
        ground = QWidget()
        top = QVBoxLayout(ground)
        top.setContentsMargins(_EDGE, 0, _EDGE, 0)
        top.setSpacing(10)
        top.addWidget(self.choice)
        buttons = Flow(gap=12)
        for keeping in (self.docx, self.pdf):
            buttons.addWidget(keeping.button)
        top.addLayout(buttons)
        for keeping in (self.docx, self.pdf):
            top.addWidget(keeping.said)
        top.addWidget(self.none)
        self.body.addWidget(ground)
        self.body.addWidget(Rule())
        self.body.addSpacing(-self.body.spacing())
        self.page = ScrollPage(most=0, margin=_EDGE, top=16, steady=True)
        self.page.body.addWidget(self.preview)
        self.body.addWidget(self.page, 1)

    def _follow(self) -> None:
        """Offer what the newest judgement brings; the letter chosen stays."""
        judgement = self._live.judgement
        if judgement is None:
            return
        self._offers = {each.id: each for each in every_letter(judgement)}
        self.choice.show_options([_option(judgement, each) for each in self._offers.values()])
        if self.choice.value() not in self._offers:
            self.choice.show_value(next(iter(self._offers), ""))
        self._show()

    def _show(self) -> None:
        judgement, offer = self._live.judgement, self._offers.get(self.choice.value())
        letter = written(judgement, offer) if judgement and offer else None
        for keeping in (self.docx, self.pdf):
            keeping.show_letter(letter)
        self.preview.setVisible(letter is not None)
        self.none.setVisible(letter is None)
        self.choice.setVisible(letter is not None)
        if letter is not None:
            self.preview.show_letter(letter)


class LetterChoice(ChoiceEditor):
    """Which letter is shown."""

    def retell(self) -> None:
        super().retell()
        self.set_accessible(pick(words("letters.which")), "")


def _option(judgement: Judgement, offer: Offer) -> Choice:
    text: Text = offer.letter.title
    if offer.item:
        whose = item_name(judgement.outlook, offer.item)
        text = words("letters.about_whom", title=text, whose=whose)
    return Choice(offer.id, words("letters.asked_now", title=text) if offer.slot else text)
