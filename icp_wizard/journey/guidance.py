"""A line of guidance: what to do or what holds, why, by when, and on whose word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from icp_wizard.model.finding import Source
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.cited import statement
from icp_wizard.rules.pack import Pack


def newest(sources: tuple[Source, ...]) -> Source | None:
    """The source of the latest day; the first if none has one."""
    dated = [each for each in sources if each.day]
    return max(dated, key=lambda each: each.day or date.min) if dated else next(iter(sources), None)


class Standing(StrEnum):
    """Whether anything is left: nothing, something to do, to look up, or to answer first."""

    SETTLED = "settled"
    TO_DO = "to_do"
    CHECK = "check"
    OPEN = "open"


@dataclass(frozen=True)
class Guidance:
    """One line; *why* is what its rule states, *by* the last safe day, *address* its answer."""

    key: str
    label: Text
    text: Text
    standing: Standing
    rule: str
    why: Text
    sources: tuple[Source, ...]
    address: str = ""
    by: date | None = None

    @property
    def quoted(self) -> Text:
        """Why, with the source which says so and its date."""
        source = newest(self.sources)
        if source is None:
            return self.why
        return words("plan.quoted", why=self.why, title=source.title, date=source.date)


@dataclass(frozen=True)
class Chapter:
    """Some lines under one heading."""

    key: str
    title: Text
    lines: tuple[Guidance, ...]


@dataclass(frozen=True)
class Pen:
    """Writes lines with the words of one book and the rules of one pack."""

    book: str
    pack: Pack

    def line(  # noqa: PLR0913 - a line has these parts
        self,
        key: str,
        said: str,
        standing: Standing,
        rule: str,
        *,
        address: str = "",
        by: date | None = None,
        **blanks: object,
    ) -> Guidance:
        """The line labelled ``book.label_key`` which says ``book.said``; settled, it has no day."""
        quoted = statement(self.pack, rule)
        return Guidance(
            key,
            words(f"{self.book}.label_{key}"),
            words(f"{self.book}.{said}", **blanks),
            standing,
            rule,
            quoted.statement,
            quoted.sources,
            address,
            None if standing is Standing.SETTLED else by,
        )
