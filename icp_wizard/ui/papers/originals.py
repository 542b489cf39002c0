"""What is said of the untouched originals: their size, whether new ones are kept, and their end."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.storage.trouble import Trouble
from icp_wizard.ui.background import Task
from icp_wizard.ui.language import Words
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.messages import told
from icp_wizard.ui.papers.state import said_bytes
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.radio import Tick
from icp_wizard.work.pictures import ORIGINALS, keeps_originals


class Originals(QWidget):
    """Stands under the papers; deleting is asked for twice."""

    def __init__(self, live: LiveDraft) -> None:
        super().__init__()
        self._live, self._size, self._asks = live, 0, False
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 8, 0, 0)
        stack.setSpacing(6)
        self.keep = Tick(lambda: self.tr("Keep untouched originals"))
        self.keep.clicked.connect(lambda _=False: self._choose())
        self.note = Wrapped(self._said, "small", "soft")
        self.delete = Button(lambda: self.tr("Delete these originals"), "link")
        self.delete.clicked.connect(lambda _=False: self._ask(True))
        self.sure = Button(lambda: self.tr("Delete them for good"), "plain", "bin", size="small")
        self.sure.clicked.connect(lambda _=False: self._delete())
        self.back = Button(lambda: self.tr("Keep them"), "link")
        self.back.clicked.connect(lambda _=False: self._ask(False))
        acts = Flow(gap=16)
        for button in (self.delete, self.sure, self.back):
            acts.addWidget(button)
        for part in (self.keep, self.note):
            stack.addWidget(part)
        stack.addLayout(acts)
        live.saved.connect(self._follow)
        self.refresh()

    def refresh(self) -> None:
        """Say how it stands now."""
        try:
            self._size = self._live.library.originals_size(self._live.draft.id)
            self.keep.setChecked(keeps_originals(self._live.library))
        except Trouble as trouble:
            self._tell(trouble)
            return
        self.note.show_words(self._said)
        self._ask(self._asks and self._size > 0)

    def _follow(self, _: object) -> None:
        """See anew what the file holds: a picture counts once its draft is saved."""
        if self.isVisible():
            self.refresh()

    def _said(self) -> str:
        if not self._size:
            return self.tr("No untouched originals are kept for this draft.")
        if self._asks:
            return self.tr(
                "The fitted pictures stay. Backups made before keep the originals"
                " until newer backups replace them."
            )
        return self.tr(
            "The untouched originals of this draft take {0}. They may hold what the camera"
            " noted, such as time and place."
        ).format(said_bytes(self._size))

    def _ask(self, asks: bool) -> None:
        self._asks = asks
        self.note.retell()
        self.delete.setVisible(self._size > 0 and not asks)
        self.sure.setVisible(asks)
        self.back.setVisible(asks)

    def _choose(self) -> None:
        try:
            self._live.library.set_setting(ORIGINALS, self.keep.isChecked())
        except Trouble as trouble:
            self._tell(trouble)

    def _delete(self) -> None:
        self._live.save_now()
        task = Task(partial(self._live.library.drop_originals, self._live.draft.id))
        task.succeeded.connect(self._end)
        task.failed.connect(self._tell)
        task.start()

    def _end(self, _: object) -> None:
        self._asks = False
        self.refresh()

    def _tell(self, trouble: Exception) -> None:
        words: Words = partial(told, trouble)
        self.note.show_words(words)
