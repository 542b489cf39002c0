"""The websites and apps of a filing: a list to choose from, and what stands where there is none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QVBoxLayout, QWidget

from icp_wizard.catalogue.listing import Listing
from icp_wizard.journey.naming import item_name
from icp_wizard.rules.outlook import Outlook
from icp_wizard.ui.forms.removal import RemovalNote
from icp_wizard.ui.forms.standing import standing
from icp_wizard.ui.forms.tile import Tile
from icp_wizard.ui.language import current, pick
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import EmptyState

_LEFT = Qt.AlignmentFlag.AlignLeft


class ServiceList(QScrollArea):
    """A tile for each service, and below them the ways to add one."""

    chosen = Signal(str)
    add_wanted = Signal(str)

    def __init__(self, live: LiveDraft, step: str) -> None:
        super().__init__()
        self._live, self._step = live, step
        self.tiles: list[Tile] = []
        self._group = QButtonGroup(self)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("surface", "page")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ground = ground = QWidget()
        self.setWidget(ground)
        stack = QVBoxLayout(ground)
        stack.setContentsMargins(4, 4, 16, 16)
        stack.setSpacing(8)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        stack.addLayout(self._lines)
        self.removal = RemovalNote(live)
        stack.addWidget(self.removal)
        self.add_website = Button(lambda: self.tr("Add a website"), "quiet", "plus")
        self.add_app = Button(lambda: self.tr("Add an app"), "quiet", "plus")
        for kind, button in (("website", self.add_website), ("app", self.add_app)):
            button.clicked.connect(lambda _=False, kind=kind: self.add_wanted.emit(kind))
            stack.addWidget(button, 0, _LEFT)
        stack.addStretch(1)

    def lend(self, body: QVBoxLayout) -> None:
        """Stand at the head of another page, which scrolls by itself."""
        if self.widget() is not None:
            self.takeWidget()
            body.insertWidget(0, self._ground)
            self._ground.show()

    def take_back(self) -> None:
        """Stand in this list again."""
        if self.widget() is None:
            self.setWidget(self._ground)
            self._ground.show()

    def show_items(self, outlook: Outlook, items: Sequence[str], chosen: str) -> None:
        """Show a tile for each service, one of them chosen."""
        while len(self.tiles) < len(items):
            self._make_tile()
        for place, tile in enumerate(self.tiles):
            tile.setVisible(place < len(items))
            if place < len(items):
                icon, beneath = _face(outlook, items[place])
                tile.show_item(items[place], icon, item_name(outlook, items[place]), beneath)
                tile.setChecked(items[place] == chosen)
        self.show_standings()

    def show_standings(self) -> None:
        """Say of each service how it stands."""
        for tile in self.tiles:
            stands = None if tile.isHidden() else standing(self._live, self._step, tile.item)
            if stands is not None:
                tile.show_standing(stands)

    def _make_tile(self) -> None:
        tile = Tile()
        tile.clicked.connect(lambda: self.chosen.emit(tile.item))
        self._group.addButton(tile)
        self._lines.addWidget(tile)
        self.tiles.append(tile)


class NoService(QWidget):
    """What belongs here, and the ways to add the first website or app."""

    add_wanted = Signal(str)

    def __init__(self, live: LiveDraft, listing: Listing) -> None:
        super().__init__()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(20, 0, 12, 0)
        stack.setSpacing(12)
        words = lambda: self.tr("Add a website")  # noqa: E731 - said anew in each language
        card = EmptyState("globe", listing.missing, listing.cure, words)
        card.pressed.connect(lambda: self.add_wanted.emit("website"))
        self.add_website = card.button
        self.add_app = Button(lambda: self.tr("Add an app"), "quiet", "plus")
        self.add_app.clicked.connect(lambda: self.add_wanted.emit("app"))
        self.removal = RemovalNote(live)
        stack.addWidget(card)
        stack.addWidget(self.add_app, 0, _LEFT)
        stack.addWidget(self.removal)


def _face(outlook: Outlook, item: str) -> tuple[str, str]:
    """The icon of a service, and what stands below its name: domain, or platforms."""
    if outlook.raw(f"{item}.kind") == "app":
        found = outlook.children("services[].app.platforms", item)
        between = "、" if current() == "zh" else ", "
        return "app", between.join(pick(item_name(outlook, each)) for each in found)
    domains = outlook.children("services[].domains", item)
    return "globe", str(outlook.raw(f"{domains[0]}.name")) if domains else ""
