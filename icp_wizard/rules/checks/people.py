"""Checks over who the people in charge are, and which documents they have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from icp_wizard.rules.case import FINE, Case, Strike, Verdict
from icp_wizard.rules.checks.kind import Kind, reasons
from icp_wizard.rules.checks.names import first_word

ROLES = ("principal", "service_principal")
DELEGATES = ("never", "foreign_only", "same_person")

_MAINLAND = "resident_id_card"
_LEGAL = "entity.legal_representative"


def must_be_legal_rep(
    case: Case,
    roles: Sequence[str] = ROLES[:1],
    delegate: str = "never",
    within: Sequence[str] = (),
    words: Sequence[str] = (),
) -> Verdict:
    """The people in these roles are the legal representative, as far as nobody may stand in.

    *delegate* says who may: ``never`` anyone, ``foreign_only`` a holder of a mainland card for a
    legal representative who has none, ``same_person`` whoever is in charge of every service too.
    With *words* it is asked only where one of them stands in an answer *within*.
    """
    if words and not any(first_word(case.text(key), words) for key in within):
        return FINE if all(map(case.text, within)) else None
    places = [place for role in roles for place in _places(case, role)]
    legal = case.text(_LEGAL)
    if not legal or not all(case.text_at(place) for place in places):
        return None
    others = [place for place in places if case.text_at(place) != legal]
    reason = _reason(case, delegate) if others else ""
    if reason is None:
        return None
    return tuple(_strike(case, place, reason) for place in others if reason != "fine")


def id_doc_type(case: Case, deny: Sequence[str]) -> Verdict:
    """The person's document is none of those denied."""
    chosen = case.text("person.document_type")
    if not chosen:
        return None
    blanks = {"name": case.name(), "value": case.option("person.document_type", chosen)}
    strike = Strike(case.address("person.document_type"), "", blanks)
    return (strike,) if chosen in deny else FINE


def _places(case: Case, role: str) -> Iterator[str]:
    if role == ROLES[0]:
        yield "entity.principal"
    else:
        yield from (f"{service}.principal" for service in case.outlook.items("service"))


def _reason(case: Case, delegate: str) -> str | None:
    """Why nobody may stand in, ``fine`` if this person may, None while that is not known."""
    if delegate == "foreign_only":
        return _foreign(case)
    if delegate == "same_person":
        places = list(_places(case, ROLES[1]))
        principals = {case.text_at(place) for place in places}
        if "" in principals:
            return None
        return "fine" if principals <= {case.text("entity.principal")} else "service"
    return ""


def _foreign(case: Case) -> str | None:
    mainland = case.value("legal_rep_has_mainland_id")
    if mainland != "no":
        return None if mainland is None else "mainland"
    deputy = case.outlook.words("person.document_type", f"people[{case.text('entity.principal')}]")
    if not deputy:
        return None
    return "fine" if deputy == _MAINLAND else "deputy"


def _strike(case: Case, place: str, reason: str) -> Strike:
    people = {
        "name": case.name(f"people[{case.text_at(place)}]"),
        "other": case.name(f"people[{case.text(_LEGAL)}]"),
    }
    return Strike(place, reason, people, also=(_LEGAL,))


KINDS = {
    "must_be_legal_rep": Kind(
        must_be_legal_rep,
        reasons("", "mainland", "deputy", "service", fills="name other"),
        ("within",),
        everywhere=True,
        choices={"delegate": DELEGATES},
    ),
    "id_doc_type": Kind(id_doc_type, reasons(fills="name value")),
}
