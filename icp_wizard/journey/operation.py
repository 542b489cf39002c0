"""The kind of order 备案订单: what led to it, what it takes away, and what the page may say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from icp_wizard.catalogue.option import Option
from icp_wizard.catalogue.sections import has_form
from icp_wizard.catalogue.source import sources
from icp_wizard.journey.otherwise import TRAITS, otherwise
from icp_wizard.model.finding import Source
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.facts.entity import predicted
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Pack

_NEEDED = {
    "file": (
        "order.entity_has_number",
        "order.entity_in_this_account",
        "order.service_has_number",
    ),
    "change": ("change.targets",),
    "cancel": ("cancel.scope",),
}
_STEPS = {
    "change": ("no_other_order", "record", "change_first", "change_edit"),
    "cancel": ("record", "no_other_order", "cancel_upload"),
    "claim": ("record", "claim_account", "claim_identify", "form_unknown"),
    "transfer": ("record", "transfer_target", "transfer_open", "form_unknown"),
    "migrate": ("migrate_ask", "record", "migrate_else", "form_unknown"),
}
_QUOTED = {
    "claim": ("account.hichina-migration",),
    "migrate_service": ("after.domain-transfer-update",),
}
_LOST_TOO = {
    "cancel_entity": ("eligibility.mainland-server-needs-filing", "access.code-single-use"),
    "cancel_service": ("eligibility.mainland-server-needs-filing", "access.code-single-use"),
    "cancel_access": ("after.empty-shell", "access.code-single-use"),
}


class Basis(StrEnum):
    """What the kind of order rests on."""

    ASSUMED = "assumed"
    ANSWERED = "answered"
    SEEN = "seen"


@dataclass(frozen=True)
class Said:
    """A sentence, and on whose word."""

    text: Text
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Operation:
    """The kind of order, and what a person should know of it before it is begun.

    *otherwise* is said when the official page showed another kind than worked out;
    *never_changes* of change orders, *lost* of cancellations; without *has_form* the official
    form is not known, and nothing is asked that it might ask.
    """

    key: str
    name: Text
    meaning: Text
    basis: Basis
    reason: Text
    otherwise: Text | None
    never_changes: tuple[Said, ...]
    lost: tuple[Said, ...]
    steps: tuple[Said, ...]
    has_form: bool


def operation(outlook: Outlook, pack: Pack) -> Operation:
    """The operation of a filing as it stands, by the rules in force."""
    key, worked_out = outlook.words("operation", ""), predicted(outlook)
    option, expected = _option(outlook, key), _option(outlook, worked_out)
    basis = _basis(outlook)
    return Operation(
        key=key,
        name=option.text if option else Text(key, key),
        meaning=meaning(option),
        basis=basis,
        reason=_reason(outlook, basis, worked_out, option),
        otherwise=_otherwise(expected, option),
        never_changes=_never_changes(outlook) if key.startswith("modify_") else (),
        lost=_lost(pack, option) if option and key in _LOST_TOO else (),
        steps=_steps(pack, option) if option else (),
        has_form=is_copied(outlook),
    )


def is_copied(outlook: Outlook) -> bool:
    """Whether there is a copy list for the order: only where the official form was sourced."""
    option = _option(outlook, outlook.words("operation", ""))
    return option is None or has_form(option)


def ready_words(outlook: Outlook) -> Text:
    """What is said of an order which nothing stops."""
    return words("journey.ready_to_copy" if is_copied(outlook) else "journey.ready_to_do")


def meaning(option: Option | None) -> Text:
    """What an operation is, in a sentence or two."""
    return cast("Text", option.attributes["description"]) if option else Text("", "")


def _basis(outlook: Outlook) -> Basis:
    if outlook.filing.order.operation_seen:
        return Basis.SEEN
    needed = _NEEDED.get(outlook.words("purpose", ""), ())
    fields = (outlook.catalogue.fields[key] for key in needed)
    is_open = any(outlook.asked(each, "") and not outlook.raw(each.pattern) for each in fields)
    return Basis.ASSUMED if is_open else Basis.ANSWERED


def _reason(outlook: Outlook, basis: Basis, worked_out: str, option: Option | None) -> Text:
    if basis is Basis.SEEN:
        seen = outlook.filing.order.operation_seen
        key = "seen_as_worked_out" if seen == worked_out else "seen"
        return words(f"operations.{key}", seen=option.text if option else seen)
    if basis is Basis.ASSUMED:
        return words(f"operations.assumed_{outlook.words('purpose', '')}")
    return words(f"operations.reason_{worked_out}", targets=_targets(outlook))


def _otherwise(expected: Option | None, shown: Option | None) -> Text | None:
    if expected is None or shown is None or expected.key == shown.key:
        return None
    return otherwise(expected, shown)


def _targets(outlook: Outlook) -> Text:
    listed = outlook.catalogue.options["change_target"]
    chosen = [each.text for each in listed.options if each.key in outlook.filing.change.targets]
    return Text(", ".join(each.en for each in chosen), "、".join(each.zh for each in chosen))


def _never_changes(outlook: Outlook) -> tuple[Said, ...]:
    targets = outlook.catalogue.options["change_target"].options
    return tuple(
        Said(
            words("operations.never", what=each.text, instead=each.attributes["instead"]),
            _sources(each),
        )
        for each in targets
        if not each.attributes["editable"]
    )


def _lost(pack: Pack, option: Option) -> tuple[Said, ...]:
    scope = option.key.removeprefix("cancel_")
    own = Said(words(f"operations.lost_{scope}"), _sources(option))
    return (own, *_quoted(pack, _LOST_TOO[option.key]))


def _steps(pack: Pack, option: Option) -> tuple[Said, ...]:
    named = _STEPS.get(TRAITS[option.key].act, ())
    sms = {True: ("sms",), False: ("no_sms",)}.get(cast("bool", option.attributes.get("sms")), ())
    own = _sources(option)
    said = [Said(words(f"operations.step_{each}"), own) for each in (*named, *sms) if named]
    said.extend(_quoted(pack, _QUOTED.get(option.key, ())))
    return tuple(said)


def _quoted(pack: Pack, rules: tuple[str, ...]) -> tuple[Said, ...]:
    found = (pack.statements[each] for each in rules if each in pack.statements)
    return tuple(Said(each.statement, each.sources) for each in found)


def _sources(option: Option) -> tuple[Source, ...]:
    known = (sources()[key] for key in option.sources)
    return tuple(Source(each.title, each.date, each.where) for each in known)


def _option(outlook: Outlook, key: str) -> Option | None:
    return outlook.catalogue.options["filing_operation"].get(key)
