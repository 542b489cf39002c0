"""Websites and apps: a list of them at the left, the chosen one at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from icp_wizard.journey.naming import item_name
from icp_wizard.model.address import read
from icp_wizard.model.filing import Service
from icp_wizard.rules.engine import Judgement
from icp_wizard.rules.outlook import Outlook
from icp_wizard.ui import theme
from icp_wizard.ui.forms.domains import DomainsGroup
from icp_wizard.ui.forms.form import Form
from icp_wizard.ui.forms.pen import Pen
from icp_wizard.ui.forms.servicelist import NoService, ServiceList
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.pages.page import Page
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Elided, Wrapped
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.page import ScrollPage

LIST, NARROW = 248, 400


class ServicesPage(Page):
    """One service at a time; the form is made once and bound to the service chosen."""

    WIDE = True
    SCROLLS = False

    def __init__(self, live: LiveDraft, step: str) -> None:
        super().__init__(live, step)
        self.item = ""
        self.pen = Pen(live, self.acting)
        self.pen.setParent(self)
        self.form = Form(self.pen, step, "service", {"domain": DomainsGroup})
        self.list = ServiceList(live, step)
        self.empty = NoService(live, self.pen.catalogue.listings["services"])
        self.pane, self._line = ScrollPage(most=0, margin=20, steady=True), Rule(down=True)
        self.pane.body.addLayout(self._made_head())
        self.pane.body.addWidget(self.form)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.list)
        across.addWidget(self._line)
        across.addWidget(self.pane, 1)
        across.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        self._listen()
        self.live()

    def refresh(self) -> None:
        outlook = self.pen.outlook
        items = outlook.items("service")
        if self.item not in items:
            self._bind(items[0] if items else "")
        self.list.show_items(outlook, items, self.item)
        self.pane.setVisible(bool(items))
        self._fit()
        self.empty.setVisible(not items)
        if self.item:
            self._show_head(outlook, items)
            self.form.refresh()

    def show_judgement(self, judgement: Judgement) -> None:
        self.form.show_judgement()
        self.list.show_standings()

    def focus_address(self, address: str) -> bool:
        if address == "services":
            (self.list.add_website if self.item else self.empty.add_website).setFocus()
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
        if self.was_seen:
            self.refresh()

    def restyle(self) -> None:
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The list beside the service, or above it in the same page where there is no room."""
        is_narrow = self.width() < theme.scaled(NARROW)
        self.list.setVisible(bool(self.item) and not is_narrow)
        self._line.setVisible(bool(self.item) and not is_narrow)
        if is_narrow:
            self.list.lend(self.pane.body)
        else:
            self.list.take_back()
        self.list.setFixedWidth(min(theme.scaled(LIST), round(self.width() * 0.38)))

    def _listen(self) -> None:
        self.pen.settled.connect(self.refresh)
        self.pen.focused.connect(self.focused)
        self.pen.wanted.connect(self._go)
        self.list.chosen.connect(self.choose)
        for adder in (self.list.add_wanted, self.empty.add_wanted, self.pen.service_wanted):
            adder.connect(self._add)

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
        left = self.pen.outlook.items("service")
        if left:
            self.choose(left[min(place, len(left) - 1)])
        removal = (self.list if left else self.empty).removal
        removal.tell(name)
        removal.take_focus()

    def _made_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(self.INSET, 0, 0, 0)
        head.setSpacing(12)
        self._name, self._place = Wrapped("", "title"), Elided("", "small", "soft")
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

    def _show_head(self, outlook: Outlook, items: tuple[str, ...]) -> None:
        kind = str(outlook.raw(f"{self.item}.kind"))
        same = [each for each in items if outlook.raw(f"{each}.kind") == kind]
        number, count = same.index(self.item) + 1, len(same)
        self._name.show_words(item_name(outlook, self.item))
        self._place.show_words(lambda: self._counted(kind, number, count))

    def _counted(self, kind: str, number: int, count: int) -> str:
        if kind not in ("website", "app"):
            return ""
        words = self.tr("Website {0} of {1}") if kind == "website" else self.tr("App {0} of {1}")
        return words.format(number, count)
