"""Who may send: what somebody at the computer said yes to, and nobody else."""

import os

import pytest

from icp_wizard.phone.code import drawn, grouped
from icp_wizard.phone.event import Accepted, Asks, Ended, Refused
from icp_wizard.phone.guests import kind
from icp_wizard.phone.sender import TurnedAway
from icp_wizard.phone.watch import IDLE, Watch

FIRST = "business_license/entity"


def asked(desk):
    return [event.device for event in desk.events if isinstance(event, Asks)]


def test_a_device_waits_with_its_number_until_it_is_accepted(link, desk, client):
    here = client(link)
    waiting = here.say(do="state")
    (device,) = asked(desk)
    assert waiting == {"waiting": device.number}
    assert 10 <= int(device.number) <= 99
    assert here.begin(FIRST, 5) == waiting
    assert len(asked(desk)) == 1
    link.accept(device.id)
    assert "slots" in here.say(do="state")
    assert desk.events[-1] == Accepted(device)


def test_a_refused_device_sees_what_strangers_see_for_good(link, desk, client):
    here = client(link)
    here.say(do="state")
    (device,) = asked(desk)
    link.refuse(device.id)
    link.accept(device.id)
    with pytest.raises(TurnedAway):
        here.say(do="state")
    assert desk.events[-1] == Refused(device)


def test_a_second_device_needs_its_own_yes_and_has_its_own_number(link, desk, phone, client):
    second = client(link)
    assert second.say(do="begin", slot=FIRST, total=5)["waiting"] != asked(desk)[0].number
    with pytest.raises(TurnedAway):
        second.chunk(FIRST, "x", 0, 5, b"hello")
    assert "slots" in phone.say(do="state")


def test_one_device_does_not_touch_what_another_sends(link, phone, client):
    picture = phone.begin(FIRST, 5)["picture"]
    second = client(link).enter()
    assert second.say(do="here", picture=picture) == {"gone": True}
    assert second.say(do="finish", picture=picture, digest="") == {"gone": True}
    with pytest.raises(TurnedAway):
        second.chunk(FIRST, picture, 0, 5, b"hello")
    assert phone.chunk(FIRST, picture, 0, 5, b"hello") == {"here": 1}


def test_a_reload_of_the_page_is_the_same_device(link, desk, phone, client):
    reloaded = client(link)
    reloaded.device = phone.device
    assert "slots" in reloaded.say(do="state")
    assert len(asked(desk)) == 1


def test_a_message_that_was_listened_to_opens_nothing_a_second_time(phone, link):
    body = phone.sealed(do="state")
    assert phone.post(f"say/{phone.visit}", body)[0] == 200
    assert phone.post(f"say/{phone.visit}", body)[0] == 404
    assert link.is_open


def test_no_more_than_a_handful_may_ask(link, desk, client):
    for _ in range(8):
        client(link).say(do="state")
    with pytest.raises(TurnedAway):
        client(link).say(do="state")
    assert len({device.number for device in asked(desk)}) == 8


@pytest.mark.parametrize("way", ["key", "code"])
def test_three_wrong_keys_or_codes_end_the_link(link, desk, client, wait_for, way):
    for _ in range(3):
        if way == "key":
            client(link).post("say/" + client(link).visit, os.urandom(60))
        else:
            client(link).get("/u/" + drawn("wrong").token + "?code=1")
    wait_for(lambda: not link.is_open)
    assert isinstance(desk.events[-1], Ended)


def test_what_is_said_under_the_right_key_must_make_sense(phone):
    for said in ({"do": "fly"}, {"do": "begin", "slot": FIRST, "total": "x"}, {"device": "x"}, {}):
        with pytest.raises(TurnedAway):
            phone.say(**said)
    for plain in (b"", b"[]", b"{", b"[" * 100_000):
        body = phone.seal.close(plain, b"say")
        assert phone.post(f"say/{phone.visit}", body)[0] == 404
    assert "slots" in phone.say(do="state")


def test_kinds_of_devices_are_named():
    assert kind("Mozilla/5.0 (iPhone; CPU iPhone OS 16_0)").en == "iPhone"
    assert kind("Mozilla/5.0 (Linux; Android 13)").zh == "安卓手机"
    assert kind("<b>").en == "Another device"
    assert grouped("ABCDEFGH") == "ABCD-EFGH"


class Clock:
    def __init__(self):
        self.steady = self.wall = 1000.0

    def __call__(self):
        return self.steady, self.wall

    def passes(self, steady, wall=None):
        self.steady += steady
        self.wall += steady if wall is None else wall


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def watch(clock):
    return Watch("192.168.1.5", clock)


def at_home():
    return {"127.0.0.1", "192.168.1.5"}


def test_ten_minutes_without_use_end_the_link(clock, watch):
    for _ in range(int(IDLE)):
        clock.passes(1)
        assert watch.trouble(at_home) == ""
    watch.used()
    clock.passes(1)
    assert watch.trouble(at_home) == ""
    for _ in range(int(IDLE)):
        clock.passes(1)
        watch.trouble(at_home)
    assert watch.trouble(at_home) == "idle"


@pytest.mark.parametrize("steady", [2, 3602])
def test_a_computer_that_slept_ends_the_link(clock, watch, steady):
    clock.passes(steady, 3602)
    assert watch.trouble(at_home) == "slept"


def test_a_network_that_went_away_ends_the_link(watch):
    assert watch.trouble(lambda: {"127.0.0.1", "10.0.0.5"}) == "network_gone"
    assert Watch("127.0.0.1").trouble(set) == ""


def test_the_link_ends_itself_with_a_reason(desk, link, wait_for, monkeypatch):
    link._watch._used -= IDLE + 10
    wait_for(lambda: not link.is_open)
    assert "ten minutes" in desk.events[-1].reason.en
