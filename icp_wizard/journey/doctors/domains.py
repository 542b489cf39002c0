"""The domain doctor: its forms, suffix, level, registrar, holder, verification and expiry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from icp_wizard.catalogue.load import catalogue
from icp_wizard.journey.doctors.difference import Difference
from icp_wizard.journey.doctors.holder import holder_differences, holder_lines
from icp_wizard.journey.guidance import Guidance, Pen, Standing
from icp_wizard.journey.timeline import Timeline
from icp_wizard.model.filing import Filing
from icp_wizard.rules.facts.answers import confirmed, day_in, service_of
from icp_wizard.rules.facts.domains import parts
from icp_wizard.rules.holidays import Holidays
from icp_wizard.rules.identifiers.domains import DomainParts
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.suffixes import suffix_of, suffixes_as_of
from icp_wizard.rules.waits import waits

_DEEPEST = 4
_SUFFIX_RULES = {
    "approved": (Standing.SETTLED, "domain.tld-approved"),
    "not_approved": (Standing.TO_DO, "domain.tld-approved"),
    "contested": (Standing.CHECK, "domain.tld-list-changes"),
    "unknown": (Standing.CHECK, "domain.tld-list-changes"),
}
_LICENSED = {
    "yes": ("registrar_licensed", Standing.SETTLED),
    "no": ("registrar_foreign", Standing.TO_DO),
}


@dataclass(frozen=True)
class DomainReport:
    """A domain taken apart, with a line on each thing that matters for a filing.

    *level* counts from the suffix, which is the first, so a registrable name is the second.
    *differences* show how the holder's name differs from the entity's.
    """

    item: str
    parts: DomainParts
    level: int
    lines: tuple[Guidance, ...]
    differences: tuple[Difference, ...]


def examine_domain(
    filing: Filing, item: str, timeline: Timeline, holidays: Holidays, pack: Pack
) -> DomainReport:
    """Examine the domain ``services[…].domains[…]`` against the days of a timeline."""
    outlook = Outlook(filing, catalogue(), timeline.made_on)
    pen = Pen("doctors", pack.within(filing.entity.region_province))
    known = parts(outlook.words("domain.name", item))
    lines = [*_name_lines(outlook, pen, item, known), _registrar(outlook, pen, item)]
    lines += holder_lines(outlook, pen, item)
    lines += _verification(outlook, pen, item, holidays)
    lines += _expiry(outlook, pen, item, timeline)
    differences = holder_differences(outlook, item)
    return DomainReport(item, known, _level(known), tuple(lines), differences)


def _level(known: DomainParts) -> int:
    """How many levels a name has, a suffix of two parts counted as one; 0 for no name."""
    return known.ascii.count(".") - known.suffix.count(".") + 1 if known.ascii else 0


def _name_lines(outlook: Outlook, pen: Pen, item: str, known: DomainParts) -> Iterator[Guidance]:
    address = f"{item}.name"
    if not known.registrable:
        rule = "domain.apex-only"
        yield pen.line("forms", "no_name", Standing.OPEN, rule, address=address)
        return
    said = "forms_idn" if known.ascii != known.unicode else "forms"
    yield pen.line(
        "forms",
        said,
        Standing.SETTLED,
        "domain.idn-supported",
        address=address,
        ascii=known.ascii,
        unicode=known.unicode,
    )
    yield _depth(outlook, pen, item, known)
    yield _suffix(outlook, pen, item, known)


def _depth(outlook: Outlook, pen: Pen, item: str, known: DomainParts) -> Guidance:
    level = _level(known)
    if outlook.raw(f"{service_of(item)}.kind") == "app":
        deep = level > _DEEPEST
        said, rule = "level_deep" if deep else "level_app", "domain.app-levels"
    else:
        deep = known.ascii != known.registrable
        said, rule = "level_below" if deep else "level_apex", "domain.apex-only"
    standing = Standing.TO_DO if deep else Standing.SETTLED
    return pen.line(
        "level",
        said,
        standing,
        rule,
        address=f"{item}.name",
        level=level,
        registrable=_readable(known, known.registrable),
    )


def _suffix(outlook: Outlook, pen: Pen, item: str, known: DomainParts) -> Guidance:
    status = suffix_of(known.registrable).status
    standing, rule = _SUFFIX_RULES[status]
    said = f"suffix_{status}"
    if outlook.words("operation", "") == "add_access" and status != "approved":
        said, standing, rule = "suffix_kept", Standing.CHECK, "domain.verification-scope"
    return pen.line(
        "suffix",
        said,
        standing,
        rule,
        address=f"{item}.name",
        suffix=_readable(known, known.suffix),
        day=suffixes_as_of(),
    )


def _readable(known: DomainParts, end: str) -> str:
    """An end of the name as people read it."""
    return ".".join(known.unicode.split(".")[-end.count(".") - 1 :])


def _registrar(outlook: Outlook, pen: Pen, item: str) -> Guidance:
    registrar = outlook.words("domain.registrar", item)
    said, standing = "registrar_check", Standing.CHECK
    licensed = str(confirmed(outlook, "registrar_is_miit_approved", item) or "")
    if outlook.value("domain_at_alibaba", item) == "yes":
        said, standing = "registrar_alibaba", Standing.SETTLED
    elif licensed in _LICENSED:
        said, standing = _LICENSED[licensed]
    elif not registrar:
        said, standing = "registrar_open", Standing.OPEN
    return pen.line(
        "registrar",
        said,
        standing,
        "domain.registrar-licensed",
        address=f"{item}.registrar",
        registrar=registrar,
    )


def _verification(outlook: Outlook, pen: Pen, item: str, holidays: Holidays) -> Iterator[Guidance]:
    if not outlook.asked(outlook.catalogue.fields["domain.real_name_on"], item):
        return
    wait, address = waits()["verification"], f"{item}.real_name_on"
    verified = day_in(outlook.words("domain.real_name_on", item))
    if verified is None:
        said = "verification_open"
        yield pen.line("verification", said, Standing.OPEN, wait.rule, address=address)
        return
    arrives = wait.over(holidays, verified, quick=True)
    standing = Standing.SETTLED if arrives <= outlook.day else Standing.CHECK
    yield pen.line(
        "verification",
        "verified",
        standing,
        wait.rule,
        address=address,
        by=arrives,
        verified=verified,
        arrives=arrives,
        safely=wait.over(holidays, verified),
    )


def _expiry(outlook: Outlook, pen: Pen, item: str, timeline: Timeline) -> Iterator[Guidance]:
    address, rule = f"{item}.expires_on", "domain.validity-three-months"
    if not outlook.asked(outlook.catalogue.fields["domain.expires_on"], item):
        return
    until = day_in(outlook.words("domain.expires_on", item))
    early = next((each for each in timeline.findings if each.address == address), None)
    said, standing = ("expiry", Standing.SETTLED) if until else ("expiry_open", Standing.OPEN)
    if early:
        said, standing, rule = "expiry_early", Standing.TO_DO, early.rule
    yield pen.line(
        "expiry",
        said,
        standing,
        rule,
        address=address,
        by=timeline.submit_by,
        message=early.message if early else "",
        fix=early.fix if early else "",
        until=until,
        left=(until - timeline.submit_by).days if until else 0,
        submit=timeline.submit_by,
        open=timeline.open_by,
    )
