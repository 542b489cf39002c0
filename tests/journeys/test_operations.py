"""Orders after the first, by keys and clicks: a change, a cancellation, and back again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QMenu

from icp_wizard.journey.progress import had_steps
from icp_wizard.model.address import leaves
from icp_wizard.work.exchange import begin
from icp_wizard.work.exchange import sample as written


@pytest.fixture
def approved(person):
    """Somebody whose filing was approved, with its draft open."""
    filing = written()
    result = filing.result.model_copy(update={"entity_number": "浙ICP备20261122号"})
    made = begin(person.window.library, filing.model_copy(update={"result": result}))
    with person.qtbot.waitSignal(person.window.draft_opened):
        person.window.open_draft(made.id)
    person.settle()
    return person


def said(widget) -> str:
    labels = widget.findChildren(QLabel)
    return "\n".join(each.accessibleName() or each.text() for each in labels if each.isVisible())


def begin_from_open(person, purpose: str) -> None:
    """Choose an order in the menu of the open draft."""
    before = person.live.draft.id
    orders = person.window.menu.further.actions()
    action = dict(zip(("change", "cancel", "file"), orders, strict=True))[purpose]
    with person.qtbot.waitSignal(person.window.draft_opened):
        action.trigger()
    person.settle()
    assert person.live.draft.id != before


def shown_steps(person) -> set[str]:
    rail = person.view.rail
    rows = range(rail.model().rowCount())
    return {rail.model().steps[row].key for row in rows if not rail.isRowHidden(row)}


def test_a_change_is_begun_from_an_approved_draft_and_the_record_is_taken_over(approved):
    old = approved.live.draft.id
    begin_from_open(approved, "change")
    filing = approved.live.filing

    assert approved.view.step == "decide"
    assert filing.order.purpose == "change"
    assert filing.record.entity_number == "浙ICP备20261122号"
    assert filing.entity == written().entity
    assert "What a change order can never change" in said(approved.page.result)
    assert approved.window.library.load(old)[0].filing.result.entity_number


def test_parts_to_change_are_picked_and_the_kind_follows(approved):
    begin_from_open(approved, "change")
    approved.pick(approved.page.form.question_at("change.targets").editor, "entity_name")
    approved.settle()

    assert approved.page.result.name.accessibleName() == "Change entity information"
    assert shown_steps(approved) == had_steps(approved.live.judgement)
    assert "hosting" not in shown_steps(approved)


def test_losses_are_seen_before_anything_of_a_cancellation_is_typed(approved):
    begin_from_open(approved, "cancel")
    typed = dict(leaves(approved.live.filing))

    assert "What is lost, and cannot be had back" in said(approved.page.result)
    assert not typed.get("cancel.scope")
    assert "people" not in shown_steps(approved)


def test_nothing_typed_is_lost_when_the_purpose_is_switched_and_back(approved):
    kept = {at: value for at, value in leaves(approved.live.filing) if value}
    purpose = approved.page.form.question_at("order.purpose").editor
    approved.pick(purpose, "cancel")
    approved.settle()
    assert "hosting" not in shown_steps(approved)
    approved.pick(purpose, "file")
    approved.settle()

    now = {at: value for at, value in leaves(approved.live.filing) if value}
    assert now == kept | {"order.purpose": "file"}
    assert "hosting" in shown_steps(approved)


def test_continue_passes_over_the_steps_an_order_does_not_have(approved):
    begin_from_open(approved, "cancel")
    approved.pick(approved.page.form.question_at("cancel.scope").editor, "entity")
    approved.settle()
    way = []
    while approved.view.step != "handover":
        way.append(approved.view.step)
        approved.go_on()

    assert "people" not in way
    assert "hosting" not in way


def test_the_list_of_drafts_offers_the_same_orders(approved, qtbot):
    approved.window.close_draft()
    view = approved.window.start.view
    view.read()
    with qtbot.waitSignal(view.furthered) as told:
        view.table.menu_wanted.emit(view.drafts.row(view.drafts.index(0, 0)).id, QPoint(5, 5))
        menu = next(each for each in view.findChildren(QMenu) if each.isVisible())
        below = menu.findChildren(QMenu)[0]
        below.actions()[1].trigger()
        menu.close()

    assert told.args[1] == "cancel"
    qtbot.waitUntil(lambda: approved.window.view is not None)
    assert approved.live.filing.order.purpose == "cancel"


def test_an_order_without_a_form_is_handed_over_as_steps(approved):
    approved.pick(approved.page.form.question_at("order.purpose").editor, "claim")
    approved.settle()
    approved.go_to("handover")

    assert "No form of this order is known" in said(approved.page.copy)
    assert "official system" in said(approved.page.copy)
    assert not approved.page.copy.open.isVisible()
