from __future__ import annotations

import pytest

from icp_wizard.catalogue.region import children, is_group
from icp_wizard.rules.checks import CHECKS
from icp_wizard.rules.checks.names import hanzi
from icp_wizard.rules.checks.regions import province_in, without_region
from icp_wizard.rules.homes import home_of, sees
from icp_wizard.rules.suffixes import status, suffix_of


@pytest.mark.parametrize(
    ("address", "province"),
    [
        ("浙江省杭州市西湖区文示路88号", "330000"),
        ("杭州市西湖区文示路88号", "330000"),
        ("浙江杭州西湖区文示路88号", "330000"),
        ("北京市朝阳区示例路1号", "110000"),
        ("内蒙古自治区呼和浩特市示例路1号", "150000"),
        ("内蒙古呼和浩特市示例路1号", "150000"),
        ("吉林市船营区示例路1号", "220000"),
        ("延边朝鲜族自治州延吉市示例路1号", "220000"),
        ("北京路1号", ""),
        ("四川北路88号", ""),
        ("南京西路88号", ""),
        ("文示路88号", ""),
        ("", ""),
    ],
)
def test_an_address_tells_its_province_only_where_it_begins_with_one(
    address: str, province: str
) -> None:
    assert province_in(address) == province


@pytest.mark.parametrize("province", [region.code for region in children()])
def test_every_province_is_told_from_its_name_and_from_its_prefectures(province: str) -> None:
    (own,) = [region for region in children() if region.code == province]
    prefectures = [each for each in children(province) if not is_group(each.code)]
    assert province_in(own.text.zh + "示例路1号") == province
    assert {province_in(each.text.zh + "示例路1号") for each in prefectures} <= {province}


def test_only_the_region_that_was_chosen_is_taken_from_an_address() -> None:
    chosen = ["330000", "330100", "330106"]
    assert without_region("浙江省杭州市西湖区文示路88号", chosen) == "文示路88号"
    assert without_region("杭州市文示路88号", chosen) == "文示路88号"
    assert without_region("文示路88号", chosen) == "文示路88号"


@pytest.mark.parametrize(
    ("text", "count"),
    [("云帆", 2), ("云帆ABC-1", 2), ("𠮷㼆䶮〇", 4), ("Yunfan", 0), ("、（）", 0)],
)
def test_chinese_characters_are_counted_and_nothing_else(text: str, count: int) -> None:
    assert hanzi(text) == count


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("yunfan.cn", "approved"),
        ("yunfan.com.cn", "approved"),
        ("云帆.中国", "approved"),
        ("xn--9kqs09a.xn--fiqs8s", "approved"),
        ("YUNFAN.CN.", "approved"),
        ("yunfan.hk.cn", "approved"),
        ("yunfan.hk", "not_approved"),
        ("yunfan.org", "not_approved"),
        ("yunfan.org.cn", "approved"),
        ("yunfan.tech", "contested"),
        ("yunfan.zuerich", "unknown"),
        ("cn", "unknown"),
        ("", "unknown"),
    ],
)
def test_the_longest_listed_suffix_at_the_end_of_a_name_decides(name: str, found: str) -> None:
    assert status(name) == found


def test_a_suffix_is_one_entry_in_both_its_forms() -> None:
    assert suffix_of("a.政务") is suffix_of("a.xn--zfr164b")


def test_what_belongs_to_a_service_sees_its_service_its_person_and_its_instance() -> None:
    assert all(sees("domain", home) for home in ("", "service", "person", "instance", "domain"))
    assert not sees("domain", "platform")
    assert not sees("person", "service")
    assert not sees("", "person")
    assert home_of("website") == "service"


@pytest.mark.parametrize("kind", CHECKS.values(), ids=list(CHECKS))
def test_every_check_says_what_it_does_in_one_sentence(kind: object) -> None:
    assert kind.run.__doc__.partition("\n")[0].endswith(".")
