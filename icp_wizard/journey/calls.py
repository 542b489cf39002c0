"""The rehearsal of the reviewers' calls as values: cards with the draft's own answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from icp_wizard import __version__
from icp_wizard.catalogue.call import Caller, CallQuestion, calls
from icp_wizard.catalogue.pinyin import person, pinyin
from icp_wizard.journey.blanks import Pen
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.cited import statement
from icp_wizard.rules.engine import Judgement
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Pack

MESSAGE_EVENT = "sms"
"""The kind of the event which says when a message of the ministry came."""

_NUMBER = re.compile(r"[0-9A-Z]*[0-9]{5}[0-9A-Z]*")
_DIGITS = ("líng", "yāo", "èr", "sān", "sì", "wǔ", "liù", "qī", "bā", "jiǔ")
"""As digits are said on the telephone, 1 apart from 7."""

_TIDY = (
    (re.compile("＿+"), "…"),
    (re.compile(r"(?<=[“(]) +| +(?=[”),.?!:;])"), ""),
    (re.compile(r"(?<=[,;:?!])(?=[^\s”)])|(?<=[^\s(])(?=“)|(?<=”)(?=\w)"), " "),
)
_BEGINNING = re.compile(r"(?:^|[.?!] )[“(]?\w")


@dataclass(frozen=True)
class Spoken:
    """A Chinese sentence with its English; how it is read is worked out when it is asked for."""

    text: Text
    names: tuple[str, ...] = ()

    @cached_property
    def pinyin(self) -> str:
        """How the Chinese is read, *names* of people as names are."""
        return spoken(self.text.zh, self.names)

    @property
    def is_read(self) -> bool:
        """Whether its reading has been worked out; the first of all takes 0.3 s."""
        return "pinyin" in vars(self)


@dataclass(frozen=True)
class CallCard:
    """One likely question and the answer to it; *gaps* are what the draft cannot answer."""

    id: str
    callers: tuple[Caller, ...]
    question: Spoken
    answer: Spoken
    tip: Text | None
    gaps: tuple[Text, ...]
    asked_by: tuple[Text, ...]


@dataclass(frozen=True)
class Receiver:
    """Somebody who gets the message: of the identity number only its last six characters."""

    name: str
    mobile: str
    last_six: str


@dataclass(frozen=True)
class MessageCard:
    """The text message step; *until* is when its code ends, once it is known when it came."""

    site: str
    steps: tuple[Text, ...]
    receivers: tuple[Receiver, ...]
    came: datetime | None
    until: datetime | None
    asked_by: tuple[Text, ...]


@dataclass(frozen=True)
class Rehearsal:
    """All that is to be known before the telephone rings."""

    title: str
    callers: tuple[Caller, ...]
    cards: tuple[CallCard, ...]
    message: MessageCard
    missed: Text
    never: tuple[Text, ...]
    origin: Text
    asked_by: tuple[Text, ...]
    made_on: date
    version: str

    def read(self) -> Rehearsal:
        """The same, the reading of every card worked out."""
        for card in self.cards:
            for said in (card.question, card.answer):
                _ = said.pinyin
        return self


def rehearsal(judgement: Judgement, title: str, came: datetime | None = None) -> Rehearsal:
    """The cards of a judged filing; *came* is when the ministry's message came, if it did."""
    known = calls()
    return Rehearsal(
        title=title,
        callers=tuple(known.callers.values()),
        cards=tuple(_cards(judgement)),
        message=_message(judgement, came),
        missed=known.missed,
        never=known.never,
        origin=known.origin,
        asked_by=_cited(judgement.pack, known.never_rules),
        made_on=judgement.outlook.day,
        version=__version__,
    )


def spoken(chinese: str, names: tuple[str, ...] = ()) -> str:
    """How a Chinese text is read aloud; the *names* of people in it are read as names."""
    chinese = _NUMBER.sub(lambda number: f" {_told(number[0])} ", chinese)
    pieces = _parted(chinese, names)
    said = " ".join(person(each) if each in names else pinyin(each) for each in pieces if each)
    for untidy, tidy in _TIDY:
        said = untidy.sub(tidy, said)
    return _BEGINNING.sub(lambda begun: begun[0].upper(), said)


def _told(number: str) -> str:
    """A long number digit by digit."""
    return " ".join(_DIGITS[int(each)] if each.isdigit() else each for each in number)


def _parted(chinese: str, names: tuple[str, ...]) -> list[str]:
    """A text parted before and after each name."""
    known = "|".join(re.escape(each) for each in sorted(names, key=len, reverse=True))
    return re.split(f"({known})", chinese) if known else [chinese]


def _cards(judgement: Judgement) -> Iterator[CallCard]:
    for asked in calls().questions:
        for item in _items(judgement.outlook, asked):
            yield _card(judgement, asked, item)


def _items(outlook: Outlook, asked: CallQuestion) -> Iterator[str]:
    """The items a question is asked about, ``""`` for the whole filing; none if it is left out."""
    for item in outlook.items(asked.each):
        has_answer = not asked.needs or Pen(outlook, item).value(asked.needs, item)
        if has_answer and outlook.holds(asked.when, item):
            yield item


def _card(judgement: Judgement, asked: CallQuestion, item: str) -> CallCard:
    pen = Pen(judgement.outlook, item)
    people = (each.name.strip() for each in judgement.outlook.filing.people)
    names = tuple(dict.fromkeys(filter(None, people)))
    return CallCard(
        id=f"{asked.key}@{item}",
        callers=tuple(calls().callers[key] for key in asked.by),
        question=Spoken(pen.filled(asked.question), names),
        answer=Spoken(pen.filled(asked.answer), names),
        tip=asked.tip,
        gaps=pen.gaps,
        asked_by=_cited(judgement.pack, asked.rules),
    )


def _message(judgement: Judgement, came: datetime | None) -> MessageCard:
    known = calls().message
    return MessageCard(
        site=known.site,
        steps=known.steps,
        receivers=tuple(_receivers(judgement.outlook)),
        came=came,
        until=came + timedelta(hours=known.hours) if came else None,
        asked_by=_cited(judgement.pack, known.rules),
    )


def _receivers(outlook: Outlook) -> Iterator[Receiver]:
    """The people whose numbers the order gives."""
    for item in outlook.items("person"):
        if outlook.value("person_is_contact", item) == "yes":
            pen = Pen(outlook, item)
            said = (pen.value(name, item) for name in ("person", "person_mobile", "person_last6"))
            yield Receiver(*(each.zh if each else "" for each in said))


def _cited(pack: Pack, rules: tuple[str, ...]) -> tuple[Text, ...]:
    """Where each of some statements comes from, by its newest source.

    A statement on which provinces differ is not in force while the province is unknown.
    """
    found: dict[Text, None] = {}
    for key in rules:
        with suppress(KeyError):
            for each in statement(pack, key).sources[:1]:
                found[words("letters.source", title=each.title, date=each.date)] = None
    return tuple(found)
