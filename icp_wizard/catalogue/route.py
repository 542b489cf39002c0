"""Loads the route from resources/route/route.json; whatever is wrong in it is refused by name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import cast

from icp_wizard.catalogue.entry import Entry, listed
from icp_wizard.catalogue.load import catalogue
from icp_wizard.catalogue.route_check import check_route
from icp_wizard.catalogue.way import (
    Alternative,
    Page,
    Route,
    RouteOption,
    RouteOutcome,
    RouteQuestion,
    Verdict,
)
from icp_wizard.model.condition import Answer
from icp_wizard.model.resources import read_json
from icp_wizard.model.text import Text

FILE = "route/route.json"


@cache
def route() -> Route:
    """The program's route. Raises FaultyCatalogue."""
    return read_route(FILE, read_json(FILE))


def read_route(file: str, written: object) -> Route:
    """The route of one parsed file, checked as a whole. Raises FaultyCatalogue."""
    top = Entry(file, "the route", written)
    top.closed("start", "pages", "verdicts", "questions", "alternatives", "outcomes", "disputed")
    found = Route(
        start=top.string("start"),
        pages={each.key: each for each in map(_page, _listed(top, "pages"))},
        verdicts={each.key: each for each in map(_verdict, _listed(top, "verdicts"))},
        questions={each.key: each for each in map(_question, _listed(top, "questions"))},
        alternatives={each.key: each for each in map(_alternative, _listed(top, "alternatives"))},
        outcomes={each.key: each for each in map(_outcome, _listed(top, "outcomes"))},
        disputed=dict(map(_disputed, listed(file, top.value("disputed")))),
    )
    check_route(file, found, catalogue())
    return found


def _listed(top: Entry, name: str) -> list[Entry]:
    found = list(listed(top.file, top.value(name)))
    keys = [entry.string("key") for entry in found]
    for key in keys:
        if keys.count(key) > 1:
            raise top.fault(f"give each of {name!r} once; {key!r} stands twice")
    return found


def _page(entry: Entry) -> Page:
    entry.closed("key", "label")
    return Page(entry.string("key"), entry.text("label"))


def _verdict(entry: Entry) -> Verdict:
    entry.closed("key", "icon", "words")
    return Verdict(entry.string("key"), entry.string("icon"), entry.text("words"))


def _question(entry: Entry) -> RouteQuestion:
    entry.closed("key", "page", "text", "why", "how", "topic", "pinyin", "rules", "options")
    return RouteQuestion(
        key=entry.string("key"),
        page=entry.string("page"),
        text=entry.text("text"),
        why=entry.text("why"),
        how=entry.text("how"),
        topic=entry.text("topic"),
        pinyin=entry.string("pinyin"),
        rules=entry.strings("rules"),
        options=tuple(_option(each) for each in entry.entries("options")),
    )


def _option(entry: Entry) -> RouteOption:
    entry.closed("key", "label", "short", "next", "sets", "carries", "typed", "rules")
    carries = {key: _text(entry, value) for key, value in entry.mapping("carries").items()}
    by_itself = {key: (value,) for key, value in carries.items()}
    return RouteOption(
        key=entry.string("key"),
        label=entry.text("label"),
        short=entry.optional_text("short") or entry.text("label"),
        next=entry.string("next"),
        sets={key: _fact(entry, value) for key, value in entry.mapping("sets").items()},
        carries=carries,
        typed=_typed(entry) if entry.has("typed") else by_itself,
        rules=entry.strings("rules"),
    )


def _typed(entry: Entry) -> Mapping[str, tuple[str, ...]]:
    inside = Entry(entry.file, f"{entry.name}.typed", entry.value("typed"))
    return {key: inside.strings(key) for key in entry.mapping("typed")}


def _alternative(entry: Entry) -> Alternative:
    entry.closed("key", "icon", "title", "text", "answers", "services")
    return Alternative(
        entry.string("key"),
        entry.string("icon"),
        entry.text("title"),
        entry.text("text"),
        {key: _text(entry, value) for key, value in entry.mapping("answers").items()},
        entry.strings("services"),
    )


def _outcome(entry: Entry) -> RouteOutcome:
    entry.closed("key", "verdict", "title", "explanation", "next", "alternatives", "rules")
    return RouteOutcome(
        entry.string("key"),
        entry.string("verdict"),
        entry.text("title"),
        entry.text("explanation"),
        entry.texts("next"),
        entry.strings("alternatives"),
        entry.strings("rules"),
    )


def _disputed(entry: Entry) -> tuple[str, Text]:
    entry.closed("rule", "words")
    return entry.string("rule"), entry.text("words")


def _text(entry: Entry, value: object) -> str:
    if not isinstance(value, str) or not value:
        raise entry.fault("give every value here as text")
    return value


def _fact(entry: Entry, value: object) -> Answer:
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise entry.fault("give every fact in 'sets' as text or a number")
    return cast("Answer", value)
