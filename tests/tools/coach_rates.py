"""How often the coach is right: precision and recall of each flaw on synthetic photographs.

Its thresholds were chosen by looking at the photographs from ``FIT`` on, and by no others; the
rates are those of the photographs from ``JUDGE`` on. ``python tests/tools/coach_rates.py FIT``
shows what the thresholds were chosen by, mistakes included.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from io import BytesIO
from multiprocessing import get_context
from typing import NamedTuple

import documents
from PIL import Image

FIT, JUDGE = 100_000, 900_000  # the first seed of each
GOODS, EACH = 70, 14
_APART = 10_000


class Order(NamedTuple):
    """A photograph to be made; *flaw* is empty for a good one."""

    flaw: str
    paper: str
    degree: float
    seed: int


class Rate(NamedTuple):
    """Of one flaw: photographs that have it, those told to, and those told to rightly."""

    given: int
    told: int
    right: int

    @property
    def words(self) -> str:
        """Both shares as a row of the table says them."""
        precision = f"{self.right / self.told:.2f}" if self.told else "–"
        return f"precision {precision}, recall {self.right / self.given:.2f}"


def orders(first: int, goods: int = GOODS, each: int = EACH) -> Iterator[Order]:
    """Good photographs, then those with each flaw at all degrees, in turns of all papers."""
    papers = list(documents.PAPERS)
    for number in range(goods):
        yield Order("", papers[number % len(papers)], 0.0, first + number)
    for flaw in documents.FLAWS:
        for number in range(each):
            degree = number * 3 % each / (each - 1)
            paper = papers[number % len(papers)]
            yield Order(flaw, paper, degree, first + _APART + number)


def told(order: Order) -> tuple[Order, frozenset[str]]:
    """What the coach says of a photograph."""
    from icp_wizard.photos.coach.judge import judged

    flaw, paper, degree, seed = order
    if flaw:
        shot = documents.spoiled(flaw, paper, degree, seed)
    else:
        shot = documents.photographed(paper, seed)
    image = Image.open(BytesIO(documents.stored(shot))).convert("RGB")
    return order, frozenset(each.key for each in judged(image, shot.card_side)[0])


def judgements(first: int) -> list[tuple[Order, frozenset[str]]]:
    """What the coach says of all photographs from a seed on; takes minutes."""
    with ProcessPoolExecutor(2, get_context("spawn")) as workers:
        return list(workers.map(told, orders(first), chunksize=4))


def rates(found: list[tuple[Order, frozenset[str]]]) -> dict[str, Rate]:
    """The rates of each flaw."""
    given = Counter(order.flaw for order, _ in found)
    said = Counter(flaw for _, flaws in found for flaw in flaws)
    right = Counter(order.flaw for order, flaws in found if order.flaw in flaws)
    return {flaw: Rate(given[flaw], said[flaw], right[flaw]) for flaw in documents.FLAWS}


def main() -> int:
    """Print rates and mistakes."""
    found = judgements(FIT if sys.argv[1:] == ["FIT"] else JUDGE)
    for flaw, rate in rates(found).items():
        print(f"{flaw:12}{rate.words}")
    for order, flaws in found:
        if set(flaws) != {order.flaw} - {""}:
            print(f"{order.flaw or 'good'} {order.paper} {order.degree:.2f}: {sorted(flaws)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
