"""What the link gives back, and to whom: sealed, bound to its place, to accepted devices alone."""

import random
from hashlib import sha256

import pytest

from icp_wizard.model.text import Text
from icp_wizard.phone.gift import Gift, Group, Line, Picture, Screen
from icp_wizard.phone.sealing import Broken
from icp_wizard.phone.sender import TurnedAway

NAME = Line("name@entity", Text("Name", "名称"), "paste", "杭州云帆示例科技有限公司")
WHOLE = random.Random(3).randbytes(2 * 524_288 + 77)
PICTURE = "sha256:" + sha256(WHOLE).hexdigest()


@pytest.fixture
def giving(desk):
    groups = (Group(Text("Entity", "主办者"), (NAME,)),)
    paper = Picture(PICTURE, Text("Business licence", "营业执照"), "", len(WHOLE))
    desk.gift = Gift((Screen("0", Text("Screen 1", "第 1 页"), groups),), (paper,))
    desk.kept[PICTURE] = WHOLE
    return desk


def test_an_accepted_phone_gets_every_value_and_every_picture_byte_for_byte(giving, phone):
    told = phone.say(do="values")
    (screen,) = told["screens"]
    (line,) = screen["groups"][0]["lines"]
    assert (line["label"]["zh"], line["value"]) == ("名称", NAME.value)
    assert told["pictures"][0]["bytes"] == len(WHOLE)
    assert phone.fetch(PICTURE) == WHOLE


@pytest.mark.parametrize("said", [{"do": "values"}, {"do": "photo", "picture": PICTURE}])
def test_a_device_that_was_not_accepted_gets_nothing(giving, link, client, said):
    assert list(client(link).say(**said)) == ["waiting"]


def test_a_device_that_was_not_accepted_gets_no_piece_and_ticks_nothing(
    giving, link, phone, client
):
    phone.say(do="photo", picture=PICTURE)
    second = client(link)
    assert "waiting" in second.say(do="photo", picture=PICTURE)
    with pytest.raises(Broken):
        second.piece(PICTURE, 0, len(WHOLE))
    assert "waiting" in second.say(do="copied", line=NAME.id, value=NAME.value)
    assert giving.ticked == []


def test_a_device_that_was_refused_sees_what_strangers_see(giving, link, client):
    here = client(link)
    here.say(do="values")
    link.refuse(giving.events[-1].device.id)
    with pytest.raises(TurnedAway):
        here.say(do="values")


def test_a_piece_is_sealed_to_its_picture_its_place_and_the_length_of_the_whole(giving, phone):
    phone.say(do="photo", picture=PICTURE)
    assert phone.piece(PICTURE, 1, len(WHOLE)) == WHOLE[524_288:][:524_288]
    with pytest.raises(Broken):
        phone.piece(PICTURE, 1, len(WHOLE) + 1)


def test_a_piece_of_another_picture_or_beyond_the_end_is_not_given(giving, phone):
    phone.say(do="photo", picture=PICTURE)
    gone = {"do": "piece", "picture": "sha256:00", "index": 0}
    assert phone.say(**gone) == {"gone": True}
    for index in (3, -1, "0", None):
        with pytest.raises(TurnedAway):
            phone.say(do="piece", picture=PICTURE, index=index)


def test_an_unknown_picture_is_said_to_be_gone(giving, phone):
    assert phone.say(do="photo", picture="sha256:00") == {"gone": True}
    with pytest.raises(TurnedAway):
        phone.fetch("sha256:00")


def test_what_was_copied_is_told_at_the_computer(giving, phone):
    assert phone.say(do="copied", line=NAME.id, value=NAME.value) == {"ticked": True}
    assert giving.ticked == [(NAME.id, NAME.value)]


def test_trouble_at_the_computer_is_said_in_words_and_the_link_stays(giving, phone, caplog):
    giving.gift = None
    assert "could not read" in phone.say(do="values")["failed"]["en"]
    assert "slots" in phone.say(do="state")
    assert "NoneType" not in caplog.text


def test_pictures_that_go_out_count_for_the_load_of_the_session(giving, phone, link, wait_for):
    link._door._load = 300_000_000 - 524_288
    phone.say(do="photo", picture=PICTURE)
    phone.piece(PICTURE, 0, len(WHOLE))
    assert "300 MB" in phone.say(do="piece", picture=PICTURE, index=1)["failed"]["en"]
    wait_for(lambda: not link.is_open)
