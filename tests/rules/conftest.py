"""Small complete filings, changed by address, for the tests of rules."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from icp_wizard.model.filing import Filing
from icp_wizard.model.reading import read_filing

DAY = date(2026, 11, 22)  # a Sunday
Filled = Callable[..., Filing]

COMPANY: dict[str, Any] = {
    "order": {
        "account_is_china_site": "yes",
        "account_verified": "yes",
        "account_entity": "none",
        "open_orders": "0",
        "notifications_set": "yes",
        "entity_has_number": "no",
        "service_has_number": "no",
    },
    "entity": {
        "nature": "enterprise",
        "document_type": "business_licence",
        "document_number": "91330106QX0000472G",
        "document_long_term": "yes",
        "name": "杭州云帆科技（浙江）有限公司",
        "region_province": "330000",
        "region_city": "330100",
        "region_district": "330106",
        "document_address": "浙江省杭州市西湖区文示路88号502室",
        "mailing_address": "文示路88号502室",
        "business_scope": "软件开发",
        "is_sole_trader": "no",
        "principal": "p1",
        "legal_representative": "p1",
    },
    "people": [
        {
            "id": "p1",
            "name": "张示例",
            "document_type": "resident_id_card",
            "document_number": "330106198503010005",
            "document_valid_from": "2021-05-10",
            "document_long_term": "no",
            "document_valid_to": "2041-05-10",
            "card_province": "330000",
            "mobile": "13000000000",
            "emergency_phone": "13100000000",
            "email": "zhang@example.com",
        }
    ],
    "instances": [
        {
            "id": "i1",
            "cloud_product": "ecs",
            "billing": "subscription",
            "months_paid": "12",
            "expires_on": "2027-09-30",
            "running": "yes",
            "ip": "223.5.5.5",
            "codes_left": "5",
        }
    ],
    "services": [
        {
            "id": "s1",
            "kind": "website",
            "principal": "p1",
            "access": {"resource_kind": "instance", "instance": "i1"},
            "website": {
                "name": "云帆科技门户",
                "home_url": "www.yunfan.cn",
                "service_content": ["org_portal"],
                "languages": ["zh_hans"],
                "involves_pre_approval": "no",
                "remarks": "介绍本公司的软件产品与联系方式，不含交易和用户发布的内容。",
            },
            "domains": [
                {
                    "id": "d1",
                    "name": "yunfan.cn",
                    "registrar": "阿里云计算有限公司（万网）",
                    "holder_name": "杭州云帆科技（浙江）有限公司",
                    "holder_document_number": "91330106QX0000472G",
                    "holder_relation": "same",
                    "real_name_on": "2026-03-02",
                    "expires_on": "2028-03-02",
                    "currently_served": "no",
                }
            ],
        }
    ],
}

APP: dict[str, Any] = {
    "id": "s1",
    "kind": "app",
    "principal": "p1",
    "access": {"resource_kind": "instance", "instance": "i1"},
    "app": {
        "name": "云帆随行",
        "service_content": "软件开发",
        "involves_pre_approval": "no",
        "languages": ["zh_hans"],
        "remarks": "为本公司客户提供订单查询、使用指南与售后服务。",
        "provides_sdk": "no",
        "uses_third_party_sdk": "no",
        "platforms": [
            {
                "id": "a1",
                "platform": "android",
                "package_name": "cn.yunfan.go",
                "public_key": "c0541f74a6" * 20,
                "certificate_fingerprint": "0123456789abcdef0123456789abcdef",
            }
        ],
    },
    "domains": [COMPANY["services"][0]["domains"][0] | {"currently_served": ""}],
}

SECOND_PERSON = COMPANY["people"][0] | {
    "id": "p2",
    "name": "李示范",
    "document_number": "33010519920615000X",
    "mobile": "15500000000",
    "emergency_phone": "18600000000",
    "email": "li@example.com",
}

INDIVIDUAL_ENTITY = {
    "nature": "individual",
    "region_province": "330000",
    "region_city": "330100",
    "region_district": "330106",
    "document_address": "浙江省杭州市西湖区文示路88号502室",
    "mailing_address": "文示路88号502室",
    "principal": "p1",
}


def _individual() -> dict[str, Any]:
    filing = copy.deepcopy(COMPANY) | {"entity": dict(INDIVIDUAL_ENTITY)}
    put(filing, "services[s1].website.name", "拾光手记小站")
    put(filing, "services[s1].website.service_content", ["other"])
    put(
        filing,
        "services[s1].website.remarks",
        "记录本人的读书笔记、徒步照片和生活随想，仅供阅读，不开放留言。",
    )
    put(filing, "services[s1].domains[d1].holder_name", "张示例")
    put(filing, "services[s1].domains[d1].holder_document_number", "330106198503010005")
    return filing


def _base(name: str) -> dict[str, Any]:
    filing = copy.deepcopy(COMPANY)
    if name == "app":
        filing["services"] = [copy.deepcopy(APP)]
    if name == "two people":
        filing["people"].append(dict(SECOND_PERSON))
        filing["services"][0]["principal"] = "p2"
    return _individual() if name == "individual" else filing


def put(document: dict[str, Any], address: str, value: object) -> None:
    """Put an answer at an address of a filing's JSON; an item which is not there yet is added."""
    *way, last = re.findall(r"([a-z_0-9]+)(?:\[([^\]]*)\])?", address)
    here = document
    for name, item in way:
        here = _item(here, name, item) if item else here.setdefault(name, {})
    here[last[0]] = value


def _item(part: dict[str, Any], name: str, item: str) -> dict[str, Any]:
    items = part.setdefault(name, [])
    for each in items:
        if each["id"] == item:
            return each
    items.append({"id": item})
    return items[-1]


def _filled(base: str = "company", changes: Mapping[str, object] | None = None) -> Filing:
    document = _base(base)
    for address, value in (changes or {}).items():
        put(document, address, value)
    return read_filing(json.dumps(document))


@pytest.fixture
def filled() -> Filled:
    """A complete filing of a company, an individual, a company's app or two people, changed."""
    return _filled


@pytest.fixture
def day() -> date:
    return DAY
