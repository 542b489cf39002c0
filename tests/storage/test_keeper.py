"""The keeper: what was typed is on the disk or pending, never lost."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from icp_wizard.journey.draft import Draft
from icp_wizard.journey.session import Session
from icp_wizard.storage.keeper import Keeper
from icp_wizard.storage.library import Library
from icp_wizard.storage.rows import Summary
from icp_wizard.storage.trouble import DiskFull, Trouble, Unforeseen

LONG_ENOUGH = 30


@pytest.fixture
def open_(library: Library) -> Session:
    return Session(library.create())


@pytest.fixture
def keeper(library: Library, open_: Session) -> Iterator[Keeper]:
    kept = Keeper(library, open_)
    yield kept
    kept.abandon()


def test_nothing_is_pending_before_anything_is_typed(keeper: Keeper):
    assert not keeper.pending
    assert keeper.flush().result() is True


def test_what_is_typed_is_pending_until_it_is_flushed(
    library: Library, open_: Session, keeper: Keeper
):
    open_.answer("entity.name", "示例")
    assert keeper.pending

    assert keeper.flush_and_wait(LONG_ENOUGH)

    assert not keeper.pending
    assert keeper.saved_at is not None
    assert library.load(open_.draft.id) == (open_.draft, open_.history)


def test_what_was_compared_is_kept_with_its_picture(library, open_, keeper):
    open_.set_same("entity.name", "示例", "sha256:00")
    assert keeper.flush_and_wait(10)
    marks = library.load(open_.draft.id)[0].marks
    assert marks.compared == (("entity.name", "示例", "sha256:00"),)


def test_a_mark_without_its_picture_is_left_out(library, open_, keeper):
    open_.set_same("entity.name", "示例", "sha256:00")
    assert keeper.flush_and_wait(10)
    with library.file.writing() as db:
        db.execute("UPDATE documents SET marks = replace(marks, ', \"sha256:00\"', '')")
    assert library.load(open_.draft.id)[0].marks.compared == ()


def test_marks_are_kept_as_answers_are(library: Library, open_: Session, keeper: Keeper):
    open_.set_page("people")

    assert keeper.pending
    keeper.flush_and_wait(LONG_ENOUGH)

    assert library.load(open_.draft.id)[0].marks.page == "people"


def test_saves_that_overtake_each_other_end_with_the_last_answer(
    library: Library, open_: Session, keeper: Keeper
):
    for number in range(50):
        open_.answer("entity.name", str(number))
        keeper.flush()
    keeper.flush_and_wait(LONG_ENOUGH)

    assert library.load(open_.draft.id) == (open_.draft, open_.history)


class Failing:
    """A library whose saves fail so often as it is told, and else are those of the real one."""

    def __init__(self, library: Library, error: Exception, times: int) -> None:
        self.path = library.path
        self._library = library
        self._error = error
        self._times = times

    def save(self, *kept: object) -> None:
        self._times -= 1
        if self._times >= 0:
            raise self._error
        self._library.save(*kept)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("error", "told"),
    [(DiskFull(Path("x")), DiskFull), (ValueError("a fault of ours"), Unforeseen)],
)
def test_a_save_that_fails_is_told_and_tried_again_with_everything(
    library: Library, open_: Session, error: Exception, told: type[Trouble]
):
    troubles: list[Trouble | None] = []
    keeper = Keeper(Failing(library, error, 2), open_, report=troubles.append)  # type: ignore[arg-type]
    for address in ("entity.name", "entity.remarks", "entity.superior"):
        open_.answer(address, "示例")
        open_.leave(address)
        keeper.flush_and_wait(LONG_ENOUGH)

    assert [type(trouble) for trouble in troubles] == [told, told, type(None)]
    assert library.load(open_.draft.id) == (open_.draft, open_.history)
    assert keeper.close()


def test_typing_goes_on_while_the_disk_is_slow(library: Library, open_: Session, keeper: Keeper):
    open_.answer("entity.name", "示")
    with library.file.writing():
        assert not keeper.flush_and_wait(0)
        open_.answer("entity.name", "示例")

    assert keeper.pending
    assert keeper.flush_and_wait(LONG_ENOUGH)
    assert library.load(open_.draft.id)[0] == open_.draft


def test_the_summary_is_worked_out_on_the_writing_thread(library: Library, open_: Session):
    threads: list[str] = []

    def summarise(draft: Draft) -> Summary:
        threads.append(threading.current_thread().name)
        return Summary(state="ready")

    keeper = Keeper(library, open_, summarise)
    open_.answer("entity.name", "示例")
    keeper.close()

    assert [row.summary.state for row in library.rows()] == ["ready"]
    assert threads[0].startswith("keeper")


def test_a_summary_that_fails_costs_no_answer(library: Library, open_: Session):
    def summarise(draft: Draft) -> Summary:
        raise ZeroDivisionError

    keeper = Keeper(library, open_, summarise)
    open_.answer("entity.name", "示例")
    keeper.close()

    assert [row.title for row in library.rows()] == ["示例"]


def test_closing_writes_what_is_pending_and_stops_listening(library: Library, open_: Session):
    keeper = Keeper(library, open_)
    open_.answer("entity.name", "示例")

    assert keeper.close()
    open_.answer("entity.remarks", "无")

    assert library.load(open_.draft.id)[0].filing.entity.name == "示例"
    assert not keeper.pending


def test_a_keeper_that_cannot_write_does_not_close(library: Library, open_: Session):
    keeper = Keeper(Failing(library, DiskFull(Path("x")), 1), open_)  # type: ignore[arg-type]
    open_.answer("entity.name", "示例")

    assert not keeper.close()
    assert keeper.pending
    assert keeper.close()
