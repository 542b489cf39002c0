"""The page Provinces: each of the 31 read, two compared, and where a newcomer is taken."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.statement import Province
from icp_wizard.ui.parts.segments import Segments
from icp_wizard.ui.reference.comparing import Comparing
from icp_wizard.ui.reference.frame import LookUpField, Reading, ReferenceWindow, halved
from icp_wizard.ui.reference.lines import Line, LineList
from icp_wizard.ui.reference.newcomers import Newcomers
from icp_wizard.ui.reference.province import ProvinceView
from icp_wizard.ui.reference.topics import finds
from icp_wizard.work.rulebook import newest

NAME = Text("Provinces", "省份")
_PAGES = ("read", "compare", "newcomer")


class ProvincesWindow(ReferenceWindow):
    """Three pages over one pack; each is filled when it is first shown."""

    rule_wanted = Signal(str)
    """A rule is to be read among all of them, by its id."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(NAME, parent)
        self._pack: Pack | None = None
        self._day = date.today()
        self._filled: set[str] = set()
        self.pages = Segments(
            [
                ("read", lambda: self.tr("One province")),
                ("compare", lambda: self.tr("Compare two")),
                ("newcomer", lambda: self.tr("Card from another province")),
            ],
            "read",
        )
        self.search = LookUpField(lambda: self.tr("Search in Chinese, English or pinyin"))
        self.list = LineList(lambda: self.tr("Provinces found"))
        self.detail, self.comparing, self.newcomers = ProvinceView(), Comparing(), Newcomers()
        self._lay()
        self._listen()
        self.search.setFocus()
        self.live()

    def show_pack(self, pack: Pack, day: date) -> None:
        """Show the provinces of a pack as they stand on a day."""
        self._pack, self._day = pack, day
        self._filled.clear()
        head = words("packs.head", version=pack.version, day=pack.as_of, count=len(pack.statements))
        self.about.show_words(head)
        self._fill()

    def show_page(self, page: str) -> None:
        """Show ``read``, ``compare`` or ``newcomer``."""
        self.pages.show_key(page)
        self._stacked.setCurrentIndex(_PAGES.index(page))
        self._fill()

    def show_province(self, code: str) -> None:
        """Read one province, whatever was searched for."""
        self.search.clear()
        self.show_page("read")
        self._search()
        self.list.stand_on(code)
        self.list.setFocus()

    def retell(self) -> None:
        super().retell()
        self.pages.setAccessibleName(self.tr("What to look up"))

    def _lay(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 0)
        row.addWidget(self.pages)
        row.addStretch(1)
        self.body.addLayout(row)
        page, reading = Reading(), QWidget()
        page.body.addWidget(self.detail)
        stack = QVBoxLayout(reading)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(12)
        inset = QHBoxLayout()
        inset.setContentsMargins(24, 0, 24, 0)
        inset.addWidget(self.search)
        stack.addLayout(inset)
        stack.addLayout(halved(self.list, page), 1)
        self._stacked = QStackedWidget()
        for each in (reading, self.comparing, self.newcomers):
            self._stacked.addWidget(each)
        self.body.addWidget(self._stacked, 1)

    def _listen(self) -> None:
        self.pages.chosen.connect(self.show_page)
        self.search.textChanged.connect(self._search)
        self.list.chosen.connect(self._show)
        self.newcomers.opened.connect(self.show_province)
        for part in (self.detail, self.comparing):
            part.wanted.connect(self.rule_wanted)

    def _fill(self) -> None:
        page = self.pages.key()
        if self._pack is None or page in self._filled:
            return
        self._filled.add(page)
        if page == "read":
            self._search()
        elif page == "compare":
            self.comparing.show_pack(self._pack, self._day)
        else:
            self.newcomers.show_pack(self._pack, self._day)

    def _search(self) -> None:
        if self._pack is not None:
            pack, typed = self._pack, self.search.text()
            found = [each for each in pack.provinces.values() if finds(each, typed)]
            self.list.show_lines([_line(pack, each) for each in found])

    def _show(self, code: str) -> None:
        if self._pack is not None:
            self.detail.show_province(self._pack, self._pack.provinces.get(code), self._day)


def _line(pack: Pack, province: Province) -> Line:
    """A province in the list, with the other name beside and the newest source below."""
    en, zh = province.name
    title = Text(f"{en}  {zh}", f"{zh}  {en}")
    return Line(province.code, title, newest(pack, province), ("pin", "text-soft"))
