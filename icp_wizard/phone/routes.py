"""The three routes of a phone link; every other path meets a Stranger."""

from __future__ import annotations

from tornado.web import Application

from icp_wizard.phone.delivery import Delivery
from icp_wizard.phone.event import Reached
from icp_wizard.phone.page import notice
from icp_wizard.phone.visitor import House, Visitor

_WAY = "/u/([A-Za-z0-9_-]{1,64})"


def routes(house: House) -> Application:
    """Map the paths to their handlers."""
    known = {"house": house}
    return Application(
        [
            (_WAY, Opening, known),
            (f"{_WAY}/state", Overview, known),
            (f"{_WAY}/photo", Delivery, known),
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


class Opening(Visitor):
    """``/u/<token>``: the page. Its first caller becomes the device of this link."""

    method = "GET"

    def opening(self) -> bool:
        """Let the first caller in, and remember his address."""
        address = str(self.request.remote_ip)
        self.house.door.meet(address)
        self.house.report(Reached(address))
        return True

    async def second(self) -> None:
        """Refuse a second device with a page in words."""
        await self.show(notice("second_device", self.house.language), 403)

    async def get(self, _token: str) -> None:
        """Show the page."""
        await self.show(self.house.page)


class Overview(Visitor):
    """``/u/<token>/state``: the slots as JSON."""

    method = "GET"

    async def get(self, _token: str) -> None:
        """Tell the slots."""
        await self.tell({"slots": self.slots()})
