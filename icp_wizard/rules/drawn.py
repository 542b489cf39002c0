"""Findings drawn from the catalogue itself: what is missing, and answers out of form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from icp_wizard.catalogue.field import Field, Kind
from icp_wizard.catalogue.option import Option
from icp_wizard.model.address import pattern
from icp_wizard.model.finding import Finding, Level, Repair
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.identifiers import Fault, fault, said
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Pack, Rule


def missing(outlook: Outlook) -> Iterator[Finding]:
    """A stop for each required answer that is not given, and for each list without its items."""
    for field, item, address in outlook.asked_fields():
        if outlook.holds(field.required, item) and not answered(outlook, field, address):
            yield _required(address, words("rules.missing", label=field.label), _how(field))
    for listing in outlook.catalogue.listings.values():
        for item in outlook.items(_owner(listing.pattern)):
            few = len(outlook.children(listing.pattern, item)) < listing.least
            if few and outlook.holds(listing.when, item):
                inside = listing.pattern.rpartition("[]")[2] or listing.pattern
                yield _required(item + inside, listing.missing, listing.cure)


def answered(outlook: Outlook, field: Field, address: str) -> bool:
    """Whether a field is answered; a reference to somebody who is not there is no answer."""
    answer = outlook.raw(address)
    if field.kind is Kind.REFERENCE and field.options:
        return f"{field.options.name}[{answer}]" in outlook.children(field.options.name, "")
    return bool(answer.strip()) if isinstance(answer, str) else any(map(str.strip, answer))


def misformed(outlook: Outlook, pack: Pack) -> Iterator[Finding]:
    """A finding for each answer which is not of its form, not an option, or too long."""
    rules = {cast("str", rule.args["form"]): rule for rule in pack.drawn("form")}
    for field, item, address in outlook.asked_fields():
        answer = outlook.clean_at(field, address)
        for value in (answer,) if isinstance(answer, str) else answer:
            if value:
                yield from _faults(outlook, field, item, address, value, rules)


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


def form_of(outlook: Outlook, field: Field, item: str) -> str:
    """The name of the form a field's answer must have now, ``""`` if any text will do."""
    if field.form is None or field.form.fixed:
        return field.form.fixed if field.form else ""
    chosen = outlook.words(field.form.by, item)
    if field.form.named:
        return field.form.named.get(chosen, "")
    by = outlook.catalogue.fields[field.form.by]
    option = outlook.catalogue.options[by.options.name].get(chosen) if by.options else None
    return str(option.attributes.get("form", "")) if option else ""


def _faults(
    outlook: Outlook,
    field: Field,
    item: str,
    address: str,
    value: str,
    rules: Mapping[str, Rule],
) -> Iterator[Finding]:
    form = form_of(outlook, field, item)
    found = fault(form, value, outlook.day) if form else None
    if found:
        yield _misformed(form, found, address, rules.get(form))
    offered = options(outlook, field, item)
    if offered is not None and value not in [option.key for option in offered]:
        yield Finding(
            "one_of", Level.STOP, address, words("rules.one_of", value=value), _how(field)
        )
    most = field.limits.get("max_chars")
    if most and len(value) > most:
        message = words("rules.too_long", count=len(value), most=most)
        yield Finding("length", Level.RISK, address, message, words("rules.shorten"))


def _misformed(form: str, found: Fault, address: str, rule: Rule | None) -> Finding:
    message, fix = said(form, found)
    level = rule.level if rule else Level.RISK
    return Finding(
        rule=rule.id if rule else f"form.{form}",
        level=Level.RISK if found.soft else level,
        address=address,
        message=message,
        fix=fix,
        sources=rule.sources if rule else (),
        reason=found.reason,
        repair=_repair(found.repair),
    )


def _repair(value: str | None) -> Repair | None:
    return Repair(value, words("rules.use", value=value)) if value else None


def _required(address: str, message: Text, fix: Text) -> Finding:
    return Finding("required", Level.STOP, address, message, fix)


def _how(field: Field) -> Text:
    if field.kind in (Kind.CHOICE, Kind.CHOICES, Kind.REFERENCE, Kind.YES_NO, Kind.REGION):
        return words("rules.choose")
    return (
        words("rules.enter_like", example=field.example) if field.example else words("rules.enter")
    )


def _fitting(outlook: Outlook, by: tuple[str, str], item: str) -> frozenset[str] | None:
    attribute, key = by
    chosen = outlook.words(key, item) if key in outlook.catalogue.fields else key
    named = outlook.catalogue.options["entity_nature"].get(chosen)
    return frozenset(cast("Mapping[str, int]", named.attributes[attribute])) if named else None


def _owner(list_pattern: str) -> str:
    return "service" if pattern(list_pattern).startswith("services[]") else ""
