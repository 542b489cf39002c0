"""Write THREATS.md from what the window shows: ``python tests/tools/threats.py``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from icp_wizard.model.text import Language
from icp_wizard.phone.threats import Entry, threats

FILE = Path(__file__).resolve().parents[2] / "THREATS.md"


def page() -> str:
    """The whole file, English first."""
    return "\n\n".join((*_part("en"), "---", *_part("zh"))) + "\n"


def _part(language: Language) -> Iterator[str]:
    whole = threats()
    yield f"# {whole.title.in_(language)}"
    yield from (each.in_(language) for each in whole.intro)
    for section in whole.sections:
        yield f"## {section.title.in_(language)}"
        yield "\n".join(_line(each, language) for each in section.entries)


def _line(entry: Entry, language: Language) -> str:
    space = " " if language == "en" else ""
    return f"- **{entry.lead.in_(language)}**{space}{entry.said.in_(language)}"


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
