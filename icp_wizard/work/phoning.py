"""Receiving from a phone without a window: into a draft, until every paper is in."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable
from datetime import date
from functools import partial

from icp_wizard.documents.qr import modules
from icp_wizard.journey.session import Session
from icp_wizard.model.address import read_answer
from icp_wizard.model.text import Language, Text
from icp_wizard.model.words import words
from icp_wizard.phone.event import Arrived, Asks, Device, Ended, Event
from icp_wizard.phone.link import LinkError, PhoneLink
from icp_wizard.phone.networks import networks
from icp_wizard.storage.keeper import Keeper
from icp_wizard.storage.library import Library
from icp_wizard.work.giving import Returns
from icp_wizard.work.judging import judged
from icp_wizard.work.packs import in_force
from icp_wizard.work.pictures import Kept, with_picture
from icp_wizard.work.receiving import Reception, phone_slots
from icp_wizard.work.summary import summary

Say = Callable[[Text], None]
Ask = Callable[[Device], bool]


class Phoning:
    """One link into one draft; *ask* says of each device whether it may send."""

    def __init__(self, library: Library, draft: str, say: Say, ask: Ask) -> None:
        """Open the draft; raises Trouble."""
        self._say, self._ask = say, ask
        self._session = Session(*library.load(draft))
        day, pack = date.today(), in_force(library)
        self._keeper = Keeper(library, self._session, lambda one: summary(one, pack, day))
        self._judge = lambda: judged(self._session.filing, pack, day)
        self._events: queue.Queue[Callable[[], None] | None] = queue.Queue()
        self._reception = Reception(library, (), self._note_kept)
        self._returns = Returns(library, self._note_copied)
        self._show()

    def run(
        self, address: str, seconds: float, language: Language, show: Callable[[str], None]
    ) -> bool:
        """Receive until every paper is in, the time is over or the link ends; tells whether all is.

        Where nothing is missing from the beginning, the phone comes for what it gets back, so
        only time or person end it. *show* gets what to scan. Raises LinkError.
        """
        link = PhoneLink(
            self._reception.slots,
            self._reception.receive,
            address or _own_address(),
            giving=self._returns.giving,
            language=language,
            on_event=self._tell,
        )
        with link:
            self._link = link
            show(link.url)
            typed, code = link.manual
            self._say(words("work.phone_open", url=link.url, address=typed, code=code))
            try:
                self._listen(time.monotonic() + seconds)
            finally:
                self._keeper.close()
        return self._is_done

    @property
    def _is_done(self) -> bool:
        return all(slot.state == "received" for slot in self._reception.slots())

    def _listen(self, until: float) -> None:
        gives_only = self._is_done
        if gives_only:
            self._say(words("work.phone_gives"))
        while gives_only or not self._is_done or not self._events.empty():
            try:
                act = self._events.get(timeout=max(0.0, min(until - time.monotonic(), 3600.0)))
            except queue.Empty:
                return
            if act is None:
                return
            act()

    def _tell(self, event: Event) -> None:
        """Called on the link's threads."""
        match event:
            case Asks(device):
                self._events.put(partial(self._decide, device))
            case Arrived(_, receipt):
                self._events.put(partial(self._say, receipt.message))
            case Ended(reason):
                self._events.put(partial(self._say, reason))
                self._events.put(None)
            case _:
                pass

    def _note_kept(self, slot: str, kept: Kept) -> None:
        """Called on the link's threads."""
        self._events.put(partial(self._keep, slot, kept))

    def _note_copied(self, line: str, value: str) -> None:
        """Called on the link's threads."""
        self._events.put(partial(self._tick, line, value))

    def _keep(self, slot: str, kept: Kept) -> None:
        for wanted in self._judgement.slots:
            if wanted.id == slot:
                here = tuple(read_answer(self._session.filing, wanted.address))
                pages = with_picture(here, kept.name, wanted.paper.most)
                self._session.answer(wanted.address, pages)
        self._keeper.flush()
        self._show()

    def _tick(self, line: str, value: str) -> None:
        self._session.set_copied(line, value)
        self._keeper.flush()
        self._returns.show(self._judgement, self._session.draft.marks)

    def _show(self) -> None:
        """Let the phone see the draft as it is now."""
        self._judgement = self._judge()
        self._reception.show(phone_slots(self._judgement))
        self._returns.show(self._judgement, self._session.draft.marks)

    def _decide(self, device: Device) -> None:
        (self._link.accept if self._ask(device) else self._link.refuse)(device.id)


def drawn(text: str) -> str:
    """A QR code for a terminal, black on white whatever its colours: two rows in each line."""
    rows = modules(text)
    pairs = zip(rows[::2], (*rows[1::2], (False,) * len(rows[0])), strict=False)
    lines = ("".join(_BLOCKS[two] for two in zip(*pair, strict=True)) for pair in pairs)
    return "\n".join(f"\x1b[30;107m{line}\x1b[0m" for line in lines)


_BLOCKS = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def _own_address() -> str:
    found = networks()
    if not found:
        raise LinkError("not_listening")
    return found[0].address
