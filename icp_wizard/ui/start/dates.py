"""Days and moments in words, in the language of the interface."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from icp_wizard.ui import language


def when(at: datetime) -> str:
    """A moment: the clock today, else the day."""
    here, now = at.astimezone(), datetime.now().astimezone()
    return here.strftime("%H:%M") if here.date() == now.date() else _day(here.date(), now.date())


def moment(at: datetime) -> str:
    """A moment with day and clock."""
    here = at.astimezone()
    return f"{_day(here.date(), datetime.now().astimezone().date())} {here:%H:%M}"


def day_in_words(iso: str) -> str:
    """A day given as YYYY-MM-DD; anything else as it is."""
    try:
        return _day(date.fromisoformat(iso), datetime.now().astimezone().date())
    except ValueError:
        return iso


def _day(day: date, today: date) -> str:
    is_chinese = language.current() == "zh"
    locale = QLocale("zh_CN" if is_chinese else "en_GB")
    form = "M月d日" if is_chinese else "d MMM"
    if day.year != today.year:
        form = "yyyy年M月d日" if is_chinese else "d MMM yyyy"
    return locale.toString(QDate(day.year, day.month, day.day), form)
