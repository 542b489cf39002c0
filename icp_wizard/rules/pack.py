"""The rule pack: dated, sourced statements with a check, as one value."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import cast

from icp_wizard.catalogue.entry import CONFIDENCES, Entry, entries, listed
from icp_wizard.catalogue.load import Catalogue, catalogue, check_condition
from icp_wizard.model.condition import Condition
from icp_wizard.model.finding import Level, Source
from icp_wizard.model.resources import read_json
from icp_wizard.model.text import Text
from icp_wizard.rules.checks import CHECKS
from icp_wizard.rules.outlook import LISTS

DRAWN = {"form": {"form"}, "needs_paper": {"paper"}, "one_of": set[str](), "required": set[str]()}
"""Check kinds the engine draws from the catalogue, with the arguments a rule gives them."""


@dataclass(frozen=True)
class Words:
    """What a rule says for one reason; *fix* is what to do next."""

    message: Text
    fix: Text


@dataclass(frozen=True)
class Rule:
    """One dated, sourced statement: to whom (*home*, *when*), which check, how much it weighs.

    *question* is what a ``confirm`` asks. The level is capped by confidence and age of sources.
    """

    id: str
    home: str
    when: Condition
    check: str
    args: Mapping[str, object]
    level: Level
    words: Mapping[str, Words]
    question: Text | None
    sources: tuple[Source, ...]
    confidence: str

    def says(self, reason: str) -> Words:
        """The words for a reason, or those for any reason."""
        return self.words.get(reason) or self.words[""]


@dataclass(frozen=True)
class Pack:
    """All rules as of one day."""

    version: str
    as_of: date
    rules: tuple[Rule, ...]

    def drawn(self, check: str) -> tuple[Rule, ...]:
        """The rules of one kind of check."""
        return tuple(rule for rule in self.rules if rule.check == check)


@cache
def shipped() -> Pack:
    """The pack that comes with the program. Raises FaultyCatalogue."""
    return read_pack("rules/national.json", read_json("rules/national.json"), catalogue())


def read_pack(file: str, written: object, known: Catalogue) -> Pack:
    """A pack from its parsed file, checked against a catalogue. Raises FaultyCatalogue."""
    top = Entry(file, "the pack", written)
    top.closed("version", "as_of", "sources", "rules")
    sources = {key: _source(entry) for key, entry in entries(file, top.value("sources"))}
    rules = tuple(_rule(entry, sources, known) for entry in listed(file, top.value("rules")))
    ids = [rule.id for rule in rules]
    if len(ids) != len(set(ids)):
        double = next(each for each in ids if ids.count(each) > 1)
        raise top.fault(f"give each rule once; {double!r} stands twice")
    return Pack(top.string("version"), date.fromisoformat(top.string("as_of")), rules)


def _source(entry: Entry) -> Source:
    entry.closed("title", "date", "day", "where")
    day = entry.string("day", "")
    return Source(
        entry.string("title"),
        entry.string("date"),
        entry.string("where", ""),
        date.fromisoformat(day) if day else None,
    )


def _rule(entry: Entry, sources: Mapping[str, Source], known: Catalogue) -> Rule:
    entry.closed(
        "key", "home", "when", "check", "level", "words", "question", "sources", "confidence"
    )
    check = Entry(entry.file, entry.name, entry.value("check"))
    kind, args = check.string("kind"), dict(check.mapping("args"))
    found = Rule(
        id=entry.string("key"),
        home=_home(entry),
        when=entry.condition("when"),
        check=kind,
        args=args,
        level=_level(entry, sources),
        words=_words(entry),
        question=entry.optional_text("question"),
        sources=tuple(sources[key] for key in _cited(entry, sources)),
        confidence=entry.choice("confidence", CONFIDENCES),
    )
    check_condition(known, entry.file, found.id, found.when)
    _check_args(entry, kind, args, known)
    return found


def _home(entry: Entry) -> str:
    home = entry.string("home", "")
    if home and home not in LISTS:
        raise entry.fault(f"make 'home' one of {', '.join(LISTS)}, or leave it out")
    return home


def _cited(entry: Entry, sources: Mapping[str, Source]) -> tuple[str, ...]:
    cited = entry.strings("sources")
    for key in cited:
        if key not in sources:
            raise entry.fault(f"add the source {key!r} to 'sources'")
    if not cited:
        raise entry.fault("name at least one source")
    return cited


def _level(entry: Entry, sources: Mapping[str, Source]) -> Level:
    level = Level(entry.choice("level", tuple(Level)))
    dated = any(sources[key].day for key in _cited(entry, sources))
    weak = entry.string("confidence") == "low" or not dated
    return Level.RISK if weak and level is Level.STOP else level


def _words(entry: Entry) -> Mapping[str, Words]:
    found: dict[str, Words] = {}
    for reason, written in entry.mapping("words").items():
        said = Entry(entry.file, f"{entry.name}.words.{reason}", written)
        said.closed("message", "fix")
        found[reason] = Words(said.text("message"), said.text("fix"))
    return found


def _check_args(entry: Entry, kind: str, args: Mapping[str, object], known: Catalogue) -> None:
    if kind in DRAWN:
        if set(args) != DRAWN[kind]:
            raise entry.fault(f"give the check {kind!r} the arguments {sorted(DRAWN[kind])}")
        return
    if kind not in CHECKS:
        raise entry.fault(f"name a known check; {kind!r} is none of {', '.join(sorted(CHECKS))}")
    try:
        inspect.signature(CHECKS[kind]).bind(None, **args)
    except TypeError as error:
        raise entry.fault(f"mend the arguments of {kind!r}: {error}") from error
    _check_keys(entry, args, known)


def _check_keys(entry: Entry, args: Mapping[str, object], known: Catalogue) -> None:
    for name in ("key", "of", "at", "other", "region", "address"):
        named = cast("str", args.get(name, ""))
        if named and named not in known.fields and named not in known.facts:
            raise entry.fault(f"{named!r}, its argument {name!r}, is no field or fact")
