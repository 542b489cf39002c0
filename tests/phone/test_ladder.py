import pytest

from icp_wizard.phone.ladder import ladder

SYSTEMS = ("windows", "macos", "linux")


def firewall(system, port=8737):
    (rung,) = [rung for rung in ladder(port, system, "/opt/icp") if rung.own]
    return rung


@pytest.mark.parametrize("system", SYSTEMS)
def test_the_persons_system_stands_first_and_the_others_are_kept(system):
    rung = firewall(system)
    assert {way.system for way in rung.own} == {system}
    assert {way.system for way in rung.others} == set(SYSTEMS) - {system}


@pytest.mark.parametrize("system", SYSTEMS)
def test_each_way_names_port_or_program_and_how_to_undo_it(system):
    for way in firewall(system, 49_321).own:
        assert "49321" in way.command or "/opt/icp" in way.command
        assert way.undo != way.command
        assert "{" not in way.command + way.undo


def test_every_line_is_there_in_both_languages():
    for rung in ladder(1):
        for text in (rung.title, *rung.lines, *(line for way in rung.own for line in way.lines)):
            assert text.en
            assert text.zh
            assert "!" not in text.en


def test_the_ladder_ends_with_the_official_app_which_needs_nothing_of_ours():
    assert "You do not need our photos" in ladder(1)[-1].lines[0].en
