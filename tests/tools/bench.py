"""Measure each budget of the design that can be measured: figure, floor of the same run, ratio.

Absolute values differ between machines; ratios are the point. Nothing here is asserted.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icp_wizard.model.filing import Domain, Filing
    from icp_wizard.storage.library import Library

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 22)
LIMIT = 2_000_000  # bytes: what photos are fitted to
SCRIPTS = Path(__file__).resolve().parent / "bench"


@dataclass(frozen=True)
class Line:
    """One row of the table."""

    name: str
    figure: str
    floor: str = "–"
    ratio: str = "–"
    budget: str = ""


def main() -> int:
    """Print the table."""
    parts = (start, typing, rules, durable, library, paper, pictures, transfer)
    parts += (comparing, coach, reading)
    wanted = set(sys.argv[1:])
    rows = [Line("figure", "measured", "floor", "ratio", "budget")]
    for part in parts:
        if not wanted or part.__name__ in wanted:
            print(f"measuring {part.__name__} …", file=sys.stderr, flush=True)
            rows += part()
    _print(rows)
    return 0


def start() -> Iterator[Line]:
    """Process start to a usable first page, against a bare form of twelve fields."""
    with tempfile.TemporaryDirectory() as folder:
        ours, bare = _alternating("first_page.py", "bare_form.py", Path(folder), runs=11)
    seconds = [median(float(run.split()[0]) for run in runs) for runs in (ours, bare)]
    memory = [median(float(run.split()[1]) for run in runs) for runs in (ours, bare)]
    ratio = f"{seconds[0] / seconds[1]:.2f}"
    yield Line("cold start to first page", _ms(seconds[0]), _ms(seconds[1]), ratio, "≤ 1.6 ×")
    share = f"{memory[0] / memory[1]:.2f}"
    yield Line("memory at the start page", _mb(memory[0]), _mb(memory[1]), share, "")


def typing() -> Iterator[Line]:
    """The open draft in the window: page changes and keys painted, idle memory."""
    with tempfile.TemporaryDirectory() as folder:
        said = dict(line.split("=") for line in _run("open_draft.py", Path(folder)).split())
    yield Line("page made and painted, longest", _ms(float(said["first"])))
    yield Line("page change painted, p95", _ms(float(said["page"])), budget="≤ 100 ms")
    yield Line("key painted while rules run, p99", _ms(float(said["key"])), budget="≤ 16 ms")
    yield _memory("idle memory, draft open", said["opened"], said["own"])
    yield _memory("idle memory, all pages seen", said["walked"], said["walked_own"])


def _memory(name: str, held: str, own: str) -> Line:
    """Memory held, and how much of it is not shared with other programs."""
    return Line(name, f"{_mb(float(held))}, {_mb(float(own))} its own", budget="≤ 150 MB")


def rules() -> Iterator[Line]:
    """A full rule run over five websites and two apps, where most rules hold."""
    from icp_wizard.rules.engine import judge
    from icp_wizard.rules.pack import shipped

    pack, filing = shipped(), _large_filing()
    province = max(pack.provinces, key=lambda code: len(pack.within(code).rules))
    entity = filing.entity.model_copy(update={"region_province": province})
    filing = filing.model_copy(update={"entity": entity})
    judge(filing, {}, pack, DAY)
    times = _times(lambda: judge(filing, {}, pack, DAY), 60)
    count, name = len(pack.within(province).rules), pack.provinces[province].name.en
    yield Line(
        f"full rule run, 5 sites and 2 apps, {name} ({count} rules), p95",
        _ms(_p95(times)),
        budget="≤ 20 ms",
    )


def durable() -> Iterator[Line]:
    """An answer from the begin of its transaction to the disk, against a bare synced commit."""
    import sqlite3

    from icp_wizard.journey.session import Session
    from icp_wizard.storage.keeper import Keeper
    from icp_wizard.storage.library import Library

    with tempfile.TemporaryDirectory() as folder:
        bare = sqlite3.connect(Path(folder) / "bare.sqlite", isolation_level=None)
        bare.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t (x)")
        floor = _times(lambda: bare.execute("INSERT INTO t VALUES (?)", ("x" * 8000,)), 200)
        with Library.open(Path(folder) / "library.sqlite") as kept:
            session = Session(kept.create(_large_filing()))
            keeper = Keeper(kept, session)
            texts = iter(range(10_000))

            def save() -> None:
                session.answer("entity.remarks", f"{next(texts)}")
                session.leave("entity.remarks")
                keeper.flush_and_wait(5)

            times = _times(save, 200)
            keeper.close()
        bare.close()
    ratio = f"{_p95(times) / _p95(floor):.1f}"
    yield Line("answer durable, p95", _ms(_p95(times)), _ms(_p95(floor)), ratio, "≤ 50 ms")


def library() -> Iterator[Line]:
    """A library of 10 000 drafts: opening, searching, sorting."""
    from icp_wizard.storage.library import Library
    from icp_wizard.work.exchange import sample

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        with Library.open(path) as kept:
            _fill(kept, sample("individual"))
        opened = _times(lambda: _open_and_list(path), 9)
        with Library.open(path) as kept:
            found = _times(lambda: kept.rows(search="客户 77"), 30)
            ordered = _times(lambda: kept.rows(sort="title", descending=False), 30)
    yield Line("10 000 drafts: open and list, median", _ms(median(opened)), budget="≤ 150 ms")
    yield Line("10 000 drafts: search, p95", _ms(_p95(found)), budget="≤ 100 ms")
    yield Line("10 000 drafts: sort, p95", _ms(_p95(ordered)), budget="≤ 100 ms")


def paper() -> Iterator[Line]:
    """A checklist of about ten pages, and that of a large order."""
    from icp_wizard.work.exchange import sample

    yield from _checklist(sample("individual"), ("≤ 1000 ms for ten", "≤ 300 kB for ten"))
    yield from _checklist(_large_filing(), ("", ""))


def _checklist(filing: Filing, budgets: tuple[str, str]) -> Iterator[Line]:
    from icp_wizard.documents import pdf
    from icp_wizard.journey.draft import Draft
    from icp_wizard.rules.pack import shipped
    from icp_wizard.work.judging import judged, prepared

    checklist = prepared(Draft("d", filing), judged(filing, shipped(), DAY), masked=False)
    content = pdf.drawn(checklist)
    pages = content.count(b"/Type /Page\n") or content.count(b"/Type /Page ")
    name, times = f"checklist PDF, {pages} pages", _times(lambda: pdf.drawn(checklist), 5)
    yield Line(name, _ms(median(times)), budget=budgets[0])
    yield Line(f"{name}, size", f"{len(content) / 1000:.0f} kB", budget=budgets[1])


def pictures() -> Iterator[Line]:
    """Pictures taken in, judged and re-encoded, each kind in a child process of its own."""
    import documents

    from icp_wizard.photos.worker import Worker

    for name, kind, size, tile, budget in (
        ("12 MP JPEG", "JPEG", (4032, 3024), 0, "≤ 1000 ms"),
        ("48 MP JPEG", "JPEG", (8064, 6048), 0, "≤ 2000 ms, ≤ 200 MB"),
        ("12 MP HEIC in tiles", "HEIC", (4032, 3024), 512, "≤ 1500 ms"),
        ("48 MP HEIC in tiles", "HEIC", (8064, 6048), 512, "≤ 2000 ms, ≤ 200 MB"),
        ("48 MP HEIC in one piece", "HEIC", (8064, 6048), 0, ""),
    ):
        photo = documents.enlarged(size, kind, tile)
        worker = Worker()
        times = _times(lambda kind=kind, photo=photo, ask=worker.decode: ask(photo, kind, LIMIT), 5)
        peak = _mb(_peak(worker.pid or 0))
        worker.close()
        yield Line(f"{name}, last byte to verdict", f"{_ms(median(times))}, {peak}", budget=budget)


def transfer() -> Iterator[Line]:
    """A photograph of 10 MB from Chromium to the link, against the same page with an idle seal."""
    with tempfile.TemporaryDirectory() as folder:
        said = dict(word.split("=") for word in _run("transfer.py", Path(folder)).split())
    if not said:
        yield Line("transfer from the phone's page", "no Chromium here")
        return
    sealed, bare = (f"{float(said[kind]) / 1e6:.1f} MB/s" for kind in ("sealed", "bare"))
    yield Line("transfer from the phone's page, sealed", sealed, bare, said["ratio"], "≥ 0.80")


def comparing() -> Iterator[Line]:
    """Comparing opened at a picture of 12 MP: painted, its picture there, its QR code read."""
    with tempfile.TemporaryDirectory() as folder:
        said = dict(word.split("=") for word in _run("open_compare.py", Path(folder)).split())
    worked = f"{_ms(float(said['painted']))}, {_ms(float(said['worked']))} of work"
    yield Line("comparing opened and painted", worked, budget="≤ 100 ms")
    yield Line("12 MP picture decoded beside it", _ms(float(said["seen"])))
    yield Line("QR code on it read", _ms(float(said["read"])))


def coach() -> Iterator[Line]:
    """What the coach finds in good photographs and in some with each flaw, all synthetic."""
    import coach_rates

    found = coach_rates.judgements(coach_rates.JUDGE)
    clean = sum(not flaws for order, flaws in found if not order.flaw)
    yield Line("good photos left alone", f"{clean} of {coach_rates.GOODS}")
    for flaw, rate in coach_rates.rates(found).items():
        yield Line(f"coach: {flaw}", rate.words)


def reading() -> Iterator[Line]:
    """Rendered papers read by the optional extra: time and memory of the child, fields right."""
    with tempfile.TemporaryDirectory() as folder:
        said = dict(word.split("=") for word in _run("read_photo.py", Path(folder)).split())
    if not said:
        yield Line("licence read from its photo", "the extra is not installed")
        return
    yield Line("licence read from its photo, median", _ms(float(said["seconds"])))
    yield Line("peak memory of the reading process", _mb(float(said["memory"])))
    fields = f"{said['good']} good, {said['spoiled']} spoiled, {said['wrong']} wrong but ticked"
    yield Line("fields read right", fields)


def _large_filing() -> Filing:
    from icp_wizard.work.exchange import sample

    filing = sample()
    sites = [each for each in filing.services if each.kind == "website"]
    apps = [each for each in filing.services if each.kind == "app"]
    services = [(sites + sites)[i % len(sites)] for i in range(5)] + [
        apps[i % len(apps)] for i in range(2)
    ]
    renamed = tuple(
        each.model_copy(update={"id": f"z{i}", "domains": _renamed(each.domains, i)})
        for i, each in enumerate(services)
    )
    return filing.model_copy(update={"services": renamed})


def _renamed(domains: tuple[Domain, ...], number: int) -> tuple[Domain, ...]:
    return tuple(
        each.model_copy(update={"id": f"y{number}{i}", "name": f"n{number}-{each.name}"})
        for i, each in enumerate(domains)
    )


def _fill(kept: Library, filing: Filing) -> None:
    with kept.file.writing() as db:
        from icp_wizard.journey.draft import Draft
        from icp_wizard.storage import drafts

        for number in range(10_000):
            drafts.insert(db, Draft(f"draft{number:06}", filing, f"客户 {number}"))


def _open_and_list(path: Path) -> None:
    from icp_wizard.storage.library import Library

    with Library.open(path) as kept:
        kept.rows(limit=200)


def _peak(pid: int) -> float:
    try:
        status = Path(f"/proc/{pid}/status").read_text()
        return next(
            float(line.split()[1]) * 1024
            for line in status.splitlines()
            if line.startswith("VmHWM")
        )
    except OSError:
        return float("nan")


def _alternating(ours: str, floor: str, folder: Path, runs: int) -> tuple[list[str], list[str]]:
    """What both scripts say, in turns; the first turn, which compiles, does not count."""
    found: tuple[list[str], list[str]] = ([], [])
    for turn in range(runs + 1):
        for kept, script in zip(found, (ours, floor), strict=True):
            said = _run(script, folder)
            if turn:
                kept.append(said)
    return found


def _run(script: str, folder: Path) -> str:
    """What a script prints; it keeps settings, library and compiled modules in a folder."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment |= {name: str(folder) for name in ("HOME", "APPDATA", "LOCALAPPDATA")}
    environment |= {f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "DATA")}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    command = [sys.executable, str(SCRIPTS / script)]
    environment["BENCH_STARTED"] = repr(time.time())
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        raise SystemExit(f"{script}: {done.stderr}")
    return done.stdout


def _times(act: Callable[[], object], runs: int) -> list[float]:
    found: list[float] = []
    for _ in range(runs):
        began = time.perf_counter()
        act()
        found.append(time.perf_counter() - began)
    return found


def _p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"


def _mb(size: float) -> str:
    return f"{size / 1_000_000:.0f} MB"


def _print(rows: list[Line]) -> None:
    table = [(row.name, row.figure, row.floor, row.ratio, row.budget) for row in rows]
    widths = [max(len(row[column]) for row in table) for column in range(5)]
    for row in table:
        print(
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        )


if __name__ == "__main__":
    sys.exit(main())
