"""A further order of the same entity: begun as a copy of a draft, whose answers are the record."""

from __future__ import annotations

from icp_wizard.journey.draft import Draft
from icp_wizard.model.filed import snapshot
from icp_wizard.model.filing import (
    CancelOrder,
    ChangeOrder,
    Filing,
    Order,
    Result,
    Service,
    ServiceResult,
)
from icp_wizard.storage.library import Library
from icp_wizard.work.exchange import begin


def further(filing: Filing, purpose: str) -> Filing:
    """The filing of a further order: its answers kept and taken as what is on record.

    Numbers that the approval brought become those of the record, and the account then holds the
    entity. Papers, confirmations and what was chosen for the former order are left behind, since
    each order asks for them anew; to file something is to file another service, so the services
    and the way through Decide are left behind there too.
    """
    numbers = {"entity_number": filing.result.entity_number or filing.record.entity_number}
    another: dict[str, object] = {"services": (), "decide": {}} if purpose == "file" else {}
    return filing.model_copy(
        update={
            "order": _order(filing, purpose),
            "change": ChangeOrder(),
            "cancel": CancelOrder(),
            "record": filing.record.model_copy(update=numbers),
            "services": tuple(_on_record(each) for each in filing.services),
            "papers": (),
            "confirmed": (),
            "result": Result(),
            "filed": snapshot(filing),
            **another,
        }
    )


def begin_further(library: Library, draft: str, purpose: str) -> Draft:
    """Begin a further order from a draft of the library; the draft itself stays as it is.

    Raises Trouble.
    """
    return begin(library, further(library.load(draft)[0].filing, purpose))


def _order(filing: Filing, purpose: str) -> Order:
    known = {"purpose": purpose, "operation_seen": "", "open_on": "", "submit_on": ""}
    if filing.result.entity_number:
        known |= {"entity_has_number": "yes", "entity_in_this_account": "yes"}
        known |= {"account_entity": "this_entity"}
    if purpose == "file":
        known |= {"service_has_number": ""}
    return filing.order.model_copy(update=known)


def _on_record(service: Service) -> Service:
    number = service.result.service_number or service.record.service_number
    record = service.record.model_copy(update={"service_number": number})
    return service.model_copy(update={"record": record, "result": ServiceResult()})
