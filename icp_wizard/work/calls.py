"""The telephone rehearsal of a draft, and its file."""

from __future__ import annotations

from pathlib import Path

from icp_wizard.journey.calls import MESSAGE_EVENT, Rehearsal, rehearsal
from icp_wizard.journey.draft import Draft, default_title
from icp_wizard.model.words import words
from icp_wizard.rules.engine import Judgement


def rehearsed(draft: Draft, judgement: Judgement) -> Rehearsal:
    """The rehearsal of a draft, with the time at which the ministry's message came, if noted."""
    title = draft.title or default_title(draft.filing) or " ".join(words("journey.no_title"))
    noted = (each.at for each in reversed(draft.events) if each.kind == MESSAGE_EVENT)
    came = (at.astimezone() for at in noted)  # as the clocks here say
    return rehearsal(judgement, title, next(came, None))


def write_rehearsal(prepared: Rehearsal, path: Path) -> None:
    """Write a rehearsal as PDF. Raises CannotWrite."""
    from icp_wizard.documents import calls

    calls.write(prepared, path)
