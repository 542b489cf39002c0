"""``icp-wizard phone``: photographs into a draft, each phone by a yes in the terminal."""

from __future__ import annotations

import io
import re
import sys
import threading

import pytest

from icp_wizard.cli.main import main
from icp_wizard.model.address import read_answer
from icp_wizard.phone.sender import Sender, TurnedAway
from icp_wizard.storage.library import Library
from icp_wizard.work.demo import sample_photo
from icp_wizard.work.exchange import begin, sample
from icp_wizard.work.phoning import drawn

SLOT = "business_license/entity"


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
            self.phone = threading.Thread(target=self._act, args=[found[0]])
            self.phone.start()
        return super().write(text)


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "library.sqlite"
    with Library.open(path) as library:
        return path, begin(library, sample()).id


@pytest.fixture
def command(draft, monkeypatch):
    def run(typed, act, seconds="4"):
        screen = Screen(act)
        monkeypatch.setattr(sys, "stdin", Terminal(typed))
        monkeypatch.setattr(sys, "stdout", screen)
        path, id_ = draft
        when = ["--seconds", seconds, "--lang", "en"]
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


def test_a_phone_that_is_refused_sends_nothing(command):
    turned = []

    def act(url):
        sender = Sender(url)
        try:
            while True:
                sender.say(do="state")
        except TurnedAway:
            turned.append(True)

    assert command("\n", act, "2")[0] == 1
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
