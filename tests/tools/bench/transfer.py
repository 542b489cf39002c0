"""10 MB from Chromium over loopback by the page's own script: sealed, and with an idle seal.

Prints ``sealed=… bare=… ratio=…`` in bytes a second, of the quicker quarter of the turns, which
other work on this computer disturbed least. Prints nothing where there is no Chromium.
"""

from __future__ import annotations

import json
import queue
import shutil
import subprocess
import tempfile
from pathlib import Path
from statistics import quantiles

from icp_wizard.model.text import Text
from icp_wizard.phone import door, page, sealing
from icp_wizard.phone.event import Asks, Event
from icp_wizard.phone.link import PhoneLink
from icp_wizard.phone.sealing import Seal
from icp_wizard.phone.slot import Receipt, Slot

SIZE, WARM, PATIENCE = 10_000_000, 6, 180
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)
_none, _own = Text("", ""), page._asset  # pyright: ignore[reportPrivateUsage]


class MaybeBare(Seal):
    """A seal which leaves alone what the page's idle seal made: sixteen zeros stand for a tag."""

    _is_bare = False

    def open(self, nonce: bytes, sealed: bytes, bound: bytes) -> bytes:
        """Open, or take as it is."""
        self._is_bare = sealed[-16:] == bytes(16)
        return sealed[:-16] if self._is_bare else super().open(nonce, sealed, bound)

    def close(self, plain: bytes, bound: bytes) -> bytes:
        """Answer as was asked."""
        made = super().close(plain, bound)
        return made[:12] + plain + bytes(16) if self._is_bare else made


def main() -> None:
    """Measure."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        return
    found: queue.Queue[dict[str, list[float]]] = queue.Queue()
    _prepare()
    # The browser's children may still write into its profile when it has ended.
    kept = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
    with _opened(found) as link, kept as profile:
        command = [chromium, *FLAGS, f"--user-data-dir={profile}", link.url]
        silent = subprocess.DEVNULL
        browser = subprocess.Popen(command, stdout=silent, stderr=silent)
        try:
            took = found.get(timeout=PATIENCE)
        finally:
            browser.terminate()
            browser.wait()
    _print(took["sealed"][WARM:], took["bare"][WARM:])


def _prepare() -> None:
    """Let the link take more than a session's load, and the page drive itself."""
    from icp_wizard.phone import visits

    door.MAX_SESSION = 1 << 40
    visits.Seal = sealing.Seal = MaybeBare
    driver = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
    page._asset = (  # pyright: ignore[reportPrivateUsage]
        lambda name: _own(name) + driver if name == page._SCRIPTS[-1] else _own(name)  # pyright: ignore
    )


def _opened(found: queue.Queue[dict[str, list[float]]]) -> PhoneLink:
    slots = tuple(Slot(key, _none, "", _none, _none) for key in ("sealed", "bare", "figures"))

    def receive(slot: str, path: Path) -> Receipt:
        if slot == "figures":
            found.put(json.loads(path.read_bytes()))
        return Receipt(True, Text("kept", "已存"))

    def hear(event: Event) -> None:
        if isinstance(event, Asks):
            link.accept(event.device.id)

    link = PhoneLink(lambda: slots, receive, "127.0.0.1", on_event=hear)
    return link


def _print(sealed: list[float], bare: list[float]) -> None:
    speeds = [SIZE / quantiles(times, n=4)[0] * 1000 for times in (sealed, bare)]
    print(f"sealed={speeds[0]:.0f} bare={speeds[1]:.0f} ratio={speeds[0] / speeds[1]:.3f}")


if __name__ == "__main__":
    main()
