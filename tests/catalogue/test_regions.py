from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from icp_wizard.catalogue import region
from icp_wizard.catalogue.faults import FaultyCatalogue
from icp_wizard.catalogue.option import option_lists
from icp_wizard.catalogue.region import Region, children, is_group, name, parent, province_of
from icp_wizard.model.resources import read_json
from icp_wizard.model.text import Text

# Names whose characters have a commoner reading elsewhere.
READINGS = [
    ("341500", "六安市", "Lu'an"),
    ("350200", "厦门市", "Xiamen"),
    ("430100", "长沙市", "Changsha"),
    ("140400", "长治市", "Changzhi"),
    ("500000", "重庆市", "Chongqing"),
    ("340300", "蚌埠市", "Bengbu"),
    ("331100", "丽水市", "Lishui"),
    ("331000", "台州市", "Taizhou"),
    ("341600", "亳州市", "Bozhou"),
    ("341021", "歙县", "Shexian County"),
    ("410621", "浚县", "Xunxian County"),
    ("410182", "荥阳市", "Xingyang"),
    ("371722", "单县", "Shanxian County"),
    ("652826", "焉耆回族自治县", "Yanqi Hui Autonomous County"),
    ("652823", "尉犁县", "Yuli County"),
    ("141024", "洪洞县", "Hongtong County"),
    ("130726", "蔚县", "Yuxian County"),
    ("330382", "乐清市", "Yueqing"),
    ("130225", "乐亭县", "Laoting County"),
    ("371481", "乐陵市", "Laoling"),
    ("440113", "番禺区", "Panyu District"),
    ("131025", "大城县", "Daicheng County"),
    ("140428", "长子县", "Zhangzi County"),
    ("371524", "东阿县", "Dong'e County"),
    ("361124", "铅山县", "Yanshan County"),
    ("310112", "闵行区", "Minhang District"),
    ("310115", "浦东新区", "Pudong New Area"),
    ("441803", "清新区", "Qingxin District"),
    ("429021", "神农架林区", "Shennongjia Forestry District"),
    ("140109", "万柏林区", "Wanbailin District"),
    ("533103", "芒市", "Mangshi"),
    ("433100", "湘西土家族苗族自治州", "Xiangxi Tujia and Miao Autonomous Prefecture"),
    ("150722", "莫力达瓦达斡尔族自治旗", "Molidawa Daur Autonomous Banner"),
    ("653100", "喀什地区", "Kashgar Prefecture"),
]


def leaves() -> Iterator[Region]:
    for province in children():
        for prefecture in children(province.code):
            yield from children(prefecture.code)


def test_the_provinces_are_those_one_may_file_in_under_the_same_names() -> None:
    provinces = {option.key: option.text for option in option_lists()["province"].options}
    assert {each.code: each.text for each in children()} == provinces


def test_every_province_has_prefectures_and_every_prefecture_something_to_choose() -> None:
    for province in children():
        assert children(province.code)
        for prefecture in children(province.code):
            assert children(prefecture.code)


def test_every_division_is_reached_by_three_choices() -> None:
    reached = {each.code for each in leaves()}
    counties = {code for code in read_json(region.FILE)["regions"] if not code.endswith("00")}
    assert counties <= reached
    assert len(counties) > 2800


def test_every_division_lies_where_its_code_says() -> None:
    for each in leaves():
        assert province_of(each.code) == each.code[:2] + "0000"
        assert parent(parent(each.code)) in ("", province_of(each.code))


def test_every_name_stands_in_both_languages() -> None:
    for each in leaves():
        assert re.fullmatch(r"[A-Z][A-Za-zü', -]+", each.text.en)
        assert re.fullmatch(r"[\u4e00-\u9fff]+", each.text.zh)


@pytest.mark.parametrize(("code", "chinese", "english"), READINGS)
def test_names_are_read_as_their_own_people_read_them(
    code: str, chinese: str, english: str
) -> None:
    assert name(code) == Text(english, chinese)


def test_no_two_siblings_share_a_name() -> None:
    for province in children():
        for prefecture in children(province.code):
            names = [each.text.en for each in children(prefecture.code)]
            assert len(names) == len(set(names))


@pytest.mark.parametrize("code", ["441900", "442000", "460400", "620200"])
def test_a_prefecture_without_districts_is_its_own_only_child(code: str) -> None:
    assert [each.code for each in children(code)] == [code]


@pytest.mark.parametrize(
    ("code", "group"),
    [("110100", True), ("500200", True), ("469000", True), ("330100", False), ("460200", False)],
)
def test_levels_that_stand_in_no_address_are_known(code: str, group: bool) -> None:
    assert is_group(code) is group


@pytest.mark.parametrize("code", ["", "33", "810000", "710100", "999999", "浙江"])
def test_what_is_no_mainland_division_has_no_name_no_province_and_no_children(code: str) -> None:
    assert name(code) is None
    assert province_of(code) == ""
    assert code == "" or children(code) == ()


@pytest.mark.parametrize(
    ("regions", "cure"),
    [
        ({"330106": ["Xihu District", "西湖区"]}, "330100"),
        ({"330000": ["Zhejiang", ""]}, "six digits"),
        ({"33": ["Zhejiang", "浙江省"]}, "six digits"),
        ({"330000": "浙江省"}, "six digits"),
    ],
)
def test_a_faulty_table_is_refused_with_entry_and_cure(
    regions: dict[str, object], cure: str
) -> None:
    with pytest.raises(FaultyCatalogue, match=cure):
        region.read_regions(region.FILE, {"regions": regions})


def test_the_table_names_its_package_version_date_and_licence() -> None:
    source = read_json(region.FILE)["source"]
    assert {"package", "version", "date", "licence"} <= source.keys()
