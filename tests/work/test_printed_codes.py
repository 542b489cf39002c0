"""The QR code printed on a paper, read by the child process."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from icp_wizard.documents import qr
from icp_wizard.work.pictures import keep
from icp_wizard.work.printed_codes import printed_codes

TEXT, LICENCE = "https://example.invalid/?uniscid=91330106QX0000480B", "business_license/entity"


def jpeg(text: str = "") -> bytes:
    image = Image.new("RGB", (1600, 1200), "white")
    if text:
        image.paste(qr.picture(text, 8).convert("RGB"), (900, 100))
    content = BytesIO()
    image.save(content, "JPEG")
    return content.getvalue()


def test_the_code_of_a_kept_picture_is_read(library):
    assert printed_codes(library, keep(library, LICENCE, jpeg(TEXT)).name) == (TEXT,)


def test_the_original_is_read_where_the_picture_shows_no_code(library):
    kept = keep(library, LICENCE, jpeg())
    with library.file.writing() as db:
        db.execute("DELETE FROM origins WHERE photo = ?", (kept.name,))
    library.add_photo(library.photo(kept.name), {}, b"", jpeg(TEXT))

    assert printed_codes(library, kept.name) == (TEXT,)


def test_a_picture_without_code_or_not_here_has_none(library):
    assert printed_codes(library, keep(library, LICENCE, jpeg()).name) == ()
    assert printed_codes(library, "sha256:" + "0" * 64) == ()
