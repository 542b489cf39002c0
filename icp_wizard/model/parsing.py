"""JSON from outside, parsed without losing what was written, its faults told in our words."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast

from icp_wizard.model.text import Text
from icp_wizard.model.words import words

LARGEST = 5_000_000  # bytes; decisions.md, section 1
DEEPEST = 32


class BrokenText(ValueError):
    """The text is no JSON we read; *words* say where and what to do."""

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.words = message


@dataclass(frozen=True)
class Number:
    """A number exactly as it was written, leading zeros and all."""

    written: str


class Names(dict[str, Any]):
    """An object of the file; *twice* are the names it holds more than once."""

    def __init__(self, pairs: Iterable[tuple[str, Any]] = ()) -> None:
        listed = tuple(pairs)
        super().__init__(listed)
        seen: set[str] = set()
        self.twice = tuple(name for name, _ in listed if name in seen or seen.add(name))


def parsed(text: str | bytes) -> Any:
    """The value a JSON text holds: Names, list, str, Number, bool or None. Raises BrokenText."""
    content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    if len(content) > LARGEST:
        raise BrokenText(words("reading.too_large", megabytes=LARGEST // 1_000_000))
    value = _loaded(text if isinstance(text, str) else _decoded(content))
    if _depth_exceeds(value, DEEPEST):
        raise BrokenText(words("reading.too_deep", depth=DEEPEST))
    return value


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BrokenText(words("reading.not_utf8", byte=error.start + 1)) from None


def _loaded(text: str) -> Any:
    try:
        return json.loads(
            text.removeprefix("\ufeff"),
            object_pairs_hook=Names,
            parse_int=Number,
            parse_float=Number,
            parse_constant=Number,
        )
    except json.JSONDecodeError as error:
        raise BrokenText(_fault(error)) from None
    except RecursionError:
        raise BrokenText(words("reading.too_deep", depth=DEEPEST)) from None


def _fault(error: json.JSONDecodeError) -> Text:
    around = error.doc[max(error.pos - 1, 0) : error.pos + 1]
    kind = "zeros" if len(around) == 2 and around.isdecimal() else "broken"
    return words(f"reading.{kind}", line=error.lineno, column=error.colno)


def _depth_exceeds(value: object, depth: int) -> bool:
    level: list[object] = [value]
    while level and depth >= 0:
        level = [inner for each in level for inner in _inside(each)]
        depth -= 1
    return bool(level)


def _inside(value: object) -> Iterable[object]:
    if isinstance(value, Names):
        return value.values()
    return cast("list[object]", value) if isinstance(value, list) else ()
