"""Checks over what was chosen and confirmed."""

from __future__ import annotations

from icp_wizard.model.condition import parse
from icp_wizard.model.filing import Confirmation
from icp_wizard.rules.case import FINE, Case, Strike, Verdict


def holds(case: Case, condition: str, at: str) -> Verdict:
    """The fault is that a condition is true; it shows at the field *at*."""
    truth = case.outlook.holds(parse(condition), case.item)
    if truth is None:
        return None
    return (Strike(case.address(at), blanks={"value": case.text(at)}),) if truth else FINE


def confirm(case: Case, question: str) -> Verdict:
    """Only the person can tell; the fault is a *no*. Silence is not yet known."""
    slot = confirmation_id(question, case.item)
    answer = _confirmed(case.outlook.filing.confirmed, slot)
    if not answer:
        return None
    return (Strike(f"confirmed[{slot}].answer"),) if answer == "no" else FINE


def confirmation_id(question: str, item: str) -> str:
    """The id of the answer to a question, asked of an item."""
    inner = item[item.rfind("[") + 1 : -1] if item else ""
    return f"{question}/{inner}" if inner else question


def must_be_legal_rep(case: Case, delegate: str) -> Verdict:
    """The entity's principal is its legal representative; *delegate* says what else may pass."""
    truth = case.value("principal_is_legal_rep")
    if truth is None:
        return None
    strike = Strike("entity.principal", delegate, also=("entity.legal_representative",))
    return FINE if truth == "yes" else (strike,)


def equal(case: Case, key: str, other: str) -> Verdict:
    """Two answers are the same, character by character."""
    one, two = case.text(key), case.text(other)
    if not one or not two:
        return None
    reason = "brackets" if _plain(one) == _plain(two) else ""
    strike = Strike(
        case.address(key), reason, {"value": one, "other": two}, two, (case.address(other),)
    )
    return FINE if one == two else (strike,)


def _plain(text: str) -> str:
    return text.translate(str.maketrans("（）", "()")).replace(" ", "")


def _confirmed(confirmed: tuple[Confirmation, ...], slot: str) -> str:
    return next((each.answer for each in confirmed if each.id == slot), "")
