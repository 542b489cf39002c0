"""What comes next and its last day, always at the head of Afterwards."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent

from icp_wizard.journey.guidance import newest
from icp_wizard.journey.happenings import Course
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.label import Label, Wrapped

_TICK_MS = 20_000
_MINUTE = timedelta(minutes=1)


class CourseCard(Card):
    """The next step, until when, and the rule which says so; the hours left are counted down."""

    def __init__(self) -> None:
        super().__init__(padding=20)
        self._course: Course | None = None
        self.step, self.until = Wrapped("", "title"), Wrapped("", "strong", selectable=True)
        self.why = Wrapped("", "small", "soft", selectable=True)
        self.body.addWidget(Label(words("aftermath.next"), "caption", "soft"))
        for part in (self.step, self.until, self.why):
            self.body.addWidget(part)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._tell)
        self._tell()

    def show_course(self, course: Course | None) -> None:
        """Show where the order stands; None before it was entered."""
        self._course = course
        self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell()
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def _tell(self) -> None:
        course = self._course
        now = datetime.now().astimezone()
        self.step.show_words(course.next_step if course else words("aftermath.begin"))
        self.until.show_words(told(course, now) if course else words("aftermath.begin_hint"))
        self.until.show_tone(_tone(course, now))
        self.why.show_words(_quoted(course) if course else "")
        self.why.setVisible(course is not None)


def told(course: Course, now: datetime) -> Text:
    """The last day, the time left if hours count, and what to do once it has passed."""
    if course.until is None:
        return words("aftermath.no_day")
    if course.is_timed:
        until = f"{course.until:%Y-%m-%d %H:%M}"
        left = max(course.until - now, timedelta())
        hours, minutes = divmod(left // _MINUTE, 60)
        said = words("aftermath.until_hour", until=until, hours=hours, minutes=minutes)
    else:
        said = words("aftermath.until_day", day=course.until.date())
    if not course.is_late(now):
        return said
    return words("aftermath.late", until=f"{course.until:%Y-%m-%d %H:%M}", overdue=course.overdue)


def _tone(course: Course | None, now: datetime) -> str:
    if course is None or course.until is None:
        return "soft"
    return "stop" if course.is_late(now) else "risk" if course.is_timed else ""


def _quoted(course: Course) -> Text:
    source = newest(course.sources)
    if source is None:
        return course.why
    return words("plan.quoted", why=course.why, title=source.title, date=source.date)
