"""What stands on record: a snapshot of a filing, held by address, so that a change is a difference.

The id of a filed answer is its address with dots for brackets, since an id may hold none:
``services[s1].domains[d1].name`` is kept as ``services.s1.domains.d1.name``.
"""

from __future__ import annotations

from collections.abc import Mapping

from icp_wizard.model.address import Answer, leaves, read_answer
from icp_wizard.model.filing import FiledAnswer, Filing

PARTS = ("entity", "people", "instances", "services")
"""What an approved filing puts on record; numbers and results are kept apart from it."""

_APART = (".record.", ".result.")


def snapshot(filing: Filing) -> tuple[FiledAnswer, ...]:
    """Every answer of a filing as it is now, to be compared with later."""
    return tuple(
        FiledAnswer(id=_id(address), answers=(answer,) if isinstance(answer, str) else answer)
        for address, answer in leaves(filing)
        if answer and _is_on_record(address)
    )


def filed_answers(filing: Filing) -> Mapping[str, tuple[str, ...]]:
    """The answers on record by their ids; empty if no snapshot was kept."""
    return {each.id: each.answers for each in filing.filed}


def filed(filing: Filing, address: str) -> tuple[str, ...]:
    """What stood at an address when the filing was recorded, ``()`` for nothing or not known."""
    return filed_answers(filing).get(_id(address), ())


def differs(filing: Filing, address: str) -> bool:
    """Whether an answer differs from the snapshot; never where none was kept."""
    return bool(filing.filed) and _listed(read_answer(filing, address)) != filed(filing, address)


def _listed(answer: Answer) -> tuple[str, ...]:
    if isinstance(answer, str):
        return (answer,) if answer else ()
    return answer


def _is_on_record(address: str) -> bool:
    return address.startswith(PARTS) and not any(part in address for part in _APART)


def _id(address: str) -> str:
    return address.replace("[", ".").replace("]", "")
