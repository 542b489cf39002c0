"""The decoding process: ``python -m icp_wizard.photos.decoder MEGABYTES``.

It reads pictures from its standard input and writes them back decoded, stripped and re-encoded. A
hostile picture can at worst end this process, which holds nothing and is replaced.
"""

from __future__ import annotations

import os
import sys
import warnings
from typing import Any, BinaryIO

from PIL import Image

from icp_wizard.photos import picture
from icp_wizard.photos.wire import Message, receive, send

MAX_PIXELS = 60_000_000


def main() -> None:
    """Answer requests until the program closes the pipe."""
    _limit(int(sys.argv[1]))
    requests, answers = sys.stdin.buffer, _private_output()
    while (message := receive(requests)) is not None:
        facts, blobs = _answer(message)
        send(answers, facts, *blobs)


def _private_output() -> BinaryIO:
    """Keep the pipe for answers, so that nothing a library prints can slip between them."""
    private = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return private


def _limit(megabytes: int) -> None:
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    try:
        import resource
    except ImportError:  # Windows: the program's time limit and the pixel cap remain
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core dump would hold identity papers
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))


def _answer(message: Message) -> Message:
    facts, (data,) = message
    try:
        return _decoded(data, facts["kind"], facts["limit"])
    except picture.AnimatedError:
        return {"refused": "animated"}, []
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return {"refused": "too_many_pixels"}, []
    except MemoryError:
        return {"refused": "too_much_memory"}, []
    except Exception:  # a hostile file makes decoders raise anything; all of it means "broken"
        return {"refused": "broken"}, []


def _decoded(data: bytes, kind: str, limit: int) -> Message:
    with picture.opened(data, kind) as image:
        width, height = image.size
        upright = picture.plain(image)
    jpeg, size = picture.encoded(upright, limit)
    facts: dict[str, Any] = {
        "width": size[0],
        "height": size[1],
        "byte_count": len(jpeg),
        "original_format": kind,
        "original_width": width,
        "original_height": height,
    }
    return facts, [jpeg, picture.thumbnail(upright)]


if __name__ == "__main__":
    main()
