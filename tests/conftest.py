import gc
import os

import pytest
from hypothesis import HealthCheck, settings

# Before any Qt module is imported: tests need no screen.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# A busy machine is no fault of the program; and what CI says of a commit must not hang on chance.
settings.register_profile(
    "calm",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("calm")


def pytest_configure(config):
    # The screenless platform says so of least sizes, pop-ups and raised windows.
    config.addinivalue_line("qt_log_ignore", "^This plugin does not support")


FEW = 50_000  # objects which a collection may look at


@pytest.fixture
def tidy():
    """No worker frees a widget: cycles are collected here, as in the program by ui/tidy.py."""
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
    from PySide6.QtWidgets import QApplication

    gc.disable()
    if len(gc.get_objects()) > FEW:
        gc.collect()
        gc.freeze()  # what is loaded by now stays; each collection would walk it in vain
    yield
    QThreadPool.globalInstance().waitForDone()
    for left in QApplication.topLevelWidgets():  # each would be dressed anew for every later test
        left.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    gc.enable()
