"""Pinyin with tones, words apart: stored for all our own words, worked out for anything else.

What is stored was derived by tests/tools/pinyin.py and read through by eye. Only other text, such
as names of people and companies, loads the package pypinyin, which takes 0.3 s and 55 MB.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from icp_wizard.catalogue.region import children, is_group
from icp_wizard.model.resources import read_json

STORED = "glossary/pinyin.json"
READINGS = "glossary/readings.json"

_TONES = "\u0304\u0301\u030c\u0300"
_HANZI = re.compile(r"[㐀-䶿一-鿿〇]")
_PIECES = re.compile(r"[㐀-䶿一-鿿〇]+|[^㐀-䶿一-鿿〇\s]+|\s+")
_SIGNS = str.maketrans("（）、，。：；？！／", "(),,.:;?!/")
_CLOSING = ("/", ")", ",", ".", ":", ";", "?", "!", "-")
_PEOPLE = re.compile(
    "(?:汉|蒙古|回|藏|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西"
    "|景颇|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|普米|怒|保安|裕固|独龙|各)族"
    "|蒙古|哈萨克|柯尔克孜|锡伯|塔吉克"
)
_DIVISION = re.compile(
    f"(.{{2,}}?)([左右]翼)?((?:{_PEOPLE.pattern})*)(省|市|自治[区州县旗]|地区|盟|县|(?<=架)林区"
    "|特区|新区|矿区|[左右前中后]旗|联合旗|区|旗)"
)
_SHORT = re.compile(".[县市]")
_LONGEST = 16
_LONGEST_FOREIGN = 4


def pinyin(text: str) -> str:
    """How a text is read; what is not Chinese stays as it is."""
    return _stored().get(text) or _parted(text) or derived(text)


def _parted(text: str) -> str:
    """The reading of a label made of two which are stored: ``主办者证件：整页``."""
    parts = [_stored().get(part, "") for part in text.split("：")]
    return ": ".join(parts) if all(parts) else ""


def person(name: str) -> str:
    """How a person's name is read: surname, then the rest as one word. Latin names stay.

    Names are read as their bearers wish; this is the likely reading.
    """
    if not name or not all(_HANZI.match(each) for each in name):
        return name
    known = _readings()["surnames"]
    size = 2 if len(name) > 2 and name[:2] in known else 1
    surname = known.get(name[:size]) or _joined(_syllables(name[:size])).capitalize()
    given = zip(name[size:], _syllables(name[size:]), strict=True)
    read = [_readings()["given"].get(each, said) for each, said in given]
    return f"{surname} {_joined(read).capitalize()}".strip()


@cache
def derived(text: str) -> str:
    """How a text is read, worked out from the readings of its words."""
    said = ""
    for piece in _PIECES.findall(text):
        words = [_word(each) for each in _split(piece)] if _HANZI.match(piece) else [_sign(piece)]
        for word in filter(None, words):
            apart = said and not said.endswith(("(", "/", "-")) and not word.startswith(_CLOSING)
            said += f" {word}" if apart else word
    return said


def toned(pinyin: str) -> str:
    """Pinyin in small letters with its tones, without spaces, for comparing."""
    return unicodedata.normalize("NFC", re.sub(r"[\s'’-]", "", pinyin.casefold()))


def bare(pinyin: str) -> str:
    """Pinyin as it is typed: without tones, marked or written as digits, ü as v."""
    apart = unicodedata.normalize("NFD", toned(pinyin))
    plain = "".join(each for each in apart if each not in _TONES)
    plain = unicodedata.normalize("NFC", plain).replace("ü", "v")
    return re.sub(r"(?<=[a-z])[1-5](?![0-9])", "", plain)


def initials(pinyin: str) -> str:
    """The first letters of all syllables: ``zbdw`` for zhǔbàn dānwèi."""
    apart = unicodedata.normalize("NFD", pinyin.casefold())
    plain = "".join(each for each in apart if each not in _TONES and each != "\u0308")
    return "".join(each[0] for word in re.findall(r"[a-z0-9]+", plain) for each in _parts(word))


def is_toned(text: str) -> bool:
    """Whether a text bears marks of tones."""
    return any(each in _TONES for each in unicodedata.normalize("NFD", text))


_SYLLABLE = re.compile(
    "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    "(?:iang|uang|iong|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un"
    "|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u)"
    "(?![aeiou])|[a-z0-9]+?"
)


def _parts(word: str) -> list[str]:
    return _SYLLABLE.findall(word)


def _sign(piece: str) -> str:
    return piece.translate(_SIGNS).strip()


def _split(text: str) -> Iterator[str]:
    """The words of a run of Chinese: the longest of ours first, else one the package knows."""
    at, known = 0, _words()
    while at < len(text):
        ours = _longest(text, at, known, _LONGEST)
        ours = max(ours, _longest(text, at, _places(), _LONGEST))
        end = ours or _longest(text, at, _phrases(), _LONGEST_FOREIGN) or at + 1
        yield text[at:end]
        at = end


def _longest(text: str, at: int, known: Mapping[str, Any], most: int) -> int:
    """Where the longest known word from here ends, 0 if there is none."""
    ends = range(min(len(text), at + most), at, -1)
    return next((end for end in ends if text[at:end] in known), 0)


def _word(word: str) -> str:
    return _words().get(word) or _place(word) or _joined(_syllables(word))


def _place(name: str) -> str:
    """The reading of a division's name, "" if it is none: ``Zhèjiāng Shěng``, ``Hángzhōu``."""
    if name not in _places():
        return ""
    return " ".join(_named(each) for each in _places()[name])


def _named(part: str) -> str:
    read = _words().get(part) or _joined(_syllables(part))
    return read[:1].upper() + read[1:]


def _joined(syllables: list[str]) -> str:
    """Syllables as one word; an apostrophe keeps apart what could be read wrongly."""
    said = ""
    for each in syllables:
        opens = unicodedata.normalize("NFD", each)[:1] in ("a", "o", "e")
        said += f"'{each}" if said and opens else each
    return said


@cache
def _stored() -> Mapping[str, str]:
    return read_json(STORED)


@cache
def _readings() -> Mapping[str, Mapping[str, str]]:
    return read_json(READINGS)


@cache
def _words() -> Mapping[str, str]:
    """Our words with their readings, "" where the package reads them rightly."""
    plain = dict.fromkeys(" ".join(_readings()["words"]).split(), "")
    return {**plain, **_readings()["readings"]}


@cache
def _places() -> Mapping[str, tuple[str, ...]]:
    """The words of every division's name by its name; the large ones without their kind too."""
    found: dict[str, tuple[str, ...]] = {}
    for province in children():
        cities = children(province.code)
        counties = [each for city in cities for each in children(city.code)]
        for region in (*counties, *cities, province):
            parts = () if is_group(region.code) else _parts_of(region.text.zh)
            if parts:
                found[region.text.zh] = parts
                if region not in counties:
                    found[parts[0]] = parts[:1]
    return found


def _parts_of(name: str) -> tuple[str, ...]:
    """The words of a division's name; one character and its kind are one word: ``Shèxiàn``."""
    if _SHORT.fullmatch(name):
        return (name,)
    parts = _DIVISION.fullmatch(name)
    if parts is None:
        return ()
    base, wing, peoples, kind = parts.groups()
    return tuple(filter(None, (base, wing, *_PEOPLE.findall(peoples), kind)))


@cache
def _phrases() -> Mapping[str, Any]:
    from pypinyin.constants import PHRASES_DICT

    return PHRASES_DICT


def _syllables(text: str) -> list[str]:
    from pypinyin import Style, lazy_pinyin

    return lazy_pinyin(text, style=Style.TONE)
