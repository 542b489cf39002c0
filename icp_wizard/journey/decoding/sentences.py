"""A message parted into its sentences: by lines, by numbers in a list, by full stops."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NUMBER = (
    r"[①-⑳❶-❿㈠-㈩]"
    r"|[(（][ \t]*(?:\d{1,2}|[一二三四五六七八九十]{1,2})[ \t]*[)）]"
    r"|(?<![\d.．])\d{1,2}[ \t]*(?:[、)）]|[.．](?!\d))"
    r"|(?:(?<=\n)|(?<=[:：;；。])|(?<=\A))[一二三四五六七八九十]{1,2}[、.．]"
    r"|第[一二三四五六七八九十]{1,2}[,，、:：]"
)
_BREAK = re.compile(rf"(?:{_NUMBER})|[。；;!！?？]+|\.(?=\s|$)|[\r\n]+")
_WRAPPED = 24
"""From this many characters on, a line which ends within a word was broken by a mail program."""
_HAN = re.compile(r"[一-鿿]")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends, without its number and its full stop."""
    start = 0
    for found in _BREAK.finditer(text):
        if found[0].isspace() and _is_wrapped(text, found.start(), found.end()):
            continue
        if text[start : found.start()].strip():
            yield start, found.start()
        start = found.end()
    if text[start:].strip():
        yield start, len(text)


def _is_wrapped(text: str, end: int, begin: int) -> bool:
    """Whether a line break stands within a sentence."""
    line = text[text.rfind("\n", 0, end) + 1 : end]
    is_within = bool(_HAN.match(line[-1:]) and _HAN.match(text[begin : begin + 1]))
    return is_within and len(line) >= _WRAPPED and "\n" not in text[end + 1 : begin].strip(" \r")
