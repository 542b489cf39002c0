"""One window a library: a second start rings at the first and leaves."""

from __future__ import annotations

import getpass
import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 1000
_RING = b"raise"


class Doorbell(QObject):
    """Hears when a second start wants the window of this library."""

    rung = Signal()

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        QLocalServer.removeServer(_name(library))  # left behind by a program that died
        self._server.listen(_name(library))

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            caller.disconnected.connect(caller.deleteLater)
            caller.readyRead.connect(self.rung)


def ring(library: Path) -> bool:
    """Ask the window which has this library open to come to the front; gives whether it heard."""
    caller = QLocalSocket()
    caller.connectToServer(_name(library))
    if not caller.waitForConnected(_WAIT_MS):
        return False
    caller.write(_RING)
    heard = caller.waitForBytesWritten(_WAIT_MS)
    caller.disconnectFromServer()
    return heard


def _name(library: Path) -> str:
    seed = f"{getpass.getuser()} {library.absolute()}"
    return f"icp-wizard-{hashlib.sha256(seed.encode()).hexdigest()[:16]}"
