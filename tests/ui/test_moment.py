"""A day and a time as people type them."""

from __future__ import annotations

from datetime import datetime

import pytest

from icp_wizard.ui.editors.moment import read_moment


def test_full_width_figures_and_slashes_are_read():
    assert read_moment(" ２０２６/08/01 09:30") == datetime(2026, 8, 1, 9, 30)


@pytest.mark.parametrize("typed", ["9999-12-31 09:00", "0001-01-01 00:00", "tomorrow", ""])
def test_what_nothing_can_be_reckoned_from_is_no_moment(typed: str):
    assert read_moment(typed) is None
