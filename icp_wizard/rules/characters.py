"""One character at a time: what pasting, copying from a PDF and input methods do to text.

Every function takes one character and gives what stands for it, itself if nothing is wrong.
"""

from __future__ import annotations

import string
import unicodedata

_INVISIBLE = frozenset(
    chr(code)
    for first, last in (
        (0x00AD, 0x00AD),  # soft hyphen
        (0x034F, 0x034F),  # grapheme joiner
        (0x061C, 0x061C),  # Arabic letter mark
        (0x180B, 0x180F),  # Mongolian selectors and vowel separator
        (0x200B, 0x200F),  # zero-width space and joiners, direction marks
        (0x202A, 0x202E),  # direction embeddings
        (0x2060, 0x206F),  # word joiner, invisible operators, isolates
        (0xFE00, 0xFE0F),  # variation selectors
        (0xFEFF, 0xFEFF),  # byte order mark
        (0xFFF9, 0xFFFB),  # interlinear annotation
        (0xE0000, 0xE01EF),  # tags and ideographic variation selectors
    )
    for code in range(first, last + 1)
)

# Unicode's Equivalent_Unified_Ideograph (version 14.0) for the CJK Radicals Supplement, of which
# NFKC knows only two. NFKC does cover the Kangxi radicals.
_SUPPLEMENT = (
    "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩"
    "⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑"
    "⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳"
)
_SUPPLEMENT_MEANT = (
    "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王"
    "𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長"
    "镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
)
_RADICALS = dict(zip(_SUPPLEMENT, _SUPPLEMENT_MEANT, strict=True)) | {
    chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)
}

_DASHES = frozenset("‐‑‒–—―−﹘﹣－")
_FULL_STOPS = frozenset("。｡．")
_BRACKETS = frozenset("（）［］｛｝＜＞")


def visible(character: str) -> str:
    """Nothing for a zero-width, direction, variation or control character."""
    control = unicodedata.category(character) == "Cc" and not character.isspace()
    return "" if control or character in _INVISIBLE else character


def whole(character: str) -> str:
    """The character which a look-alike radical (U+2E80 to U+2FDF) stands for."""
    return _RADICALS.get(character, character)


def narrow(character: str) -> str:
    """The ASCII form of a full-width or otherwise styled Latin letter, digit or sign."""
    plain = unicodedata.normalize("NFKC", character)
    return plain if plain.isascii() else character


def narrow_digit(character: str) -> str:
    """The ASCII form of a full-width or otherwise styled digit."""
    plain = narrow(character)
    return plain if plain and all(sign in string.digits for sign in plain) else character


def narrow_but_brackets(character: str) -> str:
    """As narrow, but brackets stay as the certificate prints them."""
    return character if character in _BRACKETS else narrow(character)


def hyphen(character: str) -> str:
    """The hyphen which any dash stands for."""
    return "-" if character in _DASHES else character


def full_stop(character: str) -> str:
    """The dot which an ideographic full stop stands for."""
    return "." if character in _FULL_STOPS else character


def unspaced(character: str) -> str:
    """Nothing for white space."""
    return "" if character.isspace() else character


def uncoloned(character: str) -> str:
    """Nothing for a colon, which key tools print between bytes."""
    return "" if character == ":" else character


def unmarked(character: str) -> str:
    """Nothing for the hyphens, dots and brackets which group a mobile number."""
    return "" if character in "-().·" else character


def upper(character: str) -> str:
    """The capital of an ASCII letter."""
    return character.upper() if character.isascii() else character


def lower(character: str) -> str:
    """The small form of a letter."""
    return character.lower()
