"""The open draft as the window sees it."""

from __future__ import annotations

from datetime import date

import pytest

from icp_wizard.journey.session import Session
from icp_wizard.storage.library import Library
from icp_wizard.storage.trouble import DiskFull
from icp_wizard.ui.live import LiveDraft

DAY = date(2026, 7, 31)
NUMBER = "entity.document_number"


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.sqlite") as opened:
        yield opened


@pytest.fixture
def live(library, app, qtbot):
    made = LiveDraft(library, Session(library.create()), lambda: DAY)
    qtbot.waitSignal(made.judged).wait()
    yield made
    assert made.close()


def answer_enterprise(live):
    live.answer("entity.nature", "enterprise")
    live.answer("entity.document_type", "business_licence")


def settle(live, qtbot):
    with qtbot.waitCallback() as fresh:
        live.when_fresh(fresh)


def test_an_answer_is_on_the_disk_a_quiet_moment_later_without_being_left(live, library, qtbot):
    with qtbot.waitSignal(live.saved):
        live.answer("entity.name", "云帆")
    assert library.load(live.draft.id)[0].filing.entity.name == "云帆"
    assert not live.is_pending


def test_an_answer_is_on_the_disk_as_soon_as_its_field_is_left(live, library):
    live.answer("entity.name", "云帆")
    live.leave("entity.name")
    assert live.close()
    assert library.load(live.draft.id)[0].filing.entity.name == "云帆"


def test_the_newest_judgement_wins(live, qtbot):
    answer_enterprise(live)
    live.answer(NUMBER, "9")
    live.answer(NUMBER, "91")
    settle(live, qtbot)
    assert live.judgement.outlook.filing is live.filing


def test_a_fault_shows_only_after_its_field_was_left(live, qtbot):
    answer_enterprise(live)
    live.answer(NUMBER, "91330106QX0000472C")
    settle(live, qtbot)
    assert live.judgement.at(NUMBER)
    assert not live.shown(NUMBER)
    live.leave(NUMBER)
    assert live.shown(NUMBER)


def test_a_field_typed_in_again_shows_no_new_fault_until_it_is_left(live, qtbot):
    answer_enterprise(live)
    live.leave(NUMBER)
    live.answer(NUMBER, "9133")
    settle(live, qtbot)
    assert not live.shown(NUMBER)
    live.leave(NUMBER)
    assert live.shown(NUMBER)


def test_missing_answers_show_only_after_continue(live, qtbot):
    answer_enterprise(live)
    live.leave(NUMBER)
    settle(live, qtbot)
    assert not live.shown(NUMBER)
    stops = live.review("entity")
    assert NUMBER in {each.address for each in stops}
    assert live.shown(NUMBER)


def test_undo_takes_one_fields_typing_back_and_tells_of_it(live, qtbot):
    live.answer("entity.name", "云")
    live.answer("entity.name", "云帆")
    with qtbot.waitSignal(live.changed):
        live.undo()
    assert live.filing.entity.name == ""


def test_a_full_disk_is_told_and_nothing_typed_is_lost(live, library, qtbot, monkeypatch):
    def full(*_):
        raise DiskFull(library.path)

    with monkeypatch.context() as patched:
        patched.setattr(library, "save", full)
        with qtbot.waitSignal(live.trouble, check_params_cb=lambda t: isinstance(t, DiskFull)):
            live.answer("entity.name", "云帆")
    with qtbot.waitSignal(live.trouble, check_params_cb=lambda t: t is None):
        live.save_now()
    assert library.load(live.draft.id)[0].filing.entity.name == "云帆"


def test_the_step_of_a_left_fault_is_to_mend(live, qtbot):
    answer_enterprise(live)
    live.answer(NUMBER, "91330106QX0000472C")
    live.leave(NUMBER)
    settle(live, qtbot)
    assert live.progress.of("entity").mend == 1
