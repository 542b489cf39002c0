"""What was typed beside the picture of its paper: the same, or different, by one key."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from icp_wizard.journey.comparing import Printed, Sheet, compared
from icp_wizard.storage.trouble import Trouble
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.papers.magnifier import Magnifier
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.ring import FocusRing

PLACES = "compare"
"""The setting: where on each kind of paper the person last looked for each answer."""


class Compare(QDialog):
    """Goes through the answers printed on one side of a paper."""

    different = Signal(str)
    """The value at this address is not what the paper says."""

    def __init__(
        self,
        live: LiveDraft,
        sheet: Sheet,
        image: QImage,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._live, self._slot, self._picture = live, sheet.slot, sheet.pictures[0]
        self._lines, self._at = sheet.lines, 0
        self._has_looked = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = parent.window().size()
        self.resize(max(480, room.width() * 3 // 4), max(420, room.height() * 4 // 5))
        self.glass = Magnifier()
        self.glass.show_image(image)
        self.glass.moved.connect(self._note_look)
        self._which = Wrapped(self._which_said, "small", "soft")
        self.value = Wrapped(self._value_said, "title", selectable=True)
        self.state = Label(self._state_said, "small", "soft")
        self._lay()
        FocusRing(self)
        self._show()

    @property
    def line(self) -> Printed:
        """The answer which is compared now."""
        return self._lines[self._at]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts: dict[int, Callable[[], None]] = {
            Qt.Key.Key_S: self.tell_same,
            Qt.Key.Key_D: self.tell_different,
        }
        act = acts.get(event.key())
        if act is not None and not event.modifiers():
            act()
        else:
            super().keyPressEvent(event)

    def tell_same(self) -> None:
        """Mark the value as compared, and go to the next."""
        self._live.set_same(self.line.address, self.line.value, self._picture)
        self.step()

    def tell_different(self) -> None:
        """Take the mark away, and go to the field."""
        self._remember()
        self._live.set_different(self.line.address)
        address = self.line.address
        self.close()
        self.different.emit(address)

    def step(self) -> None:
        """Go to the next answer; after the last the dialogue closes."""
        self._remember()
        if self._at + 1 == len(self._lines):
            self.close()
            return
        self._at += 1
        self._show()

    def _lay(self) -> None:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(24, 16, 24, 24)
        stack.setSpacing(12)
        stack.addWidget(Label(lambda: self.tr("Is it the same, character by character?"), "strong"))
        stack.addWidget(self._which)
        stack.addWidget(self.glass, 1)
        for part in (self.value, self.state):
            stack.addWidget(part)
        self.same = Button(lambda: self.tr("Same (S)"), "plain", "equal")
        self.same.clicked.connect(lambda _=False: self.tell_same())
        self.differs = Button(lambda: self.tr("Different, correct it (D)"), "plain", "not-equal")
        self.differs.clicked.connect(lambda _=False: self.tell_different())
        self.later = Button(lambda: self.tr("Later"), "link")
        self.later.clicked.connect(lambda _=False: self.step())
        larger = Button(lambda: self.tr("Larger"), "icon", "plus")
        larger.clicked.connect(lambda _=False: self.glass.grow(1.25))
        smaller = Button(lambda: self.tr("Smaller"), "icon", "dash")
        smaller.clicked.connect(lambda _=False: self.glass.grow(0.8))
        acts = Flow(gap=12)
        for button in (self.same, self.differs, self.later, smaller, larger):
            acts.addWidget(button)
        stack.addLayout(acts)

    def _show(self) -> None:
        for label in (self._which, self.value, self.state):
            label.retell()
        known = self._places().get(self._place_key, ())
        with suppress(TypeError, ValueError):
            zoom, x, y = map(float, known)
            self.glass.look(zoom, x, y)
        self.glass.setFocus()

    @property
    def _place_key(self) -> str:
        paper, _, rest = self._slot.partition("/")
        side = rest.partition("/")[2]
        return f"{paper}/{side} {self.line.address.rpartition('.')[2]}"

    def _places(self) -> dict[str, Any]:
        try:
            return dict(self._live.library.setting(PLACES, {}))
        except (Trouble, TypeError, ValueError):
            return {}

    def _note_look(self) -> None:
        self._has_looked = True

    def _remember(self) -> None:
        """Keep where the person looked for this answer, if anywhere else than before."""
        if self._has_looked:
            self._has_looked = False
            middle = self.glass.middle
            seen = [self.glass.zoom, middle.x(), middle.y()]
            with suppress(Trouble):  # only where to look next time
                self._live.library.set_setting(PLACES, self._places() | {self._place_key: seen})

    def _which_said(self) -> str:
        place = self.tr("{0} of {1}").format(self._at + 1, len(self._lines))
        label = self.line.label
        return f"{label.en} {label.zh} · {place}"

    def _value_said(self) -> str:
        return "  ".join(self.line.groups)

    def _state_said(self) -> str:
        if self.line.address in compared(self._live.filing, self._live.marks):
            return self.tr("Compared: the same as on the paper")
        return self.tr("Not compared yet. Drag the picture to where this stands.")
