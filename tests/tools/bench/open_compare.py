"""The comparing opened at a licence of 12 million pixels: until it is painted, until it is read.

The picture is decoded on a worker; the QR code on it is read by a child process.
"""

import tempfile
import time
from dataclasses import asdict
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import cast

from open_draft import until_painted, wait
from PIL import Image
from PySide6.QtWidgets import QApplication

from icp_wizard.app import new_application
from icp_wizard.documents import qr
from icp_wizard.photos.photo import Facts, Photo
from icp_wizard.storage.library import Library
from icp_wizard.ui.pages.papers import PapersPage
from icp_wizard.ui.papers.compare import Compare
from icp_wizard.ui.settings import Settings
from icp_wizard.ui.window import Window
from icp_wizard.work.exchange import sample

RUNS, SIZE, SLOT = 9, (4000, 3000), "business_license/entity"


def licence(code: str) -> Photo:
    """A picture of noise, as hard to decode as a photograph, with a QR code on it."""
    noise = Image.effect_noise(SIZE, 40).convert("RGB")
    noise.paste(qr.picture(f"https://example.invalid/?code={code}", 16).convert("RGB"), (2800, 200))
    content, small = BytesIO(), BytesIO()
    noise.save(content, "JPEG", quality=60)
    noise.resize((400, 300)).save(small, "JPEG")
    data = content.getvalue()
    facts = Facts(*SIZE, len(data), "JPEG", *SIZE)
    return Photo.of(data, small.getvalue(), facts)


def opened(page: PapersPage, name: str) -> tuple[float, float, float, float]:
    """Seconds until the dialogue is painted, its picture is there, and its code is read.

    The second figure is what the interface's thread worked until it was painted.
    """

    def dialogue() -> Compare:
        return next(each for each in page.findChildren(Compare) if each.isVisible())

    began, idle = time.perf_counter(), time.thread_time()
    painted = until_painted(lambda: page.compare(SLOT, name), dialogue)
    worked = time.thread_time() - idle
    shown = dialogue()
    wait(shown.same.isEnabled)
    seen = time.perf_counter() - began
    wait(lambda: shown.held.verdict is not None)
    read = time.perf_counter() - began
    shown.close()
    wait(lambda: not page.findChildren(Compare))
    return painted, worked, seen, read


def main() -> None:
    """Print the medians in seconds."""
    with tempfile.TemporaryDirectory() as folder:
        new_application(Settings())
        window = Window(Path(folder) / "library.sqlite", Settings())
        library = Library.open(Path(folder) / "library.sqlite")
        window.take(library)
        window.resize(1280, 800)
        window.show()
        filing = sample()
        photo = licence(filing.entity.document_number)
        library.add_photo(photo.data, asdict(photo.facts), photo.thumbnail)
        window.open_draft(library.create(filing).id)
        live, view = window.live_draft, window.view
        assert live is not None
        assert view is not None
        live.answer(f"papers[{SLOT}].photos", (photo.name,))
        view.show_step("papers")
        wait(lambda: live.is_fresh and not live.is_pending)
        page = cast("PapersPage", view.frame.page)
        times = [opened(page, photo.name) for _ in range(RUNS)]
        QApplication.processEvents()
        window.close()
    painted, worked, seen, read = (median(each) for each in zip(*times, strict=True))
    print(f"painted={painted} worked={worked} seen={seen} read={read}")


if __name__ == "__main__":
    main()
