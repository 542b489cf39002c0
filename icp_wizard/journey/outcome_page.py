"""The outcome of Decide as a page to print or save; documents only render it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from icp_wizard import __version__
from icp_wizard.journey.outcome import Outcome
from icp_wizard.journey.overview import Overview, overview


@dataclass(frozen=True)
class OutcomePage:
    """Everything the paper says. It holds no personal data, since none was asked."""

    outcome: Outcome
    rules_as_of: date
    made_on: date
    english: Overview
    chinese: Overview
    version: str = __version__
    masked: bool = False

    @property
    def title(self) -> str:
        """What stands in the running head."""
        return f"{self.outcome.title.en} {self.outcome.title.zh}"


def outcome_page(outcome: Outcome, rules_as_of: date, day: date) -> OutcomePage:
    """The page of an outcome, with the way taken shown in the drawing of the whole route."""
    way = outcome.walk.answers
    return OutcomePage(outcome, rules_as_of, day, overview("en", way), overview("zh", way))
