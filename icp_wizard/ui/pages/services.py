"""Websites and apps: a list of them at the left, the chosen one at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from icp_wizard.journey.naming import item_name
from icp_wizard.model.address import read
from icp_wizard.model.filing import Service
from icp_wizard.rules.engine import Judgement
from icp_wizard.rules.outlook import Outlook
from icp_wizard.ui import theme
from icp_wizard.ui.forms.domains import DomainsGroup
from icp_wizard.ui.forms.form import Form
from icp_wizard.ui.forms.pen import Pen
from icp_wizard.ui.forms.removal import RemovalNote
from icp_wizard.ui.forms.standing import standing
from icp_wizard.ui.forms.tile import Tile
from icp_wizard.ui.language import current, pick
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.pages.page import Page
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import EmptyState
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.page import ScrollPage

MASTER = 248
_LEFT = Qt.AlignmentFlag.AlignLeft
_TOP = Qt.AlignmentFlag.AlignTop


class ServicesPage(Page):
    """One service at a time; the form is made once and bound to the service chosen."""

    WIDE = True
    SCROLLS = False

    def __init__(self, live: LiveDraft, step: str) -> None:
        super().__init__(live, step)
        self.pen = Pen(live, self.acting)
        self.pen.setParent(self)
        self.item, self.tiles = "", list[Tile]()
        self.form = Form(self.pen, step, "service", {"domain": DomainsGroup})
        self.group = QButtonGroup(self)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self.master, self.detail = self._made_master(), self._made_detail()
        self.empty = self._made_empty()
        across.addWidget(self.master)
        self._line = Rule(down=True)
        across.addWidget(self._line)
        across.addWidget(self.detail, 1)
        across.addWidget(self.empty, 1, _TOP)
        self._listen()
        self.live()

    def refresh(self) -> None:
        outlook = self.pen.outlook
        items = outlook.items("service")
        if self.item not in items:
            self._bind(items[0] if items else "")
        self._show_tiles(outlook, items)
        for part in (self.master, self._line, self.detail):
            part.setVisible(bool(items))
        self.empty.setVisible(not items)
        if self.item:
            self._show_head(outlook, items)
            self.form.refresh()
        self._show_standings()

    def show_judgement(self, judgement: Judgement) -> None:
        self.form.show_judgement()
        self._show_standings()

    def _show_standings(self) -> None:
        for tile in self._shown_tiles():
            stands = standing(self.live_draft, self.step, tile.item)
            if stands is not None:
                tile.show_standing(stands)

    def focus_address(self, address: str) -> bool:
        if address == "services":
            (self.add_website if self.item else self.empty_button).setFocus()
            return True
        items = self.pen.outlook.items("service")
        item = next((each for each in items if address.startswith(f"{each}.")), "")
        if not item:
            return False
        self.choose(item)
        return self.form.focus_address(address)

    def choose(self, item: str) -> None:
        """Show a service."""
        if item != self.item:
            self._bind(item)
            self.refresh()
            self.form.show_judgement()

    def retell(self) -> None:
        self.refresh()

    def restyle(self) -> None:
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.master.setFixedWidth(min(theme.scaled(MASTER), round(self.width() * 0.38)))

    def _listen(self) -> None:
        self.pen.settled.connect(self.refresh)
        self.pen.focused.connect(self.focused)
        self.pen.wanted.connect(self._go)
        self.pen.service_wanted.connect(self._add)

    def _go(self, address: str) -> None:
        if not self.focus_address(address):
            self.go_to.emit(address)

    def _bind(self, item: str) -> None:
        self.item = item
        self.form.bind(item)
        if item:
            self.pane.verticalScrollBar().setValue(0)

    def _add(self, kind: str) -> None:
        live = self.live_draft
        with live.session.together():
            service = live.add("services", {"kind": kind})
            if kind == "website":
                live.add(f"services[{service}].domains")
        self.choose(f"services[{service}]")
        domains = self.pen.outlook.children("services[].domains", self.item)
        self.form.focus_address(f"{domains[0]}.name" if domains else f"{self.item}.app.name")

    def _copy(self) -> None:
        service = read(self.live_draft.filing, self.item)
        if isinstance(service, Service):
            copied = self.live_draft.add("services", service)
            self.choose(f"services[{copied}]")

    def _remove(self) -> None:
        outlook = self.pen.outlook
        name, place = item_name(outlook, self.item), outlook.items("service").index(self.item)
        self.live_draft.remove(self.item)
        self.removal.tell(name)
        self.removal_below.tell(name)
        left = self.pen.outlook.items("service")
        if left:
            self.choose(left[min(place, len(left) - 1)])
        (self.removal if left else self.removal_below).take_focus()

    def _shown_tiles(self) -> list[Tile]:
        return [tile for tile in self.tiles if not tile.isHidden()]

    def _show_tiles(self, outlook: Outlook, items: tuple[str, ...]) -> None:
        while len(self.tiles) < len(items):
            self._make_tile()
        for place, tile in enumerate(self.tiles):
            tile.setVisible(place < len(items))
            if place < len(items):
                icon, beneath = _face(outlook, items[place])
                tile.show_item(items[place], icon, item_name(outlook, items[place]), beneath)
                tile.setChecked(items[place] == self.item)

    def _make_tile(self) -> None:
        tile = Tile()
        tile.clicked.connect(lambda: self.choose(tile.item))
        self.group.addButton(tile)
        self._tiles.addWidget(tile)
        self.tiles.append(tile)

    def _show_head(self, outlook: Outlook, items: tuple[str, ...]) -> None:
        name = item_name(outlook, self.item)
        self._name.show_words(name)
        kind = str(outlook.raw(f"{self.item}.kind"))
        same = [each for each in items if outlook.raw(f"{each}.kind") == kind]
        number, count = same.index(self.item) + 1, len(same)
        self._place.show_words(lambda: self._counted(kind, number, count))

    def _counted(self, kind: str, number: int, count: int) -> str:
        if kind not in ("website", "app"):
            return ""
        words = self.tr("Website {0} of {1}") if kind == "website" else self.tr("App {0} of {1}")
        return words.format(number, count)

    def _made_master(self) -> QScrollArea:
        master, ground = QScrollArea(), QWidget()
        master.setWidgetResizable(True)
        master.setFrameShape(QFrame.Shape.NoFrame)
        master.setProperty("surface", "page")
        master.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        master.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        master.setWidget(ground)
        stack = QVBoxLayout(ground)
        stack.setContentsMargins(4, 4, 16, 16)
        stack.setSpacing(8)
        self._tiles = QVBoxLayout()
        self._tiles.setSpacing(8)
        stack.addLayout(self._tiles)
        self.removal = RemovalNote(self.live_draft)
        stack.addWidget(self.removal)
        self.add_website = self._adder(lambda: self.tr("Add a website"), "website", "quiet")
        self.add_app = self._adder(lambda: self.tr("Add an app"), "app", "quiet")
        stack.addWidget(self.add_website, 0, _LEFT)
        stack.addWidget(self.add_app, 0, _LEFT)
        stack.addStretch(1)
        return master

    def _made_detail(self) -> QFrame:
        detail = QFrame()
        stack = QVBoxLayout(detail)
        stack.setContentsMargins(0, 0, 0, 0)
        self.pane = ScrollPage(most=0, margin=24)
        self.pane.body.addLayout(self._made_head())
        self.pane.body.addWidget(self.form)
        stack.addWidget(self.pane)
        return detail

    def _made_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(20, 0, 0, 0)
        head.setSpacing(12)
        self._name, self._place = Wrapped("", "title"), Label("", "small", "soft")
        self.copy = Button(lambda: self.tr("Duplicate this service"), "icon", "copy")
        self.remove = Button(lambda: self.tr("Remove this service"), "icon", "bin")
        self.copy.clicked.connect(self._copy)
        self.remove.clicked.connect(self._remove)
        head.addWidget(self._name)
        head.addWidget(self._place)
        head.addStretch(1)
        head.addWidget(self.copy)
        head.addWidget(self.remove)
        return head

    def _made_empty(self) -> QWidget:
        listing = self.pen.catalogue.listings["services"]
        ground = QWidget()
        stack = QVBoxLayout(ground)
        stack.setContentsMargins(20, 0, 20, 0)
        stack.setSpacing(12)
        card = EmptyState("globe", listing.missing, listing.cure, lambda: self.tr("Add a website"))
        card.pressed.connect(lambda: self._add("website"))
        self.empty_button = card.button
        stack.addWidget(card)
        stack.addWidget(self._adder(lambda: self.tr("Add an app"), "app", "quiet"), 0, _LEFT)
        self.removal_below = RemovalNote(self.live_draft)
        stack.addWidget(self.removal_below)
        return ground

    def _adder(self, words: Callable[[], str], kind: str, weight: str) -> Button:
        button = Button(words, "quiet" if weight == "quiet" else "plain", "plus")
        button.clicked.connect(lambda: self._add(kind))
        return button


def _face(outlook: Outlook, item: str) -> tuple[str, str]:
    """The icon of a service, and what stands below its name: domain, or platforms."""
    if outlook.raw(f"{item}.kind") == "app":
        found = outlook.children("services[].app.platforms", item)
        named = (item_name(outlook, each) for each in found)
        between = "、" if current() == "zh" else ", "
        return "app", between.join(pick(each) for each in named)
    domains = outlook.children("services[].domains", item)
    return "globe", str(outlook.raw(f"{domains[0]}.name")) if domains else ""
