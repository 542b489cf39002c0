"""What the guide says of a field, section by section, in the language of the interface."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from icp_wizard.catalogue.field import Field, Kind
from icp_wizard.catalogue.load import catalogue
from icp_wizard.catalogue.place import Place
from icp_wizard.catalogue.source import sources
from icp_wizard.journey.shown import YES_NO
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.pack import Pack, Rule
from icp_wizard.ui.language import current, pick

translate = QCoreApplication.translate

Section = tuple[Callable[[], str], Callable[[Field], str]]
"""A heading, and what stands below it for a field; ``""`` leaves the section out."""


def sections(pack: Callable[[], Pack]) -> tuple[Section, ...]:
    """The sections of the guide in their order; *pack* gives the rules in force."""
    return (
        (lambda: translate("Guide", "What it is"), lambda field: pick(field.help)),
        (lambda: translate("Guide", "Why it is asked"), lambda field: pick(field.why)),
        (lambda: translate("Guide", "Example"), example),
        (lambda: translate("Guide", "In the Chinese system"), places),
        (lambda: translate("Guide", "Also called"), lambda field: "、".join(field.aliases)),
        (lambda: translate("Guide", "Rules"), lambda field: rules(field, pack())),
        (lambda: translate("Guide", "Source"), origins),
    )


def example(field: Field) -> str:
    """An example answer; for a choice the option's words in both languages."""
    if field.kind is Kind.YES_NO:
        return _both(YES_NO.get(field.example, Text(field.example, field.example)))
    known = catalogue().options.get(field.options.name) if field.options else None
    if known is None:
        return field.example
    found = (known.get(key) for key in field.example.split(","))
    return "\n".join(_both(option.text) for option in found if option) or field.example


def places(field: Field) -> str:
    """Where the answer goes: screen, section and label of the Chinese system."""
    found = (place for place in catalogue().places if place.field == field.key)
    lines = [_place(place) for place in found if place.screen != "local"]
    return "\n".join(lines) or translate("Guide", "Not entered there; this program uses it.")


def rules(field: Field, pack: Pack) -> str:
    """What the rules ask of the field, each with its source and day."""
    return "\n\n".join(dict.fromkeys(_rule(rule) for rule in _rules_of(field, pack)))


def origins(field: Field) -> str:
    """The texts the field rests on, and how sure that is."""
    known = (sources()[key] for key in field.sources)
    lines = [_dated(source.title, source.date) for source in known]
    return "\n".join([*lines, _confidence(field.confidence)])


def _both(text: Text) -> str:
    return f"{text.en} {text.zh}" if current() == "en" else f"{text.zh} {text.en}"


def _place(place: Place) -> str:
    section = catalogue().sections[place.section]
    parts = (_screen(place.screen), section.label.zh, place.label.zh)
    return " · ".join(part for part in parts if part)


def _screen(screen: str) -> str:
    match screen:
        case "MIIT":
            return translate("Guide", "Website of the ministry")
        case "after":
            return translate("Guide", "After approval")
        case "screen":
            return ""
        case _:
            return translate("Guide", "Screen {0}").format(screen)


def _rules_of(field: Field, pack: Pack) -> Iterator[Rule]:
    for rule in pack.rules:
        if not rule.province and field.key in _named(rule.args.values()) and _advice(rule):
            yield rule


def _named(values: Iterable[object]) -> Iterator[str]:
    """Every text among the arguments of a check."""
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, list | tuple):
            yield from (each for each in value if isinstance(each, str))  # pyright: ignore[reportUnknownVariableType]


def _advice(rule: Rule) -> str:
    """What the rule tells to do, if it can be said without a value of the filing."""
    fixes = (pick(words.fix) for words in rule.words.values())
    return next((fix for fix in fixes if fix and "{" not in fix), "")


def _rule(rule: Rule) -> str:
    cited = [_dated(source.title, source.date) for source in rule.sources[:1]]
    return "\n".join([_advice(rule), *cited])


def _dated(title: Text, date: Text) -> str:
    return pick(words("route.source", title=title, date=date))


def _confidence(confidence: str) -> str:
    match confidence:
        case "high":
            return translate("Guide", "High confidence")
        case "medium":
            return translate("Guide", "Medium confidence")
        case _:
            return translate("Guide", "Low confidence")
