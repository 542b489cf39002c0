"""What can be said for good of an answer, beyond that nothing is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from icp_wizard.catalogue.field import Field
from icp_wizard.rules.facts.answers import day_in
from icp_wizard.rules.outlook import Outlook

translate = QCoreApplication.translate


def verdict(outlook: Outlook, field: Field, item: str) -> str:
    """The good word on an answer no rule objects to, ``""`` if there is none to say."""
    tell = _VERDICTS.get(field.key)
    return tell(outlook, item) if tell else ""


def _suffix(outlook: Outlook, item: str) -> str:
    if outlook.value("tld_status", item) != "approved":
        return ""
    suffix = outlook.words("domain.name", item).rpartition(".")[2]
    return translate("Verdict", ".{0} is on the ministry's list").format(suffix)


def _holder(outlook: Outlook, item: str) -> str:
    name = outlook.words("entity.name", item)
    if not name or outlook.words("domain.holder_name", item) != name:
        return ""
    return translate("Verdict", "Same as the entity, character by character")


def _same_number(outlook: Outlook, item: str) -> str:
    number = outlook.words("entity.document_number", item)
    if not number or outlook.words("domain.holder_document_number", item) != number:
        return ""
    return translate("Verdict", "Same as the certificate of the entity")


def _left(key: str) -> Callable[[Outlook, str], str]:
    def tell(outlook: Outlook, item: str) -> str:
        end = day_in(outlook.words(key, item))
        if end is None or end < outlook.day:
            return ""
        days = (end - outlook.day).days
        if days == 1:
            return translate("Verdict", "1 day left")
        return translate("Verdict", "{0} days left").format(days)

    return tell


def _fits(outlook: Outlook, item: str) -> str:  # noqa: ARG001 - as the others
    return translate("Verdict", "All characters fit each other")


_VERDICTS: Mapping[str, Callable[[Outlook, str], str]] = {
    "entity.document_number": _fits,
    "domain.name": _suffix,
    "domain.holder_name": _holder,
    "domain.holder_document_number": _same_number,
    "domain.expires_on": _left("domain.expires_on"),
    "instance.expires_on": _left("instance.expires_on"),
}
