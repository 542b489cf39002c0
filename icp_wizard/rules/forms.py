"""Which form an answer must have: fixed, by the kind of field, or by another answer."""

from __future__ import annotations

from collections.abc import Iterator

from icp_wizard.catalogue.field import Field, Kind
from icp_wizard.catalogue.load import Catalogue
from icp_wizard.rules.identifiers import document_form
from icp_wizard.rules.outlook import Outlook

_OF_KINDS = {Kind.DATE: "date", Kind.REGION: "gbt2260"}


def form_of(outlook: Outlook, field: Field, item: str) -> str:
    """The name of the form a field's answer must have now, ``""`` if any text will do."""
    if field.form is None:
        return _OF_KINDS.get(field.kind, "")
    if field.form.fixed:
        return field.form.fixed
    chosen = outlook.words(field.form.by, item)
    if field.form.named:
        return field.form.named.get(chosen, "")
    return document_form(chosen) if chosen else ""


def forms_in_use(catalogue: Catalogue) -> frozenset[str]:
    """Every form some field can be asked to have."""
    return frozenset(
        form for field in catalogue.fields.values() for form in _forms(catalogue, field)
    )


def _forms(catalogue: Catalogue, field: Field) -> Iterator[str]:
    if field.form is None:
        yield from filter(None, [_OF_KINDS.get(field.kind, "")])
    elif field.form.fixed:
        yield field.form.fixed
    elif field.form.named:
        yield from field.form.named.values()
    else:
        yield from (document_form(each.key) for each in catalogue.options["id_document"].options)
