"""What is known of calls: every source is there, every question in both languages."""

from __future__ import annotations

import json
import re

import pytest

from icp_wizard.catalogue.call import FILE, calls, read_calls
from icp_wizard.catalogue.faults import FaultyCatalogue
from icp_wizard.model.resources import read_json
from icp_wizard.rules.cited import statement
from icp_wizard.rules.pack import shipped


def test_everything_said_of_calls_cites_statements_of_the_rules():
    known = calls()
    cited = [known.never_rules, known.message.rules]
    cited += [each.rules for each in (*known.callers.values(), *known.questions)]

    for rules in cited:
        assert rules
        assert all(statement(shipped(), rule).sources for rule in rules)


def test_questions_have_keys_of_their_own():
    keys = [each.key for each in calls().questions]
    assert len(keys) == len({*keys})


@pytest.mark.parametrize("asked", calls().questions, ids=lambda each: each.key)
def test_a_question_is_chinese_in_chinese_and_english_in_english(asked):
    for text in (asked.question, asked.answer):
        assert not re.search(r"[A-Za-z,;:!?]", re.sub(r"\{\w+\}|App", "", text.zh))
        assert not re.search(r"[\u3000-\u9fff\uff00-\uffef]", text.en)


@pytest.mark.parametrize(
    ("change", "cure"),
    [({"by": ["nobody"]}, "'by'"), ({"answer": {"en": "{no}", "zh": "{no}"}}, "'no'")],
)
def test_a_faulty_question_is_refused_by_name(change, cure):
    raw = json.loads(json.dumps(read_json(FILE)))
    raw["questions"][0] |= change

    with pytest.raises(FaultyCatalogue, match="who_provider") as refused:
        read_calls(raw)
    assert cure in str(refused.value)
