"""The routes of a phone link; every other path meets a Stranger."""

from __future__ import annotations

from tornado.web import Application

from icp_wizard.phone.delivery import Delivery
from icp_wizard.phone.event import Reached
from icp_wizard.phone.talk import Talk
from icp_wizard.phone.visitor import House, Visitor

_WAY = "/u/([A-Za-z0-9_-]{1,64})"
_VISIT = "([A-Za-z0-9_-]{22})"


def routes(house: House) -> Application:
    """Map the paths to their handlers."""
    known = {"house": house}
    return Application(
        [
            (_WAY, Opening, known),
            (f"{_WAY}/say/{_VISIT}", Talk, known),
            (f"{_WAY}/chunk/{_VISIT}/([0-9]{{1,3}})", Delivery, known),
            ("/", Entrance, known),
            (r"/(?:favicon\.ico|apple-touch-icon[a-z0-9-]*\.png)", Browser, known),
        ],
        default_handler_class=Stranger,
        default_handler_args=known,
        log_function=_silent,
    )


def _silent(_handler: object) -> None:
    """Write no access log: its lines would hold the token."""


class Stranger(Visitor):
    """Any path that is not ours."""


class Browser(Visitor):
    """Paths which browsers ask for by themselves: answered like a Stranger, but no guess."""

    def guessed(self) -> None:
        """Count nothing."""


class Entrance(Visitor):
    """``/``: the page on which the code is typed; it says nothing about the draft."""

    method = "GET"

    def knows_the_way(self) -> bool:
        """Let everybody see it."""
        return True

    async def get(self) -> None:
        """Show the page."""
        await self.show(self.house.entry)


class Opening(Visitor):
    """``/u/<token>``: the page, the same for every device."""

    method = "GET"

    def guessed(self) -> None:
        """Count a wrong path, and a wrong code where one was typed."""
        super().guessed()
        if self.get_query_arguments("code"):
            self.mistyped()

    async def get(self, _token: str) -> None:
        """Show the page."""
        self.house.report(Reached(str(self.request.remote_ip)))
        await self.show(self.house.page)
