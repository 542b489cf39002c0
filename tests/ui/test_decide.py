"""Decide in the window: the route walked by key and click, with a draft and without."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from icp_wizard.catalogue.route import route
from icp_wizard.model.words import words
from icp_wizard.rules.pack import shipped
from icp_wizard.storage.library import Library
from icp_wizard.ui import language, theme
from icp_wizard.ui.decide.inquiry import Inquiry
from icp_wizard.ui.decide.overview import OverviewDialogue
from icp_wizard.ui.pages.decide import DecidePage
from icp_wizard.ui.parts.tag import Tag
from icp_wizard.ui.settings import Settings
from icp_wizard.ui.window import Window

CLICK = Qt.MouseButton.LeftButton
WALKS = json.loads((Path(__file__).parent / "walks.json").read_text("utf-8"))
COMPANY = {
    "q_service": "website",
    "q_hosting": "mainland_alibaba",
    "q_address": "domain",
    "q_filed_status": "none",
    "q_who": "company",
    "q_org_ready": "ready",
    "q_preapproval_org": "no",
    "q_commercial": "none",
}
ABROAD = {**dict(list(COMPANY.items())[:4]), "q_who": "foreign", "q_foreign_options": "none"}


@pytest.fixture
def inquiry(shown):
    """The route without a draft, in a window."""
    made = shown(Inquiry(shipped), 1280)
    made.take_focus()
    return made


@pytest.fixture
def page(opened, shown):
    """The page Decide of a draft: ``page(filing)``, the filing as a dictionary."""

    def show(filing: dict | None = None) -> DecidePage:
        return shown(DecidePage(opened(json.dumps(filing or {})), "decide"), 760)

    return show


@pytest.fixture
def window(app, tmp_path, qtbot):
    """The whole window with an empty library."""
    path = tmp_path / "library.sqlite"
    made = Window(path, Settings())
    made.take(Library.open(path))
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    yield made
    made.close()
    made.deleteLater()


def walk_by_clicks(qtbot, inquiry, answers):
    for question, option in answers.items():
        assert inquiry.course.question.key == question
        qtbot.mouseClick(inquiry.route.question.cards[option], CLICK)
        qtbot.mouseClick(inquiry.foot.on_button, CLICK)


def choose(qtbot, page, answers):
    for option in answers.values():
        qtbot.mouseClick(page.route.question.cards[option], CLICK)
        assert page.go_on()


def said(widget):
    """All words that can be seen inside a widget, once it is laid out."""
    QApplication.processEvents()
    return "\n".join(
        part.accessibleName() or part.text()
        for part in widget.findChildren(QLabel)
        if part.isVisible()
    )


@pytest.mark.parametrize("way", WALKS, ids=[each["outcome"] for each in WALKS])
def test_a_way_is_walked_by_clicking_to_its_outcome(way, inquiry, qtbot):
    walk_by_clicks(qtbot, inquiry, way["answers"])
    ending = route().outcomes[way["outcome"]]

    assert inquiry.route.outcome.isVisible()
    assert ending.title.en in said(inquiry.route.outcome)
    assert inquiry.links.keeping.button.isVisible()
    assert len(inquiry.route.trail.chips) == len(way["answers"])


def test_a_whole_card_is_pressed(inquiry, qtbot):
    card = inquiry.route.question.cards["app"]
    qtbot.mouseClick(card, CLICK, pos=card.rect().bottomRight() - card.rect().center() / 20)

    assert inquiry.course.answered.option.key == "app"


def test_every_card_says_its_answer_in_both_languages(inquiry):
    for option in inquiry.course.question.options:
        name = inquiry.route.question.cards[option.key].accessibleName()
        assert option.label.en in name
        assert option.label.zh in name


def test_the_route_is_walked_by_keys_alone(inquiry, qtbot):
    for option in COMPANY.values():
        cards = inquiry.route.question.cards
        while not cards[option].hasFocus():
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        qtbot.keyClick(cards[option], Qt.Key.Key_Return)

    assert inquiry.course.outcome.key == "out_file_organisation"


def tabbed(qtbot, first):
    """The names of what Tab reaches from a widget until it is there again."""
    first.setFocus()
    names = [first.accessibleName()]
    while True:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is first:
            return names
        names.append(QApplication.focusWidget().accessibleName())


def in_order(names, *wanted):
    """Whether names which begin so are met in this order."""
    places = [next(at for at, name in enumerate(names) if name.startswith(each)) for each in wanted]
    return places == sorted(places)


def test_tab_follows_the_page_from_chips_over_cards_to_the_foot(inquiry, qtbot):
    walk_by_clicks(qtbot, inquiry, dict(list(COMPANY.items())[:2]))
    names = tabbed(qtbot, inquiry.away)

    assert in_order(names, "All", "A website", "By a domain name", "See the whole", "Back", "Fold")


def test_tab_comes_from_the_steps_into_the_page_of_a_draft(window, qtbot):
    with qtbot.waitSignal(window.draft_opened):
        qtbot.mouseClick(window.start.welcome.begin_way, CLICK)
    page = window.view.frame.page
    qtbot.mouseClick(page.route.question.cards["website"], CLICK)
    qtbot.mouseClick(window.view.foot.on_button, CLICK)
    names = tabbed(qtbot, window.view.rail)

    assert in_order(
        names, "Steps", "A website", "Alibaba Cloud, a", "See the whole", "Back", "Fold"
    )


def test_going_on_without_an_answer_asks_for_one(inquiry, qtbot):
    qtbot.mouseClick(inquiry.foot.on_button, CLICK)

    assert inquiry.course.question.key == "q_service"
    assert "Choose the answer" in said(inquiry.route.question)
    assert inquiry.route.question.cards["website"].hasFocus()


def test_a_chip_leads_back_to_its_question_and_nothing_is_lost(inquiry, qtbot):
    walk_by_clicks(qtbot, inquiry, COMPANY)
    qtbot.mouseClick(inquiry.route.trail.chips["q_address"], CLICK)

    assert inquiry.course.question.key == "q_address"
    assert inquiry.route.question.count.text() == "Question 3 of at most 10"
    assert inquiry.route.question.cards["domain"].isChecked()
    assert inquiry.route.question.cards["domain"].hasFocus()
    qtbot.mouseClick(inquiry.foot.on_button, CLICK)
    assert inquiry.course.outcome.key == "out_file_organisation"


def test_a_chip_shows_a_pencil_under_the_pointer_and_names_its_question(inquiry, qtbot):
    walk_by_clicks(qtbot, inquiry, {"q_service": "website"})
    chip = inquiry.route.trail.chips["q_service"]
    assert chip.icon().isNull()
    qtbot.mouseMove(chip)

    qtbot.waitUntil(lambda: not chip.icon().isNull())
    assert route().questions["q_service"].text.en in chip.accessibleDescription()


def test_back_goes_question_by_question_and_ends_at_the_first(inquiry, qtbot):
    walk_by_clicks(qtbot, inquiry, dict(list(COMPANY.items())[:3]))
    for question in ("q_address", "q_hosting", "q_service"):
        qtbot.mouseClick(inquiry.foot.back_button, CLICK)
        assert inquiry.course.question.key == question

    assert not inquiry.foot.back_button.isVisible()


def test_changing_an_early_answer_keeps_what_still_lies_on_the_way(inquiry, qtbot):
    walk_by_clicks(qtbot, inquiry, COMPANY)
    qtbot.mouseClick(inquiry.route.trail.chips["q_who"], CLICK)
    qtbot.mouseClick(inquiry.route.question.cards["foreign"], CLICK)

    assert [*inquiry.route.trail.chips] == [*COMPANY][:4]
    qtbot.mouseClick(inquiry.foot.on_button, CLICK)
    assert inquiry.course.question.key == "q_foreign_options"
    qtbot.mouseClick(inquiry.route.trail.chips["q_who"], CLICK)
    qtbot.mouseClick(inquiry.route.question.cards["company"], CLICK)
    qtbot.mouseClick(inquiry.foot.on_button, CLICK)
    assert inquiry.course.outcome.key == "out_file_organisation"


def test_a_no_is_dignified_and_says_why_and_what_can_be_done(inquiry, qtbot):
    walk_by_clicks(qtbot, inquiry, ABROAD)
    found = inquiry.course.outcome

    assert len(inquiry.route.outcome.alternatives.cards) == len(found.alternatives) > 1
    seen = said(inquiry.grounds)
    assert found.reasons[0].statement.en in seen
    assert found.reasons[0].source.en in seen
    assert any(each.is_old for each in found.reasons) is ("Older than two years" in seen)
    assert inquiry.foot.on_button.text() == "Close"


@pytest.mark.parametrize("way", WALKS[::4], ids=[each["outcome"] for each in WALKS[::4]])
def test_no_verdict_is_red(way, inquiry, qtbot):
    walk_by_clicks(qtbot, inquiry, way["answers"])

    (tag,) = inquiry.route.outcome.findChildren(Tag)
    assert tag.property("level") != "stop"


def test_an_alternative_is_tried_by_a_click(inquiry, qtbot):
    walk_by_clicks(qtbot, inquiry, ABROAD)
    cards = {each.offered.key: each for each in inquiry.route.outcome.alternatives.cards}
    qtbot.mouseClick(cards["subsidiary"].link, CLICK)

    assert inquiry.course.walk.answers["q_who"] == "company"
    assert inquiry.course.question.key == "q_org_ready"
    inquiry.course.session.undo()
    assert inquiry.course.walk.answers == ABROAD


def test_what_once_held_is_said_with_the_day_of_the_change(inquiry, qtbot):
    walk_by_clicks(qtbot, inquiry, ABROAD)
    once = inquiry.course.outcome.once[0]

    seen = said(inquiry.grounds)
    assert once.statement.en in seen
    assert once.changed.day.isoformat() in seen
    assert once.today.en in seen


def test_a_line_says_where_sources_disagree(inquiry, qtbot):
    walk_by_clicks(qtbot, inquiry, {**COMPANY, "q_commercial": "own_goods"})

    assert inquiry.course.outcome.note.en in said(inquiry.route.outcome)


def test_the_language_is_switched_at_a_question_and_at_an_outcome(inquiry, qtbot):
    walk_by_clicks(qtbot, inquiry, {"q_service": "website"})
    language.use("zh")
    question = route().questions["q_hosting"]
    assert question.text.zh in said(inquiry.route.question)
    assert question.how.zh in said(inquiry.guide)
    assert inquiry.route.trail.chips["q_service"].text() == "网站"

    walk_by_clicks(qtbot, inquiry, dict(list(ABROAD.items())[1:]))
    found = inquiry.course.outcome
    assert found.title.zh in said(inquiry.route.outcome)
    assert "为何" not in said(inquiry.route.outcome)
    assert found.reasons[0].statement.zh in said(inquiry.grounds)
    language.use("en")
    assert found.title.en in said(inquiry.route.outcome)


def test_the_guide_tells_how_to_answer_and_on_which_rule_the_question_rests(inquiry):
    seen = said(inquiry.guide)

    assert route().questions["q_service"].how.en in seen
    assert "fúwù lèixíng" in seen
    assert "High confidence" in seen


@pytest.mark.parametrize("suffix", [".html", ".pdf"])
def test_an_outcome_is_kept_as_a_file(suffix, inquiry, qtbot, tmp_path):
    walk_by_clicks(qtbot, inquiry, ABROAD)
    path = tmp_path / f"outcome{suffix}"
    with qtbot.waitSignal(inquiry.links.keeping.written, timeout=20000):
        inquiry.links.keeping.write(path)

    assert path.read_bytes()[:5] in (b"<!DOC", b"%PDF-")
    assert str(path) in inquiry.links.keeping.said.accessibleName()


def test_an_outcome_that_cannot_be_written_is_said_in_words(inquiry, qtbot, tmp_path):
    walk_by_clicks(qtbot, inquiry, ABROAD)
    keeping = inquiry.links.keeping
    keeping.write(tmp_path / "nowhere" / "outcome.html")

    qtbot.waitUntil(lambda: keeping.said.isVisible() and keeping.button.isEnabled())
    assert "fault of its own" not in keeping.said.accessibleName()


def test_the_drawn_route_shows_the_way_taken_and_moves_by_keys(inquiry, qtbot):
    walk_by_clicks(qtbot, inquiry, dict(list(COMPANY.items())[:5]))
    qtbot.mouseClick(inquiry.links.draw, CLICK)
    (dialogue,) = inquiry.findChildren(OverviewDialogue)
    ground, drawing = dialogue.ground, dialogue.ground.drawing
    taken = {each.key for each in drawn(drawing) if each.taken}

    assert taken == {*[*COMPANY][:5], *(f"{key}.{COMPANY[key]}" for key in [*COMPANY][:5])}
    left, wide = ground.horizontalScrollBar().value(), drawing.width()
    assert left > 0
    qtbot.keyClick(ground, Qt.Key.Key_Right)
    assert ground.horizontalScrollBar().value() > left
    qtbot.keyClick(ground, Qt.Key.Key_Plus)
    assert drawing.width() > wide
    dialogue.reject()


def corner(ground):
    """Where the box is seen at which the person stands."""
    return ground.drawing.mapTo(ground.viewport(), ground.drawing.place().topLeft())


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_drawn_route_opens_where_the_person_stands(inquiry, app, qtbot, scale):
    theme.apply(app, "light", scale)
    walk_by_clicks(qtbot, inquiry, dict(list(COMPANY.items())[:5]))
    qtbot.mouseClick(inquiry.links.draw, CLICK)
    (dialogue,) = inquiry.findChildren(OverviewDialogue)
    qtbot.waitUntil(dialogue.isVisible)
    ground = dialogue.ground
    assert ground.viewport().rect().contains(corner(ground))

    language.use("zh")
    qtbot.waitUntil(lambda: ground.accessibleName() == words("route.overview").zh)
    assert ground.viewport().rect().contains(corner(ground))
    dialogue.reject()


def test_the_drawn_route_speaks_both_languages_and_takes_both_schemes(inquiry, app):
    dialogue = OverviewDialogue({}, inquiry)
    light = dialogue.ground.drawing.grab().toImage()
    words = {label.words for box in drawn(dialogue.ground.drawing) for label in box.labels}
    theme.apply(app, "dark")
    language.use("zh")
    dialogue.ground.drawing.retell()
    dark = dialogue.ground.drawing.grab().toImage()
    chinese = {label.words for box in drawn(dialogue.ground.drawing) for label in box.labels}
    box = drawn(dialogue.ground.drawing)[0]

    assert "A website" in words
    assert "网站" in chinese
    assert light.size() != dark.size() or light != dark
    by = dialogue.ground.drawing.width() / dialogue.ground.drawing.drawn.width
    pixel = dark.pixelColor(round((box.x + 4) * by), round((box.y + box.height - 4) * by))
    assert pixel == theme.colour("raised")
    dialogue.deleteLater()


def drawn(drawing):
    return drawing.drawn.boxes


def test_the_check_keeps_nothing_and_closes_to_the_start_page(window, qtbot):
    qtbot.mouseClick(window.start.welcome.check_way, CLICK)
    inquiry = window.inquiry
    assert inquiry.route.question.cards["website"].isVisible()
    walk_by_clicks(qtbot, inquiry, ABROAD)
    qtbot.mouseClick(inquiry.foot.on_button, CLICK)

    assert window.inquiry is None
    assert window.stack.currentWidget() is window.start
    assert window.library.count() == 0


def test_the_check_ends_in_a_draft_in_which_nothing_is_asked_twice(window, qtbot):
    qtbot.mouseClick(window.start.welcome.check_way, CLICK)
    walk_by_clicks(qtbot, window.inquiry, COMPANY)
    with qtbot.waitSignal(window.draft_opened):
        qtbot.mouseClick(window.inquiry.foot.on_button, CLICK)
    page, filing = window.view.frame.page, window.live_draft.filing

    assert (window.view.step, window.inquiry) == ("decide", None)
    assert filing.entity.nature == "enterprise"
    assert filing.services[0].kind == "website"
    assert page.course.question is None
    assert page.route.outcome.carrying is None
    assert page.form.question_at("entity.nature").editor.value() == "enterprise"


def test_the_foot_of_the_window_leads_along_the_route(window, qtbot):
    with qtbot.waitSignal(window.draft_opened):
        qtbot.mouseClick(window.start.welcome.begin_way, CLICK)
    view = window.view
    assert not view.foot.back_button.isVisible()
    qtbot.mouseClick(view.frame.page.route.question.cards["website"], CLICK)
    qtbot.mouseClick(view.foot.on_button, CLICK)
    assert view.frame.page.course.question.key == "q_hosting"
    assert view.guide.lesson.term == route().questions["q_hosting"].topic
    qtbot.mouseClick(view.foot.back_button, CLICK)

    assert view.frame.page.course.question.key == "q_service"
    assert view.step == "decide"


def test_undo_takes_an_answer_of_the_route_back(window, qtbot):
    with qtbot.waitSignal(window.draft_opened):
        qtbot.mouseClick(window.start.welcome.begin_way, CLICK)
    view = window.view
    qtbot.mouseClick(view.frame.page.route.question.cards["website"], CLICK)
    qtbot.mouseClick(view.foot.on_button, CLICK)
    qtbot.mouseClick(window.bar.draft.undo_button, CLICK)

    assert view.frame.page.course.question.key == "q_service"
    assert view.frame.page.route.question.cards["website"].hasFocus()
    qtbot.mouseClick(window.bar.draft.redo_button, CLICK)
    assert view.frame.page.route.question.cards["website"].isChecked()


def test_what_predicts_the_order_is_asked_after_an_outcome_which_files(page, qtbot):
    made = page()
    assert not made.form.isVisible()
    choose(qtbot, made, COMPANY)
    assert not made.form.isVisible()
    qtbot.mouseClick(made.route.outcome.carrying.button, CLICK)

    assert made.form.isVisible()
    assert made.result.isVisible()
    assert made.form.question_at("order.entity_has_number").row.isAncestorOf(
        QApplication.focusWidget()
    )


def test_begin_the_filing_carries_over_in_one_act(page, qtbot):
    made = page()
    choose(qtbot, made, COMPANY)
    lines = [each.en for each in made.route.outcome.carrying.lines]
    assert "Nature of the entity: Enterprise, sole traders too" in lines
    qtbot.mouseClick(made.route.outcome.carrying.button, CLICK)
    assert made.live_draft.filing.order.service_has_number == "no"
    made.live_draft.undo()

    assert made.live_draft.filing.entity.nature == ""
    assert made.live_draft.filing.decide == COMPANY
    assert made.route.outcome.carrying is not None


def test_continue_at_such_an_outcome_carries_over_first(page, qtbot):
    made = page()
    choose(qtbot, made, COMPANY)

    assert made.go_on()
    assert made.live_draft.filing.entity.nature == "enterprise"
    assert not made.go_on()


def test_who_knows_that_a_filing_is_needed_passes_over_the_route(page, qtbot):
    made = page()
    qtbot.mouseClick(made.links.skip, CLICK)

    assert made.form.isVisible()
    assert made.form.question_at("entity.nature").row.isAncestorOf(QApplication.focusWidget())
    assert not made.go_on()


def test_a_line_of_the_summary_reaches_a_field_not_shown_yet(page):
    made = page()

    assert made.focus_address("entity.nature")
    assert made.form.isVisible()


def test_what_is_typed_wins_over_decide_and_is_not_asked(page, qtbot):
    made = page({"decide": COMPANY, "entity": {"nature": "individual"}})
    assert made.course.walk.answers["q_who"] == "individual"
    assert made.course.question.key == "q_person"
    qtbot.mouseClick(made.route.trail.chips["q_who"], CLICK)
    assert "follows from what you entered" in said(made.route.question)
    qtbot.mouseClick(made.route.question.to_typed, CLICK)

    assert made.form.question_at("entity.nature").row.isAncestorOf(QApplication.focusWidget())


def test_choosing_otherwise_on_the_route_changes_the_field_below(page, qtbot):
    made = page({"decide": COMPANY, "entity": {"nature": "individual"}})
    qtbot.mouseClick(made.route.trail.chips["q_who"], CLICK)
    qtbot.mouseClick(made.route.question.cards["company"], CLICK)

    assert made.live_draft.filing.entity.nature == "enterprise"
    assert made.form.question_at("entity.nature").editor.value() == "enterprise"


def test_answering_a_field_below_moves_the_route_at_once(page):
    made = page({"decide": dict(list(COMPANY.items())[:4]), "entity": {"nature": "individual"}})
    assert made.course.question.key == "q_person"
    made.pen.write([("entity.nature", "enterprise")], typing=False, as_one=False)

    assert made.route.question.title.accessibleName() == route().questions["q_org_ready"].text.en


def test_a_draft_opened_again_stands_where_its_answers_lead(page):
    made = page({"decide": dict(list(COMPANY.items())[:3])})

    assert made.course.question.key == "q_filed_status"
    assert [*made.route.trail.chips] == [*COMPANY][:3]


def test_no_card_is_cut_off_at_twice_the_size_of_text(inquiry, app, qtbot):
    theme.apply(app, "dark", 2.0)
    walk_by_clicks(qtbot, inquiry, dict(list(COMPANY.items())[:4]))
    QApplication.processEvents()
    cards = inquiry.route.question.cards.values()

    assert all(card.height() >= card.layout().totalHeightForWidth(card.width()) for card in cards)


@pytest.mark.parametrize("spoken", ["en", "zh"])
def test_nothing_of_a_question_is_cut_off_in_the_least_window_at_twice_the_size(
    window, app, qtbot, spoken
):
    theme.apply(app, "light", 2.0)
    language.use(spoken)
    window.resize(800, 600)
    with qtbot.waitSignal(window.draft_opened):
        qtbot.mouseClick(window.start.welcome.begin_way, CLICK)
    area = next(each for each in window.view.frame.findChildren(QScrollArea))

    qtbot.waitUntil(lambda: area.widget().width() <= area.viewport().width())


def test_a_new_question_is_read_from_its_beginning(inquiry, app, qtbot):
    theme.apply(app, "light", 2.0)
    for option in ("website", "outside", "mainland"):
        cards = inquiry.route.question.cards
        qtbot.mouseClick(cards[option], CLICK)
        [*cards.values()][-1].setFocus()
        qtbot.mouseClick(inquiry.foot.on_button, CLICK)
        qtbot.waitUntil(lambda: not inquiry.route.question.title.visibleRegion().isEmpty())

    assert inquiry.course.question.key == "q_cdn_filed"
