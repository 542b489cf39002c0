"""What the guide says while a question of the route or its outcome is shown."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from icp_wizard.catalogue.way import RouteQuestion
from icp_wizard.journey.outcome import question_once, question_reasons
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui.decide.course import Course
from icp_wizard.ui.language import Words
from icp_wizard.ui.lesson import Lesson

translate = QCoreApplication.translate

_OUTCOME = Text("Outcome", "判断结果")


def lesson(course: Course) -> Lesson:
    """The lesson on what a course shows."""
    question = course.question
    if question is None:
        return Lesson(_OUTCOME, "pànduàn jiéguǒ", ((_advice_title, _advice),))
    return Lesson(question.topic, question.pinyin, tuple(_sections(question, course)))


def _sections(question: RouteQuestion, course: Course) -> Iterator[tuple[Words, Words]]:
    yield lambda: translate("Decide", "How to tell"), question.how
    title: Words = _rules_title
    for each in question_reasons(course.standing, course.pack, course.day):
        yield title, _joined(each.statement, each.source, each.trust)
        title = ""
    for once in question_once(course.standing):
        yield words("route.once"), _joined(once.statement, once.verdict, once.today)


def _rules_title() -> str:
    return translate("Decide", "Rules behind this question")


def _joined(*parts: Text) -> Text:
    return Text("\n".join(each.en for each in parts), "\n".join(each.zh for each in parts))


def _advice_title() -> str:
    return translate("Decide", "What this is worth")


def _advice() -> str:
    return translate(
        "Decide",
        "The outcome follows from your answers by dated rules, each named on the page with its"
        " source. It is no legal advice: the provincial administration decides.",
    )
