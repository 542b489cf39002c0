"""How a name or an address is written: its characters, their order, and whose script they are.

Nothing is changed by itself: what may be meant is offered.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from icp_wizard.catalogue.drawing import document_of
from icp_wizard.catalogue.region import is_group
from icp_wizard.catalogue.region import name as region_name
from icp_wizard.journey.guidance import Standing
from icp_wizard.model.address import read_answer
from icp_wizard.model.filing import Filing
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.characters import narrow, narrow_but_brackets
from icp_wizard.rules.checks.names import hanzi
from icp_wizard.rules.checks.regions import region_in, without_region

NAMES = ("entity.name", "domain.holder_name")
ADDRESSES = ("entity.document_address", "entity.mailing_address")
_REGION = ("entity.region_province", "entity.region_city", "entity.region_district")
_LATIN_PAPERS = ("passport", "foreign_pr_card")
_SPACE_INSIDE = re.compile(r"(?<=[^\x00-\xff])[ \u3000]+(?=[^\x00-\xff])")
_WIDE = str.maketrans("()", "（）")


@dataclass(frozen=True)
class Remark:
    """One thing to know or to do."""

    standing: Standing
    text: Text


@dataclass(frozen=True)
class Offer:
    """What may be meant: answers by their addresses, given together when it is pressed."""

    words: Text
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Writing:
    """A text with its characters by their kind, remarks on it, and what may be meant instead."""

    address: str
    kinds: tuple[Text, ...]
    remarks: tuple[Remark, ...]
    offers: tuple[Offer, ...]


def examine_writing(filing: Filing, key: str, address: str) -> Writing:
    """Examine the answer to the field *key* at an address of a filing."""
    text = str(read_answer(filing, address)).strip()
    found = list(_examined(filing, key, address, text)) if text else []
    return Writing(
        address,
        tuple(kinds(text)),
        tuple(each for each in found if isinstance(each, Remark)),
        tuple(each for each in found if isinstance(each, Offer)),
    )


def kinds(text: str) -> Iterator[Text]:
    """The characters of a text by their kind, full-width and half-width apart; Chinese uncounted.

    Nothing where there are only Chinese characters, or only plain letters.
    """
    found: dict[str, list[str]] = {}
    for each in text:
        found.setdefault(_kind(each), []).append(each)
    marked = [kind for kind in _KINDS if kind in found]
    if "wide_mark" in found or "wide_letter" in found or (hanzi(text) and marked):
        for kind in marked:
            yield words(f"writing.kind_{kind}", found=" ".join(dict.fromkeys(found[kind])))


_KINDS = ("wide_mark", "wide_letter", "letter", "digit", "mark")


def _kind(character: str) -> str:
    if character.isspace():
        return "space"
    if unicodedata.east_asian_width(character) == "F":
        return "wide_letter" if narrow(character).isalnum() else "wide_mark"
    if hanzi(character):
        return "hanzi"
    if character in "、。·“”‘’《》〔〕【】":
        return "wide_mark"
    return "digit" if character.isdecimal() else "letter" if character.isalpha() else "mark"


def _examined(filing: Filing, key: str, address: str, text: str) -> Iterator[Remark | Offer]:
    if key == "person.name":
        yield from _person(text, address, document_of(filing, address))
    elif key in ADDRESSES:
        yield from _place(filing, key, address, text)
    elif not hanzi(text):
        yield from _translated(key, address, text)
    if hanzi(text):
        yield from _widths(key, address, text)


def _translated(key: str, address: str, text: str) -> Iterator[Remark | Offer]:
    yield Remark(Standing.TO_DO, words("writing.not_translated"))
    if key == "entity.name":
        moved = (("entity.english_name", text), (address, ""))
        yield Offer(words("writing.offer_english"), moved)


def _widths(key: str, address: str, text: str) -> Iterator[Remark | Offer]:
    """What of the width of characters may differ from the paper."""
    if key in NAMES and any(each in "()" for each in text):
        yield Remark(Standing.CHECK, words("writing.narrow_brackets"))
        yield _use(address, text.translate(_WIDE))
    plain = "".join(map(narrow_but_brackets, text)).replace("\u3000", " ")
    if any(_kind(each) == "wide_letter" for each in text):
        yield Remark(Standing.CHECK, words("writing.wide_letters"))
        yield _use(address, plain)
    closed = _SPACE_INSIDE.sub("", text)
    if closed != text:
        yield Remark(Standing.CHECK, words("writing.space_inside"))
        yield _use(address, closed)


def _person(text: str, address: str, document: str) -> Iterator[Remark | Offer]:
    """Names in Latin letters stand as the document prints them."""
    latin = any(_kind(each) == "letter" for each in text)
    if document == "resident_id_card":  # the rule text.person-in-chinese speaks
        return
    if not latin:
        if document in _LATIN_PAPERS:
            yield Remark(Standing.CHECK, words("writing.passport_in_latin"))
        return
    yield Remark(Standing.CHECK, words("writing.as_printed"))
    plain = " ".join(text.replace(",", " ").replace("，", " ").split())
    if plain != text:
        yield Remark(Standing.TO_DO, words("writing.no_comma"))
        yield _use(address, plain)
    parts = plain.split()
    if len(parts) == 2 and not hanzi(text):
        yield _use(address, f"{parts[1]} {parts[0]}", "offer_order")


def _place(filing: Filing, key: str, address: str, text: str) -> Iterator[Remark | Offer]:
    """An address parted into the region of the lists and the rest."""
    if not hanzi(text):
        yield Remark(Standing.TO_DO, words("writing.address_order"))
        return
    codes = [region_in(text, level) for level in ("province", "city", "district")]
    rest = without_region(text, [code for code in codes if code])
    names = [region_name(code) for code in codes if code and not is_group(code)]
    if not codes[0] or rest == text:
        return
    named = [each for each in names if each]
    english = " · ".join(f"{each.en} {each.zh}" for each in named)
    region = Text(english, " · ".join(each.zh for each in named))
    parted = words("writing.parted", region=region, rest=rest or "—")
    yield Remark(Standing.SETTLED, parted)
    if key == "entity.document_address":
        yield from _taken_over(filing, codes, rest)
    elif rest:
        yield _use(address, rest)


def _taken_over(filing: Filing, codes: list[str], rest: str) -> Iterator[Offer]:
    entity = filing.entity
    chosen = (entity.region_province, entity.region_city, entity.region_district)
    if all(codes) and not any(chosen):
        yield Offer(words("writing.offer_region"), tuple(zip(_REGION, codes, strict=True)))
    if rest and not entity.mailing_address:
        yield Offer(words("writing.offer_rest"), (("entity.mailing_address", rest),))


def _use(address: str, text: str, said: str = "offer") -> Offer:
    return Offer(words(f"writing.{said}", text=text), ((address, text),))
