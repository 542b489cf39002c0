from __future__ import annotations

import itertools
import re

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent, QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from shiboken6 import delete

from icp_wizard.model.finding import Finding, Level, Repair, Source
from icp_wizard.model.resources import root
from icp_wizard.model.text import Text
from icp_wizard.ui import language, theme
from icp_wizard.ui.background import Latest, Task
from icp_wizard.ui.editors.line import text_editor
from icp_wizard.ui.parts.box import SummaryBox
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.line import Section
from icp_wizard.ui.parts.link import WrappedLink
from icp_wizard.ui.parts.page import ScrollPage
from icp_wizard.ui.parts.ring import FocusRing
from icp_wizard.ui.parts.row import FieldRow
from icp_wizard.ui.parts.typeset import exact
from icp_wizard.ui.theme import fonts, icons, tokens
from icp_wizard.ui.theme.sheet import sheet

SURFACES = ("page", "canvas", "raised", "accent-soft", "hover", "hover-rail")
WORDS = ("text", "text-soft", "accent", "stop", "risk", "ready")
CODE = Text("Certificate number", "证件号码")
FAULT = Finding(
    "r",
    Level.STOP,
    "entity.document_number",
    Text("The last character does not fit.", "末位字符不符。"),
    Text("Compare it.", "请核对。"),
    (Source(Text("GB 32100-2015", "GB 32100-2015"), Text("2015", "2015")),),
    repair=Repair("X", Text("Use X", "改为 X")),
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), list(itertools.product(WORDS, SURFACES)))
def test_words_stand_out_from_every_surface(scheme, ink, ground):
    colours = tokens.of(scheme).colours

    assert tokens.contrast(colours[ink], colours[ground]) >= tokens.ENOUGH


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("level", tokens.LEVELS)
def test_each_level_is_readable_on_its_own_soft_ground(scheme, level):
    colours = tokens.of(scheme).colours

    assert tokens.contrast(colours[level], colours[f"{level}-soft"]) >= tokens.ENOUGH
    assert tokens.contrast(colours["text"], colours[f"{level}-soft"]) >= tokens.ENOUGH


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["page", "canvas", "raised", "accent-soft"])
def test_the_edge_of_a_control_can_be_seen(scheme, ground):
    colours = tokens.of(scheme).colours

    assert tokens.contrast(colours["line-strong"], colours[ground]) >= 3


def test_high_contrast_takes_the_systems_words_and_wider_edges(app):
    palette = QPalette(app.palette())
    system = tokens.of_system(palette)

    assert system.colours["text"] == palette.windowText().color().name()
    assert system.edge == 2
    assert tokens.contrast(system.colours["accent"], system.colours["page"]) >= tokens.ENOUGH


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_sheet_leaves_no_name_unfilled(scale):
    made = sheet(tokens.of("light"), scale)

    assert re.search(r"@[a-z]", made) is None


@pytest.mark.parametrize("path", sorted((root() / "icons").glob("*.svg")), ids=lambda p: p.stem)
def test_every_icon_draws_in_the_colour_asked_for(app, path):
    drawn = icons.pixmap(path.stem, "#1d4e9e", 40, 1.0).toImage()
    inks = {
        drawn.pixelColor(x, y).name()
        for x, y in itertools.product(range(40), range(40))
        if drawn.pixelColor(x, y).alpha() == 255
    }

    assert inks == {"#1d4e9e"}


def test_chinese_and_latin_have_a_face_each(app):
    families = fonts.families()

    assert families[0] == "Inter"
    assert QFontInfo(theme.font("body")).family() == "Inter"
    assert len(families) > 1


def test_zero_and_o_are_apart_in_identifiers(app):
    plain, digits = theme.font("body"), theme.font("body", digits=True)

    assert QFontMetrics(digits).horizontalAdvance("1") == QFontMetrics(digits).horizontalAdvance(
        "8"
    )
    assert QFontMetrics(plain).horizontalAdvance("1") != QFontMetrics(digits).horizontalAdvance("1")


def test_controls_grow_with_the_text(app, qtbot):
    editor = text_editor()
    qtbot.addWidget(editor)
    before = editor.line.sizeHint().height()

    theme.apply(app, "light", 2.0)

    assert before == 36
    assert editor.line.sizeHint().height() == 60


def test_the_scheme_changes_under_living_parts(app, shown):
    label = Label("Words")
    shown(label)

    theme.apply(app, "dark")

    assert label.palette().windowText().color() == theme.colour("text")
    assert theme.dark()


def test_words_change_with_the_language_at_once(app, shown, qtbot):
    label, page = Label(CODE), QWidget()
    QVBoxLayout(page).addWidget(label)
    shown(page)

    language.use("zh")

    qtbot.waitUntil(lambda: label.text() == "证件号码")


@pytest.mark.parametrize("role", ["body", "small", "label"])
@pytest.mark.parametrize("width", [60, 200, 500])
def test_words_look_the_same_when_the_pointer_makes_them_selectable(app, qtbot, role, width):
    label = Wrapped("A  long\nparagraph 中文，换行。", role, selectable=True)
    qtbot.addWidget(label)
    label.resize(width, label.heightForWidth(width) + 7)
    before, here = label.grab().toImage(), QPointF(1, 1)

    QApplication.sendEvent(label, QEnterEvent(here, here, here))

    assert label.grab().toImage() == before
    assert QLabel.heightForWidth(label, width) == label.heightForWidth(width)


def test_a_wide_window_cuts_no_line_of_a_page_that_is_never_wide(app, shown):
    page, label = ScrollPage(most=200), Wrapped("many words that need several lines " * 4)
    page.body.addWidget(label)
    shown(page, 2000)

    assert label.width() <= 200
    assert label.height() == label.heightForWidth(label.width())


def test_a_chinese_list_of_suffixes_breaks_between_them(app):
    listing = Wrapped("、".join([".hk", ".tw", ".jp", ".io"] * 5))
    assert listing.minimumSizeHint().width() < Wrapped("后缀以及后缀").sizeHint().width()
    assert listing.accessibleName().startswith(".hk、.tw")


def test_words_of_others_are_never_markup(app, qtbot):
    label = Wrapped("<b>&amp;</b>", selectable=True)
    qtbot.addWidget(label)
    here = QPointF(1, 1)

    assert label.textFormat() is Qt.TextFormat.PlainText
    QApplication.sendEvent(label, QEnterEvent(here, here, here))
    assert "&lt;b&gt;&amp;amp;&lt;/b&gt;" in exact(label.text())


def test_a_row_shows_the_heaviest_finding_first_and_names_it_aloud(app, shown):
    advice = Finding("a", Level.ADVICE, "x", Text("Soft", "轻"), Text("Cure", "改"))
    row = FieldRow(CODE, text_editor(), Text("18 characters", "18 位"))
    shown(row)

    row.show_findings([advice, FAULT])

    assert row.findings[0] is FAULT
    assert row.editor.focus_target().property("level") == "stop"
    said = row.editor.focus_target().accessibleDescription()
    assert said.startswith("18 characters Stops you. The last character does not fit.")


def test_findings_that_are_mended_go_away(app, shown):
    row = FieldRow(CODE, text_editor())
    shown(row)
    row.show_findings([FAULT])

    row.show_findings([])

    assert row.editor.focus_target().property("level") == ""
    assert "Stops" not in row.editor.focus_target().accessibleDescription()


def test_a_repair_is_offered_and_not_applied(app, shown, qtbot):
    row = FieldRow(CODE, text_editor())
    shown(row)
    row.editor.show_value("9133C")
    row.show_findings([FAULT])
    link = next(each for each in row.findChildren(Button) if each.text() == "Use X")

    with qtbot.waitSignal(row.repair_wanted) as wanted:
        link.click()

    assert wanted.args == [FAULT]
    assert row.editor.value() == "9133C"


@pytest.mark.parametrize(("width", "stacked"), [(720, False), (500, True)])
def test_a_narrow_row_sets_its_label_above(app, shown, width, stacked):
    row = FieldRow(CODE, text_editor())

    shown(row, width)

    assert (row.editor.mapTo(row, row.editor.rect().topLeft()).x() < 100) is stacked


def test_a_line_of_the_summary_leads_to_its_field(app, shown, qtbot):
    box = SummaryBox("1 answer to mend", [("Certificate number", "entity.document_number")])
    shown(box)

    with qtbot.waitSignal(box.chosen) as chosen:
        box.findChild(WrappedLink).click()

    assert chosen.args == ["entity.document_number"]


def test_a_summary_at_twice_the_size_is_no_wider_than_the_least_window_lets_it(app):
    theme.apply(app, "light", 2.0)
    box = SummaryBox("12 answers to mend or to give on this page", [], rest="And 4 more below")

    assert box.minimumSizeHint().width() < 400


@pytest.mark.parametrize(("width", "is_below"), [(600, False), (220, True)])
def test_a_name_in_the_other_language_goes_below_where_it_has_no_room(app, shown, width, is_below):
    section = Section(Text("Result for each service", "各项服务的备案结果"))
    shown(section, width)
    name, other = section.findChildren(Label)

    assert (other.y() >= name.geometry().bottom()) is is_below
    assert other.width() >= other.sizeHint().width()


def test_the_ring_follows_the_keyboard(app, shown):
    page, button = QWidget(), Button("Continue", "primary")
    layout = QVBoxLayout(page)
    layout.addWidget(text_editor())
    layout.addWidget(button)
    ring = FocusRing(page)
    shown(page)

    button.setFocus()

    assert ring.overlay.isVisible()
    assert ring.overlay.geometry().adjusted(4, 4, -4, -4) == button.geometry()


def test_the_ring_outlives_the_page_it_was_on(app, shown):
    window, page, button = QWidget(), QWidget(), Button("Back")
    layout = QVBoxLayout(window)
    layout.addWidget(page)
    layout.addWidget(button)
    old = Button("Continue")
    QVBoxLayout(page).addWidget(old)
    ring = FocusRing(window)
    shown(window)
    old.setFocus()

    delete(page)
    button.setFocus()

    assert ring.overlay.geometry().adjusted(4, 4, -4, -4) == button.geometry()


def test_work_gives_its_value_back(qtbot, app):
    task = Task(lambda: 6 * 7)

    with qtbot.waitSignal(task.succeeded) as told:
        task.start()

    assert told.args == [42]


def test_work_that_fails_gives_its_reason(qtbot, app):
    task = Task(lambda: int("x"))

    with qtbot.waitSignal(task.failed) as told:
        task.start()

    assert isinstance(told.args[0], ValueError)


def test_only_the_newest_question_is_answered(qtbot, app):
    latest, answers = Latest(quiet_ms=0), []
    latest.answered.connect(answers.append)

    for number in range(20):
        latest.ask_now(lambda number=number: number)

    qtbot.waitUntil(lambda: not latest.busy)
    assert answers == [19]


def test_parts_made_before_a_change_of_size_are_like_those_made_after_it(app, shown):
    before = shown(several_parts())
    theme.apply(app, "light", 2.0)

    assert hints(before) == hints(shown(several_parts()))


def test_a_mark_set_after_a_change_of_size_keeps_the_size(app, shown):
    label = shown(Label("Saved", "small", "soft"))
    theme.apply(app, "light", 2.0)
    label.show_tone("stop")

    assert label.font() == theme.font("small")


def several_parts() -> QWidget:
    page = QWidget()
    stack = QVBoxLayout(page)
    for part in (
        Label("Ready to copy", "strong", "ready"),
        Wrapped("The name must match the certificate.", "small", "soft"),
        Button("Next", "primary"),
        Button("Copy", "link", "copy"),
        text_editor(),
    ):
        stack.addWidget(part)
    return page


def hints(page: QWidget) -> list[tuple[int, int, int]]:
    parts = [page, *page.findChildren(QWidget)]
    return [
        (each.font().pixelSize(), each.sizeHint().width(), each.sizeHint().height())
        for each in parts
    ]
