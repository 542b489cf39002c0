"""The words of the Chinese system: notions, people, papers, buttons, states, and all its labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from icp_wizard.catalogue.entry import Entry, listed
from icp_wizard.catalogue.load import catalogue
from icp_wizard.catalogue.pinyin import bare, initials, is_toned, pinyin, toned
from icp_wizard.model.resources import read_json
from icp_wizard.model.text import Text

FILE = "glossary/terms.json"
SORTS = ("notion", "role", "paper", "button", "state", "field")


@dataclass(frozen=True)
class Term:
    """One word: *meaning* is ours, *fields* are the questions it is the label of.

    *aliases* are what else it is called, in either language; *rules* say with source and date
    what the meaning only touches.
    """

    zh: str
    en: str
    sort: str
    meaning: Text
    aliases: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()

    @property
    def pinyin(self) -> str:
        """How it is read, with tones."""
        return pinyin(self.zh)

    @property
    def label(self) -> Text:
        """Its name in both languages."""
        return Text(self.en, self.zh)


@cache
def glossary() -> Mapping[str, Term]:
    """Every term by its Chinese, those explained first, then the other labels of questions.

    Raises FaultyCatalogue.
    """
    labelled: dict[str, list[str]] = {}
    for field in catalogue().fields.values():
        labelled.setdefault(field.label.zh, []).append(field.key)
    written = {term.zh: term for term in _written(labelled)}
    return written | {zh: _asked(zh, keys) for zh, keys in labelled.items() if zh not in written}


def find(text: str) -> tuple[Term, ...]:
    """The terms in which all parts of a search stand, what is nearest first; all for none.

    Searched are Chinese, English, other names, and pinyin with or without tones or by initials.
    """
    parts = text.casefold().split()
    ranked = ((_rank(term, text.strip(), parts), term) for term in glossary().values())
    return tuple(term for rank, term in sorted(ranked, key=lambda each: each[0]) if rank < _NONE)


def words_in(text: str) -> tuple[tuple[int, int, Term], ...]:
    """The terms that stand in a Chinese text, with start and end; the longest at each place."""
    names, found, at = _names(), list[tuple[int, int, Term]](), 0
    while at < len(text):
        ends = range(min(len(text), at + _longest()), at, -1)
        end = next((end for end in ends if text[at:end] in names), 0)
        if end:
            found.append((at, end, names[text[at:end]]))
        at = end or at + 1
    return tuple(found)


_NONE = 9


def _rank(term: Term, whole: str, parts: list[str]) -> int:
    """0 for the very word, 1 for its beginning, more the further away; _NONE if it is not it."""
    if not parts:
        return 1
    said = _said(term)
    if whole.casefold() in (term.zh.casefold(), term.en.casefold()):
        return 0
    if term.zh.startswith(whole) or term.en.casefold().startswith(whole.casefold()):
        return 1
    if all(any(part in each for each in said[:2]) for part in parts):
        return 2
    if all(any(part in each for each in said) for part in parts):
        return 3
    return min(_rank_of_reading(whole, *each) for each in _read(term))


def _rank_of_reading(whole: str, spoken: str, plain: str, first: str) -> int:
    if is_toned(whole):
        return _place_in(spoken, toned(whole), 1)
    typed = bare(whole)
    if len(typed) > 1 and first.startswith(typed):
        return 2
    return _place_in(plain, typed, 3)


def _place_in(read: str, typed: str, least: int) -> int:
    """1 at the beginning, 4 further on if enough was typed to tell."""
    if typed and read.startswith(typed):
        return 1
    return 4 if len(typed) >= least and typed in read else _NONE


@cache
def _said(term: Term) -> tuple[str, ...]:
    return tuple(each.casefold() for each in (term.zh, term.en, *term.aliases))


@cache
def _read(term: Term) -> tuple[tuple[str, str, str], ...]:
    """All its names as they are read: with tones, without, and by first letters."""
    names = (term.zh, *filter(_is_chinese, term.aliases))
    read = [pinyin(each) for each in names]
    return tuple((toned(each), bare(each), initials(each)) for each in read)


@cache
def _names() -> Mapping[str, Term]:
    """Every Chinese name of more than one character with its term; own names before others'."""
    terms = glossary().values()
    others = {name: term for term in terms for name in term.aliases if _is_chinese(name)}
    return others | {term.zh: term for term in terms if _is_chinese(term.zh)}


@cache
def _longest() -> int:
    return max(map(len, _names()))


def _is_chinese(name: str) -> bool:
    return len(name) > 1 and any("一" <= each <= "鿿" for each in name)


def _written(labelled: Mapping[str, list[str]]) -> Iterator[Term]:
    for entry in listed(FILE, read_json(FILE)):
        yield _read_term(entry, labelled)


def _read_term(entry: Entry, labelled: Mapping[str, list[str]]) -> Term:
    entry.closed("zh", "en", "sort", "meaning", "aliases", "rules")
    return Term(
        entry.string("zh"),
        entry.string("en"),
        entry.choice("sort", SORTS),
        entry.text("meaning"),
        entry.strings("aliases"),
        entry.strings("rules"),
        tuple(labelled.get(entry.string("zh"), ())),
    )


def _asked(label: str, keys: list[str]) -> Term:
    """The term of a label which only its question explains."""
    field = catalogue().fields[keys[0]]
    return Term(label, field.label.en, "field", field.help, field.aliases, fields=tuple(keys))
