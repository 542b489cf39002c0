"""A month to pick a day from, by mouse or keyboard."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from icp_wizard.ui import theme
from icp_wizard.ui.language import current
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Label
from icp_wizard.ui.parts.popup import Popup

_DAYS, _WEEKS = 7, 6
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}
_CENTRE = Qt.AlignmentFlag.AlignCenter


def _locale() -> QLocale:
    if current() == "zh":
        return QLocale(QLocale.Language.Chinese, QLocale.Country.China)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def months_on(day: date, months: int) -> date:
    """The same day some months later, or the last of that month."""
    count = day.year * 12 + day.month - 1 + months
    year, month = min(max(count // 12, 1), 9998), count % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, min(day.day, (following - timedelta(days=1)).day))


class Month(QWidget):
    """The days of one month, Monday first."""

    picked = Signal(date)
    moved = Signal(date)

    def __init__(self, day: date, today: date) -> None:
        super().__init__()
        self._day, self._chosen, self._today = day, day, today
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.go(day)

    @property
    def day(self) -> date:
        """The day the keyboard stands on."""
        return self._day

    def go(self, day: date) -> None:
        """Stand on a day."""
        self._day = day
        self.setAccessibleName(
            _locale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
        )
        self.update()
        self.moved.emit(day)

    def sizeHint(self) -> QSize:
        cell = self._cell()
        return QSize(cell * _DAYS, cell * (_WEEKS + 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        far = 12 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.go(self._day + timedelta(days=_STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.go(months_on(self._day, far if key == Qt.Key.Key_PageDown else -far))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(self._day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self._cell()
        column, row = int(event.position().x()) // cell, int(event.position().y()) // cell - 1
        if 0 <= column < _DAYS and 0 <= row < _WEEKS:
            self.picked.emit(self._first() + timedelta(days=row * _DAYS + column))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = self._cell()
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text-soft"))
        for column in range(_DAYS):
            name = _locale().standaloneDayName(column + 1, QLocale.FormatType.NarrowFormat)
            painter.drawText(QRect(column * cell, 0, cell, cell), _CENTRE, name)
        painter.setFont(theme.font("body", digits=True))
        for place in range(_DAYS * _WEEKS):
            corner = QPoint(place % _DAYS * cell, (place // _DAYS + 1) * cell)
            self._paint_day(painter, QRect(corner, QSize(cell, cell)), self._at(place))

    def _paint_day(self, painter: QPainter, area: QRect, day: date) -> None:
        ink = "text" if day.month == self._day.month else "text-faint"
        disc = area.adjusted(2, 2, -2, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if day == self._day:
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(disc, 6, 6)
            ink = "on-accent"
        elif day == self._today:
            painter.setBrush(theme.colour("accent-soft"))
            painter.drawRoundedRect(disc, 6, 6)
        painter.setPen(theme.colour(ink))
        painter.drawText(area, _CENTRE, str(day.day))

    def _cell(self) -> int:
        return theme.control()

    def _first(self) -> date:
        first = self._day.replace(day=1)
        return first - timedelta(days=first.weekday())

    def _at(self, place: int) -> date:
        return self._first() + timedelta(days=place)


class CalendarPopup(Popup):
    """A month with its head, dropping from a date field."""

    picked = Signal(date)

    def __init__(self, anchor: QWidget, day: date, today: date) -> None:
        super().__init__(anchor)
        self.stack.setContentsMargins(9, 9, 9, 9)
        self.month = Month(day, today)
        self._head = Label("", "label")
        self._head.setAlignment(_CENTRE)
        self.stack.addLayout(self._make_head())
        self.stack.addWidget(self.month)
        self.month.moved.connect(self._tell)
        self.month.picked.connect(self._pick)
        self._tell(day)

    def open(self) -> None:
        """Drop, with the keyboard on the month."""
        self.drop()
        self.month.setFocus(Qt.FocusReason.PopupFocusReason)

    def _make_head(self) -> QHBoxLayout:
        across = QHBoxLayout()
        across.setSpacing(0)
        self._add(across, self.tr("Year before"), "chevrons-left", -12)
        self._add(across, self.tr("Month before"), "chevron-left", -1)
        across.addWidget(self._head, 1)
        self._add(across, self.tr("Next month"), "chevron-right", 1)
        self._add(across, self.tr("Next year"), "chevrons-right", 12)
        return across

    def _add(self, across: QHBoxLayout, words: str, icon: str, months: int) -> None:
        button = Button(words, "icon", icon)
        button.clicked.connect(lambda: self.month.go(months_on(self.month.day, months)))
        across.addWidget(button)

    def _tell(self, day: date) -> None:
        self._head.show_words(
            f"{day.year}年{day.month}月"
            if current() == "zh"
            else f"{_locale().standaloneMonthName(day.month)} {day.year}"
        )

    def _pick(self, day: date) -> None:
        self.picked.emit(day)
        self.close()
