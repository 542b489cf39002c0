"""Reading the print on a photograph: the child process, with a recorded engine and the real one."""

import importlib.util
import os
from io import BytesIO
from pathlib import Path

import psutil
import pytest
from PIL import Image

from icp_wizard.photos.reading import ExtraMissing, PhotoReader, Stopped
from icp_wizard.photos.refusal import RefusedPhoto

HAS_EXTRA = importlib.util.find_spec("rapidocr") is not None
with_extra = pytest.mark.skipif(not HAS_EXTRA, reason="the extra is missing: pip install .[scan]")

ENGINE = """
import numpy
class Found:
    boxes = numpy.array([[[100, 50], [300, 50], [300, 90], [100, 90]]] * 3, dtype=float)
    txts, scores = ("统一社会信用代码",), (0.97,)
class RapidOCR:
    def __init__(self, params):
        pass
    def __call__(self, pixels, use_det, use_cls, use_rec):
        {act}
        return Found
"""


@pytest.fixture
def engine(tmp_path, monkeypatch):
    """Let the child import these lines in place of the extra: ``engine(act)``."""

    def put(act: str = "pass", package: str = "") -> None:
        (tmp_path / "rapidocr.py").write_text(package or ENGINE.format(act=act), "utf-8")
        (tmp_path / "onnxruntime.py").write_text("def disable_telemetry_events(): pass\n")
        monkeypatch.syspath_prepend(str(tmp_path))

    return put


def jpeg(size=(400, 200)) -> bytes:
    target = BytesIO()
    Image.new("RGB", size, "white").save(target, "JPEG")
    return target.getvalue()


def test_lines_are_told_with_their_place_and_the_way_there_step_by_step(engine):
    engine()
    steps = []
    reading = PhotoReader().read(jpeg(), lambda done, of: steps.append((done, of)))
    assert steps == [(0, 0), (0, 3), (1, 3), (2, 3)]
    assert reading.shape == 2
    line = reading.lines[0]
    assert (line.text, line.confidence) == ("统一社会信用代码", 0.97)
    assert line.corners == ((0.25, 0.25), (0.75, 0.25), (0.75, 0.45), (0.25, 0.45))


def test_without_the_extra_that_is_what_is_told(engine):
    engine(package="raise ImportError")
    with pytest.raises(ExtraMissing):
        PhotoReader().read(jpeg())


def test_cancelling_ends_the_process(engine):
    engine("import threading; threading.Event().wait()")
    reader, seen = PhotoReader(), []

    def cancel(_done: int, _of: int) -> None:
        seen.append(reader.pid)
        reader.cancel()

    with pytest.raises(Stopped):
        reader.read(jpeg(), cancel)
    assert not psutil.pid_exists(seen[0])
    assert reader.pid is None


def test_what_was_cancelled_before_it_began_starts_no_process(engine):
    engine()
    reader = PhotoReader()
    reader.cancel()
    with pytest.raises(Stopped):
        reader.read(jpeg())


def test_a_reading_that_takes_too_long_is_given_up(engine):
    engine("import threading; threading.Event().wait()")
    with pytest.raises(RefusedPhoto) as refused:
        PhotoReader(seconds=0.2).read(jpeg())
    assert refused.value.cause == "too_slow"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="memory limits exist on Unix only")
def test_a_reading_that_needs_too_much_memory_is_given_up(engine):
    engine("bytearray(2 << 30)")
    with pytest.raises(RefusedPhoto) as refused:
        PhotoReader(megabytes=1024).read(jpeg())
    assert refused.value.cause == "too_much_memory"


def test_a_process_that_dies_is_a_refusal_in_words(engine):
    engine("import os; os._exit(3)")
    with pytest.raises(RefusedPhoto) as refused:
        PhotoReader().read(jpeg())
    assert refused.value.reason.en


def test_whatever_the_engine_asks_of_the_network_is_refused(engine):
    engine(
        "import socket\n"
        "        for ask in (lambda: socket.create_connection(('127.0.0.1', 9)),\n"
        "                    lambda: socket.getaddrinfo('example.invalid', 80)):\n"
        "            try: ask()\n"
        "            except PermissionError: continue\n"
        "            raise SystemExit"
    )
    assert PhotoReader().read(jpeg()).lines


def test_what_is_no_picture_is_refused_before_anything_starts(engine):
    engine("import os; os._exit(3)")
    with pytest.raises(RefusedPhoto) as refused:
        PhotoReader().read(b"%PDF-1.7")
    assert refused.value.cause == "wrong_kind"


def test_a_damaged_picture_is_refused_calmly(engine):
    engine()
    with pytest.raises(RefusedPhoto) as refused:
        PhotoReader().read(jpeg()[:200])
    assert refused.value.cause == "broken"


@with_extra
def test_print_on_rendered_papers_is_read_exactly(documents):
    for paper, *printed in (
        ("licence", documents.CODE, "杭州示例信息技术有限公司"),
        ("card_front", "330106199001010018", "张示例"),
        ("card_back", "2020.01.01-2040.01.01"),
    ):
        reading = PhotoReader().read(documents.stored(documents.photographed(paper, 1)))
        texts = {line.text for line in reading.lines}
        assert set(printed) <= texts


@with_extra
def test_a_picture_with_nothing_on_it_has_no_lines():
    assert PhotoReader().read(jpeg((1600, 1200))).lines == ()


@with_extra
def test_the_runtime_installed_holds_no_address_of_a_collector():
    folder = Path(importlib.util.find_spec("onnxruntime").origin).parent / "capi"
    libraries = [each for each in folder.iterdir() if each.suffix in (".so", ".pyd", ".dll")]
    assert libraries
    for library in libraries:
        assert b"events.data.microsoft.com" not in library.read_bytes()
