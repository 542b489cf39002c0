"""Pictures of every page, in both languages, light and dark, at 100 % and 200 % text.

python tests/tools/screenshots.py [--only PART-OF-A-NAME] [--out DIR] [--look light-100]

A page that is longer than the window has a second picture, "…-whole", in a window as tall as
it needs. Runs without a screen unless QT_QPA_PLATFORM says otherwise.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import stage
from PySide6.QtCore import QMessageLogContext, QSize, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from scenes import Scene, scenes

from icp_wizard.model.text import Language

if TYPE_CHECKING:
    from icp_wizard.ui.theme import Choice
    from icp_wizard.ui.window import Window

QUICK = 80  # larger files, written in half the time
SIZE, SMALL, TALLEST = QSize(1280, 800), QSize(800, 600), 4000
LOOKS: dict[str, tuple[Choice, float]] = {
    "light-100": ("light", 1.0),
    "dark-100": ("dark", 1.0),
    "light-200": ("light", 2.0),
    "dark-200": ("dark", 2.0),
}
SMALL_LOOK = "small-200"
"""The smallest window with the largest text; taken when it is asked for."""


class Camera:
    """One window for one scheme and scale, and the pictures taken of it."""

    def __init__(self, folder: Path, out: Path, suffix: str, size: QSize) -> None:
        self._folder, self._out, self._suffix, self._size = folder, out, suffix, size
        self._window: Window | None = None
        self._library = ""

    def shoot(self, scene: Scene) -> None:
        """Set the scene and take its picture in each language."""
        window = self._set(scene)
        seen = scene.act(window) if scene.act else None
        _save(window)
        for spoken in get_args(Language):
            window.speak(spoken)
            stage.settle()
            name = f"{scene.name}-{spoken}-{self._suffix}"
            self._take(seen or window, name)
            if seen is None:
                self._take_whole(window, name)
        if seen is not None:
            seen.close()
        if scene.alone:
            self.close()

    def close(self) -> None:
        """Close the window."""
        if self._window is not None:
            live = self._window.live_draft
            if live is not None and live.is_pending:
                live.abandon()  # or the window asks, and nobody is here to answer
            self._window.close()
            self._window.deleteLater()
            self._window = None
            stage.settle()

    def _set(self, scene: Scene) -> Window:
        window = self._open(scene.library)
        window.speak("en")
        window.activateWindow()
        live = window.live_draft
        if (live.draft.id if live else "") != scene.draft:
            window.close_draft()
            if scene.draft:
                window.open_draft(scene.draft)
        view = window.view
        if view is not None:
            stage.settle(lambda: view.live_draft.is_fresh)
            if scene.step:
                view.show_step(scene.step)
        stage.settle()
        return window

    def _open(self, library: str) -> Window:
        if self._window is not None and self._library == library:
            return self._window
        self.close()
        self._library = library
        self._window = _window(self._folder, library, self._size)
        return self._window

    def _take(self, seen: QWidget, name: str) -> None:
        seen.grab().save(str(self._out / f"{name}.png"), "PNG", QUICK)

    def _take_whole(self, window: Window, name: str) -> None:
        more = _hidden_below(window)
        if not more:
            return
        while more and window.height() < TALLEST:
            window.resize(self._size.width(), min(window.height() + more, TALLEST))
            stage.settle()
            more = _hidden_below(window)
        self._take(window, f"{name}-whole")
        window.resize(self._size)
        stage.settle()


def _window(folder: Path, name: str, size: QSize) -> Window:
    from icp_wizard.storage.library import Library
    from icp_wizard.ui.settings import Settings
    from icp_wizard.ui.window import Window

    path = folder / "run" / f"{name}.sqlite"
    shutil.rmtree(path.parent, ignore_errors=True)
    shutil.copytree(folder / "prepared", path.parent)
    settings = Settings()
    settings.language = "en"
    window = Window(path, settings)
    window.take(Library.open(path))
    window.resize(size)
    window.show()
    window.activateWindow()
    stage.settle()
    return window


def _save(window: Window) -> None:
    live = window.live_draft
    if live is not None and live.saving_trouble is None:
        live.save_now()
        stage.settle(lambda: not live.is_pending)


def _hidden_below(window: Window) -> int:
    """How many px of the page lie below the window's edge."""
    areas = [each for each in window.findChildren(QScrollArea) if each.isVisible()]
    return max((each.verticalScrollBar().maximum() for each in areas), default=0)


def shoot(look: str, wanted: argparse.Namespace) -> int:
    """Take the pictures of one look in this process; gives how many scenes failed."""
    from icp_wizard.ui import theme

    qInstallMessageHandler(_speak_of_faults)
    app = QApplication(sys.argv[:1])
    theme.apply(app, *LOOKS.get(look, LOOKS["light-200"]))
    size = SMALL if look == SMALL_LOOK else SIZE
    with stage.own_folders(look) as folder, stage.standing_time():
        (folder / "prepared").mkdir()
        stage.prepare(folder / "prepared")
        with closing(Camera(folder, wanted.out, look, size)) as camera:
            return sum(_failed(camera, scene) for scene in _chosen(wanted.only))


def shoot_all(wanted: argparse.Namespace) -> int:
    """Take the pictures of all looks, each in a process of its own."""
    command = [sys.executable, __file__, "--out", str(wanted.out), "--only", wanted.only]

    def run(look: str) -> int:
        return subprocess.run([*command, "--look", look], check=False).returncode

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return sum(pool.map(run, LOOKS))


def _chosen(only: str) -> Iterator[Scene]:
    return (each for each in scenes() if only in each.name)


def _failed(camera: Camera, scene: Scene) -> bool:
    try:
        camera.shoot(scene)
    except Exception as fault:  # one page that fails must not hide the others
        print(f"{scene.name}: {type(fault).__name__}: {fault}", file=sys.stderr)
        camera.close()
        return True
    return False


def _speak_of_faults(_: QtMsgType, __: QMessageLogContext, said: str) -> None:
    """Qt's words, but for what the screenless platform says of sizes."""
    if not said.startswith("This plugin does not support"):
        print(said, file=sys.stderr)


def main() -> int:
    """Take the pictures and say where they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="a part of the names of scenes")
    parser.add_argument("--out", type=Path, default=Path("screenshots"))
    parser.add_argument("--look", choices=(*LOOKS, SMALL_LOOK), help="one look alone")
    wanted = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    wanted.out.mkdir(parents=True, exist_ok=True)
    if wanted.look:
        return min(shoot(wanted.look, wanted), 1)
    began = time.monotonic()
    failed = shoot_all(wanted)
    count = len(list(wanted.out.glob("*.png")))
    print(f"{count} pictures in {wanted.out} after {time.monotonic() - began:.0f} s")
    return min(failed, 1)


if __name__ == "__main__":
    sys.exit(main())
