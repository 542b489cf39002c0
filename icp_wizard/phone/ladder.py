"""What to try, one rung after the other, when the phone does not reach this computer."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Any

from icp_wizard.model.resources import read_json
from icp_wizard.model.text import Text

_SYSTEMS = {"win32": "windows", "darwin": "macos"}


@dataclass(frozen=True)
class Passage:
    """The way through one system's firewall: clicks, a command, and the command that undoes it."""

    system: str
    title: Text
    lines: tuple[Text, ...]
    command: str
    undo: str


@dataclass(frozen=True)
class Rung:
    """One thing to try; ``own`` are the ways of the person's system, ``others`` the rest."""

    title: Text
    lines: tuple[Text, ...]
    own: tuple[Passage, ...] = ()
    others: tuple[Passage, ...] = ()


def ladder(port: int, system: str = "", program: str = sys.executable) -> tuple[Rung, ...]:
    """Read the rungs, with port and program in the commands; *system* is this one by default."""
    wanted = system or own_system()
    return tuple(_rung(each, wanted, port, program) for each in _book()["rungs"])


def own_system() -> str:
    """Name the system this is: ``windows``, ``macos`` or ``linux``."""
    return _SYSTEMS.get(sys.platform, "linux")


def question_to_come(system: str) -> Text | None:
    """Say what a system may ask when the link opens, and what to answer."""
    entry = _book()["before"].get(system)
    return _text(entry) if entry else None


def spoken(key: str) -> Text:
    """Say the ladder's title, or one of its headings: ``title``, ``undo`` or ``others``."""
    return _text(_book()[key])


def _rung(entry: dict[str, Any], system: str, port: int, program: str) -> Rung:
    passages = [_passage(each, port, program) for each in entry.get("systems", [])]
    own = tuple(each for each in passages if each.system == system)
    others = tuple(each for each in passages if each.system != system)
    return Rung(_text(entry["title"]), _lines(entry), own, others)


def _passage(entry: dict[str, Any], port: int, program: str) -> Passage:
    command, undo = (
        entry[each].replace("{port}", str(port)).replace("{program}", program)
        for each in ("command", "undo")
    )
    return Passage(entry["system"], _text(entry["title"]), _lines(entry), command, undo)


def _lines(entry: dict[str, Any]) -> tuple[Text, ...]:
    return tuple(_text(each) for each in entry["lines"])


def _text(entry: dict[str, str]) -> Text:
    return Text(entry["en"], entry["zh"])


def _book() -> dict[str, Any]:
    return read_json("phone/ladder.json")
