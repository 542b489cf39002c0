"""What stands above every page while a draft cannot be saved, until it can."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from icp_wizard.storage.trouble import Trouble
from icp_wizard.ui import messages

if TYPE_CHECKING:
    from icp_wizard.ui.shell.notice import Notice


class SavingNotice(QObject):
    """At most one notice, put up by *put_up*; its button calls *again*."""

    def __init__(self, put_up: Callable[[QWidget], None], again: Callable[[], object]) -> None:
        super().__init__()
        self._put_up, self._again = put_up, again
        self._notice: Notice | None = None

    def show_trouble(self, trouble: Trouble | None) -> None:
        """Say why nothing can be saved; None takes the notice away."""
        if self._notice is not None:
            self._notice.deleteLater()
            self._notice = None
        if trouble is not None:
            from icp_wizard.ui.shell.notice import Notice

            again = (lambda: self.tr("Try again"), "")
            self._notice = Notice(lambda: messages.told(trouble), "stop", "stop", again)
            self._notice.pressed.connect(self._again)
            self._put_up(self._notice)
