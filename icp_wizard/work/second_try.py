"""What was entered held against a draft now, for the window and for the command line."""

from __future__ import annotations

from collections.abc import Iterator

from icp_wizard.journey.draft import Entry
from icp_wizard.journey.entered import ComparedGroup, Turn, changed_lines, compared
from icp_wizard.model.text import Language, Text
from icp_wizard.model.words import words
from icp_wizard.rules.engine import Judgement
from icp_wizard.storage.library import Library
from icp_wizard.work.judging import judged

Groups = tuple[ComparedGroup, ...]


def compared_now(library: Library, entry: Entry, now: Judgement) -> Groups:
    """Everything entered against the filing as it was judged last. Raises Trouble."""
    return compared(_judged(library, entry, now), now)


def changed_now(library: Library, entry: Entry, now: Judgement) -> frozenset[str]:
    """The lines of the copy list which differ from what was entered. Raises Trouble."""
    return changed_lines(_judged(library, entry, now), now)


def _judged(library: Library, entry: Entry, now: Judgement) -> Judgement:
    names = {name for slot in entry.filing.papers for name in slot.photos}
    photos = library.photo_facts(names) if names else {}
    return judged(entry.filing, now.pack, now.outlook.day, photos)


def as_text(groups: Groups) -> str:
    """The difference in both languages at once, to be passed on."""
    lines: list[str] = []
    for said in _said(groups):
        lines += [said.en] if said.en == said.zh else [said.en, said.zh]
    return "\n".join(lines).strip() + "\n"


def as_lines(groups: Groups, language: Language) -> Iterator[str]:
    """The difference for people, in one language."""
    yield from (said.in_(language) for said in _said(groups))


def _said(groups: Groups) -> Iterator[Text]:
    if not groups:
        yield words("second_try.nothing_differs")
    for group in groups:
        yield Text("", "")
        yield group.title
        for line in group.lines:
            key = "same" if line.turn is Turn.SAME else "differs"
            yield words(
                f"second_try.line_{key}", label=line.label, before=line.before, now=line.now
            )
