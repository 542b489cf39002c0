"""The rule pack in force: the one that came with the program, or a newer one from a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from icp_wizard.catalogue.faults import FaultyCatalogue
from icp_wizard.catalogue.load import catalogue
from icp_wizard.documents.files import replaced
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.cited import missing
from icp_wizard.rules.pack import Pack, read_pack, shipped
from icp_wizard.storage.library import Library
from icp_wizard.work.faults import cure

SETTING = "rules.pack"
SUFFIX = ".icprules"
MOST_BYTES = 20_000_000


class UnusablePack(Exception):
    """A file holds no pack which could be taken; *words* tell the person why."""

    def __init__(self, words: Text) -> None:
        super().__init__(words.en)
        self.words = words


def in_force(library: Library) -> Pack:
    """The pack this library uses, read from it once. Raises Trouble.

    An imported one yields to the program's own once that is newer, or once it no longer fits.
    """
    return library.setting_as(SETTING, _in_force)


def look_up(path: Path | None) -> Pack:
    """The pack which the library at a path uses, without a path the program's own.

    Raises Trouble, or FileNotFoundError where there is no library.
    """
    if path is None:
        return shipped()
    path.stat()  # looking at a library would make one where there is none
    with Library.look(path) as library:
        return in_force(library)


def is_imported(library: Library) -> bool:
    """Whether a pack from a file is in force. Raises Trouble."""
    return in_force(library) is not shipped()


def read_file(path: Path, current: Pack) -> Pack:
    """The pack in a file, to take the place of the current one.

    Raises UnusablePack if it is faulty, too large, older, the same, or lacks what the route
    cites; OSError if the file cannot be read.
    """
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise UnusablePack(words("packs.too_large", most=MOST_BYTES // 1_000_000))
    pack = _read(path.name, content)
    _check_age(pack, current)
    _check_cited(pack)
    return pack


def take(library: Library, pack: Pack) -> None:
    """Put a pack that was read from a file in force. Raises Trouble."""
    library.set_setting(SETTING, pack.written)


def revert(library: Library) -> None:
    """Put the program's own pack in force again. Raises Trouble."""
    library.set_setting(SETTING, None)


def write_file(pack: Pack, path: Path) -> None:
    """Write a pack to a file, whole or not at all. Raises CannotWrite."""
    with replaced(path) as part:
        text = json.dumps(pack.written, ensure_ascii=False, indent=1)
        part.write_text(text + "\n", encoding="utf-8")


def _in_force(kept: object) -> Pack:
    """The pack kept, if it can be used by this release, else the program's own."""
    if kept is None:
        return shipped()
    try:
        imported = read_pack(SETTING, kept, catalogue())
    except FaultyCatalogue:
        return shipped()
    fits = imported.as_of >= shipped().as_of and not missing(imported)
    return imported if fits else shipped()


def _read(name: str, content: bytes) -> Pack:
    try:
        return read_pack(name, _parsed(content), catalogue())
    except FaultyCatalogue as fault:
        said = words("packs.faulty", entry=fault.entry, cure=cure(fault))
        raise UnusablePack(said) from fault


def _parsed(content: bytes) -> Any:
    try:
        return json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise UnusablePack(words("packs.no_json")) from error


def _check_age(pack: Pack, current: Pack) -> None:
    if pack.as_of < current.as_of:
        raise UnusablePack(words("packs.older", day=pack.as_of, current=current.as_of))
    if pack == current:
        raise UnusablePack(words("packs.same", version=pack.version, day=pack.as_of))


def _check_cited(pack: Pack) -> None:
    """Refuse a pack without a statement which the program leads to."""
    lacking = sorted(missing(pack))
    if lacking:
        raise UnusablePack(words("packs.lacks", count=len(lacking), rules=", ".join(lacking[:3])))
