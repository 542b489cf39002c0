"""A field: one question, declared once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import cast

from icp_wizard.catalogue.entry import CONFIDENCES, Entry
from icp_wizard.catalogue.source import known_sources
from icp_wizard.model.condition import Condition
from icp_wizard.model.text import Text

SENSITIVITIES = ("none", "personal", "identity")


class Kind(StrEnum):
    """What sort of answer a field takes; it chooses editor and normaliser."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    IDENTIFIER = "identifier"
    FILING_NUMBER = "filing_number"
    MOBILE = "mobile"
    PHONE = "phone"
    LANDLINE = "landline"
    EMAIL = "email"
    DOMAIN = "domain"
    URL = "url"
    IPV4 = "ipv4"
    UUID = "uuid"
    HEX = "hex"
    NUMBER = "number"
    DATE = "date"
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"
    REGION = "region"
    REFERENCE = "reference"
    NAMES = "names"


@dataclass(frozen=True)
class OptionSource:
    """Where a choice's options come from.

    *by* is a pair (attribute, key): the options are those the option chosen at *key* names in
    its attribute, such as the documents which fit the nature of the entity.
    """

    name: str
    allowed: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    by: tuple[str, str] | None = None


@dataclass(frozen=True)
class Form:
    """The form an answer must have: a fixed one, or one that depends on the choice at *by*.

    *named* gives the form for each option; without it the option itself names its form.
    """

    fixed: str = ""
    by: str = ""
    named: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class Bad:
    """An answer that would not do, and why."""

    text: str
    why: Text


@dataclass(frozen=True)
class Field:
    """One question with its words, its limits, and where it belongs.

    *sections* of the official form are those of its group unless it names its own. *good* is an
    answer to show where *example* would be none to enter; *where* says where to find it, None
    if it stands on a paper that is drawn. *refusals* are statements of the pack by their ids,
    None where the rules themselves name the field.
    """

    key: str
    pattern: str
    step: str
    group: str
    kind: Kind
    label: Text
    aliases: tuple[str, ...]
    hint: Text | None
    help: Text
    why: Text
    example: str
    required: Condition
    when: Condition
    asked_by: str
    options: OptionSource | None
    form: Form | None
    limits: Mapping[str, int]
    legacy: bool
    sensitivity: str
    sources: tuple[str, ...]
    confidence: str
    good: str
    bad: Bad
    where: Text | None
    refusals: tuple[str, ...] | None
    sections: tuple[str, ...] | None = None

    @property
    def home(self) -> str:
        """What the field belongs to: the part of the key before the dot."""
        return self.key.partition(".")[0]


def read_field(entry: Entry) -> Field:
    """The field of one entry. Raises FaultyCatalogue."""
    entry.closed(*_KNOWN)
    return Field(
        key=entry.string("key"),
        pattern=entry.string("pattern"),
        step=entry.string("step"),
        group=entry.string("group"),
        kind=Kind(entry.choice("kind", tuple(Kind))),
        label=entry.text("label"),
        aliases=entry.strings("aliases"),
        hint=entry.optional_text("hint"),
        help=entry.text("help"),
        why=entry.text("why"),
        example=entry.string("example", ""),
        required=entry.condition("required", "false"),
        when=entry.condition("when"),
        asked_by=entry.choice("asked_by", ("", "province", "screen"), ""),
        options=_options(entry),
        form=_form(entry),
        limits=cast("Mapping[str, int]", entry.mapping("limits")),
        legacy=entry.flag("legacy"),
        sensitivity=entry.choice("sensitivity", SENSITIVITIES),
        sources=known_sources(entry),
        confidence=entry.choice("confidence", CONFIDENCES),
        good=entry.string("good", "") or entry.string("example", ""),
        bad=_bad(entry),
        where=entry.optional_text("where"),
        refusals=entry.strings("refusals") if entry.has("refusals") else None,
        sections=entry.strings("sections") if entry.has("sections") else None,
    )


_KNOWN = (
    *(each.name for each in fields(Field)),
    "options_from",
    "allowed",
    "exclude",
    "forms",
)


def _bad(entry: Entry) -> Bad:
    raw = Entry(entry.file, f"{entry.name}.bad", entry.value("bad"))
    return Bad(raw.string("text"), raw.label())


def _options(entry: Entry) -> OptionSource | None:
    name = entry.string("options", "")
    attribute, _, key = entry.string("options_from", "").partition(":")
    by = (attribute.rpartition(".")[2], key) if key else None
    source = OptionSource(name, entry.strings("allowed"), entry.strings("exclude"), by)
    return source if name else None


def _form(entry: Entry) -> Form | None:
    written = entry.string("form", "")
    if written.startswith("option:"):
        named = cast("Mapping[str, str]", entry.mapping("forms"))
        return Form(by=written.removeprefix("option:"), named=named)
    return Form(fixed=written) if written else None
