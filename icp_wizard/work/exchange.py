"""Drafts in and out: the filing as JSON, the whole draft as a package, the checklist."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from icp_wizard.documents import html, pdf
from icp_wizard.documents.files import replaced
from icp_wizard.journey.checklist import Checklist, Pictures, no_pictures
from icp_wizard.journey.draft import Draft
from icp_wizard.model.filing import Filing
from icp_wizard.model.reading import read_filing, write_filing
from icp_wizard.model.resources import root
from icp_wizard.storage.library import Library
from icp_wizard.work import pictures
from icp_wizard.work.packs import in_force
from icp_wizard.work.summary import summary

PACKAGE_SUFFIX = ".icpdraft"
MOST_BYTES = 5_000_000
SAMPLES = ("enterprise", "individual")


def sample(name: str = "enterprise") -> Filing:
    """A bundled sample filing; all its persons and companies are invented."""
    return read_filing((root() / "samples" / f"{name}.json").read_bytes())


def read_file(path: Path) -> Filing:
    """The filing in a JSON file. Raises UnreadableFiling or OSError."""
    with path.open("rb") as file:
        return read_filing(file.read(MOST_BYTES + 1))


def write_file(filing: Filing, path: Path) -> None:
    """Write a filing as JSON, whole or not at all. Raises CannotWrite."""
    with replaced(path) as part:
        part.write_text(write_filing(filing), encoding="utf-8")


def write_checklist(
    checklist: Checklist,
    path: Path,
    paper: pdf.Paper = "A4",
    pictures: Pictures = no_pictures,
) -> None:
    """Write the checklist as HTML where the name says so, else as PDF. Raises CannotWrite."""
    if path.suffix.lower() in (".html", ".htm"):
        html.write(checklist, path, pictures)
    else:
        pdf.write(checklist, path, paper, pictures)


def import_draft(library: Library, path: Path) -> str:
    """Take in a JSON file or a package; gives the id of the new draft.

    Raises UnreadableFiling, Trouble or OSError.
    """
    if _is_package(path):
        return library.import_package(path, pictures.accept)
    return begin(library, read_file(path)).id


def begin(library: Library, filing: Filing) -> Draft:
    """Begin a draft from a filing that came in, with what the start page says of it."""
    draft = library.create(filing)
    library.save(draft, (), summary(draft, in_force(library), date.today()))
    return draft


def export_draft(library: Library, draft: str, path: Path) -> None:
    """Write a draft as JSON where the name says so, else whole as a package.

    Raises Trouble or CannotWrite.
    """
    if path.suffix.lower() == ".json":
        write_file(library.load(draft)[0].filing, path)
    else:
        library.export_package(draft, path)


def _is_package(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(15) == b"SQLite format 3"
