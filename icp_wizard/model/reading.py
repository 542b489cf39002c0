"""A filing from JSON and back.

Files come from people and other programs, so every fault is told in our words, with its address
and the nearest known name. Content is never judged here, only structure.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, TypeVar, cast, get_args

from icp_wizard.model.address import is_name, pattern
from icp_wizard.model.filing import FORMAT, Filing, Item, Part
from icp_wizard.model.ids import SLOT_LISTS, fresh, is_id
from icp_wizard.model.parsing import BrokenText, Names, Number, parsed
from icp_wizard.model.text import Text
from icp_wizard.model.words import words

MOST_PROBLEMS = 50

PartT = TypeVar("PartT", bound=Part)


@dataclass(frozen=True)
class Problem:
    """One fault of a file; *address* is ``""`` where the whole file is meant."""

    address: str
    message: Text

    @property
    def words(self) -> Text:
        """The message with its address before it."""
        if not self.address:
            return self.message
        return words("reading.at", address=self.address, message=self.message)


class UnreadableFiling(ValueError):
    """The text holds no filing; the problems say where and what to do, the first 50 of them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(problem.words.en for problem in problems))
        self.problems = problems


def read_filing(text: str | bytes) -> Filing:
    """The filing which a JSON text holds; items without an id are given one by position.

    Raises UnreadableFiling.
    """
    try:
        raw = parsed(text)
    except BrokenText as error:
        raise UnreadableFiling((Problem("", error.words),)) from None
    reader = _Reader(raw)
    filing = reader.part(Filing, raw, "")
    if reader.problems or filing is None:
        raise UnreadableFiling(tuple(reader.problems[:MOST_PROBLEMS]))
    return filing


def read_item(item_type: type[Item], raw: object, list_address: str) -> Item:
    """One item of a list, already parsed, with its id. Raises UnreadableFiling."""
    reader = _Reader(raw)
    item = reader.item(item_type, raw, list_address, 1)
    if reader.problems or item is None:
        raise UnreadableFiling(tuple(reader.problems[:MOST_PROBLEMS]))
    return item


def write_filing(filing: Filing, indent: int | None = 2) -> str:
    """The JSON of a filing, unanswered leaves left out."""
    return json.dumps(written(filing), ensure_ascii=False, indent=indent)


def written(part: Part) -> dict[str, Any]:
    """A part as plain values, unanswered leaves left out."""
    found: dict[str, Any] = {}
    for name in type(part).model_fields:
        value = _written_value(getattr(part, name))
        if value not in ("", [], {}):
            found[name] = value
    return found


def filing_schema() -> dict[str, Any]:
    """The JSON Schema of a filing."""
    schema = Filing.model_json_schema()
    schema["properties"]["format"] = {"const": FORMAT, "default": FORMAT, "title": "Format"}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _written_value(value: object) -> Any:
    if isinstance(value, Part):
        return written(value)
    if isinstance(value, tuple):
        return [_written_value(each) for each in cast("tuple[object, ...]", value)]
    return value


class _Reader:
    """Reads one file along the model and gathers what is wrong with it."""

    def __init__(self, raw: object) -> None:
        self.problems: list[Problem] = []
        self._used = _ids(raw)
        self._seen: set[str] = set()

    def part(
        self, part_type: type[PartT], raw: object, address: str, id_: str = ""
    ) -> PartT | None:
        if not isinstance(raw, Names):
            self._say(address, "object_expected", found=_found(raw))
            return None
        fields = part_type.model_fields
        self._check_names(raw, list(fields), address)
        values = {
            name: self._value(fields[name].annotation, raw[name], _below(address, name))
            for name in fields
            if name in raw
        }
        given = {"id": id_} if id_ else {}
        return None if self.problems else part_type(**(values | given))

    def item(self, item_type: type[Item], raw: object, address: str, number: int) -> Item | None:
        name = self._id(raw, address, number)
        return self.part(item_type, raw, f"{address}[{name or number}]", name)

    def _value(self, annotation: Any, raw: object, address: str) -> Any:
        inner = get_args(annotation)
        if annotation is str:
            return self._text(raw, address)
        if annotation is int:
            return self._format(raw, address)
        if isinstance(annotation, type) and issubclass(annotation, Part):
            return self.part(annotation, raw, address)
        if inner[0] is str and len(inner) == 2 and inner[1] is str:
            return self._answers(raw, address)
        return self._list(inner[0], raw, address)

    def _list(self, element: Any, raw: object, address: str) -> tuple[Any, ...]:
        if not isinstance(raw, list):
            self._say(address, "list_expected", found=_found(raw))
            return ()
        values = enumerate(cast("list[object]", raw), start=1)
        if element is str:
            return tuple(self._text(each, address) for _, each in values)
        return tuple(self.item(element, each, address, number) for number, each in values)

    def _answers(self, raw: object, address: str) -> dict[str, str]:
        if not isinstance(raw, Names):
            self._say(address, "object_expected", found=_found(raw))
            return {}
        self._check_names(raw, [name for name in raw if is_name(name)], address)
        texts = {name: self._text(each, _below(address, name)) for name, each in raw.items()}
        return {name: text for name, text in texts.items() if text}

    def _text(self, raw: object, address: str) -> str:
        if isinstance(raw, Number):
            self._say(address, "number", written=raw.written)
        elif isinstance(raw, bool):
            self._say(address, "yes_no", written=str(raw).lower(), word="yes" if raw else "no")
        elif raw is None:
            self._say(address, "null")
        elif not isinstance(raw, str):
            self._say(address, "text_expected", found=_found(raw))
        elif not _is_sound(raw):
            self._say(address, "broken_character")
        else:
            return raw
        return ""

    def _format(self, raw: object, address: str) -> int:
        written_ = raw.written if isinstance(raw, Number) else ""
        if written_.isdecimal() and written_ != str(FORMAT) and written_ > "0":
            self._say(address, "format_newer", format=written_[:12], known=FORMAT)
        elif written_ != str(FORMAT):
            self._say(address, "format_unknown", known=FORMAT)
        return FORMAT

    def _id(self, raw: object, address: str, number: int) -> str:
        given = raw.get("id", "") if isinstance(raw, Names) else None
        if not isinstance(given, str):
            return ""  # the part says what is wrong with it
        if given:
            return self._given_id(given, address)
        if address in SLOT_LISTS:
            self._say(address, "id_missing", number=number)
            return ""
        name = fresh(pattern(address), self._used)
        self._used.add(name)
        return name

    def _given_id(self, given: str, address: str) -> str:
        home = f"{address}/" if address in SLOT_LISTS else ""
        if not is_id(given):
            self._say(address, "id_form", id=_short(given))
            return ""
        if home + given in self._seen:
            self._say(address, "id_twice", id=given)
        self._seen.add(home + given)
        return given

    def _check_names(self, raw: Names, known: list[str], address: str) -> None:
        for name in raw.twice:
            self._say(_below(address, name), "twice", name=_short(name))
        for name in (name for name in raw if name not in known):
            near = get_close_matches(name[:80], known, 1)
            blanks = {"near": near[0]} if near else {}
            self._say(address, "unknown_near" if near else "unknown", name=_short(name), **blanks)

    def _say(self, address: str, problem: str, **blanks: object) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(address, words(f"reading.{problem}", **blanks)))


def _below(address: str, name: str) -> str:
    return f"{address}.{_short(name)}" if address else _short(name)


def _short(name: str) -> str:
    sound = name.encode("utf-8", "replace").decode("utf-8")
    return sound if len(sound) <= 80 else f"{sound[:79]}…"


def _is_sound(text: str) -> bool:
    return text.encode("utf-8", "replace").decode("utf-8") == text


def _found(raw: object) -> Text:
    kinds: tuple[tuple[type | tuple[type, ...], str], ...] = (
        (str, "text"),
        (list, "list"),
        (dict, "object"),
        (Number, "number"),
        (bool, "yes_no"),
    )
    name = next((name for kind, name in kinds if isinstance(raw, kind)), "null")
    return words(f"reading.found_{name}")


def _ids(raw: object) -> set[str]:
    found: set[str] = set()
    level: list[object] = [raw]
    while level:
        value = level.pop()
        if isinstance(value, Names):
            found |= {each for each in (value.get("id"),) if isinstance(each, str)}
            level.extend(value.values())
        elif isinstance(value, list):
            level.extend(cast("list[object]", value))
    return found
