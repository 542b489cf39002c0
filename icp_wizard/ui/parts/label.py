"""Words on the page."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QClipboard,
    QEnterEvent,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QLabel, QSizePolicy

from icp_wizard.ui import theme
from icp_wizard.ui.language import Words, beneath, say
from icp_wizard.ui.parts.alive import Alive, mark, set_font
from icp_wizard.ui.parts.typeset import Typeset, exact
from icp_wizard.ui.theme import Role

_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)
_READABLE = 320  # px at 100 % a paragraph asks for; it takes more, and less


class Label(Alive, QLabel):
    """One line in a role of type; *tone* is a colour token's name, ``""`` for plain text."""

    def __init__(
        self, words: Words = "", role: Role = "body", tone: str = "", *, digits: bool = False
    ) -> None:
        super().__init__()
        self._words, self._digits = words, digits
        self._role: Role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", tone)
        self.live()

    def show_words(self, words: Words) -> None:
        """Say something else from now on."""
        self._words = words
        self.retell()

    def show_tone(self, tone: str) -> None:
        """Take another colour."""
        mark(self, "tone", tone)

    def restyle(self) -> None:
        set_font(self, theme.font(self._role, digits=self._digits))
        self.setMinimumHeight(theme.line(self._role))

    def retell(self) -> None:
        self.setText(self._told())

    def _told(self) -> str:
        return say(self._words)


class Wrapped(Label):
    """A paragraph with the line height of its role, selectable if asked.

    The words are shown as they are, never as markup. Painted by us: measuring rich text took a
    third of the time in which a page is made. Only under the pointer do words that can be
    selected become rich text, which looks the same.
    """

    def __init__(
        self,
        words: Words = "",
        role: Role = "body",
        tone: str = "",
        *,
        other: bool = False,
        selectable: bool = False,
    ) -> None:
        self._other, self._is_rich = other, False
        super().__init__(words, role, tone)
        self._selectable = selectable
        self.setWordWrap(True)
        if selectable:
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def restyle(self) -> None:
        super().restyle()
        self._show()

    def retell(self) -> None:
        self.setAccessibleName(self._told())
        self._show()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._set.height(width)

    def sizeHint(self) -> QSize:
        width = min(self._set.natural, theme.scaled(_READABLE))
        return QSize(width, self._set.height(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._set.least, self._set.least_height)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        if self._selectable and not self._is_rich:
            self._is_rich = True
            QGuiApplication.clipboard().changed.connect(self._keep_exact)
            self.setTextFormat(Qt.TextFormat.RichText)
            self.setTextInteractionFlags(_SELECTABLE)
            self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_rich:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        self._set.draw(painter, self.contentsRect(), self.alignment())

    def _keep_exact(self, mode: QClipboard.Mode) -> None:
        """Take out of a copy what only keeps names from being broken."""
        board = QGuiApplication.clipboard()
        copied = board.text(mode)
        had = exact(copied) if exact(self.accessibleName()) == self.accessibleName() else copied
        if self.hasFocus() and had != copied:
            board.setText(had, mode)

    def _show(self) -> None:
        words, pitch = breakable(self.accessibleName()), theme.line(self._role)
        self._set = Typeset(words, self.font(), pitch)
        if self._is_rich and words:
            lines = escape(self._set.shown(self.width())).replace("\n", "<br>")
            words = f'<div style="line-height:{pitch}px; white-space:pre-wrap">{lines}</div>'
        self.setText(words)

    def _told(self) -> str:
        return beneath(self._words) if self._other else say(self._words)


def breakable(words: str) -> str:
    """The words with a place to break a Chinese list of what begins with a dot: ".hk、.tw"."""
    return words.replace("、.", "、\u200b.")


def sunk(role: Role) -> int:
    """How much lower than the middle of its line a Wrapped sets its words, in px.

    Measured: Qt puts the baseline of a fixed line height at four fifths of it.
    """
    metrics = QFontMetrics(theme.font(role))
    middle = (theme.line(role) + metrics.ascent() - metrics.descent()) / 2
    return round(theme.line(role) * 0.8 - middle)


class Elided(Label):
    """One line which gives way with an ellipsis and shows the whole in a tool tip."""

    def __init__(
        self, words: Words = "", role: Role = "body", tone: str = "", *, digits: bool = False
    ) -> None:
        super().__init__(words, role, tone, digits=digits)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(24), theme.line(self._role))

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)


class OtherLabel(Elided):
    """The same words in the other language, small and soft."""

    def __init__(self, words: Words = "", role: Role = "small") -> None:
        super().__init__(words, role, "soft")

    def _told(self) -> str:
        told = beneath(self._words)
        return "" if told == say(self._words) else told


class Paragraph(Alive, QLabel):
    """A paragraph led by a stronger word in a level's colour: "Stops you. The last …".

    Painted by us, because markup would embolden the word's Chinese.
    """

    def __init__(self, lead: Words, words: Words, tone: str = "") -> None:
        super().__init__()
        self._lead, self._words, self._tone = lead, words, tone
        self._told = ("", "")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.live()

    def restyle(self) -> None:
        set_font(self, theme.font("body"))
        self.updateGeometry()

    def retell(self) -> None:
        self._told = (say(self._lead), say(self._words))
        self.setText(" ".join(part for part in self._told if part))
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid(width).lineCount() * theme.line("body")

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.scaled(240))
        return QSize(theme.scaled(240), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(120), theme.line("body"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.colour(self._tone or "text"))
        painter.drawText(0, round(self._baseline()), self._told[0])
        painter.setPen(theme.colour("text"))
        self._laid(self.width()).draw(painter, QPointF(0, 0))

    def _laid(self, width: int) -> QTextLayout:
        """The words in lines of the given width, the first one behind the leading word."""
        lead, words = self._told
        layout = QTextLayout(words, self.font())
        left, base = _indent(lead), self._baseline()
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width - left, 1))
            line.setPosition(QPointF(left, base - line.ascent()))
            left, base = 0, base + theme.line("body")
        layout.endLayout()
        return layout

    def _baseline(self) -> float:
        metrics = QFontMetrics(self.font())
        spare = theme.line("body") - metrics.ascent() - metrics.descent()
        return spare / 2 + metrics.ascent()


def _indent(lead: str) -> int:
    """How far the words stand behind the leading one; full-width punctuation brings its space."""
    if not lead:
        return 0
    behind = "" if lead.endswith(("：", "。")) else " "
    return QFontMetrics(theme.font("strong")).horizontalAdvance(lead + behind)
