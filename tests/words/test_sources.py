"""No visible date of a source exists in one language only."""

import re
from collections.abc import Iterator

from icp_wizard.catalogue.seeds import seed_answers
from icp_wizard.catalogue.source import sources
from icp_wizard.model.text import Text
from icp_wizard.rules.pack import shipped


def test_no_date_of_a_source_holds_latin_words_in_chinese():
    assert not [each.zh for each in _dates() if re.search("[A-Za-z]", each.zh)]


def test_no_date_of_a_source_holds_chinese_in_english():
    assert not [each.en for each in _dates() if re.search("[一-鿿（）]", each.en)]


def test_a_title_given_by_this_program_is_english_in_english():
    own = [each for each in _titles() if "本程序" in each.zh]
    assert own
    assert not [each.en for each in own if re.search("[一-鿿]", each.en)]


def _dates() -> Iterator[Text]:
    yield from (each.date for each in sources().values())
    yield from (each.date for seed in seed_answers() for each in seed.newer)
    yield from (each.date for held in shipped().statements.values() for each in held.sources)


def _titles() -> Iterator[Text]:
    yield from (each.title for held in shipped().statements.values() for each in held.sources)
