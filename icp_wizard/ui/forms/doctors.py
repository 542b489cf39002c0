"""Which answers have a doctor below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from icp_wizard.journey.doctors.writing import ADDRESSES, NAMES
from icp_wizard.ui.forms.doctor import Doctor, DomainDoctor, NameDoctor
from icp_wizard.ui.forms.writing import WritingDoctor

if TYPE_CHECKING:
    from icp_wizard.ui.forms.question import Question

_DOCTORS: dict[str, type[Doctor]] = {
    **dict.fromkeys((*NAMES, *ADDRESSES, "person.name"), WritingDoctor),
    "website.name": NameDoctor,
    "app.name": NameDoctor,
    "domain.name": DomainDoctor,
}


def doctor_of(question: Question) -> Doctor | None:
    """The doctor of a question's field, made and set below it; None for most fields."""
    made = _DOCTORS.get(question.field.key)
    return made(question) if made else None
