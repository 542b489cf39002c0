"""Photographs of synthetic papers, good ones and such with flaws of known degrees.

``photographed`` lays a paper on a surface and sees it as a phone does; each entry of ``FLAWS``
spoils such a photograph at a degree from 0 to 1. Lengths are in pixels of a picture 2000 wide.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

import numpy as np
import numpy.typing as npt
import surfaces
from papers import CODE, PAPERS, licence
from PIL import Image, ImageChops, ImageDraw, ImageFilter
from surfaces import Quad, Size

__all__ = ["CODE", "FLAWS", "PAPERS", "Shot", "enlarged", "good", "licence", "photographed"]

Corners = tuple[tuple[float, float], ...]
SIZES = ((1600, 1200), (2048, 1536), (2400, 1800))
_CARDS = {"card_front": "front", "card_back": "back"}


@dataclass(frozen=True)
class Shot:
    """A photograph: its picture, its paper, the corners where they are in sight, its flaw.

    *card_side* is what the slot expects of it.
    """

    image: Image.Image
    paper: str
    corners: Corners | None
    flaw: str = ""
    degree: float = 0.0
    quality: int = 88
    card_side: str = ""


@dataclass(frozen=True)
class Camera:
    """How a photograph is taken; what is None falls as it does by hand.

    *turn* in degrees, *slant* and *fill* as shares of the frame, *level* and *gain* of the light,
    *dim* what a copier left of the colours.
    """

    turn: float | None = None
    slant: float | None = None
    fill: float | None = None
    shift: tuple[float, float] = (0, 0)
    size: Size | None = None
    gain: float = 1.0
    lift: float = 0.0
    copied: bool = False


def photographed(paper: str, seed: int, camera: Camera | None = None, **set_to: Any) -> Shot:
    """A photograph without a flaw, unless the camera is told otherwise."""
    camera = replace(camera or Camera(), **set_to)
    dice = random.Random(f"{paper} {seed}")
    page = PAPERS[paper]()
    if camera.copied:
        page = _copied(page)
    size = camera.size or dice.choice(SIZES)
    frame = size if page.width > page.height else (size[1], size[0])
    quad = _quad(page, frame, camera, dice)
    table = surfaces.surface(frame, dice)
    picture = _laid(page, table, quad)
    inside = all(0 <= x < frame[0] and 0 <= y < frame[1] for x, y in quad)
    if inside and dice.random() < 0.15:
        surfaces.fingers(picture, quad, dice)
    corners = tuple((x / frame[0], y / frame[1]) for x, y in quad) if inside else None
    seen = _seen(picture, camera, dice)
    return Shot(seen, paper, corners, quality=dice.randint(72, 95), card_side=_CARDS.get(paper, ""))


def spoiled(flaw: str, paper: str, degree: float, seed: int, **set_to: Any) -> Shot:
    """A photograph with one flaw."""
    shot = FLAWS[flaw](paper, degree, seed, Camera(**set_to))
    return replace(shot, flaw=flaw, degree=degree)


def stored(shot: Shot) -> bytes:
    """The photograph as the file a phone would send."""
    target = BytesIO()
    shot.image.save(target, "JPEG", quality=shot.quality)
    return target.getvalue()


def enlarged(size: Size, kind: str = "JPEG", tile: int = 0) -> bytes:
    """A good photograph of a licence in many pixels, as a file; HEIC in tiles as phones do it."""
    image = photographed("licence", 3).image.resize(size, Image.Resampling.BICUBIC)
    target = BytesIO()
    if kind == "JPEG":
        image.save(target, "JPEG", quality=88)
        return target.getvalue()
    import pillow_heif

    heif: Any = pillow_heif  # the package carries no types
    quick = {"preset": "ultrafast"}
    heif.from_pillow(image).save(target, quality=80, tile_size=tile, enc_params=quick)
    return target.getvalue()


def good(count: int, first: int = 0, **set_to: Any) -> Iterator[Shot]:
    """Photographs without a flaw, in turns of all papers."""
    names = list(PAPERS)
    return (photographed(names[n % len(names)], first + n, **set_to) for n in range(count))


def _blurred(paper: str, degree: float, seed: int, camera: Camera) -> Shot:
    shot = photographed(paper, seed, camera)
    radius = (3.0 + 5.0 * degree) * _scale(shot)
    return _with(shot, shot.image.filter(ImageFilter.GaussianBlur(radius)))


def _moved(paper: str, degree: float, seed: int, camera: Camera) -> Shot:
    shot, dice = photographed(paper, seed, camera), random.Random(seed)
    length = round((13 + 20 * degree) * _scale(shot))
    angle = dice.uniform(0, math.pi)
    pixels = np.zeros((*shot.image.size[::-1], 3), np.float32)
    for step in range(length):
        along = step - length / 2
        places = round(along * math.cos(angle)), round(along * math.sin(angle))
        pixels += np.asarray(ImageChops.offset(shot.image, *places), np.float32)
    return _with(shot, _picture(pixels / length))


def _glaring(paper: str, degree: float, seed: int, camera: Camera) -> Shot:
    shot, dice = photographed(paper, seed, camera), random.Random(seed)
    width, height = shot.image.size
    x, y = width * dice.uniform(0.34, 0.66), height * dice.uniform(0.36, 0.64)
    radius, long = min(width, height) * (0.08 + 0.12 * degree), dice.uniform(1, 1.8)
    spot = Image.new("L", (width // 4, height // 4))
    box = (x - long * radius, y - radius, x + long * radius, y + radius)
    ImageDraw.Draw(spot).ellipse([each / 4 for each in box], fill=255)
    spot = spot.filter(ImageFilter.GaussianBlur(radius / 4 / dice.uniform(2.5, 5)))
    white = Image.new("RGB", shot.image.size, "white")
    return _with(shot, Image.composite(white, shot.image, spot.resize(shot.image.size)))


def _dark(paper: str, degree: float, seed: int, camera: Camera) -> Shot:
    return photographed(paper, seed, camera, gain=0.34 - 0.2 * degree)


def _bright(paper: str, degree: float, seed: int, camera: Camera) -> Shot:
    return photographed(paper, seed, camera, gain=1.9 + 1.2 * degree, lift=40 + 40 * degree)


def _small(paper: str, degree: float, seed: int, camera: Camera) -> Shot:
    return photographed(paper, seed, camera, fill=0.34 - 0.12 * degree)


def _grey(paper: str, degree: float, seed: int, camera: Camera) -> Shot:
    """A black-and-white photograph; of cards in the upper half a copy seen in colour."""
    if degree > 0.5 and paper in _CARDS:
        return photographed(paper, seed, camera, copied=True)
    shot = photographed(paper, seed, camera)
    return _with(shot, shot.image.convert("L").convert("RGB"))


def _cut_off(paper: str, degree: float, seed: int, camera: Camera) -> Shot:
    away = 0.24 + 0.1 * degree
    shift = ((away, 0), (-away, 0), (0, away), (0, -away))[seed % 4]
    return photographed(paper, seed, camera, fill=0.82, shift=shift)


def _skewed(paper: str, degree: float, seed: int, camera: Camera) -> Shot:
    if seed % 2:
        turn = (10 + 9 * degree) * (-1) ** (seed // 2)
        return photographed(paper, seed, camera, turn=turn, fill=0.64)
    return photographed(paper, seed, camera, slant=0.2 + 0.1 * degree, fill=0.78)


def _turned(paper: str, degree: float, seed: int, camera: Camera) -> Shot:
    """On its side, or in the upper half of the degrees upside down."""
    sides = Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270
    turn = Image.Transpose.ROTATE_180 if degree > 0.5 else sides[seed % 2]
    shot = photographed(paper, seed, camera)
    return replace(_with(shot, shot.image.transpose(turn)), corners=None)


def _wrong_side(paper: str, degree: float, seed: int, camera: Camera) -> Shot:
    del degree
    card = paper if paper in _CARDS else ("card_front", "card_back")[seed % 2]
    expected = "back" if card == "card_front" else "front"
    return replace(photographed(card, seed, camera), card_side=expected)


def _screen(paper: str, degree: float, seed: int, camera: Camera) -> Shot:
    """The light of a display: dark gaps between its dots, seen by a camera a little askew."""
    shot, dice = photographed(paper, seed, camera), random.Random(seed)
    period, angle = 3.2 + 2.4 * dice.random(), math.radians(dice.uniform(2, 9))
    width, height = shot.image.size
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    across = np.cos(2 * np.pi * (x * math.cos(angle) + y * math.sin(angle)) / period)
    down = np.cos(2 * np.pi * (y * math.cos(angle) - x * math.sin(angle)) / period)
    depth = 0.06 + 0.12 * degree
    gaps = 1 - depth * (1 + across) / 2 - depth * (1 + down) / 2
    return _with(shot, _picture(np.asarray(shot.image, np.float32) * gaps[..., None]))


FLAWS: dict[str, Callable[[str, float, int, Camera], Shot]] = {
    "blurred": _blurred,
    "moved": _moved,
    "glare": _glaring,
    "dark": _dark,
    "bright": _bright,
    "small": _small,
    "grey": _grey,
    "cut_off": _cut_off,
    "skewed": _skewed,
    "turned": _turned,
    "wrong_side": _wrong_side,
    "screen": _screen,
}


def _with(shot: Shot, image: Image.Image) -> Shot:
    return replace(shot, image=image)


def _scale(shot: Shot) -> float:
    return max(shot.image.size) / 2000


def _picture(pixels: npt.NDArray[np.floating[Any]]) -> Image.Image:
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def _copied(page: Image.Image) -> Image.Image:
    """What a copier makes of a paper."""
    grey = page.convert("L").convert("RGB")
    if page.mode == "RGBA":
        grey.putalpha(page.getchannel("A"))
    return grey


def _quad(page: Image.Image, frame: Size, camera: Camera, dice: random.Random) -> Quad:
    """Where the corners of a paper come to lie, clockwise from top left."""
    share = dice.uniform(0.66, 0.88) if camera.fill is None else camera.fill
    scale = share * min(frame[0] / page.width, frame[1] / page.height)
    angle = math.radians(dice.uniform(-3.5, 3.5) if camera.turn is None else camera.turn)
    lean = dice.uniform(0, 0.05) if camera.slant is None else camera.slant
    wide = dice.random() < 0.5
    middle = frame[0] * (0.5 + camera.shift[0]), frame[1] * (0.5 + camera.shift[1])
    found: Quad = []
    for right, low in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        x, y = right * page.width * scale / 2, low * page.height * scale / 2
        if wide and low < 0:
            x *= 1 - lean
        elif not wide and right < 0:
            y *= 1 - lean
        at = x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle)
        found.append((middle[0] + at[0], middle[1] + at[1]))
    return found


def _laid(page: Image.Image, table: Image.Image, quad: Quad) -> Image.Image:
    """The paper on the table, with the thin shadow it casts."""
    solved = _coefficients(quad, page.size)
    laid = page.convert("RGBA").transform(
        table.size, Image.Transform.PERSPECTIVE, solved, Image.Resampling.BICUBIC
    )
    mask = laid.getchannel("A")
    reduced = mask.resize((table.width // 4, table.height // 4))
    shade = reduced.filter(ImageFilter.GaussianBlur(table.width / 1000)).resize(table.size)
    black = Image.new("RGB", table.size)
    table.paste(black, (0, table.width // 500), shade.point([v // 3 for v in range(256)]))
    table.paste(laid, mask=mask)
    return table


def _coefficients(quad: Quad, size: Size) -> list[float]:
    """The map from the frame back to the paper, as Pillow wants it."""
    rows: list[list[float]] = []
    wanted: list[float] = []
    for (x, y), (u, v) in zip(quad, ((0, 0), (size[0], 0), size, (0, size[1])), strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        wanted += [u, v]
    return [float(each) for each in np.linalg.solve(np.array(rows), np.array(wanted))]


def _seen(image: Image.Image, camera: Camera, dice: random.Random) -> Image.Image:
    """What a phone makes of it: light, softness, grain, and its own sharpening."""
    scale = max(image.size) / 2000
    soft = image.filter(ImageFilter.GaussianBlur(dice.uniform(0.4, 1.15) * scale))
    warm = np.array([1.0, dice.uniform(0.95, 1), dice.uniform(0.84, 1.02)], np.float32)
    level = dice.uniform(0.74, 0.95) * camera.gain
    pixels = np.asarray(soft, np.float32) * surfaces.light(image.size, dice)
    pixels = pixels * (warm * level) + camera.lift
    rng = np.random.default_rng(dice.randrange(10**6))
    grain = rng.standard_normal((*image.size[::-1], 1), np.float32) * dice.uniform(1, 5)
    seen = _picture(pixels + grain)
    if dice.random() < 0.5:
        seen = seen.filter(ImageFilter.UnsharpMask(1.5 * scale, dice.randint(30, 90), 3))
    return seen
