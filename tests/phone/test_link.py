import json
import logging
import stat
import threading
from io import BytesIO

import pytest
from PIL import Image

from icp_wizard.model.text import Text
from icp_wizard.phone.door import Door
from icp_wizard.phone.event import Abandoned, Arrived, Arriving, Reached
from icp_wizard.phone.link import LinkError, PhoneLink
from icp_wizard.phone.slot import Receipt

MEGABYTE = b"x" * 1_000_000
FIRST = "business_license/entity"


def jpeg(size=(800, 600)):
    target = BytesIO()
    Image.new("RGB", size, "teal").save(target, "JPEG")
    return target.getvalue()


def told(answer):
    return json.loads(answer[1])


def folder_of(link):
    return link._folder


def test_a_photo_goes_in_and_a_receipt_comes_back(phone, desk):
    phone.get()
    answer, body = phone.send(FIRST, jpeg())
    assert answer.status == 200
    receipt = json.loads(body)
    assert receipt["accepted"]
    assert receipt["message"]["zh"] == "已收到，尺寸合适"
    assert receipt["slots"][0]["state"] == "received"
    assert desk.photos[FIRST].facts.width == 800


def test_the_window_hears_who_came_what_arrives_and_what_was_answered(phone, desk):
    phone.get()
    body = jpeg()
    phone.send(FIRST, body)
    assert desk.events[0] == Reached("127.0.0.1")
    arriving = [event for event in desk.events if isinstance(event, Arriving)]
    assert arriving[-1] == Arriving(FIRST, len(body), len(body))
    assert isinstance(desk.events[-1], Arrived)


def test_the_state_is_kept_on_the_computer(phone):
    phone.get()
    phone.send(FIRST, b"no picture")
    slot = told(phone.get(phone.path + "/state"))["slots"][0]
    assert slot["state"] == "refused"
    assert slot["message"]["en"] == "This file is not a picture."


def test_a_photo_in_chunks_of_unsaid_length_goes_in(phone):
    phone.get()
    body = jpeg()
    head = (
        f"POST {phone.path}/photo?slot={FIRST} HTTP/1.1\r\nHost: {phone.host}\r\n"
        f"Origin: http://{phone.host}\r\nTransfer-Encoding: chunked\r\n\r\n{len(body):x}\r\n"
    )
    heard = phone.say(head.encode() + body + b"\r\n0\r\n\r\n")
    assert heard.startswith(b"HTTP/1.1 200 ")


def test_a_receiver_that_fails_is_answered_in_words_and_logged_without_names(desk, caplog, client):
    caplog.set_level(logging.DEBUG)

    def fail(slot, path):
        raise RuntimeError(f"{slot} {path}")

    with PhoneLink(desk.listed, fail, "127.0.0.1") as link:
        from_phone = client(link)
        from_phone.get()
        answer = from_phone.send(FIRST, jpeg())
    assert answer[0].status == 422
    assert "could not keep" in told(answer)["message"]["en"]
    assert FIRST not in caplog.text
    assert "RuntimeError" in caplog.text


def test_the_sender_has_no_say_in_the_name_and_others_no_sight_of_the_file(desk, client):
    rights = []

    def look(slot, path):
        rights.append(stat.S_IMODE(path.stat().st_mode) | stat.S_IMODE(path.parent.stat().st_mode))
        assert FIRST not in str(path)
        return desk.receive(slot, path)

    with PhoneLink(desk.listed, look, "127.0.0.1") as link:
        here = client(link)
        here.get()
        assert here.send(FIRST, jpeg(), **{"Content-Disposition": "x.jpg"})[0].status == 200
        assert list(folder_of(link).iterdir()) == []
    assert rights == [0o700]


def test_a_photo_that_stops_half_way_leaves_nothing(link, phone, desk, wait_for):
    phone.get()
    with phone.dial() as line:
        line.sendall(phone.head("Content-Length: 5000000") + MEGABYTE)
        wait_for(lambda: any(isinstance(event, Arriving) for event in desk.events))
    wait_for(lambda: isinstance(desk.events[-1], Abandoned))
    assert list(folder_of(link).iterdir()) == []


def test_nothing_listens_before_and_after(desk, client, wait_for):
    link = PhoneLink(desk.listed, desk.receive, "127.0.0.1")
    assert not link.is_open
    with link:
        assert link.is_open
        here, folder = client(link), folder_of(link)
        assert folder.is_dir()
    assert not link.is_open
    with pytest.raises(OSError):  # noqa: PT011
        here.dial()
    wait_for(lambda: not folder.exists())
    link.stop()


def test_stopping_cuts_a_photo_short_and_removes_its_part(desk, client, wait_for):
    with PhoneLink(desk.listed, desk.receive, "127.0.0.1", on_event=desk.events.append) as link:
        here = client(link)
        here.get()
        line = here.dial()
        line.sendall(here.head("Content-Length: 5000000") + MEGABYTE)
        wait_for(lambda: any(isinstance(event, Arriving) for event in desk.events))
        folder = folder_of(link)
        link.stop()
        assert not list(folder.glob("*.part"))
    line.close()
    assert desk.photos == {}


def test_a_photo_in_the_receivers_hands_survives_the_stop(desk, client, wait_for):
    entered, leave, got = threading.Event(), threading.Event(), []

    def slow(slot, path):
        entered.set()
        leave.wait(10)
        got.append(path.read_bytes())
        return Receipt(True, Text("kept", "已存"))

    link = PhoneLink(desk.listed, slow, "127.0.0.1")
    link.start()
    here = client(link)
    here.get()
    with here.dial() as line:
        line.sendall(here.head("Content-Length: 5") + b"hello")
        entered.wait(10)
        folder = folder_of(link)
        link.stop()
        leave.set()
        wait_for(lambda: not folder.exists())
    assert got == [b"hello"]


def test_each_link_has_its_own_long_token(desk):
    tokens = {Door("h").token for _ in range(100)}
    assert len(tokens) == 100
    assert min(map(len, tokens)) == 32  # 192 bits in base64
    door = Door("h")
    assert door.opens(door.token)
    assert not door.opens(door.token[:-1])
    assert not door.opens("")


@pytest.mark.parametrize("address", ["0.0.0.0", "8.8.8.8", "100.64.0.1", "nonsense", "::"])
def test_an_address_outside_home_and_office_networks_is_not_listened_on(desk, address):
    with pytest.raises(LinkError) as refused:
        PhoneLink(desk.listed, desk.receive, address).start()
    assert "network" in refused.value.reason.en
    assert refused.value.fix.zh


def test_an_address_or_port_that_cannot_be_had_is_said(desk, link):
    for address, port in (("127.0.0.1", link.port), ("10.255.255.254", 0)):
        with pytest.raises(LinkError) as refused:
            PhoneLink(desk.listed, desk.receive, address, port).start()
        assert "could not open" in refused.value.reason.en


def test_a_link_opens_also_when_the_usual_port_is_taken(desk, client):
    first = PhoneLink(desk.listed, desk.receive, "127.0.0.1")
    second = PhoneLink(desk.listed, desk.receive, "127.0.0.1")
    with first, second:
        assert second.port != first.port
        assert client(first).get()[0].status == client(second).get()[0].status == 200


def test_the_address_fits_a_small_code(link):
    assert link.url == f"http://127.0.0.1:{link.port}/u/{link.url.rsplit('/', 1)[1]}"
    assert len("http://192.168.100.100:65535/u/") + 32 < 90


def test_no_token_name_or_address_reaches_the_log(phone, desk, caplog):
    caplog.set_level(logging.DEBUG)
    phone.get()
    phone.send(FIRST, jpeg())
    phone.send(FIRST, b"no picture")
    phone.say(b"GET " + phone.path.encode() + b" NONSENSE\r\n\r\n")
    phone.say(b"GET " + phone.path.encode() + b" HTTP/1.1\r\nHost\r\n\r\n")
    phone.get(phone.path + "?%ff=%fe")
    token = phone.path.rsplit("/", 1)[1]
    assert token not in caplog.text
    assert FIRST not in caplog.text
    assert "127.0.0.1" not in caplog.text
