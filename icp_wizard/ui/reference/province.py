"""One province as it is read: who decides, and every statement of its own by topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.statement import Province, Statement, age_mark
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Label, OtherLabel, Wrapped
from icp_wizard.ui.parts.line import Section
from icp_wizard.ui.parts.link import WrappedLink
from icp_wizard.ui.parts.picture import Lead, Picture
from icp_wizard.ui.reference.topics import AREAS, GROUPS, joined, newest_date, said_kind, sign
from icp_wizard.work.rulebook import elsewhere, newest

_TOP = Qt.AlignmentFlag.AlignTop
translate = QCoreApplication.translate


class ProvinceView(QWidget):
    """Shows one province; ``wanted`` asks for one of its statements by id."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(12)

    def show_province(self, pack: Pack, province: Province | None, day: date) -> None:
        """Show a province of a pack as it stands on a day, or nothing."""
        empty(self._stack)
        if province is None:
            return
        self._stack.addWidget(ProvinceHead(pack, province))
        for area, statements in by_topic(pack, province):
            self._stack.addWidget(Section(AREAS[area]))
            for each in statements:
                brief = Brief(each, day)
                brief.wanted.connect(self.wanted)
                self._stack.addWidget(brief)


class ProvinceHead(QWidget):
    """Name, authority, how its filing numbers begin, people from elsewhere, newest source."""

    def __init__(self, pack: Pack, province: Province) -> None:
        super().__init__()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(4)
        stack.addWidget(Label(province.name, "title"))
        stack.addWidget(OtherLabel(province.name))
        stack.addWidget(Wrapped(_authority(province), selectable=True))
        signs = " ".join(province.characters)
        stack.addWidget(
            Wrapped(lambda: translate("Province", "Filing numbers begin with {0}").format(signs))
        )
        stack.addWidget(Wrapped(elsewhere(province), selectable=True))
        is_dated = _is_recent(pack, province)
        icon, ink = ("book", "text-soft") if is_dated else ("waiting", "risk")
        stack.addWidget(_remark(icon, ink, newest(pack, province), "soft" if is_dated else "risk"))


class Brief(QWidget):
    """A statement in short: its words, its weight and date, where the sources differ."""

    wanted = Signal(str)

    def __init__(self, statement: Statement, day: date) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 4)
        across.setSpacing(10)
        icon, ink = sign(statement)
        across.addWidget(Lead(Picture(icon, ink), "body"), 0, _TOP)
        said = QVBoxLayout()
        said.setSpacing(2)
        across.addLayout(said, 1)
        said.addWidget(Wrapped(statement.statement, selectable=True))
        said.addWidget(Wrapped(_facts(statement), "small", "soft"))
        if statement.note is not None:
            said.addWidget(_remark("not-equal", "text-soft", statement.note, "soft"))
        age = age_mark(statement.sources, day)
        if age is not None:
            said.addWidget(_remark("waiting", "risk", age, "risk"))
        link = WrappedLink(lambda: translate("Province", "Sources and more"))
        link.setAccessibleDescription(statement.id)
        link.clicked.connect(partial(self.wanted.emit, statement.id))
        said.addWidget(link)


def by_topic(pack: Pack, province: Province) -> Iterator[tuple[str, Sequence[Statement]]]:
    """The statements of a province by topic, in the order of the topics."""
    own = [each for each in pack.statements.values() if each.province == province.code]
    for area in AREAS:
        if found := [each for each in own if each.area == area]:
            yield area, found


def _authority(province: Province) -> Text:
    return Text(
        f"{province.authority.en} {province.authority.zh}",
        f"{province.authority.zh} {province.authority.en}",
    )


def _is_recent(pack: Pack, province: Province) -> bool:
    own = (each for each in pack.statements.values() if each.province == province.code)
    return any(not each.is_old(pack.as_of) for each in own)


def _facts(statement: Statement) -> Text:
    groups = [GROUPS[each] for each in statement.applies_to if each in GROUPS]
    named = Text(", ".join(each.en for each in groups), "、".join(each.zh for each in groups))
    trust = words(f"packs.confidence_{statement.confidence}")
    parts = [said_kind(statement), newest_date(statement), trust]
    return joined(*parts, *([named] if groups else []))


def _remark(icon: str, ink: str, said: Text, tone: str) -> QWidget:
    line = QWidget()
    across = QHBoxLayout(line)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(6)
    across.addWidget(Lead(Picture(icon, ink, 16), "small"), 0, _TOP)
    across.addWidget(Wrapped(said, "small", tone, selectable=True), 1)
    return line
