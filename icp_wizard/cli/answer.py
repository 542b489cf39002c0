"""What every command says and how: the language, the form, and what could not be used."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar, cast

from icp_wizard.model.text import Language, Text
from icp_wizard.terminal import spoken

if TYPE_CHECKING:
    from icp_wizard.journey.checklist import Pictures
    from icp_wizard.rules.pack import Pack
    from icp_wizard.storage.library import Library

_Given = TypeVar("_Given")

FINE, STOPPED, UNUSABLE = 0, 1, 2


class Unusable(Exception):
    """What was given cannot be used; *texts* say where and what to do."""

    def __init__(self, *texts: Text) -> None:
        super().__init__(*texts)
        self.texts = texts


def told(act: Callable[[], _Given]) -> _Given:
    """Do something which can meet trouble outside; raise Unusable with that in words."""
    from icp_wizard.work.trouble import said

    try:
        return act()
    except Exception as trouble:
        texts = said(trouble)
        if not texts:
            raise
        raise Unusable(*texts) from trouble


def saying(given: argparse.Namespace) -> Callable[[Text], None]:
    """What prints a text in the language chosen."""
    return lambda text: print(text.in_(language_of(given)), flush=True)


def show(
    given: argparse.Namespace,
    as_json: Callable[[], object],
    as_lines: Callable[[Language], Iterable[str]],
) -> None:
    """Print for programs or for people, as asked."""
    if given.format == "json":
        print(json.dumps(as_json(), ensure_ascii=False, indent=1))
    else:
        print("\n".join(as_lines(language_of(given))))


def language_of(given: argparse.Namespace | None) -> Language:
    """The language asked for, else that of the environment."""
    chosen = getattr(given, "lang", None)
    if chosen:
        return cast("Language", chosen)
    return spoken()


def pack_of(given: argparse.Namespace) -> Pack:
    """The rules in force in the library named, else those which came with the program."""
    from icp_wizard.work.packs import look_up

    return told(lambda: look_up(given.library))


def library_of(given: argparse.Namespace) -> Library:
    """The library named, else the person's own, open."""
    from icp_wizard.storage.library import Library
    from icp_wizard.storage.place import default_path

    return told(lambda: Library.open(given.library or default_path()))


@contextmanager
def pictures_of(given: argparse.Namespace) -> Generator[Pictures]:
    """The pictures of papers in the library, where they are wanted and may be shown."""
    from icp_wizard.journey.checklist import no_pictures

    if not given.pictures or given.masked:
        yield no_pictures
        return
    from icp_wizard.work.thumbnails import thumbnails

    with library_of(given) as library:
        yield thumbnails(library)
