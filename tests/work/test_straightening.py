"""A paper laid straight is cut out of the untouched original, as long as that is kept."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageDraw

from icp_wizard.photos.straighten import straightened
from icp_wizard.work.pictures import ORIGINALS, keep, kept_facts
from icp_wizard.work.straightening import straighten

SLOT = "business_license/entity"
SIZE, PAPER = (4032, 3024), (504, 378, 2520, 1890)
PART = tuple(
    (x / SIZE[0], y / SIZE[1]) for x, y in ((504, 378), (2520, 378), (2520, 1890), (504, 1890))
)


@pytest.fixture(scope="module")
def page():
    """A paper of fine print: lines three pixels wide."""
    image = Image.new("L", (PAPER[2] - PAPER[0], PAPER[3] - PAPER[1]), 240)
    draw = ImageDraw.Draw(image)
    for line in range(40, image.width - 40, 9):
        draw.line((line, 60, line, image.height - 60), fill=30, width=3)
    return image.convert("RGB")


@pytest.fixture(scope="module")
def photo(page):
    picture = Image.new("RGB", SIZE, (70, 60, 50))
    picture.paste(page, PAPER[:2])
    target = BytesIO()
    picture.save(target, "JPEG", quality=92)
    return target.getvalue()


def likeness(content, page):
    """The signal by the noise in decibels, of what was made to what was photographed."""
    made = Image.open(BytesIO(content)).resize(page.size, Image.Resampling.BICUBIC)
    away = np.asarray(made, float) - np.asarray(page, float)
    return 10 * np.log10(255**2 / (away**2).mean())


def test_a_paper_is_cut_out_with_every_pixel_it_has_in_the_original(library, photo, page):
    kept = straighten(library, SLOT, keep(library, SLOT, photo).name, PART)
    assert (kept.facts.width, kept.facts.height) == pytest.approx(page.size, abs=2)
    assert likeness(library.photo(kept.name), page) > 30


def test_more_is_lost_by_way_of_the_fitted_picture(library, photo, page):
    first = keep(library, SLOT, photo)
    kept = straighten(library, SLOT, first.name, PART)
    fitted = straightened(library.photo(first.name), PART)
    assert fitted.facts.width < kept.facts.width * 0.8
    assert likeness(library.photo(kept.name), page) > likeness(fitted.data, page) + 3


def test_where_no_original_is_kept_the_fitted_picture_serves(library, photo):
    library.set_setting(ORIGINALS, False)
    kept = straighten(library, SLOT, keep(library, SLOT, photo).name, PART)
    assert kept.facts.width == pytest.approx(1500, abs=3)


def test_a_straight_picture_is_cut_again_out_of_the_same_original(library, photo, page):
    once = straighten(library, SLOT, keep(library, SLOT, photo).name, PART)
    half = ((0, 0), (0.5, 0), (0.5, 1), (0, 1))
    again = straighten(library, SLOT, once.name, half)
    assert again.facts.width == pytest.approx(page.width / 2, abs=2)
    left = page.crop((0, 0, page.width // 2, page.height))
    assert likeness(library.photo(again.name), left) > 30


def test_the_part_is_kept_with_the_facts_and_the_whole_has_none(library, photo):
    first = keep(library, SLOT, photo)
    kept = straighten(library, SLOT, first.name, PART)
    facts = library.photo_facts([first.name, kept.name])
    assert kept_facts(facts[first.name]).cut is None
    assert kept_facts(facts[kept.name]).cut == PART
