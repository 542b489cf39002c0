"""A stage for pictures of the window: a day that stands still, and libraries that hold the same.

Nothing here touches the folders of whoever runs it.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import date, datetime, timedelta, timezone, tzinfo
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QLockFile
from PySide6.QtWidgets import QApplication

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 14, 3, tzinfo=timezone(timedelta(hours=8)))
_ROUNDS = 20  # layouts within layouts settle in turns


class _StandingClock(datetime):
    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        return NOW.astimezone(tz)


class _StandingDate(date):
    @classmethod
    def today(cls) -> date:
        return DAY


@contextmanager
def own_folders(name: str) -> Generator[Path]:
    """A folder for settings and libraries, the same each time; one process at a time has it."""
    folder = Path(tempfile.gettempdir()) / f"icp-wizard-{name}"
    lock = QLockFile(f"{folder}.lock")
    lock.lock()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    _use(folder)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        lock.unlock()


def _use(folder: Path) -> None:
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        os.environ[name] = str(folder)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = str(folder / name.lower())
    os.environ["TZ"] = "Asia/Shanghai"
    if sys.platform != "win32":
        time.tzset()


@contextmanager
def standing_time() -> Generator[None]:
    """Let every clock of the program stand, and this computer be on one network."""
    from icp_wizard.journey import session
    from icp_wizard.phone import networks
    from icp_wizard.storage import backups, drafts, keeper, library
    from icp_wizard.ui import live
    from icp_wizard.ui.aftermath import head
    from icp_wizard.ui.reference import desk
    from icp_wizard.ui.start import dates

    network = networks.Network("Wi-Fi", "192.168.1.23", "wifi", 3)
    with ExitStack() as stack:
        for module in (session, backups, drafts, keeper, library, dates, head):
            stack.enter_context(mock.patch.object(module, "datetime", _StandingClock))
        stack.enter_context(mock.patch.object(desk, "date", _StandingDate))
        opened = partial(live.opened, today=lambda: DAY)
        stack.enter_context(mock.patch.object(live, "opened", opened))
        stack.enter_context(mock.patch.object(networks, "networks", return_value=(network,)))
        yield


def settle(until: Callable[[], bool] = lambda: True, seconds: float = 20) -> None:
    """Let the window do what it has to do, until it has come so far."""
    app = QApplication.instance()
    assert app is not None
    end = QDeadlineTimer(round(seconds * 1000))
    while not until():
        if end.hasExpired():
            raise TimeoutError
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        time.sleep(0.002)
    for _ in range(_ROUNDS):
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # else only a loop that runs does


def prepare(folder: Path) -> None:
    """Write the libraries of the pictures into a folder."""
    from icp_wizard.model.filing import Filing
    from icp_wizard.storage.library import Library
    from icp_wizard.work.exchange import sample

    with closing(Library.open(folder / "empty.sqlite")):
        pass
    with closing(Library.open(folder / "drafts.sqlite")) as library:
        _add(library, "mistakes", _mistaken(), "Lanxi Coffee")
        _add(library, "new", Filing())
        _add(library, "individual", sample("individual"))
        _add(library, "enterprise", sample(), "Yunfan")
        _photograph(library)
        _scatter(library)
        library.back_up()


def _add(library: Any, id_: str, filing: Any, title: str = "") -> None:
    from icp_wizard.journey.draft import Draft
    from icp_wizard.rules.pack import shipped
    from icp_wizard.storage import drafts
    from icp_wizard.work.summary import summary

    draft = Draft(id_, filing, title)
    with library.file.writing() as db:
        drafts.insert(db, draft)
        drafts.update(db, draft, (), summary(draft, shipped(), DAY))


def _scatter(library: Any) -> None:
    """Let the drafts be of different days."""
    days = {"enterprise": 0, "mistakes": 1, "individual": 9, "new": 400}
    with library.file.writing() as db:
        for id_, ago in days.items():
            at = (NOW - timedelta(days=ago)).isoformat()
            db.execute("UPDATE drafts SET changed_at = ? WHERE id = ?", (at, id_))


def _mistaken() -> Any:
    """The sample with mistakes of every level on several pages."""
    import json

    from icp_wizard.model.reading import read_filing
    from icp_wizard.model.resources import root

    kept = json.loads((root() / "samples" / "enterprise.json").read_text("utf-8"))
    kept["entity"] |= {"document_number": "91330106QX0000472C", "name": "兰溪示例咖啡有限公司"}
    kept["entity"]["mailing_address"] = ""
    kept["people"][0] |= {"emergency_phone": "13000000000", "email": "zhang@example"}
    kept["people"][1] |= {"document_number": "330105199206150001", "mobile": "1550000000"}
    kept["services"][0]["domains"][0] |= {"expires_on": "2027-01-14", "holder_name": "张示例"}
    kept["services"][0]["website"] |= {"name": "中国咖啡", "home_url": "www.other-example.com"}
    kept["instances"][0] |= {"ip": "192.168.0.8", "months_paid": "1"}
    return read_filing(json.dumps(kept))


def _photograph(library: Any) -> None:
    """Put photos into some slots of the enterprise: good ones, one with glare, one too small."""
    from icp_wizard.journey.session import Session
    from icp_wizard.rules.pack import shipped
    from icp_wizard.storage.keeper import Keeper
    from icp_wizard.work.judging import judged
    from icp_wizard.work.pictures import keep
    from icp_wizard.work.summary import summary

    session = Session(*library.load("enterprise"))
    keeper = Keeper(library, session, lambda draft: summary(draft, shipped(), DAY))
    slots = [slot.id for slot in judged(session.filing, shipped(), DAY).slots]
    for slot, photo in zip(slots, _photos(), strict=False):
        kept = keep(library, slot, photo)
        session.answer(f"papers[{slot}].photos", (kept.name,))
    keeper.close()


def _photos() -> Iterator[bytes]:
    """A licence, and of a card the front twice and the back once, as a phone would send them."""
    import documents

    yield documents.stored(documents.photographed("licence", 3))
    yield documents.stored(documents.spoiled("glare", "card_front", 0.9, 7))
    yield documents.stored(documents.spoiled("small", "card_back", 1.0, 5))
    yield documents.stored(documents.photographed("card_front", 11))
