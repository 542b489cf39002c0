from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from icp_wizard.catalogue.faults import FaultyCatalogue
from icp_wizard.catalogue.option import FILE, Option, option_lists, read_options
from icp_wizard.catalogue.paper import papers
from icp_wizard.catalogue.source import sources
from icp_wizard.model.text import Text

EVERY_OPTION = [
    pytest.param(option, id=f"{name}.{option.key}")
    for name, options in option_lists().items()
    for option in options.options
]

# Compared by hand with the ministry's record format; a slip here would file a wrong certificate.
OFFICIAL_CODES = {
    "entity_nature": {"enterprise": 4, "individual": 5, "government": 2, "arbitration": 20},
    "id_document": {"resident_id_card": 2, "passport": 7, "business_licence": 1},
    "service_kind": {"website": 1, "app": 6, "mini_program": 7, "quick_app": 8},
    "website_language": {"zh_hans": 1, "zh_hant": 2, "en": 12, "ar": 17},
    "service_content": {"blog": 32, "org_portal": 128, "other": 8388608, "nonbank_payment": 2**32},
    "pre_approval": {"news": 1, "culture": 256, "religion": 16384},
    "access_method": {"leased_line": 1, "virtual_host": 4, "cloud": 16},
    "cloud_product": {"ecs": 1, "virtual_host": 9, "simple_application_server": None},
    "domain_registry_document": {"sfz": "SFZ", "yyzz": "YYZZ", "gwczdjz": "GWCZDJZ"},
    "order_step": {"basic_check": 1, "after": 9},
}


def texts_of(option: Option) -> Iterator[Text]:
    yield option.text
    for value in (option.note, *option.attributes.values()):
        if isinstance(value, Text):
            yield value
        elif isinstance(value, tuple):
            yield from (each for each in value if isinstance(each, Text))


@pytest.mark.parametrize("option", EVERY_OPTION)
def test_every_option_speaks_both_languages(option: Option) -> None:
    for text in texts_of(option):
        assert text.en
        assert text.zh


@pytest.mark.parametrize("option", EVERY_OPTION)
def test_every_explanation_in_chinese_is_chinese(option: Option) -> None:
    if option.note:
        assert any("\u4e00" <= letter <= "\u9fff" for letter in option.note.zh)
        assert option.note.zh.endswith("。")


def test_every_source_has_a_title_in_both_languages_and_a_date() -> None:
    for source in sources().values():
        assert source.title.en
        assert source.title.zh
        assert source.date


@pytest.mark.parametrize(
    ("name", "key", "code"),
    [(name, key, code) for name, codes in OFFICIAL_CODES.items() for key, code in codes.items()],
)
def test_official_codes_are_those_of_the_record(name: str, key: str, code: int | str) -> None:
    option = option_lists()[name].get(key)
    assert option is not None
    assert option.code == code


def documents_of(nature: str) -> Mapping[str, int]:
    option = option_lists()["entity_nature"].get(nature)
    assert option is not None
    documents = option.attributes["documents"]
    assert isinstance(documents, Mapping)
    return documents


def test_an_individual_may_show_seven_documents_all_held_by_persons() -> None:
    holders = [option_lists()["id_document"].get(key) for key in documents_of("individual")]
    assert len(holders) == 7
    assert {option.attributes["holder"] for option in holders if option} == {"person"}


@pytest.mark.parametrize(
    "nature", [option.key for option in option_lists()["entity_nature"].options]
)
def test_no_two_documents_of_a_nature_share_a_code(nature: str) -> None:
    codes = list(documents_of(nature).values())
    assert len(codes) == len(set(codes))


def test_one_document_may_have_another_code_for_another_nature() -> None:
    assert documents_of("government")["uscc_certificate"] == 13
    assert documents_of("public_institution")["uscc_certificate"] == 15


def test_every_identity_document_is_photographed_as_a_paper_that_exists() -> None:
    for option in option_lists()["id_document"].options:
        paper = papers()[str(option.attributes["paper"])]
        sides = option.attributes.get("sides", 1)
        assert len(paper.sides) >= 1
        assert option.attributes["holder"] != "person" or len(paper.sides) == sides


def test_provinces_are_the_thirty_one_with_six_digits_and_keep_their_pinyin() -> None:
    provinces = option_lists()["province"]
    assert len(provinces.options) == 31
    assert all(len(option.key) == 6 and option.key == option.code for option in provinces.options)
    found = provinces.find("zhejiang")
    assert found is not None
    assert (found.key, found.attributes["icp_prefix"]) == ("330000", "浙")
    assert option_lists()["card_province"].options == provinces.options


def test_individuals_may_choose_blog_or_other_alone() -> None:
    allowed = [
        option.key
        for option in option_lists()["service_content"].options
        if option.attributes["allowed_for_individual"]
    ]
    assert allowed == ["blog", "other"]


def test_exactly_the_incomplete_lists_take_typed_text() -> None:
    assert {name for name, options in option_lists().items() if options.open} == {
        "app_industry",
        "cloud_product",
        "sdk_function",
        "website_service_type",
    }


def option(**changes: object) -> dict[str, object]:
    return {
        "key": "a",
        "en": "A",
        "zh": "甲",
        "sources": ["local"],
        "confidence": "high",
        **changes,
    }


@pytest.mark.parametrize(
    ("options", "cure"),
    [
        ([option(zh="")], "'zh'"),
        ([option(), option()], "twice"),
        ([option(confidence="sure")], "high, medium, low"),
        ([option(sources=["S99"])], "S99"),
        ([option(sources=[])], "at least one source"),
        ([option(lable="A")], "lable"),
        ([option(attributes={"colour": "red"})], "colour"),
        ([option(code=True)], "official"),
        ([], "needs options"),
    ],
)
def test_a_faulty_list_is_refused_with_file_entry_and_cure(
    options: list[object], cure: str
) -> None:
    with pytest.raises(FaultyCatalogue) as caught:
        read_options(FILE, {"yes_no": {"options": options}})
    assert caught.value.file == FILE
    assert "yes_no" in caught.value.entry
    assert cure in caught.value.cure


def test_a_nature_with_an_unknown_document_is_refused() -> None:
    nature = option(attributes={"documents": {"library_card": 99}})
    with pytest.raises(FaultyCatalogue, match="library_card"):
        read_options(FILE, {"entity_nature": {"options": [nature]}})
