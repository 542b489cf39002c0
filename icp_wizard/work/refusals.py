"""A reviewer's message read, for people and for programs; nothing of it leaves the machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from icp_wizard.catalogue.glossary import Term
from icp_wizard.journey.decoding.decode import LONGEST, Decoded
from icp_wizard.journey.decoding.explained import Quote, Reason, left_out, reasons, unread
from icp_wizard.model.finding import Source
from icp_wizard.model.text import Language, Text
from icp_wizard.model.words import words
from icp_wizard.rules.pack import Pack

_LONGEST_LETTER = 4
"""Bytes of a character in UTF-8: one may be cut through at the end."""


def read_message(path: Path) -> str:
    """The text of a message in a file, in UTF-8 or GB 18030, at most LONGEST characters.

    Raises OSError.
    """
    with path.open("rb") as file:
        return told(file.read(LONGEST * 4))


def told(raw: bytes) -> str:
    """Text from its bytes, in UTF-8 or, as older mail in China is, in GB 18030."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        is_cut = fault.start > len(raw) - _LONGEST_LETTER
        encoding = "utf-8-sig" if is_cut else "gb18030"
        return raw.decode(encoding, errors="replace")


def summary(decoded: Decoded) -> Text:
    """How much was recognised, and what that means."""
    known, unknown = len(decoded.reasons), len(decoded.unknown)
    if not (known or unknown):
        return words("decoder.nothing")
    if not known:
        return words("decoder.none_known")
    return words("decoder.some" if unknown else "decoder.all", known=known, unknown=unknown)


def as_json(decoded: Decoded, pack: Pack) -> dict[str, Any]:
    """The message for programs."""
    return {
        "rules_as_of": str(pack.as_of),
        "reasons": [_reason(each) for each in reasons(decoded, pack)],
        "unknown": [_unknown(quote, terms) for quote, terms in unread(decoded)],
        "left_out": list(left_out(decoded)),
    }


def as_lines(decoded: Decoded, pack: Pack, language: Language) -> Iterator[str]:
    """The message for people, in one language."""
    yield summary(decoded).in_(language)
    for said in _said(decoded, pack):
        yield said.in_(language)


def as_text(decoded: Decoded, pack: Pack) -> str:
    """The message in both languages at once, to be passed on."""
    lines: list[str] = []
    for said in (summary(decoded), *_said(decoded, pack)):
        lines += [said.en] if said.en == said.zh else [said.en, said.zh]
    return "\n".join(lines).strip() + "\n"


def _said(decoded: Decoded, pack: Pack) -> Iterator[Text]:
    for number, reason in enumerate(reasons(decoded, pack), 1):
        yield _plain("")
        for quote in reason.quotes:
            yield _plain(f"{number}. “{quote.text.strip()}”")
        yield reason.phrase.meaning
        yield words("decoder.cure", cure=reason.phrase.cure)
        if reason.field:
            yield words("decoder.concerns", what=reason.field)
        if reason.paper:
            yield words("decoder.concerns", what=reason.paper)
        for statement in reason.statements:
            yield words("decoder.rule", statement=statement.statement, id=statement.id)
        for source in dict.fromkeys(reason.sources):
            yield words("route.source", title=source.title, date=source.date)
    for quote, terms in unread(decoded):
        yield _plain("")
        yield words("decoder.unknown", text=quote.text.strip())
        for term in terms:
            yield _plain(f"  {term.zh} {term.pinyin}: {term.en}")


def _plain(said: str) -> Text:
    return Text(said, said)


def _reason(reason: Reason) -> dict[str, Any]:
    phrase = reason.phrase
    return {
        "key": phrase.key,
        "quotes": [{"text": each.text, "marks": each.marks} for each in reason.quotes],
        "meaning": phrase.meaning._asdict(),
        "cure": phrase.cure._asdict(),
        "field": phrase.field or None,
        "paper": reason.paper_key or None,
        "rules": [each.id for each in reason.statements],
        "sources": [_source(each) for each in dict.fromkeys(reason.sources)],
    }


def _source(source: Source) -> dict[str, Any]:
    return {"title": source.title._asdict(), "date": source.date._asdict()}


def _unknown(quote: Quote, terms: tuple[Term, ...]) -> dict[str, Any]:
    known = [{"zh": each.zh, "pinyin": each.pinyin, "en": each.en} for each in terms]
    return {"text": quote.text, "marks": quote.marks, "words": known}
