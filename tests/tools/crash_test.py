"""Kill the program at random moments of typing; every answer that had left its field must be there.

Each run is a child that opens the library, types through a filing key by key and says in a pipe
which field it is in and which answer has left its field. After the kill the library is opened as
the program opens it, checked page by page, and compared with what the child said. POSIX only.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import select
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, NoReturn

from icp_wizard.journey.history import applied
from icp_wizard.journey.session import Session
from icp_wizard.model.address import read_answer
from icp_wizard.model.filing import Filing
from icp_wizard.storage.keeper import Keeper
from icp_wizard.storage.library import Library
from icp_wizard.storage.trouble import Trouble

LONGEST = 0.3  # seconds a child lives
WHILE_MADE = 0.02  # seconds, while there is no library yet: the moments of making it
RUNS_A_LIBRARY = 10
WORDS = ("示例科技（浙江）有限公司", "浙江省杭州市西湖区示例路1号101室", "13000000000", "𠮷示例")


@dataclass
class Said:
    """What a child said before it was killed."""

    draft: str = ""
    answers: dict[str, str] = field(default_factory=dict[str, str])
    focus: str = ""
    typing: str = ""
    told: int = 0

    def take(self, line: dict[str, str]) -> None:
        """Take one line of the pipe."""
        self.draft = line.get("draft", self.draft)
        if "left" in line:
            self.answers[line["left"]] = line["value"]
            self.focus, self.told = "", self.told + 1
        elif "focus" in line:
            self.focus, self.typing = line["focus"], line["value"]


@dataclass
class Figures:
    """What all runs came to."""

    kills: int = 0
    answers: int = 0
    lost: list[str] = field(default_factory=list[str])
    broken: list[str] = field(default_factory=list[str])


def main() -> int:
    """Run the kills and print the figures; exit code 1 if anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=None, help="repeat the moments of a former run")
    chosen = parser.parse_args()
    seed = random.randrange(10**6) if chosen.seed is None else chosen.seed
    began = time.monotonic()
    figures = run(chosen.kills, random.Random(seed))
    for fault in figures.lost + figures.broken:
        print(fault)
    print(
        f"{figures.kills} kills, {figures.answers} answers left their field, "
        f"{len(figures.lost)} lost, {len(figures.broken)} libraries not whole, "
        f"{time.monotonic() - began:.0f} s (seed {seed})"
    )
    return 1 if figures.lost or figures.broken else 0


def run(kills: int, chance: random.Random) -> Figures:
    """Kill so many children, a fresh library after every few."""
    figures = Figures()
    with tempfile.TemporaryDirectory() as folder:
        for first in range(0, kills, RUNS_A_LIBRARY):
            library, said = Path(folder) / f"{first}" / "library.sqlite", Said()
            for _ in range(min(RUNS_A_LIBRARY, kills - first)):
                kill_one(library, said, chance)
                check(library, said, figures)
                figures.kills += 1
                figures.answers += said.told
    return figures


def kill_one(library: Path, said: Said, chance: random.Random) -> None:
    """Start a child, kill it after a random time, and take in all it said."""
    said.told, said.focus = 0, ""
    ours, its = os.pipe()
    longest = LONGEST if library.exists() else WHILE_MADE
    seed, until = chance.random(), time.monotonic() + chance.uniform(0, longest)
    child = os.fork()
    if child == 0:
        os.close(ours)
        type_on(library, random.Random(seed), its)
    os.close(its)
    heard = b"".join(listen(ours, until))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(ours, 65536):
        heard += more
    os.close(ours)
    for line in heard.splitlines(keepends=True):
        if line.endswith(b"\n"):
            said.take(json.loads(line))


def listen(pipe: int, until: float) -> Iterator[bytes]:
    """What comes through the pipe before the time is over."""
    while (rest := until - time.monotonic()) > 0:
        if select.select([pipe], [], [], rest)[0]:
            heard = os.read(pipe, 65536)
            if not heard:
                return
            yield heard


def type_on(library: Path, chance: random.Random, pipe: int) -> NoReturn:
    """Type until killed: the child's whole life."""

    def say(**line: str) -> None:
        os.write(pipe, (json.dumps(line) + "\n").encode())

    try:
        kept = Library.open(library)
        rows = kept.rows()
        draft = rows[0].id if rows else kept.create().id
        say(draft=draft)
        session = Session(*kept.load(draft))
        keeper = Keeper(kept, session)
        for number in count():
            if number % 15 == 0:
                take_in_photo(kept, session, chance)
            type_field(session, keeper, chance, say)
    finally:
        os._exit(2)


def type_field(session: Session, keeper: Keeper, chance: random.Random, say: Any) -> None:
    """Type one answer, with a save now and then as in a quiet moment, and leave the field."""
    address = chance.choice(fields(session))
    value = f"{chance.choice(WORDS)}{chance.randrange(10**6)}"
    say(focus=address, value=value)
    for length in range(1, len(value) + 1):
        session.answer(address, value[:length])
        if chance.random() < 0.1:
            keeper.flush()
    session.leave(address)
    if keeper.flush_and_wait(60):
        say(left=address, value=value)


def fields(session: Session) -> list[str]:
    """Some leaves of a filing, its lists made when they are empty."""
    filing = session.filing
    if not filing.people:
        session.add("people")
    if not filing.services:
        session.add(f"services[{session.add('services')}].domains")
    service = session.filing.services[0]
    person = f"people[{session.filing.people[0].id}]"
    site = f"services[{service.id}]"
    return [
        *(f"entity.{name}" for name in ("name", "document_number", "mailing_address", "remarks")),
        *(f"{person}.{name}" for name in ("name", "mobile", "email")),
        f"{site}.website.name",
        f"{site}.domains[{service.domains[0].id}].name",
        "confirmed[phone_local].answer",
        "decide.q_service",
    ]


def take_in_photo(library: Library, session: Session, chance: random.Random) -> None:
    """Keep a photo of some 200 kB and put it into a slot."""
    name = library.add_photo(chance.randbytes(200_000), {"width": 1})
    session.answer("papers[business_license/entity].photos", [name])


def check(library: Path, said: Said, figures: Figures) -> None:
    """Open the library as the program does and compare it with what was said."""
    try:
        with Library.open(library) as kept:
            if not kept.is_checked or not whole(library):
                figures.broken.append(f"{library}: integrity check")
            if not said.draft:
                return
            draft, history = kept.load(said.draft)
    except Trouble as trouble:
        figures.broken.append(f"{library}: {trouble}")
        figures.lost.extend(said.answers)
        return
    replayed = Filing()
    for change in history:
        replayed = applied(replayed, change.pairs)
    if replayed != draft.filing:
        figures.broken.append(f"{library}: history and filing differ")
    compare(draft.filing, said, figures)


def compare(filing: Filing, said: Said, figures: Figures) -> None:
    """Every answer that left its field stands; the field in focus holds a part of its typing."""
    for address, value in said.answers.items():
        found = read_answer(filing, address)
        is_typing = address == said.focus and found and said.typing.startswith(found)
        if found != value and not is_typing:
            figures.lost.append(f"{address}: {value!r} became {found!r}")
        said.answers[address] = str(found)


def whole(library: Path) -> bool:
    """Whether SQLite's full check finds nothing."""
    with closing(sqlite3.connect(library)) as db:
        return db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


if __name__ == "__main__":
    sys.exit(main())
