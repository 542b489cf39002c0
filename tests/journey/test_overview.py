"""The drawn route: every question and outcome in it, nothing over anything else."""

from __future__ import annotations

from itertools import combinations
from xml.etree import ElementTree as Xml

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from icp_wizard.catalogue.route import route
from icp_wizard.journey.layers import placed
from icp_wizard.journey.overview import WIDTH, Box, overview, wrapped
from icp_wizard.journey.overview_svg import svg
from icp_wizard.model.resources import read_json
from icp_wizard.model.text import Text

COLOURS = read_json("theme/tokens.json")["colours"]["light"]


def overlap(one: Box, other: Box) -> bool:
    across = one.x < other.x + other.width and other.x < one.x + one.width
    return across and one.y < other.y + other.height and other.y < one.y + one.height


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_question_answer_and_outcome_is_drawn(language):
    drawn = {box.key for box in overview(language).boxes}

    assert drawn >= set(route().questions)
    assert drawn >= set(route().outcomes)
    assert sum("." in key for key in drawn) == sum(
        len(question.options) for question in route().questions.values()
    )


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_question_lies_over_another(language):
    cards = [box for box in overview(language).boxes if box.kind == "question"]

    assert not [pair for pair in combinations(cards, 2) if overlap(*pair)]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_line_leads_from_left_to_right(language):
    for curve in overview(language).curves:
        xs = [x for x, _ in curve.points]
        assert xs == sorted(xs)
        assert len(xs) >= 2


def test_the_way_taken_is_marked():
    way = {"q_service": "website", "q_hosting": "mainland_other"}
    taken = {box.key for box in overview("en", way).boxes if box.taken}

    assert taken == {
        "q_service",
        "q_service.website",
        "q_hosting",
        "q_hosting.mainland_other",
        "out_file_with_other_provider",
    }


def test_an_outcome_is_marked_only_at_the_answer_that_leads_to_it():
    way = {"q_service": "app", "q_app": "yes", "q_app_network": "yes"}
    way["q_app_backend"] = "mainland_other"
    marked = [x for x in overview("en", way).boxes if x.key == "out_file_with_other_provider"]

    assert sorted(box.taken for box in marked) == [False, True]


def test_the_svg_is_well_formed_and_says_every_question():
    drawn = svg(overview("zh"), COLOURS, Text("The route", "路线"))
    words = "".join(Xml.fromstring(drawn).itertext())

    for question in route().questions.values():
        assert "".join(question.text.zh.split()) in "".join(words.split())


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=60))
def test_wrapping_loses_nothing_but_space(text):
    assert "".join("".join(wrapped(text, WIDTH)).split()) == "".join(text.split())


graphs = st.lists(st.tuples(st.integers(0, 12), st.integers(1, 4)), max_size=25).map(
    lambda pairs: [(f"n{start}", f"n{start + step}") for start, step in pairs]
)


@given(graphs)
@settings(deadline=None)
def test_any_graph_without_circles_is_placed_forwards_and_apart(links):
    chain = [(f"n{number}", f"n{number + 1}") for number in range(17)]
    heights = {f"n{number}": 20.0 + number for number in range(17)}
    at = placed("n0", [*links, *chain[:16]], heights)

    assert all(at.columns[start] < at.columns[end] for start, end in links)
    for one, other in combinations(heights, 2):
        if at.columns[one] == at.columns[other]:
            first, second = sorted((one, other), key=lambda key: at.tops[key])
            assert at.tops[first] + heights[first] <= at.tops[second] + 0.001
