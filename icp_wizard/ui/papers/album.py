"""What can be done to the pictures of a draft; each act can be undone by itself."""

from __future__ import annotations

from icp_wizard.model.address import read_answer
from icp_wizard.rules.papers import WantedSlot
from icp_wizard.ui.live import LiveDraft
from icp_wizard.work.pictures import with_picture


class Album:
    """The answers ``papers[…]`` of an open draft."""

    def __init__(self, live: LiveDraft) -> None:
        self._live = live

    def photos(self, slot: str) -> tuple[str, ...]:
        """The names of the pictures of a slot."""
        return tuple(read_answer(self._live.filing, f"papers[{slot}].photos"))

    def put(self, wanted: WantedSlot, name: str, instead_of: str = "") -> None:
        """Put a picture into a slot: in place of one, behind the others, or for the last."""
        pages = with_picture(self.photos(wanted.id), name, wanted.paper.most, instead_of)
        self._answer(f"papers[{wanted.id}].photos", pages)

    def remove(self, slot: str, name: str) -> None:
        """Take a picture away."""
        left = tuple(each for each in self.photos(slot) if each != name)
        self._answer(f"papers[{slot}].photos", left)

    def set_at_hand(self, slot: str, at_hand: bool) -> None:
        """Say that a paper is at hand, or take it back."""
        self._answer(f"papers[{slot}].at_hand", "yes" if at_hand else "")

    def _answer(self, address: str, value: str | tuple[str, ...]) -> None:
        with self._live.session.together():  # or two pictures in a row would be one act
            self._live.session.answer(address, value)
        self._live.save_now()
