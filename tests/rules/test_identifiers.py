"""The examples are those of the domain file on identifiers, with the step that has to fail."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icp_wizard.model.resources import read_json
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules import cleaning
from icp_wizard.rules.cleaning import clean
from icp_wizard.rules.identifiers import (
    FORMS,
    birth_date,
    document_form,
    domain_parts,
    fault,
    inner_code_fault,
    nature_fault,
    province_of,
    said,
    sentences,
    social_credit_nature,
)
from icp_wizard.rules.identifiers.identity_card import check_digit
from icp_wizard.rules.identifiers.social_credit import ALPHABET, check_character

DAY = date(2026, 10, 1)

KINDS = {
    "cn_mobile": "mobile",
    "cn_landline": "landline",
    "cn_phone": "phone",
    "domain": "domain",
    "hostname": "domain",
    "url_host": "url",
    "email": "email",
    "service_code": "uuid",
    "public_ipv4": "ipv4",
    "package_name": "text",
    "public_key": "long_text",
    "md5": "hex",
    "sha1": "hex",
    "date": "date",
    "validity_end": "date",
    "number": "number",
    "gbt2260": "number",
}

VALID = {
    "uscc": """
        91110108QX0000018D 92440300QX0000026C 12310000QX0000034W 53440000QX0000106H
        N1330100QX00000775 914403001922038216 9144030071526726XG 91330100799655058B""",
    "org_code": "QX000001-8 QX000002-6 QX000005-0 QX000019-X QX0000034",
    "resident_id": """
        110101199001010007 310101198506300002 440305200002290002 510104197712310000
        650102199508150000""",
    "residence_permit": """
        810000199001010000 810000200001010006 820000199211110001 830000199001010004
        830000197910100008""",
    "hk_mo_residence_permit": "810000199001010000 810000200001010006 820000199211110001",
    "tw_residence_permit": "830000199001010004 830000197910100008",
    "foreign_pr": """
        911840198001010005 931826197512310001 944392199006150009 933276200002290001
        USA110000000000""",
    "hk_mo_permit": "H00000000 M00000000 H0000000001 M0000000002 h00000000",
    "tw_permit": "00000000 00000001 00000002 0000000001 0000000002",
    "passport": "E00000000 EA0000000 G00000000 X0000000 L0A0B0C0D",
    "rep_office_certificate": """
        91310000QX0000093T 91110000QX0000114X 91440000QX00001229 91330000QX00001309""",
    "gbt2260": "110101 310115 330106 440305 510107",
    "cn_mobile": "13000000000 13100000000 15500000000 18600000000 19900000000",
    "cn_landline": "010-12345678 021-62345678 0571-88888888 0755-86000000 086-010-12345678",
    "cn_phone": "010-12345678 086-010-12345678 0571-88888888-801 13000000000 +86-130-0000-0000",
    "domain": "example.com example.com.cn 例子.中国 xn--fsqu00a.xn--fiqs8s 例子.公司",
    "hostname": "api.example.com a.api.example.com api.example.com.cn 例子.中国",
    "url_host": "example.com www.example.com.cn www.例子.中国",
    "email": """
        a@example.com zhang.san@example.com icp+1@example.com.cn 10000@example.com
        a_b@mail.example.com""",
    "entity_number": """
        京ICP备20000000号 粤ICP备2026000000号 蜀ICP备20260000号 陇ICP备2026000000号
        粤B2-20000000 京ICP证000000号""",
    "service_number": """
        京ICP备20000000号-1 粤ICP备2026000000号-12 蜀ICP备20260000号-3A 浙ICP备2026000000号-1X
        粤B2-20000000-2""",
    "service_code": """
        00000000-0000-4000-8000-000000000000 11111111-1111-4111-8111-111111111111
        abcdef00-0000-4000-8000-00000000abcd ABCDEF00-0000-4000-8000-00000000ABCD
        12345678-90ab-4cde-8f01-234567890abc""",
    "public_ipv4": "223.5.5.5 223.6.6.6 1.1.1.1 8.8.8.8 114.114.114.114",
    "package_name": """
        com.example.app cn.example.shop com.example.App-Beta org.example.a1 io.example_x.app""",
    "md5": """
        0123456789abcdef0123456789abcdef 00000000000000000000000000000000
        D41D8CD98F00B204E9800998ECF8427E d4:1d:8c:d9:8f:00:b2:04:e9:80:09:98:ec:f8:42:7e
        ffffffffffffffffffffffffffffffff""",
    "sha1": """
        da39a3ee5e6b4b0d3255bfef95601890afd80709 0000000000000000000000000000000000000000
        DA39A3EE5E6B4B0D3255BFEF95601890AFD80709
        da:39:a3:ee:5e:6b:4b:0d:32:55:bf:ef:95:60:18:90:af:d8:07:09
        ffffffffffffffffffffffffffffffffffffffff""",
    "validity_end": "2040-01-01 20400101 长期 2026-12-31 2028-02-29",
    "date": "2040-01-01 20400101 2026年12月31日 2028.2.29",
    "number": "0 12 ３６",
    "certificate": "12345部队 教民130000000000000号 军字（2020）第1号",
    "public_key": "0" * 617 + " " + "A1b2" * 128,
}
VALID_WITH_SPACE = [
    ("public_security_number", "京公网安备11010100000000号"),
    ("public_security_number", "浙公网安备 33010600000000号"),
    ("public_security_number", "粤公网安备44030500000000号"),
    ("public_security_number", "沪公网安备31010100000000号"),
    ("public_security_number", "渝公网安备50010100000000号"),
    ("uscc", "９１１１０１０８ＱＸ０００００１８Ｄ"),
    ("entity_number", "京 ICP备 20000000 号"),
    ("cn_mobile", "+86 130 0000 0000"),
]

# form, value, the reason of the fault, the repair it prepares
INVALID = [
    ("uscc", "91110108QX0000018E", "check digit", "91110108QX0000018D"),
    ("uscc", "91110108QX000001D", "length", None),
    ("uscc", "9111O108QX0000018D", "alphabet", "91110108QX0000018D"),
    ("uscc", "I1110108QX0000018D", "alphabet", None),
    ("uscc", "91101108QX0000018D", "check digit", "91101108QX0000018M"),
    ("uscc", "9111A108QX0000018D", "region", None),
    ("uscc", "91110108-QX0000018D", "alphabet", "91110108QX0000018D"),
    ("org_code", "QX000001-7", "check digit", "QX000001-8"),
    ("org_code", "QX000002-5", "check digit", "QX000002-6"),
    ("org_code", "QX00001-8", "length", None),
    ("org_code", "QX000019-Y", "alphabet", None),
    ("org_code", "QX000010-X", "check digit", "QX000010-6"),
    ("resident_id", "110101199001010008", "check digit", "110101199001010007"),
    ("resident_id", "110101199002300006", "date", None),
    ("resident_id", "11010119900101000", "length", None),
    ("resident_id", "810000199001010000", "residence permit", None),
    ("resident_id", "310101198506300O02", "alphabet", "310101198506300002"),
    ("resident_id", "110101189912310000", "before 1900", None),
    ("resident_id", "110101209901010009", "future", None),
    ("resident_id", "911840198001010005", "permanent residence", None),
    ("resident_id", "710101199001010000", "prefix", None),
    ("resident_id", "110101900101000", "first generation", "110101199001010007"),
    ("residence_permit", "810000199001010001", "check digit", "810000199001010000"),
    ("residence_permit", "840000199001010006", "prefix", None),
    ("residence_permit", "H00000000", "length", None),
    ("residence_permit", "810001199001010007", "prefix", None),
    ("residence_permit", "830000199013010001", "date", None),
    ("hk_mo_residence_permit", "830000199001010004", "prefix", None),
    ("tw_residence_permit", "810000199001010000", "prefix", None),
    ("foreign_pr", "911840198001010006", "check digit", "911840198001010005"),
    ("foreign_pr", "US1100000000000", "old alphabet", None),
    ("foreign_pr", "81184019800101000X", "prefix", None),
    ("foreign_pr", "911840198013010002", "date", None),
    ("foreign_pr", "9118401980010100", "length", None),
    ("hk_mo_permit", "A00000000", "prefix", None),
    ("hk_mo_permit", "H0000000", "length", None),
    ("hk_mo_permit", "H000000000", "length", None),
    ("hk_mo_permit", "00000000", "length", None),
    ("hk_mo_permit", "H0000000O", "alphabet", "H00000000"),
    ("tw_permit", "0000000", "length", None),
    ("tw_permit", "000000000", "length", None),
    ("tw_permit", "T0000000", "alphabet", None),
    ("tw_permit", "0000-0000", "alphabet", "00000000"),
    ("tw_permit", "0000000O", "alphabet", "00000000"),
    ("passport", "E000", "short", None),
    ("passport", "E000000000", "long", None),
    ("passport", "E-0000000", "alphabet", "E0000000"),
    ("passport", "护照00000", "alphabet", None),
    ("passport", "E0000/000", "alphabet", "E0000000"),
    ("rep_office_certificate", "91310000QX0000093X", "check digit", "91310000QX0000093T"),
    ("rep_office_certificate", "31000050000000", "length", None),
    ("rep_office_certificate", "3100005000000000", "length", None),
    ("rep_office_certificate", "代表机构0000", "length", None),
    ("uscc", "91110108QX0000018DAB", "length", None),
    ("rep_office_certificate", "91310000QX000009", "length", None),
    ("rep_office_certificate", "31000050000000A", "old alphabet", None),
    ("uscc", "01110108QX0000018N", "prefix", None),
    ("rep_office_certificate", "310000500000000", "old number", None),
    ("gbt2260", "000000", "prefix", None),
    ("gbt2260", "11010", "length", None),
    ("gbt2260", "990101", "prefix", None),
    ("gbt2260", "810000", "prefix", None),
    ("gbt2260", "4403O5", "alphabet", "440305"),
    ("cn_mobile", "12000000000", "prefix", None),
    ("cn_mobile", "1300000000", "length", None),
    ("cn_mobile", "130000000000", "length", None),
    ("cn_mobile", "95187000000", "prefix", None),
    ("cn_mobile", "+852 2123 4567", "abroad", None),
    ("cn_mobile", "1300000000O", "alphabet", "13000000000"),
    ("cn_mobile", "14400000000", "series", None),
    ("cn_landline", "12345678", "area", None),
    ("cn_landline", "010-1234567", "area and number", None),
    ("cn_landline", "0999-1", "number length", None),
    ("cn_landline", "+852 2123 4567", "abroad", None),
    ("cn_landline", "400-800-0000", "switchboard", None),
    ("cn_landline", "13000000000", "mobile", None),
    ("cn_landline", "0571-8888-8888", "hyphens", "057188888888"),
    ("cn_landline", "O10-12345678", "alphabet", "010-12345678"),
    ("cn_phone", "1300000000", "length", None),
    ("cn_phone", "95187", "switchboard", None),
    ("cn_phone", "62345678", "area", None),
    ("domain", "www.example.com", "subdomain", "example.com"),
    ("domain", "https://example.com", "scheme", "example.com"),
    ("domain", "https://www.example.com:8080/a?b#c", "scheme", "example.com"),
    ("domain", "example.com/", "path", "example.com"),
    ("domain", "a@example.com", "email", "example.com"),
    ("domain", "example", "suffix", None),
    ("domain", "com.cn", "suffix only", None),
    ("domain", "exa_mple.com", "alphabet", None),
    ("domain", "exam ple.com", "alphabet", "example.com"),
    ("domain", "-example.com", "hyphen", "example.com"),
    ("domain", "example..com", "empty part", "example.com"),
    ("domain", "ab--cd.com", "idna", None),
    ("domain", f"{'a' * 64}.com", "long part", None),
    ("domain", f"{'a.' * 130}com", "long", None),
    ("hostname", "a.b.api.example.com", "depth", "b.api.example.com"),
    ("hostname", "api.example.com:443", "path", "api.example.com"),
    ("url_host", "https://www.example.com", "scheme", "www.example.com"),
    ("url_host", "www.example.com/index.html", "path", "www.example.com"),
    ("email", "a@example", "domain", None),
    ("email", "a..b@example.com", "dots", "a.b@example.com"),
    ("email", "用户@example.com", "alphabet", None),
    ("email", "@example.com", "syntax", None),
    ("email", "a b@example.com", "alphabet", "ab@example.com"),
    ("email", "a@@example.com", "at sign", "a@example.com"),
    ("entity_number", "粤ICP备2026000000号-1", "service number", "粤ICP备2026000000号"),
    ("entity_number", "ICP备2026000000号", "no letter", None),
    ("entity_number", "川ICP备2026000000号", "other letter", "蜀ICP备2026000000号"),
    ("entity_number", "甘ICP备2026000000号", "other letter", "陇ICP备2026000000号"),
    ("entity_number", "港ICP备2026000000号", "letter", None),
    ("entity_number", "粤ICP备202600000号", "digits", None),
    ("entity_number", "粤ICP备2026000000", "ending", "粤ICP备2026000000号"),
    ("entity_number", "粤ICP備2026000000號", "traditional", "粤ICP备2026000000号"),
    ("entity_number", "20000000", "shape", None),
    ("entity_number", "京公网安备11010100000000号", "police number", None),
    ("entity_number", "00000000-0000-4000-8000-000000000000", "service code", None),
    ("service_number", "粤ICP备2026000000号", "no counter", None),
    ("service_number", "粤ICP备2026000000号-", "no counter", None),
    ("service_number", "粤ICP备2026000000号-A", "no counter", None),
    ("service_number", "粤ICP备2026000000号-1B", "service type", "粤ICP备2026000000号-1"),
    ("service_number", "粤ICP备2026000000号1", "counter", "粤ICP备2026000000号-1"),
    ("service_number", "川ICP备2026000000号-2", "other letter", "蜀ICP备2026000000号-2"),
    ("service_number", "粤ICP备2026000000-2", "ending", "粤ICP备2026000000号-2"),
    ("public_security_number", "公网安备11010100000000号", "no letter", None),
    ("public_security_number", "京公网安备1101010000000号", "digits", None),
    ("public_security_number", "京ICP备20000000号", "filing number", None),
    ("public_security_number", "京公网安备11010100000000", "ending", "京公网安备11010100000000号"),
    ("public_security_number", "京公网安备110101000000000号", "digits", None),
    ("public_security_number", "11010100000000", "words", None),
    ("public_security_number", "在京公网安备11010100000000号", "shape", None),
    (
        "service_code",
        "00000000000040008000000000000000",
        "groups",
        "00000000-0000-4000-8000-000000000000",
    ),
    ("service_code", "00000000-0000-4000-8000-00000000000", "length", None),
    ("service_code", "g0000000-0000-4000-8000-000000000000", "alphabet", None),
    ("service_code", "00000000-0000-4000-8000", "length", None),
    ("service_code", "粤ICP备2026000000号", "filing number", None),
    ("public_ipv4", "10.0.0.1", "private", None),
    ("public_ipv4", "172.16.3.4", "private", None),
    ("public_ipv4", "192.168.1.1", "private", None),
    ("public_ipv4", "203.0.113.10", "reserved", None),
    ("public_ipv4", "224.0.0.1", "reserved", None),
    ("public_ipv4", "256.1.1.1", "too large", None),
    ("public_ipv4", "http://223.5.5.5:80/", "around", "223.5.5.5"),
    ("public_ipv4", "223.005.5.5", "around", "223.5.5.5"),
    ("public_ipv4", "2400:3200::1", "ipv6", None),
    ("public_ipv4", "example.com", "shape", None),
    ("package_name", "example", "one part", None),
    ("package_name", ".com.example", "empty part", "com.example"),
    ("package_name", "com..example", "empty part", "com.example"),
    ("package_name", "com.example.", "empty part", "com.example"),
    ("package_name", "1com.example", "first", None),
    ("package_name", "com.示例.app", "alphabet", None),
    ("md5", "0123456789abcdef", "length", None),
    ("md5", "g123456789abcdef0123456789abcdef", "alphabet", None),
    ("md5", "da39a3ee5e6b4b0d3255bfef95601890afd80709", "sha1 instead", None),
    ("md5", "0123456789abcdef0123456789abcde", "length", None),
    ("md5", "MD5", "length", None),
    ("md5", "0" * 64, "sha256 instead", None),
    ("md5", "O123456789abcdef0123456789abcdef", "alphabet", "0123456789abcdef0123456789abcdef"),
    ("sha1", "d41d8cd98f00b204e9800998ecf8427e", "md5 instead", None),
    ("sha1", "da39a3ee5e6b4b0d3255bfef95601890afd8070", "length", None),
    ("sha1", "za39a3ee5e6b4b0d3255bfef95601890afd80709", "alphabet", None),
    ("sha1", "SHA-1", "length", None),
    ("sha1", "da39a3ee5e6b4b0d3255bfef95601890afd807090", "length", None),
    ("sha1", "0" * 64, "sha256 instead", None),
    ("public_key", "-----BEGIN CERTIFICATE-----", "alphabet", None),
    ("public_key", "a1b2", "short", None),
    ("public_key", f"{'a' * 60} {'b' * 60}", "separators", "a" * 60 + "b" * 60),
    ("validity_end", "2027-02-29", "date", None),
    ("validity_end", "2040/01/01", "shape", "2040-01-01"),
    ("validity_end", "2040-13-01", "date", None),
    ("validity_end", "永久", "endless", "长期"),
    ("validity_end", "9999-12-31", "endless", "长期"),
    ("validity_end", "0000-00-00", "date", None),
    ("date", "长期", "shape", None),
    ("date", "tomorrow", "shape", None),
    ("number", "twelve", "shape", None),
    ("number", "12个月", "shape", "12"),
    ("number", "1,200", "shape", "1200"),
    ("certificate", "---", "empty", None),
    ("certificate", "1" * 129, "long", None),
]

SOFT = {
    ("uscc", "prefix"),
    ("passport", "*"),
    ("package_name", "*"),
    ("public_key", "*"),
    ("certificate", "*"),
    ("rep_office_certificate", "old number"),
    ("cn_mobile", "series"),
    ("cn_landline", "switchboard"),
    ("cn_phone", "switchboard"),
    ("url_host", "path"),
}


# Each step of cleaning, with one character changed and with several.
PASTED = [
    ("identifier", "１Ａ⼀\u200b —x"),
    ("identifier", "１１ＡＡ⼀⼀\u200b\u200b  ——xx"),
    ("mobile", "+86130.00000000"),
    ("mobile", "130-0000-0000"),
    ("phone", "130-0000-0000"),
    ("landline", "(010)12345678"),
    ("hex", "d4:1d"),
    ("hex", "d4:1d:8c"),
    ("email", " a。b@Example。com。cn"),
    ("email", "a@example。com"),
    ("domain", "Example.com."),
    ("domain", "EXAMPLE.com"),
    ("date", "20400101"),
]


def cleaned(form: str, raw: str) -> str:
    return clean(KINDS.get(form, "identifier"), raw)


@pytest.mark.parametrize(
    ("form", "raw"),
    [(form, raw) for form, values in VALID.items() for raw in values.split()] + VALID_WITH_SPACE,
)
def test_a_valid_example_has_no_fault(form: str, raw: str):
    assert fault(form, cleaned(form, raw), DAY) is None


@pytest.mark.parametrize(("form", "raw", "reason", "repair"), INVALID)
def test_an_invalid_example_fails_at_its_step_and_prepares_its_repair(
    form: str, raw: str, reason: str, repair: str | None
):
    found = fault(form, cleaned(form, raw), DAY)
    assert found is not None
    assert (found.reason, found.repair) == (reason, repair)


@pytest.mark.parametrize(("form", "raw", "reason", "_repair"), INVALID)
def test_only_what_is_unusual_rather_than_wrong_is_soft(
    form: str, raw: str, reason: str, _repair: str | None
):
    found = fault(form, cleaned(form, raw), DAY)
    assert found is not None
    assert found.soft == bool({(form, "*"), (form, reason)} & SOFT)


def test_every_form_has_a_valid_and_an_invalid_example():
    assert set(VALID) | {form for form, _ in VALID_WITH_SPACE} == set(FORMS)
    assert {form for form, *_ in INVALID} | {"uscc"} == set(FORMS)


def test_an_empty_answer_is_missing_and_not_wrong():
    assert all(fault(form, "", DAY) is None for form in FORMS)


def test_a_birth_today_is_no_fault_and_one_tomorrow_is():
    today = "110101" + "20261001" + "000"
    tomorrow = "110101" + "20261002" + "000"
    assert fault("resident_id", today + check_digit(today), DAY) is None
    found = fault("resident_id", tomorrow + check_digit(tomorrow), DAY)
    assert found is not None
    assert found.reason == "future"


SEVENTEEN = st.text(alphabet=ALPHABET, min_size=9, max_size=9)


@given(inner=SEVENTEEN, place=st.integers(0, 17), other=st.sampled_from(ALPHABET))
def test_every_single_wrong_character_of_a_social_credit_code_is_found(
    inner: str, place: int, other: str
):
    body = "91330106" + inner
    code = body + check_character(body)
    wrong = code[:place] + other + code[place + 1 :]
    found = fault("uscc", wrong, DAY)
    assert (found is None) == (wrong == code)


@given(
    born=st.dates(date(1900, 1, 1), DAY),
    serial=st.integers(0, 999),
    place=st.integers(0, 17),
    other=st.sampled_from("0123456789X"),
)
def test_every_single_wrong_character_of_an_identity_number_is_found(
    born: date, serial: int, place: int, other: str
):
    body = f"330106{born:%Y%m%d}{serial:03}"
    number = body + check_digit(body)
    wrong = number[:place] + other + number[place + 1 :]
    assert (fault("resident_id", wrong, DAY) is None) == (wrong == number)


ALMOST = st.one_of(
    st.text(),
    st.from_regex(r"[0-9A-Z]{15,18}", fullmatch=True),
    st.from_regex(r"[京粤川]?(ICP)?备?[0-9]{8,10}号?-?[0-9A-Z]?", fullmatch=True),
    st.from_regex(r"(https?://)?[a-z0-9例.-]{1,20}\.(com|cn|中国)(:[0-9]+)?/?", fullmatch=True),
    st.from_regex(r"[0-9]{1,3}(\.[0-9]{1,3}){2,4}", fullmatch=True),
    st.from_regex(r"[+0-9-]{8,16}", fullmatch=True),
)


@pytest.mark.parametrize("form", FORMS)
@given(raw=ALMOST)
def test_a_form_judges_any_text_in_words_and_its_repairs_pass(form: str, raw: str):
    for value in (raw, cleaned(form, raw)):
        found = fault(form, value, DAY)
        if found is None:
            continue
        assert all("{" not in text.en for text in said(form, found)) or "{" in value
        if found.repair is not None:
            assert fault(form, found.repair, DAY) is None


def test_a_code_with_a_wrong_character_inside_passes_and_is_told_apart():
    assert fault("uscc", "91110108QX0000010L", DAY) is None
    found = inner_code_fault("91110108QX0000010L")
    assert found is not None
    assert (found.reason, found.blanks["expected"], found.soft) == ("inner check digit", "8", True)


@pytest.mark.parametrize("code", ["91110108QX0000018D", "914403001922038216", "91110108QX"])
def test_a_code_that_fits_inside_or_is_wrong_anyway_has_no_inner_fault(code: str):
    assert inner_code_fault(code) is None


@pytest.mark.parametrize(
    ("code", "nature"),
    [
        ("91110108QX0000018D", "enterprise"),
        ("92440300QX0000026C", "enterprise"),
        ("12310000QX0000034W", "public_institution"),
        ("53440000QX0000106H", "foundation"),
        ("N1330100QX00000775", "collective_economy"),
        ("Y1330100QX00000775", None),
        ("", None),
    ],
)
def test_the_first_two_characters_tell_the_nature_of_the_entity(code: str, nature: str | None):
    assert social_credit_nature(code) == nature


def test_a_public_institution_declared_as_an_enterprise_is_worth_a_warning():
    found = nature_fault("12310000QX0000034W", "enterprise")
    assert found is not None
    assert (found.reason, found.soft) == ("nature", True)


@pytest.mark.parametrize("nature", ["public_institution", "medical_institution", ""])
def test_a_nature_which_the_prefix_does_not_contradict_is_not_warned_of(nature: str):
    assert nature_fault("12310000QX0000034W", nature) is None


@pytest.mark.parametrize(
    ("document", "number", "born", "province"),
    [
        ("resident_id_card", "310101198506300002", date(1985, 6, 30), "310000"),
        ("hk_mo_residence_permit", "810000199001010000", date(1990, 1, 1), None),
        ("tw_residence_permit", "830000197910100008", date(1979, 10, 10), None),
        ("foreign_pr_card", "931826197512310001", date(1975, 12, 31), "310000"),
        ("foreign_pr_card", "USA110000000000", None, None),
        ("resident_id_card", "310101198506300003", None, None),
        ("passport", "310101198506300002", None, None),
        ("resident_id_card", "", None, None),
    ],
)
def test_a_faultless_identity_number_tells_birth_and_province(
    document: str, number: str, born: date | None, province: str | None
):
    assert birth_date(document, number) == born
    assert province_of(document, number) == province


@pytest.mark.parametrize(
    ("document", "form"),
    [
        ("business_licence", "uscc"),
        ("foreign_rep_office_certificate", "rep_office_certificate"),
        ("tw_residence_permit", "tw_residence_permit"),
        ("private_school_licence", "certificate"),
        ("a_document_of_tomorrow", "certificate"),
    ],
)
def test_every_document_has_a_form_and_an_unpublished_one_a_loose_one(document: str, form: str):
    assert document_form(document) == form
    assert form in FORMS


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("www.example.com.cn", ("example.com.cn", "com.cn", "www.example.com.cn")),
        ("www.例子.中国", ("xn--fsqu00a.xn--fiqs8s", "xn--fiqs8s", "www.xn--fsqu00a.xn--fiqs8s")),
        ("example", ("", "", "example")),
        ("a b", ("", "", "")),
        ("", ("", "", "")),
    ],
)
def test_a_name_is_taken_apart_in_its_ascii_form(name: str, parts: tuple[str, str, str]):
    assert domain_parts(name)[:3] == parts


def test_a_name_in_ascii_form_is_read_back_as_people_write_it():
    assert domain_parts("xn--fsqu00a.xn--fiqs8s").unicode == "例子.中国"


def test_names_of_a_hosting_company_below_its_own_domain_are_no_suffix():
    assert domain_parts("someone.github.io").registrable == "github.io"


BLANK = re.compile(r"\{\w+\}")


def test_what_is_wrong_is_said_plainly_in_both_languages():
    found = fault("uscc", "91110108QX000001D", DAY)
    assert found is not None
    message, fix = said("uscc", found)
    assert message == ("17 characters: one is missing.", "共 17 位，少 1 位。")
    assert fix.en == "Compare it with the certificate, character by character."


@pytest.mark.parametrize(
    ("form", "raw", "expected"),
    [
        ("tw_permit", "000", "3 of 8 characters: 5 are missing."),
        ("cn_mobile", "130000000000", "12 characters: one too many."),
        ("cn_mobile", "1300000000000", "13 characters: 2 more than the 11 expected."),
        ("resident_id", "310101198506300O02", "“O” cannot stand here: the number has 17 digits"),
        ("cn_landline", "12345678", "The area code is missing."),
        ("entity_number", "川ICP备2026000000号", "begin with 蜀, not with 川"),
        ("tw_permit", "0000000\u0007", "“U+0007” cannot stand here."),
    ],
)
def test_the_words_name_the_part_that_is_wrong(form: str, raw: str, expected: str):
    found = fault(form, raw, DAY)
    assert found is not None
    assert expected in said(form, found)[0].en


def test_both_languages_have_the_same_blanks():
    for key, text in read_json("words/identifiers.json").items():
        assert set(BLANK.findall(text["en"])) == set(BLANK.findall(text["zh"])), key


def test_every_sentence_of_the_book_is_said_somewhere(monkeypatch: pytest.MonkeyPatch):
    spoken: set[str] = set()

    def listen(key: str, **blanks: object) -> Text:
        text = words(key, **blanks)
        spoken.add(key.removeprefix("identifiers."))
        return text

    monkeypatch.setattr(sentences, "words", listen)
    monkeypatch.setattr(cleaning, "words", listen)
    for form, raw, *_ in INVALID:
        found = fault(form, cleaned(form, raw), DAY)
        assert found is not None
        said(form, found)
    for warning in (
        inner_code_fault("91110108QX0000010L"),
        nature_fault("12310000QX0000034W", "enterprise"),
    ):
        assert warning is not None
        said("uscc", warning)
    for kind, raw in PASTED:
        cleaning.changes(kind, raw)
    assert set(read_json("words/identifiers.json")) == spoken
