"""One statement as it is read: what it says, how sure that is, and how it came about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.model.finding import Source
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.statement import Explanation, Rule, Statement, age_mark
from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.link import WrappedLink
from icp_wizard.ui.parts.picture import Lead, Picture
from icp_wizard.ui.parts.tag import Tag
from icp_wizard.ui.reference.grouped import GroupedView, both
from icp_wizard.ui.reference.topics import AREAS, GROUPS, joined, place, said_kind, sign

_TOP = Qt.AlignmentFlag.AlignTop
_SENTENCE_END = re.compile(r"(?<=[.] )|(?<=。)")
_BLANK = re.compile(r"\{\w+\}")
translate = QCoreApplication.translate


class StatementView(GroupedView):
    """Shows one statement; ``wanted`` asks for another one by its id."""

    wanted = Signal(str)

    def show_statement(self, pack: Pack, statement: Statement | None, day: date) -> None:
        """Show a statement of a pack as it stands on a day, or nothing."""
        empty(self.stack)
        if statement is None:
            return
        self.stack.addWidget(_tags(statement, day))
        self._add_said(pack, statement)
        for title, said in _parts(statement):
            self.add_group(title, both(said))
        self.add_group(_sources_title, *(_source(each) for each in _newest_first(statement)))
        self._add_history(pack, statement)
        if statement.covers:
            covered = Wrapped("\n".join(statement.covers), "small", "soft", selectable=True)
            self.add_group(_covers_title, covered)

    def _add_said(self, pack: Pack, statement: Statement) -> None:
        said = QVBoxLayout()
        said.setSpacing(4)
        said.addWidget(Wrapped(statement.statement, selectable=True))
        said.addWidget(Wrapped(statement.statement, "body", "soft", other=True, selectable=True))
        said.addWidget(Wrapped(_where(pack, statement), "small", "soft"))
        said.addWidget(Wrapped(statement.id, "small", "faint", selectable=True))
        self.stack.addLayout(said)

    def _add_history(self, pack: Pack, statement: Statement) -> None:
        if isinstance(statement, Explanation):
            if statement.superseded_by:
                self.add_group(
                    _now_title,
                    Wrapped(lambda: _when(statement), "small", "soft"),
                    *self._links(pack, (statement.superseded_by,)),
                )
            self.add_group(_by_title, *self._links(pack, statement.by))
        self.add_group(_once_title, *self._links(pack, _replaced(pack, statement)))

    def _links(self, pack: Pack, ids: tuple[str, ...]) -> Iterator[QWidget]:
        for each in ids:
            found = pack.statements.get(each)
            if found is None:
                yield Wrapped(each, "small", "soft", selectable=True)
                continue
            link = WrappedLink(found.statement)
            link.clicked.connect(partial(self.wanted.emit, each))
            yield link


def _tags(statement: Statement, day: date) -> QWidget:
    """Level, act, confidence and age in a row."""
    row = QWidget()
    flow = Flow(row)
    icon, ink = sign(statement)
    level = ink if isinstance(statement, Rule) else "accent"
    flow.addWidget(Tag(said_kind(statement), level, icon))
    if isinstance(statement, Rule):
        flow.addWidget(Tag(words(f"packs.act_{statement.act}").begun()))
    flow.addWidget(Tag(words(f"packs.confidence_{statement.confidence}").begun()))
    age = age_mark(statement.sources, day)
    if age is not None:
        flow.addWidget(Tag(age.begun(), "risk", "waiting"))
    return row


def _where(pack: Pack, statement: Statement) -> Text:
    """Place, topic and the groups it is for."""
    groups = [GROUPS[each] for each in statement.applies_to if each in GROUPS]
    named = Text(", ".join(each.en for each in groups), "、".join(each.zh for each in groups))
    parts = [place(pack, statement), AREAS[statement.area]]
    return joined(*parts, *([named] if groups else []))


def _parts(statement: Statement) -> Iterator[tuple[Words, Text]]:
    if isinstance(statement, Rule):
        if statement.question is not None:
            yield _question_title, statement.question
        for said in dict.fromkeys(_plain(each.fix) for each in statement.words.values()):
            if said.en:
                yield _fix_title, said
    if isinstance(statement, Explanation):
        yield _fix_title, statement.advice
    if statement.note is not None:
        yield _note_title, statement.note


def _plain(text: Text) -> Text:
    """The sentences which say something without a filing, whose blanks only it can fill."""
    english, chinese = (
        "".join(one for one in _SENTENCE_END.split(each) if not _BLANK.search(one)) for each in text
    )
    return Text(english.strip(), chinese)


def _newest_first(statement: Statement) -> list[Source]:
    return sorted(statement.sources, key=lambda each: each.day or date.min, reverse=True)


def _source(source: Source) -> QWidget:
    part, said = QWidget(), QVBoxLayout()
    across = QHBoxLayout(part)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(8)
    said.setSpacing(0)
    across.addWidget(Lead(Picture("book", size=16), "small"), 0, _TOP)
    across.addLayout(said, 1)
    titled = words("route.source", title=source.title, date=source.date)
    said.addWidget(Wrapped(titled, "small", selectable=True))
    if source.where:
        said.addWidget(Wrapped(_breakable(source.where), "small", "soft", selectable=True))
    return part


def _breakable(address: str) -> str:
    """An address which may be broken behind its strokes."""
    return address.replace("/", "/\u200b")


def _replaced(pack: Pack, statement: Statement) -> tuple[str, ...]:
    """What was true until this statement replaced it."""
    return tuple(
        each.id
        for each in pack.explanations
        if each.superseded_by and each.superseded_by in (statement.id, *statement.covers)
    )


def _when(statement: Explanation) -> str:
    since, until = statement.since, statement.until
    if since and until:
        return translate("Statement", "Said {0}, until {1}").format(since, until)
    if until:
        return translate("Statement", "Until {0}").format(until)
    if since:
        return translate("Statement", "Said {0}").format(since)
    return translate("Statement", "When it changed is not known")


def _fix_title() -> str:
    return translate("Statement", "What to do")


def _question_title() -> str:
    return translate("Statement", "What you are asked")


def _note_title() -> str:
    return translate("Statement", "Where the sources differ")


def _sources_title() -> str:
    return translate("Statement", "Sources, newest first")


def _now_title() -> str:
    return translate("Statement", "Once true, now replaced by")


def _once_title() -> str:
    return translate("Statement", "Once true, replaced by this")


def _by_title() -> str:
    return translate("Statement", "Checked through")


def _covers_title() -> str:
    return translate("Statement", "Also stands for")
