"""The account and hosting plan: which account, which instance, which code, what to renew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from icp_wizard.catalogue.load import catalogue
from icp_wizard.journey.account import account_lines
from icp_wizard.journey.backplan import backplan
from icp_wizard.journey.guidance import Chapter, Guidance, Pen, Standing
from icp_wizard.journey.hosting import code_lines, entered, instance_lines
from icp_wizard.journey.naming import item_name
from icp_wizard.journey.timeline import Aim, Timeline, Wish
from icp_wizard.journey.wish import wish_of
from icp_wizard.model.filing import Filing
from icp_wizard.model.words import words
from icp_wizard.rules.holidays import Holidays
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Pack

BOOK = "plan"


@dataclass(frozen=True)
class Plan:
    """What to arrange outside the filing, in chapters, and the timeline its days come from."""

    chapters: tuple[Chapter, ...]
    timeline: Timeline

    @property
    def to_do(self) -> tuple[Guidance, ...]:
        """Every line with something left to do."""
        lines = (line for chapter in self.chapters for line in chapter.lines)
        return tuple(line for line in lines if line.standing is Standing.TO_DO)


def plan(
    filing: Filing, day: date, holidays: Holidays, pack: Pack, timeline: Timeline | None = None
) -> Plan:
    """The plan of a filing seen on a day; its days are those of a timeline, or its own."""
    timeline = timeline or timeline_of(filing, day, holidays, pack)
    outlook = Outlook(filing, catalogue(), day)
    pen = Pen(BOOK, pack.within(filing.entity.region_province))
    account = tuple(account_lines(outlook, pen, timeline))
    chapters = [Chapter("account", words("plan.account"), account)]
    for item in entered(outlook, "instance.cloud_product"):
        title = words("plan.instance", name=item_name(outlook, item))
        lines = instance_lines(outlook, pen, timeline, item)
        chapters.append(Chapter(item, title, tuple(lines)))
    chapters.append(Chapter("codes", words("plan.codes"), tuple(code_lines(outlook, pen))))
    chapters.append(Chapter("renewals", words("plan.renewals"), tuple(_renewals(pen, timeline))))
    return Plan(tuple(each for each in chapters if each.lines), timeline)


def timeline_of(filing: Filing, day: date, holidays: Holidays, pack: Pack) -> Timeline:
    """The timeline of the day a filing wishes for, else of the soonest."""
    wish = wish_of(filing)
    if wish is None:
        return soonest(filing, day, holidays, pack)
    return backplan(filing, wish, day, holidays, pack)


def soonest(filing: Filing, day: date, holidays: Holidays, pack: Pack) -> Timeline:
    """The timeline of a filing submitted on the first day on which it can be."""
    found = backplan(filing, Wish(Aim.SUBMIT, day), day, holidays, pack)
    if found.first_submit > day:
        wish = Wish(Aim.SUBMIT, found.first_submit)
        found = backplan(filing, wish, day, holidays, pack)
    return found


def _renewals(pen: Pen, timeline: Timeline) -> Iterator[Guidance]:
    """What ends too early, instances apart, which have their own chapter."""
    for finding in timeline.findings:
        if not finding.address.startswith("instances["):
            yield Guidance(
                "renewal",
                words("plan.label_renewal"),
                words("plan.renewal", message=finding.message, fix=finding.fix),
                Standing.TO_DO,
                finding.rule,
                pen.pack.statements[finding.rule].statement,
                finding.sources,
                finding.address,
                timeline.submit_by,
            )
