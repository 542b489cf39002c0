"""The outcome of Decide as a page to print or save; documents only render it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from icp_wizard import __version__
from icp_wizard.journey.carrying import Carried, carry_over
from icp_wizard.journey.outcome import Outcome
from icp_wizard.journey.overview import Overview, overview
from icp_wizard.model.filing import Filing
from icp_wizard.rules.pack import Pack


@dataclass(frozen=True)
class OutcomePage:
    """Everything the paper says. It holds no personal data, since none was asked.

    *carried* is what the answers put into a new filing, where one follows.
    """

    outcome: Outcome
    rules_version: str
    rules_as_of: date
    made_on: date
    carried: tuple[Carried, ...]
    english: Overview
    chinese: Overview
    version: str = __version__
    masked: bool = False

    @property
    def title(self) -> str:
        """What stands in the running head."""
        return f"{self.outcome.title.en} {self.outcome.title.zh}"


def outcome_page(outcome: Outcome, pack: Pack, day: date) -> OutcomePage:
    """The page of an outcome, with the way taken shown in the drawing of the whole route."""
    way = outcome.walk.answers
    carried = carry_over(Filing(), outcome.walk) if outcome.can_file else ()
    drawings = overview("en", way), overview("zh", way)
    return OutcomePage(outcome, pack.version, pack.as_of, day, carried, *drawings)
