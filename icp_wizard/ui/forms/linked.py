"""Questions whose row answers several fields: where a place is, until when a document holds."""

from __future__ import annotations

from collections.abc import Sequence

from icp_wizard.catalogue.field import Field, Kind
from icp_wizard.catalogue.region import children
from icp_wizard.model.address import Answer
from icp_wizard.model.text import Text
from icp_wizard.ui.editors.dates import DateWithLongTerm
from icp_wizard.ui.editors.editor import Editor
from icp_wizard.ui.editors.region import RegionEditor
from icp_wizard.ui.forms.pen import Pen
from icp_wizard.ui.forms.question import Question
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.choice import Choice

REGION = Text("Province, city, district", "所在地（省、市、区/县）")


def question(pen: Pen, fields: Sequence[Field], style: str = "row") -> Question:
    """The question for the fields of one row."""
    if fields[0].kind is Kind.REGION:
        return RegionQuestion(pen, fields, style)
    if len(fields) == 2:
        return ValidityQuestion(pen, fields, style)
    return Question(pen, fields, style)


class RegionQuestion(Question):
    """Province, city and district in one row; another province clears the rest in the same act."""

    @property
    def label(self) -> Text:
        return REGION

    def _made_editor(self) -> Editor:
        return RegionEditor(_places)

    def _value(self) -> Answer:
        return tuple(str(self.pen.read(address)) for address in self.addresses)

    def _pairs(self, value: Answer) -> list[tuple[str, Answer]]:
        wanted = zip(self.addresses, _completed(*value), strict=True)
        return [(address, new) for address, new in wanted if new != self.pen.read(address)]

    def _write(self, value: Answer) -> None:
        self.pen.write(self._pairs(value), typing=False, as_one=True)

    def _hint(self) -> str:
        return pick(self.fields[-1].hint) if self.fields[-1].hint else ""


class ValidityQuestion(Question):
    """The end of a document's validity, or "long-term"; a day typed says that there is an end."""

    @property
    def label(self) -> Text:
        return self.fields[1].label

    def _made_editor(self) -> Editor:
        return DateWithLongTerm()

    def _value(self) -> Answer:
        long_term, day = (str(self.pen.read(address)) for address in self.addresses)
        return (day, "yes" if long_term == "yes" else "")

    def _pairs(self, value: Answer) -> list[tuple[str, Answer]]:
        day, ticked = value
        before = str(self.pen.read(self.addresses[0]))
        ends = "no" if day or before == "yes" else before
        wanted = zip(self.addresses, ("yes" if ticked else ends, day), strict=True)
        return [(address, new) for address, new in wanted if new != self.pen.read(address)]

    def _hint(self) -> str:
        hint = pick(self.fields[1].hint) if self.fields[1].hint else ""
        return self.tr("Optional. {0}").format(hint) if self._is_optional() else hint


def _completed(province: str, city: str, district: str) -> tuple[str, str, str]:
    """The codes with what follows of itself: a province's only city, a city's only district."""
    city = city or (_only_child(province) if province else "")
    return province, city, district or (_only_child(city) if city else "")


def _only_child(code: str) -> str:
    below = children(code)
    return below[0].code if len(below) == 1 else ""


def _places(code: str) -> tuple[Choice, ...]:
    return tuple(Choice(region.code, region.text) for region in children(code))
