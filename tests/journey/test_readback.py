"""What the first screen locks is read back before it."""

from __future__ import annotations

from icp_wizard.journey.copylist import CopyGroup, CopyLine, CopyScreen
from icp_wizard.journey.readback import locked
from icp_wizard.model.text import Text

SAID = Text("Name", "名称")
LINES = (CopyLine("a@", SAID, "paste", "云帆"), CopyLine("b@", SAID, "captcha", ""))


def screen(number: str) -> CopyScreen:
    return CopyScreen(number, SAID, (CopyGroup(SAID, LINES),))


def test_only_the_values_of_the_first_screen_lock():
    assert locked(screen("1")) == LINES[:1]
    assert locked(screen("2")) == ()
