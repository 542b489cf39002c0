"""What can be heard between phone and computer, and what a cut costs."""

import random
import select
import socket
import threading
from base64 import b64decode
from contextlib import suppress
from hashlib import sha256
from http.client import HTTPException
from io import BytesIO

import pytest
from PIL import Image

from icp_wizard.model.text import Text
from icp_wizard.phone.gift import Gift, Group, Line, Picture, Screen
from icp_wizard.phone.slot import Receipt

FIRST = "business_license/entity"
NAME = "杭州云帆示例科技有限公司"


class Wire:
    """Passes bytes on from a port of its own, notes them all, and cuts chunks on their way."""

    def __init__(self, link, cuts=0):
        self.noted = bytearray()
        self.cuts, self.cut_at = cuts, b"/chunk/"
        self._chance = random.Random(50)
        self._target = (link.address, link.port)
        self._server = socket.create_server(("127.0.0.1", 0))
        link._door.host = "127.0.0.1:" + str(self._server.getsockname()[1])
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self):
        self._server.close()

    def _serve(self):
        while True:
            try:
                phone, _ = self._server.accept()
            except OSError:
                return
            threading.Thread(target=self._pass, args=[phone], daemon=True).start()

    def _pass(self, phone):
        with phone, socket.create_connection(self._target) as computer:
            budget, passed = None, 0
            while True:
                ready, _, _ = select.select([phone, computer], [], [], 30)
                for end in ready:
                    part = self._read(end)
                    if not part:
                        return
                    self.noted += part
                    if end is phone and budget is None:
                        budget = self._budget(part)
                    passed += len(part)
                    if passed > budget:
                        self.cuts -= 1
                        return
                    (computer if end is phone else phone).sendall(part)
                if not ready:
                    return

    def _read(self, end):
        try:
            return end.recv(16_384)
        except OSError:
            return b""

    def _budget(self, head):
        """How many bytes pass before the cut: the answer, too, may be lost."""
        if self.cuts > 0 and self.cut_at in head.split(b"\r\n")[0]:
            return self._chance.choice([0, 500, self._chance.randrange(540_000), 525_100])
        return 1 << 40


@pytest.fixture
def kept(desk, monkeypatch):
    """Whole photographs, byte for byte, as the link hands them over."""
    found = []

    def receive(slot, path):
        found.append(path.read_bytes())
        return Receipt(True, Text("Received", "已收到"))

    monkeypatch.setattr(desk, "receive", receive)
    return found


@pytest.fixture
def wired(kept, desk, link):
    desk.link = link
    wires = []

    def make(cuts=0):
        wires.append(Wire(link, cuts))
        return wires[0]

    yield make
    for wire in wires:
        wire.close()


@pytest.fixture
def photo(tmp_path):
    content = BytesIO()
    Image.effect_noise((1600, 1200), 90).convert("RGB").save(content, "JPEG", quality=95)
    path = tmp_path / "photo.jpg"
    path.write_bytes(content.getvalue())
    return path


def sent(page, link, photo):
    page.open(link.url)
    page.until("document.querySelector('.slot')")
    page.choose(FIRST, photo)
    page.until("document.querySelector('.slot.refused') || !document.querySelector('.way')", 60)


def test_no_byte_of_a_picture_and_no_name_goes_in_clear(wired, kept, link, browser, photo):
    wire = wired()
    sent(browser(), link, photo)
    whole = photo.read_bytes()
    assert kept == [whole]
    heard = bytes(wire.noted)
    assert len(heard) > len(whole)
    assert not shared(whole, heard)
    for name in ("张示例", FIRST, "居民身份证", "已收到，"):
        assert name.encode() not in heard.split(b"</html>", 1)[1]
    assert link.url.partition("#k=")[2].encode() not in heard


def shared(whole, heard):
    """What of sixteen bytes in a row stands in both; any 31 bytes in a row would be found."""
    pieces = {whole[at : at + 16] for at in range(0, len(whole) - 15, 16)}
    return [at for at in range(len(heard) - 15) if heard[at : at + 16] in pieces]


def test_a_photo_survives_fifty_cuts_at_random_places(wired, kept, link, client):
    whole = random.Random(7).randbytes(26 * 524_288 + 77)
    wire = wired(50)
    here = client(link)
    here.enter()
    total, index = len(whole), 0
    picture = here.begin(FIRST, total)["picture"]
    while index * 524_288 < total:
        part = whole[index * 524_288 :][:524_288]
        with suppress(OSError, HTTPException):
            here.chunk(FIRST, picture, index, total, part)
        index = here.say(do="here", picture=picture)["here"]
    digest = sha256(whole).hexdigest()
    assert here.say(do="finish", picture=picture, digest=digest)["accepted"]
    assert kept == [whole]
    assert wire.cuts <= 0


def test_the_page_goes_on_by_itself_after_cuts(wired, kept, link, browser, photo):
    wire = wired(4)
    sent(browser(), link, photo)
    assert kept == [photo.read_bytes()]
    assert wire.cuts <= 0


@pytest.fixture
def giving(desk, photo):
    """A computer which has a value and the photo to give back."""
    whole = photo.read_bytes()
    desk.kept["licence"] = whole
    line = Line("name@x", Text("Name", "主办者名称"), "paste", NAME)
    groups = (Group(Text("Entity", "主办者信息"), (line,)),)
    title = Text("Business licence", "营业执照")
    pictures = (Picture("licence", title, "张示例", len(whole)),)
    desk.gift = Gift((Screen("0", Text("Screen", "第 1 页"), groups),), pictures)
    return whole


def at_values(page, link):
    page.open(link.url)
    page.until("!document.getElementById('tabs').hidden")
    page.click("#tab-values")
    page.until("document.querySelector('.line')")
    page.click("#head-pictures")
    return page


def fetched(page):
    page.until("document.querySelector('.picture img, .picture [role=alert]')", 60)
    image = page.run("return document.querySelector('.picture img').src")
    return b64decode(image.partition(",")[2])


def test_no_value_and_no_byte_of_a_picture_goes_back_in_clear(wired, giving, link, browser):
    wire = wired()
    page = at_values(browser(), link)
    page.click("[data-line] .copy")
    page.until("document.querySelector('.copy.done')")
    page.click(".picture .button")
    assert fetched(page) == giving
    heard = bytes(wire.noted)
    assert len(heard) > len(giving)
    assert not shared(giving, heard)
    for name in (NAME, "张示例", "主办者信息", "营业执照"):
        assert name.encode() not in heard
        assert ascii(name)[1:-1].encode() not in heard


def test_a_picture_on_its_way_back_survives_cuts(wired, giving, link, browser):
    wire = wired()
    page = at_values(browser(), link)
    wire.cut_at, wire.cuts = b"/say/", 6
    page.click(".picture .button")
    assert fetched(page) == giving
    assert wire.cuts <= 0


def test_a_picture_that_never_gets_through_says_so_and_comes_when_asked_again(
    wired, giving, link, browser
):
    wire = wired()
    page = at_values(browser(), link)
    wire.cut_at, wire.cuts = b"/say/", 1000
    page.click(".picture .button")
    page.until("document.querySelector('.picture [role=alert]')")
    assert "did not get through" in page.text()
    wire.cuts = 0
    page.click(".picture .button")
    page.until("document.querySelector('.picture img')")
    assert fetched(page) == giving


def test_a_typed_code_leads_to_the_page_and_a_wrong_one_says_so(link, desk, browser):
    desk.link = link
    address, code = link.manual
    page = browser()
    page.open(address)
    page.run(
        "document.getElementById('code').value = arguments[0];"
        "document.querySelector('button').click();",
        "2222-2222-2222-2222",
    )
    page.until("!document.getElementById('wrong').hidden")
    page.run(
        "document.getElementById('code').value = arguments[0];"
        "document.querySelector('button').click();",
        code.lower(),
    )
    page.until("document.querySelector('.slot')")
