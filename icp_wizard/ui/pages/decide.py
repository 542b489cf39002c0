"""Decide: who files, and which kind of order that will be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from icp_wizard.catalogue.option import Option
from icp_wizard.model.text import Text
from icp_wizard.rules.outlook import Outlook
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.pages.form import FormPage
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.label import OtherLabel, Wrapped
from icp_wizard.ui.parts.picture import Badge
from icp_wizard.ui.parts.row import BAR

_QUESTIONS = ("order.entity_has_number", "order.entity_in_this_account", "order.service_has_number")


class DecidePage(FormPage):
    """The questions which predict the kind of order, and below them what follows."""

    CARDS = True

    def __init__(self, live: LiveDraft, step: str) -> None:
        self.result = OperationBox()
        super().__init__(live, step)
        inset = QHBoxLayout()
        inset.setContentsMargins(BAR, 0, 0, 0)
        inset.addWidget(self.result)
        self.stack.addLayout(inset)

    def refresh(self) -> None:
        super().refresh()
        self.result.show_outlook(self.pen.outlook)


class OperationBox(Card):
    """The kind of order worked out, in words, and whether that is only assumed."""

    def __init__(self) -> None:
        super().__init__(padding=20)
        self._basis = ""
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(Badge("signpost"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        self.caption = Wrapped(self._caption, "caption", "soft")
        self.name, self.other = Wrapped("", "title"), OtherLabel("", "body")
        self.reason = Wrapped("")
        self.basis = Wrapped(self._told_basis, "small", "soft")
        for part in (self.caption, self.name, self.other, self.reason, self.basis):
            column.addWidget(part)
        across.addLayout(column, 1)
        self.body.addLayout(across)

    def show_outlook(self, outlook: Outlook) -> None:
        """Say which order the official system will open."""
        operation = outlook.words("operation", "")
        option = outlook.catalogue.options["filing_operation"].get(operation)
        self._basis = _basis(outlook)
        if option is not None:
            self.name.show_words(option.text)
            self.other.show_words(option.text)
            self.reason.show_words(_reason(option))
        self.basis.retell()

    def _caption(self) -> str:
        return self.tr("Kind of order")

    def _told_basis(self) -> str:
        match self._basis:
            case "seen":
                return self.tr("The official page showed this kind; that decides.")
            case "assumed":
                return self.tr("Assumed until the questions above are answered.")
            case _:
                return self.tr("Follows from your answers. The official system decides.")


def _basis(outlook: Outlook) -> str:
    if outlook.filing.order.operation_seen:
        return "seen"
    fields = [outlook.catalogue.fields[key] for key in _QUESTIONS]
    is_open = any(outlook.asked(each, "") and not outlook.raw(each.pattern) for each in fields)
    return "assumed" if is_open else "answered"


def _reason(option: Option) -> Text:
    described = option.attributes.get("description")
    return described if isinstance(described, Text) else Text("", "")
