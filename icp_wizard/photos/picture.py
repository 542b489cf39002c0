"""Turning a picture from outside into plain upright pixels; runs in the decoding process only."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms

LONG_SIDE = 3000  # pixels: a licence of A3 size at 180 dots per inch
THUMBNAIL = (264, 184)  # twice the slot of the Papers page, for sharp screens
_BEST, _LESSER = 90, (85, 80, 75)
_LEAST_SIDE = 64


class AnimatedError(Exception):
    """The file holds a film, not a picture."""


def opened(data: bytes, kind: str) -> Image.Image:
    """Read the header only; nothing is decoded yet. The opener of no other kind is tried."""
    if kind == "HEIC":
        from icp_wizard.photos.heic import learn

        learn()
    image = Image.open(BytesIO(data), formats=["HEIF" if kind == "HEIC" else kind])
    if kind == "PNG" and getattr(image, "is_animated", False):
        raise AnimatedError
    return image


def plain(image: Image.Image, data: bytes, side: int = LONG_SIDE, spare: int = 0) -> Image.Image:
    """Turn a picture upright, in sRGB, without metadata, its long side within *side*.

    *data* is the file of which *image* is the header; a picture larger by *spare* pixels at most
    stays as it is.
    """
    orientation, profile = _orientation(image), image.info.get("icc_profile")
    small = _tamed(_decoded(image, data, side))
    if max(small.size) > side + spare:
        small = resized(small, side)
    return _upright(_flat(_in_srgb(small, profile)), orientation)


def _decoded(image: Image.Image, data: bytes, side: int) -> Image.Image:
    if image.format == "HEIF":
        from icp_wizard.photos.heic import decoded

        return decoded(data, image.size, side)
    # Draft mode lets the JPEG decoder itself halve the picture: a fifth of the time and memory.
    image.draft(None, _within(image.size, side))
    image.load()
    return image


def encoded(image: Image.Image, limit: int) -> tuple[bytes, tuple[int, int]]:
    """Make a JPEG of at most ``limit`` bytes: quality gives way first, then pixels."""
    data = _jpeg(image, _BEST)
    for quality in _LESSER:
        if len(data) > limit:
            data = _jpeg(image, quality)
    while len(data) > limit and max(image.size) > _LEAST_SIDE:
        factor = min(0.9, max(0.5, (limit / len(data)) ** 0.5))
        image = resized(image, int(max(image.size) * factor))
        data = _jpeg(image, _LESSER[-1])
    return data, image.size


def thumbnail(image: Image.Image) -> bytes:
    """Make a small JPEG within the THUMBNAIL box."""
    small = image.copy()
    small.thumbnail(THUMBNAIL)
    return _jpeg(small, 85)


def _jpeg(image: Image.Image, quality: int) -> bytes:
    target = BytesIO()
    image.save(target, "JPEG", quality=quality)
    return target.getvalue()


def _within(size: tuple[int, int], side: int) -> tuple[int, int]:
    longest = max(size)
    if longest <= side:
        return size
    return max(1, round(size[0] * side / longest)), max(1, round(size[1] * side / longest))


def resized(image: Image.Image, side: int) -> Image.Image:
    """The picture with a long side of at most *side* pixels."""
    untyped: Any = image  # Pillow's annotation names NumPy, which is not here
    return untyped.resize(_within(image.size, side), Image.Resampling.BICUBIC, reducing_gap=2)


def _orientation(image: Image.Image) -> int:
    # A picture with damaged EXIF is still a picture: it is then taken as it stands.
    with suppress(Exception):
        return int(image.getexif().get(0x0112, 1))
    return 1


def _tamed(image: Image.Image) -> Image.Image:
    """Bring every mode to one that can be scaled: L, RGB, RGBA or CMYK."""
    if image.mode.startswith("I"):
        return _eight_bits(image)
    if "transparency" in image.info or image.mode in ("LA", "PA", "La", "RGBa"):
        return image.convert("RGBA")
    return image if image.mode in ("L", "RGB", "RGBA", "CMYK") else image.convert("RGB")


def _eight_bits(image: Image.Image) -> Image.Image:
    deep: Any = image.convert("I")
    return deep.point(_high_byte).convert("L")


def _high_byte(value: Any) -> Any:
    return value / 256


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Apply the colour profile; one that is damaged or of another colour space is left out."""
    if not profile or image.mode == "RGBA":
        return image
    with suppress(ImageCms.PyCMSError, OSError, ValueError):
        colours: Any = ImageCms  # its target profile carries no type
        source, target = colours.ImageCmsProfile(BytesIO(profile)), colours.createProfile("sRGB")
        return colours.profileToProfile(image, source, target, outputMode="RGB")
    return image


def _flat(image: Image.Image) -> Image.Image:
    """Lay a picture with transparency on white, and make the rest RGB."""
    if image.mode != "RGBA":
        return image.convert("RGB")
    white = Image.new("RGB", image.size, "white")
    white.paste(image, mask=image.getchannel("A"))
    return white


_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def _upright(image: Image.Image, orientation: int) -> Image.Image:
    turn = _TURNS.get(orientation)
    upright = image.transpose(turn) if turn is not None else image.copy()
    upright.info = {}
    return upright
