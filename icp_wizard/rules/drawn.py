"""Findings drawn from the catalogue itself: what is missing, and answers out of form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple, cast

from icp_wizard.catalogue.field import Field, Kind
from icp_wizard.catalogue.option import Option
from icp_wizard.model.address import pattern
from icp_wizard.model.finding import Finding, Level, Repair
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.forms import form_of
from icp_wizard.rules.identifiers import Fault, fault, said
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Pack, Rule


class _Given(NamedTuple):
    """One answer where it is asked, as it is to be entered."""

    field: Field
    item: str
    address: str
    value: str


# Typing changes one answer; the faults of the others are remembered.
_fault = lru_cache(maxsize=4096)(fault)


def missing(outlook: Outlook, pack: Pack) -> Iterator[Finding]:
    """A finding for each required answer that is not given, each list without its items."""
    for rule in pack.drawn("required"):
        for field, item, address in outlook.asked_fields():
            if outlook.holds(field.required, item) and not answered(outlook, field, address):
                yield _found(rule, address, label=field.label, how=_how(field))
        yield from _without_items(outlook, rule)


def answered(outlook: Outlook, field: Field, address: str) -> bool:
    """Whether a field is answered; a reference to somebody who is not there is no answer."""
    answer = outlook.raw(address)
    if field.kind is Kind.REFERENCE and field.options:
        return f"{field.options.name}[{answer}]" in outlook.children(field.options.name, "")
    return bool(answer.strip()) if isinstance(answer, str) else any(map(str.strip, answer))


def misformed(outlook: Outlook, pack: Pack) -> Iterator[Finding]:
    """A finding for each answer which is not of its form, not an option, or too long."""
    forms = {cast("str", rule.args["form"]): rule for rule in pack.drawn("form")}
    for given in _answers(outlook):
        yield from _out_of_form(outlook, given, forms)
        yield from _out_of_place(outlook, given, pack)


def options(outlook: Outlook, field: Field, item: str) -> tuple[Option, ...] | None:
    """The options a choice offers now; None for an open list and for references."""
    source = field.options
    known = outlook.catalogue.options.get(source.name) if source else None
    if source is None or known is None or known.open:
        return None
    fitting = _fitting(outlook, source.by, item) if source.by else None
    return tuple(
        option
        for option in known.options
        if (not source.allowed or option.key in source.allowed)
        and option.key not in source.excluded
        and (fitting is None or option.key in fitting)
    )


def _without_items(outlook: Outlook, rule: Rule) -> Iterator[Finding]:
    for listing in outlook.catalogue.listings.values():
        for item in outlook.items(_owner(listing.pattern)):
            few = len(outlook.children(listing.pattern, item)) < listing.least
            if few and outlook.holds(listing.needed, item):
                inside = listing.pattern.rpartition("[]")[2] or listing.pattern
                address = item + inside
                yield Finding(
                    rule.id, rule.level, address, listing.missing, listing.cure, rule.sources
                )


def _answers(outlook: Outlook) -> Iterator[_Given]:
    for field, item, address in outlook.asked_fields():
        answer = outlook.clean_at(field, address)
        for value in (answer,) if isinstance(answer, str) else answer:
            if value:
                yield _Given(field, item, address, value)


def _out_of_form(outlook: Outlook, given: _Given, rules: Mapping[str, Rule]) -> Iterator[Finding]:
    form = form_of(outlook, given.field, given.item)
    found = _fault(form, given.value, outlook.day) if form else None
    if found:
        yield _misformed(rules[form], form, found, given.address)


def _out_of_place(outlook: Outlook, given: _Given, pack: Pack) -> Iterator[Finding]:
    field, item, address, value = given
    offered = options(outlook, field, item)
    if offered is not None and value not in [option.key for option in offered]:
        for rule in pack.drawn("one_of"):
            yield _found(rule, address, value=_option(outlook, field, value), how=_how(field))
    most = field.limits.get("max_chars")
    if most and len(value) > most:
        for rule in pack.drawn("length"):
            yield _found(rule, address, count=len(value), most=most)


def _misformed(rule: Rule, form: str, found: Fault, address: str) -> Finding:
    message, fix = said(form, found)
    soft = found.soft and rule.level is Level.STOP
    level = Level.RISK if soft else rule.level
    repair = Repair(found.repair, words("rules.use", value=found.repair)) if found.repair else None
    return Finding(rule.id, level, address, message, fix, rule.sources, (), found.reason, repair)


def _found(rule: Rule, address: str, **blanks: object) -> Finding:
    says = rule.says("")
    message, fix = says.message.filled(**blanks), says.fix.filled(**blanks)
    return Finding(rule.id, rule.level, address, message, fix, rule.sources)


def _how(field: Field) -> Text:
    if field.kind in (Kind.CHOICE, Kind.CHOICES, Kind.REFERENCE, Kind.YES_NO, Kind.REGION):
        return words("rules.choose")
    return (
        words("rules.enter_like", example=field.example) if field.example else words("rules.enter")
    )


def _option(outlook: Outlook, field: Field, value: str) -> Text:
    listed = outlook.catalogue.options.get(field.options.name) if field.options else None
    option = listed.get(value) if listed else None
    return option.text if option else Text(value, value)


def _fitting(outlook: Outlook, by: tuple[str, str], item: str) -> frozenset[str] | None:
    attribute, key = by
    chosen = outlook.words(key, item) if key in outlook.catalogue.fields else key
    named = outlook.catalogue.options["entity_nature"].get(chosen)
    return frozenset(cast("Mapping[str, int]", named.attributes[attribute])) if named else None


def _owner(list_pattern: str) -> str:
    return "service" if pattern(list_pattern).startswith("services[]") else ""
