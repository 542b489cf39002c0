"""A fault in the program's own data, said so that its editor can mend it at once."""

from __future__ import annotations


class FaultyCatalogue(ValueError):
    """One entry of a data file breaks the form of its kind; names file, entry and cure."""

    def __init__(self, file: str, entry: str, cure: str) -> None:
        super().__init__(f"{file}: {entry}: {cure}")
        self.file = file
        self.entry = entry
        self.cure = cure
