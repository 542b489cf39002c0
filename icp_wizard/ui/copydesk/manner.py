"""How a line gets into the Chinese system: the word and the icon of each manner."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from icp_wizard.journey.copylist import CopyLine

translate = QCoreApplication.translate
_ICONS = {
    "paste": "copy",
    "select": "chevron-down",
    "upload": "export",
    "auto": "equal",
    "action": "person",
    "captcha": "person",
}


def icon(line: CopyLine) -> str:
    """The icon of a line's manner."""
    return _ICONS.get(line.how, "person")


def word(line: CopyLine) -> str:
    """What the person does with a line, in a word or two."""
    match line.how:
        case "paste":
            return translate("CopyDesk", "Paste")
        case "select":
            return translate("CopyDesk", "Choose")
        case "upload":
            return translate("CopyDesk", "Upload")
        case "auto":
            return translate("CopyDesk", "Compare")
        case _:
            return translate("CopyDesk", "By you")


def sentence(line: CopyLine) -> str:
    """What the person does with a line."""
    match line.how:
        case "paste":
            return translate("CopyDesk", "Paste it into the field")
        case "select":
            return translate("CopyDesk", "Choose this option in the list")
        case "upload":
            return translate("CopyDesk", "Upload the picture, or take it with the official app")
        case "auto":
            return translate("CopyDesk", "Filled in by the system: compare it")
        case _:
            return translate("CopyDesk", "Done by yourself; nothing to copy")
