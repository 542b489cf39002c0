"""What a field wishes of the editor of its kind."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from icp_wizard.catalogue.field import Field, Kind
from icp_wizard.catalogue.load import catalogue
from icp_wizard.ui.editors.editor import Editor
from icp_wizard.ui.editors.kinds import EDITORS, Wish
from icp_wizard.ui.language import pick

PICKED = frozenset({Kind.CHOICE, Kind.CHOICES, Kind.YES_NO, Kind.REGION, Kind.REFERENCE})
"""Kinds which are answered at once, not key by key."""

LENGTHS = {"uscc": 18, "resident_id": 18, "service_code": 36, "md5": 32, "sha1": 40}
"""How many characters a form has, for those that always have the same number."""

translate = QCoreApplication.translate


def editor_of(field: Field) -> Editor:
    """A new editor for a field; its options are shown later, as they depend on the answers."""
    return EDITORS[field.kind](_wish(field))


def _wish(field: Field) -> Wish:
    source = field.options.name if field.options else ""
    if field.kind is Kind.REFERENCE:
        listing = catalogue().listings[source]
        return Wish(add=lambda: pick(listing.add))
    if field.kind is Kind.NAMES:
        return Wish(add=lambda: translate("Form", "Add another"))
    return Wish(free=bool(source) and catalogue().options[source].open)
