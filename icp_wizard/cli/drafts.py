"""The commands that work on the drafts of a library."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from typing import TYPE_CHECKING

from icp_wizard.cli.answer import (
    FINE,
    STOPPED,
    Unusable,
    language_of,
    library_of,
    saying,
    show,
    told,
)
from icp_wizard.model.words import words

if TYPE_CHECKING:
    from icp_wizard.phone.event import Device


def list_all(given: argparse.Namespace) -> int:
    """List the drafts."""
    language = language_of(given)
    with library_of(given) as library:
        for row in library.rows(limit=-1):
            state = row.summary.state_words.in_(language)
            print("\t".join((row.id, row.title or "–", state, f"{row.changed_at:%Y-%m-%d}")))
    return FINE


def export(given: argparse.Namespace) -> int:
    """Write a draft to a file."""
    from icp_wizard.work.exchange import export_draft

    with library_of(given) as library:
        told(lambda: export_draft(library, given.id, given.file))
    saying(given)(words("work.demo_wrote", file=str(given.file)))
    return FINE


def take_in(given: argparse.Namespace) -> int:
    """Take a draft in from a file."""
    from icp_wizard.work.exchange import import_draft

    with library_of(given) as library:
        print(told(lambda: import_draft(library, given.file)))
    return FINE


def phone(given: argparse.Namespace) -> int:
    """Receive photos into a draft; each phone waits for a yes in the terminal."""
    from icp_wizard.work.phoning import Phoning, drawn

    if not sys.stdin.isatty():  # nobody could look at the number and say yes
        raise Unusable(words("cli.no_answer"))
    language, say = language_of(given), saying(given)
    with library_of(given) as library:
        phoning = told(lambda: Phoning(library, given.draft, say, lambda one: _accepts(given, one)))
        try:
            chosen = (given.address, given.seconds, language)
            done = told(lambda: phoning.run(*chosen, lambda url: print(drawn(url), flush=True)))
        except KeyboardInterrupt:
            return FINE
    say(words("work.phone_done" if done else "work.phone_open_papers"))
    return FINE if done else STOPPED


def compare(given: argparse.Namespace) -> int:
    """Say what must change first after a refusal, and what differs from what was entered."""
    from icp_wizard.work import second_try

    with library_of(given) as library:
        found, groups = told(lambda: second_try.read(library, given.draft, date.today()))
    show(
        given,
        lambda: second_try.as_json(found, groups),
        lambda said: second_try.as_lines(found, groups, said),
    )
    return STOPPED if found.open else FINE


def _accepts(given: argparse.Namespace, device: Device) -> bool:
    said = words("work.phone_asks", kind=device.kind, where=device.address, number=device.number)
    print(said.in_(language_of(given)), end=" ", flush=True)
    return sys.stdin.readline().strip().lower() in {"y", "yes", "是"}
