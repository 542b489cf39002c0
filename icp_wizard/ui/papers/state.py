"""How a slot stands, as a value: its pictures with their verdicts, or what is to be done."""

from __future__ import annotations

from dataclasses import dataclass

from icp_wizard.journey.comparing import tally
from icp_wizard.journey.draft import Marks
from icp_wizard.model.filing import Filing, PaperSlot
from icp_wizard.model.text import Text
from icp_wizard.photos.flaw import Corners, Flaw
from icp_wizard.rules.engine import Judgement
from icp_wizard.rules.papers import WantedSlot
from icp_wizard.storage.library import Library
from icp_wizard.storage.trouble import Trouble
from icp_wizard.work.pictures import doubts, kept_facts


@dataclass(frozen=True)
class Shot:
    """One picture of a slot. Without *size* its bytes are not in this library."""

    name: str
    size: str = ""
    doubts: tuple[Text, ...] = ()
    flaws: tuple[Flaw, ...] = ()
    corners: Corners | None = None

    @property
    def other_doubts(self) -> tuple[Text, ...]:
        """The doubts which come from no flaw: of the size."""
        return self.doubts[: len(self.doubts) - len(self.flaws)]


@dataclass(frozen=True)
class SlotState:
    """One side of a paper with what is here of it."""

    wanted: WantedSlot
    shots: tuple[Shot, ...]
    at_hand: bool
    compared: tuple[int, int] = (0, 0)
    """How many typed answers were found the same as on it, of how many."""

    @property
    def has_room(self) -> bool:
        """Whether one more picture fits."""
        return len(self.shots) < self.wanted.paper.most

    @property
    def doubtful(self) -> int:
        """How many pictures are not as their paper asks for."""
        return sum(bool(each.doubts) or not each.size for each in self.shots)


def states(
    filing: Filing, marks: Marks, judgement: Judgement, library: Library
) -> tuple[SlotState, ...]:
    """How every slot of a filing stands, which may be newer than its judgement."""
    tallies = tally(judgement, marks)
    kept = {each.id: each for each in filing.papers}
    found: list[SlotState] = []
    for wanted in judgement.slots:
        slot = kept.get(wanted.id, PaperSlot())
        shots = tuple(_shot(library, wanted.id, name) for name in slot.photos)
        compared = tallies.get(wanted.id, (0, 0))
        found.append(SlotState(wanted, shots, slot.at_hand == "yes", compared))
    return tuple(found)


def _shot(library: Library, slot: str, name: str) -> Shot:
    try:
        known = library.photo_facts([name])
    except Trouble:
        known = {}
    if not known.get(name):
        return Shot(name)
    facts = kept_facts(known[name])
    size = f"{facts.width} × {facts.height} · {said_bytes(facts.byte_count)}"
    return Shot(name, size, doubts(slot, facts), facts.flaws, facts.corners)


def said_bytes(count: int) -> str:
    """A number of bytes for people; the unit is the same in both languages."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))} KB"
    return f"{count / 1_000_000:.1f} MB"
