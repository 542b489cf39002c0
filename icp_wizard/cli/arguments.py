"""What can be asked of the program on the command line, and which command answers."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import NoReturn, Protocol

from icp_wizard import __version__
from icp_wizard.cli import acts, drafts
from icp_wizard.cli.answer import UNUSABLE, language_of
from icp_wizard.model.words import words


class Commands(Protocol):
    """What argparse gives for adding commands; it has no public name for it."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:  # noqa: A002
        """Add one command."""
        ...


class _Parser(argparse.ArgumentParser):
    """A parser that answers in the interface language and never shows a traceback."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments and leave with 2."""
        self.exit(UNUSABLE, words("cli.usage", problem=message).in_(language_of(None)) + "\n")


def parser() -> argparse.ArgumentParser:
    """Everything that can be asked."""
    parser = _Parser(prog="icp-wizard", description=_both("cli.about"))
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--library", type=Path, help=_both("cli.library"))
    parser.set_defaults(run=acts.window)
    commands = parser.add_subparsers(metavar="", parser_class=_Parser)
    _add_demo(commands)
    _add_check(commands)
    _add_checklist(commands)
    _add_letters(commands)
    _add_calls(commands)
    _add_plan(commands)
    _add_photo(commands)
    _add_decode(commands)
    _add_command(commands, "schema", acts.schema)
    _add_drafts(commands)
    _add_route(commands)
    _add_rules(commands)
    _add_phone(commands)
    _add_second_try(commands)
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
    parser = _add_command(commands, "demo", acts.demo)
    parser.add_argument("--out", type=Path, default=Path("demo-output"), help=_both("cli.out"))
    parser.add_argument("--no-window", action="store_true", help=_both("cli.no_window"))


def _add_check(commands: Commands) -> None:
    parser = _add_command(commands, "check", acts.check, by_rules=True)
    parser.add_argument("filing", type=Path, help=_both("cli.filing"))
    parser.add_argument("--on", type=_day, help=_both("cli.on"))
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _add_checklist(commands: Commands) -> None:
    parser = _add_command(commands, "checklist", acts.checklist, by_rules=True)
    parser.add_argument("filing", type=Path, help=_both("cli.filing"))
    parser.add_argument("--out", type=Path, required=True, help=_both("cli.checklist_out"))
    parser.add_argument("--on", type=_day, help=_both("cli.on"))
    parser.add_argument("--masked", action="store_true", help=_both("cli.masked"))
    parser.add_argument("--pictures", action="store_true", help=_both("cli.pictures"))
    parser.add_argument("--paper", choices=("A4", "Letter"), default="A4")


def _add_letters(commands: Commands) -> None:
    parser = _add_command(commands, "letters", acts.letters, by_rules=True)
    parser.add_argument("filing", type=Path, help=_both("cli.filing"))
    parser.add_argument("--out", type=Path, required=True, help=_both("cli.letters_out"))
    parser.add_argument("--every", action="store_true", help=_both("cli.every_letter"))
    parser.add_argument("--on", type=_day, help=_both("cli.on"))


def _add_calls(commands: Commands) -> None:
    parser = _add_command(commands, "calls", acts.calls, by_rules=True)
    parser.add_argument("filing", type=Path, help=_both("cli.filing"))
    parser.add_argument("--out", type=Path, required=True, help=_both("cli.calls_out"))
    parser.add_argument("--on", type=_day, help=_both("cli.on"))


def _add_plan(commands: Commands) -> None:
    parser = _add_command(commands, "plan", acts.plan, by_rules=True)
    parser.add_argument("filing", type=Path, help=_both("cli.filing"))
    fixed = parser.add_mutually_exclusive_group()
    fixed.add_argument("--open-on", type=_day, help=_both("cli.open_on"))
    fixed.add_argument("--submit-on", type=_day, help=_both("cli.submit_on"))
    parser.add_argument("--ics", type=Path, help=_both("cli.ics"))
    parser.add_argument("--on", type=_day, help=_both("cli.on"))
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _add_photo(commands: Commands) -> None:
    parser = _add_command(commands, "photo", acts.photo)
    parser.add_argument("file", type=Path, help=_both("cli.photo_file"))
    parser.add_argument("--paper", required=True, metavar="KEY", help=_both("cli.photo_paper"))
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _add_decode(commands: Commands) -> None:
    parser = _add_command(commands, "decode", acts.decode, by_rules=True)
    parser.add_argument("message", type=Path, metavar="FILE|-", help=_both("cli.message"))
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _add_drafts(commands: Commands) -> None:
    parser = _add_command(commands, "drafts", drafts.list_all)
    acts = parser.add_subparsers(metavar="list | export ID FILE | import FILE", required=True)
    for name, run, needed in (
        ("list", drafts.list_all, ()),
        ("export", drafts.export, ("id", "file")),
        ("import", drafts.take_in, ("file",)),
    ):
        act = _add_command(acts, name, run)
        act.add_argument("--library", type=Path, default=argparse.SUPPRESS)
        for argument in needed:
            act.add_argument(argument, type=Path if argument == "file" else str)


def _add_route(commands: Commands) -> None:
    parser = _add_command(commands, "route", acts.route, by_rules=True)
    parser.add_argument("--answers", type=Path, help=_both("cli.answers"))
    parser.add_argument("--out", type=Path, help=_both("cli.outcome_out"))
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _add_rules(commands: Commands) -> None:
    parser = _add_command(commands, "rules", acts.rules, by_rules=True)
    parser.add_argument("--province", default="", help=_both("cli.province"))
    parser.add_argument("--area", default="", help=_both("cli.area"))
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _add_phone(commands: Commands) -> None:
    parser = _add_command(commands, "phone", drafts.phone, by_rules=True)
    parser.add_argument("draft", help=_both("cli.draft"))
    parser.add_argument("--seconds", type=float, default=3600.0, help=_both("cli.seconds"))
    parser.add_argument("--address", default="", help=_both("cli.address"))


def _add_second_try(commands: Commands) -> None:
    parser = _add_command(commands, "second-try", drafts.compare, by_rules=True)
    parser.add_argument("draft", help=_both("cli.draft"))
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            words("cli.day", text=text).in_(language_of(None))
        ) from None


def _both(key: str) -> str:
    text = words(key)
    return f"{text.en} {text.zh}".replace("%", "%%")
