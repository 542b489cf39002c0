import base64
import logging
import random
import re
import socket
import struct
import zlib
from collections import Counter
from contextlib import suppress
from hashlib import sha256
from io import BytesIO

import psutil
import pytest
from PIL import Image

from icp_wizard.phone.door import MAX_GUESSES
from icp_wizard.phone.event import Ended
from icp_wizard.phone.link import PhoneLink

MEGABYTE = b"x" * 1_000_000
FIRST = "business_license/entity"


def jpeg(size=(800, 600)):
    target = BytesIO()
    Image.new("RGB", size, "teal").save(target, "JPEG")
    return target.getvalue()


def bomb():
    def chunk(name, body):
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    size = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * 20_000_000, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def status(heard):
    return int(heard.split(b" ", 2)[1]) if heard else 0


def blank(answer):
    found, body = answer
    kept = {name: value for name, value in found.getheaders() if name != "Date"}
    return found.status, body, kept


def test_every_stranger_gets_the_same_blank_answer(phone, client, link):
    nothing = blank(phone.get("/u/wrong"))
    assert nothing[0] == 404
    assert nothing[1] == b""
    assert "Server" not in nothing[2]
    for path in ("/x", "/u/" + "A" * 22, phone.path + "/", phone.path + "/x", "/favicon.ico"):
        assert blank(phone.get(path)) == nothing
    assert blank(phone.get(phone.path, Host="evil.example")) == nothing
    assert blank(phone.get(f"{phone.path}/say/{phone.visit}")) == nothing
    assert blank(phone.ask("DELETE", phone.path)) == nothing
    assert blank(phone.ask("PUT", phone.path, b"x")) == nothing
    assert blank(phone.ask("BREW", phone.path)) == nothing
    origin = {"Origin": f"http://{phone.host}"}
    for way in (f"say/{phone.visit}", f"chunk/{phone.visit}/0", f"chunk/{client(link).visit}/0"):
        assert blank(phone.ask("POST", f"{phone.path}/{way}", b"x", origin)) == nothing


def test_the_host_must_be_the_very_address(phone):
    phone.get()
    for host in (
        "localhost",
        "127.0.0.1",
        f"127.0.0.1:{phone.port + 1}",
        f"localhost:{phone.port}",
    ):
        assert phone.get(Host=host)[0].status == 404


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://{host}", ""])
def test_a_message_must_come_from_our_own_page(phone, origin):
    way = f"{phone.path}/say/{phone.visit}"
    body = phone.sealed(do="state")
    assert phone.ask("POST", way, body)[0].status == 404
    headers = {"Origin": origin.format(host=phone.host)}
    assert phone.ask("POST", way, body, headers)[0].status == 404
    assert phone.post(f"say/{phone.visit}", body)[0] == 200


def test_twenty_wrong_paths_end_the_link(link, phone, desk):
    for number in range(MAX_GUESSES - 1):
        phone.get(f"/u/{number}")
    assert link.is_open
    phone.get("/u/last")
    link.stop()
    assert isinstance(desk.events[-1], Ended)
    assert "wrong addresses" in desk.events[-1].reason.en
    with pytest.raises(OSError):  # noqa: PT011
        phone.dial()


def test_what_browsers_ask_by_themselves_is_no_guess(link, phone):
    for _ in range(MAX_GUESSES + 5):
        phone.get("/favicon.ico")
        phone.get("/apple-touch-icon-precomposed.png")
    assert phone.get()[0].status == 200


def test_the_headers_keep_the_page_to_itself(phone):
    answer, _ = phone.get()
    headers = dict(answer.getheaders())
    assert headers["Content-Security-Policy"].startswith("default-src 'none';")
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert not {"Server", "Access-Control-Allow-Origin", "Set-Cookie", "Etag"} & set(headers)


def test_the_policy_holds_style_and_script_by_their_digests_and_refusals_are_locked(phone):
    for path in (phone.path, "/"):
        answer, content = phone.get(path)
        policy = answer.getheader("Content-Security-Policy")
        for tag in ("style", "script"):
            inside = re.search(rf"<{tag}>(.*?)</{tag}>", content.decode(), re.DOTALL)[1]
            digest = base64.b64encode(sha256(inside.encode()).digest()).decode()
            assert f"{tag}-src 'sha256-{digest}'" in policy
    refusal = dict(phone.get("/u/x")[0].getheaders())
    assert refusal["Content-Security-Policy"] == "default-src 'none'"
    assert refusal["Cache-Control"] == "no-store"
    assert "Server" not in refusal


def flood(phone, head):
    """Send until the other side hangs up; tell how many bytes went."""
    sent = 0
    with phone.dial() as line:
        frame = f"{len(MEGABYTE):x}\r\n".encode() + MEGABYTE + b"\r\n"
        try:
            line.sendall(phone.head(head))
            while sent < 200_000_000:
                line.sendall(frame if "chunked" in head else MEGABYTE)
                sent += len(MEGABYTE)
        except OSError:
            pass
    return sent


def test_two_gigabytes_announced_are_refused_before_any_arrive(phone):
    assert status(phone.say_raw(phone.head(f"Content-Length: {2 << 30}"))) == 400
    refused = phone.begin(FIRST, 2 << 30)
    assert "超过 30 MB" in refused["message"]["zh"]


def test_a_body_that_is_really_streamed_is_cut_off_soon_and_memory_stays_flat(phone, desk):
    for head in (f"Content-Length: {2 << 30}", "Transfer-Encoding: chunked"):
        before = psutil.Process().memory_info().rss
        assert flood(phone, head) < 20_000_000
        assert psutil.Process().memory_info().rss - before < 20_000_000
    assert desk.photos == {}
    assert phone.send(FIRST, jpeg())["accepted"]


def test_three_hundred_megabytes_end_the_link(desk, link, phone, monkeypatch, wait_for):
    monkeypatch.setattr("icp_wizard.phone.door.MAX_SESSION", 3_000_000)
    for _ in range(2):
        phone.send(FIRST, MEGABYTE)
    full = phone.send(FIRST, MEGABYTE + b"more")
    assert "300 MB" in full["message"]["en"]
    wait_for(lambda: isinstance(desk.events[-1], Ended))
    wait_for(lambda: not link.is_open)


def test_a_bomb_is_refused_in_words(phone):
    answer = phone.send(FIRST, bomb())
    assert "60 million pixels" in answer["message"]["en"]
    assert "1200 万" in answer["fix"]["zh"]


def test_a_paper_that_is_not_asked_for_is_refused(phone, desk):
    for slot in ("nonsense", "", "../../etc/passwd"):
        assert "no longer asked for" in phone.send(slot, jpeg())["message"]["en"]
    assert desk.photos == {}


def test_one_caller_holds_four_lines_and_others_still_get_through(phone, stranger):
    lines = [phone.dial() for _ in range(4)]
    for line in lines:
        line.sendall(b"GET / HT")
    fifth = phone.dial()
    assert fifth.recv(1) == b""
    assert stranger.get("/u/x")[0].status == 404
    for line in (*lines, fifth):
        line.close()


def is_cut(line):
    """Whether the server hung up; a line it keeps says nothing, since its request is not whole."""
    line.settimeout(0.2)
    try:
        return line.recv(1) == b""
    except TimeoutError:
        return False
    except ConnectionError:
        return True


def test_of_two_hundred_lines_at_once_four_are_held_and_a_phone_elsewhere_sends(
    link, client, elsewhere
):
    crowd, phone = client(link), client(link, elsewhere).enter()
    lines = [crowd.dial() for _ in range(200)]
    for line in lines:
        with suppress(OSError):
            line.sendall(b"POST / HT")
    assert phone.send(FIRST, jpeg())["accepted"]
    assert sum(not is_cut(line) for line in lines) == 4
    for line in lines:
        line.close()
    assert crowd.get("/u/x")[0].status == 404


def shout(phone, raw):
    """Send and hang up one's own side, so that the server need not wait for the rest."""
    heard = b""
    with phone.dial() as line:
        try:
            line.sendall(raw)
            line.shutdown(socket.SHUT_WR)
            while part := line.recv(65536):
                heard += part
        except OSError:
            pass
    return heard


def rubbish(chance, phone):
    """One random request, most of its parts right and some of them wrong."""

    def part(right, *wrong):
        return chance.choice(right if chance.random() < 0.8 else wrong)

    photo = f"{phone.path}/chunk/{phone.visit}/0"
    method = part(["GET", "POST"], "HEAD", "PUT", "OPTIONS", "TRACE", "get", "\0", "G ET")
    path = part(
        [phone.path, f"{phone.path}/say/{phone.visit}", photo], "/", "/u/", "*", photo + "%00"
    )
    path += part([""], "/..", "?a=%ff", "&slot=x", "/" * 5000)
    host = part([phone.host], "evil", "", phone.host + "\r\nHost: x", "[::1]", "\xff")
    origin = part([f"http://{phone.host}"], "null", "http://evil", "")
    length = part(
        [f"Content-Length: {chance.choice([0, 3, 200])}"],
        "Content-Length: -1",
        "Content-Length: 1000000000",
        "Content-Length: 5\r\nContent-Length: 6",
        "Transfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 3",
        "Expect: 100-continue\r\nContent-Length: 3",
    )
    extra = part(["X: y"], "X: " + "y" * 70_000, " folded: line", "X", "If-None-Match: *")
    version = part(["HTTP/1.1"], "HTTP/1.0", "HTTP/9.9", "", "GOPHER")
    lines = [f"{method} {path} {version}", f"Host: {host}", f"Origin: {origin}", length, extra]
    raw = ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + chance.randbytes(200)
    return part([raw], raw[: chance.randrange(len(raw))], chance.randbytes(300))


REFUSALS = {0, 100, 400, 404}  # 0: hung up without a word


@pytest.fixture
def patient_link(desk, monkeypatch, caplog):
    monkeypatch.setattr("icp_wizard.phone.door.MAX_GUESSES", 10**6)
    monkeypatch.setattr("icp_wizard.phone.door.MAX_CODES", 10**6)
    caplog.set_level(logging.DEBUG)
    with PhoneLink(desk.listed, desk.receive, "127.0.0.1") as link:
        yield link
    assert [record for record in caplog.records if record.exc_info] == []
    assert "ended in" not in caplog.text


def answers_to_rubbish(caller):
    chance = random.Random(2026)
    before = psutil.Process().memory_info().rss
    counted = Counter(status(shout(caller, rubbish(chance, caller))) for _ in range(600))
    assert psutil.Process().memory_info().rss - before < 20_000_000
    return counted


def test_hundreds_of_random_requests_get_refusals_and_the_page_only(
    patient_link, client, elsewhere
):
    here = client(patient_link).enter()
    counted = answers_to_rubbish(client(patient_link, elsewhere))
    assert set(counted) <= REFUSALS | {200}
    assert min(counted[200], counted[404], counted[400]) > 0
    assert here.send(FIRST, jpeg())["accepted"]


def test_the_device_itself_can_send_rubbish_and_still_a_photo(patient_link, client):
    here = client(patient_link).enter()
    here.begin(FIRST, 200)
    counted = answers_to_rubbish(here)
    assert set(counted) <= REFUSALS | {200}
    assert here.send(FIRST, jpeg())["accepted"]
    assert list(patient_link._folder.iterdir()) == []
