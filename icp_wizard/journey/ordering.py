"""The kind of order as a section of the checklist."""

from __future__ import annotations

from collections.abc import Iterator

from icp_wizard.journey.checklist import Answered, Section
from icp_wizard.journey.operation import Operation, operation
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.engine import Judgement


def ordered(judgement: Judgement) -> Section:
    """What kind of order it is and why, what it takes away or never changes, and its steps."""
    kind = operation(judgement.outlook, judgement.pack)
    return Section(words("operations.heading"), tuple(_lines(kind)))


def _lines(kind: Operation) -> Iterator[Answered]:
    yield _line("kind", words("operations.kind", name=kind.name, reason=kind.reason))
    if kind.otherwise:
        yield _line("other", kind.otherwise)
    if not kind.has_form:
        yield _line("form", words("operations.no_form"))
    for label, said in (("never", kind.never_changes), ("lost", kind.lost), ("step", kind.steps)):
        yield from (_line(label, each.text) for each in said)


def _line(label: str, text: Text) -> Answered:
    return Answered(words(f"operations.label_{label}"), text.zh, text)
