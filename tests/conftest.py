import os

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
