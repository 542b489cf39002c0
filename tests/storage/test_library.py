"""Drafts, photos and settings, kept in one file."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from icp_wizard.journey.draft import Event
from icp_wizard.journey.session import Session
from icp_wizard.model.filing import Filing
from icp_wizard.model.text import Text
from icp_wizard.storage.library import Library
from icp_wizard.storage.rows import Summary
from icp_wizard.storage.trouble import UnknownDraft

PHOTO = b"\xff\xd8\xff" + b"a photo of a licence" * 100


def acted(library: Library, filing: Filing) -> Session:
    """A session with every kind of change in its history, saved."""
    open_ = Session(library.create(filing))
    open_.answer("entity.name", "改名")
    person = open_.add("people", {"name": "李示例"})
    open_.answer("services[s1].website.languages", ["en"])
    open_.answer("papers[card/p1/front].photos", ["sha256:" + "0" * 64])
    open_.move(f"people[{person}]", -1)
    open_.remove("services[s1].domains[d1]")
    open_.undo()
    open_.leave("entity.name")
    open_.set_page("people")
    open_.set_copied("e_name", "改名")
    open_.rename("第一份")
    library.save(open_.draft, open_.history)
    return open_


def test_a_draft_comes_back_with_its_whole_history_after_a_restart(path: Path, filing: Filing):
    with Library.open(path) as library:
        open_ = acted(library, filing)

    with Library.open(path) as library:
        draft, history = library.load(open_.draft.id)

    assert draft == open_.draft
    assert history == open_.history


def test_undo_goes_on_after_a_restart(library: Library, filing: Filing):
    open_ = acted(library, filing)

    again = Session(*library.load(open_.draft.id))
    while again.can_undo:
        again.undo()

    assert again.filing == filing


def test_events_come_back(library: Library):
    event = Event(datetime(2026, 9, 1, 8, tzinfo=UTC), "called", "核实电话")
    draft = replace(library.create(), events=(event,))

    library.save(draft)

    assert library.load(draft.id)[0].events == (event,)


def test_typing_that_goes_on_replaces_the_change_saved_before(library: Library):
    open_ = Session(library.create())
    for text in ("示", "示例"):
        open_.answer("entity.name", text)
        library.save(open_.draft, open_.history)

    assert library.load(open_.draft.id)[1] == open_.history


def test_a_draft_that_is_not_there_is_named(library: Library, filing: Filing):
    draft = library.create(filing)
    library.delete(draft.id)

    with pytest.raises(UnknownDraft, match=draft.id):
        library.load(draft.id)
    with pytest.raises(UnknownDraft):
        library.save(draft)
    with pytest.raises(UnknownDraft):
        library.archive(draft.id)


def test_a_row_says_what_the_summary_said(library: Library, filing: Filing):
    draft = library.create(filing)
    summary = Summary(
        operation="first_filing",
        state="to_mend",
        state_words=Text("2 to mend", "2 项需修改"),
        to_mend=2,
        next_thing=Text("Mend 2 answers", "修改 2 项"),
        deadline="2026-10-01",
    )

    library.save(draft, (), summary)

    (row,) = library.rows()
    assert (row.id, row.title, row.summary) == (draft.id, "示例科技（浙江）有限公司", summary)


def test_a_save_without_a_summary_keeps_the_former(library: Library):
    draft = library.create()
    library.save(draft, (), Summary(state="ready", search="浙江"))

    library.save(draft)

    assert [row.summary.state for row in library.rows("浙江")] == ["ready"]


@pytest.mark.parametrize("search", ["示例科技", "EXAMPLE.com.cn 张示例", "qx00001309", "𠮷"])
def test_a_draft_is_found_by_any_words_it_holds(library: Library, filing: Filing, search: str):
    library.create()
    draft = library.create(filing)

    assert [row.id for row in library.rows(search)] == [draft.id]
    assert library.count(search) == 1


def test_percent_and_quote_are_searched_as_they_are(library: Library):
    library.create(title="100% 'sure'")

    assert library.count("0% 'sure'") == 1
    assert library.count("1_0%") == 0


def test_titles_are_sorted_by_pinyin_and_drafts_without_one_come_last(library: Library):
    for title in ("中文", "", "Beta", "安徽", "alpha"):
        library.create(title=title)

    titles = [row.title for row in library.rows(sort="title", descending=False)]

    assert titles == ["alpha", "Beta", "安徽", "中文", ""]


@pytest.mark.parametrize("descending", [True, False])
def test_a_draft_without_a_deadline_comes_last(library: Library, descending: bool):
    for day in ("", "2026-10-01", "2026-09-01"):
        library.save(library.create(), (), Summary(deadline=day))

    days = [row.summary.deadline for row in library.rows(sort="deadline", descending=descending)]

    assert days == [*sorted(("2026-10-01", "2026-09-01"), reverse=descending), ""]


def test_rows_come_in_portions(library: Library):
    for number in range(5):
        library.create(title=str(number))

    portion = library.rows(sort="title", descending=False, limit=2, offset=2)

    assert [row.title for row in portion] == ["2", "3"]


def test_looking_at_a_draft_does_not_count_as_changing_it(library: Library):
    open_ = Session(library.create())
    before = library.rows()[0].changed_at

    open_.set_page("people")
    library.save(open_.draft)

    assert library.rows()[0].changed_at == before


def test_an_archived_draft_leaves_the_list_and_comes_back(library: Library):
    draft = library.create()

    library.archive(draft.id)
    assert (library.count(), library.count(archived=True)) == (0, 1)
    library.archive(draft.id, archived=False)

    assert library.count() == 1


def test_a_copy_has_the_answers_and_neither_history_nor_ticks(library: Library, filing: Filing):
    original = acted(library, filing).draft

    copy = library.duplicate(original.id, "第二份")

    draft, history = library.load(copy.id)
    assert (draft.filing, draft.title, history) == (original.filing, "第二份", ())
    assert draft.marks.copied == ()


def test_a_photo_is_kept_once_under_the_name_of_its_content(library: Library):
    name = library.add_photo(PHOTO, {"width": 3000}, b"small")

    assert library.add_photo(PHOTO, {}) == name
    assert library.photo(name) == PHOTO
    assert library.thumbnail(name) == b"small"
    assert library.photo_facts([name, "sha256:none"]) == {name: {"width": 3000}}


def test_a_photo_that_is_not_here_is_nothing(library: Library):
    assert library.photo("sha256:none") is None
    assert library.thumbnail("sha256:none") is None


def test_a_photo_stays_while_any_draft_or_its_history_names_it(library: Library):
    name = library.add_photo(PHOTO, {})
    first, second = Session(library.create()), Session(library.create())
    for open_ in (first, second):
        open_.answer("papers[licence/entity].photos", [name])
        open_.leave("papers[licence/entity].photos")
        open_.answer("papers[licence/entity].photos", [])
        library.save(open_.draft, open_.history)

    library.delete(first.draft.id)
    assert library.photo(name) == PHOTO
    library.delete(second.draft.id)

    assert library.photo(name) is None


def test_a_photo_that_no_draft_came_to_name_goes_at_the_next_opening(path: Path):
    with Library.open(path) as library:
        name = library.add_photo(PHOTO, {})

    with Library.open(path) as library:
        assert library.photo(name) is None


def test_what_was_deleted_is_nowhere_in_the_files_of_the_library(library: Library, filing: Filing):
    name = library.add_photo(PHOTO, {}, b"thumbnail of a licence")
    open_ = Session(library.create(filing))
    open_.answer("papers[licence/entity].photos", [name])
    library.save(open_.draft, open_.history)

    library.delete(open_.draft.id)

    left = b"".join(each.read_bytes() for each in library.path.parent.iterdir() if each.is_file())
    for secret in (PHOTO[:60], b"thumbnail of", "张示例𠮷".encode(), b"13000000000", b"QX00001309"):
        assert secret not in left


def test_a_library_gives_the_room_of_deleted_photos_back(library: Library):
    open_ = Session(library.create())
    name = library.add_photo(b"\xff\xd8\xff" + os.urandom(2_000_000), {})
    open_.answer("papers[licence/entity].photos", [name])
    library.save(open_.draft, open_.history)

    library.delete(open_.draft.id)

    assert library.path.stat().st_size < 200_000


def used(library: Library, original: bytes) -> tuple[str, str]:
    """A draft with a photo made from an original: the names of both."""
    open_ = Session(library.create())
    name = library.add_photo(PHOTO, {}, original=original)
    open_.answer("papers[licence/entity].photos", [name])
    library.save(open_.draft, open_.history)
    return open_.draft.id, name


def test_the_untouched_original_is_kept_beside_its_photo_over_a_restart(path: Path):
    with Library.open(path) as library:
        id_, name = used(library, b"as it came" * 99)

    with Library.open(path) as library:
        assert library.original(name) == b"as it came" * 99
        assert library.originals_size(id_) == 990


def test_an_original_is_deleted_with_the_last_draft_that_names_its_photo(library: Library):
    first, name = used(library, b"as it came" * 99)
    second, _ = used(library, b"as it came" * 99)

    library.delete(first)
    assert library.original(name)
    library.delete(second)

    left = b"".join(each.read_bytes() for each in library.path.parent.iterdir() if each.is_file())
    assert b"as it came" not in left


def test_originals_can_be_deleted_while_their_photos_stay(library: Library):
    id_, name = used(library, b"as it came" * 99)

    library.drop_originals(id_)

    assert (library.original(name), library.originals_size(id_)) == (None, 0)
    assert library.photo(name) == PHOTO
    assert b"as it came" not in library.path.read_bytes()


def test_an_original_another_draft_names_too_is_not_deleted(library: Library):
    first, name = used(library, b"as it came" * 99)
    used(library, b"as it came" * 99)

    library.drop_originals(first)

    assert library.original(name)


def test_an_original_that_made_no_photo_any_more_goes(library: Library):
    _, name = used(library, b"as it came" * 99)

    library.add_photo(PHOTO, {}, original=b"another file" * 99)

    assert library.original(name) == b"another file" * 99
    with library.file.reading() as db:
        assert db.execute("SELECT count(*) FROM originals").fetchone() == (1,)


def test_a_setting_is_kept_over_a_restart(path: Path):
    with Library.open(path) as library:
        assert library.setting("language", "zh") == "zh"
        library.set_setting("language", {"code": "en"})

    with Library.open(path) as library:
        assert library.setting("language") == {"code": "en"}


@pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
def test_nobody_else_may_read_the_library_its_side_files_or_its_backups(library: Library):
    library.create()
    library.back_up()

    for each in (library.path.parent, *library.path.parent.rglob("*")):
        assert stat.S_IMODE(each.stat().st_mode) == (0o700 if each.is_dir() else 0o600), each


@pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
def test_a_library_that_others_could_read_is_closed_to_them(path: Path):
    Library.open(path).close()
    path.chmod(0o644)

    Library.open(path).close()

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_listing_drafts_loads_neither_the_model_nor_pydantic(path: Path):
    program = (
        "import sys, pathlib; from icp_wizard.storage.library import Library;"
        "Library.open(pathlib.Path(sys.argv[1])).rows();"
        "print([m for m in ('pydantic', 'icp_wizard.model.filing') if m in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", program, path], capture_output=True, check=True)

    assert done.stdout.strip() == b"[]"


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("secure_delete", 1), ("foreign_keys", 1)],
)
def test_every_commit_is_synced_and_what_is_deleted_is_overwritten(
    library: Library, pragma: str, value: str | int
):
    with library.file.writing() as db:
        assert db.execute(f"PRAGMA {pragma}").fetchone()[0] == value
