"""The commands that look at a file or at the rules."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from icp_wizard.cli.answer import FINE, STOPPED, Unusable, pack_of, pictures_of, saying, show, told
from icp_wizard.model.words import words
from icp_wizard.terminal import has_screen


def window(given: argparse.Namespace) -> int:
    """Open the window."""
    from icp_wizard.app import run

    return run(given.library)


def demo(given: argparse.Namespace) -> int:
    """Take the bundled sample all the way, then open the window where there is a screen."""
    from icp_wizard.work.demo import demo

    outcome = told(lambda: demo(given.out, date.today(), saying(given)))
    if given.no_window:
        return FINE
    if not has_screen():
        saying(given)(words("work.demo_no_window"))
        return FINE
    from icp_wizard.app import run

    saying(given)(words("work.demo_window"))
    return run(outcome.library, draft=outcome.draft)


def check(given: argparse.Namespace) -> int:
    """Say what stops a filing and what a reviewer may send back."""
    from icp_wizard.work import report
    from icp_wizard.work.exchange import read_file
    from icp_wizard.work.judging import judged

    filing = told(lambda: read_file(given.filing))
    judgement = judged(filing, pack_of(given), given.on or date.today())
    show(given, lambda: report.as_json(judgement), lambda said: report.as_lines(judgement, said))
    return FINE if judgement.ready else STOPPED


def checklist(given: argparse.Namespace) -> int:
    """Write the checklist of a filing."""
    from icp_wizard.journey.draft import Draft
    from icp_wizard.work.exchange import read_file, write_checklist
    from icp_wizard.work.judging import judged, prepared

    filing = told(lambda: read_file(given.filing))
    judgement = judged(filing, pack_of(given), given.on or date.today())
    checklist = prepared(Draft("", filing), judgement, masked=given.masked, pictures=given.pictures)
    with pictures_of(given) as pictures:
        told(lambda: write_checklist(checklist, given.out, given.paper, pictures))
    saying(given)(words("work.demo_wrote", file=str(given.out)))
    return FINE if judgement.ready else STOPPED


def letters(given: argparse.Namespace) -> int:
    """Write the letters a filing needs."""
    from icp_wizard.work.exchange import read_file
    from icp_wizard.work.judging import judged
    from icp_wizard.work.letters import write_letters

    filing, say = told(lambda: read_file(given.filing)), saying(given)
    judgement = judged(filing, pack_of(given), given.on or date.today())
    written = told(lambda: list(write_letters(judgement, given.out, every=given.every)))
    for path in written:
        say(words("work.demo_wrote", file=str(path)))
    if not written:
        say(words("letters.none"))
    return FINE


def calls(given: argparse.Namespace) -> int:
    """Write the call cards of a filing."""
    from icp_wizard.journey.draft import Draft
    from icp_wizard.work.calls import rehearsed, write_rehearsal
    from icp_wizard.work.exchange import read_file
    from icp_wizard.work.judging import judged

    filing = told(lambda: read_file(given.filing))
    judgement = judged(filing, pack_of(given), given.on or date.today())
    told(lambda: write_rehearsal(rehearsed(Draft("", filing), judgement), given.out))
    saying(given)(words("work.demo_wrote", file=str(given.out)))
    return FINE


def route(given: argparse.Namespace) -> int:
    """Say what the route asks, or where the answers lead."""
    from icp_wizard.journey.outcome import outcome
    from icp_wizard.work import route

    pack, day = pack_of(given), date.today()
    way = told(lambda: route.read_walk(given.answers, day))
    show(
        given,
        lambda: route.as_json(way, pack, day),
        lambda said: route.as_lines(way, pack, day, said),
    )
    found = outcome(way, pack, day)
    if given.out and found:
        told(lambda: route.write_outcome(found, pack, given.out, day))
    return FINE


def plan(given: argparse.Namespace) -> int:
    """Say what is to be arranged and by when."""
    from icp_wizard.work import planning
    from icp_wizard.work.exchange import read_file

    filing, pack = told(lambda: read_file(given.filing)), pack_of(given)
    wish = planning.wished(given.open_on, given.submit_on)
    made = told(lambda: planning.planned(filing, pack, wish, given.on or date.today()))
    if given.ics:
        told(lambda: planning.write_calendar(made, filing, given.ics))
    show(
        given,
        lambda: planning.as_json(made, pack),
        lambda said: planning.as_lines(made, pack, said),
    )
    return STOPPED if planning.stops(made) else FINE


def photo(given: argparse.Namespace) -> int:
    """Give the coach's verdict of one photo."""
    from icp_wizard.work import coaching

    seen = told(lambda: coaching.look(given.file, given.paper))
    if seen is None:
        raise Unusable(words("cli.no_paper", paper=given.paper))
    show(given, lambda: coaching.as_json(seen), lambda said: coaching.as_lines(seen, said))
    return STOPPED if seen.stops else FINE


def rules(given: argparse.Namespace) -> int:
    """List the rules in force."""
    from icp_wizard.rules.statement import AREAS
    from icp_wizard.work import rulebook

    pack, day = pack_of(given), date.today()
    province = rulebook.province_named(pack, given.province) if given.province else None
    if given.province and province is None:
        raise Unusable(words("packs.no_province", code=given.province))
    if given.area not in ("", *AREAS):
        raise Unusable(words("cli.no_area", area=given.area, known=", ".join(AREAS)))
    chosen = (pack, province, given.area, day)
    show(given, lambda: rulebook.as_json(*chosen), lambda said: rulebook.as_lines(*chosen, said))
    return FINE


def decode(given: argparse.Namespace) -> int:
    """Read a reviewer's message from a file or from standard input."""
    from icp_wizard.journey.decoding.decode import decode
    from icp_wizard.work import refusals

    is_piped = str(given.message) == "-"
    text = refusals.told(sys.stdin.buffer.read()) if is_piped else _message(given.message)
    decoded, pack = decode(text), pack_of(given)
    show(
        given,
        lambda: refusals.as_json(decoded, pack),
        lambda said: refusals.as_lines(decoded, pack, said),
    )
    return STOPPED if decoded.reasons or decoded.unknown else FINE


def _message(path: Path) -> str:
    from icp_wizard.work.refusals import read_message

    try:
        return read_message(path)
    except OSError as trouble:
        raise Unusable(words("cli.no_message", file=str(path))) from trouble


def schema(_: argparse.Namespace) -> int:
    """Print the schema of a filing."""
    from icp_wizard.model.reading import filing_schema

    print(json.dumps(filing_schema(), ensure_ascii=False, indent=1))
    return FINE
