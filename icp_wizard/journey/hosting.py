"""The hosting chapters of the plan: what each instance carries and gives, and each code's way."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import cast

from icp_wizard.journey.alteration import is_edited
from icp_wizard.journey.guidance import Guidance, Pen, Standing
from icp_wizard.journey.naming import item_name
from icp_wizard.journey.shown import option_text
from icp_wizard.journey.timeline import Timeline
from icp_wizard.model.address import ids
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.facts.answers import day_in
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Pack, Rule

_ONE_CODE = {
    "function_compute_package": "access.other-code-products",
    "market": "access.other-code-products",
}
"""Products which give a single code, and the rule which says so."""

_CODE_WAYS = {
    True: ("code_listed", Standing.SETTLED, "account.same-account-auto-code"),
    False: ("code_from_other", Standing.TO_DO, "account.cross-account-service-code"),
    None: ("code_account_open", Standing.OPEN, "account.filing-account-may-differ"),
}
"""What is said where one account owns instance and filing, where two do, and while unknown."""

_SHOWN = 4


def instance_lines(outlook: Outlook, pen: Pen, timeline: Timeline, item: str) -> Iterator[Guidance]:
    """What one instance carries, its term, its codes and its end."""
    yield _carried(outlook, pen, item)
    yield from _term(outlook, pen, timeline, item)
    yield from _codes(outlook, pen, timeline, item)
    yield from _end(outlook, pen, timeline, item)


def code_lines(outlook: Outlook, pen: Pen) -> Iterator[Guidance]:
    """From where each website and app has its code."""
    for item in entered(outlook, "access.resource_kind"):
        yield _code(outlook, pen, item)


def entered(outlook: Outlook, key: str) -> Iterator[str]:
    """The items whose hosting the order enters: a change order only that which changes."""
    field = outlook.catalogue.fields[key]
    for item in outlook.items(field.home):
        address = outlook.address(key, item) or ""
        if outlook.asked(field, item) and is_edited(outlook, "access", address):
            yield item


def _carried(outlook: Outlook, pen: Pen, item: str) -> Guidance:
    names = [item_name(outlook, each) for each in _services_on(outlook, item)]
    return pen.line(
        "carried",
        "carried" if names else "carries_nothing",
        Standing.SETTLED if names else Standing.CHECK,
        "access.alibaba-mainland-resource-required",
        address=f"{item}.cloud_product",
        product=_product(outlook, item),
        services=_listed(names),
    )


def _term(outlook: Outlook, pen: Pen, timeline: Timeline, item: str) -> Iterator[Guidance]:
    rule = _applying(outlook, pen.pack, item, "number", "instance.months_paid")
    if rule is None:
        return
    least, paid = cast("int", rule.args["least"]), _number(outlook, "months_paid", item)
    ends, more = day_in(outlook.words("instance.expires_on", item)), max(least - (paid or 0), 0)
    if paid is None:
        said, standing = "term_open", Standing.OPEN
    elif more:
        said, standing = "term_short_until" if ends else "term_short", Standing.TO_DO
    else:
        said, standing = "term", Standing.SETTLED
    yield pen.line(
        "term",
        said,
        standing,
        rule.id,
        address=f"{item}.months_paid",
        by=timeline.submit_by,
        least=least,
        paid=paid,
        more=more,
        until=_later(ends, more) if ends else "",
    )


def _later(day: date, months: int) -> date:
    """The same day so many months later, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _codes(outlook: Outlook, pen: Pen, timeline: Timeline, item: str) -> Iterator[Guidance]:
    rule, most = _capacity(outlook, pen.pack, item)
    left = _number(outlook, "codes_left", item)
    room = most if left is None else left
    if room is None:
        return
    used = len(_services_on(outlook, item))
    said = "codes_short" if used > room else "codes_left" if left is not None else "codes_new"
    yield pen.line(
        "codes",
        said,
        Standing.TO_DO if used > room else Standing.SETTLED,
        rule,
        address=f"{item}.codes_left",
        by=timeline.submit_by,
        used=used,
        room=room,
        rest=room - used,
        short=used - room,
    )


def _end(outlook: Outlook, pen: Pen, timeline: Timeline, item: str) -> Iterator[Guidance]:
    address = f"{item}.expires_on"
    until = day_in(outlook.words("instance.expires_on", item))
    early = next((each for each in timeline.findings if each.address == address), None)
    if early:
        rule = early.rule
        said, blanks = "renewal", {"message": early.message, "fix": early.fix}
    else:
        rule = "access.prefer-remaining-days"
        said = timeline.ending.worded("paid_until") if until else "paid_open"
        blanks = {"until": until, "open": timeline.open_by}
    standing = Standing.TO_DO if early else Standing.SETTLED if until else Standing.OPEN
    by = timeline.submit_by
    yield pen.line("end", said, standing, rule, address=address, by=by, **blanks)


def _code(outlook: Outlook, pen: Pen, item: str) -> Guidance:
    kind = outlook.words("access.resource_kind", item)
    if kind == "service_code":
        line = _own_code(outlook, pen, item)
    elif kind == "instance" and outlook.words("access.instance", item):
        line = _instance_code(outlook, pen, f"instances[{outlook.words('access.instance', item)}]")
    else:
        leaf = "access.instance" if kind == "instance" else "access.resource_kind"
        rule = "account.service-code-definition"
        line = pen.line("code", "code_open", Standing.OPEN, rule, address=f"{item}.{leaf}")
    return replace(line, label=item_name(outlook, item))


def _own_code(outlook: Outlook, pen: Pen, item: str) -> Guidance:
    code, address = outlook.words("access.service_code", item), f"{item}.access.service_code"
    if not code:
        rule = "account.cross-account-service-code"
        return pen.line("code", "code_missing", Standing.TO_DO, rule, address=address)
    rule, end = "access.one-code-one-service", code[-_SHOWN:]
    return pen.line("code", "code_given", Standing.SETTLED, rule, address=address, end=end)


def _instance_code(outlook: Outlook, pen: Pen, instance: str) -> Guidance:
    owner, filer = _accounts(outlook, instance)
    said, standing, rule = _CODE_WAYS[_same(owner, filer)]
    return pen.line(
        "code",
        said,
        standing,
        rule,
        address=f"{instance}.account",
        instance=item_name(outlook, instance),
        owner=owner,
        filer=filer,
    )


def _accounts(outlook: Outlook, instance: str) -> tuple[str, str]:
    """Who owns an instance and who files, as far as both accounts are named."""
    owner = str(outlook.raw(f"{instance}.account")).strip()
    return owner, outlook.filing.order.account_note.strip()


def _same(owner: str, filer: str) -> bool | None:
    return owner == filer if owner and filer else None


def _services_on(outlook: Outlook, instance: str) -> list[str]:
    """The services an instance carries by itself, without a code typed."""
    return [
        item
        for item in outlook.items("service")
        if outlook.words("access.instance", item) == ids(instance)[-1]
    ]


def _capacity(outlook: Outlook, pack: Pack, item: str) -> tuple[str, int | None]:
    """How many codes a product gives altogether, and the rule which says so."""
    rule = _applying(outlook, pack, item, "max_count", "services_on_instance")
    if rule:
        return rule.id, cast("int", rule.args["most"])
    product = outlook.words("instance.cloud_product", item)
    known = product in _ONE_CODE
    return _ONE_CODE.get(product, "access.one-code-one-service"), 1 if known else None


def _applying(outlook: Outlook, pack: Pack, item: str, check: str, key: str) -> Rule | None:
    """The rule of a check on a key which applies to an item and names a number."""
    for rule in pack.rules:
        fits = rule.check == check and rule.args.get("key") == key and _has_number(rule)
        if fits and pack.applies(outlook, rule, item):
            return rule
    return None


def _has_number(rule: Rule) -> bool:
    return any(isinstance(rule.args.get(name), int) for name in ("least", "most"))


def _number(outlook: Outlook, leaf: str, item: str) -> int | None:
    text = outlook.words(f"instance.{leaf}", item)
    return int(text) if text.isdecimal() else None


def _product(outlook: Outlook, item: str) -> Text:
    field = outlook.catalogue.fields["instance.cloud_product"]
    key = outlook.words(field.key, item)
    return option_text(outlook, field, key) or (
        Text(key, key) if key else words("plan.product_open")
    )


def _listed(names: list[Text]) -> Text:
    return Text(", ".join(name.en for name in names), "、".join(name.zh for name in names))
