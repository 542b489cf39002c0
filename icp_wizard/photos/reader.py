"""The reading process: ``python -m icp_wizard.photos.reader MEGABYTES``.

It takes one picture from its standard input, tells how far it is, and writes the lines of print
it found. Nothing of the optional extra is imported anywhere else, and nothing here can reach a
network.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, NoReturn

import numpy as np
from PIL import Image

from icp_wizard.photos import picture
from icp_wizard.photos.child import confine, private_output
from icp_wizard.photos.wire import receive, send

_SEEN_SIDE = 1280  # pixels in which lines are looked for; they are read in all there are
_LEAST_HEIGHT = 6  # pixels: nothing can be read in less
_MOST_LINES = 200  # a page full of print; a licence has twenty

Say = Callable[[dict[str, Any]], None]
Quad = list[list[float]]


def main() -> None:
    """Read one picture."""
    confine(int(sys.argv[1]))
    stay_offline()
    requests, answers = sys.stdin.buffer, private_output()
    message = receive(requests)
    if message is not None:
        order, (data,) = message
        answer = _answer(data, order["kind"], lambda facts: send(answers, facts))
        send(answers, answer)


def stay_offline() -> None:
    """Refuse every connection this process could ask for, whoever asks. There is no way back."""

    def refuse(event: str, _: tuple[Any, ...]) -> None:
        if event.startswith("socket.") and event != "socket.__new__":
            _refuse(event)

    sys.addaudithook(refuse)


def _refuse(event: str) -> NoReturn:
    raise PermissionError(f"the reading process stays offline: {event}")


def _answer(data: bytes, kind: str, say: Say) -> dict[str, Any]:
    try:
        engine = _engine()
    except ImportError:
        return {"missing": True}
    except MemoryError:
        return {"refused": "too_much_memory"}
    try:
        return _read(engine, data, kind, say)
    except (MemoryError, Image.DecompressionBombWarning, Image.DecompressionBombError):
        return {"refused": "too_much_memory"}
    except Exception:  # a hostile file makes decoders raise anything; all of it means "broken"
        return {"refused": "broken"}


def _engine() -> Any:
    runtime, package = import_module("onnxruntime"), import_module("rapidocr")
    runtime.disable_telemetry_events()  # on Windows it would tell the system of each model
    settings = {
        "Global.log_level": "critical",
        "Global.use_cls": False,
        "Det.limit_type": "max",
        "Det.limit_side_len": _SEEN_SIDE,
        "EngineConfig.onnxruntime.intra_op_num_threads": 2,  # each has memory of its own
    }
    return package.RapidOCR(params=settings)


def _read(engine: Any, data: bytes, kind: str, say: Say) -> dict[str, Any]:
    say({"done": 0, "of": 0})
    with picture.opened(data, kind) as image:
        upright = picture.plain(image, data)
    quads = _quads(engine, upright)
    lines: list[dict[str, Any]] = []
    for number, quad in enumerate(quads):
        say({"done": number, "of": len(quads)})
        lines += _line(engine, upright, quad)
    return {"lines": lines, "shape": upright.width / upright.height}


def _quads(engine: Any, image: Image.Image) -> list[Quad]:
    found = engine(_pixels(image), use_det=True, use_cls=False, use_rec=False)
    return [] if found.boxes is None else found.boxes.tolist()[:_MOST_LINES]


def _line(engine: Any, image: Image.Image, quad: Quad) -> Iterator[dict[str, Any]]:
    strip = _strip(image, quad)
    if strip is None:
        return
    read = engine(_pixels(strip), use_det=False, use_cls=False, use_rec=True)
    text = "".join(read.txts or ()).strip()
    if text:
        corners = [[x / image.width, y / image.height] for x, y in quad]
        yield {"text": text, "corners": corners, "confidence": float(min(read.scores))}


def _strip(image: Image.Image, quad: Quad) -> Image.Image | None:
    """A line cut out and laid straight; None of what is too small."""
    corners = np.array(quad)
    width = max(_length(corners[1] - corners[0]), _length(corners[2] - corners[3]))
    height = max(_length(corners[3] - corners[0]), _length(corners[2] - corners[1]))
    if width < _LEAST_HEIGHT or height < _LEAST_HEIGHT:
        return None
    left_top, right_top, right_bottom, left_bottom = corners
    order = np.concatenate([left_top, left_bottom, right_bottom, right_top]).tolist()
    size = round(width), round(height)
    return image.transform(size, Image.Transform.QUAD, order, Image.Resampling.BICUBIC)


def _length(way: Any) -> float:
    return float(np.hypot(*way))


def _pixels(image: Image.Image) -> Any:
    """The picture as the engine wants it: blue, green, red."""
    return np.ascontiguousarray(np.asarray(image)[:, :, ::-1])


if __name__ == "__main__":
    main()
