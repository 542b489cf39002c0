"""The decoding process: ``python -m icp_wizard.photos.decoder MEGABYTES``.

It reads pictures from its standard input and writes them back decoded, stripped and re-encoded. A
hostile picture can at worst end this process, which holds nothing and is replaced.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from PIL import Image

from icp_wizard.photos import picture
from icp_wizard.photos.child import confine, private_output
from icp_wizard.photos.wire import Message, receive, send

LEAST_SIDE = 100  # pixels: there is nothing to see in less


def main() -> None:
    """Answer requests until the program closes the pipe."""
    confine(int(sys.argv[1]))
    requests, answers = sys.stdin.buffer, private_output()
    while (message := receive(requests)) is not None:
        facts, blobs = _answer(message)
        send(answers, facts, *blobs)


def _answer(message: Message) -> Message:
    facts, (data,) = message
    try:
        return _done(data, facts)
    except picture.AnimatedError:
        return {"refused": "animated"}, []
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return {"refused": "too_many_pixels"}, []
    except MemoryError:
        return {"refused": "too_much_memory"}, []
    except Exception:  # a hostile file makes decoders raise anything; all of it means "broken"
        return {"refused": "broken"}, []


def _done(data: bytes, order: dict[str, Any]) -> Message:
    kind = order["kind"]
    upright, (width, height) = _read(data, kind)
    if order.get("act") == "codes":
        return {"codes": _codes(upright)}, []
    if order.get("corners"):
        from icp_wizard.photos.perspective import flattened

        upright = flattened(upright, order["corners"])
    came = {"original_format": kind, "original_width": width, "original_height": height}
    return _finished(upright, order, came)


def _read(data: bytes, kind: str) -> tuple[Image.Image, tuple[int, int]]:
    """The plain picture and its size as it came; what was decoded is let go of."""
    with picture.opened(data, kind) as image:
        return picture.plain(image, data), image.size


def _finished(upright: Image.Image, order: dict[str, Any], came: dict[str, Any]) -> Message:
    jpeg, size = picture.encoded(upright, order["limit"])
    fitted = {"width": size[0], "height": size[1], "byte_count": len(jpeg)}
    advice = _judged(upright, order.get("card_side", ""))
    return {**fitted, **came, **advice}, [jpeg, picture.thumbnail(upright)]


def _codes(upright: Image.Image) -> list[str]:
    import zxingcpp

    reader: Any = zxingcpp  # the package carries no types
    return [
        each.text for each in reader.read_barcodes(upright, formats=reader.BarcodeFormat.QRCode)
    ]


def _judged(upright: Image.Image, card_side: str) -> dict[str, Any]:
    """What the coach says; nothing of a picture too small to look at."""
    if min(upright.size) < LEAST_SIDE:
        return {}
    with suppress(Exception):  # advice is never worth the picture
        from icp_wizard.photos.coach.judge import judged

        flaws, corners = judged(upright, card_side)
        return {"flaws": [asdict(each) for each in flaws], "corners": corners}
    return {}


if __name__ == "__main__":
    main()
