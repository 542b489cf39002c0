"""A sentence in both languages."""

from __future__ import annotations

from typing import Literal, NamedTuple

Language = Literal["en", "zh"]


class Text(NamedTuple):
    """The same words in English and Simplified Chinese; blanks ``{name}`` are equal in both."""

    en: str
    zh: str

    def filled(self, **blanks: object) -> Text:
        """Fill the blanks of both languages; a blank may itself be a Text."""
        return Text(*(self._fill(language, blanks) for language in ("en", "zh")))

    def begun(self) -> Text:
        """The same words as they stand at the beginning of a sentence."""
        return Text(self.en[:1].upper() + self.en[1:], self.zh)

    def in_(self, language: Language) -> str:
        """The words in one language."""
        return self.en if language == "en" else self.zh

    def _fill(self, language: Language, blanks: dict[str, object]) -> str:
        words = {
            name: value.in_(language) if isinstance(value, Text) else str(value)
            for name, value in blanks.items()
        }
        return self.in_(language).format(**words)
