"""What the coach sees in synthetic photographs; ``make bench`` has the rates of the full set."""

import random
import sys
from functools import cache
from io import BytesIO

import pytest
from PIL import Image, ImageOps

from icp_wizard.photos.coach.judge import judged
from icp_wizard.photos.flaw import FLAWS
from icp_wizard.photos.intake import take_in
from icp_wizard.work.demo import sample_photo

SMALL = (1280, 960)  # pixels: soon drawn
PAPERS = ("licence", "card_back", "note")
SPOILS = (*(flaw for flaw in FLAWS if flaw != "large"),)


@pytest.fixture(scope="module")
def shots(documents):
    """Photographs by flaw, paper and degree, each made once."""

    @cache
    def made(flaw, paper, degree=0.5, seed=70):
        if flaw:
            return documents.spoiled(flaw, paper, degree, seed, size=SMALL)
        return documents.photographed(paper, seed, size=SMALL)

    return made


def keys(documents, shot):
    image = Image.open(BytesIO(documents.stored(shot))).convert("RGB")
    return [each.key for each in judged(image, shot.card_side)[0]]


@pytest.mark.parametrize("paper", PAPERS)
def test_a_good_photograph_is_left_alone(documents, shots, paper):
    assert keys(documents, shots("", paper)) == []


@pytest.mark.parametrize(("number", "flaw"), [*enumerate(SPOILS)])
def test_a_flaw_is_told_and_nothing_else(documents, shots, number, flaw):
    paper = ("licence", "card_front", "certificate", "card_back")[number % 4]
    assert keys(documents, shots(flaw, paper)) == [flaw]


@pytest.mark.parametrize("paper", ["licence", "card_front", "card_back"])
def test_a_paper_upside_down_is_told(documents, shots, paper):
    turned = shots("", paper).image.transpose(Image.Transpose.ROTATE_180)
    side = shots("", paper).card_side
    assert [each.key for each in judged(turned, side)[0]] == ["turned"]


def test_a_copy_of_a_card_is_told_though_its_table_has_colour(documents, shots):
    assert keys(documents, shots("grey", "card_back", 1.0)) == ["grey"]


def test_of_the_drawn_sample_nothing_is_told():
    image = ImageOps.exif_transpose(Image.open(BytesIO(sample_photo()))).convert("RGB")
    assert judged(image.reduce(2))[0] == ()


@pytest.mark.parametrize("paper", ["licence", "letter", "passport"])
def test_of_a_scan_without_a_table_around_it_nothing_is_told(documents, paper):
    assert judged(documents.PAPERS[paper]().convert("RGB"))[0] == ()


def test_the_corners_are_where_the_paper_is(shots):
    shot = shots("", "licence")
    _, corners = judged(shot.image)
    for found, true in zip(corners, shot.corners, strict=True):
        assert found == pytest.approx(true, abs=0.012)


def test_a_finger_at_the_edge_is_no_part_of_the_paper(shots):
    surfaces = sys.modules["surfaces"]
    shot = shots("", "note")
    held, size = shot.image.copy(), shot.image.size
    quad = [(x * size[0], y * size[1]) for x, y in shot.corners]
    surfaces.fingers(held, quad, random.Random(2))
    flaws, corners = judged(held)
    assert flaws == ()
    for found, true in zip(corners, shot.corners, strict=True):
        assert found == pytest.approx(true, abs=0.02)


def test_glare_and_a_cut_are_placed_on_the_picture(shots):
    for flaw, paper in (("glare", "certificate"), ("cut_off", "card_back")):
        shot = shots(flaw, paper)
        (found,) = judged(shot.image)[0]
        assert 0 <= found.where.left < found.where.right <= 1
        assert 0 <= found.where.top < found.where.bottom <= 1
        assert {type(each) for each in found.where} <= {int, float}  # no numpy leaves the coach


def test_nothing_is_said_of_a_picture_without_a_paper():
    assert judged(Image.new("RGB", (1200, 900), (180, 60, 60)))[0] == ()


def test_flaws_and_corners_come_through_the_decoding_process(documents, shots):
    facts = take_in(documents.stored(shots("skewed", "licence"))).facts
    assert [each.key for each in facts.flaws] == ["skewed"]
    assert len(facts.corners) == 4
