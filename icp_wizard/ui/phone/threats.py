"""What the link protects and what it does not, to be read inside the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from icp_wizard.model.text import Text
from icp_wizard.phone.threats import threats
from icp_wizard.ui import theme
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.page import ScrollPage
from icp_wizard.ui.shell.dialogue import Dialogue


class ThreatsDialogue(Dialogue):
    """The text of THREATS.md; arrows and Page Down scroll it."""

    def __init__(self, parent: QWidget) -> None:
        self._told = threats()
        super().__init__(parent, self._told.title, wide=720)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pane = ScrollPage(most=0, margin=20, top=0, spacing=4)
        self.pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.addWidget(self.pane)
        self._fill()
        self.add_close(lambda: self.tr("Close"))
        self.resize(self.minimumWidth(), min(theme.scaled(640), parent.height() - 40))
        self.pane.setFocus()

    def _fill(self) -> None:
        column = self.pane.body
        for each in self._told.intro:
            column.addWidget(Wrapped(_plain(each), selectable=True))
        for section in self._told.sections:
            column.addSpacing(12)
            column.addWidget(Wrapped(section.title, "strong"))
            for entry in section.entries:
                column.addSpacing(4)
                column.addWidget(Wrapped(entry.lead, "label"))
                column.addWidget(Wrapped(_plain(entry.said), "body", "soft", selectable=True))


def _plain(text: Text) -> Text:
    return Text(text.en.replace("`", ""), text.zh.replace("`", ""))
