import logging
import re
import stat
import threading
from base64 import urlsafe_b64decode
from hashlib import sha256
from io import BytesIO

import pytest
from PIL import Image

from icp_wizard.model.text import Text
from icp_wizard.phone.code import ALPHABET, drawn
from icp_wizard.phone.door import Door
from icp_wizard.phone.event import Abandoned, Arrived, Arriving, Reached
from icp_wizard.phone.link import LinkError, PhoneLink
from icp_wizard.phone.parcel import CHUNK
from icp_wizard.phone.sealing import FROM_PHONE, Seal, visit_key
from icp_wizard.phone.sender import TurnedAway
from icp_wizard.phone.slot import Receipt

FIRST = "business_license/entity"


def jpeg(size=(800, 600)):
    target = BytesIO()
    Image.new("RGB", size, "teal").save(target, "JPEG")
    return target.getvalue()


def folder_of(link):
    return link._folder


def test_a_photo_goes_in_and_a_receipt_comes_back(phone, desk):
    receipt = phone.send(FIRST, jpeg())
    assert receipt["accepted"]
    assert receipt["message"]["zh"] == "已收到，尺寸合适"
    assert receipt["slots"][0]["state"] == "received"
    assert desk.photos[FIRST].facts.width == 800


def test_the_window_hears_who_came_what_arrives_and_what_was_answered(phone, desk):
    phone.get()
    body = jpeg()
    phone.send(FIRST, body)
    asks, accepted, reached = desk.events[:3]
    assert asks.device == accepted.device
    assert asks.device.kind.en == "Android phone"
    assert asks.device.address == "127.0.0.1"
    assert reached == Reached("127.0.0.1")
    arriving = [event for event in desk.events if isinstance(event, Arriving)]
    assert arriving[-1] == Arriving(FIRST, len(body), len(body))
    assert isinstance(desk.events[-1], Arrived)


def test_the_state_is_kept_on_the_computer(phone):
    phone.send(FIRST, b"no picture")
    slot = phone.say(do="state")["slots"][0]
    assert slot["state"] == "refused"
    assert slot["message"]["en"] == "This file is not a picture."


def test_what_was_cut_is_resumed_where_it_stopped(phone, desk):
    photo = jpeg() + bytes(3 * CHUNK)
    picture = phone.begin(FIRST, len(photo))["picture"]
    assert phone.chunk(FIRST, picture, 0, len(photo), photo[:CHUNK]) == {"here": 1}
    assert phone.chunk(FIRST, picture, 0, len(photo), photo[:CHUNK]) == {"here": 1}
    assert phone.chunk(FIRST, picture, 2, len(photo), photo[:CHUNK]) == {"here": 1}
    assert phone.say(do="here", picture=picture) == {"picture": picture, "here": 1}
    for index in range(1, 4):
        phone.chunk(FIRST, picture, index, len(photo), photo[index * CHUNK :][:CHUNK])
    digest = sha256(photo).hexdigest()
    first = phone.say(do="finish", picture=picture, digest=digest)
    assert phone.say(do="finish", picture=picture, digest=digest) == first  # the answer was lost
    assert len([event for event in desk.events if isinstance(event, Arrived)]) == 1


def test_a_photo_whose_digest_is_another_is_dropped(phone, desk, link):
    picture = phone.begin(FIRST, 5)["picture"]
    phone.chunk(FIRST, picture, 0, 5, b"hello")
    assert phone.say(do="finish", picture=picture, digest=sha256(b"hallo").hexdigest()) == {
        "gone": True
    }
    assert desk.events[-1] == Abandoned(FIRST)
    assert list(folder_of(link).iterdir()) == []


def test_a_chunk_meant_for_another_place_is_not_opened(phone):
    picture = phone.begin(FIRST, 5)["picture"]
    for slot, name, index, total in (
        ("id_card_mainland/p1/front", picture, 0, 5),
        (FIRST, "0" * 32, 0, 5),
        (FIRST, picture, 0, 6),
    ):
        with pytest.raises(TurnedAway):
            phone.chunk(slot, name, index, total, b"hello")
    assert phone.chunk(FIRST, picture, 0, 5, b"hello") == {"here": 1}


def test_a_receiver_that_fails_is_answered_in_words_and_logged_without_names(desk, caplog, client):
    caplog.set_level(logging.DEBUG)

    def fail(slot, path):
        raise RuntimeError(f"{slot} {path}")

    with PhoneLink(desk.listed, fail, "127.0.0.1") as link:
        answer = client(link).enter().send(FIRST, jpeg())
    assert not answer["accepted"]
    assert "could not keep" in answer["message"]["en"]
    assert FIRST not in caplog.text
    assert "RuntimeError" in caplog.text


def test_the_sender_has_no_say_in_the_name_and_others_no_sight_of_the_file(desk, client):
    rights = []

    def look(slot, path):
        rights.append(stat.S_IMODE(path.stat().st_mode) | stat.S_IMODE(path.parent.stat().st_mode))
        assert FIRST not in str(path)
        return desk.receive(slot, path)

    with PhoneLink(desk.listed, look, "127.0.0.1") as link:
        assert client(link).enter().send(FIRST, jpeg())["accepted"]
        assert list(folder_of(link).iterdir()) == []
    assert rights == [0o700]


def test_a_photo_that_is_cancelled_leaves_nothing(link, phone, desk):
    picture = phone.begin(FIRST, 2 * CHUNK)["picture"]
    phone.chunk(FIRST, picture, 0, 2 * CHUNK, bytes(CHUNK))
    phone.say(do="drop")
    assert desk.events[-1] == Abandoned(FIRST)
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


def test_stopping_cuts_a_photo_short_and_removes_its_part(desk, client):
    with PhoneLink(desk.listed, desk.receive, "127.0.0.1", on_event=desk.hear) as link:
        here = client(link).enter()
        picture = here.begin(FIRST, 2 * CHUNK)["picture"]
        here.chunk(FIRST, picture, 0, 2 * CHUNK, bytes(CHUNK))
        folder = folder_of(link)
        link.stop()
        assert not list(folder.glob("*.part"))
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
    here = client(link).enter()
    picture = here.begin(FIRST, 5)["picture"]
    here.chunk(FIRST, picture, 0, 5, b"hello")
    last = here.sealed(do="finish", picture=picture, digest=sha256(b"hello").hexdigest())
    with here.dial() as line:
        line.sendall(here.head(f"Content-Length: {len(last)}") + last)
        entered.wait(10)
        folder = folder_of(link)
        link.stop()
        leave.set()
        wait_for(lambda: not folder.exists())
    assert got == [b"hello"]


def test_each_link_has_its_own_long_token_and_key():
    entries = {Door("h").scanned for _ in range(20)}
    assert len({entry.token for entry in entries} | {entry.key for entry in entries}) == 40
    assert {(len(entry.token), len(entry.key)) for entry in entries} == {(22, 16)}  # 128 bits each
    door = Door("h")
    assert door.key(door.scanned.token) == door.scanned.key
    assert door.key(door.scanned.token[:-1]) is None
    assert door.key("") is None


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
    assert re.fullmatch(r"http://127.0.0.1:\d+/u/[\w-]{22}#k=[\w-]{22}", link.url)
    assert len("http://192.168.100.100:65535/u/" + "x" * 22 + "#k=" + "x" * 22) < 90


def test_the_typed_code_leads_to_the_same_link(link, client):
    address, code = link.manual
    assert address == f"http://127.0.0.1:{link.port}"
    assert re.fullmatch(rf"([{ALPHABET}]{{4}}-){{3}}[{ALPHABET}]{{4}}", code)
    token, key = drawn(code.replace("-", ""))
    other = client(link)
    other.path = f"/u/{token}"
    other.seal = Seal(visit_key(key, urlsafe_b64decode(other.visit + "==")), FROM_PHONE)
    assert other.enter().send(FIRST, jpeg())["accepted"]


def test_no_token_name_or_address_reaches_the_log(phone, desk, caplog):
    caplog.set_level(logging.DEBUG)
    phone.get()
    phone.send(FIRST, jpeg())
    phone.send(FIRST, b"no picture")
    phone.say_raw(b"GET " + phone.path.encode() + b" NONSENSE\r\n\r\n")
    phone.say_raw(b"GET " + phone.path.encode() + b" HTTP/1.1\r\nHost\r\n\r\n")
    phone.get(phone.path + "?%ff=%fe")
    token = phone.path.rsplit("/", 1)[1]
    assert token not in caplog.text
    assert FIRST not in caplog.text
    assert "127.0.0.1" not in caplog.text
