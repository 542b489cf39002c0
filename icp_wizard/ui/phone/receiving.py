"""The phone link of an open draft: its threads' events as signals of the interface's thread."""

from __future__ import annotations

import platform
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from icp_wizard.journey.draft import Marks
from icp_wizard.model.text import Language, Text
from icp_wizard.phone.event import (
    Abandoned,
    Accepted,
    Arrived,
    Arriving,
    Asks,
    Ended,
    Event,
    Reached,
    Refused,
)
from icp_wizard.rules.engine import Judgement
from icp_wizard.storage.library import Library
from icp_wizard.ui.background import Task
from icp_wizard.ui.language import current
from icp_wizard.work.giving import Returns
from icp_wizard.work.pictures import Kept
from icp_wizard.work.receiving import Reception, phone_slots

if TYPE_CHECKING:
    from icp_wizard.phone.link import PhoneLink


class Receiving(QObject):
    """At most one link, opened and closed beside the interface's thread.

    It closes with its owner: a link never outlives the draft whose bar says that it is open.
    """

    opened = Signal(str)
    """The link listens at this address."""
    failed = Signal(Exception)
    """The link could not be opened."""
    closed = Signal(object)
    """The link is closed; a Text says why if it closed by itself."""
    reached = Signal(str)
    """A phone at this address has opened the page."""
    asks = Signal(object)
    """A Device waits until somebody here says whether it may send."""
    decided = Signal(object, bool)
    """That was said of this Device: it may send, or it may not."""
    arriving = Signal(str, int, int)
    """Bytes came in for a slot, of so many; 0 if the phone did not say."""
    arrived = Signal(str, object)
    """A photograph came whole and was answered with this Receipt."""
    abandoned = Signal(str)
    """A photograph for this slot stopped coming."""
    kept = Signal(str, object)
    """A photograph for this slot is in the library: Kept."""
    copied = Signal(str, str)
    """This value of a line of the copy list was copied on the phone."""
    _event = Signal(object)

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._reception = Reception(library, (), self._tell_kept)
        self._returns = Returns(library, self._tell_copied)
        self._holder = _Holder()
        self._shown: Judgement | None = None
        self._is_wanted = False
        self._event.connect(self._sort, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(self._holder.drop)

    @property
    def is_open(self) -> bool:
        """Whether a link is open or about to be."""
        return self._is_wanted

    @property
    def url(self) -> str:
        """The address of the open link, ``""`` without one."""
        link = self._holder.link
        return link.url if link is not None else ""

    @property
    def manual(self) -> tuple[str, str] | None:
        """Address and code to type where nothing can be scanned, of the open link."""
        link = self._holder.link
        return link.manual if link is not None else None

    def decide(self, device_id: str, accepted: bool) -> None:
        """Let a waiting device send, or send it away."""
        link = self._holder.link
        if link is not None:
            (link.accept if accepted else link.refuse)(device_id)

    def show(self, judgement: Judgement, marks: Marks) -> None:
        """Let the phone see what these ask for, and fetch what they give, from now on."""
        if judgement is not self._shown:  # an older one may not know of the photo that just came
            self._shown = judgement
            self._reception.show(phone_slots(judgement))
        self._returns.show(judgement, marks)

    def open(self, address: str) -> None:
        """Begin to listen at an address of this computer."""
        if self._is_wanted:
            return
        self._is_wanted = True
        task = Task(
            partial(_started, self._reception, self._returns, address, current(), self._tell)
        )
        task.succeeded.connect(self._take)
        task.failed.connect(self._fail)
        task.start()

    def close(self, reason: Text | None = None) -> None:
        """Stop listening; whatever is half here is given up."""
        if self._is_wanted:
            self._is_wanted = False
            self._holder.drop()
            self.closed.emit(reason)

    def _take(self, link: PhoneLink) -> None:
        if not self._is_wanted:
            Task(link.stop).start()
            return
        self._holder.link = link
        self.opened.emit(link.url)

    def _fail(self, trouble: Exception) -> None:
        self._is_wanted = False
        self.failed.emit(trouble)

    def _tell(self, event: Event) -> None:
        """Called on the link's threads."""
        with suppress(RuntimeError):  # the window closed a moment ago
            self._event.emit(event)

    def _tell_kept(self, slot: str, kept: Kept) -> None:
        """Called on the link's threads."""
        with suppress(RuntimeError):  # the picture stays in the library until it is opened anew
            self.kept.emit(slot, kept)

    def _tell_copied(self, line: str, value: str) -> None:
        """Called on the link's threads."""
        with suppress(RuntimeError):  # the draft closed a moment ago
            self.copied.emit(line, value)

    def _sort(self, event: Event) -> None:
        match event:
            case Reached(address):
                self.reached.emit(address)
            case Asks(device):
                self.asks.emit(device)
            case Accepted(device) | Refused(device):
                self.decided.emit(device, isinstance(event, Accepted))
            case Arriving(slot, received, expected):
                self.arriving.emit(slot, received, expected)
            case Arrived(slot, receipt):
                self.arrived.emit(slot, receipt)
            case Abandoned(slot):
                self.abandoned.emit(slot)
            case Ended(reason):
                self.close(reason)


class _Holder:
    """Holds the link apart from the Qt object, so that it can be dropped after that is gone."""

    def __init__(self) -> None:
        self.link: PhoneLink | None = None

    def drop(self) -> None:
        link, self.link = self.link, None
        if link is not None:
            Task(link.stop).start()


def _started(
    reception: Reception,
    returns: Returns,
    address: str,
    language: Language,
    tell: Callable[[Event], None],
) -> PhoneLink:
    from icp_wizard.phone.link import PhoneLink  # its server takes a tenth of a second to import
    from icp_wizard.photos.intake import warm_up

    link = PhoneLink(
        reception.slots,
        reception.receive,
        address,
        giving=returns.giving,
        language=language,
        computer=platform.node(),
        on_event=tell,
    )
    link.start()
    warm_up()
    return link
