"""A picture of the library as it is looked at: large, small, and how the paper lies on it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QImage

from icp_wizard.storage.library import Library
from icp_wizard.ui.papers.aim import Lie
from icp_wizard.work.pictures import kept_facts


@dataclass(frozen=True)
class Look:
    """One picture; its images are null where its bytes are not in the library."""

    name: str
    image: QImage
    small: QImage
    lie: Lie


def look_at(library: Library, name: str, image: QImage | None = None) -> Look:
    """Decode a picture, on a worker unless its *image* is at hand. Raises Trouble."""
    if image is None:
        image = QImage.fromData(library.photo(name) or b"")
    small = QImage.fromData(library.thumbnail(name) or b"")
    known = library.photo_facts([name]).get(name)
    corners = kept_facts(known).corners if known else None
    return Look(name, image, small, Lie(image.size(), corners))
