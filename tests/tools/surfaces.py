"""What papers lie on, and what else a phone sees: wood, cloth, clutter, fingers, shadows."""

from __future__ import annotations

import math
import random

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFilter

Pixels = npt.NDArray[np.float32]
Size = tuple[int, int]
Quad = list[tuple[float, float]]

PLAIN = ((58, 48, 42), (38, 42, 48), (96, 74, 52), (120, 122, 126), (24, 60, 70), (146, 128, 104))
SKIN = ((214, 170, 142), (188, 140, 110), (142, 98, 74))


def surface(size: Size, dice: random.Random) -> Image.Image:
    """A table of one of several kinds."""
    return dice.choice((_plain, _plain, _wood, _cloth, _cluttered))(size, dice)


def fingers(image: Image.Image, quad: Quad, dice: random.Random) -> None:
    """A finger which holds the paper at the middle of one of its edges."""
    side = dice.randrange(4)
    a, b = quad[side], quad[(side + 1) % 4]
    along = dice.uniform(0.35, 0.65)
    x, y = a[0] + (b[0] - a[0]) * along, a[1] + (b[1] - a[1]) * along
    middle = image.width / 2, image.height / 2
    away = math.atan2(y - middle[1], x - middle[0])
    width = min(image.size) * dice.uniform(0.03, 0.05)
    tip = x - width * 0.8 * math.cos(away), y - width * 0.8 * math.sin(away)
    root = x + image.width * math.cos(away), y + image.width * math.sin(away)
    draw = ImageDraw.Draw(image)
    colour = dice.choice(SKIN)
    draw.line((tip, root), fill=colour, width=round(2 * width))
    draw.ellipse((tip[0] - width, tip[1] - width, tip[0] + width, tip[1] + width), fill=colour)


def light(size: Size, dice: random.Random) -> Pixels:
    """How much light falls where: a slope, darker corners, often a soft shadow."""
    width, height = size[0] // 8, size[1] // 8
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    angle, slope = dice.uniform(0, 2 * math.pi), dice.uniform(0, 0.22)
    along = (x / width - 0.5) * math.cos(angle) + (y / height - 0.5) * math.sin(angle)
    far = np.hypot(x / width - 0.5, y / height - 0.5)
    found: Pixels = ((1 + slope * along) * (1 - dice.uniform(0, 0.25) * far**2)).astype(np.float32)
    if dice.random() < 0.4:
        found *= _shadow((width, height), dice)
    image = Image.fromarray(found)
    return np.asarray(image.resize(size, Image.Resampling.BILINEAR), np.float32)[..., None]


def _shadow(size: Size, dice: random.Random) -> Pixels:
    """The shadow of a hand or a phone, from one side."""
    mask = Image.new("L", size, 255)
    x, y = dice.choice((0, size[0])), dice.uniform(0, size[1])
    reach = dice.uniform(0.3, 0.6) * size[0]
    depth = round(255 * dice.uniform(0.68, 0.9))
    ImageDraw.Draw(mask).ellipse((x - reach, y - reach, x + reach, y + reach), fill=depth)
    soft = mask.filter(ImageFilter.GaussianBlur(size[0] * dice.uniform(0.02, 0.06)))
    return np.asarray(soft, np.float32) / np.float32(255)


def _plain(size: Size, dice: random.Random) -> Image.Image:
    return _grained(Image.new("RGB", size, dice.choice(PLAIN)), dice, 6)


def _grained(image: Image.Image, dice: random.Random, depth: float) -> Image.Image:
    coarse = image.width // 2, image.height // 2
    made = np.random.default_rng(dice.randrange(10**6)).normal(0, depth, coarse[::-1])
    grain = Image.fromarray(made.astype(np.float32)).resize(image.size, Image.Resampling.BILINEAR)
    pixels = np.asarray(image, np.float32) + np.asarray(grain, np.float32)[..., None]
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def _wood(size: Size, dice: random.Random) -> Image.Image:
    """Boards: long fibres and seams."""
    rng = np.random.default_rng(dice.randrange(10**6))
    fibres = Image.fromarray(rng.normal(0, 1, (size[1] // 4, 8)).astype(np.float32))
    stretched = np.asarray(fibres.resize(size, Image.Resampling.BICUBIC), np.float32)
    base = np.array(dice.choice(((110, 78, 50), (70, 46, 30), (150, 112, 74))), np.float32)
    pixels = base * (1 + 0.1 * stretched[..., None])
    image = Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
    draw = ImageDraw.Draw(image)
    for seam in range(1, 4):
        y = size[1] * seam // 4
        draw.line((0, y, size[0], y + dice.randint(-9, 9)), fill=(40, 28, 20), width=3)
    return _grained(image, dice, 3)


def _cloth(size: Size, dice: random.Random) -> Image.Image:
    """A weave, whose threads are regular."""
    period, tilt = dice.uniform(7, 16), math.radians(dice.uniform(-20, 20))
    y, x = np.mgrid[0 : size[1], 0 : size[0]].astype(np.float32)
    across = np.sin(2 * np.pi * (x * math.cos(tilt) + y * math.sin(tilt)) / period)
    down = np.sin(2 * np.pi * (y * math.cos(tilt) - x * math.sin(tilt)) / period)
    base = np.array(dice.choice(((60, 70, 96), (92, 40, 44), (70, 76, 66))), np.float32)
    pixels = base * (1 + 0.09 * (across * down)[..., None])
    return _grained(Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)), dice, 4)


def _cluttered(size: Size, dice: random.Random) -> Image.Image:
    """A table with pens, books and other papers at its edges."""
    image = Image.new("RGB", size, dice.choice(PLAIN))
    draw = ImageDraw.Draw(image)
    for _ in range(dice.randint(2, 5)):
        x, y = dice.choice((0, size[0])), dice.uniform(0, size[1])
        wide, high = size[0] * dice.uniform(0.02, 0.05), size[1] * dice.uniform(0.05, 0.3)
        colour = tuple(dice.randrange(20, 225) for _ in range(3))
        draw.rectangle((x - wide, y - high, x + wide, y + high), fill=colour)
    return _grained(image, dice, 5)
