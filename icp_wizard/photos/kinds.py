"""What kind of file some bytes are, told by the bytes alone: names and media types lie."""

from __future__ import annotations

from typing import Literal

from icp_wizard.photos.refusal import RefusedPhoto

Kind = Literal["JPEG", "PNG", "HEIC"]

_HEAD = 64  # bytes: covers the brands of every HEIC seen
_HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis"}
_SEQUENCE_BRANDS = {b"hevc", b"hevx", b"hevm", b"hevs", b"msf1"}
_OTHERS = (
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"%PDF", "PDF"),
    (b"8BPS", "PSD"),
    (b"<svg", "SVG"),
    (b"<?xml", "SVG"),
    (b"PK\3\4", "ZIP"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (b"\xff\x4f\xff\x51", "JPEG 2000"),
)


def kind_of(data: bytes) -> Kind:
    """Name the kind of a picture; raise RefusedPhoto for anything but JPEG, PNG and HEIC."""
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if data[4:8] == b"ftyp":
        return _kind_of_box(data)
    raise _stranger(data)


def _kind_of_box(data: bytes) -> Kind:
    """Read the brands of an ISO base media file, the family of HEIC, AVIF and MP4."""
    end = min(int.from_bytes(data[:4], "big"), _HEAD)
    major, others = data[8:12], {data[at : at + 4] for at in range(16, end - 3, 4)}
    if major in _SEQUENCE_BRANDS:
        raise RefusedPhoto("animated")
    if major in _HEIC_BRANDS or (major == b"mif1" and others & _HEIC_BRANDS):
        return "HEIC"
    name = "AVIF" if b"avif" in {major, *others} else "MP4"
    raise RefusedPhoto("wrong_kind", kind=name)


def _stranger(data: bytes) -> RefusedPhoto:
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return RefusedPhoto("wrong_kind", kind="WebP")
    for magic, name in _OTHERS:
        if data.startswith(magic):
            return RefusedPhoto("wrong_kind", kind=name)
    return RefusedPhoto("not_a_picture")
