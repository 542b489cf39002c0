from __future__ import annotations

from itertools import chain
from typing import Any

import pytest

from icp_wizard.model.resources import read_json

TABLE = read_json("rules/suffixes.json")
LISTS = ("approved", "contested", "not_approved")
ROWS = list(chain.from_iterable(TABLE[name] for name in LISTS))


def ascii_of(row: dict[str, Any]) -> str:
    return row.get("ascii", row["suffix"])


def test_no_suffix_stands_in_two_lists_or_twice_in_one() -> None:
    forms = [ascii_of(row) for row in ROWS]
    assert len(forms) == len(set(forms))


def test_the_ascii_form_is_that_of_the_suffix() -> None:
    for row in ROWS:
        labels = row["suffix"].split(".")
        assert ascii_of(row) == ".".join(label.encode("idna").decode() for label in labels)


def test_every_row_rests_on_a_source_of_the_table() -> None:
    for row in ROWS:
        assert row["sources"]
        assert set(row["sources"]) <= TABLE["sources"].keys()
        assert row["confidence"] in ("high", "medium", "low")


def test_notes_and_titles_stand_in_both_languages() -> None:
    texts = [row["note"] for row in ROWS if "note" in row]
    texts += [source["title"] for source in TABLE["sources"].values()]
    for text in [*texts, TABLE["note"]]:
        assert text.keys() == {"en", "zh"}
        assert any("\u4e00" <= letter <= "\u9fff" for letter in text["zh"])


@pytest.mark.parametrize(
    ("suffix", "where"),
    [
        ("cn", "approved"),
        ("com", "approved"),
        ("政务", "approved"),
        ("me", "approved"),
        ("tech", "contested"),
        ("org", "not_approved"),
        ("io", "not_approved"),
    ],
)
def test_known_suffixes_stand_where_the_sources_put_them(suffix: str, where: str) -> None:
    assert suffix in [row["suffix"] for row in TABLE[where]]


def test_org_cn_may_be_filed_although_org_may_not() -> None:
    approved = [row["suffix"] for row in TABLE["approved"]]
    assert "org.cn" in approved
    assert "org" not in approved
