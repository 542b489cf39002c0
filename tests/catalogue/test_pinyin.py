"""Pinyin: derived, stored for our own words, mended where the commoner reading is wrong."""

from __future__ import annotations

import subprocess
import sys

import pytest

from icp_wizard.catalogue import pinyin as reading
from icp_wizard.catalogue.glossary import glossary
from icp_wizard.catalogue.load import catalogue
from icp_wizard.catalogue.paper import papers
from icp_wizard.catalogue.pinyin import bare, derived, initials, person, pinyin, toned
from icp_wizard.catalogue.region import children, is_group
from icp_wizard.model.resources import read_json
from icp_wizard.model.words import words

STORED = read_json(reading.STORED)
READINGS = read_json(reading.READINGS)


def labels():
    known = catalogue()
    parts = (known.fields, known.sections, known.groups, known.listings, papers())
    yield from (each.label.zh for part in parts for each in part.values())
    yield from (each.label.zh for each in (*known.places, *known.steps))
    yield from (option.text.zh for each in known.options.values() for option in each.options)
    yield from glossary()
    yield from (words(f"guide.{each}").zh for each in ("right", "wrong", "unsure"))


def test_every_label_has_its_pinyin_stored():
    assert [each for each in labels() if each not in STORED] == []


def test_what_is_stored_is_what_is_derived():
    assert {text: derived(text) for text in STORED} == STORED


def test_no_pinyin_holds_a_character():
    assert not any("一" <= each <= "鿿" for read in STORED.values() for each in read)


@pytest.mark.parametrize(("text", "read"), READINGS["readings"].items())
def test_every_reading_given_is_kept(text, read):
    assert derived(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("主办单位名称", "zhǔbàn dānwèi míngchēng"),
        ("重庆市", "Chóngqìng Shì"),
        ("厦门市", "Xiàmén Shì"),
        ("朝阳区", "Cháoyáng Qū"),
        ("长期", "chángqī"),
        ("银行", "yínháng"),
        ("重新上传", "chóngxīn shàngchuán"),
        ("省会", "shěnghuì"),
        ("校验", "jiàoyàn"),
        ("证件有效期（止）", "zhèngjiàn yǒuxiàoqī (zhǐ)"),
        ("浙江省杭州市西湖区", "Zhèjiāng Shěng Hángzhōu Shì Xīhú Qū"),
        ("主办者证件：整页", "zhǔbànzhě zhèngjiàn: zhěngyè"),
        ("网站与 App", "wǎngzhàn yǔ App"),
    ],
)
def test_terms_and_places_are_read_as_they_are_said(text, read):
    assert pinyin(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("文三路88号2幢3单元", "wén sān lù 88 hào 2 zhuàng 3 dānyuán"),
        ("漕溪北路333弄18号", "cáo xī běilù 333 lòng 18 hào"),
        ("弄清", "nòngqīng"),
        ("2栋15楼", "2 dòng 15 lóu"),
        ("为本公司客户提供服务", "wèi běn gōngsī kèhù tígōng fúwù"),
        ("网站内容为公司介绍", "wǎngzhàn nèiróng wéi gōngsī jièshào"),
        ("自有的软件产品及配套服务", "zìyǒu de ruǎnjiàn chǎnpǐn jí pèitào fúwù"),
    ],
)
def test_addresses_and_remarks_are_read_as_they_are_said(text, read):
    assert pinyin(text) == read


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("应县", "Yìngxiàn"),
        ("芒市", "Mángshì"),
        ("万柏林区", "Wànbǎilín Qū"),
        ("神农架林区", "Shénnóngjià Línqū"),
        ("井陉矿区", "Jǐngxíng Kuàngqū"),
        ("红旗区", "Hóngqí Qū"),
        ("阿拉善左旗", "Ālāshàn Zuǒqí"),
        ("科尔沁左翼中旗", "Kē'ěrqìn Zuǒyì Zhōngqí"),
        ("喀喇沁左翼蒙古族自治县", "Kālǎqìn Zuǒyì Měnggǔzú Zìzhìxiàn"),
        ("鄂温克族自治旗", "Èwēnkèzú Zìzhìqí"),
        ("东乡族自治县", "Dōngxiāngzú Zìzhìxiàn"),
        ("张家川回族自治县", "Zhāngjiāchuān Huízú Zìzhìxiàn"),
        ("和布克赛尔蒙古自治县", "Hébùkèsài'ěr Měnggǔ Zìzhìxiàn"),
        (
            "双江拉祜族佤族布朗族傣族自治县",
            "Shuāngjiāng Lāhùzú Wǎzú Bùlǎngzú Dǎizú Zìzhìxiàn",
        ),
        ("信都区", "Xìndū Qū"),
        ("任泽区", "Rénzé Qū"),
        ("覃塘区", "Qíntáng Qū"),
        ("宕昌县", "Tànchāng Xiàn"),
        ("民乐县", "Mínlè Xiàn"),
        ("阆中市", "Làngzhōng Shì"),
        ("华阴市", "Huàyīn Shì"),
        ("华亭市", "Huátíng Shì"),
        ("济源市", "Jǐyuán Shì"),
        ("西塞山区", "Xīsàishān Qū"),
        ("曹妃甸区", "Cáofēidiàn Qū"),
    ],
)
def test_a_division_is_read_by_its_name_its_peoples_and_its_kind(name, read):
    assert derived(name) == read


def test_every_division_is_read_as_a_name():
    named = [each.text.zh for each in divisions()]
    assert [name for name in named if not derived(name)[0].isupper()] == []


def divisions():
    for province in children():
        for city in children(province.code):
            yield from (x for x in (city, *children(city.code)) if not is_plain(x))


def is_plain(region):
    """Named by their kind alone: 城区, 郊区, 矿区."""
    return is_group(region.code) or (len(region.text.zh) == 2 and region.text.zh.endswith("区"))


@pytest.mark.parametrize(
    ("name", "read"),
    [("单雪", "Shàn Xuě"), ("欧阳修", "Ōuyáng Xiū"), ("任长霞", "Rén Chángxiá"), ("Ana", "Ana")],
)
def test_a_person_is_read_surname_first(name, read):
    assert person(name) == read


def test_pinyin_is_compared_as_people_type_it():
    assert bare("Lǚliáng") == bare("lv3 liang2") == "lvliang"
    assert toned("Bèi'àn hào") == "bèiànhào"
    assert initials("zhǔbàn dānwèi míngchēng") == "zbdwmc"
    assert initials("fāng'ànshū") == "fas"


def test_our_own_words_are_read_without_loading_the_package():
    code = (
        "import sys; from icp_wizard.catalogue.glossary import find; find('bèi');"
        "sys.exit('pypinyin' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
