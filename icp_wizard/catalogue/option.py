"""The choices a question offers, with their official codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import cast

from icp_wizard.catalogue.entry import CONFIDENCES, Entry, entries
from icp_wizard.catalogue.source import known_sources
from icp_wizard.model.resources import read_json
from icp_wizard.model.text import Text

FILE = "catalogue/options.json"

_KEYS = ("fields",)
"""Attributes which list keys; other lists are of words in both languages."""

Code = int | str | None

# What an option of a list may know beyond the common attributes: closed, so that a slip of the
# pen is refused by name. An attribute with both languages is read as a Text.
_ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "entity_nature": frozenset({"documents"}),
    "id_document": frozenset({"holder", "sides", "form", "shape", "paper", "superseded"}),
    "filing_operation": frozenset({"description", "sections", "sms", "domain_check", "form"}),
    "service_kind": frozenset({"fileable", "number_suffix"}),
    "service_content": frozenset({"ordinal", "applies_to", "allowed_for_individual"}),
    "pre_approval": frozenset({"authority", "documents", "wechat_code"}),
    "app_platform": frozenset({"id_label", "fingerprint"}),
    "change_target": frozenset({"editable", "scope", "fields", "needs", "instead"}),
    "province": frozenset({"icp_prefix", "server_location_flag"}),
}


@dataclass(frozen=True)
class Option:
    """One choice; *code* is the official one if there is any, *attributes* depend on the list."""

    key: str
    text: Text
    code: Code
    note: Text | None
    aliases: tuple[str, ...]
    attributes: Mapping[str, object]
    sources: tuple[str, ...]
    confidence: str


@dataclass(frozen=True)
class OptionList:
    """The choices of one kind in their order; an *open* list is incomplete and takes typed text."""

    name: str
    options: tuple[Option, ...]
    open: bool

    def get(self, key: str) -> Option | None:
        """The option with this key."""
        return next((option for option in self.options if option.key == key), None)

    def find(self, word: str) -> Option | None:
        """The option with this key or, failing that, known by this other name."""
        return self.get(word) or next((each for each in self.options if word in each.aliases), None)


@cache
def option_lists() -> Mapping[str, OptionList]:
    """Every list of choices by its name. Raises FaultyCatalogue."""
    return read_options(FILE, read_json(FILE))


def read_options(file: str, raw: object) -> Mapping[str, OptionList]:
    """The lists of one parsed file. Raises FaultyCatalogue."""
    lists: dict[str, OptionList] = {}
    for name, entry in entries(file, raw):
        lists[name] = _borrowed(name, entry, lists) if entry.has("same_as") else _list(name, entry)
    _check_documents(file, lists)
    return MappingProxyType(lists)


def _borrowed(name: str, entry: Entry, lists: Mapping[str, OptionList]) -> OptionList:
    entry.closed("same_as")
    lender = lists.get(entry.string("same_as"))
    if lender is None:
        raise entry.fault("'same_as' must name a list which stands above this one")
    return OptionList(name, lender.options, lender.open)


def _list(name: str, entry: Entry) -> OptionList:
    entry.closed("open", "options")
    options = tuple(_option(name, each) for each in entry.entries("options"))
    keys = [option.key for option in options]
    for key in keys:
        if keys.count(key) > 1:
            raise entry.fault(f"the key {key!r} occurs twice; keep one")
    if not options and not entry.flag("open"):
        raise entry.fault("a closed list needs options")
    return OptionList(name, options, entry.flag("open"))


def _option(list_name: str, entry: Entry) -> Option:
    entry.closed(
        "key", "en", "zh", "code", "note", "aliases", "sources", "confidence", "attributes"
    )
    return Option(
        key=entry.string("key"),
        text=entry.label(),
        code=_code(entry),
        note=entry.optional_text("note"),
        aliases=entry.strings("aliases"),
        attributes=_attributes(list_name, entry),
        sources=known_sources(entry),
        confidence=entry.choice("confidence", CONFIDENCES),
    )


def _code(entry: Entry) -> Code:
    code = entry.value("code")
    if isinstance(code, bool) or not isinstance(code, int | str | None):
        raise entry.fault("give 'code' as the official number or text, or leave it out")
    return code


def _attributes(list_name: str, entry: Entry) -> Mapping[str, object]:
    if not entry.has("attributes"):
        return MappingProxyType({})
    given = Entry(entry.file, f"{entry.name}.attributes", entry.value("attributes"))
    known = sorted(_ATTRIBUTES.get(list_name, frozenset()))
    given.closed(*known)
    return MappingProxyType({name: _attribute(given, name) for name in known if given.has(name)})


def _attribute(entry: Entry, name: str) -> object:
    value = entry.value(name)
    if isinstance(value, dict) and "en" in value:
        return entry.text(name)
    if isinstance(value, dict):
        return MappingProxyType(cast("dict[str, object]", value))
    if isinstance(value, list):
        return entry.strings(name) if name in _KEYS else entry.texts(name)
    return value


def _check_documents(file: str, lists: Mapping[str, OptionList]) -> None:
    natures, documents = lists.get("entity_nature"), lists.get("id_document")
    for nature in natures.options if natures else ():
        for key in cast("Mapping[str, int]", nature.attributes.get("documents", {})):
            if documents is None or documents.get(key) is None:
                entry = Entry(file, f"entity_nature.{nature.key}", {})
                raise entry.fault(f"document {key!r} is not among the options of id_document")
