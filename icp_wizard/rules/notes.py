"""What is told on a page and is no finding: explanations that apply to a filing now."""

from __future__ import annotations

from dataclasses import dataclass

from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.statement import Explanation

TOLD = "note"


@dataclass(frozen=True)
class Note:
    """An explanation, and the items it applies to; ``("",)`` is the filing as a whole."""

    explanation: Explanation
    items: tuple[str, ...]


def notes(outlook: Outlook, pack: Pack, *, step: str = "", quiet: bool = False) -> tuple[Note, ...]:
    """The notes of a step, of every step without one; each once, with *quiet* the quiet ones too.

    *pack* is what is in force in the province, as a judgement holds it.
    """
    told = (each for each in pack.explanations if each.act == TOLD and (quiet or not each.quiet))
    found = (Note(each, _items(outlook, pack, each)) for each in told if step in ("", each.step))
    return tuple(note for note in found if note.items)


def _items(outlook: Outlook, pack: Pack, explanation: Explanation) -> tuple[str, ...]:
    items = outlook.items(explanation.home)
    return tuple(item for item in items if pack.applies(outlook, explanation, item))
