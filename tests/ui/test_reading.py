"""Read from the photo: the dialogue over a child process whose engine is recorded."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import psutil
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from icp_wizard.model.resources import root
from icp_wizard.model.text import Text
from icp_wizard.ui.pages.papers import PapersPage
from icp_wizard.ui.papers.preview import Preview
from icp_wizard.ui.papers.reading import ReadingDialog
from icp_wizard.ui.parts.label import Wrapped

RECORDED = Path(__file__).parents[1] / "rules" / "readings.json"
SAMPLE = (root() / "samples" / "enterprise.json").read_text(encoding="utf-8")
FRONT = "id_card_mainland/p1/front"
EMPTY = """{"entity": {"nature": "enterprise", "document_type": "business_licence", "principal":
"p1"}, "people": [{"id": "p1", "document_type": "resident_id_card"}]}"""
TYPED = EMPTY.replace('"id": "p1"', '"id": "p1", "name": "张示列"')
CLICK = Qt.MouseButton.LeftButton
ENGINE = """
import json, numpy, threading
written = json.loads({text!r})
lines = iter(written["lines"])
class Found:
    boxes = numpy.array([[[x * 400, y * 300] for x, y in each[1]] for each in written["lines"]])
class RapidOCR:
    def __init__(self, params):
        pass
    def __call__(self, pixels, use_det, use_cls, use_rec):
        if use_rec:
            Found.txts, _, sure = next(lines)
            Found.txts, Found.scores = (Found.txts,), (sure,)
        elif {waits}:
            threading.Event().wait()
        elif not written["lines"]:
            Found.boxes = None
        return Found
"""


@pytest.fixture
def engine(tmp_path, monkeypatch):
    """Let the child read the lines recorded from a paper: ``engine("card_front")``."""
    monkeypatch.syspath_prepend(str(tmp_path))

    def put(paper: str = "", **options) -> None:
        written = json.loads(RECORDED.read_text("utf-8")).get(paper, {"lines": []})
        package = ENGINE.format(text=json.dumps(written), waits=options.get("waits", False))
        if options.get("missing"):
            package = "raise ImportError"
        (tmp_path / "rapidocr.py").write_text(package, "utf-8")
        (tmp_path / "onnxruntime.py").write_text("def disable_telemetry_events(): pass\n")

    return put


@pytest.fixture
def dialogue(opened, app, qtbot):
    """Open the dialogue over a blank picture: ``dialogue(filing)``."""

    def open_(filing: str = EMPTY, name: str = "") -> ReadingDialog:
        live, content = opened(filing), BytesIO()
        Image.new("RGB", (800, 600), "white").save(content, "JPEG")
        live.library.add_photo(content.getvalue(), {}, b"", None)
        name = name or photo_names(live.library)[0]
        image = QImage.fromData(content.getvalue())
        parent = QWidget()
        qtbot.addWidget(parent)
        parent.resize(1280, 800)
        shown = ReadingDialog(live, FRONT, (name, image), Text("Card", "身份证"), parent)
        shown.live, shown.room = live, parent  # kept as long as it is shown
        shown.show()
        return shown

    return open_


def photo_names(library) -> list[str]:
    with library.file.reading() as db:
        return [row[0] for row in db.execute("SELECT name FROM photos")]


def said(dialogue) -> str:
    return "\n".join(
        each.accessibleName() for each in dialogue.findChildren(Wrapped) if not each.isHidden()
    )


def has_command(dialogue) -> bool:
    return dialogue.command is not None and dialogue.command.button.isVisible()


def test_values_read_are_proposed_and_taken_by_a_yes_alone(dialogue, engine, qtbot):
    engine("card_front")
    shown = dialogue()
    qtbot.waitUntil(lambda: bool(shown.cards), timeout=60_000)
    live = shown.live
    assert live.filing.people[0].name == ""
    assert [card.proposal.value for card in shown.cards] == ["张示例", "330106199001010018"]
    shown.cards[1].tick.click()
    with qtbot.waitSignal(shown.used) as used:
        qtbot.mouseClick(shown.use_button, CLICK)
    assert used.args == [1]
    assert live.filing.people[0].name == "张示例"
    assert live.filing.people[0].document_number == ""


def test_what_was_taken_is_undone_as_one_step(dialogue, engine, qtbot):
    engine("card_front")
    shown = dialogue()
    qtbot.waitUntil(lambda: bool(shown.cards), timeout=60_000)
    live, before = shown.live, shown.live.filing
    qtbot.mouseClick(shown.use_button, CLICK)
    assert live.filing.people[0].document_number == "330106199001010018"
    live.undo()
    assert live.filing == before


def test_what_differs_from_what_was_typed_is_marked_and_not_ticked(dialogue, engine, qtbot):
    engine("card_front")
    shown = dialogue(TYPED)
    qtbot.waitUntil(lambda: bool(shown.cards), timeout=60_000)
    name = shown.cards[0]
    assert not name.tick.isChecked()
    assert name.strip.doubts == {2}
    assert "Something else was typed" in said(shown)


def test_closing_leaves_everything_as_it_was(dialogue, engine, qtbot):
    engine("card_front")
    shown = dialogue()
    qtbot.waitUntil(lambda: bool(shown.cards), timeout=60_000)
    live, before = shown.live, shown.live.filing
    qtbot.mouseClick(shown.leave, CLICK)
    assert live.filing == before


def test_without_the_extra_the_command_that_adds_it_can_be_copied(dialogue, engine, qtbot):
    engine(missing=True)
    shown = dialogue()
    qtbot.waitUntil(lambda: has_command(shown), timeout=60_000)
    assert "280 MB" in said(shown)
    qtbot.mouseClick(shown.command.button, CLICK)
    assert QGuiApplication.clipboard().text().endswith('-m pip install "icp-wizard[scan]"')
    engine("card_front")
    qtbot.mouseClick(shown.again, CLICK)
    qtbot.waitUntil(lambda: bool(shown.cards), timeout=60_000)


def test_a_photo_with_nothing_on_it_gets_calm_words(dialogue, engine, qtbot):
    engine()
    shown = dialogue()
    qtbot.waitUntil(lambda: "Nothing that is asked for" in said(shown), timeout=60_000)
    assert shown.use_button.isHidden()


def test_cancelling_ends_the_process_that_reads(dialogue, engine, qtbot):
    engine("card_front", waits=True)
    shown = dialogue()
    qtbot.waitUntil(lambda: "Looking" in shown.progress._words.text(), timeout=60_000)
    child = psutil.Process(shown.scan.reader.pid)
    qtbot.mouseClick(shown.progress.cancel, CLICK)
    assert psutil.wait_procs([child], timeout=30)[0]
    qtbot.waitUntil(lambda: not isValid(shown))


def test_a_photo_that_is_not_in_the_library_is_refused_in_words(dialogue, engine, qtbot):
    engine("card_front")
    shown = dialogue(name="sha256:gone")
    qtbot.waitUntil(lambda: "The file could not be read." in said(shown), timeout=60_000)
    assert not shown.again.isHidden()


def test_a_dialogue_that_goes_takes_the_process_with_it(dialogue, engine, qtbot):
    engine("card_front", waits=True)
    shown = dialogue()
    qtbot.waitUntil(lambda: "Looking" in shown.progress._words.text(), timeout=60_000)
    child = psutil.Process(shown.scan.reader.pid)
    shown.deleteLater()
    qtbot.waitUntil(lambda: not isValid(shown))
    assert psutil.wait_procs([child], timeout=30)[0]


def test_the_button_is_there_for_papers_whose_print_is_known(opened, shown, app, engine, qtbot):
    engine("card_front")
    page = PapersPage(opened(SAMPLE), "papers")
    shown(page, 1000)
    content = BytesIO()
    Image.new("RGB", (1600, 1200), "white").save(content, "JPEG")
    with qtbot.waitSignal(page._intake.kept, timeout=60_000):
        page._take(FRONT, [content.getvalue])
    name = page.live_draft.filing.papers[0].photos[0]
    page._look(FRONT, name)
    preview = page.findChild(Preview)
    qtbot.waitUntil(preview.read.isEnabled)
    qtbot.mouseClick(preview.read, CLICK)
    dialogue = preview.findChild(ReadingDialog)
    qtbot.waitUntil(lambda: bool(dialogue.cards), timeout=60_000)
    assert dialogue.cards[0].tick is None  # the name is the same already
    dialogue.cards[1].tick.click()
    qtbot.mouseClick(dialogue.use_button, CLICK)
    assert "Values taken from the photo: 1." in preview._note.accessibleName()
    preview.close()
