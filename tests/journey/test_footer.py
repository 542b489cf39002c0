"""The line a service has to show."""

from __future__ import annotations

from datetime import date

import pytest

from icp_wizard.catalogue.load import catalogue
from icp_wizard.journey.footer import Footer, Form, doubts, footers
from icp_wizard.model.address import replace
from icp_wizard.model.reading import read_filing
from icp_wizard.model.resources import root
from icp_wizard.model.text import Text
from icp_wizard.rules.engine import judge
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import shipped

SAMPLE = read_filing((root() / "samples" / "enterprise.json").read_text(encoding="utf-8"))
NUMBER, POLICE = "浙ICP备2026000000号", "浙公网安备33010600000000号"
SITE, APP = f"{NUMBER}-1", f"{NUMBER}-3A"


def outlook(**answers: str) -> Outlook:
    filing = SAMPLE
    known = {"result.entity_number": NUMBER} | answers
    for address, answer in known.items():
        filing = replace(filing, address, answer)
    return Outlook(filing, catalogue(), date(2026, 11, 22))


def of(**answers: str) -> tuple[Footer, ...]:
    return tuple(footers(outlook(**answers), shipped()))


def doubted(**answers: str) -> tuple[Text, ...]:
    filing = outlook(**answers).filing
    return tuple(doubts(judge(filing, {}, shipped(), date(2026, 11, 22)).findings))


def site(**more: str) -> Footer:
    (found,) = of(**{"services[s1].result.service_number": SITE, **more})
    return found


def test_without_a_number_there_is_no_line():
    assert of() == ()


@pytest.mark.parametrize("wrong", [NUMBER, "浙ICP备2026号-1", "浙ICP备2026000000号-1Z"])
def test_a_number_that_is_not_a_services_gives_no_line(wrong):
    assert of(**{"services[s1].result.service_number": wrong}) == ()


def test_the_number_of_the_service_is_linked_to_the_ministry():
    found = site()

    assert found.written(Form.HTML) == (
        '<p style="text-align: center">\n'
        f'  <a href="https://beian.miit.gov.cn/" target="_blank" rel="noopener">{SITE}</a>\n'
        "</p>"
    )
    assert found.written(Form.MARKDOWN) == f"[{SITE}](https://beian.miit.gov.cn/)"
    assert found.written(Form.PLAIN) == SITE


def test_with_the_police_filing_both_numbers_stand_there():
    found = site(**{"result.public_security_number": POLICE})

    assert found.written(Form.PLAIN) == f"{SITE} · {POLICE}"
    assert f"[{POLICE}](https://beian.mps.gov.cn/)" in found.written(Form.MARKDOWN)
    assert "after.psb-display" in [each.id for each in found.statements]


def test_guangdong_shows_the_number_of_the_entity_and_names_the_rule_which_says_so():
    found, _ = of(**{"entity.region_province": "440000"})

    assert found.number == NUMBER
    assert found.statements[-1].id == "gd-footer-number"


def test_jiangsu_wants_the_owner_too_written_safely():
    found = site(**{"entity.region_province": "320000", "entity.name": "甲<乙>公司"})

    assert "© 甲&lt;乙&gt;公司 版权所有" in found.written(Form.HTML)


def test_an_app_shows_its_number_with_the_link_below():
    (found,) = of(**{"services[s3].result.service_number": APP})

    assert found.is_app
    assert found.written(Form.PLAIN) == f"{APP}\nhttps://beian.miit.gov.cn/"


def test_every_line_names_the_rule_which_asks_for_it():
    assert all(each.sources for each in site().statements)


def test_a_number_of_another_entity_or_province_is_doubted():
    (said,) = doubted(**{"services[s1].result.service_number": "浙ICP备2026000001号-1"})
    assert said.en.startswith("浙ICP备2026000001号-1 does not begin with the entity's number")

    (said,) = doubted(**{"result.entity_number": "粤ICP备2026000000号"})
    assert "以“粤”开头，而您所在省份的备案号以“浙”开头" in said.zh


def test_numbers_which_fit_each_other_are_not_doubted():
    assert doubted(**{"services[s1].result.service_number": SITE}) == ()
