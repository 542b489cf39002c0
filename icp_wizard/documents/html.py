"""The checklist as one HTML file that needs nothing from outside: light, dark and for print."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path

from icp_wizard.documents.entries import calls, screens, terms
from icp_wizard.documents.files import replaced
from icp_wizard.documents.findings import by_weight, cited
from icp_wizard.documents.markup import both, chinese, heading, whole
from icp_wizard.documents.qr import modules, shortened
from icp_wizard.documents.signs import svg
from icp_wizard.documents.tables import grid, row, table
from icp_wizard.journey.checklist import (
    Answered,
    Checklist,
    FindingLine,
    PaperLine,
    PaperPicture,
    Pictures,
    Section,
    Waiting,
    no_pictures,
)
from icp_wizard.model.text import Text
from icp_wizard.model.words import words


def write(checklist: Checklist, path: Path, pictures: Pictures = no_pictures) -> None:
    """Write the checklist to *path*, whole or not at all. Raises CannotWrite."""
    content = page(checklist, pictures).encode("utf-8", "xmlcharrefreplace")
    with replaced(path) as part:
        part.write_bytes(content)


def page(checklist: Checklist, pictures: Pictures = no_pictures) -> str:
    """The whole page."""
    parts = [
        _Part("papers", words("documents.papers"), _papers(checklist.papers, pictures)),
        _Part("findings", words("documents.findings"), _findings(checklist.findings)),
        _Part("copy", words("documents.copy"), screens(checklist)),
        _Part("further", words("documents.further"), _sections(checklist.sections)),
        _Part("plan", words("documents.plan"), _sections(checklist.plan)),
        _Part("waiting", words("documents.waiting"), _waiting(checklist.waiting)),
        _Part("calls", words("documents.calls"), calls(checklist.calls)),
        _Part("glossary", words("documents.glossary"), terms(checklist.terms)),
    ]
    shown = [each for each in parts if each.body]
    cover = (_head(checklist), _steps(checklist.next_steps), _glance(checklist), _contents(shown))
    body = "\n".join((*cover, *map(_set, shown), _foot(checklist)))
    return whole(checklist.title, body)


@dataclass(frozen=True)
class _Part:
    """A part of the page: its anchor, its heading and what stands below."""

    anchor: str
    title: Text
    body: str


def _set(part: _Part) -> str:
    """A part as a region that is named by its heading."""
    return (
        f'<section id="{part.anchor}" aria-labelledby="{part.anchor}-title">\n'
        f'<h2 id="{part.anchor}-title">{both(part.title)}</h2>\n{part.body}\n</section>'
    )


def _glance(checklist: Checklist) -> str:
    rows = "\n".join(map(_told, checklist.cover))
    return f"{heading(words('documents.glance'))}\n<dl>\n{rows}\n</dl>" if rows else ""


def _told(line: Answered) -> str:
    said = line.said or Text(line.value, line.value)
    value = chinese(said.zh) if said.en == said.zh else both(said)
    return f"<dt>{both(line.label)}</dt><dd>{value}</dd>"


def _contents(parts: list[_Part]) -> str:
    title = words("documents.contents")
    items = "\n".join(f'<li><a href="#{each.anchor}">{both(each.title)}</a></li>' for each in parts)
    return (
        f'<nav aria-labelledby="contents">\n<h2 id="contents">{both(title)}</h2>\n'
        f"<ol>\n{items}\n</ol>\n</nav>"
    )


def _head(checklist: Checklist) -> str:
    sign = "ready" if checklist.ready else "stop"
    return (
        f'<header>\n<div>\n<p class="soft"><span class="seal" lang="zh-CN">备</span>'
        f"{both(words('documents.head'))}</p>\n"
        f'<h1 lang="zh-CN">{escape(checklist.title)}</h1>\n'
        f'<p class="soft">{escape(checklist.subtitle.en)}</p>\n'
        f'<p class="soft" lang="zh-CN">{escape(checklist.subtitle.zh)}</p>\n'
        f'<p class="state {sign}">{svg(sign)}<strong>{both(checklist.state)}</strong> '
        f'<time class="soft">{checklist.made_on.isoformat()}</time></p>\n'
        f'<p class="source">{both(words("documents.worth"))}</p>\n</div>\n'
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


def _sections(sections: tuple[Section, ...]) -> str:
    return "\n".join(
        table(each.title, ("label", "value", "chinese"), map(_answer, each.lines))
        for each in sections
    )


def _answer(line: Answered) -> str:
    if line.said:
        chinese = f"{escape(line.label.zh)}<br>{escape(line.said.zh)}"
        return row(escape(line.label.en), escape(line.said.en), chinese)
    return row(escape(line.label.en), _value(line), escape(line.label.zh))


def _value(line: Answered) -> str:
    if not line.value:
        return f'<span class="faint">{both(words("documents.not-answered"))}</span>'
    parts = [f'<span class="value" lang="zh-CN">{escape(line.value)}</span>']
    if line.meaning:
        parts.append(f'<span class="soft">{escape(line.meaning)}</span>')
    if line.compared:
        parts.append(f'<span class="ready">{svg("same")}{both(words("documents.same"))}</span>')
    return " ".join(parts)


def _papers(papers: tuple[PaperLine, ...], pictures: Pictures) -> str:
    columns = ("paper", "state", "paper-chinese")
    if not papers:
        return ""
    shown = "".join(_pictures(line, pictures) for line in papers)
    return grid(columns, map(_paper, papers)) + shown


def _pictures(line: PaperLine, pictures: Pictures) -> str:
    """The small pictures of one paper, each with what it shows."""
    found = ((each, pictures(each.name)) for each in line.pictures)
    shown = "\n".join(_picture(line, each, content) for each, content in found if content)
    return f'\n<div class="pictures">\n{shown}\n</div>' if shown else ""


def _picture(line: PaperLine, picture: PaperPicture, content: bytes) -> str:
    said = _joined(f"{line.name.en} {line.name.zh}", line.whose, " ".join(picture.side))
    coded = b64encode(content).decode("ascii")
    return (
        f'<figure><img src="data:image/jpeg;base64,{coded}" alt="{said}">'
        f"<figcaption>{said}</figcaption></figure>"
    )


def _paper(line: PaperLine) -> str:
    sign, colour = ("ready", "ready") if line.done else ("open", "soft")
    return row(
        _joined(line.name.en, line.whose, line.sides.en),
        f'<span class="{colour}">{svg(sign)}{both(line.state)}</span>',
        _joined(line.name.zh, line.whose, line.sides.zh),
    )


def _joined(*parts: str) -> str:
    return " · ".join(escape(part) for part in parts if part)


def _findings(found: tuple[FindingLine, ...]) -> str:
    if not found:
        return f"<p>{both(words('documents.findings-none'))}</p>"
    items = "\n".join(map(_finding, by_weight(found)))
    return f"<ul>\n{items}\n</ul>"


def _finding(line: FindingLine) -> str:
    finding = line.finding
    level = words(f"documents.level-{finding.level}")
    fix = words("documents.fix", fix=finding.fix)
    sources = cited(finding)
    mark = finding.mark.begun() if finding.mark else Text("", "")

    def side(pick: Callable[[Text], str]) -> str:
        old = f'<p class="risk">{escape(pick(mark))}</p>' if pick(mark) else ""
        why = f'<p class="source">{escape(pick(sources))}</p>' if pick(sources) else ""
        return (
            f'<p><strong class="{finding.level}">{escape(pick(level))}</strong> '
            f'<span class="soft">{escape(pick(line.place))}</span></p>'
            f"<p>{escape(pick(finding.message))}</p>"
            f'<p class="soft">{escape(pick(fix))}</p>{old}{why}'
        )

    return (
        f'<li><span class="{finding.level}">{svg(finding.level)}</span>'
        f"<div>{side(lambda text: text.en)}</div>"
        f'<div lang="zh-CN">{side(lambda text: text.zh)}</div></li>'
    )


def _waiting(waiting: tuple[Waiting, ...]) -> str:
    columns = ("step", "time", "step-chinese")
    rows = (row(escape(line.step.en), both(line.time), escape(line.step.zh)) for line in waiting)
    return grid(columns, rows) if waiting else ""


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
