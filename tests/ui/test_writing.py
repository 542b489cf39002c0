"""Names and addresses on their page: what is remarked below them, and taken over by a press."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from icp_wizard.model.words import words
from icp_wizard.ui.pages.entity import EntityPage
from icp_wizard.ui.parts.button import Chip

COMPANY = """{"entity": {"nature": "enterprise", "document_type": "business_licence",
 "name": "%s", "document_address": "%s"}}"""


@pytest.fixture
def page_of(opened, shown, qtbot):
    """The page of the entity with a name and an address, entered and looked at."""

    def make(name: str, place: str, address: str):
        page = EntityPage(opened(COMPANY % (name, place)), "entity")
        shown(page, 760)
        page.form.finish()
        doctor = page.form.question_at(address).doctor
        with qtbot.waitSignal(doctor.examined):
            assert page.focus_address(address)
            page.form.question_at(address).row.entered.emit()
        QApplication.processEvents()
        return page, doctor

    return make


def said(doctor) -> str:
    return "\n".join(each.accessibleName() for each in doctor.findChildren(QLabel))


def chips(doctor):
    return [each for each in doctor.findChildren(Chip) if each.isVisible()]


def test_a_translated_name_can_be_moved_to_its_own_line(page_of, qtbot):
    page, doctor = page_of("Example Co., Ltd.", "", "entity.name")
    assert words("writing.not_translated").en in said(doctor)
    qtbot.mouseClick(chips(doctor)[0], Qt.MouseButton.LeftButton)
    entity = page.live_draft.filing.entity
    assert (entity.name, entity.english_name) == ("", "Example Co., Ltd.")


def test_the_region_in_an_address_is_taken_over(page_of, qtbot):
    page, doctor = page_of("示例", "浙江省杭州市西湖区示例路1号101室", "entity.document_address")
    for chip in chips(doctor)[:2]:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    entity = page.live_draft.filing.entity
    assert entity.region_district == "330106"


def test_what_a_press_takes_over_is_one_step_to_undo(page_of, qtbot):
    page, doctor = page_of("Example Co., Ltd.", "", "entity.name")
    before = page.live_draft.filing
    qtbot.mouseClick(chips(doctor)[0], Qt.MouseButton.LeftButton)
    page.live_draft.undo()
    assert page.live_draft.filing == before


def test_a_name_as_printed_is_left_alone(page_of):
    _, doctor = page_of("示例科技有限公司", "", "entity.name")
    assert not doctor.isVisible()
