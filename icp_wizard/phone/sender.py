"""A phone played by this computer: the demo sends through the real link, as the page does."""

from __future__ import annotations

import json
import secrets
from base64 import urlsafe_b64decode
from hashlib import sha256
from http import HTTPStatus
from http.client import HTTPConnection
from time import sleep
from typing import Any
from urllib.parse import urlsplit

from icp_wizard.phone.code import in_path
from icp_wizard.phone.parcel import CHUNK
from icp_wizard.phone.sealing import FROM_PHONE, NONCE, Seal, visit_key

_PATIENCE = 0.05  # seconds between two questions


class TurnedAway(Exception):
    """The link gave a stranger's blank answer."""


class Sender:
    """One device with one visit; *source* is the address to call from."""

    def __init__(self, url: str, source: str = "127.0.0.1", agent: str = "") -> None:
        parts = urlsplit(url)
        self.host, self.path = parts.netloc, parts.path
        self.agent = agent
        self._source = source
        self.device = secrets.token_urlsafe(16)
        key = urlsafe_b64decode(parts.fragment.removeprefix("k=") + "==")
        visit = secrets.token_bytes(16)
        self.visit = in_path(visit)
        self.seal = Seal(visit_key(key, visit), FROM_PHONE)

    def say(self, **said: object) -> dict[str, Any]:
        """Ask one question; gives what the page would get."""
        plain = json.dumps({"device": self.device, **said}).encode()
        return self._sent(f"say/{self.visit}", plain, b"say")

    def ask_to_enter(self) -> None:
        """Show the number until the computer has said yes; raise TurnedAway if it says no."""
        while "waiting" in self.say(do="state"):
            sleep(_PATIENCE)

    def begin(self, slot: str, total: int) -> dict[str, Any]:
        """Announce a photograph of so many bytes."""
        return self.say(do="begin", slot=slot, total=total)

    def chunk(
        self, slot: str, picture: str, index: int, total: int, plain: bytes
    ) -> dict[str, Any]:
        """Send one part."""
        bound = f"chunk|{slot}|{picture}|{index}|{total}|up".encode()
        return self._sent(f"chunk/{self.visit}/{index}", plain, bound)

    def send(self, slot: str, photo: bytes) -> dict[str, Any]:
        """Send a whole photograph; gives the receipt."""
        begun = self.begin(slot, len(photo))
        if "picture" not in begun:
            return begun
        picture = begun["picture"]
        for index, at in enumerate(range(0, len(photo), CHUNK)):
            part = photo[at : at + CHUNK]
            answer = self.chunk(slot, picture, index, len(photo), part)
            if "refused" in answer:
                return answer["refused"]
        return self.say(do="finish", picture=picture, digest=sha256(photo).hexdigest())

    def fetch(self, picture: str) -> bytes:
        """Fetch a whole picture back; raise TurnedAway where there is none, or it is not whole."""
        told = self.say(do="photo", picture=picture)
        total, pieces = told.get("total", -1), b""
        for index in range(-(-total // CHUNK)):
            pieces += self.piece(picture, index, total)
        if sha256(pieces).hexdigest() != told.get("digest"):
            raise TurnedAway
        return pieces

    def piece(self, picture: str, index: int, total: int) -> bytes:
        """Fetch one piece of the picture asked for last."""
        said = {"device": self.device, "do": "piece", "picture": picture, "index": index}
        kind = f"piece|{picture}|{index}|{total}|down".encode()
        return self._answered(f"say/{self.visit}", json.dumps(said).encode(), b"say", kind)

    def post(self, way: str, body: bytes) -> tuple[int, bytes]:
        """Post raw bytes under the token; gives status and body of the answer."""
        line = HTTPConnection(self.host, timeout=60, source_address=(self._source, 0))
        headers = {"Origin": f"http://{self.host}", "User-Agent": self.agent}
        try:
            line.request("POST", f"{self.path}/{way}", body, headers)
            answer = line.getresponse()
            return answer.status, answer.read()
        finally:
            line.close()

    def _sent(self, way: str, plain: bytes, bound: bytes) -> dict[str, Any]:
        return json.loads(self._answered(way, plain, bound))

    def _answered(self, way: str, plain: bytes, bound: bytes, kind: bytes = b"answer") -> bytes:
        sealed = self.seal.close(plain, bound)
        status, body = self.post(way, sealed)
        if status != HTTPStatus.OK:
            raise TurnedAway
        asked = kind + b"|" + sealed[:NONCE].hex().encode()
        return self.seal.open(body[:NONCE], body[NONCE:], asked)
