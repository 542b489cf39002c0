"""Whether a rule fits its check: arguments, the fields they name, the blanks of its words."""

from __future__ import annotations

import inspect
import string
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, cast, get_args, get_origin, get_type_hints

from icp_wizard.catalogue.entry import Entry
from icp_wizard.catalogue.load import Catalogue, check_condition
from icp_wizard.model.condition import BadCondition, parse
from icp_wizard.model.text import Text
from icp_wizard.rules.checks import CHECKS
from icp_wizard.rules.homes import home_of, sees
from icp_wizard.rules.identifiers import FORMS

DRAWN: Mapping[str, frozenset[str]] = {
    "form": frozenset(),
    "required": frozenset({"label", "how"}),
    "one_of": frozenset({"value", "how"}),
    "length": frozenset({"count", "most"}),
    "needs_paper": frozenset({"paper", "side", "found"}),
}
"""Kinds the engine draws from the catalogue, with the blanks they fill; a form has words of its
own. ``one_of`` and ``length`` are drawn when their rule gives no arguments."""

_PAPER_ARGUMENTS = frozenset({"paper", "of", "any_of", "within", "words"})
_PAPER_NAMES = frozenset({"paper", "of", "any_of"})
_WITHOUT_ITEMS = ("entity", "order")


def is_drawn(kind: str, args: Mapping[str, object]) -> bool:
    """Whether the engine draws findings of this kind from the catalogue."""
    return kind in DRAWN and not (kind in CHECKS and args)


def is_judged(kind: str, args: Mapping[str, object]) -> bool:
    """Whether a reviewer judges it or our own picture stands for it: never more than a risk."""
    if is_drawn(kind, args):
        return kind == "needs_paper"
    return CHECKS[kind].judged or args.get("level", "province") != "province"


def check_arguments(
    entry: Entry, kind: str, args: Mapping[str, object], home: str, known: Catalogue
) -> None:
    """Refuse an unknown check, or arguments it does not take. Raises FaultyCatalogue."""
    if kind not in CHECKS and kind not in DRAWN:
        kinds = ", ".join(sorted({*CHECKS, *DRAWN}))
        raise entry.fault(f"name a known check; {kind!r} is none of {kinds}")
    if is_drawn(kind, args):
        _check_drawn(entry, kind, args, home, known)
    else:
        _check_call(entry, kind, args, home, known)


def papers_of(args: Mapping[str, object]) -> list[str]:
    """The papers a ``needs_paper`` names; none where the document chosen decides."""
    return _listed(args.get("any_of", args.get("paper")))


def check_names(entry: Entry, home: str | None, names: Iterable[str], known: Catalogue) -> None:
    """Refuse fields and facts which do not exist, or cannot be seen from the home of the rule.

    Without a home everything can be seen.
    """
    for name in names:
        where = known.fields.get(name) or known.facts.get(name)
        if where is None:
            raise entry.fault(f"name a field or a fact; {name!r} is neither")
        if home is not None and not sees(home, home_of(where.home)):
            raise entry.fault(f"{name!r} cannot be seen from {home or 'the filing'!r}; mend 'home'")


def reasons_of(kind: str, args: Mapping[str, object]) -> Mapping[str, frozenset[str]]:
    """The reasons a kind can give, each with the blanks it fills; a form says its own."""
    if is_drawn(kind, args):
        return {} if kind == "form" else {"": DRAWN[kind]}
    check = CHECKS[kind]
    return {
        reason: blanks
        for reason, blanks in check.says.items()
        if check.only_with.get(reason) in (None, *args)
    }


def blanks_of(entry: Entry, kind: str, args: Mapping[str, object], reason: str) -> frozenset[str]:
    """The blanks words for a reason may use; ``""`` stands for whichever reason."""
    says = reasons_of(kind, args)
    if not says:
        raise entry.fault(f"leave out 'words'; {kind!r} says its own")
    if reason and reason not in says:
        raise entry.fault(f"name a reason {kind!r} can give: {', '.join(map(repr, says))}")
    common = set[str]().union(*says.values()).intersection(*says.values())
    return says.get(reason) or frozenset(common)


def check_blanks(entry: Entry, known: frozenset[str], *texts: Text) -> None:
    """Refuse words whose blanks the check does not fill, or which differ between languages."""
    for text in texts:
        english, chinese = _blanks(entry, text.en), _blanks(entry, text.zh)
        if english - known:
            allowed = ", ".join(sorted(known)) or "none"
            raise entry.fault(f"use only the blanks {allowed}; {min(english - known)!r} is unknown")
        if english != chinese:
            raise entry.fault("use the same blanks in both languages")


def _blanks(entry: Entry, sentence: str) -> frozenset[str]:
    try:
        parsed = list(string.Formatter().parse(sentence))
    except ValueError as error:
        raise entry.fault(f"mend the blanks of {sentence!r}: {error}") from error
    return frozenset(name for _, name, _, _ in parsed if name is not None)


def _check_drawn(
    entry: Entry, kind: str, args: Mapping[str, object], home: str, known: Catalogue
) -> None:
    if kind == "form":
        if set(args) != {"form"} or str(args["form"]) not in FORMS:
            raise entry.fault(f"give the check 'form' one of the forms {', '.join(FORMS)}")
    elif kind == "needs_paper":
        _check_paper(entry, args, home, known)
    elif args:
        raise entry.fault(f"give the check {kind!r} no arguments")


def _check_paper(entry: Entry, args: Mapping[str, object], home: str, known: Catalogue) -> None:
    if not set(args) <= _PAPER_ARGUMENTS or len(_PAPER_NAMES & set(args)) != 1:
        raise entry.fault(
            "give 'needs_paper' a 'paper', papers 'any_of', or the field 'of' a document, not both"
        )
    if ("within" in args) != ("words" in args):
        raise entry.fault("give 'needs_paper' both 'within' and 'words', or neither")
    if "of" in args:
        check_names(entry, home, [str(args["of"])], known)
        return
    for key in papers_of(args):
        paper = known.papers.get(key)
        if paper is None or not paper.sides or paper.historical:
            raise entry.fault(f"name a paper that is photographed; {key!r} is none")
        if paper.per not in _WITHOUT_ITEMS and paper.per != home:
            raise entry.fault(f"make 'home' {paper.per!r}, whose paper {paper.key!r} is")
    check_names(entry, home, cast("list[str]", args.get("within", [])), known)


def _check_call(
    entry: Entry, kind: str, args: Mapping[str, object], home: str, known: Catalogue
) -> None:
    check = CHECKS[kind]
    try:
        inspect.signature(check.run).bind(None, **args)
    except TypeError as error:
        raise entry.fault(f"mend the arguments of {kind!r}: {error}") from error
    hints = _hints(kind)
    for name, value in args.items():
        if not _fits(value, hints[name]):
            raise entry.fault(f"mend the argument {name!r} of {kind!r}: {value!r} does not fit")
        if value not in check.choices.get(name, (value,)):
            options = ", ".join(check.choices[name])
            raise entry.fault(f"make the argument {name!r} of {kind!r} one of {options}")
    named = [each for name in check.names for each in _listed(args.get(name))]
    named = [each for each in named if each not in known.listings]
    check_names(entry, None if check.everywhere else home, named, known)
    if kind == "holds":
        _check_holds(entry, str(args["condition"]), home, known)


def _check_holds(entry: Entry, written: str, home: str, known: Catalogue) -> None:
    try:
        condition = parse(written)
    except BadCondition as error:
        raise entry.fault(f"mend the argument 'condition': {error}") from error
    check_condition(known, entry.file, entry.name, condition)
    check_names(entry, home, condition.names(), known)


def _listed(value: object) -> list[str]:
    values = cast("list[object]", value) if isinstance(value, list) else [value]
    return [each for each in values if isinstance(each, str) and each]


@cache
def _hints(kind: str) -> dict[str, Any]:
    return get_type_hints(CHECKS[kind].run)


def _fits(value: object, hint: Any) -> bool:
    """Whether a value read from JSON is of a parameter's type."""
    if get_origin(hint) is Mapping:
        return isinstance(value, dict) and all(
            _fits(each, get_args(hint)[1]) for each in cast("dict[str, object]", value).values()
        )
    if get_origin(hint) is Sequence or get_origin(hint) is list:
        return isinstance(value, list) and all(
            isinstance(each, str) for each in cast("list[object]", value)
        )
    if get_args(hint):
        return any(_fits(value, each) for each in get_args(hint))
    return isinstance(value, hint) and not (hint is int and isinstance(value, bool))
