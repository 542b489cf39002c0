import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from icp_wizard.documents import qr
from icp_wizard.documents.files import CannotWrite


@pytest.mark.parametrize(
    "text", ["http://192.168.1.2:8000/#k", "备案材料：营业执照 𠮷 ř\n2. 身份证"]
)
def test_a_written_code_reads_back(tmp_path, text):
    qr.png(text, tmp_path / "code.png", 4)
    code = zxingcpp.read_barcode(Image.open(tmp_path / "code.png"))
    assert (code.text, code.ec_level) == (text, "M")


def test_four_light_modules_surround_the_code_and_dark_is_true():
    matrix = qr.modules("papers")
    edge = [*matrix[:4], *matrix[-4:], *(row[:4] + row[-4:] for row in matrix)]
    assert not any(module for row in edge for module in row)
    assert all(matrix[4][4:11])


def test_the_picture_is_dark_on_white():
    picture = qr.picture("papers", 1)
    assert picture.mode == "1"
    assert (picture.getpixel((0, 0)), picture.getpixel((4, 4))) == (255, 0)


def test_too_much_text_is_a_typed_error():
    with pytest.raises(qr.TooLong):
        qr.modules("x" * 2400)


def test_a_code_that_cannot_be_written_is_a_typed_error(tmp_path):
    with pytest.raises(CannotWrite):
        qr.png("papers", tmp_path / "nowhere" / "code.png")


@given(st.lists(st.text(alphabet="a材料 ", max_size=60)), st.integers(20, 1000))
def test_a_shortened_list_keeps_whole_lines_within_its_limit(papers, limit):
    text = "\n".join(papers)
    short = qr.shortened(text, limit)
    assert len(short.encode()) <= max(limit, 3)
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))
