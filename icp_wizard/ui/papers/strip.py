"""A value in large characters at one pitch, in tinted groups; what is doubtful is boxed."""

from __future__ import annotations

from itertools import accumulate, pairwise

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from icp_wizard.ui import theme
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.theme import Role

ONE_LINE = 24
"""A value of more characters is broken into lines; handles would not help there."""
_ROLES: tuple[Role, ...] = ("display", "title")
_PITCHED: tuple[Role, ...] = (*_ROLES, "body")  # smaller, rather than away from the picture
_PAD = 10
_ROUND = 10


class Strip(Alive, QWidget):
    """Paints groups, never spaces: what is copied or read aloud is the value itself."""

    def __init__(self) -> None:
        super().__init__()
        self.value, self._groups = "", tuple[str, ...]()
        self.doubts = frozenset[int]()
        self._ends: tuple[float, float] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.live()

    def show_value(self, groups: tuple[str, ...], doubts: frozenset[int] = frozenset()) -> None:
        """Show a value in its groups, with the characters at these places boxed."""
        self._groups, self.doubts = groups, doubts
        self.value = "".join(groups)
        self.retell()
        self._fit()
        self.update()

    def show_ends(self, ends: tuple[float, float] | None) -> None:
        """Set the first and the last character between these px, as on the picture above."""
        if ends != self._ends:
            self._ends = ends
            self._fit()
            self.update()

    def retell(self) -> None:
        self.setAccessibleName(self.value)
        doubtful = [self.value[each] for each in sorted(self.doubts) if each < len(self.value)]
        said = [self.tr("In groups: {0}").format(" ".join(each.strip() for each in self._groups))]
        if doubtful:
            said.append(self.tr("Differing: {0}").format(" ".join(doubtful)))
        self.setAccessibleDescription(". ".join(said) if len(self._groups) > 1 or doubtful else "")

    def restyle(self) -> None:
        self._fit()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        role, pitch, _ = self._set(width)
        lines = len(self._lines(width, pitch))
        return lines * theme.line(role) + 2 * _PAD

    def sizeHint(self) -> QSize:
        width = max(self.width(), 240)
        return QSize(240, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, theme.line("title") + 2 * _PAD)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour("raised"))
        painter.setPen(QPen(theme.colour("line"), theme.edge()))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
        role, pitch, left = self._set(self.width())
        painter.setFont(theme.font(role, digits=True))
        high, tinted = theme.line(role), self._tinted()
        for row, places in enumerate(self._lines(self.width(), pitch)):
            for column, place in enumerate(places):
                area = QRectF(left + column * pitch, _PAD + row * high, pitch, high)
                self._paint_one(painter, area, place, tinted)

    def _paint_one(
        self, painter: QPainter, area: QRectF, place: int, tinted: frozenset[int]
    ) -> None:
        if place in tinted:
            painter.fillRect(area.adjusted(0, 1 - _PAD, 0.5, _PAD - 1), theme.colour("sunken"))
        ink = "text"
        if place in self.doubts:
            ink = "stop"
            side = min(area.width() - 4, area.height() * 0.9)
            box = QRectF(0, 0, side, area.height())
            box.moveCenter(area.center())
            painter.setBrush(theme.colour("stop-soft"))
            painter.setPen(QPen(theme.colour("stop"), theme.edge() + 1))
            painter.drawRoundedRect(box, 6, 6)
        painter.setPen(theme.colour(ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.value[place])

    def _fit(self) -> None:
        """Be as high as the lines are: a layout within a scroll area would give less."""
        self.setFixedHeight(self.heightForWidth(max(self.width(), 240)))

    def _tinted(self) -> frozenset[int]:
        ends = (0, *accumulate(map(len, self._groups)))
        every_other = list(pairwise(ends))[::2] if len(self._groups) > 1 else []
        return frozenset(place for start, end in every_other for place in range(start, end))

    def _set(self, width: int) -> tuple[Role, float, float]:
        """Role of type, px from one character to the next, and px left of the first."""
        count = len(self.value)
        if self._ends is not None and 0 < count <= ONE_LINE:
            left, right = self._ends
            pitch = (right - left) / count
            for role in _PITCHED:
                if pitch >= self._widest(role) + 2:
                    return role, pitch, left
        for role in _ROLES:
            pitch = self._widest(role) + theme.scaled(4)
            if count * pitch <= width - 2 * _PAD or role == _ROLES[-1]:
                return role, pitch, _PAD
        raise AssertionError

    def _widest(self, role: Role) -> float:
        metrics = QFontMetricsF(theme.font(role, digits=True))
        return max((metrics.horizontalAdvance(each) for each in self.value), default=8.0)

    def _lines(self, width: int, pitch: float) -> list[range]:
        count = len(self.value)
        each = max(1, int((width - _PAD) // pitch)) if pitch else 1
        starts = range(0, max(count, 1), each)
        return [range(start, min(start + each, count)) for start in starts]
