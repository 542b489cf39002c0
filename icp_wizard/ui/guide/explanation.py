"""What the guide says of a field, section by section, in the language of the interface."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from icp_wizard.catalogue.field import Field, Kind
from icp_wizard.catalogue.load import catalogue
from icp_wizard.catalogue.place import Place
from icp_wizard.catalogue.region import name
from icp_wizard.catalogue.source import sources
from icp_wizard.journey.shown import YES_NO
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui.language import current, pick

translate = QCoreApplication.translate

Section = tuple[Callable[[], str], Callable[[Field], str]]
"""A heading, and what stands below it for a field; ``""`` leaves the section out."""


def before() -> tuple[Section, ...]:
    """What the guide says first."""
    return (
        (lambda: translate("Guide", "What it is"), lambda field: pick(field.help)),
        (lambda: translate("Guide", "Why it is asked"), lambda field: pick(field.why)),
    )


def behind() -> tuple[Section, ...]:
    """What the guide says behind the drawing and the examples."""
    return (
        (lambda: translate("Guide", "In the Chinese system"), places),
        (lambda: translate("Guide", "Also called"), lambda field: "、".join(field.aliases)),
    )


def last() -> tuple[Section, ...]:
    """What the guide says behind the refusals."""
    return ((lambda: translate("Guide", "Source"), origins),)


def example(field: Field) -> str:
    """An answer that will do; for a choice the option's words in both languages."""
    if field.kind is Kind.YES_NO:
        return _both(YES_NO.get(field.good, Text(field.good, field.good)))
    if field.kind is Kind.REGION:
        return _both(name(field.good) or Text(field.good, field.good))
    known = catalogue().options.get(field.options.name) if field.options else None
    if known is None:
        return field.good
    found = (known.get(key) for key in field.good.split(","))
    return "\n".join(_both(option.text) for option in found if option) or field.good


def places(field: Field) -> str:
    """Where the answer goes: screen, section and label of the Chinese system."""
    found = (place for place in catalogue().places if place.field == field.key)
    lines = [_place(place) for place in found if place.screen != "local"]
    return "\n".join(lines) or translate("Guide", "Not entered there; this program uses it.")


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
