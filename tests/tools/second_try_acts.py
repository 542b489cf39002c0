"""The second try in pictures: entered, sent back, three reasons taken over, some of it changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

import stage
from PySide6.QtWidgets import QWidget

from icp_wizard.journey.draft import ENTERED_EVENT, Event, Objection
from icp_wizard.journey.second_try import take_over

if TYPE_CHECKING:
    from icp_wizard.ui.live import LiveDraft
    from icp_wizard.ui.window import Window

OBJECTIONS = (
    Objection("通信地址不详细，请补充完整", "entity.mailing-address"),
    Objection("网站名称与域名相同，请修改", "name.is-domain"),
    Objection("授权书未加盖公章", "letter.seal"),
    Objection("会签所需的营业执照附页尚缺"),
)


def sent_back(window: Window) -> None:
    """The page Afterwards of an order that was sent back."""
    live = _live(window)
    live.session.add_event(Event(stage.NOW - timedelta(days=6), ENTERED_EVENT), "2026.11")
    take_over(live.session, OBJECTIONS, stage.NOW - timedelta(hours=5))
    live.answer("entity.mailing_address", f"{live.filing.entity.mailing_address}301室")
    live.answer("services[s1].website.name", "示例甄选商城")
    live.answer("services[s1].website.remarks", "本网站用于公司形象展示与产品介绍。")
    live.remove("services[s3]")
    stage.settle(lambda: live.is_fresh)


def second_try(part: str, scope: str = "less") -> Callable[[Window], QWidget]:
    """What must change first, or what differs from what was entered."""

    def act(window: Window) -> QWidget:
        from icp_wizard.ui.pages.afterwards import AfterwardsPage
        from icp_wizard.ui.secondtry.window import SecondTryWindow

        sent_back(window)
        assert window.view is not None
        page = window.view.frame.page
        assert isinstance(page, AfterwardsPage)
        page.second.open(part)
        shown = window.findChild(SecondTryWindow)
        assert shown is not None
        shown.scope.buttons[scope].click()
        stage.settle(lambda: bool(shown.difference.lines))
        return shown

    return act


def narrowed_desk(window: Window) -> QWidget:
    """The copy desk with what changed since the entry alone."""
    from icp_wizard.ui.pages.handover import HandoverPage

    sent_back(window)
    assert window.view is not None
    window.view.show_step("handover")
    page = window.view.frame.page
    assert isinstance(page, HandoverPage)
    page.open_desk()
    desk = page.desk_window
    assert desk is not None
    desk.menu.narrow.trigger()
    stage.settle(lambda: desk.narrowing.only is not None)
    desk.agree()
    stage.settle()
    return desk


def _live(window: Window) -> LiveDraft:
    assert window.live_draft is not None
    return window.live_draft
