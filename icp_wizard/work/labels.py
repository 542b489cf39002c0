"""The labels a person corrected: kept in the library, and written to a file to be passed on."""

from __future__ import annotations

import json
from pathlib import Path

from icp_wizard import __version__
from icp_wizard.documents.files import replaced
from icp_wizard.journey.copylist import CopyLine
from icp_wizard.journey.correcting import (
    SETTING,
    Corrections,
    read_corrections,
    with_correction,
    written_corrections,
)
from icp_wizard.storage.library import Library


def corrections(library: Library) -> Corrections:
    """The labels corrected in a library. Raises Trouble."""
    return library.setting_as(SETTING, read_corrections)


def correct(library: Library, line: CopyLine, label: str) -> None:
    """Keep what a line is called now; ``""`` gives our own label back. Raises Trouble."""
    changed = with_correction(corrections(library), line, label)
    library.set_setting(SETTING, written_corrections(changed))


def write_corrections(corrected: Corrections, path: Path) -> None:
    """Write corrections as JSON, whole or not at all. Raises CannotWrite."""
    plain = {"program": __version__, "labels": written_corrections(corrected)}
    with replaced(path) as part:
        part.write_text(json.dumps(plain, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
