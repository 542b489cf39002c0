"""One entry of a data file, read attribute by attribute; whatever is wrong is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from icp_wizard.catalogue.faults import FaultyCatalogue
from icp_wizard.model.condition import BadCondition, Condition, parse
from icp_wizard.model.text import Text

CONFIDENCES = ("high", "medium", "low")


class Entry:
    """A JSON object of a data file. Every reader raises FaultyCatalogue with file, entry, cure."""

    def __init__(self, file: str, name: str, raw: object) -> None:
        self.file = file
        self.name = name
        if not isinstance(raw, dict):
            raise self.fault("make it an object with named attributes")
        self._raw = cast("dict[str, object]", raw)

    def fault(self, cure: str) -> FaultyCatalogue:
        """The error to raise for this entry."""
        return FaultyCatalogue(self.file, self.name, cure)

    def closed(self, *known: str) -> None:
        """Refuse attributes other than these."""
        for name in self._raw:
            if name not in known:
                raise self.fault(f"remove or rename {name!r}; known are {', '.join(known)}")

    def has(self, name: str) -> bool:
        """Whether the attribute is given."""
        return name in self._raw

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its attributes."""
        return tuple(self._raw)

    def value(self, name: str) -> object:
        """The attribute as it stands, None if absent."""
        return self._raw.get(name)

    def string(self, name: str, default: str | None = None) -> str:
        """A text; required unless a default is given."""
        value = self._raw.get(name, default)
        if not isinstance(value, str) or (default is None and not value):
            raise self.fault(f"give {name!r} as text")
        return value

    def choice(self, name: str, options: tuple[str, ...], default: str | None = None) -> str:
        """A text which is one of these options."""
        value = self.string(name, default)
        if value not in options:
            raise self.fault(f"{name!r} must be one of {', '.join(options)}, not {value!r}")
        return value

    def number(self, name: str, default: int) -> int:
        """A whole number."""
        value = self._raw.get(name, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.fault(f"give {name!r} as a whole number")
        return value

    def flag(self, name: str) -> bool:
        """True or false, false if absent."""
        value = self._raw.get(name, False)
        if not isinstance(value, bool):
            raise self.fault(f"give {name!r} as true or false")
        return value

    def strings(self, name: str) -> tuple[str, ...]:
        """A list of texts, empty if absent."""
        return tuple(self._string_in(name, each) for each in self._list(name))

    def label(self) -> Text:
        """The entry's own words: its attributes ``en`` and ``zh``."""
        return Text(self.string("en"), self.string("zh"))

    def text(self, name: str) -> Text:
        """A required text in both languages."""
        return Entry(self.file, f"{self.name}.{name}", self._raw.get(name)).label()

    def either(self, name: str) -> Text:
        """A required text: plain if it is the same in both languages, else as an object."""
        plain = isinstance(self._raw.get(name), str)
        return Text(self.string(name), self.string(name)) if plain else self.text(name)

    def optional_text(self, name: str) -> Text | None:
        """A text in both languages, None if absent or empty in both."""
        empty = self._raw.get(name) in (None, {"en": "", "zh": ""})
        return None if empty else self.text(name)

    def condition(self, name: str, default: str = "true") -> Condition:
        """A condition of the condition language."""
        try:
            return parse(self.string(name, default))
        except BadCondition as error:
            raise self.fault(f"mend the condition {name!r}: {error}") from error

    def mapping(self, name: str) -> Mapping[str, object]:
        """A mapping of names to values, empty if absent."""
        value = self._raw.get(name, {})
        if not isinstance(value, dict):
            raise self.fault(f"give {name!r} as an object")
        return cast("dict[str, object]", value)

    def texts(self, name: str) -> tuple[Text, ...]:
        """A list of texts in both languages, empty if absent."""
        return tuple(entry.label() for entry in self.entries(name))

    def entries(self, name: str) -> Iterator[Entry]:
        """The objects of a list, each named by its key or its position."""
        for position, raw in enumerate(self._list(name)):
            yield Entry(self.file, f"{self.name}.{name}[{_name_of(raw, position)}]", raw)

    def _list(self, name: str) -> list[object]:
        value = self._raw.get(name, [])
        if not isinstance(value, list):
            raise self.fault(f"give {name!r} as a list")
        return cast("list[object]", value)

    def _string_in(self, name: str, value: object) -> str:
        if not isinstance(value, str) or not value:
            raise self.fault(f"every item of {name!r} must be text")
        return value


def listed(file: str, raw: object) -> Iterator[Entry]:
    """The entries of a file whose top is a list."""
    return Entry(file, "entry", {"": raw}).entries("")


def entries(file: str, raw: object) -> Iterator[tuple[str, Entry]]:
    """The named entries of a file whose top is an object."""
    if not isinstance(raw, Mapping):
        raise FaultyCatalogue(file, "the whole file", "make it an object of named entries")
    for name, value in cast("Mapping[str, object]", raw).items():
        yield name, Entry(file, name, value)


def _name_of(raw: object, position: int) -> str:
    if isinstance(raw, dict):
        key = cast("dict[str, object]", raw).get("key")
        if isinstance(key, str):
            return key
    return str(position)
