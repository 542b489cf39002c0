"""What to ask oneself once a service is open."""

from __future__ import annotations

from datetime import date

from icp_wizard.catalogue.load import catalogue
from icp_wizard.journey.selfcheck import Chapter, asked
from icp_wizard.model.filing import Confirmation
from icp_wizard.model.reading import read_filing
from icp_wizard.model.resources import root
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import shipped

SAMPLE = read_filing((root() / "samples" / "enterprise.json").read_text(encoding="utf-8"))


def of(*given: Confirmation, **order: str):
    kept = SAMPLE.model_copy(
        update={"confirmed": given, "order": SAMPLE.order.model_copy(update=order)}
    )
    return list(asked(Outlook(kept, catalogue(), date(2026, 11, 22)), shipped()))


def test_every_chapter_asks_and_every_question_has_a_sourced_rule_with_a_cure():
    found = of()

    assert {each.chapter for each in found} == set(Chapter)
    assert all(each.rule.sources and each.rule.advice for each in found)


def test_a_no_breaks_its_rule_and_a_yes_does_not():
    found = of(
        Confirmation(id="after_safe_domain", answer="no"),
        Confirmation(id="after_safe_instance", answer="yes"),
    )

    assert [each.rule.id for each in found if each.is_broken] == ["after.keep-domain-alive"]


def test_after_a_cancellation_nothing_is_asked():
    assert of(purpose="cancel") == []
