"""What each province asks, written by hand from provinces.md and provinces.json.

Nothing here is read from the program's own rules: a table taken from them would prove nothing.
Levels follow from the words of the source: what a dated source states as a must stops, an undated
one is a risk, the rest is advice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

SAME, LEGAL, SHARE, MANAGER = "same", "legal_representative", "shareholder", "executive"
STOP, RISK, ADVICE = "stop", "risk", "advice"


@dataclass(frozen=True)
class Row:
    """One province.

    *leader* is who may be in charge of an organisation: ``never`` anyone but the legal
    representative, ``letter`` with one, ``same`` with a letter if in charge of the websites too,
    ``foreign`` with a letter if the legal representative has no mainland card. *outsiders* is what
    a card from elsewhere needs: ``local`` none will do, ``permit`` a paper, ``open`` nothing,
    ``unknown`` no source says. *owners* are the holders of a domain an organisation may have, with
    the level of anybody else; empty where the province is silent. *minor* and *minor_alone* say
    what becomes of a person of seventeen in an organisation and alone: level and rule, or nothing.
    *phone* are the groups asked for a local mobile number. *at_hand* are papers of its own.
    """

    code: str
    city: str
    district: str
    address: str
    leader: str
    outsiders: str
    outsider_rule: str
    accepted: str = ""
    owners: tuple[str, ...] = ()
    owner_level: str = ""
    admin_letter: bool = False
    minor: tuple[str, str] | None = (RISK, "eligibility.age-eighteen")
    minor_alone: tuple[str, str] | None = (RISK, "eligibility.age-eighteen")
    phone: str = ""
    at_hand: tuple[str, ...] = ()
    remarks: str = ""


ROWS = (
    Row(
        "110000",
        "110100",
        "110105",
        "北京市朝阳区",
        "letter",
        "unknown",
        "",
        owners=(SAME, LEGAL),
        owner_level=STOP,
    ),
    Row(
        "120000",
        "120100",
        "120101",
        "天津市和平区",
        "never",
        "open",
        "",
        minor=(STOP, "tj-min-age-admin"),
        minor_alone=(STOP, "tj-ind-min-age"),
        phone="both",
        remarks="应急号码由行政主管王示例使用",
    ),
    Row(
        "130000",
        "130100",
        "130102",
        "河北省石家庄市长安区",
        "foreign",
        "open",
        "",
        owners=(SAME, LEGAL),
        owner_level=ADVICE,
        minor_alone=(STOP, "he-ind-min-age"),
    ),
    Row("140000", "140100", "140105", "山西省太原市小店区", "foreign", "local", "sx-ind-local-id"),
    Row(
        "150000",
        "150100",
        "150102",
        "内蒙古自治区呼和浩特市新城区",
        "never",
        "local",
        "nm-ind-local-id",
        owners=(SAME, LEGAL, SHARE, MANAGER),
        owner_level=ADVICE,
        admin_letter=True,
        minor=(STOP, "nm-min-age"),
        minor_alone=(STOP, "nm-ind-min-age"),
    ),
    Row(
        "210000",
        "210100",
        "210102",
        "辽宁省沈阳市和平区",
        "never",
        "unknown",
        "",
        owners=(SAME, LEGAL, SHARE, MANAGER),
        owner_level=ADVICE,
        minor=(STOP, "ln-min-age"),
        phone="both",
    ),
    Row(
        "220000",
        "220100",
        "220102",
        "吉林省长春市南关区",
        "letter",
        "permit",
        "jl-ind-residence",
        "student_card/p1",
        minor=(ADVICE, "jl-min-age"),
        phone="both",
    ),
    Row(
        "230000",
        "230100",
        "230102",
        "黑龙江省哈尔滨市道里区",
        "never",
        "local",
        "hl-ind-local-id",
        minor=(STOP, "hl-min-age"),
        phone="both",
    ),
    Row(
        "310000",
        "310100",
        "310101",
        "上海市黄浦区",
        "never",
        "permit",
        "sh-ind-residence",
        "residence_permit/p1/front",
        owners=(SAME, LEGAL),
        owner_level=STOP,
        admin_letter=True,
        at_hand=("guangdong_commitment_letter/order",),
    ),
    Row(
        "320000",
        "320100",
        "320102",
        "江苏省南京市玄武区",
        "same",
        "permit",
        "js-ind-residence",
        "residence_permit/p1/front",
        owners=(SAME,),
        owner_level=RISK,
        admin_letter=True,
        minor=(RISK, "js-min-age-proof"),
        minor_alone=(RISK, "js-ind-min-age-proof"),
        phone="both",
        at_hand=("truthfulness_notice/order", "truthfulness_commitment/order"),
    ),
    Row(
        "330000",
        "330100",
        "330106",
        "浙江省杭州市西湖区",
        "never",
        "permit",
        "zj-ind-residence",
        "residence_permit/p1/front",
        owners=(SAME, LEGAL),
        owner_level=RISK,
        minor_alone=(STOP, "zj-ind-min-age"),
    ),
    Row(
        "340000",
        "340100",
        "340102",
        "安徽省合肥市瑶海区",
        "same",
        "permit",
        "ah-ind-residence",
        "residence_permit/p1/front",
        admin_letter=True,
    ),
    Row(
        "350000",
        "350100",
        "350102",
        "福建省福州市鼓楼区",
        "never",
        "permit",
        "fj-ind-residence",
        "residence_permit/p1/front",
        owners=(SAME, LEGAL),
        owner_level=STOP,
        admin_letter=True,
        minor=(STOP, "fj-min-age"),
    ),
    Row(
        "360000",
        "360100",
        "360102",
        "江西省南昌市东湖区",
        "foreign",
        "permit",
        "jx-ind-residence",
        "residence_permit/p1/front",
        owners=(SAME,),
        owner_level=STOP,
        minor_alone=None,
    ),
    Row(
        "370000",
        "370100",
        "370102",
        "山东省济南市历下区",
        "foreign",
        "permit",
        "sd-ind-residence",
        "student_card/p1",
        owners=(SAME, LEGAL),
        owner_level=RISK,
        minor=(ADVICE, "sd-min-age"),
        minor_alone=None,
    ),
    Row(
        "410000",
        "410100",
        "410102",
        "河南省郑州市中原区",
        "never",
        "local",
        "ha-ind-local-id",
        minor=(STOP, "ha-min-age"),
        minor_alone=(STOP, "ha-min-age"),
    ),
    Row(
        "420000",
        "420100",
        "420106",
        "湖北省武汉市武昌区",
        "never",
        "permit",
        "hb-ind-residence",
        "residence_permit/p1/front",
        owners=(SAME,),
        owner_level=RISK,
        admin_letter=True,
        minor=(STOP, "hb-min-age"),
        minor_alone=(STOP, "hb-min-age"),
    ),
    Row(
        "430000",
        "430100",
        "430102",
        "湖南省长沙市芙蓉区",
        "never",
        "unknown",
        "",
        owners=(SAME,),
        owner_level=RISK,
        admin_letter=True,
        minor=(STOP, "hn-min-age"),
        minor_alone=(STOP, "hn-min-age"),
        phone="both",
    ),
    Row(
        "440000",
        "440100",
        "440106",
        "广东省广州市天河区",
        "never",
        "permit",
        "gd-ind-residence",
        "property_certificate/p1",
        owners=(SAME, LEGAL),
        owner_level=STOP,
        minor=None,
        minor_alone=(STOP, "gd-ind-min-age"),
        at_hand=("guangdong_commitment_letter/order",),
    ),
    Row(
        "450000",
        "450100",
        "450103",
        "广西壮族自治区南宁市青秀区",
        "never",
        "local",
        "gx-ind-local-id",
        owners=(SAME,),
        owner_level=ADVICE,
        admin_letter=True,
        phone="both",
    ),
    Row(
        "460000",
        "460100",
        "460105",
        "海南省海口市秀英区",
        "letter",
        "unknown",
        "",
        owners=(SAME, LEGAL, SHARE, MANAGER),
        owner_level=ADVICE,
    ),
    Row(
        "500000",
        "500100",
        "500103",
        "重庆市渝中区",
        "never",
        "local",
        "cq-ind-local-id",
        owners=(SAME, LEGAL, SHARE, MANAGER),
        owner_level=STOP,
        admin_letter=True,
        minor=(RISK, "cq-min-age-leader-proof"),
    ),
    Row(
        "510000",
        "510100",
        "510104",
        "四川省成都市锦江区",
        "letter",
        "permit",
        "sc-ind-residence",
        "employer_proof/p1",
        owners=(SAME, LEGAL),
        owner_level=STOP,
        admin_letter=True,
        minor=(STOP, "sc-min-age"),
        minor_alone=(STOP, "sc-min-age"),
    ),
    Row(
        "520000",
        "520100",
        "520102",
        "贵州省贵阳市南明区",
        "never",
        "permit",
        "gz-ind-residence",
        "residence_permit/p1/front",
        owners=(SAME,),
        owner_level=STOP,
        admin_letter=True,
        minor=(ADVICE, "gz-min-age"),
        minor_alone=(ADVICE, "gz-min-age"),
    ),
    Row(
        "530000",
        "530100",
        "530102",
        "云南省昆明市五华区",
        "never",
        "local",
        "yn-ind-local-id",
        minor=(RISK, "yn-min-age"),
        minor_alone=(RISK, "yn-min-age"),
    ),
    Row(
        "540000",
        "540100",
        "540102",
        "西藏自治区拉萨市城关区",
        "never",
        "local",
        "xz-ind-local-id",
        owners=(SAME,),
        owner_level=RISK,
        minor=(RISK, "xz-min-age"),
    ),
    Row(
        "610000",
        "610100",
        "610102",
        "陕西省西安市新城区",
        "never",
        "open",
        "",
        admin_letter=True,
        phone="both",
    ),
    Row(
        "620000",
        "620100",
        "620102",
        "甘肃省兰州市城关区",
        "letter",
        "local",
        "gs-ind-local-id",
        owners=(SAME, LEGAL),
        owner_level=RISK,
        admin_letter=True,
        minor=(RISK, "gs-min-age"),
        minor_alone=(RISK, "gs-min-age"),
        phone="both",
    ),
    Row(
        "630000",
        "630100",
        "630102",
        "青海省西宁市城东区",
        "never",
        "local",
        "qh-ind-local-id",
        owners=(SAME, LEGAL),
        owner_level=STOP,
        admin_letter=True,
    ),
    Row(
        "640000",
        "640100",
        "640104",
        "宁夏回族自治区银川市兴庆区",
        "never",
        "local",
        "nx-ind-local-id",
        owners=(SAME,),
        owner_level=STOP,
        admin_letter=True,
    ),
    Row(
        "650000",
        "650100",
        "650102",
        "新疆维吾尔自治区乌鲁木齐市天山区",
        "never",
        "local",
        "xj-ind-local-id",
        owners=(SAME,),
        owner_level=STOP,
        phone="both",
        at_hand=("party_building_letter/entity",),
    ),
)
"""All thirty-one, in the order of their codes."""

NATIONAL_PAPERS = (
    "business_license/entity",
    "id_card_mainland/p1/front",
    "id_card_mainland/p1/back",
    "domain_certificate/d1",
)
"""What a faultless filing has at hand everywhere."""


def identity_number(start: str, born: str, counter: str = "000") -> str:
    """An identity number with its check character, by GB 11643."""
    digits = f"{start}{born}{counter}"
    weights = [pow(2, 17 - place, 11) for place in range(17)]
    rest = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11
    return digits + "10X98765432"[rest]


def clean(row: Row, *, born: str = "19850301") -> dict[str, Any]:
    """The changes which make a complete filing a faultless one of this province."""
    number = identity_number(row.district, born)
    settled = {f"papers[{slot}].at_hand": "yes" for slot in (*NATIONAL_PAPERS, *row.at_hand)}
    return settled | {
        "entity.region_province": row.code,
        "entity.region_city": row.city,
        "entity.region_district": row.district,
        "entity.document_address": f"{row.address}文示路88号502室",
        "entity.remarks": row.remarks,
        "people[p1].document_number": number,
        "people[p1].card_province": row.code,
    }


def clean_alone(row: Row, **changes: str) -> dict[str, Any]:
    """The same for a person who files alone."""
    made = clean(row, **changes)
    holder = "services[s1].domains[d1].holder_document_number"
    return made | {"base": "individual", holder: made["people[p1].document_number"]}
