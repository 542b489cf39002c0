"""The open draft gives values and pictures back to a phone, through the real link."""

from __future__ import annotations

import threading
from io import BytesIO

import pytest
from PIL import Image

from icp_wizard.model.reading import write_filing
from icp_wizard.model.text import Text
from icp_wizard.phone.event import Device
from icp_wizard.phone.sender import Sender
from icp_wizard.phone.slot import Receipt
from icp_wizard.ui.papers.inbox import inbox_of
from icp_wizard.work.exchange import sample
from icp_wizard.work.pictures import keep

SLOT = "business_license/entity"


@pytest.fixture
def live(opened):
    return opened(write_filing(sample()))


@pytest.fixture
def receiving(live, qtbot):
    """The link of an open draft, which accepts everybody."""
    receiving = inbox_of(live).receiving

    def accept(device: Device) -> None:
        receiving.decide(device.id, True)

    receiving.asks.connect(accept)
    with qtbot.waitSignal(receiving.opened):
        receiving.open("127.0.0.1")
    yield receiving
    receiving.close()


@pytest.fixture
def phone(receiving, qtbot):
    """Lets an accepted phone do something, beside the interface's thread: ``phone(act)``."""
    sender = Sender(receiving.url)

    def do(act):
        found = []

        def work() -> None:
            sender.ask_to_enter()
            found.append(act(sender))

        thread = threading.Thread(target=work)
        thread.start()
        qtbot.waitUntil(lambda: bool(found), timeout=20_000)
        thread.join()
        return found[0]

    return do


def lines(told):
    groups = [group for screen in told["screens"] for group in screen["groups"]]
    return {line["id"]: line for group in groups for line in group["lines"]}


def values(phone):
    return lines(phone(lambda sender: sender.say(do="values")))


def first_value(phone):
    return next(line for line in values(phone).values() if line["value"])


def test_a_line_copied_on_the_phone_is_ticked_on_the_copy_desk(live, phone, qtbot):
    first = first_value(phone)
    with qtbot.waitSignal(live.marked):
        phone(lambda it: it.say(do="copied", line=first["id"], value=first["value"]))
    assert (first["id"], first["value"]) in live.marks.copied


def test_a_line_ticked_on_the_copy_desk_is_ticked_on_the_phone(live, phone):
    first = first_value(phone)
    live.set_copied(first["id"], first["value"])
    assert values(phone)[first["id"]]["standing"] == "done"


def test_an_answer_changed_at_the_computer_is_what_the_phone_gets_next(live, phone, qtbot):
    live.answer("entity.name", "杭州另一示例有限公司")
    with qtbot.waitCallback() as fresh:
        live.when_fresh(fresh)
    found = [line["value"] for line in values(phone).values()]
    assert "杭州另一示例有限公司" in found


def test_a_kept_picture_goes_back_byte_for_byte(live, phone, qtbot):
    content = BytesIO()
    Image.effect_noise((1600, 1200), 60).convert("RGB").save(content, "JPEG")
    name = keep(live.library, SLOT, content.getvalue()).name
    live.answer(f"papers[{SLOT}].photos", (name,))
    with qtbot.waitCallback() as fresh:
        live.when_fresh(fresh)
    (picture,) = phone(lambda it: it.say(do="values"))["pictures"]
    assert phone(lambda it: it.fetch(picture["id"])) == live.library.photo(name)


def test_a_tick_does_not_make_the_phone_forget_a_photo_that_just_came(live, receiving):
    receiving._reception._answer(SLOT, Receipt(True, Text("Sharp", "清晰")))
    live.set_copied("a line", "a value")
    slots = {slot.id: slot.state for slot in receiving._reception.slots()}
    assert slots[SLOT] == "received"
