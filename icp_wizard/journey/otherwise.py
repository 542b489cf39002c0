"""What it means when the official page shows another kind of order than was worked out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from icp_wizard.catalogue.option import Option
from icp_wizard.model.text import Text
from icp_wizard.model.words import words


@dataclass(frozen=True)
class Trait:
    """What an operation does, and what it takes to be on record; None is left open."""

    act: str
    entity_filed: bool = True
    here: bool | None = None
    service_filed: bool | None = None


TRAITS = {
    "first_filing": Trait("file", entity_filed=False, service_filed=False),
    "new_service_no_entity": Trait("file", here=False, service_filed=False),
    "new_service_with_entity": Trait("file", here=True, service_filed=False),
    "add_access": Trait("file", service_filed=True),
    "modify_entity": Trait("change"),
    "modify_service": Trait("change"),
    "modify_all": Trait("change"),
    "cancel_entity": Trait("cancel"),
    "cancel_service": Trait("cancel"),
    "cancel_access": Trait("cancel"),
    "claim": Trait("claim"),
    "transfer_account": Trait("transfer"),
    "migrate_service": Trait("migrate"),
}
"""Every operation by what tells it from the others."""


def otherwise(worked_out: Option, seen: Option) -> Text:
    """What the difference means and what to do now: made of what the two kinds mean."""
    described = cast("Text", seen.attributes["description"])
    said = [
        words(f"operations.differs_{each}", worked=worked_out.text, meaning=described)
        for each in _differences(TRAITS[worked_out.key], TRAITS[seen.key])
    ]
    return words(
        "operations.otherwise",
        worked=worked_out.text,
        seen=seen.text,
        difference=Text(" ".join(each.en for each in said), "".join(each.zh for each in said)),
        now=words("operations.now"),
    )


def _differences(worked: Trait, seen: Trait) -> Iterator[str]:
    if worked.act != seen.act:
        yield "act"
    elif worked.act != "file":
        yield "scope"
    else:
        yield from _found(worked, seen)
    if seen.act == "cancel":
        yield "cancel"


def _found(worked: Trait, seen: Trait) -> Iterator[str]:
    """What the official system found, or did not find, on record."""
    if worked.entity_filed != seen.entity_filed:
        yield "entity_found" if seen.entity_filed else "entity_missing"
    if seen.here is not None and seen.here != worked.here:
        yield "here" if seen.here else "elsewhere"
    if worked.service_filed != seen.service_filed:
        yield "service_found" if seen.service_filed else "service_missing"
