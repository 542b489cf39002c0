"""Calls 电话: who rings during the review, what they are likely to ask, and how to answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from icp_wizard.catalogue.blank import blanks, checked_condition, with_blanks
from icp_wizard.catalogue.entry import Entry
from icp_wizard.model.condition import Condition
from icp_wizard.model.resources import read_json
from icp_wizard.model.text import Text

FILE = "calls.json"


@dataclass(frozen=True, kw_only=True)
class Caller:
    """Somebody who rings, and when they do; *rules* are the statements which say so."""

    key: str
    name: Text
    when: Text
    rules: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class CallQuestion:
    """A likely question with the answer a draft gives, there where *when* is true.

    *by* are the callers who may ask it; *each* home has one of its own. One that *needs* a blank
    is left out while that has no value.
    """

    key: str
    by: tuple[str, ...]
    question: Text
    answer: Text
    tip: Text | None
    each: str
    needs: str
    when: Condition
    rules: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Message:
    """The text message of the ministry: where its code goes, and for how many hours it counts."""

    site: str
    steps: tuple[Text, ...]
    hours: int
    rules: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Calls:
    """All that is known of calls; *origin* says where the questions come from."""

    callers: Mapping[str, Caller]
    questions: tuple[CallQuestion, ...]
    missed: Text
    never: tuple[Text, ...]
    never_rules: tuple[str, ...]
    message: Message
    origin: Text


@cache
def calls() -> Calls:
    """What is known of calls. Raises FaultyCatalogue."""
    return read_calls(read_json(FILE))


def read_calls(raw: object) -> Calls:
    """What a parsed file says of calls. Raises FaultyCatalogue."""
    top = Entry(FILE, "calls", raw)
    top.closed("callers", "missed", "never", "never_rules", "sms", "origin", "questions")
    callers = {each.key: each for each in map(_caller, top.entries("callers"))}
    missed = Entry(FILE, "missed", top.value("missed"))
    return Calls(
        callers=callers,
        questions=tuple(_question(each, callers) for each in top.entries("questions")),
        missed=missed.text("text"),
        never=top.texts("never"),
        never_rules=top.strings("never_rules"),
        message=_message(Entry(FILE, "sms", top.value("sms"))),
        origin=top.text("origin"),
    )


def _caller(entry: Entry) -> Caller:
    entry.closed("key", "name", "when", "rules")
    return Caller(
        key=entry.string("key"),
        name=entry.text("name"),
        when=entry.text("when"),
        rules=entry.strings("rules"),
    )


def _question(entry: Entry, callers: Mapping[str, Caller]) -> CallQuestion:
    entry.closed(*CallQuestion.__dataclass_fields__)
    by = entry.strings("by")
    if not by or not callers.keys() >= {*by}:
        raise entry.fault(f"say 'by' whom it is asked: {', '.join(callers)}")
    return CallQuestion(
        key=entry.string("key"),
        by=by,
        question=with_blanks(entry, entry.text("question")),
        answer=with_blanks(entry, entry.text("answer")),
        tip=entry.optional_text("tip"),
        each=entry.choice("each", ("", "service", "domain"), ""),
        needs=entry.choice("needs", ("", *blanks()), ""),
        when=checked_condition(entry, "when", "true"),
        rules=entry.strings("rules"),
    )


def _message(entry: Entry) -> Message:
    entry.closed("site", "steps", "hours", "rules")
    return Message(
        site=entry.string("site"),
        steps=entry.texts("steps"),
        hours=entry.number("hours", 24),
        rules=entry.strings("rules"),
    )
