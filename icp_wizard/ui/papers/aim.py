"""Where a place of the paper lies on its picture, and where the person looked before."""

from __future__ import annotations

from contextlib import suppress
from math import atan2, degrees, hypot
from typing import Any, cast

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPolygonF, QTransform

from icp_wizard.catalogue.paper import Place
from icp_wizard.journey.comparing import Printed, Sheet
from icp_wizard.photos.flaw import Corners, Point
from icp_wizard.storage.library import Library
from icp_wizard.storage.trouble import Trouble

LOOKS = "compare"
"""The setting: where the person looked last, by picture and by kind of paper."""
MOST = 400
"""Places kept; the oldest are forgotten first."""
_WHOLE: Corners = (Point(0, 0), Point(1, 0), Point(1, 1), Point(0, 1))


class Lie:
    """How a paper lies on its picture: by its *corners*, else it is the whole picture."""

    def __init__(self, size: QSize, corners: Corners | None) -> None:
        corners = corners or _WHOLE
        ring = QPolygonF([QPointF(each.x, each.y) for each in corners])
        made = cast("QTransform | None", QTransform.squareToQuad(ring))
        self._transform = made or QTransform()
        first, second, _, last = corners
        wide = hypot((second.x - first.x) * size.width(), (second.y - first.y) * size.height())
        high = hypot((last.x - first.x) * size.width(), (last.y - first.y) * size.height())
        self.is_wide = wide > high
        across, down = second.x - first.x, second.y - first.y
        self.tilt = degrees(atan2(down * size.height(), across * size.width()))
        """By how many degrees its lines of type fall to the right."""

    def on_picture(self, place: Place) -> Place:
        """Where a place of the paper is on the picture."""
        return _mapped(self._transform, place)

    def on_paper(self, place: Place) -> Place:
        """Where a place of the picture is on the paper."""
        return _mapped(self._transform.inverted()[0], place)


class Aim:
    """Proposes where on the picture of a sheet to look, and remembers where it was found."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def propose(self, sheet: Sheet, line: Printed, picture: str, lie: Lie) -> Place | None:
        """Where this was found on this picture, else on such a paper, else where it is printed."""
        looks = self._looks()
        seen = _place(looks.get(_on(picture, line)))
        if seen is not None:
            return seen
        printed = line.at if lie.is_wide else None
        usual = _place(looks.get(_on(_kind(sheet), line))) or printed
        return lie.on_picture(usual) if usual is not None else None

    def remember(self, sheet: Sheet, line: Printed, picture: str, look: tuple[Lie, Place]) -> None:
        """Keep where on the picture the person looked for an answer."""
        lie, place = look
        looks = self._looks()
        looks |= {_on(picture, line): place, _on(_kind(sheet), line): lie.on_paper(place)}
        with suppress(Trouble):  # only where to look next time
            self._library.set_setting(LOOKS, dict([*looks.items()][-MOST:]))

    def _looks(self) -> dict[str, Any]:
        try:
            return dict(self._library.setting(LOOKS, {}))
        except (Trouble, TypeError, ValueError):
            return {}


def _kind(sheet: Sheet) -> str:
    paper, _, rest = sheet.slot.partition("/")
    return f"{paper}/{rest.partition('/')[2]}"


def _on(where: str, line: Printed) -> str:
    return f"{where} {line.address.rpartition('.')[2]}"


def _place(kept: object) -> Place | None:
    """A place as the setting holds it; None for anything else."""
    with suppress(TypeError, ValueError):
        left, top, right, bottom = map(float, cast("list[float]", kept))
        if left < right and top < bottom:
            return left, top, right, bottom
    return None


def _mapped(transform: QTransform, place: Place) -> Place:
    left, top, right, bottom = place
    area = transform.mapRect(QRectF(QPointF(left, top), QPointF(right, bottom)))
    return area.left(), area.top(), area.right(), area.bottom()
