"""A pack from its file: every entry checked against the vocabulary and the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any, cast

from icp_wizard.catalogue.entry import CONFIDENCES, Entry, entries
from icp_wizard.catalogue.load import Catalogue, check_condition
from icp_wizard.model.condition import Condition, parse
from icp_wizard.model.finding import Level, Source
from icp_wizard.model.text import Text
from icp_wizard.rules.arguments import (
    blanks_of,
    check_arguments,
    check_blanks,
    check_names,
    is_judged,
    reasons_of,
)
from icp_wizard.rules.forms import forms_in_use
from icp_wizard.rules.homes import LISTS
from icp_wizard.rules.statement import (
    ACTS,
    AREAS,
    GROUPS,
    Elsewhere,
    Explanation,
    Province,
    Rule,
    Statement,
    Words,
)

LONGEST_VERSION = 20
STATUSES = ("local_card_only", "permit_needed", "allowed", "no_limit_found")

_COMMON = (
    "key",
    "area",
    "applies_to",
    "home",
    "when",
    "subject",
    "covers",
    "statement",
    "note",
    "sources",
    "confidence",
)
_ORGANISATIONS = len(GROUPS) - 1
_READ = tuple(act for act in ACTS if act != "finding")


@dataclass(frozen=True)
class Contents:
    """Everything a pack's file holds."""

    version: str
    as_of: date
    rules: tuple[Rule, ...]
    explanations: tuple[Explanation, ...]
    provinces: Mapping[str, Province]
    raw: Mapping[str, Any]


@dataclass(frozen=True)
class _Place:
    """Where an entry stands: whose it is, and what it may name."""

    province: str
    sources: Mapping[str, Source]
    known: Catalogue


def read_contents(file: str, written: object, known: Catalogue) -> Contents:
    """The contents of a parsed file. Raises FaultyCatalogue."""
    top = Entry(file, "the pack", written)
    top.closed("version", "as_of", "sources", "rules", "explanations", "provinces")
    sources = {key: _source(entry) for key, entry in entries(file, top.mapping("sources"))}
    nation = _Place("", sources, known)
    provinces = list(top.entries("provinces"))
    read = [_statements(top, nation)]
    read += [_statements(each, _Place(_code(each), sources, known)) for each in provinces]
    rules = tuple(chain.from_iterable(each[0] for each in read))
    explanations = tuple(chain.from_iterable(each[1] for each in read))
    _check_ids(top, rules, explanations)
    _check_forms(top, rules, known)
    return Contents(
        _version(top),
        _day(top, "as_of"),
        rules,
        explanations,
        {each.code: each for each in map(_province, provinces)},
        cast("Mapping[str, Any]", written),
    )


def _statements(part: Entry, place: _Place) -> tuple[tuple[Rule, ...], tuple[Explanation, ...]]:
    rules = tuple(_rule(entry, place) for entry in part.entries("rules"))
    read = tuple(_explanation(entry, place) for entry in part.entries("explanations"))
    return rules, read


def _check_ids(top: Entry, rules: Iterable[Rule], explanations: Iterable[Explanation]) -> None:
    statements: list[Statement] = [*rules, *explanations]
    ids: set[str] = set()
    for each in statements:
        if each.id in ids:
            raise top.fault(f"give each rule once; {each.id!r} stands twice")
        ids.add(each.id)
    for each in explanations:
        for named in filter(None, (*each.by, each.superseded_by)):
            if named not in ids:
                raise top.fault(f"{each.id!r} names {named!r}, which is no rule of this pack")


def _check_forms(top: Entry, rules: Iterable[Rule], known: Catalogue) -> None:
    missing = forms_in_use(known) - {rule.args["form"] for rule in rules if rule.check == "form"}
    if missing:
        raise top.fault(f"add a rule with the check 'form' for {', '.join(sorted(missing))}")


def _source(entry: Entry) -> Source:
    entry.closed("title", "date", "day", "where")
    day = _day(entry, "day") if entry.has("day") else None
    return Source(entry.either("title"), entry.either("date"), entry.string("where", ""), day)


def _version(top: Entry) -> str:
    """The version, which has to fit into the foot of a printed page."""
    version = top.string("version")
    if len(version) > LONGEST_VERSION or not version.isprintable():
        raise top.fault(f"give 'version' at most {LONGEST_VERSION} letters")
    return version


def _day(entry: Entry, name: str) -> date:
    try:
        return date.fromisoformat(entry.string(name))
    except ValueError:
        raise entry.fault(f"write {name!r} as YYYY-MM-DD") from None


def _code(entry: Entry) -> str:
    return entry.string("code")


def _province(entry: Entry) -> Province:
    entry.closed(
        "code",
        "name",
        "short",
        "authority",
        "characters",
        "individual_from_elsewhere",
        "rules",
        "explanations",
    )
    return Province(
        _code(entry),
        entry.text("name"),
        entry.text("short"),
        entry.text("authority"),
        entry.strings("characters"),
        _elsewhere(
            Entry(entry.file, f"{_code(entry)}.elsewhere", entry.value("individual_from_elsewhere"))
        ),
    )


def _elsewhere(entry: Entry) -> Elsewhere:
    entry.closed("status", "accepts", "rule", "confidence", "contradicted")
    return Elsewhere(
        entry.choice("status", STATUSES),
        entry.strings("accepts"),
        entry.string("rule", ""),
        entry.choice("confidence", CONFIDENCES),
        entry.flag("contradicted"),
    )


def _common(entry: Entry, place: _Place) -> dict[str, Any]:
    key, home = entry.string("key"), _home(entry)
    groups = entry.strings("applies_to")
    if not set(groups) <= set(GROUPS):
        raise entry.fault(f"make 'applies_to' groups of {', '.join(GROUPS)}")
    when = _when(groups, entry.condition("when"))
    check_condition(place.known, entry.file, key, when)
    check_names(entry, home, when.names(), place.known)
    return {
        "id": key,
        "area": entry.choice("area", AREAS),
        "province": place.province,
        "applies_to": groups,
        "home": home,
        "when": when,
        "subject": entry.string("subject", ""),
        "covers": entry.strings("covers"),
        "statement": entry.text("statement"),
        "note": entry.optional_text("note"),
        "sources": tuple(place.sources[each] for each in _cited(entry, place.sources)),
        "confidence": entry.choice("confidence", CONFIDENCES),
    }


def _when(groups: tuple[str, ...], when: Condition) -> Condition:
    """A condition which holds for these groups alone.

    What is for all five kinds of organisation is for those natures too which are in no group.
    """
    if not groups or len(groups) == len(GROUPS):
        return when
    if "individual" not in groups and len(groups) == _ORGANISATIONS:
        who = "entity.nature != 'individual'"
    else:
        who = f"applicant_group in {list(groups)}"
    return parse(who if when.text in ("true", "True") else f"{who} and ({when.text})")


def _rule(entry: Entry, place: _Place) -> Rule:
    entry.closed(*_COMMON, "check", "level", "words", "question")
    common = _common(entry, place)
    key, home = entry.string("key"), common["home"]
    check = Entry(entry.file, key, entry.value("check"))
    check.closed("kind", "args")
    kind, args = check.string("kind"), check.mapping("args")
    check_arguments(check, kind, args, home, place.known)
    return Rule(
        **common,
        check=kind,
        args=args,
        level=_level(entry, kind, args, common["sources"]),
        words=_words(entry, kind, args),
        question=_question(entry, kind),
    )


def _explanation(entry: Entry, place: _Place) -> Explanation:
    entry.closed(
        *_COMMON, "act", "step", "advice", "quiet", "by", "since", "until", "superseded_by"
    )
    steps = tuple(step.key for step in place.known.steps)
    by = entry.strings("by")
    return Explanation(
        **_common(entry, place),
        acts=entry.choice("act", ACTS if by else _READ),
        step=entry.choice("step", steps),
        advice=entry.text("advice"),
        quiet=entry.flag("quiet"),
        by=by,
        since=entry.string("since", ""),
        until=entry.string("until", ""),
        superseded_by=entry.string("superseded_by", ""),
    )


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


def _level(
    entry: Entry, kind: str, args: Mapping[str, object], sources: tuple[Source, ...]
) -> Level:
    """The level written, at most a risk where nothing sure or dated stands behind it."""
    level = Level(entry.choice("level", tuple(Level)))
    dated = any(source.day for source in sources)
    weak = entry.string("confidence") == "low" or not dated or is_judged(kind, args)
    return Level.RISK if weak and level is Level.STOP else level


def _words(entry: Entry, kind: str, args: Mapping[str, object]) -> Mapping[str, Words]:
    found: dict[str, Words] = {}
    for reason, written in entry.mapping("words").items():
        said = Entry(entry.file, f"{entry.name}.words.{reason}", written)
        said.closed("message", "fix")
        found[reason] = Words(said.text("message"), said.text("fix"))
        check_blanks(said, blanks_of(said, kind, args, reason), *_both(found[reason]))
    missing = reasons_of(kind, args).keys() - found.keys()
    if missing and "" not in found:
        raise entry.fault(f"give 'words' for {', '.join(map(repr, sorted(missing)))}, or for ''")
    return found


def _both(words: Words) -> Iterator[Text]:
    yield words.message
    yield words.fix


def _question(entry: Entry, kind: str) -> Text | None:
    question = entry.optional_text("question")
    if (question is None) is (kind == "confirm"):
        raise entry.fault("give a 'question' to a check 'confirm', and to no other")
    if question:
        check_blanks(entry, frozenset({"name"}), question)
    return question
