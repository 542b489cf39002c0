"""The line a service has to show: the right number with its link, ready to be pasted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import escape

from icp_wizard.journey.naming import item_name
from icp_wizard.model.finding import Finding
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.identifiers.filing_numbers import (
    entity_number,
    public_security_number,
    service_number,
)
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.statement import Statement

MINISTRY, POLICE = "https://beian.miit.gov.cn/", "https://beian.mps.gov.cn/"
_ENTITY_NUMBER, _COPYRIGHT = "gd-footer-number", "after.copyright-line"
"""Statements of provinces: the entity's number in the footer; a line with the owner's name."""
_DOUBTS = ("result.entity-province", "result.service-province", "result.service-number")
"""The rules which hold the numbers against each other and the province."""


class Form(StrEnum):
    """How the line is written."""

    HTML = "html"
    MARKDOWN = "markdown"
    PLAIN = "plain"


@dataclass(frozen=True)
class Footer:
    """What one service has to show: numbers with their links, and the owner where asked for.

    *statements* are the rules which say so.
    """

    item: str
    name: Text
    is_app: bool
    links: tuple[tuple[str, str], ...]
    owner: str
    statements: tuple[Statement, ...]

    @property
    def number(self) -> str:
        """The filing number shown."""
        return self.links[0][0]

    def written(self, form: Form) -> str:
        """The line in one form."""
        if form is Form.HTML:
            return self._html()
        if form is Form.MARKDOWN:
            linked = [f"[{number}]({link})" for number, link in self.links]
            return " · ".join((*self._owner(), *linked))
        if self.is_app:
            return "\n".join(f"{number}\n{link}" for number, link in self.links)
        return " · ".join((*self._owner(), *(number for number, _ in self.links)))

    def _html(self) -> str:
        rows = [f"  <span>{escape(each)}</span>" for each in self._owner()]
        rows += [
            f'  <a href="{link}" target="_blank" rel="noopener">{escape(number)}</a>'
            for number, link in self.links
        ]
        return "\n".join(('<p style="text-align: center">', *rows, "</p>"))

    def _owner(self) -> tuple[str, ...]:
        return (f"© {self.owner} 版权所有",) if self.owner else ()


def footers(outlook: Outlook, pack: Pack) -> Iterator[Footer]:
    """The line of each service whose number is known and rightly formed."""
    known = pack.within(outlook.filing.entity.region_province).statements
    result = outlook.filing.result
    police = result.public_security_number.strip()
    more = ((police, POLICE),) if police and public_security_number(police) is None else ()
    for service in outlook.filing.services:
        item, is_app = f"services[{service.id}]", service.kind == "app"
        is_entitys = not is_app and _ENTITY_NUMBER in known
        has_owner = not is_app and _COPYRIGHT in known
        number = (result.entity_number if is_entitys else service.result.service_number).strip()
        if (entity_number if is_entitys else service_number)(number) is not None:
            continue
        rules = [_shown(is_app)] + [_ENTITY_NUMBER] * is_entitys
        rules += [_COPYRIGHT] * has_owner + ["after.psb-display"] * bool(more)
        owner = outlook.filing.entity.name.strip() if has_owner else ""
        said = tuple(known[rule] for rule in rules if rule in known)
        name = item_name(outlook, item)
        yield Footer(item, name, is_app, ((number, MINISTRY), *more), owner, said)


def doubts(findings: Iterable[Finding]) -> Iterator[Text]:
    """What the rules find odd about numbers that are rightly formed."""
    for each in findings:
        if each.rule in _DOUBTS:
            yield words("plan.renewal", message=each.message, fix=each.fix)


def _shown(is_app: bool) -> str:
    return "after.display-number-app" if is_app else "after.display-number-website"
