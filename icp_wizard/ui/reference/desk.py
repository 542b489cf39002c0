"""Opens the pages to look things up in, and does what the page Rules asks for with the pack."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from icp_wizard.journey.draft import Objection
from icp_wizard.journey.second_try import take_over
from icp_wizard.model.words import words
from icp_wizard.rules.comparison import compared, effect
from icp_wizard.rules.pack import Pack, shipped
from icp_wizard.storage.library import Library
from icp_wizard.ui import messages
from icp_wizard.ui.background import Task
from icp_wizard.ui.decide.trial import led_to
from icp_wizard.ui.decoding.window import DecoderWindow
from icp_wizard.ui.language import Words
from icp_wizard.ui.reference.frame import Notice, ReferenceWindow
from icp_wizard.ui.reference.glossary import GlossaryWindow
from icp_wizard.ui.reference.packs import Offer, OfferDialogue
from icp_wizard.ui.reference.provinces import ProvincesWindow
from icp_wizard.ui.reference.rules import RulesWindow
from icp_wizard.ui.reference.sayings import SayingsWindow
from icp_wizard.work import packs
from icp_wizard.work.judging import facts_of

if TYPE_CHECKING:
    from icp_wizard.ui.window import Window


class ReferenceDesk(QObject):
    """One window each to look things up in, read beside the interface's thread."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.rules: RulesWindow | None = None
        self.provinces: ProvincesWindow | None = None
        self.sayings: SayingsWindow | None = None
        self.glossary: GlossaryWindow | None = None
        self.decoder: DecoderWindow | None = None

    def show_rules(self) -> None:
        """Show every rule of the pack in force."""
        if self.rules is None:
            self.rules = self._new_rules()
            self._read_rules()
        self.rules.come_to_front()

    def show_provinces(self) -> None:
        """Show what is known of each province."""
        if self.provinces is None:
            self.provinces = ProvincesWindow(self._window)
            self.provinces.destroyed.connect(self._forget_provinces)
            self.provinces.rule_wanted.connect(self.show_rule)
            self._read(self._fill_provinces)
        self.provinces.come_to_front()

    def show_sayings(self) -> None:
        """Show what people ask, and how the answers have changed."""
        if self.sayings is None:
            self.sayings = SayingsWindow(self._window)
            self.sayings.destroyed.connect(self._forget_sayings)
            self.sayings.rule_wanted.connect(self.show_rule)
            self.sayings.way_wanted.connect(self.show_way)
            self.sayings.field_wanted.connect(self.show_field)
            self._read(self.sayings.show_pack)
        self.sayings.come_to_front()

    def show_glossary(self) -> None:
        """Show the words of the Chinese system."""
        if self.glossary is None:
            self.glossary = GlossaryWindow(self._window)
            self.glossary.destroyed.connect(self._forget_glossary)
            self.glossary.rule_wanted.connect(self.show_rule)
            self.glossary.field_wanted.connect(self._show_field_of_term)
            self._read(self.glossary.show_pack)
        self.glossary.come_to_front()

    def show_term(self, zh: str) -> None:
        """Show one word among all of them, by its Chinese."""
        self.show_glossary()
        if self.glossary is not None:
            self.glossary.show_term(zh)

    def _show_field_of_term(self, key: str) -> None:
        self.show_field(key, self.glossary)

    def show_decoder(self) -> None:
        """Show the window which reads a refusal, beside the open draft or without one."""
        if self.decoder is None:
            self.decoder = made = DecoderWindow(self._window, lambda: self._window.view is not None)
            made.destroyed.connect(self._forget_decoder)
            made.rule_wanted.connect(self.show_rule)
            made.term_wanted.connect(self.show_term)
            made.field_wanted.connect(self._show_field_of_refusal)
            made.paper_wanted.connect(self._show_paper_of_refusal)
            made.taken.connect(self._take_over)
            self._window.draft_opened.connect(made.refresh)
            self._read(made.show_pack)
        self.decoder.come_to_front()

    def _show_field_of_refusal(self, key: str) -> None:
        self.show_field(key, self.decoder)

    def _show_paper_of_refusal(self, key: str) -> None:
        view = self._window.view
        if view is not None:
            self._window.come_to_front()
            view.show_paper(key)
        elif self.decoder is not None:
            self.decoder.say(
                Notice(lambda: self.tr("Open a draft first; its papers stand there."), "advice")
            )

    def _take_over(self, objections: tuple[Objection, ...]) -> None:
        """Keep what was objected to with the open draft."""
        live, decoder = self._window.live_draft, self.decoder
        if decoder is None:
            return
        if live is None:  # it was closed since the message was read
            decoder.refresh()
            decoder.say(Notice(words("second_try.no_draft"), "advice"))
        else:
            now = datetime.now().astimezone().replace(second=0, microsecond=0)
            fresh = take_over(live.session, objections, now)
            decoder.say(Notice(words("second_try.taken", count=fresh), "ready"))

    def show_way(self, key: str) -> None:
        """Show the route as far as a question or an outcome, in a window of its own."""
        library = self._window.library
        if library is not None:
            inquiry = led_to(key, lambda: packs.in_force(library), self._window)
            inquiry.begun.connect(self._window.errands.begin_from)
            inquiry.show()

    def show_field(self, key: str, asking: ReferenceWindow | None = None) -> None:
        """Show where a field is asked in the open draft; without one *asking* says so."""
        asking = asking or self.sayings
        view = self._window.view
        if view is not None:
            self._window.come_to_front()
            view.show_field(key)
        elif asking is not None:
            asking.say(Notice(lambda: self.tr("Open a draft first; it is asked there."), "advice"))

    def show_rule(self, id_: str) -> None:
        """Show one rule among all of them."""
        self.show_rules()
        if self.rules is not None:
            self.rules.show_statement(id_)

    def carry_out(self, path: Path) -> None:
        """Write the pack which is shown to a file."""
        pack = self.rules.pack if self.rules is not None else None
        if pack is None:
            return

        def write() -> str:
            packs.write_file(pack, path)
            return str(path)

        self._run(write, self._say_written)

    def take_in(self, path: Path) -> None:
        """Read a pack from a file and show what it would change, or why it is refused."""
        pack = self.rules.pack if self.rules is not None else None
        library, live = self._window.library, self._window.live_draft
        if pack is None or library is None:
            return
        filing = live.filing if live is not None else None

        def read() -> Offer:
            new = packs.read_file(path, pack)
            change = None
            if filing is not None:
                change = effect(filing, facts_of(library, filing), pack, new, date.today())
            return Offer(path, new, compared(pack, new), change)

        self._run(read, self._offer)

    def revert(self) -> None:
        """Put the program's own rules in force again."""
        self._change(packs.revert)

    def _new_rules(self) -> RulesWindow:
        made = RulesWindow(self._window)
        made.destroyed.connect(self._forget_rules)
        made.exporting.connect(self._choose_export)
        made.importing.connect(self._choose_import)
        made.reverting.connect(self.revert)
        return made

    def _choose_export(self) -> None:
        if self.rules is None or self.rules.pack is None:
            return
        name = f"rules-{self.rules.pack.version}{packs.SUFFIX}"
        kinds = self.tr("Rule packs (*.icprules)")
        path, _ = QFileDialog.getSaveFileName(self.rules, self.tr("Export the rules"), name, kinds)
        if path:
            chosen = Path(path)
            self.carry_out(chosen if chosen.suffix else chosen.with_suffix(packs.SUFFIX))

    def _choose_import(self) -> None:
        kinds = self.tr("Rule packs (*.icprules *.json);;All files (*)")
        title = self.tr("Import a rule pack")
        path, _ = QFileDialog.getOpenFileName(self.rules, title, "", kinds)
        if path:
            self.take_in(Path(path))

    def _offer(self, offer: Offer) -> None:
        if self.rules is not None:
            dialogue = OfferDialogue(offer, self.rules)
            dialogue.taken.connect(lambda: self._change(lambda lib: packs.take(lib, offer.pack)))
            dialogue.open()

    def _change(self, change: Callable[[Library], None]) -> None:
        library = self._window.library
        if library is not None:
            self._run(lambda: change(library), self._changed)

    def _changed(self, _: object) -> None:
        self._read_rules()
        if self.provinces is not None:
            self._read(self._fill_provinces)
        if self._window.live_draft is not None:
            self._window.live_draft.judge_again()
        if self._window.inquiry is not None:
            self._window.inquiry.refresh()

    def _read_rules(self) -> None:
        self._read(self._fill_rules)

    def _read(self, show: Callable[[Pack], None]) -> None:
        library = self._window.library
        if library is not None:
            self._run(lambda: packs.in_force(library), show)

    def _fill_rules(self, pack: Pack) -> None:
        if self.rules is not None:
            self.rules.show_pack(pack, date.today(), is_imported=pack is not shipped())

    def _fill_provinces(self, pack: Pack) -> None:
        if self.provinces is not None:
            self.provinces.show_pack(pack, date.today())

    def _run(self, work: Callable[[], object], done: Callable[..., object]) -> None:
        task = Task(work)
        task.succeeded.connect(done)
        task.failed.connect(self._say_failed)
        task.start()

    def _say_written(self, path: str) -> None:
        self._say(lambda: self.tr("Written to {0}").format(path), "ready")

    def _say_failed(self, trouble: Exception) -> None:
        self._say(lambda: messages.told(trouble), "stop")

    def _say(self, said: Words, level: str) -> None:
        if self.rules is not None:
            self.rules.say(Notice(said, level))
        elif self.provinces is not None:
            self.provinces.say(Notice(said, level))
        elif self.sayings is not None:
            self.sayings.say(Notice(said, level))

    def _forget_decoder(self) -> None:
        self.decoder = None

    def _forget_glossary(self) -> None:
        self.glossary = None

    def _forget_sayings(self) -> None:
        self.sayings = None

    def _forget_rules(self) -> None:
        self.rules = None

    def _forget_provinces(self) -> None:
        self.provinces = None
