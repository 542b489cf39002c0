"""A paper laid straight, and the QR code printed on it."""

from io import BytesIO

import pytest
from PIL import Image

from icp_wizard.photos.codes import codes
from icp_wizard.photos.intake import take_in
from icp_wizard.photos.refusal import RefusedPhoto
from icp_wizard.photos.straighten import straightened

WHOLE = ((0, 0), (1, 0), (1, 1), (0, 1))


@pytest.fixture(scope="module")
def askew(documents):
    return documents.spoiled("skewed", "licence", 0.8, 1)


def test_what_lies_between_the_proposed_corners_is_laid_straight(documents, askew):
    data = documents.stored(askew)
    corners = take_in(data).facts.corners
    photo = straightened(data, corners)
    page = documents.licence()
    assert photo.facts.width / photo.facts.height == pytest.approx(
        page.width / page.height, rel=0.03
    )
    assert photo.facts.flaws == ()


def test_straightening_keeps_the_limit_and_as_many_pixels_as_the_paper_had(documents, askew):
    photo = straightened(documents.stored(askew), askew.corners, 150_000)
    assert photo.facts.byte_count <= 150_000
    free = straightened(documents.stored(askew), askew.corners)
    assert free.facts.width >= 0.95 * documents.licence().width * 0.64


def test_the_whole_picture_is_left_as_it_is():
    target = BytesIO()
    Image.linear_gradient("L").convert("RGB").resize((400, 300)).save(target, "PNG")
    photo = straightened(target.getvalue(), WHOLE)
    assert (photo.facts.width, photo.facts.height) == (400, 300)
    image = Image.open(BytesIO(photo.data))
    assert image.getpixel((200, 5))[0] < 20
    assert image.getpixel((200, 295))[0] > 235


@pytest.mark.parametrize(
    "corners", [((0, 0),) * 4, ((0, 0), (1, 0), (0.5, 0), (0.2, 0)), WHOLE[:3], ((9, 9),) * 4]
)
def test_corners_which_hold_nothing_are_refused(documents, askew, corners):
    with pytest.raises(RefusedPhoto):
        straightened(documents.stored(askew), corners)


def test_the_code_printed_on_a_licence_is_read(documents):
    (code,) = codes(documents.stored(documents.photographed("licence", 5)))
    assert documents.CODE in code


def test_a_paper_without_a_code_has_none(documents):
    assert codes(documents.stored(documents.photographed("letter", 6))) == ()
