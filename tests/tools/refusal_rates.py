"""How well refusals are read that were written before the patterns were looked at.

Each set of `tests/journey/refusals_blind_*.json` is counted apart: readings that are right, wrong
ones, and reasons that were left unknown. With --tell every text that was not read as meant is told.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path

from icp_wizard.journey.decoding.decode import decode

FOLDER = Path(__file__).resolve().parents[1] / "journey"


@dataclass(frozen=True)
class Reading:
    """One text: the reasons that were read in it, those it gives, and those nobody would mind."""

    text: str
    read: frozenset[str]
    meant: frozenset[str]
    borne: frozenset[str]

    @property
    def wrong(self) -> frozenset[str]:
        """What was read and is not said."""
        return self.read - self.meant - self.borne

    @property
    def unknown(self) -> frozenset[str]:
        """What is said and was not read."""
        return self.meant - self.read


def readings(file: Path) -> list[Reading]:
    """Every text of a set, as it is read now."""
    return [
        Reading(
            each["text"],
            frozenset(phrase.key for phrase in decode(each["text"]).reasons),
            frozenset(each["means"]),
            frozenset(each.get("bearable", ())),
        )
        for each in json.loads(file.read_text(encoding="utf-8"))
    ]


def rates(found: list[Reading]) -> tuple[int, int, int]:
    """How many readings are right and wrong, and how many reasons were left unknown."""
    right = sum(len(each.read & each.meant) for each in found)
    wrong = sum(len(each.wrong) for each in found)
    return right, wrong, sum(len(each.unknown) for each in found)


def main() -> int:
    """Print the rates of every set."""
    for file in sorted(FOLDER.glob("refusals_blind_*.json")):
        found = readings(file)
        right, wrong, unknown = rates(found)
        print(f"{file.stem}: {len(found)} texts, {right} right, {wrong} wrong, {unknown} unknown")
        for each in found if "--tell" in sys.argv else ():
            if each.wrong or each.unknown:
                print(f"  {each.text}\n    wrong {set(each.wrong)}, unknown {set(each.unknown)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
