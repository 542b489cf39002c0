"""The terminal a command was given in: its language, its letters, and whether it has a screen."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper

from icp_wizard.model.text import Language


def spoken() -> Language:
    """The language of the environment, English unless that is Chinese."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG", "")
    return "zh" if named.lower().startswith("zh") else "en"


def has_screen() -> bool:
    """Whether a window can be shown."""
    if sys.platform.startswith("linux"):
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True


def speak_utf8() -> None:
    """Print in UTF-8 whatever the environment says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
