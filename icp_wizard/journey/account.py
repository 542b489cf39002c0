"""The account chapter of the plan: which account, verified as whom, who is told."""

from __future__ import annotations

from collections.abc import Iterator

from icp_wizard.journey.guidance import Guidance, Pen, Standing
from icp_wizard.journey.shown import person_name
from icp_wizard.journey.timeline import Timeline
from icp_wizard.model.filing import Filing
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.outlook import Outlook

_ANSWERED = {"yes": Standing.SETTLED, "no": Standing.TO_DO}


def account_lines(outlook: Outlook, pen: Pen, timeline: Timeline) -> Iterator[Guidance]:
    """Every line of the chapter, in the order in which it is arranged."""
    yield _site(outlook, pen, timeline)
    yield _entity(outlook, pen, timeline)
    yield _verified(outlook, pen, timeline)
    yield _admin(outlook, pen)
    yield _notices(outlook, pen, timeline)
    yield from _warnings(outlook, pen, timeline)
    yield from _device(outlook, pen)


def _site(outlook: Outlook, pen: Pen, timeline: Timeline) -> Guidance:
    order = outlook.filing.order
    said = _known(order.account_is_china_site, "yes", "no")
    return pen.line(
        "site",
        f"site_{said}",
        _ANSWERED.get(said, Standing.OPEN),
        "account.intl-site-cannot-file",
        address="order.account_is_china_site",
        by=timeline.submit_by,
        account=order.account_note or words("plan.this_account"),
    )


def _entity(outlook: Outlook, pen: Pen, timeline: Timeline) -> Guidance:
    order = outlook.filing.order
    held = _known(order.account_entity, "none", "this_entity", "another_entity")
    if held == "open" and order.entity_in_this_account == "yes":
        held = "this_entity"
    standings = {"another_entity": Standing.TO_DO, "open": Standing.OPEN}
    kept = "account.one-entity-one-account"
    return pen.line(
        "entity",
        f"entity_{held}",
        standings.get(held, Standing.SETTLED),
        kept if held == "this_entity" else "account.one-account-one-entity",
        address="order.account_entity",
        by=timeline.submit_by,
        entity=_entity_name(outlook),
    )


def _verified(outlook: Outlook, pen: Pen, timeline: Timeline) -> Guidance:
    verified = _known(outlook.filing.order.account_verified, "yes", "no")
    return pen.line(
        "verified",
        f"verified_{verified}",
        _ANSWERED.get(verified, Standing.OPEN),
        "account.identity-verification",
        address="order.account_verified",
        by=timeline.submit_by,
        entity=_entity_name(outlook),
    )


def _admin(outlook: Outlook, pen: Pen) -> Guidance:
    order = outlook.filing.order
    differ = "_apart" if order.admins_differ == "yes" else ""
    return pen.line(
        "admin",
        f"admin{differ}" if order.account_admin else f"admin_open{differ}",
        Standing.SETTLED if order.account_admin else Standing.OPEN,
        "account.separate-admin-accounts",
        address="order.account_admin",
        admin=order.account_admin,
    )


def _notices(outlook: Outlook, pen: Pen, timeline: Timeline) -> Guidance:
    told = _contacts(outlook)
    done = outlook.filing.order.notifications_set == "yes"
    return pen.line(
        "notices",
        "notices_set" if done else "notices",
        Standing.SETTLED if done else Standing.TO_DO,
        "account.set-notification-contacts",
        address="order.notifications_set",
        by=timeline.submit_by,
        people=Text(", ".join(told), "、".join(told)) if told else words("plan.nobody_yet"),
    )


def _warnings(outlook: Outlook, pen: Pen, timeline: Timeline) -> Iterator[Guidance]:
    for key, rule, most in (
        ("entities_count", "account.multiple-entities-multiple-accounts", 1),
        ("open_orders", "process.one-open-order", 0),
    ):
        count = outlook.words(f"order.{key}", "")
        if count.isdecimal() and int(count) > most:
            address = f"order.{key}"
            standing, by = Standing.TO_DO, timeline.submit_by
            yield pen.line(key, key, standing, rule, address=address, by=by, count=count)


def _device(outlook: Outlook, pen: Pen) -> Iterator[Guidance]:
    device = outlook.filing.order.device
    if device in ("computer", "phone"):
        rule, address = "account.china-site-pc-or-app", "order.device"
        yield pen.line("device", f"device_{device}", Standing.SETTLED, rule, address=address)


def _known(answer: str, *options: str) -> str:
    """The answer if it is one of the options, else that the question is open."""
    return answer if answer in options else "open"


def _entity_name(outlook: Outlook) -> str | Text:
    entity = outlook.filing.entity
    own = entity.name if entity.nature != "individual" else person_name(outlook, entity.principal)
    return own or words("plan.the_entity")


def _contacts(outlook: Outlook) -> list[str]:
    """Whoever signs in, and the people in charge, each once."""
    filing: Filing = outlook.filing
    roles = [filing.entity.principal, *(service.principal for service in filing.services)]
    names = [filing.order.account_admin, *(person_name(outlook, person) for person in roles)]
    return list(dict.fromkeys(filter(None, names)))
