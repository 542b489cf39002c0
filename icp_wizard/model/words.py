"""Sentences said below the window, from resources/words: findings, papers, phone, commands."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from icp_wizard.model.resources import read_json
from icp_wizard.model.text import Text


@cache
def book(name: str) -> Mapping[str, Text]:
    """All sentences of a book by their keys, their blanks open."""
    entries = read_json(f"words/{name}.json")
    return {key: Text(entry["en"], entry["zh"]) for key, entry in entries.items()}


def words(key: str, **blanks: object) -> Text:
    """The sentence named ``book.key`` of ``resources/words/book.json``, its blanks filled.

    Raises KeyError for a name that is not there: a fault of the program, found by its tests.
    """
    named, _, name = key.partition(".")
    return book(named)[name].filled(**blanks)
