"""What reviewers write when they send a filing back, and what it means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from icp_wizard.catalogue.entry import Entry, entries, listed
from icp_wizard.catalogue.load import catalogue
from icp_wizard.catalogue.paper import papers
from icp_wizard.model.finding import Source
from icp_wizard.model.resources import read_json, root
from icp_wizard.model.text import Text

FOLDER = "decoder"
PARLANCE = "decoder/parlance.json"
LEAST_EXAMPLES = 2
_KNOWN = (
    "key",
    "meaning",
    "cure",
    "field",
    "paper",
    "rules",
    "sources",
    "under",
    "patterns",
    "examples",
    "others",
)
_PARLANCE = (
    "slots",
    "courtesies",
    "requests",
    "openers",
    "outlooks",
    "denials",
    "settled",
    "verdicts",
    "allowances",
    "fillers",
    "followers",
    "heads",
    "compounds",
    "papers",
    "polar",
    "traditional",
    "simplified",
    "sources",
)


@dataclass(frozen=True, kw_only=True)
class Phrase:
    """One reason for a refusal, with the ways it is written.

    *field* and *paper* are the keys of what it concerns, empty if nothing of the draft; *rules*
    are the statements behind it, and *sources* who says so where no rule does. The broader
    phrase *under* which it stands is not said beside it. *others* are sentences which look like
    it and mean something else.
    """

    key: str
    meaning: Text
    cure: Text
    field: str
    paper: str
    rules: tuple[str, ...]
    sources: tuple[Source, ...]
    under: str
    patterns: tuple[str, ...]
    examples: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True)
class Parlance:
    """How reviewers speak, whatever they speak of.

    *slots* are words with one meaning. *courtesies* say nothing that is to be mended, *requests*
    nothing more than to mend what was named before. *openers* begin a condition, *outlooks* speak
    of what may come, *denials* stand before and *settled* behind what is not the matter;
    *verdicts* anywhere behind it say that all is well, *allowances* beside it that it is allowed.
    *fillers* between two words of a pattern change nothing. One of the *followers* directly behind
    shows that something else is spoken of. *heads* are what a reason may be about, *compounds*
    other things than the nouns within them, *papers* the keys of those that have a paper of their
    own, ``""`` where the name alone does not tell which. *polar* characters turn a meaning round.
    *script* gives the simplified character for a traditional one.
    """

    slots: Mapping[str, tuple[str, ...]]
    courtesies: tuple[str, ...]
    requests: tuple[str, ...]
    openers: tuple[str, ...]
    outlooks: tuple[str, ...]
    denials: tuple[str, ...]
    settled: tuple[str, ...]
    verdicts: tuple[str, ...]
    allowances: tuple[str, ...]
    fillers: tuple[str, ...]
    followers: tuple[str, ...]
    heads: tuple[str, ...]
    compounds: tuple[str, ...]
    papers: Mapping[str, str]
    polar: frozenset[str]
    script: Mapping[str, str]


@cache
def phrases() -> Mapping[str, Phrase]:
    """Every phrase by its key, in the order of the files. Raises FaultyCatalogue."""
    sources = _sources(Entry(PARLANCE, "the parlance", read_json(PARLANCE)))
    found: dict[str, Phrase] = {}
    for phrase, entry in _all(sources):
        if phrase.key in found:
            raise entry.fault("give each phrase once")
        found[phrase.key] = phrase
    return found


@cache
def parlance() -> Parlance:
    """How reviewers speak. Raises FaultyCatalogue."""
    return read_parlance(PARLANCE, read_json(PARLANCE))


def _all(sources: Mapping[str, Source]) -> Iterator[tuple[Phrase, Entry]]:
    for path in sorted((root() / FOLDER).glob("*.json")):
        file = f"{FOLDER}/{path.name}"
        if file != PARLANCE:
            for entry in listed(file, read_json(file)):
                yield read_phrase(entry, sources), entry


def read_phrase(entry: Entry, sources: Mapping[str, Source]) -> Phrase:
    """One phrase from its entry. Raises FaultyCatalogue."""
    entry.closed(*_KNOWN)
    field, paper = entry.string("field", ""), entry.string("paper", "")
    if field and field not in catalogue().fields:
        raise entry.fault(f"{field!r} is no field of the catalogue")
    if paper and paper not in papers():
        raise entry.fault(f"{paper!r} is no paper of the catalogue")
    if not (entry.strings("rules") or entry.strings("sources")):
        raise entry.fault("name the 'rules' or the 'sources' it comes from")
    if len(entry.strings("examples")) < LEAST_EXAMPLES:
        raise entry.fault(f"give at least {LEAST_EXAMPLES} 'examples'")
    for each in entry.strings("sources"):
        if each not in sources:
            raise entry.fault(f"{each!r} is not among the sources of {PARLANCE}")
    return Phrase(
        key=entry.string("key"),
        meaning=entry.text("meaning"),
        cure=entry.text("cure"),
        field=field,
        paper=paper,
        rules=entry.strings("rules"),
        sources=tuple(sources[each] for each in entry.strings("sources")),
        under=entry.string("under", ""),
        patterns=entry.strings("patterns"),
        examples=entry.strings("examples"),
        others=entry.strings("others"),
    )


def read_parlance(file: str, written: object) -> Parlance:
    """The parlance of one parsed file. Raises FaultyCatalogue."""
    top = Entry(file, "the parlance", written)
    top.closed(*_PARLANCE)
    slots = Entry(file, "slots", top.mapping("slots"))
    traditional, simplified = top.string("traditional"), top.string("simplified")
    if len(traditional) != len(simplified):
        raise top.fault("give 'traditional' and 'simplified' the same length")
    return Parlance(
        slots={name: slots.strings(name) for name in top.mapping("slots")},
        courtesies=top.strings("courtesies"),
        requests=top.strings("requests"),
        openers=top.strings("openers"),
        outlooks=top.strings("outlooks"),
        denials=top.strings("denials"),
        settled=top.strings("settled"),
        verdicts=top.strings("verdicts"),
        allowances=top.strings("allowances"),
        fillers=top.strings("fillers"),
        followers=top.strings("followers"),
        heads=top.strings("heads"),
        compounds=top.strings("compounds"),
        papers=_named(Entry(file, "papers", top.mapping("papers"))),
        polar=frozenset(top.string("polar")),
        script=dict(zip(traditional, simplified, strict=True)),
    )


def _named(entry: Entry) -> Mapping[str, str]:
    """The paper each name stands for, the longest names first."""
    names = sorted(entry.names, key=len, reverse=True)
    found = {name: entry.string(name, "") for name in names}
    for key in found.values():
        if key and key not in papers():
            raise entry.fault(f"{key!r} is no paper of the catalogue")
    return found


def _sources(top: Entry) -> Mapping[str, Source]:
    return {key: _source(entry) for key, entry in entries(PARLANCE, top.mapping("sources"))}


def _source(entry: Entry) -> Source:
    entry.closed("title", "date")
    return Source(entry.either("title"), entry.either("date"))
