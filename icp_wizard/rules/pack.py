"""The rule pack: dated, sourced statements with a check, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from icp_wizard.catalogue.entry import CONFIDENCES, Entry, entries, listed
from icp_wizard.catalogue.load import Catalogue, catalogue, check_condition
from icp_wizard.model.condition import Condition
from icp_wizard.model.finding import Level, Source
from icp_wizard.model.resources import read_json
from icp_wizard.model.text import Text
from icp_wizard.rules.arguments import (
    blanks_of,
    check_arguments,
    check_blanks,
    check_names,
    is_drawn,
    is_judged,
    reasons_of,
)
from icp_wizard.rules.forms import forms_in_use
from icp_wizard.rules.homes import LISTS

NATIONAL = "rules/national.json"


@dataclass(frozen=True)
class Words:
    """What a rule says for one reason; *fix* is what to do next."""

    message: Text
    fix: Text


@dataclass(frozen=True)
class Rule:
    """One dated, sourced statement: to whom (*home*, *when*), which check, how much it weighs.

    *question* is what a ``confirm`` asks. The level is already capped by confidence, by the age
    of the sources and by what a reviewer judges.
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

    @property
    def drawn(self) -> bool:
        """Whether the engine draws its findings from the catalogue instead of running a check."""
        return is_drawn(self.check, self.args)

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
        """The rules of one kind the engine draws itself, or asks."""
        return self._by_check.get(check, ())

    @cached_property
    def checked(self) -> tuple[Rule, ...]:
        """The rules which run a check."""
        return tuple(rule for rule in self.rules if not rule.drawn)

    @cached_property
    def _by_check(self) -> Mapping[str, tuple[Rule, ...]]:
        kinds = {rule.check for rule in self.rules}
        return {
            kind: tuple(
                rule
                for rule in self.rules
                if rule.check == kind and (rule.drawn or kind == "confirm")
            )
            for kind in kinds
        }


@cache
def shipped() -> Pack:
    """The pack that comes with the program. Raises FaultyCatalogue."""
    return read_pack(NATIONAL, read_json(NATIONAL), catalogue())


def read_pack(file: str, written: object, known: Catalogue) -> Pack:
    """A pack from its parsed file, checked against a catalogue. Raises FaultyCatalogue."""
    top = Entry(file, "the pack", written)
    top.closed("version", "as_of", "sources", "rules")
    sources = {key: _source(entry) for key, entry in entries(file, top.value("sources"))}
    rules = tuple(_rule(entry, sources, known) for entry in listed(file, top.value("rules")))
    _check_once(top, [rule.id for rule in rules])
    _check_forms(top, rules, known)
    return Pack(top.string("version"), _day(top, "as_of"), rules)


def _check_once(top: Entry, ids: list[str]) -> None:
    for each in ids:
        if ids.count(each) > 1:
            raise top.fault(f"give each rule once; {each!r} stands twice")


def _check_forms(top: Entry, rules: tuple[Rule, ...], known: Catalogue) -> None:
    missing = forms_in_use(known) - {rule.args["form"] for rule in rules if rule.check == "form"}
    if missing:
        raise top.fault(f"add a rule with the check 'form' for {', '.join(sorted(missing))}")


def _source(entry: Entry) -> Source:
    entry.closed("title", "date", "day", "where")
    day = _day(entry, "day") if entry.has("day") else None
    return Source(entry.string("title"), entry.string("date"), entry.string("where", ""), day)


def _day(entry: Entry, name: str) -> date:
    try:
        return date.fromisoformat(entry.string(name))
    except ValueError:
        raise entry.fault(f"write {name!r} as YYYY-MM-DD") from None


def _rule(entry: Entry, sources: Mapping[str, Source], known: Catalogue) -> Rule:
    entry.closed(
        "key", "home", "when", "check", "level", "words", "question", "sources", "confidence"
    )
    key, home, when = entry.string("key"), _home(entry), entry.condition("when")
    check = Entry(entry.file, key, entry.value("check"))
    check.closed("kind", "args")
    kind, args = check.string("kind"), check.mapping("args")
    check_condition(known, entry.file, key, when)
    check_arguments(check, kind, args, home, known)
    check_names(check, home, when.names(), known)
    return Rule(
        id=key,
        home=home,
        when=when,
        check=kind,
        args=args,
        level=_level(entry, kind, args, sources),
        words=_words(entry, kind, args),
        question=_question(entry, kind),
        sources=tuple(sources[key] for key in _cited(entry, sources)),
        confidence=entry.choice("confidence", CONFIDENCES),
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
    entry: Entry, kind: str, args: Mapping[str, object], sources: Mapping[str, Source]
) -> Level:
    """The level written, at most a risk where nothing sure or dated stands behind it."""
    level = Level(entry.choice("level", tuple(Level)))
    dated = any(sources[key].day for key in _cited(entry, sources))
    weak = entry.string("confidence") == "low" or not dated or is_judged(kind, args)
    return Level.RISK if weak and level is Level.STOP else level


def _words(entry: Entry, kind: str, args: Mapping[str, object]) -> Mapping[str, Words]:
    found: dict[str, Words] = {}
    for reason, written in entry.mapping("words").items():
        said = Entry(entry.file, f"{entry.name}.words.{reason}", written)
        said.closed("message", "fix")
        found[reason] = Words(said.text("message"), said.text("fix"))
        check_blanks(said, blanks_of(said, kind, args, reason), *vars(found[reason]).values())
    missing = reasons_of(kind, args).keys() - found.keys()
    if missing and "" not in found:
        raise entry.fault(f"give 'words' for {', '.join(map(repr, sorted(missing)))}, or for ''")
    return found


def _question(entry: Entry, kind: str) -> Text | None:
    question = entry.optional_text("question")
    if (question is None) is (kind == "confirm"):
        raise entry.fault("give a 'question' to a check 'confirm', and to no other")
    if question:
        check_blanks(entry, frozenset({"name"}), question)
    return question
