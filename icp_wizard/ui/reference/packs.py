"""The rule pack out of the program and into it, with what would change laid open before."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.model.finding import Finding
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.comparison import Change, Comparison, Effect
from icp_wizard.rules.pack import Pack
from icp_wizard.ui.forms.fold import Fold
from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Label, Paragraph, Wrapped
from icp_wizard.ui.parts.level import lead, tone
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.page import ScrollPage
from icp_wizard.ui.shell.dialogue import Dialogue

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Offer:
    """A pack read from a file, and what it would change; *effect* is None without a draft."""

    path: Path
    pack: Pack
    comparison: Comparison
    effect: Effect | None


class OfferDialogue(Dialogue):
    """What a new pack changes, before it is used; ``taken`` tells that it is to be used."""

    taken = Signal()

    def __init__(self, offer: Offer, parent: QWidget) -> None:
        super().__init__(parent, lambda: self.tr("A newer rule pack"), 720)
        self._offer = offer
        pack = offer.pack
        count = len(pack.statements)
        head = words("packs.head", version=pack.version, day=pack.as_of, count=count)
        self.body.addWidget(Wrapped(head))
        self.body.addWidget(Wrapped(self._promise, "small", "soft"))
        page = ScrollPage(most=0, margin=20, top=4, spacing=12)
        self._add_effect(page.body)
        self._add_comparison(page.body)
        page.setMinimumHeight(320)
        self.body.addWidget(page, 1)
        self.add_close(lambda: self.tr("Keep the present rules"))
        self.use = self.add_button(Button(lambda: self.tr("Use it"), "primary"))
        self.use.clicked.connect(self._take)

    def _take(self) -> None:
        self.accept()
        self.taken.emit()

    def _promise(self) -> str:
        return self.tr(
            "It was checked entry by entry. You can go back to the program's own rules at any time."
        )

    def _add_effect(self, stack: QVBoxLayout) -> None:
        stack.addWidget(Label(lambda: self.tr("What changes for this draft"), "strong"))
        effect = self._offer.effect
        if effect is None:
            none_open = self.tr("No draft is open. Open one and import the pack to see this.")
            stack.addWidget(Wrapped(none_open, "body", "soft"))
        elif not effect.come and not effect.go:
            stack.addWidget(Wrapped(self.tr("Nothing: it gets the same findings."), "body", "soft"))
        else:
            _add_findings(stack, lambda: self.tr("New findings: {0}"), effect.come)
            _add_findings(stack, lambda: self.tr("Findings that go: {0}"), effect.go)

    def _add_comparison(self, stack: QVBoxLayout) -> None:
        found = self._offer.comparison
        stack.addWidget(Rule())
        stack.addWidget(Label(lambda: self.tr("What changes in the rules"), "strong"))
        added = [(each.id, each.statement, "") for each in found.added]
        removed = [(each.id, each.statement, "") for each in found.removed]
        changed = [(each.new.id, each.new.statement, _differs(each)) for each in found.changed]
        _add_fold(stack, lambda: self.tr("Changed: {0}"), changed)
        _add_fold(stack, lambda: self.tr("Added: {0}"), added)
        _add_fold(stack, lambda: self.tr("Removed: {0}"), removed)


def _add_findings(stack: QVBoxLayout, title: Words, findings: tuple[Finding, ...]) -> None:
    if not findings:
        return
    stack.addWidget(Label(_counted(title, len(findings)), "caption", "soft"))
    for each in findings:
        level = each.level.value
        stack.addWidget(Paragraph(lambda level=level: lead(level), each.message, tone(level)))


def _add_fold(stack: QVBoxLayout, title: Words, statements: list[tuple[str, Text, str]]) -> None:
    """Statements folded away, made when they are unfolded."""
    if not statements:
        stack.addWidget(Label(_counted(title, 0), "label", "soft"))
        return
    fold = Fold(_counted(title, len(statements)))
    fold.body.setSpacing(8)

    def fill() -> None:
        if fold.body.count() == 0:
            for id_, statement, differing in statements:
                fold.body.addWidget(Wrapped(statement, selectable=True))
                told = " · ".join(filter(None, (id_, differing)))
                fold.body.addWidget(Wrapped(told, "small", "soft", selectable=True))

    fold.opened.connect(fill)
    stack.addWidget(fold)


def _counted(title: Words, count: int) -> Words:
    return lambda: (title() if callable(title) else str(title)).format(count)


def _differs(change: Change) -> str:
    """What is different about a statement."""
    names = {
        "statement": translate("OfferDialogue", "wording"),
        "words": translate("OfferDialogue", "message"),
        "level": translate("OfferDialogue", "level"),
        "sources": translate("OfferDialogue", "sources"),
        "confidence": translate("OfferDialogue", "confidence"),
        "when": translate("OfferDialogue", "when it applies"),
        "applies_to": translate("OfferDialogue", "whom it applies to"),
        "args": translate("OfferDialogue", "limits"),
        "check": translate("OfferDialogue", "check"),
        "note": translate("OfferDialogue", "note"),
    }
    other = translate("OfferDialogue", "details")
    return ", ".join(dict.fromkeys(names.get(each, other) for each in change.parts))
