import os

# Before any Qt module is imported: tests need no screen.
os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_configure(config):
    # The screenless platform says so of least sizes, pop-ups and raised windows.
    config.addinivalue_line("qt_log_ignore", "^This plugin does not support")
