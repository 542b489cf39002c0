"""Tables of the checklist's page, their heads for those who hear them."""

from __future__ import annotations

from collections.abc import Iterable

from icp_wizard.documents.markup import both
from icp_wizard.model.text import Text
from icp_wizard.model.words import words

Columns = tuple[str, str, str]
"""The names of the heads; the last one tells the shares of the width."""


def table(title: Text, columns: Columns, rows: Iterable[str], level: str = "h3") -> str:
    """A table under its heading."""
    return f"<{level}>{both(title)}</{level}>\n{grid(columns, rows)}"


def grid(columns: Columns, rows: Iterable[str]) -> str:
    """A table of rows."""
    heads = "".join(
        f'<th scope="col">{both(words(f"documents.column-{name}"))}</th>' for name in columns
    )
    body = "\n".join(rows)
    return (
        f'<table>\n<colgroup class="{columns[-1]}"><col><col><col></colgroup>\n'
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"
    )


def row(label: str, value: str, chinese: str) -> str:
    """A row, its cells written already."""
    return (
        f'<tr><th scope="row">{label}</th><td>{value}</td>'
        f'<td class="soft" lang="zh-CN">{chinese}</td></tr>'
    )
