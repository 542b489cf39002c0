"""Checks over what was chosen and confirmed."""

from __future__ import annotations

from collections.abc import Sequence

from icp_wizard.model.condition import parse
from icp_wizard.model.filed import filed
from icp_wizard.rules.case import FINE, Case, Strike, Verdict
from icp_wizard.rules.checks.kind import Kind, reasons
from icp_wizard.rules.facts.answers import confirmation_id, confirmed

_HIDDEN = "*＊"
_BRACKETS = str.maketrans("（）", "()")


def holds(case: Case, condition: str, at: str, also: Sequence[str] = ()) -> Verdict:
    """The fault is that a condition is true; it shows at the field *at*."""
    truth = case.outlook.holds(parse(condition), case.item)
    if truth is None:
        return None
    blanks = {"value": case.option(at, case.text(at)), "name": case.name()}
    beside = tuple(case.address(key) for key in also)
    return (Strike(case.address(at), blanks=blanks, also=beside),) if truth else FINE


def confirm(case: Case, question: str) -> Verdict:
    """Only the person can tell; the fault is a *no*. Silence is not yet known."""
    answer = confirmed(case.outlook, question, case.item)
    if answer is None:
        return None
    slot = confirmation_id(question, case.item)
    strike = Strike(f"confirmed[{slot}].answer", blanks={"name": case.name()})
    return (strike,) if answer == "no" else FINE


def one_of(case: Case, key: str, options: Sequence[str]) -> Verdict:
    """Every answer chosen is one of these options."""
    chosen = case.value(key)
    if chosen is None:
        return None
    answers = chosen if isinstance(chosen, tuple) else (str(chosen),)
    wrong = [answer for answer in answers if answer not in options]
    blanks = {"value": case.option(key, wrong[0])} if wrong else {}
    return (Strike(case.address(key), blanks=blanks),) if wrong else FINE


def equal(case: Case, key: str, other: str, *, start: bool = False) -> Verdict:
    """Two answers are the same character by character; *start*: one begins with the other."""
    one, two = case.text(key), case.text(other)
    if not one or not two:
        return None
    if one.startswith(two) if start else one == two:
        return FINE
    repair = None if start else two
    blanks, also = {"value": one, "other": two}, (case.address(other),)
    return (Strike(case.address(key), _difference(one, two), blanks, repair, also),)


def as_filed(case: Case, key: str) -> Verdict:
    """The answer is what stood on record; without a snapshot of the record nothing is known."""
    field, address = case.outlook.catalogue.fields[key], case.address(key)
    before = filed(case.outlook.filing, address)
    now = case.text(key)
    if not before or not now:
        return None
    was = case.outlook.cleaned(field, before[0])
    if was == now:
        return FINE
    blanks = {"value": case.option(key, now), "filed": case.option(key, was)}
    return (Strike(address, blanks=blanks, repair=before[0]),)


def _difference(one: str, two: str) -> str:
    if any(sign in one for sign in _HIDDEN):
        return "hidden"
    return "brackets" if _plain(one) == _plain(two) else "other"


def _plain(text: str) -> str:
    return text.translate(_BRACKETS).replace(" ", "")


KINDS = {
    "holds": Kind(holds, reasons(fills="value name"), ("at", "also")),
    "confirm": Kind(confirm, reasons(fills="name")),
    "one_of": Kind(one_of, reasons(fills="value"), ("key",)),
    "as_filed": Kind(as_filed, reasons(fills="value filed"), ("key",)),
    "equal": Kind(
        equal, reasons("other", "brackets", "hidden", fills="value other"), ("key", "other")
    ),
}
