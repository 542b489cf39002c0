"""What a wished day means for a filing: spans, first possible days, what runs out meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from icp_wizard.journey.expiry import Expiry, expiries
from icp_wizard.journey.span import Chain, Span, chain, onward, span
from icp_wizard.journey.timeline import Aim, Wish
from icp_wizard.rules.facts.answers import day_in
from icp_wizard.rules.holidays import Holidays
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.waits import Wait, waits, waits_of

VERIFIED_ON = "domain.real_name_on"


@dataclass(frozen=True)
class Verification:
    """A domain whose holder has to be verified, the day that was, and when it has arrived."""

    item: str
    verified: date | None
    arrives: date
    safely: date


@dataclass(frozen=True)
class Reckoning:
    """One wish about one filing, seen on the outlook's day."""

    outlook: Outlook
    wish: Wish
    holidays: Holidays
    pack: Pack

    @cached_property
    def waits(self) -> Mapping[str, Wait]:
        """The waits of the order."""
        return waits_of(self.outlook)

    @cached_property
    def chain(self) -> Chain:
        """The waits between submission and the end."""
        return chain(self.waits)

    @cached_property
    def safe(self) -> Span:
        """The span of the wish, every wait at its longest."""
        return span(self.wish, self.holidays, self.chain)

    @cached_property
    def first_submit(self) -> date:
        """The first day on which submission is possible."""
        return max([self.outlook.day, *(each.arrives for each in self.verifications)])

    @cached_property
    def quick(self) -> Span:
        """The span from the first day of submission this wish allows, every wait short."""
        first = self.first_submit
        wished = self.safe.submit if self.wish.aim is Aim.SUBMIT else first
        return onward(max(wished, first), self.holidays, self.chain, quick=True)

    @cached_property
    def verifications(self) -> tuple[Verification, ...]:
        """The domains whose verification is asked for."""
        field = self.outlook.catalogue.fields[VERIFIED_ON]
        items = self.outlook.items("domain")
        return tuple(self._verification(each) for each in items if self.outlook.asked(field, each))

    @cached_property
    def expiries(self) -> tuple[Expiry, ...]:
        """What ends too early for this span."""
        return expiries(self.outlook.filing, self.pack, self.safe)

    def _verification(self, item: str) -> Verification:
        verified = day_in(self.outlook.words(VERIFIED_ON, item))
        start, wait = verified or self.outlook.day, waits()["verification"]
        arrives = wait.over(self.holidays, start, quick=True)
        return Verification(item, verified, arrives, wait.over(self.holidays, start))
