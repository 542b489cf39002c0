"""Words said below the window: in both languages, nothing missing, nothing unused."""

from __future__ import annotations

import json
import re
from pathlib import Path
from string import Formatter

import pytest

import icp_wizard
from icp_wizard.model.resources import root

BOOKS = {file.stem: json.loads(file.read_text("utf-8")) for file in root().glob("words/*.json")}
ENTRIES = [
    (f"{book}.{key}", entry) for book, entries in BOOKS.items() for key, entry in entries.items()
]
SOURCES = "\n".join(
    file.read_text("utf-8")
    for folder in (Path(icp_wizard.__file__).parent, root() / "phone")
    for file in folder.rglob("*.*")
    if file.suffix in (".py", ".html", ".js", ".css")
)
# Keys the program composes: each pattern with the place where that happens.
COMPOSED = {
    r"photos\.\w+\.(reason|fix)": "photos/refusal.py, by the cause",
    r"photos\.(flaw|where)\.\w+(\.\w+)?": "photos/verdict.py, by the flaw and its place",
    r"phone\..*": "phone/page.py and its page; tests/phone holds them complete",
    r"identifiers\..*": "rules/identifiers/sentences.py, by form and reason",
    r"storage\..*": "storage/trouble.py, by the name of the trouble",
    r"documents\.reason-.*": "documents/files.py, by the system's error",
    r"documents\.(level|column|how)-.*": "documents/, by level, column and manner",
    r"cover\.label_\w+": "journey/cover.py, by the line",
    r"reading\..*": "model/reading.py, by the fault",
    r"journey\.next_(sign_in|phones|closed)": "journey/preparation.py, by the habit",
    r"journey\.state_\w+": "journey/progress.py, by the state",
    r"journey\.(screen|wait)_\w+": "journey/copying.py and preparation.py, by number and name",
    r"work\.level_\w+": "work/report.py, by the level",
    r"route\.(seed|trust|note|confirm)_\w+": "catalogue/seeds.py and journey, by name",
    r"route\.(result|next|instead|reasons|once|carried|so_far)": "documents/route.py, by section",
    r"(plan|doctors)\.\w+": "journey/guidance.py, whose pen is told what to say, and steps.py",
    r"planner\.(count_|state_|aim_|step_|days)\w*": "ui/plan, by standing, aim and step",
    r"packs\.(elsewhere|act|level|confidence)_\w+": "work/rulebook.py, by what it says of a rule",
    r"operations\.(reason|assumed|differs|lost|step|seen|label)\w*": "operation.py, by kind",
    r"letters\.(sign|thumb|seal|gaps|before|asked_by)": "journey and documents, by mark and head",
    r"calls\.(asks|missed|never|part_\w+)": "documents/calls.py and ui/calls, by the heading",
    r"letters\.(save_)?(docx|pdf)": "ui/letters, by the kind of file",
    r"writing\.(kind_\w+|offer\w*)": "journey/doctors/writing.py, by kind of character or offer",
    r"faults\.\w+": "work/faults.py, by the English words of a fault",
    r"aftermath\.(kind|at|beside)": "by happening and form",
    r"aftermath\.(kind|next|state|late|form|ask|police)_\w+": "by happening and form",
    r"second_try\.(part|standing|turn|line|frozen)_\w+": "ui/secondtry and work, by standing",
    r"second_try\.(less|all|before|now|left|none_left|frozen|differs_count|narrowed)": "the same",
    r"cli\.[\w-]+": "cli/arguments.py, by the name of the command",
}


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize(("key", "entry"), ENTRIES, ids=[key for key, _ in ENTRIES])
def test_a_sentence_has_both_languages_and_the_same_blanks(key, entry):
    assert set(entry) == {"en", "zh"}
    assert entry["en"].strip()
    assert entry["zh"].strip()
    assert blanks(entry["en"]) == blanks(entry["zh"])


def test_no_sentence_is_unused():
    unused = [
        key
        for key, _ in ENTRIES
        if not re.search(rf"""["']{re.escape(key)}["']""", SOURCES)
        and not any(re.fullmatch(each, key) for each in COMPOSED)
    ]

    assert unused == []


def test_no_sentence_is_missing():
    known = {key for key, _ in ENTRIES}
    asked = re.findall(r'(?<![.\w])words\(\s*"([a-z]+\.[a-z0-9_.-]+)"', SOURCES)

    assert [key for key in asked if key not in known] == []


@pytest.mark.parametrize(("key", "entry"), ENTRIES, ids=[key for key, _ in ENTRIES])
def test_a_sentence_never_promises_approval(key, entry):
    assert not re.search(r"\b(completed|submitted successfully|approved by us)\b", entry["en"])
    assert "!" not in entry["en"]
