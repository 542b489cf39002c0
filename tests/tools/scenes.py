"""The scenes of the pictures: which draft at which page, and what is done there before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, cast
from unittest import mock

import paper_acts
import reading_acts
import second_try_acts
import stage
from PySide6.QtWidgets import QDialog, QWidget

from icp_wizard.catalogue.load import catalogue

if TYPE_CHECKING:
    from icp_wizard.ui.console.sheet import ScreenSheet
    from icp_wizard.ui.copydesk.window import CopyDeskWindow
    from icp_wizard.ui.decoding.window import DecoderWindow
    from icp_wizard.ui.plan.window import PlanWindow
    from icp_wizard.ui.shell.draft import DraftView
    from icp_wizard.ui.window import Window

STEPS = (
    *("decide", "account", "entity", "people", "services", "hosting"),
    *("papers", "check", "handover", "afterwards"),
)
WAYS = {
    "question": "q_org_ready",
    "file": "out_file_organisation",
    "no": "out_hk_hosting",
    "licence": "out_filing_then_edi_licence",
}
ORDERS = {
    "change": {"order.purpose": "change"},
    "cancel": {"order.purpose": "cancel", "cancel.scope": "entity"},
}
REFUSED = """尊敬的用户，您好！您的备案订单初审未通过，原因如下：
1、网站名称“优选在线”含有“在线”字样，请修改；
2、域名的所有人与备案主休信息不一致，请过户；
3、授权书未加盖公章。
4、贵单位所在园区的通信管线会签单尚缺，请先说明营业执照住所与机房的关系。
如有疑问请致电95187，感谢您的配合。"""
PAPERS: dict[str, Callable[[Window], QWidget | None]] = {
    "networks": paper_acts.several_networks,
    "phone": paper_acts.open_link,
    "code": paper_acts.enlarge_code,
    "asking": paper_acts.ask,
    "ladder": paper_acts.wait_for_phone,
    "ended": paper_acts.end_link,
    "elsewhere": paper_acts.receive_elsewhere,
    "asking-elsewhere": paper_acts.ask_elsewhere,
    "ended-elsewhere": paper_acts.end_elsewhere,
    "threats": paper_acts.tell_threats,
    "flaws": paper_acts.look_at_flaws,
    "crop": paper_acts.crop,
    "compare": paper_acts.compare,
    "read": reading_acts.read,
    "reading": reading_acts.read_on,
}

SECOND_TRY: dict[str, Callable[[Window], QWidget | None]] = {
    "second-try-card": second_try_acts.sent_back,
    "second-try": second_try_acts.second_try("points"),
    "second-try-compare": second_try_acts.second_try("compare"),
    "second-try-desk": second_try_acts.narrowed_desk,
    "second-try-all": second_try_acts.second_try("compare", "all"),
}


@dataclass(frozen=True)
class Scene:
    """What is to be seen: a draft at a page, and what is done there before the picture."""

    name: str
    library: str = "drafts"
    draft: str = ""
    step: str = ""
    act: Callable[[Window], QWidget | None] | None = None
    alone: bool = False
    """Whether the window is of no use for the next scene."""


def scenes() -> Iterator[Scene]:
    """All scenes; those of one draft follow each other."""
    yield Scene("start-empty", "empty")
    yield Scene("trouble-already-open", "empty", act=_already_open, alone=True)
    yield Scene("trouble-damaged", "empty", act=_damaged, alone=True)
    yield Scene("start-library")
    yield Scene("dialogue-backups", act=_backups)
    yield Scene("dialogue-about", act=_about)
    yield from _looked_up()
    yield from _decided()
    for step in STEPS:
        act = _drawn if step == "handover" else None
        yield Scene(f"enterprise-{step}", draft="enterprise", step=step, act=act)
    yield Scene("enterprise-entity-field", draft="enterprise", act=_at("entity.document_number"))
    yield Scene("enterprise-colleague", draft="enterprise", act=_colleague(), alone=True)
    written = _colleague("entity.superior")
    yield Scene("colleague-written", draft="enterprise", act=written, alone=True)
    yield Scene("enterprise-services-app", draft="enterprise", act=_at("services[s3].app.name"))
    yield Scene("plan", draft="enterprise", step="hosting", act=_plan)
    yield Scene("plan-dates", draft="mistakes", step="hosting", act=_dates)
    yield Scene("copy-desk", draft="enterprise", step="handover", act=_copy_desk)
    for part in ("lines", "label", "search"):
        act = _desk_at(part)
        yield Scene(f"copy-desk-{part}", draft="enterprise", step="handover", act=act, alone=True)
    yield Scene("checklist-full", draft="enterprise", step="handover", act=_in_full, alone=True)
    yield Scene("calls", draft="enterprise", step="handover", act=_calls("cards"))
    yield Scene("calls-before", draft="enterprise", step="handover", act=_calls("before"))
    yield Scene("calls-message", draft="enterprise", step="handover", act=_calls("message"))
    yield Scene("console", draft="enterprise", step="handover", act=_console("look"))
    yield Scene("console-practice", draft="enterprise", step="handover", act=_console("practise"))
    noted = "afterwards-noted"
    yield Scene(noted, draft="enterprise", step="afterwards", act=_happened, alone=True)
    for name, act in SECOND_TRY.items():
        yield Scene(name, draft="enterprise", step="afterwards", act=act, alone=True)
    yield Scene("letters", draft="enterprise", step="papers", act=_letters)
    for name, act in PAPERS.items():
        whole = f"enterprise-papers-{name}"
        yield Scene(whole, draft="enterprise", step="papers", act=act, alone=True)
    for step in ("entity", "people", "services"):
        yield Scene(f"individual-{step}", draft="individual", step=step)
    for step in ("entity", "people", "services", "hosting"):
        yield Scene(f"mistakes-{step}", draft="mistakes", step=step, act=_continue)
    yield Scene("mistakes-field", draft="mistakes", act=_at("entity.document_number"))
    yield Scene("mistakes-check", draft="mistakes", step="check")
    yield Scene("mistakes-handover", draft="mistakes", step="handover", act=_drawn)
    for step in STEPS:
        act = _drawn if step == "handover" else None
        yield Scene(f"new-{step}", draft="new", step=step, act=act)
    yield Scene("not-saved", draft="new", step="entity", act=_not_saved, alone=True)


def _looked_up() -> Iterator[Scene]:
    """The pages to look things up in."""
    yield Scene("rules", act=_rules())
    yield Scene("rules-none", act=_rules("nothing like it"))
    yield Scene("provinces", act=_provinces("read"))
    yield Scene("provinces-compare", act=_provinces("compare"))
    yield Scene("provinces-newcomer", act=_provinces("newcomer"))
    yield Scene("sayings", act=_sayings)
    yield Scene("glossary", act=_glossary)
    yield Scene("decoder", draft="enterprise", act=_decoder)
    yield Scene("decoder-unknown", draft="enterprise", act=_decoder_at_unknown)


def _decided() -> Iterator[Scene]:
    """Decide on the way, at an outcome of each sort, and where an order needs no route."""
    for name, key in WAYS.items():
        yield Scene(f"decide-{name}", draft="new", step="decide", act=_led_to(key), alone=True)
    drawing = _led_to("out_file_organisation", draws=True)
    yield Scene("decide-drawing", draft="new", step="decide", act=drawing, alone=True)
    for name, answers in ORDERS.items():
        act = _answers(answers)
        yield Scene(f"decide-{name}", draft="enterprise", step="decide", act=act, alone=True)


def _rules(typed: str = "") -> Callable[[Window], QWidget]:
    def act(window: Window) -> QWidget:
        desk = window.errands.references
        desk.show_rules()
        shown = desk.rules
        assert shown is not None
        stage.settle(lambda: bool(shown.list.lines.shown))
        shown.filters.search.setText(typed)
        stage.settle(lambda: not typed or not shown.list.lines.shown)
        return shown

    return act


def _provinces(page: str) -> Callable[[Window], QWidget]:
    def act(window: Window) -> QWidget:
        desk = window.errands.references
        desk.show_provinces()
        shown = desk.provinces
        assert shown is not None
        stage.settle(lambda: bool(shown.list.lines.shown))
        shown.show_page(page)
        if page == "newcomer":
            shown.newcomers.home.show_value("330000")
            shown.newcomers.home.edited.emit("330000")
        stage.settle()
        return shown

    return act


def _colleague(address: str = "entity.name") -> Callable[[Window], QWidget]:
    """The card of a question, as large as the window instead of the screen."""

    def act(window: Window) -> QWidget:
        from icp_wizard.ui.guide.colleague import card_of

        view = _view(window)
        live = view.live_draft
        stage.settle(lambda: live.judgement is not None)
        card = card_of(live, catalogue().fields[address], address, view)
        card.resize(window.size())
        card.show()
        return card

    return act


def _glossary(window: Window) -> QWidget:
    desk = window.errands.references
    desk.show_glossary()
    shown = desk.glossary
    assert shown is not None
    stage.settle(lambda: bool(shown.list.lines.shown))
    shown.show_term("短信核验")
    return shown


def _decoder(window: Window) -> QWidget:
    desk = window.errands.references
    desk.show_decoder()
    shown = desk.decoder
    assert shown is not None
    shown.message.setPlainText(REFUSED)
    stage.settle(lambda: shown.decoded is not None and len(shown.cards) > 1)
    return shown


def _decoder_at_unknown(window: Window) -> QWidget:
    shown = cast("DecoderWindow", _decoder(window))
    stage.settle()
    shown.message.pointed.emit(REFUSED.index("会签单"))
    return shown


def _sayings(window: Window) -> QWidget:
    desk = window.errands.references
    desk.show_sayings()
    shown = desk.sayings
    assert shown is not None
    stage.settle(lambda: bool(shown.list.lines.shown))
    return shown


def _led_to(key: str, *, draws: bool = False) -> Callable[[Window], QWidget | None]:
    """Answer the route as far as a question or an outcome; *draws* shows the way as drawn."""

    def act(window: Window) -> QWidget | None:
        from icp_wizard.journey.route import way_to
        from icp_wizard.ui.pages.decide import DecidePage

        page = cast("DecidePage", _view(window).frame.page)
        for option in way_to(key).values():
            page.course.choose(option)
            page.course.go_on()
        stage.settle(lambda: page.live_draft.is_fresh)
        if not draws:
            return None
        page.links.draw.click()
        return _dialogue(window)

    return act


def _answers(answers: dict[str, str]) -> Callable[[Window], None]:
    def act(window: Window) -> None:
        live = _view(window).live_draft
        for address, text in answers.items():
            live.session.answer(address, text)
        stage.settle(lambda: live.is_fresh)

    return act


def _view(window: Window) -> DraftView:
    assert window.view is not None
    return window.view


def _at(address: str) -> Callable[[Window], None]:
    def act(window: Window) -> None:
        _view(window).go_to(address)
        stage.settle()

    return act


def _continue(window: Window) -> None:
    view = _view(window)
    view.go_on()
    stage.settle(lambda: view.frame.is_open)


def _drawn(window: Window) -> None:
    from icp_wizard.ui.pages.handover import HandoverPage

    page = cast("HandoverPage", _view(window).frame.page)
    stage.settle(lambda: bool(page.preview.pages))


def _in_full(window: Window) -> None:
    """The checklist with everything personal and small pictures, its pages drawn."""
    from icp_wizard.ui.pages.handover import HandoverPage
    from icp_wizard.ui.parts.segments import Segments

    page = cast("HandoverPage", _view(window).frame.page)
    _drawn(window)
    masked = page.preview.pages
    page.checklist.findChildren(Segments)[0].buttons["full"].click()
    page.checklist.pictures.click()
    stage.settle(lambda: page.preview.pages is not masked)
    page.checklist.pictures.setFocus()  # the window scrolls to it


def _copy_desk(window: Window) -> QWidget:
    from icp_wizard.ui.pages.handover import HandoverPage

    page = cast("HandoverPage", _view(window).frame.page)
    page.open_desk()
    stage.settle()
    assert page.desk_window is not None
    return page.desk_window


def _desk_at(part: str) -> Callable[[Window], QWidget]:
    """The copy desk while it is worked: some lines copied, a label corrected, a search."""

    def act(window: Window) -> QWidget:
        desk = cast("CopyDeskWindow", _copy_desk(window))
        desk.agree()
        for _ in range(5):
            desk.copy()
        if part == "label":
            desk.correct("主办单位性质")
        if part == "search":
            desk.search()
            desk.finder.field.setText("zhengjian")
        stage.settle()
        return desk

    return act


def _calls(part: str) -> Callable[[Window], QWidget]:
    def act(window: Window) -> QWidget:
        from icp_wizard.ui.calls.window import CallsWindow
        from icp_wizard.ui.pages.handover import HandoverPage

        cast("HandoverPage", _view(window).frame.page).calls.open_rehearsal()
        shown = window.findChild(CallsWindow)
        assert shown is not None
        shown.show_part(part)
        shown.card.reveal(True)
        shown.message.editor.edited.emit("2026-11-22 12:30")
        stage.settle(lambda: bool(shown.card.question.pinyin.text()))
        return shown

    return act


def _happened(window: Window) -> None:
    from icp_wizard.journey.draft import Event

    live = _view(window).live_draft
    for ago, kind, note in (
        (6, "entered", "Order 20261116-77"),
        (4, "called", "Ms Wang of the provider asked for the office number."),
        (0, "sms", ""),
    ):
        at = stage.NOW - timedelta(days=ago, hours=2)
        live.session.add_event(Event(at, kind, note))
    live.answer("services[s1].result.service_number", "浙ICP备2026000000号-1")
    live.answer("result.public_security_number", "浙公网安备33010600000000号")
    live.answer("confirmed[after_safe_domain].answer", "no")
    stage.settle(lambda: live.is_fresh)
    from icp_wizard.ui.pages.afterwards import AfterwardsPage

    cast("AfterwardsPage", _view(window).frame.page).check.chapters["safe"].unfold()


def _console(mode: str) -> Callable[[Window], QWidget]:
    def act(window: Window) -> QWidget:
        from icp_wizard.ui.console.window import ConsoleWindow
        from icp_wizard.ui.pages.handover import HandoverPage

        cast("HandoverPage", _view(window).frame.page).console.open.click()
        shown = window.findChild(ConsoleWindow)
        assert shown is not None
        shown.show_mode(mode)
        if mode == "practise" and shown.sheet is not None:
            _practise(shown.sheet)
        stage.settle()
        return shown

    return act


def _practise(sheet: ScreenSheet) -> None:
    """Three boxes: one right, one begun, one which differs."""
    view = sheet.views["entity.name@"]
    for key, put in (
        ("service.kind@services[s1]", "网站"),
        ("domain.name@services[s1].domains[d1]", "yunfan"),
        ("entity.name@", "杭州云凡示例科技有限公司"),
    ):
        view = sheet.views[key]
        view.editor.show_value(put)
        view.editor.edited.emit(put)
    view.pointed.emit(view.box.line.label, view.box)


def _letters(window: Window) -> QWidget:
    from icp_wizard.ui.pages.papers import PapersPage

    shown = cast("PapersPage", _view(window).frame.page).open_letters()
    stage.settle()
    return shown


def _plan(window: Window) -> QWidget:
    from icp_wizard.ui.pages.planned import PlannedPage

    cast("PlannedPage", _view(window).frame.page).plan.open_plan()
    return _plan_window(window)


def _dates(window: Window) -> QWidget:
    from icp_wizard.ui.pages.planned import PlannedPage

    cast("PlannedPage", _view(window).frame.page).plan.open_dates()
    shown = _plan_window(window)
    shown.dates.drawing.choose(3)
    return shown


def _plan_window(window: Window) -> PlanWindow:
    from icp_wizard.ui.plan.window import PlanWindow

    shown = window.findChild(PlanWindow)
    assert shown is not None
    stage.settle(lambda: bool(shown.view.lines))
    return shown


def _backups(window: Window) -> QWidget:
    window.errands.show_backups()
    return _dialogue(window)


def _about(window: Window) -> QWidget:
    window.errands.show_about()
    return _dialogue(window)


def _dialogue(window: Window) -> QDialog:
    stage.settle()
    return next(each for each in window.findChildren(QDialog) if each.isVisible())


def _already_open(window: Window) -> None:
    from icp_wizard.storage.trouble import AlreadyOpen

    window.show_trouble(AlreadyOpen(Path("/home/chen/ICP Wizard/library.sqlite")))


def _damaged(window: Window) -> None:
    from icp_wizard.storage.backups import Backup
    from icp_wizard.storage.trouble import DamagedLibrary

    place = Path("/home/chen/ICP Wizard")
    kept = Backup(place / "backups/library-20261122T130000.sqlite", stage.NOW, "regular", 1_400_000)
    aside = place / "library-damaged-20261122.sqlite"
    window.show_trouble(DamagedLibrary(place / "library.sqlite", (kept,), aside, 12, aside))


def _not_saved(window: Window) -> None:
    from icp_wizard.storage.trouble import DiskFull

    live = _view(window).live_draft
    trouble = DiskFull(Path("/home/chen/ICP Wizard/library.sqlite"))
    with mock.patch.object(live.library, "save", side_effect=trouble):
        live.rename("Lanxi Coffee")
        live.save_now()
        stage.settle(lambda: live.saving_trouble is not None)
