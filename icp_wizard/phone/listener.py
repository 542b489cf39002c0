"""The server: few connections, short waits, one address, and no word in the log."""

from __future__ import annotations

import logging
import socket
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.iostream import IOStream

from icp_wizard.phone.parcel import CHUNK

PREFERRED_PORT = 8737  # a fixed one, so that a firewall rule made for it lasts
_PER_CALLER, _IN_ALL = 4, 12
_HEADER_SECONDS, _BODY_SECONDS = 10, 120


def bound(address: str, port: int) -> socket.socket:
    """Listen on one IPv4 address; port 0 means the preferred one, or any when that is taken.

    Raises OSError where the address is not this computer's or the port is in use.
    """
    try:
        return _bound(address, port or PREFERRED_PORT)
    except OSError:
        if port:
            raise
        return _bound(address, 0)


def _bound(address: str, port: int) -> socket.socket:
    server = socket.create_server((address, port), family=socket.AF_INET, backlog=16)
    server.setblocking(False)
    return server


class Listener(HTTPServer):
    """Tornado's server with a few connections for each caller and in all."""

    def initialize(self, *args: Any, **kwargs: Any) -> None:
        """Tornado's constructor."""
        super().initialize(
            *args,
            no_keep_alive=True,
            idle_connection_timeout=_HEADER_SECONDS,
            body_timeout=_BODY_SECONDS,
            max_header_size=16_384,
            max_buffer_size=1 << 20,
            max_body_size=CHUNK + 1024,  # one chunk with nonce and tag
            **kwargs,
        )
        self._streams: list[tuple[str, IOStream]] = []
        # Its messages quote requests, and requests hold the token.
        for name in ("tornado.access", "tornado.general"):
            logging.getLogger(name).disabled = True

    def handle_stream(self, stream: IOStream, address: Any) -> None:
        """Take a connection unless its caller, or all callers together, have enough."""
        self._streams = [pair for pair in self._streams if not pair[1].closed()]
        same = sum(caller == address[0] for caller, _ in self._streams)
        if same >= _PER_CALLER or len(self._streams) >= _IN_ALL:
            stream.close()
            return
        self._streams.append((address[0], stream))
        super().handle_stream(stream, address)  # pyright: ignore[reportUnknownMemberType]

    def hang_up(self) -> None:
        """Stop listening and cut every connection, now."""
        self.stop()
        for _, stream in self._streams:
            stream.close()
