"""Copy list, calls and terms on the checklist's page."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from icp_wizard.catalogue.glossary import Term
from icp_wizard.documents.copies import EXPLAINED, TYPED
from icp_wizard.documents.markup import both, chinese
from icp_wizard.documents.signs import svg
from icp_wizard.documents.tables import table
from icp_wizard.journey.calls import CallCard
from icp_wizard.journey.checklist import Checklist
from icp_wizard.journey.copylist import CopyLine
from icp_wizard.model.text import Text
from icp_wizard.model.words import words


def screens(checklist: Checklist) -> str:
    """The copy list: a table for each group of each screen."""
    if not checklist.screens:
        return ""
    found = [f"<p>{both(words('documents.copy-told'))}</p>"]
    for screen in checklist.screens:
        found.append(f"<h3>{both(screen.title)}</h3>")
        for group in screen.groups:
            rows = (_copied(line, line.address in checklist.compared) for line in group.lines)
            found.append(table(group.title, ("chinese", "value", "how"), rows, "h4"))
    return "\n".join(found)


def _copied(line: CopyLine, is_same: bool) -> str:
    label = f'<span class="box"></span>{chinese(line.label.zh)} <small>{escape(line.label.en)}'
    if line.ours:
        label += f"<br>{both(words('documents.ours', label=line.ours))}"
    value = " ".join(_entered(line))
    if is_same:
        value += f' <span class="ready">{svg("same")}{both(words("documents.same"))}</span>'
    manner = both(words(f"documents.how-{line.how}"))
    return (
        f'<tr class="copied"><th scope="row">{label}</small></th><td>{value}</td>'
        f'<td class="soft">{manner}</td></tr>'
    )


def _entered(line: CopyLine) -> Iterator[str]:
    """The value exactly, or what is done instead, and what it means."""
    if line.value:
        yield f'<span class="value" lang="zh-CN">{escape(line.value)}</span>'
    elif line.how in TYPED:
        yield f'<span class="faint">{both(words("documents.not-answered"))}</span>'
    if line.how in EXPLAINED and line.note:
        yield f"<small>{both(line.note)}</small>"
    else:
        yield f'<span class="soft">{_meant(line.meaning)}</span>' if any(line.meaning) else ""


def _meant(meaning: Text) -> str:
    english = escape(meaning.en) if meaning.en != meaning.zh else ""
    return f"{english} {chinese(meaning.zh) if meaning.zh else ''}".strip()


def calls(cards: tuple[CallCard, ...]) -> str:
    """Question and answer of every card."""
    if not cards:
        return ""
    items = "\n".join(map(_call, cards))
    return f"<p>{both(words('documents.calls-told'))}</p>\n<ul>\n{items}\n</ul>"


def _call(card: CallCard) -> str:
    def side(language: int) -> str:
        gaps = "".join(
            f'<p class="risk">{escape(words("calls.gap", gap=gap)[language])}</p>'
            for gap in card.gaps
        )
        return (
            f"<p><strong>{escape(card.question.text[language])}</strong></p>"
            f"<p>{escape(card.answer.text[language])}</p>{gaps}"
        )

    return f'<li class="spoken"><div>{side(0)}</div><div lang="zh-CN">{side(1)}</div></li>'


def terms(used: tuple[Term, ...]) -> str:
    """Every term, how it is read and what it means."""
    rows = "\n".join(
        f'<dt>{chinese(each.zh)} <span lang="zh-Latn-pinyin">{escape(each.pinyin)}</span></dt>'
        f"<dd><strong>{escape(each.en)}</strong> {both(each.meaning)}</dd>"
        for each in used
    )
    return f"<dl>\n{rows}\n</dl>" if rows else ""
