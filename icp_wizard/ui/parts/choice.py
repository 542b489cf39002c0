"""One thing that can be chosen."""

from __future__ import annotations

from dataclasses import dataclass

from icp_wizard.model.text import Text


@dataclass(frozen=True)
class Choice:
    """An option: the key which is the answer, and its words in both languages."""

    key: str
    text: Text

    def fits(self, search: str) -> bool:
        """Whether every word searched for is found in either language."""
        words = f"{self.text.en}\n{self.text.zh}".casefold()
        return all(part in words for part in search.casefold().split())
