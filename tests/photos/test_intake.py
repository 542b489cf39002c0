import zlib
from io import BytesIO
from pathlib import Path
from struct import pack

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from icp_wizard.model.resources import read_json
from icp_wizard.photos.flaw import FLAWS
from icp_wizard.photos.intake import MAX_BYTES, take_in
from icp_wizard.photos.refusal import CAUSES, RefusedPhoto
from icp_wizard.photos.worker import Worker

RED, GREEN, BLUE, WHITE = (200, 30, 30), (30, 160, 60), (30, 60, 200), (255, 255, 255)
CORNERS = (RED, GREEN, BLUE, WHITE)
TO_STORED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def four_corners(size=(240, 160)):
    """A picture with red, green, blue, white in the corners: top left, top right, then bottom."""
    image = Image.new("RGB", size)
    width, height = size[0] // 2, size[1] // 2
    for place, colour in zip(((0, 0), (1, 0), (0, 1), (1, 1)), CORNERS, strict=True):
        image.paste(colour, (place[0] * width, place[1] * height, *size))
    return image


def file_of(image, kind="JPEG", **options):
    target = BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def heic_of(image, **options):
    import pillow_heif

    target = BytesIO()
    pillow_heif.from_pillow(image).save(target, quality=95, **options)
    return target.getvalue()


def seen(photo):
    return Image.open(BytesIO(photo.data))


def looks_upright(photo):
    image = seen(photo)
    places = [(x, y) for y in (0.25, 0.75) for x in (0.25, 0.75)]
    got = [image.getpixel((int(x * image.width), int(y * image.height))) for x, y in places]
    return all(close(one, other) for one, other in zip(got, CORNERS, strict=True))


def close(one, other, by=24):
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


def refusal(data):
    with pytest.raises(RefusedPhoto) as caught:
        take_in(data)
    assert caught.value.reason.en
    assert caught.value.fix.zh
    return caught.value.cause


def png_header_of(width, height):
    """A PNG that claims a size and holds a few rows only."""

    def chunk(name, body):
        return pack(">I", len(body)) + name + body + pack(">I", zlib.crc32(name + body))

    rows = zlib.compress(b"\0" * 20_000_000, 9)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", rows)
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("orientation", range(1, 9))
def test_each_orientation_arrives_upright(orientation):
    stored = four_corners()
    if TO_STORED[orientation] is not None:
        stored = stored.transpose(TO_STORED[orientation])
    exif = Image.Exif()
    exif[0x0112] = orientation
    photo = take_in(file_of(stored, exif=exif))
    assert looks_upright(photo)
    assert (photo.facts.width, photo.facts.height) == (240, 160)


def test_a_turned_heic_arrives_upright_as_jpeg():
    exif = Image.Exif()
    exif[0x0112] = 6
    stored = four_corners().transpose(Image.Transpose.ROTATE_90)
    photo = take_in(heic_of(stored, exif=exif.tobytes()))
    assert looks_upright(photo)
    assert photo.facts.original_format == "HEIC"
    assert seen(photo).format == "JPEG"


def test_nothing_but_pixels_is_left():
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    exif.get_ifd(0x8825)[1] = "N"
    sent = file_of(four_corners(), exif=exif, comment=b"SecretWord", xmp=b"<x>SecretPlace</x>")
    photo = take_in(sent)
    for part in (photo.data, photo.thumbnail):
        assert b"Secret" not in part
        assert not {"exif", "xmp", "icc_profile", "comment"} & set(Image.open(BytesIO(part)).info)
        assert b"Exif" not in part


def test_the_text_of_a_png_is_left_behind():
    note = PngInfo()
    note.add_text("Author", "SecretName")
    assert b"SecretName" not in take_in(file_of(four_corners(), "PNG", pnginfo=note)).data


def test_a_name_is_the_digest_of_the_bytes():
    photo = take_in(file_of(four_corners()))
    assert photo.name.startswith("sha256:")
    assert photo == take_in(file_of(four_corners()))
    assert photo.name != take_in(file_of(four_corners((120, 80)))).name


def test_a_large_picture_is_brought_to_three_thousand_pixels_with_a_thumbnail():
    photo = take_in(file_of(Image.new("RGB", (4032, 3024), "gray")))
    assert (photo.facts.width, photo.facts.height) == (3000, 2250)
    assert (photo.facts.original_width, photo.facts.original_height) == (4032, 3024)
    assert Image.open(BytesIO(photo.thumbnail)).size == (245, 184)


def test_a_picture_is_fitted_into_the_limit_of_its_paper():
    noisy = Image.effect_noise((1600, 1200), 90)
    for limit in (300_000, 60_000):
        photo = take_in(file_of(noisy, quality=95), limit)
        assert photo.facts.byte_count == len(photo.data) <= limit


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16", "CMYK"])
def test_every_colour_mode_becomes_plain_rgb(mode):
    picture = Image.new("L", (64, 64), 100)
    if mode == "I;16":
        picture = Image.new("I;16", (64, 64), 100 * 256)
    elif mode == "CMYK":
        picture = Image.new("CMYK", (64, 64), (0, 0, 0, 155))
    else:
        picture = picture.convert("RGB").convert(mode, dither=Image.Dither.NONE)
    got = seen(take_in(file_of(picture, "JPEG" if mode == "CMYK" else "PNG")))
    assert got.mode == "RGB"
    assert close(got.getpixel((32, 32)), (0, 0, 0) if mode == "1" else (100, 100, 100), by=4)


def test_transparency_is_laid_on_white():
    photo = take_in(file_of(Image.new("RGBA", (64, 64), (0, 0, 0, 0)), "PNG"))
    assert seen(photo).getpixel((32, 32)) == (255, 255, 255)


def profile_with_red_and_green_swapped():
    table = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return table.replace(b"rXYZ", b"xxxx").replace(b"gXYZ", b"rXYZ").replace(b"xxxx", b"gXYZ")


def test_a_colour_profile_is_applied_before_it_is_dropped():
    sent = file_of(
        Image.new("RGB", (64, 64), (255, 0, 0)), icc_profile=profile_with_red_and_green_swapped()
    )
    assert close(seen(take_in(sent)).getpixel((32, 32)), (0, 255, 0))


def test_a_damaged_colour_profile_is_left_out():
    photo = take_in(file_of(Image.new("RGB", (64, 64), RED), icc_profile=b"damaged"))
    assert close(seen(photo).getpixel((32, 32)), RED)


def test_a_phone_jpeg_with_a_second_picture_inside_is_no_film():
    gain_map = Image.new("RGB", (60, 40))
    sent = file_of(four_corners(), "MPO", save_all=True, append_images=[gain_map])
    assert looks_upright(take_in(sent))


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "not_a_picture"),
        (b"hello, I am a text named .jpg", "not_a_picture"),
        (file_of(Image.new("RGB", (9, 9)), "GIF"), "wrong_kind"),
        (file_of(Image.new("RGB", (9, 9)), "WEBP"), "wrong_kind"),
        (file_of(Image.new("RGB", (9, 9)), "TIFF"), "wrong_kind"),
        (b"%PDF-1.7 ...", "wrong_kind"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "wrong_kind"),
        (b"\0\0\0\x20ftypavif\0\0\0\0avifmif1", "wrong_kind"),
        (b"\0\0\0\x18ftyphevc\0\0\0\0hevc", "animated"),
        (b"\xff\xd8\xff\xe0 and then nothing of the kind", "broken"),
        (b"\x89PNG\r\n\x1a\n", "broken"),
        (b"\0\0\0\x18ftypheic\0\0\0\0heic" + b"\0" * 99, "broken"),
        (file_of(four_corners((900, 600)))[:-3000], "broken"),
        (file_of(four_corners((900, 600)), "PNG")[:-400], "broken"),
        (heic_of(four_corners((900, 600)))[:-400], "broken"),
        (png_header_of(30_000, 30_000), "too_many_pixels"),
        (png_header_of(10_000, 6_001), "too_many_pixels"),
        (png_header_of(4_000, 4_000), "broken"),
        (b"\xff\xd8\xff" + b"\0" * MAX_BYTES, "too_large"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_not_a_sound_picture_is_refused_in_words(data, cause):
    assert refusal(data) == cause


def test_a_moving_png_is_refused():
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")]
    assert refusal(file_of(frames[0], "PNG", save_all=True, append_images=frames[1:])) == "animated"


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads Linux's own accounts")
def test_a_bomb_is_small_on_the_wire_and_refused_before_it_is_decoded(worker):
    bomb = png_header_of(30_000, 30_000)
    assert len(bomb) < 21_000
    worker.decode(file_of(four_corners()), "JPEG", 10**6)
    before = peak_of(worker)
    with pytest.raises(RefusedPhoto):
        worker.decode(bomb, "PNG", 10**6)
    assert peak_of(worker) - before < 8_000_000


def test_a_file_is_taken_in_by_its_path_and_measured_before_it_is_read(tmp_path):
    good = tmp_path / "photo.txt"
    good.write_bytes(file_of(four_corners()))
    assert looks_upright(take_in(good))
    huge = tmp_path / "huge.jpg"
    with huge.open("wb") as sparse:
        sparse.truncate(2 << 30)
    assert refusal(huge) == "too_large"
    assert refusal(tmp_path / "gone.jpg") == "unreadable"


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_picture_is_taken_or_refused_and_never_anything_else(data):
    kind = data.draw(st.sampled_from(["JPEG", "PNG"]))
    sound = bytearray(file_of(four_corners(), kind))
    for at in data.draw(st.lists(st.integers(0, len(sound) - 1), min_size=1, max_size=8)):
        sound[at] = data.draw(st.integers(0, 255))
    assert outcome_of(bytes(sound)) in {"taken", *CAUSES}


def outcome_of(data):
    try:
        return "taken" if take_in(data).name else "nameless"
    except RefusedPhoto as refused:
        return refused.cause


def test_every_cause_has_its_words_and_every_word_a_cause():
    book = read_json("words/photos.json")
    named = {f"{cause}.{part}" for cause in CAUSES for part in ("reason", "fix")}
    told = {f"flaw.{flaw}.{part}" for flaw in FLAWS for part in ("reason", "fix")}
    others = {key for key in book if key.startswith("where.")} | {"advice"}
    assert set(book) == named | told | others | {"too_small", "file_small", "file_big"}


@pytest.fixture
def worker():
    one = Worker()
    yield one
    one.close()


def peak_of(worker):
    status = f"/proc/{worker.pid}/status"
    lines = Path(status).read_text().splitlines()
    return next(int(line.split()[1]) << 10 for line in lines if line.startswith("VmHWM"))
