import json
from dataclasses import asdict, replace

import pytest

from icp_wizard.photos.flaw import FLAWS, Box, Flaw, Point
from icp_wizard.photos.photo import Facts
from icp_wizard.photos.verdict import SizeHint, said, size_verdict

LICENCE = SizeHint(long_side=1500, short_side=1100, least_bytes=100_000, most_bytes=2_000_000)


def facts(width=1500, height=1100, byte_count=500_000):
    return Facts(width, height, byte_count, "JPEG", width, height)


def test_a_picture_at_the_bound_is_right_in_either_orientation():
    assert size_verdict(facts(), LICENCE) == ()
    assert size_verdict(facts(1100, 1500, 100_000), LICENCE) == ()
    assert size_verdict(facts(byte_count=2_000_000), LICENCE) == ()


def test_a_picture_one_pixel_short_is_named_with_both_sizes():
    (sentence,) = size_verdict(facts(width=1499), LICENCE)
    assert "1499 × 1100" in sentence.en
    assert "1500 × 1100" in sentence.zh


def test_a_file_too_light_and_one_too_heavy_are_named():
    assert "99" in size_verdict(facts(byte_count=99_000), LICENCE)[0].en
    assert "2001" in size_verdict(facts(byte_count=2_001_000), LICENCE)[0].zh


def test_a_paper_without_stated_limits_asks_for_nothing():
    assert size_verdict(facts(1, 1, 1), SizeHint()) == ()


@pytest.mark.parametrize("key", FLAWS)
def test_each_flaw_has_a_reason_and_a_cure_in_both_languages(key):
    told = said(Flaw(key, Box(0.7, 0, 1, 0.2)))
    assert all((*told.reason, *told.fix))
    assert "{" not in told.whole.en + told.whole.zh


def test_the_place_of_a_flaw_is_told():
    assert "at the top right" in said(Flaw("glare", Box(0.7, 0, 1, 0.2))).reason.en
    assert "左侧" in said(Flaw("cut_off", Box(0, 0, 0.03, 1))).reason.zh


def test_facts_kept_before_there_was_a_coach_are_read():
    old = asdict(facts())
    del old["flaws"], old["corners"]
    assert Facts.read(old) == facts()


def test_facts_are_read_back_from_json_as_they_were_written():
    whole = replace(
        facts(),
        flaws=(Flaw("glare", Box(0.1, 0.2, 0.3, 0.4)), Flaw("dark")),
        corners=(Point(0, 0), Point(1, 0), Point(1, 1), Point(0, 1)),
    )
    assert Facts.read(json.loads(json.dumps(asdict(whole)))) == whole
