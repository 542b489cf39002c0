"""The words for trouble: a few for the bar, all of them for a box."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from icp_wizard.storage.trouble import DiskFull, ReadOnly, Replaced, Trouble
from icp_wizard.ui.language import pick

translate = QCoreApplication.translate


def short(trouble: Trouble) -> str:
    """Why saving does not work, in a few words."""
    match trouble:
        case DiskFull():
            return translate("Messages", "Not saved: disk full")
        case ReadOnly():
            return translate("Messages", "Not saved: the file may not be written")
        case Replaced():
            return translate("Messages", "Not saved: another file is in its place")
        case _:
            return translate("Messages", "Not saved: the file cannot be reached")


def told(trouble: Exception) -> str:
    """What happened, what is safe and what to do; of our own faults, that they are ours."""
    if isinstance(trouble, Trouble):
        return pick(trouble.words)
    from icp_wizard.work.trouble import said

    sentences = [pick(each) for each in said(trouble)]
    return "\n".join(sentences) or translate(
        "Messages", "The program met a fault of its own. Nothing that was saved is lost."
    )
