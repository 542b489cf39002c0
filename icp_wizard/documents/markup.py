"""What all our pages of HTML share: one file that needs nothing from outside."""

from __future__ import annotations

from html import escape

from icp_wizard.documents.colours import Scheme, palette
from icp_wizard.model.resources import root
from icp_wizard.model.text import Text


def whole(title: str, body: str, *sheets: str) -> str:
    """A whole page; *sheets* are style sheets of its own beside the common one."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'; img-src data:\">\n"
        f"<title>{escape(title)}</title>\n<style>\n{_style(sheets)}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def heading(title: Text) -> str:
    """The heading of a section, in both languages."""
    return f"<h2>{both(title)}</h2>"


def both(text: Text) -> str:
    """A text in both languages, one after the other."""
    return f"{escape(text.en)} {chinese(text.zh)}"


def chinese(text: str) -> str:
    """Chinese words, declared as such."""
    return f'<span lang="zh-CN">{escape(text)}</span>'


def _style(sheets: tuple[str, ...]) -> str:
    folder = root() / "documents"
    common = [(folder / name).read_text(encoding="utf-8") for name in ("checklist.css", *sheets)]
    dark = f"@media screen and (prefers-color-scheme: dark) {{ {_colours('dark')} }}"
    return f":root {{ color-scheme: light dark; }}\n{_colours('light')}\n{dark}\n" + "".join(common)


def _colours(scheme: Scheme) -> str:
    tokens = " ".join(f"--{name}: {colour};" for name, colour in palette(scheme).items())
    return f":root {{ {tokens} }}"
