"""A question: the answer at one address, in a row, with what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QObject

from icp_wizard.catalogue.field import Field, Kind
from icp_wizard.model.address import Answer
from icp_wizard.model.finding import Finding, Level
from icp_wizard.model.text import Text
from icp_wizard.rules.cleaning import changes, clean
from icp_wizard.rules.forms import form_of
from icp_wizard.rules.outlook import Outlook
from icp_wizard.ui.editors.choice import ChoiceEditor, ReferenceEditor
from icp_wizard.ui.editors.choices import ChoicesEditor
from icp_wizard.ui.editors.editor import Editor
from icp_wizard.ui.editors.identifier import IdentifierEditor
from icp_wizard.ui.forms.cards import CardsEditor
from icp_wizard.ui.forms.doctors import doctor_of
from icp_wizard.ui.forms.inline import InlineRow
from icp_wizard.ui.forms.kinds import LENGTHS, PICKED, editor_of
from icp_wizard.ui.forms.offers import offers
from icp_wizard.ui.forms.pen import Pen
from icp_wizard.ui.forms.verdicts import verdict
from icp_wizard.ui.language import joined, pick
from icp_wizard.ui.parts.row import FieldRow

SHORT = 40
"""Longer values are not repeated in the note on cleaning."""


class Question(QObject):
    """One row of a form, bound to the item whose answer it shows.

    *style* is "row" (label beside), "dense" (label above) or "inline" (no label to be seen).
    """

    def __init__(self, pen: Pen, fields: Sequence[Field], style: str = "row") -> None:
        super().__init__()
        self.pen, self.fields, self.item = pen, tuple(fields), ""
        self.addresses: tuple[str, ...] = ()
        self.editor = self._made_editor()
        self.row = self._made_row(style)
        self._cleaned_from: str | None = None
        self._good = ""
        self._listen()
        self.doctor = doctor_of(self)

    @property
    def field(self) -> Field:
        """The field which names the row."""
        return self.fields[0]

    @property
    def label(self) -> Text:
        """What the row is called."""
        return self.field.label

    def bind(self, item: str) -> None:
        """Show the answers of another item."""
        outlook = self.pen.outlook
        found = (outlook.address(field.key, item) for field in self.fields)
        addresses = tuple(address for address in found if address is not None)
        if addresses != self.addresses and (self._good or self._cleaned_from is not None):
            self._good, self._cleaned_from = "", None
            self.row.show_hint()
        self.item, self.addresses = item, addresses

    def is_asked(self, outlook: Outlook) -> bool:
        """Whether the question is asked of its item now."""
        return any(outlook.asked(field, self.item) for field in self.fields)

    def is_answered(self) -> bool:
        """Whether anything is entered."""
        return any(self.pen.read(address) for address in self.addresses)

    def refresh(self, outlook: Outlook) -> None:
        """Show the answer and the options as they stand, without telling of it."""
        self._offer(outlook)
        self.editor.show_value(self._value())
        if self.doctor is not None:
            self.doctor.refresh()

    def show_judgement(self) -> None:
        """Show the findings that are to be shown now."""
        found = self._findings()
        if found != self.row.findings:
            self.row.show_findings(found)
            self._mark_doubt(found)
        if self._cleaned_from is None:
            self._show_verdict(found)
        if self.doctor is not None:
            self.doctor.show_judgement()

    def take_focus(self) -> None:
        """Put the keyboard into the field."""
        self.row.take_focus()

    def put(self, address: str, value: str) -> None:
        """Answer by a press of a link: one act of its own."""
        self.put_all(((address, value),))

    def put_all(self, answers: Sequence[tuple[str, str]]) -> None:
        """Answer several questions by a press of a link: one act of its own."""
        live = self.pen.live
        for address, _ in answers:
            live.leave(address)
        with live.session.together():
            for address, value in answers:
                live.answer(address, value)
        for address, _ in answers:
            live.leave(address)

    def _made_editor(self) -> Editor:
        if self.pen.cards and self.field.kind is Kind.YES_NO:
            return CardsEditor()
        return editor_of(self.field)

    def _made_row(self, style: str) -> FieldRow | InlineRow:
        if style == "inline":
            return InlineRow(self.label, self.editor)
        return FieldRow(self.label, self.editor, self._hint, dense=style == "dense")

    def _listen(self) -> None:
        self.editor.edited.connect(self._write)
        self.row.entered.connect(lambda: self.pen.focused.emit(self.addresses[-1]))
        self.row.left.connect(self._leave)
        self.row.repair_wanted.connect(self._repair)
        if isinstance(self.editor, ReferenceEditor) and self.field.options:
            listing = self.field.options.name
            self.editor.add_wanted.connect(lambda: self.pen.add_for(self.addresses[0], listing))

    def _value(self) -> Answer:
        return self.pen.read(self.addresses[0])

    def _pairs(self, value: Answer) -> list[tuple[str, Answer]]:
        """The answers a value of the editor stands for."""
        return [(self.addresses[0], value)]

    def _write(self, value: Answer) -> None:
        if self._cleaned_from is not None or self._good:
            self._cleaned_from, self._good = None, ""
            self.row.show_hint()
        typing = self.field.kind not in PICKED
        self.pen.write(self._pairs(value), typing=typing, as_one=False)

    def _leave(self) -> None:
        self.pen.leave(self.addresses)
        self._tell_of_cleaning()

    def _hint(self) -> str:
        hint = pick(self.field.hint) if self.field.hint else ""
        if self._is_optional():
            return self.tr("Optional. {0}").format(hint).rstrip()
        return hint

    def _is_optional(self) -> bool:
        if self.field.asked_by:
            return False  # the fold around it says so already
        return all(field.required.text == "False" for field in self.fields)

    def _offer(self, outlook: Outlook) -> None:
        if isinstance(self.editor, ChoiceEditor | ChoicesEditor):
            self.editor.show_options(offers(outlook, self.field, self.item))
            self.editor.show_placeholder(self.tr("Choose"))
        elif isinstance(self.editor, IdentifierEditor):
            self.editor.expect(LENGTHS.get(form_of(outlook, self.field, self.item), 0))

    def _findings(self) -> tuple[Finding, ...]:
        shown = [each for at in self.addresses for each in self.pen.live.shown(at)]
        missing = [each for each in shown if each.rule == "required"]
        kept = {
            (each.rule, each.message): self._own(each) for each in shown if each not in missing[1:]
        }
        return tuple(sorted(kept.values(), key=lambda each: tuple(Level).index(each.level)))

    def _own(self, finding: Finding) -> Finding:
        """A finding as it is shown here: the repair of another answer is offered there alone."""
        return finding if finding.address in self.addresses else replace(finding, repair=None)

    def _mark_doubt(self, found: Sequence[Finding]) -> None:
        """Underline the one character in which a repair differs from what was typed."""
        if isinstance(self.editor, IdentifierEditor):
            repairs = [each.repair.value for each in found if each.repair]
            self.editor.show_doubt(
                _difference(self.editor.value(), repairs[0]) if repairs else None
            )

    def _show_verdict(self, found: Sequence[Finding]) -> None:
        """Say the good word where the field was left, is answered, and nothing is found."""
        live = self.pen.live
        is_left = all(at in live.marks.left for at in self.addresses) and self.is_answered()
        good = ""
        if is_left and not found and live.is_fresh:
            good = verdict(self.pen.outlook, self.field, self.item)
        if good != self._good:
            self._good = good
            if good:
                self.row.show_verdict("ready", self._told_verdict)
            else:
                self.row.show_hint()

    def _told_verdict(self) -> str:
        return verdict(self.pen.outlook, self.field, self.item)

    def _repair(self, finding: Finding) -> None:
        if finding.repair is not None:
            self.put(finding.address, finding.repair.value)

    def _tell_of_cleaning(self) -> None:
        raw = self._value()
        told = changes(self.field.kind, raw) if isinstance(raw, str) else ()
        if not told:
            return
        typed = cast("str", raw)
        cleaned = clean(self.field.kind, typed)
        self._cleaned_from, self._good = typed, ""
        words = _joined(told)
        copied = (lambda: self.tr("Copied as {0}.").format(cleaned)) if _is_short(cleaned) else None
        self.row.show_change(
            lambda: joined(pick(words), copied() if copied else ""),
            (lambda: self.tr("Write it so"), lambda: self._write_cleaned(typed, cleaned, words)),
        )

    def _write_cleaned(self, typed: str, cleaned: str, words: Text) -> None:
        self.put(self.addresses[0], cleaned)
        undo = lambda: self._put_back(typed)  # noqa: E731 - a name for the second half of a pair
        self.row.show_change(words, (lambda: self.tr("Undo"), undo))

    def _put_back(self, typed: str) -> None:
        self.put(self.addresses[0], typed)
        self._tell_of_cleaning()


def _joined(told: Sequence[Text]) -> Text:
    return Text(" ".join(each.en for each in told), "".join(each.zh for each in told))


def _is_short(value: str) -> bool:
    return 0 < len(value) <= SHORT


def _difference(typed: str, repair: str) -> int | None:
    """The place of the only character which differs, None if there are more or none."""
    if len(typed) != len(repair):
        return None
    places = [at for at, pair in enumerate(zip(typed, repair, strict=True)) if len({*pair}) == 2]
    return places[0] if len(places) == 1 else None
