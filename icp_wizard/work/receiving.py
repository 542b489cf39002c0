"""The phone link at work: which slots the phone sees, and what becomes of each photograph."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from icp_wizard.catalogue.paper import Paper
from icp_wizard.journey.naming import whose_name
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.phone.slot import Receipt, Shape, Slot
from icp_wizard.photos.refusal import RefusedPhoto
from icp_wizard.rules.engine import Judgement
from icp_wizard.storage.library import Library
from icp_wizard.storage.trouble import Trouble
from icp_wizard.work.pictures import Kept, keep

_PEOPLE = ("handheld_id_photo", "backdrop_photo")
_ON_SCREEN = ("app_icon", "domain_realname_screenshot")

OnKept = Callable[[str, Kept], None]


class Reception:
    """Keeps what the phone sends, and tells the phone what is here.

    *on_kept* is called on the link's thread with slot and picture; the door hands it on to the
    session's own thread.
    """

    def __init__(self, library: Library, slots: tuple[Slot, ...], on_kept: OnKept) -> None:
        self._library = library
        self._on_kept = on_kept
        self._guard = threading.Lock()
        self._slots = {slot.id: slot for slot in slots}

    def show(self, slots: tuple[Slot, ...]) -> None:
        """Offer these slots from now on: the answers have changed."""
        with self._guard:
            self._slots = {slot.id: _as_told(slot, self._slots.get(slot.id)) for slot in slots}

    def slots(self) -> tuple[Slot, ...]:
        """What the phone sees."""
        with self._guard:
            return tuple(self._slots.values())

    def receive(self, slot: str, path: Path) -> Receipt:
        """Judge and keep one photograph."""
        try:
            kept = keep(self._library, slot, path)
        except RefusedPhoto as refused:
            return self._answer(slot, Receipt(False, refused.reason, refused.fix))
        except Trouble as trouble:
            return self._answer(slot, Receipt(False, trouble.words))
        self._on_kept(slot, kept)
        said = kept.doubts[0] if kept.doubts else words("work.photo_kept")
        return self._answer(slot, Receipt(True, said))

    def _answer(self, slot: str, receipt: Receipt) -> Receipt:
        with self._guard:
            if slot in self._slots:
                state = "received" if receipt.accepted else "refused"
                old = self._slots[slot]
                here = min(old.here + receipt.accepted, old.pages)
                self._slots[slot] = replace(old, state=state, message=receipt.message, here=here)
        return receipt


def _as_told(slot: Slot, before: Slot | None) -> Slot:
    """Keep what the phone was told last, which a reload of its page must show again."""
    if before is None or before.message is None:
        return slot
    if before.state == slot.state or (before.state == "refused" and slot.state == "empty"):
        return replace(slot, state=before.state, message=before.message)
    return slot


def phone_slots(judgement: Judgement) -> tuple[Slot, ...]:
    """The slots of a filing as the phone shows them."""
    kept = {slot.id: slot for slot in judgement.outlook.filing.papers}
    found: list[Slot] = []
    for slot in judgement.slots:
        whose = whose_name(judgement.outlook, slot.id.split("/")[1]).zh
        here = len(kept[slot.id].photos) if slot.id in kept else 0
        side = slot.side if len(slot.paper.sides) > 1 else Text("", "")
        found.append(
            Slot(
                slot.id,
                slot.paper.label,
                whose,
                side,
                slot.paper.hint,
                "received" if here else "empty",
                shape=_shape(slot.paper),
                pages=slot.paper.most,
                here=here,
            )
        )
    return tuple(found)


def _shape(paper: Paper) -> Shape:
    if paper.key in _PEOPLE:
        return "person"
    if paper.key in _ON_SCREEN:
        return ""
    return "card" if any(side.key == "front" for side in paper.sides) else "sheet"
