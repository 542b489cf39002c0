"""What a first-time user sees: what the program does, and the ways to begin."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from icp_wizard.ui import theme
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.card import WayIn
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.picture import Picture

Words = Callable[[], str]
NARROW = 960


class Welcome(Alive, QScrollArea):
    """Two columns: the way in four steps, and four doors; below them what is promised."""

    checking = Signal()
    beginning = Signal()
    sampling = Signal()
    importing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setViewport(QWidget())  # Qt's own has no type here: asking for it costs 10 ms once
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("surface", "canvas")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QFrame()
        ground.setProperty("surface", "canvas")
        self.setWidget(ground)  # first: what moves into it later is styled once
        stack = QVBoxLayout(ground)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addWidget(self._story(), 1, Qt.AlignmentFlag.AlignTop)
        self._columns.addWidget(self._ways(), 1, Qt.AlignmentFlag.AlignTop)
        stack.addLayout(self._columns)
        stack.addStretch(1)
        stack.addWidget(self._promises())
        self.live()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        self._fit()

    def _fit(self) -> None:
        is_narrow = self.width() < theme.scaled(NARROW)
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        side = 32 if is_narrow else min(96, 32 + (self.width() - theme.scaled(NARROW)) // 2)
        self._columns.setContentsMargins(side, 40, side, 40)
        self._columns.setSpacing(40 if is_narrow else theme.scaled(72))
        self._steps.setVisible(not is_narrow)
        self._promised.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._promised.setContentsMargins(side, 20, side, 24)

    def _story(self) -> QWidget:
        story = QWidget()
        stack = QVBoxLayout(story)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(12)
        stack.addWidget(
            Wrapped(lambda: self.tr("Get your ICP filing ready,\nin your own language"), "display")
        )
        stack.addWidget(
            Wrapped(
                lambda: self.tr(
                    "ICP Wizard asks what the Chinese filing system will ask, checks every answer "
                    "against dated rules, and lays it out so that you can copy it across line by "
                    "line."
                ),
                "body",
                "soft",
            )
        )
        self._steps = _Way(
            (
                ("pencil", lambda: self.tr("Answer"), self._answer),
                ("camera", lambda: self.tr("Photograph"), self._photograph),
                ("ready", lambda: self.tr("Check"), self._check),
                ("copy", lambda: self.tr("Copy across"), self._copy),
            )
        )
        stack.addSpacing(20)
        stack.addWidget(self._steps)
        return story

    def _ways(self) -> QWidget:
        ways = QWidget()
        stack = QVBoxLayout(ways)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(12)
        stack.addWidget(Label(lambda: self.tr("How would you like to begin?"), "title"))
        stack.addSpacing(4)
        self.check_way = WayIn(
            "signpost",
            lambda: self.tr("Check whether I need one"),
            lambda: self.tr("A few questions, no personal data"),
            first=True,
        )
        self.begin_way = WayIn(
            "new-document",
            lambda: self.tr("New filing"),
            lambda: self.tr("You know that you need one; licence or ID card at hand"),
        )
        self.sample_way = WayIn(
            "book",
            lambda: self.tr("Open the sample"),
            lambda: self.tr("A finished filing of an invented company, to look around"),
        )
        self.import_way = WayIn(
            "import",
            lambda: self.tr("Import"),
            lambda: self.tr("A package or a filing from another computer"),
        )
        self.check_way.clicked.connect(self.checking)
        self.begin_way.clicked.connect(self.beginning)
        self.sample_way.clicked.connect(self.sampling)
        self.import_way.clicked.connect(self.importing)
        for way in (self.check_way, self.begin_way, self.sample_way, self.import_way):
            stack.addWidget(way)
        return ways

    def _promises(self) -> QFrame:
        band = QFrame()
        band.setProperty("surface", "page")
        outer = QVBoxLayout(band)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Rule())
        self._promised = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._promised.setSpacing(40)
        for promise in (
            ("shield", lambda: self.tr("Works without internet"), self._offline),
            ("folder", lambda: self.tr("Stays on this computer"), self._here),
            ("person", lambda: self.tr("Only you submit"), self._yours),
        ):
            self._promised.addWidget(_promise(*promise), 1, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(self._promised)
        return band

    def _answer(self) -> str:
        return self.tr("One topic a page, each question in English and 中文")

    def _photograph(self) -> str:
        return self.tr("Papers come from your phone with a QR code")

    def _check(self) -> str:
        return self.tr("Each finding says why, how to mend it and who says so")

    def _copy(self) -> str:
        return self.tr("Every value under its Chinese label, in the right order")

    def _offline(self) -> str:
        return self.tr("It never calls out. Only the phone page opens a door, while you use it.")

    def _here(self) -> str:
        return self.tr("One file, saved after every answer. You decide what leaves it.")

    def _yours(self) -> str:
        return self.tr("The program hands nothing in. Passing its checks is not approval.")


class _Way(Alive, QWidget):
    """Stations on a line: an icon in a circle, a name, one sentence."""

    def __init__(self, stations: tuple[tuple[str, Words, Words], ...]) -> None:
        super().__init__()
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._dots: list[Picture] = []
        for icon, name, line in stations:
            self._stack.addLayout(self._station(icon, name, line))
        self.live()

    def restyle(self) -> None:
        self._stack.setSpacing(theme.scaled(24))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = [dot.geometry().center() for dot in self._dots]
        painter.setPen(theme.colour("line"))
        painter.drawLine(places[0], places[-1])
        painter.setBrush(theme.colour("raised"))
        for place in places:
            painter.drawEllipse(place, theme.scaled(16), theme.scaled(16))

    def _station(self, icon: str, name: Words, line: Words) -> QHBoxLayout:
        across = QHBoxLayout()
        across.setContentsMargins(theme.scaled(9), 0, 0, 0)
        across.setSpacing(20)
        dot = Picture(icon, "accent", 16)
        self._dots.append(dot)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Label(name, "label"))
        column.addWidget(Wrapped(line, "small", "soft"))
        across.addWidget(dot)
        across.addLayout(column, 1)
        return across


def _promise(icon: str, name: Words, line: Words) -> QWidget:
    promise = QWidget()
    across = QHBoxLayout(promise)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(12)
    across.addWidget(Picture(icon, "accent"), 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(Label(name, "caption"))
    column.addWidget(Wrapped(line, "small", "soft"))
    across.addLayout(column, 1)
    return promise
