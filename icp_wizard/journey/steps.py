"""The steps of a plan, each with its last safe day, from verification to the police filing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from icp_wizard.journey.naming import item_name
from icp_wizard.journey.reckoning import VERIFIED_ON, Reckoning, Verification
from icp_wizard.journey.timeline import Ending, Step, Who
from icp_wizard.model.words import words
from icp_wizard.rules.cited import statement
from icp_wizard.rules.papers import settled, wanted
from icp_wizard.rules.waits import waits

_TURNS = {
    "provider": Who.PROVIDER,
    "sms": Who.YOU,
    "forward": Who.PROVIDER,
    "regulator": Who.REGULATOR,
    "unblock": Who.PROVIDER,
}


def steps(plan: Reckoning) -> Iterator[Step]:
    """Every step, in the order of its last safe day."""
    for each in plan.verifications:
        yield _verification(plan, each)
    yield _account(plan)
    yield from _renewals(plan)
    yield from _papers(plan)
    if plan.safe.ending is Ending.UNKNOWN:
        yield _mine(plan, "elsewhere", "process.online-submission")
        return
    yield _order(plan)
    yield _submission(plan)
    yield from _waits(plan)
    if plan.safe.ending is Ending.OPENED:
        yield _opening(plan)
        yield _police(plan)


def _verification(plan: Reckoning, domain: Verification) -> Step:
    wait, submit = waits()["verification"], plan.safe.submit
    name = item_name(plan.outlook, domain.item)
    last = wait.start(plan.holidays, submit)
    arrived = domain.verified is not None and domain.arrives <= submit
    return replace(
        _mine(plan, "verification", wait.rule, domain=name),
        key=f"verification/{domain.item}",
        last=last,
        done=arrived,
        late=not arrived and (domain.verified is not None or plan.outlook.day > last),
        address=plan.outlook.address(VERIFIED_ON, domain.item) or "",
    )


def _account(plan: Reckoning) -> Step:
    order = plan.outlook.filing.order
    step = _mine(plan, "account", "account.identity-verification")
    done = order.account_verified == "yes" and order.account_is_china_site == "yes"
    return _settled(replace(step, address="order.account_verified"), done=done)


def _renewals(plan: Reckoning) -> Iterator[Step]:
    for each in plan.expiries:
        step = _mine(plan, "renewal", each.rule.id, what=each.name, needed=each.needed)
        yield replace(step, key=f"renewal/{each.address}", address=each.address)


def _papers(plan: Reckoning) -> Iterator[Step]:
    slots = wanted(plan.outlook, plan.pack)
    missing = [slot.address for slot in slots if not settled(plan.outlook, slot)]
    if slots:
        blanks = {"missing": len(missing), "total": len(slots)}
        step = _mine(plan, "papers", "material.originals-colour", **blanks)
        address = missing[0] if missing else ""
        yield _settled(replace(step, address=address), done=not missing)


def _order(plan: Reckoning) -> Step:
    wait = waits()["order"]
    earliest = max(plan.outlook.day, wait.start(plan.holidays, plan.safe.submit))
    return replace(_mine(plan, "order", wait.rule), earliest=earliest)


def _submission(plan: Reckoning) -> Step:
    step = _mine(plan, "submission", "process.online-submission")
    late = plan.first_submit > plan.safe.submit
    return replace(step, earliest=plan.first_submit, late=late)


def _waits(plan: Reckoning) -> Iterator[Step]:
    for wait, quick, last in zip(plan.chain, plan.quick.ends, plan.safe.ends, strict=True):
        yield replace(_ahead(plan, wait.key, wait.rule, quick, last), who=_TURNS[wait.key])


def _opening(plan: Reckoning) -> Step:
    kinds = {service.kind for service in plan.outlook.filing.services}
    rule = "after.display-number-app" if kinds == {"app"} else "after.display-number-website"
    return _ahead(plan, "opening", rule, plan.quick.open, plan.safe.open)


def _police(plan: Reckoning) -> Step:
    wait = waits()["police"]
    last = wait.over(plan.holidays, plan.safe.open)
    return _ahead(plan, "police", wait.rule, plan.quick.open, last)


def _mine(plan: Reckoning, key: str, rule: str, **blanks: object) -> Step:
    """A step which must be over when the order is submitted."""
    day, last, title = plan.outlook.day, plan.safe.submit, words(f"plan.step_{key}", **blanks)
    return _quoted(plan, Step(key, title, Who.YOU, day, last, rule, late=last < day))


def _ahead(plan: Reckoning, key: str, rule: str, quick: date, last: date) -> Step:
    """A step after submission."""
    title = words(f"plan.step_{key}")
    return _quoted(plan, Step(key, title, Who.YOU, quick, last, rule, late=quick > last))


def _quoted(plan: Reckoning, step: Step) -> Step:
    said = statement(plan.pack, step.rule)
    return replace(step, why=said.statement, sources=said.sources)


def _settled(step: Step, *, done: bool) -> Step:
    return replace(step, done=done, late=step.late and not done)
