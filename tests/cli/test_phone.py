"""``icp-wizard phone``: photographs into a draft, each phone by a yes in the terminal."""

from __future__ import annotations

import io
import re
import sys
import threading
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
from PIL import Image

from icp_wizard.cli.main import main
from icp_wizard.model.address import read_answer, replace
from icp_wizard.model.filing import Filing, PreApproval
from icp_wizard.phone.sender import Sender, TurnedAway
from icp_wizard.storage.library import Library
from icp_wizard.work.demo import sample_photo
from icp_wizard.work.exchange import begin, sample
from icp_wizard.work.phoning import drawn

SLOT = "business_license/entity"
LETTER = "preapproval_document/v1"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Screen(io.StringIO):
    """What is printed, watched by a phone which starts once the address is there."""

    def __init__(self, act) -> None:
        super().__init__()
        self._act = act
        self.phone: threading.Thread | None = None

    def write(self, text: str) -> int:
        found = re.search(r"http://\S+#k=[\w-]+", text)
        if found and self.phone is None:
            self.phone = threading.Thread(target=self._go, args=[found[0]])
            self.phone.start()
        return super().write(text)

    def _go(self, url):
        """Do what the phone does, then end the link by three wrong codes."""
        try:
            self._act(url)
        finally:
            for _ in range(3):
                stranger = HTTPConnection(urlsplit(url).netloc, timeout=60)
                stranger.request("GET", "/u/wrong?code=1")
                stranger.getresponse()
                stranger.close()


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "library.sqlite"
    approval = (PreApproval(id="v1", type="news"),)
    filing = replace(sample(), "services[s1].website.involves_pre_approval", "yes")
    filing = replace(filing, "services[s1].pre_approvals", approval)
    with Library.open(path) as library:
        return [path, begin(library, filing).id]


@pytest.fixture
def command(draft, monkeypatch):
    def run(typed, act):
        screen = Screen(act)
        monkeypatch.setattr(sys, "stdin", Terminal(typed))
        monkeypatch.setattr(sys, "stdout", screen)
        path, id_ = draft
        when = ["--seconds", "120", "--lang", "en"]
        code = main(["phone", id_, "--library", str(path), "--address", "127.0.0.1", *when])
        screen.phone.join()
        return code, screen.getvalue()

    return run


def test_a_photo_comes_into_the_draft_from_a_phone_that_was_accepted(command, draft):
    def act(url):
        sender = Sender(url)
        while "slots" not in sender.say(do="state"):
            pass
        sender.send(SLOT, sample_photo())

    code, said = command("y\n", act)
    assert code == 1  # the other papers are missing
    assert "wants to send photos" in said
    assert "Some papers are not in yet." in said
    path, id_ = draft
    with Library.open(path) as library:
        (name,) = read_answer(library.load(id_)[0].filing, f"papers[{SLOT}].photos")
        assert library.photo(name)


def test_every_page_of_a_paper_is_kept_in_its_order(command, draft):
    def act(url):
        sender = entered(url)
        for page in pages():
            sender.send(LETTER, page)

    command("y\n", act)
    path, id_ = draft
    with Library.open(path) as library:
        names = read_answer(library.load(id_)[0].filing, f"papers[{LETTER}].photos")
        assert [library.photo_facts([name])[name]["width"] for name in names] == [1000, 1100]


def pages():
    for width in (1000, 1100):
        content = io.BytesIO()
        Image.effect_noise((width, 1400), 60).convert("RGB").save(content, "JPEG")
        yield content.getvalue()


def test_values_and_pictures_go_back_and_what_was_copied_there_is_ticked(command, draft):
    found = {}

    def act(url):
        sender = entered(url)
        sender.send(SLOT, sample_photo())
        while not (told := sender.say(do="values"))["pictures"]:
            pass
        found["photo"] = sender.fetch(told["pictures"][0]["id"])
        lines = [line for group in told["screens"][0]["groups"] for line in group["lines"]]
        line = next(line for line in lines if line["value"])
        found["tick"] = (line["id"], line["value"])
        sender.say(do="copied", line=line["id"], value=line["value"])

    command("y\n", act)
    path, id_ = draft
    with Library.open(path) as library:
        kept = library.load(id_)[0]
        (name,) = read_answer(kept.filing, f"papers[{SLOT}].photos")
        assert library.photo(name) == found["photo"]
    assert found["tick"] in kept.marks.copied


def test_where_no_paper_is_missing_the_link_stays_to_give_back(command, draft):
    with Library.open(draft[0]) as library:
        draft[1:] = [begin(library, Filing()).id]
    told = []
    code, said = command("y\n", lambda url: told.append(entered(url).say(do="values")))
    assert code == 0
    assert "Nothing is missing" in said
    assert told[0]["screens"] == []


def entered(url):
    sender = Sender(url)
    sender.ask_to_enter()
    return sender


def test_a_phone_that_is_refused_sends_nothing(command):
    turned = []

    def act(url):
        sender = Sender(url)
        try:
            while True:
                sender.say(do="state")
        except TurnedAway:
            turned.append(True)

    assert command("\n", act)[0] == 1
    assert turned


def test_without_a_terminal_nobody_could_say_yes(draft, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    path, id_ = draft
    assert main(["phone", id_, "--library", str(path), "--lang", "en"]) == 2
    assert "Run this in a terminal" in capsys.readouterr().err


def test_the_code_in_the_terminal_is_the_one_of_the_address():
    import zxingcpp
    from PIL import Image

    rows = drawn("http://192.168.1.5:8737/u/abc#k=def").splitlines()
    rows = [re.sub(r"\x1b\[[\d;]*m", "", row) for row in rows]
    picture = Image.new("L", (len(rows[0]), 2 * len(rows)), 255)
    for y, row in enumerate(rows):
        for x, sign in enumerate(row):
            if sign in "▀█":
                picture.putpixel((x, 2 * y), 0)
            if sign in "▄█":
                picture.putpixel((x, 2 * y + 1), 0)
    (found,) = zxingcpp.read_barcodes(picture.resize((picture.width * 4, picture.height * 4)))
    assert found.text == "http://192.168.1.5:8737/u/abc#k=def"
