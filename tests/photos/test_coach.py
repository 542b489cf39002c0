"""What the coach sees in synthetic photographs; ``make bench`` has the figures of the full set."""

from io import BytesIO

import pytest
from PIL import Image

from icp_wizard.photos.coach.judge import judged
from icp_wizard.photos.flaw import FLAWS
from icp_wizard.photos.intake import take_in

PAPERS = ("licence", "card_front", "card_back", "letter")
SPOILS = (*(flaw for flaw in FLAWS if flaw not in ("wrong_side", "large")),)
RECALL, PRECISION = 0.85, 0.9


def through_jpeg(documents, shot):
    return Image.open(BytesIO(documents.stored(shot))).convert("RGB")


@pytest.fixture(scope="module")
def seen(documents):
    """For each photograph: the flaw it was given and those the coach found."""
    shots = [*documents.good(4)]
    for number, flaw in enumerate(SPOILS):
        for turn in (0, 1):
            paper = PAPERS[(number + 2 * turn) % 4]
            shots.append(documents.spoiled(flaw, paper, 0.5, 70 + 2 * number + turn))
    return [
        (shot.flaw, {each.key for each in judged(through_jpeg(documents, shot))[0]})
        for shot in shots
    ]


def test_a_good_photograph_is_left_alone(seen):
    assert [found for flaw, found in seen if not flaw] == [set()] * 4


def test_flaws_are_found(seen):
    spoiled = [(flaw, found) for flaw, found in seen if flaw]
    assert sum(flaw in found for flaw, found in spoiled) >= RECALL * len(spoiled)


@pytest.mark.parametrize("flaw", SPOILS)
def test_each_flaw_is_found_in_one_of_its_photographs_at_least(seen, flaw):
    assert any(flaw in found for given, found in seen if given == flaw)


def test_what_is_told_of_a_photograph_is_true(seen):
    told = [(flaw, each) for flaw, found in seen for each in found]
    assert sum(flaw == each for flaw, each in told) >= PRECISION * len(told)


def test_the_corners_are_where_the_paper_is(documents):
    shot = documents.photographed("licence", 3, turn=4)
    _, corners = judged(shot.image)
    for found, true in zip(corners, shot.corners, strict=True):
        assert found == pytest.approx(true, abs=0.01)


def test_an_identity_card_that_lies_on_the_wrong_side_is_told(documents):
    front = documents.photographed("card_front", 9).image
    back = documents.photographed("card_back", 10).image
    assert [each.key for each in judged(front, "back")[0]] == ["wrong_side"]
    assert [each.key for each in judged(back, "front")[0]] == ["wrong_side"]
    assert judged(back, "back")[0] == ()


def test_glare_is_placed_on_the_picture(documents):
    shot = documents.spoiled("glare", "card_back", 0.5, 3)
    ((flaw),) = judged(shot.image)[0]
    assert 0 < flaw.where.left < flaw.where.right < 1
    assert 0 < flaw.where.top < flaw.where.bottom < 1


def test_nothing_is_said_of_a_picture_without_a_paper():
    keys = {each.key for each in judged(Image.new("RGB", (1200, 900), (180, 60, 60)))[0]}
    assert keys == set()


def test_flaws_and_corners_come_through_the_decoding_process(documents):
    shot = documents.spoiled("skewed", "licence", 0.5, 1)
    facts = take_in(documents.stored(shot)).facts
    assert [each.key for each in facts.flaws] == ["skewed"]
    assert len(facts.corners) == 4
