"""Files no camera makes: bombs, halves, liars, films, odd colours. Each is named by its deed."""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterator
from io import BytesIO
from struct import pack
from typing import Any

from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo

PNG = b"\x89PNG\r\n\x1a\n"
SCRIPT = b"<script>fetch('http://example.invalid')</script>"


def corpus() -> Iterator[tuple[str, bytes]]:
    """Every hostile file with its name."""
    parts = (_halves, _liars, _bombs, _chunks, _segments, _modes, _films, _boxes, _polyglots)
    for part in (*parts, _notes, _grids):
        yield from part()


def names(count: int = 500) -> Iterator[str]:
    """File names that climb, command, deceive, or are no names at all."""
    dice = random.Random(4)
    parts = (
        "..", "/", "\\", "~", "$(id)", "`id`", ";rm -rf", "|", "&", "\0", "\n", "\r\n", "%00",
        "%2e%2e%2f", "\u202egpj.exe", "CON", "NUL.jpg", "aux", "COM1", "C:", "\\\\server\\share",
        "<img src=x>", "{0}", "{name}", "%s", "%n", "'", '"', "\U0001f4f7", "\u200b", "\ud7ff",
        "é", "e\u0301", "执照", ".", " ", "\t", "-rf", "a" * 300, "file:///etc/passwd", ".jpg",
    )  # fmt: skip
    for _ in range(count):
        yield "".join(dice.choice(parts) for _ in range(dice.randint(1, 6)))


def sound(kind: str = "JPEG", size: tuple[int, int] = (320, 240), **options: object) -> bytes:
    """A picture with nothing wrong."""
    return _file(_drawn(size), kind, **options)


def _drawn(size: tuple[int, int] = (320, 240)) -> Image.Image:
    image = Image.new("RGB", size, (90, 140, 160))
    ImageDraw.Draw(image).rectangle((40, 40, size[0] - 40, size[1] - 40), (240, 238, 230))
    return image


def _file(image: Image.Image, kind: str, **options: object) -> bytes:
    target = BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def _heic(size: tuple[int, int] = (320, 240), *, more: bool = False, **options: object) -> bytes:
    import pillow_heif

    heif: Any = pillow_heif  # the package carries no types
    target, file = BytesIO(), heif.from_pillow(_drawn(size))
    if more:
        file.add_from_pillow(_drawn().rotate(180))
    file.save(target, quality=60, **options)
    return target.getvalue()


def _halves() -> Iterator[tuple[str, bytes]]:
    for kind, data in (("jpeg", sound()), ("png", sound("PNG")), ("heic", _heic())):
        for share in (0.05, 0.3, 0.7, 0.97):
            yield f"{kind} cut at {share:.0%}", data[: int(len(data) * share)]
        yield f"{kind} magic alone", data[:12]
        yield f"{kind} with its middle zeroed", data[:200] + bytes(400) + data[600:]


def _liars() -> Iterator[tuple[str, bytes]]:
    for kind in ("GIF", "BMP", "TIFF", "WEBP", "ICO", "PPM", "TGA", "PCX", "PDF", "JPEG2000"):
        yield f"{kind} in place of a photo", _file(_drawn(), kind)
    yield from (
        ("nothing", b""),
        ("text", b"hello"),
        ("html", b"<html>" + SCRIPT),
        ("svg", b"<svg xmlns='http://www.w3.org/2000/svg'>" + SCRIPT + b"</svg>"),
        ("program", b"\x7fELF" + bytes(300)),
        ("windows program", b"MZ" + bytes(300)),
        ("archive", b"PK\3\4" + bytes(300)),
        ("postscript", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n"),
        ("jpeg magic before text", b"\xff\xd8\xff" + b"hello" * 40),
        ("png magic before a jpeg", PNG + sound()),
    )


def _chunk(name: bytes, body: bytes, check: int | None = None) -> bytes:
    code = zlib.crc32(name + body) if check is None else check
    return pack(">I", len(body)) + name + body + pack(">I", code)


def _png(width: int, height: int, rows: bytes, *, depth: int = 8, colour: int = 2) -> bytes:
    head = _chunk(b"IHDR", pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return PNG + head + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


def _bombs() -> Iterator[tuple[str, bytes]]:
    rows = zlib.compress(bytes(4_000_000), 9)
    for width, height in (
        (65535, 65535),
        (2**31 - 1, 1),
        (1, 2**31 - 1),
        (7746, 7746),
        (59_000_000, 1),
        (0, 0),
        (0, 100),
    ):
        yield f"png of {width} by {height}", _png(width, height, rows)
    yield "png with more rows than it says", _png(10, 10, rows)
    yield "png of one bit and a great size", _png(60000, 60000, rows, depth=1, colour=0)
    yield "png of an impossible depth", _png(10, 10, rows, depth=7)
    jpeg = bytearray(sound())
    at = jpeg.index(b"\xff\xc0") + 5
    jpeg[at : at + 4] = b"\xff\xff\xff\xff"
    yield "jpeg which says it has 65535 by 65535", bytes(jpeg)
    jpeg[at : at + 4] = bytes(4)
    yield "jpeg of no size", bytes(jpeg)


def _chunks() -> Iterator[tuple[str, bytes]]:
    plain = sound("PNG")
    head, rest = plain[:33], plain[33:]
    yield "png with a text bomb", head + _ztxt(80_000_000) + rest
    yield "png with a chunk longer than the file", head + pack(">I", 2**31 - 1) + b"tEXt" + rest
    yield "png with a wrong check sum", head[:-4] + bytes(4) + rest
    yield "png with two headers", head + head[8:] + rest
    yield "png with many text chunks", head + _chunk(b"tEXt", b"a\0b") * 20_000 + rest
    yield "png with a damaged profile", head + _chunk(b"iCCP", b"x\0\0" + b"junk" * 20) + rest
    yield "png with exif of nothing", head + _chunk(b"eXIf", b"II*\0" + b"\xff" * 40) + rest
    note = PngInfo()
    note.add_text("Comment", "x" * 900_000, zip=True)
    yield "png with a long comment", sound("PNG", pnginfo=note)


def _ztxt(size: int) -> bytes:
    return _chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(size), 9))


def _segments() -> Iterator[tuple[str, bytes]]:
    plain = sound()
    head, rest = plain[:2], plain[2:]
    app = b"\xff\xe1\xff\xff" + bytes(65533)
    yield "jpeg with giant metadata", head + app * 200 + rest
    yield "jpeg with a segment that never ends", head + b"\xff\xe1\xff\xff" + rest[:200]
    yield "jpeg with a segment of no length", head + b"\xff\xe1\0\0" + rest
    yield "jpeg with exif that turns in circles", head + _exif() + rest
    yield "jpeg with a damaged profile", sound(icc_profile=b"junk" * 200)
    yield "jpeg after its end again", plain + plain
    yield "jpeg with nine megabytes behind it", plain + bytes(9_000_000)
    yield "progressive jpeg", sound(progressive=True)
    yield "jpeg of random bytes", head + random.Random(1).randbytes(5000)


def _exif() -> bytes:
    """A directory whose next directory is itself."""
    body = b"Exif\0\0II*\0\x08\0\0\0\1\0\x12\1\3\0\1\0\0\0\x63\0\0\0\x08\0\0\0"
    return b"\xff\xe1" + pack(">H", len(body) + 2) + body


def _modes() -> Iterator[tuple[str, bytes]]:
    image = _drawn()
    for mode in ("CMYK", "L"):
        yield f"jpeg in {mode}", _file(image.convert(mode), "JPEG")
    yield "jpeg of adobe's inverted colours", _file(image.convert("CMYK"), "JPEG", quality=30)
    for mode in ("1", "P", "LA", "RGBA", "I;16"):
        odd = image.convert("I").convert("I;16") if mode == "I;16" else image.convert(mode)
        yield f"png in {mode}", _file(odd, "PNG")
    yield "png of sixteen bits a colour", _png(4, 4, zlib.compress(bytes(4 * 25)), depth=16)
    yield "png with a palette it lacks", _png(8, 8, zlib.compress(bytes(72)), colour=3)
    yield "png of one pixel", _file(Image.new("RGB", (1, 1)), "PNG")
    yield "jpeg of one row", _file(Image.new("RGB", (9000, 1)), "JPEG")
    yield "jpeg of one column", _file(Image.new("RGB", (1, 9000)), "JPEG")


def _films() -> Iterator[tuple[str, bytes]]:
    more = [_drawn(), _drawn().rotate(90, expand=False)]
    yield "animated png", _file(_drawn(), "PNG", save_all=True, append_images=more)
    yield "animated gif", _file(_drawn(), "GIF", save_all=True, append_images=more)
    yield "multi-picture jpeg", _file(_drawn(), "MPO", save_all=True, append_images=more)
    head = sound("PNG")
    control = _chunk(b"acTL", pack(">II", 2**31 - 1, 0))
    yield "png of two thousand million frames", head[:33] + control + head[33:]


def _notes() -> Iterator[tuple[str, bytes]]:
    """Metadata far larger than the picture, in each of the places where it may stand."""
    plain, png = sound(), sound("PNG")
    profile = b"ICC_PROFILE\0" + bytes((1, 255)) + bytes(65519)
    segment = b"\xff\xe2\xff\xff" + profile
    yield "jpeg with a profile of sixteen megabytes", plain[:2] + segment * 255 + plain[2:]
    place = b"http://ns.adobe.com/xap/1.0/\0" + b"<x>" * 21834
    yield "jpeg with much xmp", plain[:2] + (b"\xff\xe1\xff\xff" + place[:65533]) * 90 + plain[2:]
    profile = _chunk(b"iCCP", b"p\0\0" + zlib.compress(bytes(60_000_000), 9))
    yield "png with a profile bomb", png[:33] + profile + png[33:]
    note = _chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(bytes(60_000_000), 9))
    yield "png with an xmp bomb", png[:33] + note + png[33:]
    yield (
        "png with exif of twenty megabytes",
        png[:33] + _chunk(b"eXIf", bytes(20_000_000)) + png[33:],
    )
    yield "heic with exif of eight megabytes", _heic(exif=b"Exif\0\0II*\0" + bytes(8_000_000))
    clear = _drawn().quantize(8)
    yield "png with a palette and transparency", _file(clear, "PNG", transparency=bytes(range(8)))
    yield "jpeg of four inks and a transform", _ycck()


def _ycck() -> bytes:
    """A JPEG whose four colours are said to be brightness, two differences and black."""
    data = bytearray(_file(_drawn().convert("CMYK"), "JPEG"))
    at = data.index(b"Adobe")
    data[at + 11] = 2
    return bytes(data)


def _grids() -> Iterator[tuple[str, bytes]]:
    """HEIC pictures of tiles which say they have more, other, or none."""
    heic = _heic(size=(600, 500), tile_size=128)
    grid = heic.index(b"idat") + 4
    for name, at, value in (
        ("256 rows", grid + 2, b"\xff"),
        ("256 columns", grid + 3, b"\xff"),
        ("a width of 65535", grid + 4, b"\xff\xff"),
        ("a height of 65535", grid + 6, b"\xff\xff"),
        ("no height", grid + 6, b"\0\0"),
        ("references to itself", heic.index(b"dimg") + 8, b"\0\1" * 20),
        ("properties it lacks", heic.index(b"ipma") + 12, b"\xff" * 30),
        ("sizes beyond all", heic.index(b"ispe") + 8, b"\x7f\xff\xff\xff" * 2),
    ):
        yield f"heic of tiles with {name}", heic[:at] + value + heic[at + len(value) :]
    yield "heic of two pictures", _heic(more=True)


def _boxes() -> Iterator[tuple[str, bytes]]:
    heic = _heic()
    for brand in (b"avif", b"hevc", b"isom", b"mp42", b"qt  ", b"\0\0\0\0"):
        yield f"box of {brand!r}", heic[:8] + brand + heic[12:]
    yield "heic with a box of no length", bytes(4) + heic[4:]
    yield "heic with a box beyond its end", b"\x7f\xff\xff\xff" + heic[4:]


def _polyglots() -> Iterator[tuple[str, bytes]]:
    for kind in ("JPEG", "PNG"):
        yield f"{kind} with a page behind it", sound(kind) + SCRIPT
        yield f"{kind} with an archive behind it", sound(kind) + b"PK\3\4" + bytes(99)
        yield f"{kind} with a pdf behind it", sound(kind) + b"%PDF-1.7\n%%EOF"
    yield "jpeg with a script for a comment", sound(comment=SCRIPT)
