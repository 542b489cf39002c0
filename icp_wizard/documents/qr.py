"""QR codes: level M, a quiet zone of four modules, dark on white whatever the scheme."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from icp_wizard.documents.files import replaced

if TYPE_CHECKING:
    from PIL import Image

QUIET = 4
"""Light modules on each side, as the standard asks."""

Matrix = tuple[tuple[bool, ...], ...]


class TooLong(ValueError):
    """The text holds more than a QR code can carry at level M."""


@lru_cache(maxsize=16)
def modules(text: str) -> Matrix:
    """The rows of modules, True for dark, with the quiet zone. Raises TooLong."""
    from qrcode.constants import ERROR_CORRECT_M
    from qrcode.exceptions import DataOverflowError
    from qrcode.main import QRCode

    code: Any = QRCode(error_correction=ERROR_CORRECT_M, border=QUIET)
    # One segment in UTF-8: readers that guess the encoding guess it from the whole.
    code.add_data(text.encode("utf-8"), optimize=0)
    try:
        code.make(fit=True)
    except (DataOverflowError, ValueError) as error:
        raise TooLong(f"{len(text.encode())} bytes") from error
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


def picture(text: str, scale: int) -> Image.Image:
    """The code as a picture of two tones, *scale* pixels a module. Raises TooLong."""
    from PIL import Image

    matrix = modules(text)
    light = bytes(0 if dark else 255 for row in matrix for dark in row)
    small: Any = Image.frombytes("L", (len(matrix), len(matrix)), light)
    edge = len(matrix) * scale
    return small.resize((edge, edge), Image.Resampling.NEAREST).convert("1")


def png(text: str, path: Path, scale: int = 8) -> None:
    """Write the code as PNG. Raises TooLong, CannotWrite."""
    with replaced(path) as part:
        picture(text, scale).save(part, "PNG")


def shortened(text: str, limit: int = 1000) -> str:
    """The first whole lines of a text that fit into *limit* bytes, "…" where others are left out.

    About a thousand bytes print at a third of a millimetre a module, which a phone still reads.
    """
    if len(text.encode()) <= limit:
        return text
    kept = ""
    for line in text.splitlines(keepends=True):
        if len((kept + line).encode()) > limit - 4:
            break
        kept += line
    return kept + "…"
