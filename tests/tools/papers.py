"""Synthetic papers. Nothing here is a real document: names and numbers are invented."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache

from PIL import Image, ImageDraw, ImageFont

from icp_wizard.documents import qr
from icp_wizard.documents.fonts import Face, font_file

CODE = "91330100MA2XYW0Q6H"


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
    draw.text((500, 790), "330106199001010018", (20, 20, 25), _font(66))
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


@cache
def note() -> Image.Image:
    """A promise with little text: a title, three lines, a name; no seal."""
    page = Image.new("RGB", (1485, 2100), (246, 246, 242))
    draw = ImageDraw.Draw(page)
    draw.text((742, 300), "承 诺 书", (20, 20, 20), _font(88), "mm")
    lines = (
        "　　本人承诺所提交的备案信息真实、准确，",
        "网站内容与备案信息一致，如有变更及时",
        "办理。",
    )
    for row, line in enumerate(lines):
        draw.text((190, 520 + 96 * row), line, (25, 25, 25), _font(44))
    draw.text((860, 1080), "承诺人：张示例", (30, 30, 60), _font(48))
    draw.text((860, 1180), "2024年05月06日", (25, 25, 25), _font(44))
    return page


@cache
def certificate() -> Image.Image:
    """A certificate of a body that is no company: a red frame, few fields, a seal."""
    page = Image.new("RGB", (1485, 2100), (252, 249, 238))
    draw = ImageDraw.Draw(page)
    draw.rectangle((60, 60, 1425, 2040), outline=(186, 40, 44), width=12)
    draw.text((742, 330), "事业单位法人证书", (176, 30, 34), _font(96), "mm")
    fields = (
        "统一社会信用代码",
        "名　　称",
        "宗旨和业务范围",
        "住　　所",
        "法定代表人",
        "经费来源",
    )
    values = (
        "12330000000000000X",
        "示例市图书服务中心",
        "图书借阅与公共阅读推广",
        "示例市示例路2号",
    )
    for row, name in enumerate(fields):
        draw.text((190, 560 + 150 * row), name, (70, 60, 50), _font(42))
        value = (*values, "李示例", "财政补助")[row]
        draw.text((580, 556 + 150 * row), value, (20, 20, 20), _font(48))
    _seal(draw, (1080, 1720), 150)
    draw.text((1080, 1900), "2023年01月09日", (30, 30, 30), _font(42), "mm")
    return page


@cache
def passport() -> Image.Image:
    """The data page of a passport: portrait at the left, two lines for machines at the foot."""
    page = Image.new("RGB", (1750, 1230), (222, 226, 216))
    draw = ImageDraw.Draw(page)
    for wave in range(0, 1230, 16):
        points = [(x, wave + 10 * math.sin(x / 90 + wave / 50)) for x in range(0, 1751, 25)]
        draw.line(points, fill=(208, 216, 206), width=2)
    draw.text((875, 90), "PASSPORT　护照", (40, 50, 90), _font(56), "mm")
    draw.rectangle((110, 210, 560, 800), fill=(200, 206, 210))
    draw.ellipse((230, 290, 440, 570), fill=(226, 190, 164))
    draw.pieslice((230, 270, 440, 520), 180, 360, fill=(70, 50, 38))
    draw.pieslice((150, 580, 520, 1020), 180, 360, fill=(60, 62, 78))
    rows = ("SAMPLE", "ANNA MARIA", "EXAMPLIAN", "01 JAN 1985", "F　EXAMPLETOWN", "09 SEP 2032")
    for row, value in enumerate(rows):
        draw.text((640, 190 + 104 * row), "Name / 姓名", (90, 96, 110), _font(26))
        draw.text((640, 222 + 104 * row), value, (24, 24, 30), _font(46))
    for row, value in enumerate(
        (
            "P<EXASAMPLE<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<<",
            "L898902C36EXA8501014F3209095<<<<<<<<<<<<<<06",
        )
    ):
        draw.text((90, 960 + 100 * row), value, (20, 20, 20), _font(62))
    return page


PAPERS: dict[str, Callable[[], Image.Image]] = {
    "licence": licence,
    "card_front": card_front,
    "card_back": card_back,
    "letter": letter,
    "note": note,
    "passport": passport,
    "certificate": certificate,
}


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
