"""``icp-wizard second-try``: what must change first in a draft, and what differs."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from icp_wizard.cli.main import main
from icp_wizard.journey.draft import ENTERED_EVENT, Event, Objection
from icp_wizard.journey.second_try import take_over
from icp_wizard.journey.session import Session
from icp_wizard.storage.library import Library
from icp_wizard.work.exchange import begin, sample

AT = datetime(2026, 8, 1, 9, tzinfo=UTC)


@pytest.fixture
def draft(tmp_path: Path) -> tuple[str, str]:
    """A library with a draft that was entered, sent back and changed; gives both."""
    path = tmp_path / "library.sqlite"
    with Library.open(path) as library:
        session = Session(begin(library, sample()))
        session.add_event(Event(AT, ENTERED_EVENT))
        take_over(session, [Objection("请补充会签单")], AT.replace(day=5))
        session.answer("entity.mailing_address", "文一西路 9 号")
        library.save(session.draft, session.history)
    return str(path), session.draft.id


def test_it_tells_the_points_and_the_difference(draft, capsys):
    library, id_ = draft
    assert main(["second-try", id_, "--library", library, "--lang", "zh"]) == 1

    told = capsys.readouterr().out
    assert "· 请补充会签单 – " in told
    assert "”→“文一西路 9 号”" in told


def test_it_tells_programs_the_same(draft, capsys):
    library, id_ = draft
    main(["second-try", id_, "--library", library, "--format", "json"])

    told = json.loads(capsys.readouterr().out)
    assert told["points"][0]["said"] == "请补充会签单"
    assert [each["address"] for each in told["differences"]] == ["entity.mailing_address"]


def test_a_draft_that_is_not_there_is_told_in_words(draft, capsys):
    assert main(["second-try", "nothere", "--library", draft[0]]) == 2
