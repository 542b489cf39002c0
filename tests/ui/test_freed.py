import gc

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from icp_wizard.storage.library import Library
from icp_wizard.ui.settings import Settings
from icp_wizard.ui.window import Window
from icp_wizard.work.exchange import sample


def test_a_closed_window_takes_its_copy_desk_and_menus_along(app, qtbot, tmp_path):
    window = Window(tmp_path / "library.sqlite", Settings())
    library = Library.open(tmp_path / "library.sqlite")
    window.take(library)
    window.show()
    with qtbot.waitSignal(window.draft_opened):
        window.open_draft(library.create(sample()).id)
    window.view.show_step("handover")
    window.view.frame.page.open_desk()
    window.close()
    window.deleteLater()
    for _ in range(2):  # the window first, and then what its pages opened
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del window
    gc.collect()
    assert [type(each).__name__ for each in QApplication.topLevelWidgets()] == []
