"""The checklist as one HTML file that needs nothing from outside: light, dark and for print."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path

from icp_wizard.documents.files import replaced
from icp_wizard.documents.markup import both, chinese, heading, whole
from icp_wizard.documents.qr import modules, shortened
from icp_wizard.documents.signs import svg
from icp_wizard.journey.checklist import (
    Answered,
    Checklist,
    FindingLine,
    PaperLine,
    Section,
    Waiting,
)
from icp_wizard.model.finding import Level, Source
from icp_wizard.model.text import Text
from icp_wizard.model.words import words


def write(checklist: Checklist, path: Path) -> None:
    """Write the checklist to *path*, whole or not at all. Raises CannotWrite."""
    content = page(checklist).encode("utf-8", "xmlcharrefreplace")
    with replaced(path) as part:
        part.write_bytes(content)


def page(checklist: Checklist) -> str:
    """The whole page."""
    body = "\n".join(
        (
            _head(checklist),
            _steps(checklist.next_steps),
            *map(_section, checklist.sections),
            _papers(checklist.papers),
            _findings(checklist.findings),
            _waiting(checklist.waiting),
            _foot(checklist),
        )
    )
    return whole(checklist.title, body)


def _head(checklist: Checklist) -> str:
    sign = "ready" if checklist.ready else "stop"
    return (
        f'<header>\n<div>\n<p class="soft"><span class="seal" lang="zh-CN">备</span>'
        f"{both(words('documents.head'))}</p>\n"
        f'<h1 lang="zh-CN">{escape(checklist.title)}</h1>\n'
        f'<p class="soft">{escape(checklist.subtitle.en)}</p>\n'
        f'<p class="soft" lang="zh-CN">{escape(checklist.subtitle.zh)}</p>\n'
        f'<p class="state {sign}">{svg(sign)}<strong>{both(checklist.state)}</strong> '
        f'<time class="soft">{checklist.made_on.isoformat()}</time></p>\n</div>\n'
        f"{_code(checklist.papers_as_text)}</header>"
    )


def _code(text: str) -> str:
    if not text:
        return ""
    matrix = modules(shortened(text))
    path = "".join(
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(matrix) for x, dark in enumerate(row) if dark
    )
    caption = words("documents.qr")
    return (
        f'<figure>\n<svg viewBox="0 0 {len(matrix)} {len(matrix)}" role="img" '
        f'aria-label="{escape(f"{caption.en} {caption.zh}")}" shape-rendering="crispEdges">'
        f'<path fill="#ffffff" d="M0 0h{len(matrix)}v{len(matrix)}H0z"/>'
        f'<path fill="#000000" d="{path}"/></svg>\n'
        f"<figcaption>{both(caption)}</figcaption>\n</figure>\n"
    )


def _steps(steps: tuple[Text, ...]) -> str:
    if not steps:
        return ""
    items = "\n".join(
        f'<li><span class="box"></span><span>{escape(step.en)}</span>{chinese(step.zh)}</li>'
        for step in steps
    )
    return f"{heading(words('documents.next'))}\n<ul>\n{items}\n</ul>"


def _section(section: Section) -> str:
    return _table(section.title, ("label", "value", "chinese"), map(_answer, section.lines))


def _answer(line: Answered) -> str:
    if line.said:
        chinese = f"{escape(line.label.zh)}<br>{escape(line.said.zh)}"
        return _row(escape(line.label.en), escape(line.said.en), chinese)
    return _row(escape(line.label.en), _value(line), escape(line.label.zh))


def _value(line: Answered) -> str:
    if not line.value:
        return f'<span class="faint">{both(words("documents.not-answered"))}</span>'
    parts = [f'<span class="value" lang="zh-CN">{escape(line.value)}</span>']
    if line.gloss is not None:
        gloss = line.gloss.zh if line.gloss.en == line.value else line.gloss.en
        parts.append(f'<span class="soft">{escape(gloss)}</span>')
    if line.compared:
        parts.append(f'<span class="ready">{svg("same")}{both(words("documents.same"))}</span>')
    return " ".join(parts)


def _papers(papers: tuple[PaperLine, ...]) -> str:
    columns = ("paper", "state", "paper-chinese")
    return _table(words("documents.papers"), columns, map(_paper, papers)) if papers else ""


def _paper(line: PaperLine) -> str:
    sign, colour = ("ready", "ready") if line.done else ("open", "soft")
    return _row(
        _joined(line.name.en, line.whose, line.sides.en),
        f'<span class="{colour}">{svg(sign)}{both(line.state)}</span>',
        _joined(line.name.zh, line.whose, line.sides.zh),
    )


def _joined(*parts: str) -> str:
    return " · ".join(escape(part) for part in parts if part)


def _findings(found: tuple[FindingLine, ...]) -> str:
    weight = list(Level).index
    lines = sorted(found, key=lambda line: weight(line.finding.level))
    title = heading(words("documents.findings"))
    if not lines:
        return f"{title}\n<p>{both(words('documents.findings-none'))}</p>"
    items = "\n".join(map(_finding, lines))
    return f"{title}\n<ul>\n{items}\n</ul>"


def _finding(line: FindingLine) -> str:
    finding = line.finding
    level = words(f"documents.level-{finding.level}")
    fix = words("documents.fix", fix=finding.fix)
    cited = [_source(source) for source in finding.sources]
    mark = finding.mark.begun() if finding.mark else Text("", "")

    def side(pick: Callable[[Text], str]) -> str:
        old = f'<p class="risk">{escape(pick(mark))}</p>' if pick(mark) else ""
        return (
            f'<p><strong class="{finding.level}">{escape(pick(level))}</strong> '
            f'<span class="soft">{escape(pick(line.place))}</span></p>'
            f'<p>{escape(pick(finding.message))}</p><p class="soft">{escape(pick(fix))}</p>{old}'
            + "".join(f'<p class="source">{escape(pick(each))}</p>' for each in cited)
        )

    return (
        f'<li><span class="{finding.level}">{svg(finding.level)}</span>'
        f"<div>{side(lambda text: text.en)}</div>"
        f'<div lang="zh-CN">{side(lambda text: text.zh)}</div></li>'
    )


def _source(source: Source) -> Text:
    return words("documents.source", title=source.title, date=source.date)


def _waiting(waiting: tuple[Waiting, ...]) -> str:
    columns = ("step", "time", "step-chinese")
    rows = (_row(escape(line.step.en), both(line.time), escape(line.step.zh)) for line in waiting)
    return _table(words("documents.waiting"), columns, rows) if waiting else ""


def _foot(checklist: Checklist) -> str:
    day = checklist.rules_as_of.isoformat()
    said = [words("documents.foot", version=checklist.rules_version, rules=day)]
    if checklist.masked:
        said.append(words("documents.foot-masked"))
    return (
        f"<footer>\n<p>{escape(' '.join(text.en for text in said))}</p>\n"
        f'<p lang="zh-CN">{escape("".join(text.zh for text in said))}</p>\n'
        f"<p>{escape(words('documents.program', version=checklist.version).en)}</p>\n</footer>"
    )


def _table(title: Text, columns: tuple[str, str, str], rows: Iterable[str]) -> str:
    heads = "".join(
        f'<th scope="col">{both(words(f"documents.column-{name}"))}</th>' for name in columns
    )
    body = "\n".join(rows)
    return (
        f"{heading(title)}\n<table>\n<thead><tr>{heads}</tr></thead>\n"
        f"<tbody>\n{body}\n</tbody>\n</table>"
    )


def _row(label: str, value: str, chinese: str) -> str:
    return (
        f'<tr><th scope="row">{label}</th><td>{value}</td>'
        f'<td class="soft" lang="zh-CN">{chinese}</td></tr>'
    )
