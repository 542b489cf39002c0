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

MOST_SIDE = 4000  # pixels decoded for a part of a picture: all that 12 million have
LEAST_SIDE = 100  # pixels: there is nothing to see in less

_Read = tuple[Image.Image, tuple[int, int]]
"""A plain picture, and its size as it came."""


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
    if order.get("act") == "codes":
        return {"codes": _codes(_whole(data, kind)[0])}, []
    cut = _placed(order) if order.get("corners") else None
    upright, (width, height) = _part(data, kind, cut) if cut else _whole(data, kind)
    came = {"original_format": kind, "original_width": width, "original_height": height}
    return _finished(upright, order, {**came, "cut": cut})


def _whole(data: bytes, kind: str) -> _Read:
    """The whole picture; what was decoded for it is let go of."""
    with picture.opened(data, kind) as image:
        return picture.plain(image, data), image.size


def _placed(order: dict[str, Any]) -> list[tuple[float, float]]:
    """The corners to cut at, as fractions of the whole picture."""
    from icp_wizard.photos.perspective import within

    return within(order["corners"], order["cut"]) if order.get("cut") else order["corners"]


def _part(data: bytes, kind: str, corners: list[tuple[float, float]]) -> _Read:
    """What lies between four corners, with as many pixels of it as are kept of any picture."""
    from icp_wizard.photos.perspective import flattened, longest

    with picture.opened(data, kind) as image:
        size = image.size
        wanted = picture.LONG_SIDE / max(0.01, longest(corners, size))
        side = max(picture.LONG_SIDE, min(MOST_SIDE, round(wanted)))
        whole = picture.plain(image, data, side, spare=100)
    return picture.resized(flattened(whole, corners), picture.LONG_SIDE), size


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
