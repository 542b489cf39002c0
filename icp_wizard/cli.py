"""The command line: the same rooms by another door."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, Protocol, TypeVar, cast

from icp_wizard import __version__
from icp_wizard.model.text import Language, Text
from icp_wizard.model.words import words
from icp_wizard.terminal import has_screen, speak_utf8, spoken

if TYPE_CHECKING:
    from icp_wizard.phone.event import Device
    from icp_wizard.rules.pack import Pack
    from icp_wizard.storage.library import Library

_Given = TypeVar("_Given")

FINE, STOPPED, UNUSABLE = 0, 1, 2


class Commands(Protocol):
    """What argparse gives for adding commands; it has no public name for it."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:  # noqa: A002
        """Add one command."""
        ...


class Unusable(Exception):
    """What was given cannot be used; *texts* say where and what to do."""

    def __init__(self, *texts: Text) -> None:
        super().__init__(*texts)
        self.texts = texts


class _Parser(argparse.ArgumentParser):
    """A parser that answers in the interface language and never shows a traceback."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments and leave with 2."""
        self.exit(UNUSABLE, words("cli.usage", problem=message).in_(_language(None)) + "\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit code: 0 nothing stops, 1 something does, 2 unusable."""
    speak_utf8()
    given = _parser().parse_args(arguments)
    command = cast("Callable[[argparse.Namespace], int]", given.run)
    try:
        return command(given)
    except Unusable as unusable:
        for text in unusable.texts:
            print(text.in_(_language(given)), file=sys.stderr)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        print(words("cli.stopped").in_(_language(given)), file=sys.stderr)
    return UNUSABLE


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="icp-wizard", description=_both("cli.about"))
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--library", type=Path, help=_both("cli.library"))
    parser.set_defaults(run=_window)
    commands = parser.add_subparsers(metavar="", parser_class=_Parser)
    _add_demo(commands)
    _add_check(commands)
    _add_checklist(commands)
    _add_plan(commands)
    _add_photo(commands)
    _add_command(commands, "schema", _schema)
    _add_drafts(commands)
    _add_route(commands)
    _add_rules(commands)
    _add_phone(commands)
    return parser


def _add_command(
    commands: Commands, name: str, run: object, *, by_rules: bool = False
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=_both(f"cli.{name}"))
    if by_rules:
        said = _both("cli.rules_of")
        parser.add_argument("--library", type=Path, default=argparse.SUPPRESS, help=said)
    parser.add_argument("--lang", choices=("en", "zh"), help=_both("cli.lang"))
    parser.set_defaults(run=run)
    return parser


def _add_demo(commands: Commands) -> None:
    parser = _add_command(commands, "demo", _demo)
    parser.add_argument("--out", type=Path, default=Path("demo-output"), help=_both("cli.out"))
    parser.add_argument("--no-window", action="store_true", help=_both("cli.no_window"))


def _add_check(commands: Commands) -> None:
    parser = _add_command(commands, "check", _check, by_rules=True)
    parser.add_argument("filing", type=Path, help=_both("cli.filing"))
    parser.add_argument("--on", type=_day, help=_both("cli.on"))
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _add_checklist(commands: Commands) -> None:
    parser = _add_command(commands, "checklist", _checklist, by_rules=True)
    parser.add_argument("filing", type=Path, help=_both("cli.filing"))
    parser.add_argument("--out", type=Path, required=True, help=_both("cli.checklist_out"))
    parser.add_argument("--on", type=_day, help=_both("cli.on"))
    parser.add_argument("--masked", action="store_true", help=_both("cli.masked"))
    parser.add_argument("--paper", choices=("A4", "Letter"), default="A4")


def _add_plan(commands: Commands) -> None:
    parser = _add_command(commands, "plan", _plan, by_rules=True)
    parser.add_argument("filing", type=Path, help=_both("cli.filing"))
    fixed = parser.add_mutually_exclusive_group()
    fixed.add_argument("--open-on", type=_day, help=_both("cli.open_on"))
    fixed.add_argument("--submit-on", type=_day, help=_both("cli.submit_on"))
    parser.add_argument("--ics", type=Path, help=_both("cli.ics"))
    parser.add_argument("--on", type=_day, help=_both("cli.on"))
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _add_photo(commands: Commands) -> None:
    parser = _add_command(commands, "photo", _photo)
    parser.add_argument("file", type=Path, help=_both("cli.photo_file"))
    parser.add_argument("--paper", required=True, metavar="KEY", help=_both("cli.photo_paper"))
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _add_drafts(commands: Commands) -> None:
    parser = _add_command(commands, "drafts", _list_drafts)
    acts = parser.add_subparsers(metavar="list | export ID FILE | import FILE", required=True)
    for name, run, needed in (
        ("list", _list_drafts, ()),
        ("export", _export_draft, ("id", "file")),
        ("import", _import_draft, ("file",)),
    ):
        act = _add_command(acts, name, run)
        act.add_argument("--library", type=Path, default=argparse.SUPPRESS)
        for argument in needed:
            act.add_argument(argument, type=Path if argument == "file" else str)


def _add_route(commands: Commands) -> None:
    parser = _add_command(commands, "route", _route, by_rules=True)
    parser.add_argument("--answers", type=Path, help=_both("cli.answers"))
    parser.add_argument("--out", type=Path, help=_both("cli.outcome_out"))
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _add_rules(commands: Commands) -> None:
    parser = _add_command(commands, "rules", _rules, by_rules=True)
    parser.add_argument("--province", default="", help=_both("cli.province"))
    parser.add_argument("--area", default="", help=_both("cli.area"))
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _add_phone(commands: Commands) -> None:
    parser = _add_command(commands, "phone", _phone, by_rules=True)
    parser.add_argument("draft", help=_both("cli.draft"))
    parser.add_argument("--seconds", type=float, default=3600.0, help=_both("cli.seconds"))
    parser.add_argument("--address", default="", help=_both("cli.address"))


def _window(given: argparse.Namespace) -> int:
    from icp_wizard.app import run

    return run(given.library)


def _demo(given: argparse.Namespace) -> int:
    from icp_wizard.work.demo import demo

    outcome = _told(lambda: demo(given.out, date.today(), _say(given)))
    if given.no_window:
        return FINE
    if not has_screen():
        _say(given)(words("work.demo_no_window"))
        return FINE
    from icp_wizard.app import run

    _say(given)(words("work.demo_window"))
    return run(outcome.library, draft=outcome.draft)


def _check(given: argparse.Namespace) -> int:
    from icp_wizard.work import report
    from icp_wizard.work.exchange import read_file
    from icp_wizard.work.judging import judged

    filing = _told(lambda: read_file(given.filing))
    judgement = judged(filing, _pack(given), given.on or date.today())
    _print(given, lambda: report.as_json(judgement), lambda said: report.as_lines(judgement, said))
    return FINE if judgement.ready else STOPPED


def _checklist(given: argparse.Namespace) -> int:
    from icp_wizard.journey.draft import Draft
    from icp_wizard.work.exchange import read_file, write_checklist
    from icp_wizard.work.judging import judged, prepared

    filing = _told(lambda: read_file(given.filing))
    judgement = judged(filing, _pack(given), given.on or date.today())
    checklist = prepared(Draft("", filing), judgement, masked=given.masked)
    _told(lambda: write_checklist(checklist, given.out, given.paper))
    _say(given)(words("work.demo_wrote", file=str(given.out)))
    return FINE if judgement.ready else STOPPED


def _route(given: argparse.Namespace) -> int:
    from icp_wizard.journey.outcome import outcome
    from icp_wizard.work import route

    pack, day = _pack(given), date.today()
    way = _told(lambda: route.read_walk(given.answers, day))
    _print(
        given,
        lambda: route.as_json(way, pack, day),
        lambda said: route.as_lines(way, pack, day, said),
    )
    found = outcome(way, pack, day)
    if given.out and found:
        _told(lambda: route.write_outcome(found, pack, given.out, day))
    return FINE


def _plan(given: argparse.Namespace) -> int:
    from icp_wizard.work import planning
    from icp_wizard.work.exchange import read_file

    filing, pack = _told(lambda: read_file(given.filing)), _pack(given)
    wish = planning.wished(given.open_on, given.submit_on)
    made = _told(lambda: planning.planned(filing, pack, wish, given.on or date.today()))
    if given.ics:
        _told(lambda: planning.write_calendar(made, filing, given.ics))
    _print(
        given,
        lambda: planning.as_json(made, pack),
        lambda said: planning.as_lines(made, pack, said),
    )
    return STOPPED if planning.stops(made) else FINE


def _photo(given: argparse.Namespace) -> int:
    from icp_wizard.work import coaching

    seen = _told(lambda: coaching.look(given.file, given.paper))
    if seen is None:
        raise Unusable(words("cli.no_paper", paper=given.paper))
    _print(given, lambda: coaching.as_json(seen), lambda said: coaching.as_lines(seen, said))
    return STOPPED if seen.stops else FINE


def _rules(given: argparse.Namespace) -> int:
    from icp_wizard.rules.statement import AREAS
    from icp_wizard.work import rulebook

    pack, day = _pack(given), date.today()
    province = rulebook.province_named(pack, given.province) if given.province else None
    if given.province and province is None:
        raise Unusable(words("packs.no_province", code=given.province))
    if given.area not in ("", *AREAS):
        raise Unusable(words("cli.no_area", area=given.area, known=", ".join(AREAS)))
    chosen = (pack, province, given.area, day)
    _print(given, lambda: rulebook.as_json(*chosen), lambda said: rulebook.as_lines(*chosen, said))
    return FINE


def _phone(given: argparse.Namespace) -> int:
    from icp_wizard.work.phoning import Phoning, drawn

    if not sys.stdin.isatty():  # nobody could look at the number and say yes
        raise Unusable(words("cli.no_answer"))
    language, say = _language(given), _say(given)
    with _library(given) as library:
        phoning = _told(
            lambda: Phoning(library, given.draft, say, lambda one: _accepts(given, one))
        )
        try:
            chosen = (given.address, given.seconds, language)
            done = _told(lambda: phoning.run(*chosen, lambda url: print(drawn(url), flush=True)))
        except KeyboardInterrupt:
            return FINE
    say(words("work.phone_done" if done else "work.phone_open_papers"))
    return FINE if done else STOPPED


def _accepts(given: argparse.Namespace, device: Device) -> bool:
    said = words("work.phone_asks", kind=device.kind, where=device.address, number=device.number)
    print(said.in_(_language(given)), end=" ", flush=True)
    return sys.stdin.readline().strip().lower() in {"y", "yes", "是"}


def _schema(_: argparse.Namespace) -> int:
    from icp_wizard.model.reading import filing_schema

    print(json.dumps(filing_schema(), ensure_ascii=False, indent=1))
    return FINE


def _list_drafts(given: argparse.Namespace) -> int:
    language = _language(given)
    with _library(given) as library:
        for row in library.rows(limit=-1):
            state = row.summary.state_words.in_(language)
            print("\t".join((row.id, row.title or "–", state, f"{row.changed_at:%Y-%m-%d}")))
    return FINE


def _export_draft(given: argparse.Namespace) -> int:
    from icp_wizard.work.exchange import export_draft

    with _library(given) as library:
        _told(lambda: export_draft(library, given.id, given.file))
    _say(given)(words("work.demo_wrote", file=str(given.file)))
    return FINE


def _import_draft(given: argparse.Namespace) -> int:
    from icp_wizard.work.exchange import import_draft

    with _library(given) as library:
        print(_told(lambda: import_draft(library, given.file)))
    return FINE


def _pack(given: argparse.Namespace) -> Pack:
    """The rules in force in the library named, else those which came with the program."""
    from icp_wizard.work.packs import look_up

    return _told(lambda: look_up(given.library))


def _library(given: argparse.Namespace) -> Library:
    from icp_wizard.storage.library import Library
    from icp_wizard.storage.place import default_path

    return _told(lambda: Library.open(given.library or default_path()))


def _told(act: Callable[[], _Given]) -> _Given:
    """Do something which can meet trouble outside, and turn that into words."""
    from icp_wizard.work.trouble import said

    try:
        return act()
    except Exception as trouble:
        texts = said(trouble)
        if not texts:
            raise
        raise Unusable(*texts) from trouble


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(words("cli.day", text=text).in_(_language(None))) from None


def _say(given: argparse.Namespace) -> Callable[[Text], None]:
    return lambda text: print(text.in_(_language(given)), flush=True)


def _print(
    given: argparse.Namespace,
    as_json: Callable[[], object],
    as_lines: Callable[[Language], Iterable[str]],
) -> None:
    """Print for programs or for people, as asked."""
    if given.format == "json":
        print(json.dumps(as_json(), ensure_ascii=False, indent=1))
    else:
        print("\n".join(as_lines(_language(given))))


def _language(given: argparse.Namespace | None) -> Language:
    chosen = getattr(given, "lang", None)
    if chosen:
        return cast("Language", chosen)
    return spoken()


def _both(key: str) -> str:
    text = words(key)
    return f"{text.en} {text.zh}".replace("%", "%%")
