"""Letters written into files: one as chosen, or all that a filing needs into a folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from icp_wizard.documents.files import CannotWrite
from icp_wizard.journey.letters import WrittenLetter, every_letter, wanted_letters, written
from icp_wizard.model.words import words
from icp_wizard.rules.engine import Judgement

SUFFIXES = (".docx", ".pdf")
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


def write_letter(letter: WrittenLetter, path: Path) -> None:
    """Write a letter as DOCX where the name says so, else as PDF. Raises CannotWrite."""
    if path.suffix.lower() == ".docx":
        from icp_wizard.documents import word

        word.write(letter, path)
    else:
        from icp_wizard.documents import letters

        letters.write(letter, path)


def write_letters(judgement: Judgement, folder: Path, *, every: bool = False) -> Iterator[Path]:
    """Write the letters a filing needs, or *every* one it could, each as DOCX and PDF.

    Gives the path of each as it stands. Raises CannotWrite.
    """
    offers = every_letter(judgement) if every else wanted_letters(judgement)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(folder, error) from error
    taken: set[str] = set()
    for offer in offers:
        letter = written(judgement, offer)
        name = _free(file_name(letter), taken)
        for suffix in SUFFIXES:
            write_letter(letter, folder / f"{name}{suffix}")
            yield folder / f"{name}{suffix}"


def file_name(letter: WrittenLetter) -> str:
    """What the file of a letter is called, without its ending."""
    said = words("letters.file", title=letter.title, whose=letter.whose).zh
    return _NOT_IN_NAMES.sub("_", said).strip(" .")[:80]


def _free(name: str, taken: set[str]) -> str:
    """The name, numbered if a letter of this run has it already."""
    numbered, number = name, 1
    while numbered in taken:
        number += 1
        numbered = f"{name} {number}"
    taken.add(numbered)
    return numbered
