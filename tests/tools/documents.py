"""Synthetic papers, and photographs of them with flaws of known degrees.

Nothing here is a real document: names and numbers are invented. ``photographed`` lays a paper on a
surface seen by a camera; each entry of ``FLAWS`` spoils such a photograph at a degree from 0 to 1.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter, ImageFont

from icp_wizard.documents import qr
from icp_wizard.documents.fonts import Face, font_file

Corners = tuple[tuple[float, float], ...]
CODE = "91330100MA2XYZ0Q1X"
SURFACES = ((58, 48, 42), (38, 42, 48), (96, 74, 52), (120, 122, 126), (24, 60, 70))


@dataclass(frozen=True)
class Shot:
    """A photograph: its picture, its paper, the corners where they are in sight, its flaw."""

    image: Image.Image
    paper: str
    corners: Corners | None
    flaw: str = ""
    degree: float = 0.0


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(font_file(Face.CHINESE)), size)


@cache
def licence() -> Image.Image:
    """A business licence: emblem, title, values, QR code, seal."""
    page = Image.new("RGB", (2100, 1485), (250, 248, 240))
    draw = ImageDraw.Draw(page)
    draw.rectangle((50, 50, 2050, 1435), outline=(190, 150, 70), width=14)
    draw.rectangle((76, 76, 2024, 1409), outline=(210, 180, 110), width=4)
    _emblem(draw, (1050, 200), 80)
    draw.text((1050, 350), "营 业 执 照", (30, 30, 30), _font(110), "mm")
    draw.text((1050, 440), "（副　本）", (30, 30, 30), _font(44), "mm")
    values = (
        ("统一社会信用代码", CODE),
        ("名　　称", "杭州示例信息技术有限公司"),
        ("类　　型", "有限责任公司（自然人独资）"),
        ("法定代表人", "张示例"),
        ("经营范围", "软件开发；信息系统集成服务；技术咨询；"),
        ("", "互联网信息服务（凭许可证经营）。"),
        ("注册资本", "壹佰万元整"),
        ("成立日期", "2019年03月18日"),
        ("住　　所", "浙江省杭州市西湖区示例路1号3幢201室"),
    )
    for row, (name, value) in enumerate(values):
        draw.text((190, 520 + 84 * row), name, (70, 60, 50), _font(40))
        draw.text((560, 520 + 84 * row), value, (20, 20, 20), _font(44))
    code = qr.picture(f"https://example.invalid/?code={CODE}", 8).convert("RGB")
    page.paste(code.resize((260, 260), Image.Resampling.NEAREST), (1690, 190))
    _seal(draw, (1660, 1170), 150)
    draw.text((1560, 1350), "2024年05月06日", (30, 30, 30), _font(40), "mm")
    return page


@cache
def card_front() -> Image.Image:
    """The portrait side of an identity card."""
    card = _card((214, 228, 236))
    draw = ImageDraw.Draw(card)
    lines = (
        ("姓名", "张示例", 130),
        ("性别", "男　民族　汉", 240),
        ("出生", "1990 年 1 月 1 日", 350),
        ("住址", "浙江省杭州市西湖区示例路", 470),
        ("", "1号3幢201室", 550),
    )
    for name, value, y in lines:
        draw.text((110, y), name, (60, 110, 160), _font(46))
        draw.text((260, y), value, (25, 25, 30), _font(54))
    draw.rectangle((1080, 150, 1480, 680), fill=(196, 206, 214))
    draw.ellipse((1180, 220, 1380, 480), fill=(222, 184, 158))
    draw.pieslice((1180, 200, 1380, 420), 180, 360, fill=(28, 24, 24))
    draw.ellipse((1100, 500, 1460, 860), fill=(48, 56, 84))
    draw.rectangle((1080, 680, 1480, 880), fill=card.getpixel((1020, 760)))
    draw.text((110, 800), "公民身份号码", (60, 110, 160), _font(46))
    draw.text((500, 790), "330106199001010019", (20, 20, 25), _font(66))
    return _rounded(card)


@cache
def card_back() -> Image.Image:
    """The emblem side of an identity card."""
    card = _card((216, 232, 230))
    draw = ImageDraw.Draw(card)
    _emblem(draw, (260, 230), 130)
    draw.text((900, 200), "中华人民共和国", (30, 30, 30), _font(88), "mm")
    draw.text((900, 350), "居 民 身 份 证", (30, 30, 30), _font(100), "mm")
    draw.text((420, 740), "签发机关　杭州市公安局西湖分局", (25, 25, 25), _font(54))
    draw.text((420, 850), "有效期限　2020.01.01-2040.01.01", (25, 25, 25), _font(54))
    return _rounded(card)


@cache
def letter() -> Image.Image:
    """A letter of authorisation: black on white, with a red seal."""
    page = Image.new("RGB", (1485, 2100), (248, 247, 244))
    draw = ImageDraw.Draw(page)
    draw.text((742, 240), "授 权 委 托 书", (20, 20, 20), _font(84), "mm")
    text = "兹授权本单位员工张示例作为网站负责人，办理互联网信息服务备案事宜，"
    for row in range(14):
        draw.text((180, 400 + 88 * row), text[row % 5 :][:28], (25, 25, 25), _font(40))
    draw.text((820, 1720), "杭州示例信息技术有限公司", (25, 25, 25), _font(40))
    draw.text((980, 1800), "2024年05月06日", (25, 25, 25), _font(40))
    _seal(draw, (1080, 1740), 140)
    return page


PAPERS: dict[str, Callable[[], Image.Image]] = {
    "licence": licence,
    "card_front": card_front,
    "card_back": card_back,
    "letter": letter,
}


def photographed(  # noqa: PLR0913 - each is one thing a camera can do
    paper: str,
    seed: int,
    *,
    turn: float | None = None,
    slant: float | None = None,
    fill: float | None = None,
    shift: tuple[float, float] = (0, 0),
) -> Shot:
    """Lay a paper on a surface; *turn* in degrees, *slant* and *fill* as shares of the frame."""
    dice = random.Random(seed)
    page = PAPERS[paper]()
    wide = page.width > page.height
    frame = (2000, 1500) if wide else (1500, 2000)
    share = dice.uniform(0.72, 0.86) if fill is None else fill
    scale = share * min(frame[0] / page.width, frame[1] / page.height)
    angle = math.radians(dice.uniform(-2.5, 2.5) if turn is None else turn)
    lean = dice.uniform(0, 0.03) if slant is None else slant
    quad = _quad((page.width * scale, page.height * scale), frame, angle, lean, shift)
    picture = _on_surface(page, quad, frame, dice)
    inside = all(0 <= x < frame[0] and 0 <= y < frame[1] for x, y in quad)
    corners = tuple((x / frame[0], y / frame[1]) for x, y in quad) if inside else None
    return Shot(_lit(picture, dice), paper, corners)


def spoiled(flaw: str, paper: str, degree: float, seed: int) -> Shot:
    """A photograph with one flaw."""
    shot = FLAWS[flaw](paper, degree, seed)
    return Shot(shot.image, paper, shot.corners, flaw, degree)


def stored(shot: Shot, quality: int = 88) -> bytes:
    """The photograph as the file a phone would send."""
    target = BytesIO()
    shot.image.save(target, "JPEG", quality=quality)
    return target.getvalue()


def enlarged(size: tuple[int, int], kind: str = "JPEG", tile: int = 0) -> bytes:
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


def good(count: int, first: int = 0) -> Iterator[Shot]:
    """Photographs without a flaw, in turns of all papers."""
    names = list(PAPERS)
    return (photographed(names[seed % 4], first + seed) for seed in range(count))


def _blurred(paper: str, degree: float, seed: int) -> Shot:
    shot = photographed(paper, seed)
    radius = 3.0 + 5.0 * degree
    return _with(shot, shot.image.filter(ImageFilter.GaussianBlur(radius)))


def _moved(paper: str, degree: float, seed: int) -> Shot:
    shot = photographed(paper, seed)
    length, angle = round(13 + 20 * degree), random.Random(seed).uniform(0, math.pi)
    steps = [(i - length / 2) for i in range(length)]
    pixels = np.zeros((*shot.image.size[::-1], 3), np.float32)
    for step in steps:
        moved = ImageChops.offset(
            shot.image, round(step * math.cos(angle)), round(step * math.sin(angle))
        )
        pixels += np.asarray(moved, np.float32)
    return _with(shot, Image.fromarray((pixels / length).astype(np.uint8)))


def _glaring(paper: str, degree: float, seed: int) -> Shot:
    shot, dice = photographed(paper, seed), random.Random(seed)
    width, height = shot.image.size
    x, y = width * dice.uniform(0.3, 0.7), height * dice.uniform(0.35, 0.65)
    radius = min(width, height) * (0.09 + 0.12 * degree)
    light = Image.new("L", shot.image.size)
    ImageDraw.Draw(light).ellipse(
        (x - 1.4 * radius, y - radius, x + 1.4 * radius, y + radius), fill=255
    )
    light = light.filter(ImageFilter.GaussianBlur(radius / 4))
    white = Image.new("RGB", shot.image.size, "white")
    return _with(shot, Image.composite(white, shot.image, light))


def _dark(paper: str, degree: float, seed: int) -> Shot:
    shot = photographed(paper, seed)
    return _with(shot, ImageEnhance.Brightness(shot.image).enhance(0.34 - 0.2 * degree))


def _bright(paper: str, degree: float, seed: int) -> Shot:
    shot, gain = photographed(paper, seed), 1.9 + 1.2 * degree
    return _with(
        shot, shot.image.point([min(255, int(v * gain + 40 + 40 * degree)) for v in range(256)] * 3)
    )


def _small(paper: str, degree: float, seed: int) -> Shot:
    return photographed(paper, seed, fill=0.34 - 0.12 * degree)


def _grey(paper: str, degree: float, seed: int) -> Shot:
    del degree
    shot = photographed(paper, seed)
    return _with(shot, shot.image.convert("L").convert("RGB"))


def _cut_off(paper: str, degree: float, seed: int) -> Shot:
    away = 0.24 + 0.1 * degree
    shift = ((away, 0), (-away, 0), (0, away), (0, -away))[seed % 4]
    return photographed(paper, seed, fill=0.82, shift=shift)


def _skewed(paper: str, degree: float, seed: int) -> Shot:
    if seed % 2:
        return photographed(paper, seed, turn=(9 + 9 * degree) * (-1) ** (seed // 2), fill=0.64)
    return photographed(paper, seed, slant=0.2 + 0.1 * degree, fill=0.78)


def _turned(paper: str, degree: float, seed: int) -> Shot:
    del degree
    shot = photographed(paper, seed)
    return Shot(shot.image.transpose(Image.Transpose.ROTATE_90), paper, None)


def _screen(paper: str, degree: float, seed: int) -> Shot:
    """The light of a display: dark gaps between its dots, seen by a camera a little askew."""
    shot, dice = photographed(paper, seed), random.Random(seed)
    period = 3.2 + 2.4 * dice.random()
    angle = math.radians(dice.uniform(2, 9))
    width, height = shot.image.size
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    across = np.cos(2 * np.pi * (x * math.cos(angle) + y * math.sin(angle)) / period)
    down = np.cos(2 * np.pi * (y * math.cos(angle) - x * math.sin(angle)) / period)
    depth = 0.06 + 0.12 * degree
    light = 1 - depth * (1 + across) / 2 - depth * (1 + down) / 2
    pixels = np.asarray(shot.image, np.float32) * light[..., None]
    return _with(shot, Image.fromarray(pixels.astype(np.uint8)))


FLAWS: dict[str, Callable[[str, float, int], Shot]] = {
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
    "screen": _screen,
}


def _with(shot: Shot, image: Image.Image) -> Shot:
    return Shot(image, shot.paper, shot.corners)


def _card(colour: tuple[int, int, int]) -> Image.Image:
    card = Image.new("RGB", (1600, 1010), colour)
    draw = ImageDraw.Draw(card)
    for wave in range(0, 1010, 22):  # the fine lines in the ground of a card
        points = [(x, wave + 8 * math.sin(x / 70 + wave)) for x in range(0, 1601, 20)]
        draw.line(points, fill=tuple(each - 8 for each in colour), width=2)
    return card


def _rounded(card: Image.Image) -> Image.Image:
    mask = Image.new("L", card.size)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, card.width - 1, card.height - 1), 60, 255)
    card.putalpha(mask)
    return card


def _emblem(draw: ImageDraw.ImageDraw, middle: tuple[int, int], radius: int) -> None:
    x, y = middle
    draw.ellipse(
        (x - radius, y - radius, x + radius, y + radius), (196, 32, 36), (214, 172, 60), 10
    )
    draw.ellipse(
        (x - radius // 3, y - radius // 2, x + radius // 3, y + radius // 6), (232, 190, 70)
    )


def _seal(draw: ImageDraw.ImageDraw, middle: tuple[int, int], radius: int) -> None:
    x, y = middle
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=(214, 40, 44), width=10)
    draw.regular_polygon((x, y, radius // 3), 5, fill=(214, 40, 44))
    draw.text((x, y + radius * 2 // 3), "示例专用章", (214, 40, 44), _font(radius // 5), "mm")


def _quad(
    size: tuple[float, float],
    frame: tuple[int, int],
    angle: float,
    lean: float,
    shift: tuple[float, float],
) -> list[tuple[float, float]]:
    """Where the corners of a paper come to lie, clockwise from top left."""
    half = size[0] / 2, size[1] / 2
    middle = frame[0] * (0.5 + shift[0]), frame[1] * (0.5 + shift[1])
    found: list[tuple[float, float]] = []
    for right, low in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        x, y = right * half[0] * (1 - lean if low < 0 else 1), low * half[1]
        found.append(
            (
                middle[0] + x * math.cos(angle) - y * math.sin(angle),
                middle[1] + x * math.sin(angle) + y * math.cos(angle),
            )
        )
    return found


def _on_surface(
    page: Image.Image, quad: list[tuple[float, float]], frame: tuple[int, int], dice: random.Random
) -> Image.Image:
    colour = dice.choice(SURFACES)
    grain = Image.effect_noise((frame[0] // 2, frame[1] // 2), 14).resize(frame).convert("L")
    shade = Image.merge(
        "RGB", [grain.point([c + (v - 128) // 6 for v in range(256)]) for c in colour]
    )
    solved = _coefficients(quad, page.size)
    laid = page.convert("RGBA").transform(
        frame, Image.Transform.PERSPECTIVE, solved, Image.Resampling.BICUBIC
    )
    shade.paste(laid, mask=laid.getchannel("A"))
    return shade


def _coefficients(quad: list[tuple[float, float]], size: tuple[int, int]) -> list[float]:
    """The map from the frame back to the paper, as Pillow wants it."""
    rows: list[list[float]] = []
    wanted: list[float] = []
    for (x, y), (u, v) in zip(quad, ((0, 0), (size[0], 0), size, (0, size[1])), strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        wanted += [u, v]
    return [float(each) for each in np.linalg.solve(np.array(rows), np.array(wanted))]


def _lit(image: Image.Image, dice: random.Random) -> Image.Image:
    """Uneven light, warm or cold, the softness and grain of a phone's camera."""
    width, height = image.size
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    fall = 1 - dice.uniform(0, 0.18) * (x / width * dice.random() + y / height * dice.random())
    warm = np.array([1.0, dice.uniform(0.95, 1), dice.uniform(0.86, 1)], np.float32)
    grain = np.random.default_rng(dice.randrange(10**6)).normal(0, 2.5, (height, width, 1))
    level = dice.uniform(0.78, 0.94)
    soft = image.filter(ImageFilter.GaussianBlur(dice.uniform(0.5, 1.0)))
    lit = np.asarray(soft, np.float32) * (level * fall[..., None]) * warm + grain
    return Image.fromarray(np.clip(lit, 0, 255).astype(np.uint8))
