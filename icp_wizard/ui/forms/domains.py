"""The domains of a service: a new website has one, an app each host it calls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from icp_wizard.catalogue.listing import Listing
from icp_wizard.rules.outlook import Outlook
from icp_wizard.ui.forms.pen import Pen
from icp_wizard.ui.forms.plan import Block
from icp_wizard.ui.forms.repeating import RepeatingGroup
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.picture import Lead, Picture

_TOP = Qt.AlignmentFlag.AlignTop


class DomainsGroup(RepeatingGroup):
    """In place of a second domain of a new website it offers a second website."""

    def __init__(
        self, pen: Pen, listing: Listing, blocks: Sequence[Block], *, indent: int = 0
    ) -> None:
        super().__init__(pen, listing, blocks, indent=indent)
        self.second = Button(lambda: self.tr("Add it"), "link")
        self.second.clicked.connect(lambda: pen.service_wanted.emit("website"))
        self._advice = self._made_advice()
        self.stack.addWidget(self._advice)

    def refresh(self, outlook: Outlook) -> bool:
        asked = super().refresh(outlook)
        is_website = outlook.raw(f"{self.item}.kind") == "website"
        is_new = outlook.words("operation", "") != "add_access"
        count = len(outlook.children(self.listing.pattern, self.item))
        self._advice.setVisible(is_website and is_new and count > 0)
        if is_website and is_new and count:
            self.add_button.hide()
        return asked

    def _made_advice(self) -> QWidget:
        advice = QWidget()
        line = QHBoxLayout(advice)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(Lead(Picture("advice", "advice", 16), "small"), 0, _TOP)
        line.addWidget(Wrapped(self._words, "small", "soft"), 1)
        line.addWidget(self.second, 0, _TOP)
        return advice

    def _words(self) -> str:
        return self.tr("A new website holds one domain; a second domain is a second website.")
