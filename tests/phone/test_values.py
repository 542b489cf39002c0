"""The second tab gives back: values to copy and pictures to save, in real browsers."""

import base64
from dataclasses import replace
from datetime import date
from hashlib import sha256
from io import BytesIO

import pytest
from PIL import Image

from icp_wizard.journey.draft import Marks
from icp_wizard.model.text import Text
from icp_wizard.phone.gift import Gift, Group, Line, Picture, Screen
from icp_wizard.phone.link import PhoneLink
from icp_wizard.rules.pack import shipped
from icp_wizard.storage.library import Library
from icp_wizard.work.exchange import sample
from icp_wizard.work.giving import Returns
from icp_wizard.work.judging import judged

AGENTS = {
    "iphone": "Mozilla/5.0 (iPhone; CPU iPhone OS 14_8 like Mac OS X) AppleWebKit/605.1.15"
    " (KHTML, like Gecko) Version/14.1.2 Mobile/15E148 Safari/604.1",
    "android": "Mozilla/5.0 (Linux; Android 10; SM-G973F) AppleWebKit/537.36 (KHTML, like Gecko)"
    " Chrome/83.0.4103.106 Mobile Safari/537.36",
    "wechat": "Mozilla/5.0 (Linux; Android 12; M2102K1C) AppleWebKit/537.36 (KHTML, like Gecko)"
    " Chrome/107.0.5304.141 Mobile Safari/537.36 MicroMessenger/8.0.42.2460(0x28002A58)",
}
KIND = Line(
    "kind@order", Text("Kind of entity", "主办者性质"), "select", "企业", Text("Enterprise", "")
)
NAME = Line("name@entity", Text("Name", "主办者名称"), "paste", "杭州云帆示例（集团）有限公司 <b>&")
CODE = Line("code@entity", Text("Number", "证件号码"), "paste", "91330106QX0000472G")
PLACE = Line("place@entity", Text("Address", "通信地址"), "paste", "示例路 88 号\n3 幢")
HAND = Line("captcha@order", Text("Captcha", "验证码"), "captcha")
PHOTO = Line("licence@x", Text("Licence", "营业执照"), "upload", pictures=("licence",))
SCREENS = (
    Screen(
        "0",
        Text("Screen 1", "第 1 页"),
        (Group(Text("Order", "订单"), (KIND, HAND)), Group(Text("Entity", "主办者"), (NAME, CODE))),
    ),
    Screen("1", Text("Screen 2", "第 2 页"), (Group(Text("Rest", "其他"), (PLACE, PHOTO)),)),
)
TITLE = Text("Business licence", "营业执照")


@pytest.fixture
def given(desk, link):
    """A computer which lets everybody in and has something to give."""
    desk.link = link
    desk.kept["licence"] = picture()
    papers = (Picture("licence", TITLE, "云帆", len(desk.kept["licence"])),)
    desk.gift = Gift(SCREENS, papers)
    return desk


def picture():
    content = BytesIO()
    Image.effect_noise((1200, 900), 90).convert("RGB").save(content, "JPEG", quality=95)
    return content.getvalue()


@pytest.fixture
def returned(tmp_path):
    """What the work floor would give back of a filing."""
    with Library.open(tmp_path / "library.sqlite") as library:

        def of(filing):
            returns = Returns(library, lambda _line, _value: None)
            returns.show(judged(filing, shipped(), date(2026, 11, 22)), Marks())
            return returns.gift()

        yield of


@pytest.fixture
def page(given, link, browser):
    return entered(browser(), link)


def entered(page, link):
    """The second tab on an accepted phone."""
    page.open(link.url)
    page.until("!document.getElementById('tabs').hidden")
    page.click("#tab-values")
    page.until("document.querySelector('.line')")
    return page


def copied(page, line):
    """What stands in the clipboard after the button of a line was pressed."""
    page.allow("clipboardReadWrite", "clipboardSanitizedWrite")
    page.click(f'[data-line="{line.id}"] .copy')
    return page.wait("navigator.clipboard.readText().then(arguments[0])")


def opens(page, head):
    if page.run("return document.getElementById(arguments[0]).parentNode.className", head).endswith(
        "folded"
    ):
        page.click("#" + head)


def fetched(page):
    """The bytes of the picture which the page shows."""
    page.until("document.querySelector('.picture img')")
    data = page.run("return document.querySelector('.picture img').src")
    return base64.b64decode(data.partition(",")[2])


@pytest.mark.parametrize("agent", AGENTS.values(), ids=AGENTS)
def test_each_value_is_copied_exactly_and_ticked_on_phone_and_computer(
    given, link, browser, wait_for, agent
):
    page = entered(browser(agent=agent), link)
    opens(page, "head-1")
    for line in (KIND, NAME, CODE, PLACE):
        assert copied(page, line) == line.value
        page.until(f"document.querySelector('[data-line=\"{line.id}\"] .copy.done')")
    wait_for(lambda: len(given.ticked) == 4)
    assert given.ticked == [(line.id, line.value) for line in (KIND, NAME, CODE, PLACE)]
    assert page.run("return document.getElementById('count-0').innerText") == "3 / 3"


def test_lines_stand_in_the_order_they_were_given_under_chinese_label_and_meaning(page):
    opens(page, "head-1")
    labels = page.run(
        "return [].map.call(document.querySelectorAll('.label'), function (one) {"
        " return one.innerText; })"
    )
    lines = [line for screen in SCREENS for group in screen.groups for line in group.lines]
    assert labels == [f"{line.label.zh} · {line.label.en}" for line in lines]


def test_every_value_of_a_whole_filing_is_shown_as_the_copy_list_has_it(
    given, link, browser, returned
):
    given.gift = returned(sample())
    page = entered(browser(), link)
    for screen in given.gift.screens:
        opens(page, f"head-{screen.id}")
    shown = page.run(
        "return [].map.call(document.querySelectorAll('.value'), function (one) {"
        " return one.textContent; })"
    )
    lines = [line for screen in given.gift.screens for each in screen.groups for line in each.lines]
    assert shown == [line.value for line in lines if line.value]
    assert len(shown) > 40


def test_where_a_browser_does_not_copy_the_value_is_marked_to_be_copied_by_hand(page, given):
    page.run("document.execCommand = function () { return false; };")
    page.click(f'[data-line="{CODE.id}"] .copy')
    assert page.run("return String(window.getSelection())") == CODE.value
    assert "Hold the marked text" in page.text()
    assert given.ticked == []


def test_a_value_that_changed_at_the_computer_is_shown_when_the_page_is_looked_at_again(
    page, given
):
    first = replace(given.gift.screens[0].groups[1].lines[0], value="另一公司", standing="changed")
    groups = (SCREENS[0].groups[0], replace(SCREENS[0].groups[1], lines=(first, CODE)))
    given.gift = replace(given.gift, screens=(replace(SCREENS[0], groups=groups), SCREENS[1]))
    page.run("document.dispatchEvent(new Event('visibilitychange'))")
    page.until("document.body.innerText.indexOf('另一公司') > 0")
    assert "Changed since it was copied" in page.text()


def test_a_tick_that_is_no_longer_true_shows_the_new_value(page, given, monkeypatch):
    last = replace(CODE, value="91330106QX0000473X")
    groups = (SCREENS[0].groups[0], replace(SCREENS[0].groups[1], lines=(NAME, last)))
    given.gift = replace(given.gift, screens=(replace(SCREENS[0], groups=groups), SCREENS[1]))
    given.is_so = False
    page.click(f'[data-line="{CODE.id}"] .copy')
    page.until(f"document.body.innerText.indexOf('{last.value}') > 0")


def test_a_reload_stays_at_the_values(page):
    page.run("location.reload()")
    page.until("document.querySelector('.line')")
    tab = page.run("return document.getElementById('tab-values').getAttribute('aria-selected')")
    assert tab == "true"
    assert page.run("return document.getElementById('photos').hidden")


def test_the_arrows_turn_from_tab_to_tab(page):
    page.run(
        "document.getElementById('tab-values').dispatchEvent("
        "new KeyboardEvent('keydown', { key: 'ArrowLeft' }))"
    )
    assert page.run("return document.activeElement.id") == "tab-photos"
    page.until("document.getElementById('values').hidden")


@pytest.mark.parametrize("agent", AGENTS.values(), ids=AGENTS)
def test_a_saved_picture_has_the_bytes_of_the_kept_one(given, link, browser, agent):
    page = entered(browser(agent=agent), link)
    opens(page, "head-pictures")
    page.click(".picture .button")
    assert sha256(fetched(page)).digest() == sha256(given.kept["licence"]).digest()
    assert "Hold the photo" in page.text()
    ways = page.run("return document.querySelectorAll('a[download]').length")
    assert ways == (0 if "MicroMessenger" in agent else 1)


def test_a_picture_is_also_saved_as_a_file_named_by_its_paper(page, given, wait_for, tmp_path):
    page.save_in(tmp_path)
    opens(page, "head-pictures")
    page.click(".picture .button")
    page.until("document.querySelector('a[download]')")
    page.click("a[download]")
    file, whole = tmp_path / "营业执照.jpg", given.kept["licence"]
    wait_for(lambda: file.exists() and file.stat().st_size == len(whole))
    assert file.read_bytes() == whole


def test_the_line_that_asks_for_a_picture_leads_to_it(page, given):
    opens(page, "head-1")
    page.click("#head-1 ~ .lines .line:last-child .copy")
    assert fetched(page) == given.kept["licence"]


def test_a_picture_that_went_away_says_so_and_is_asked_for_again(page, given):
    whole = given.kept.pop("licence")
    opens(page, "head-pictures")
    page.click(".picture .button")
    page.until("document.querySelector('.picture [role=alert]')")
    assert "no longer in the draft" in page.text()
    given.kept["licence"] = whole
    page.click(".picture .button")
    assert fetched(page) == whole


def test_a_link_that_ended_meanwhile_is_said_on_this_tab_too(page, given, link):
    link.stop()
    with PhoneLink(given.listed, given.receive, "127.0.0.1", link.port):
        page.click("#anew")
        page.until("document.querySelector('#ended .stop')")
    assert "Copy these" not in page.text()


def test_nothing_got_through_is_said_and_what_is_here_stays(page, link):
    link.stop()
    page.click("#anew")
    page.until("document.querySelector('#gift .stop')")
    assert NAME.value in page.text()
    opens(page, "head-pictures")
    page.click(".picture .button")
    page.until("document.querySelector('.picture [role=alert]')")
    assert "did not get through" in page.text()


def test_an_empty_draft_says_so_in_both_languages(desk, link, browser):
    desk.link = link
    page = browser()
    page.open(link.url)
    page.until("!document.getElementById('tabs').hidden")
    page.click("#tab-values")
    page.until("document.querySelector('#gift .strip')")
    for words in (
        "Nothing to copy yet",
        "没有可复制的内容",
        "No photos to save",
        "没有可保存的照片",
    ):
        assert words in page.text()


def test_chinese_comes_first_when_the_computer_speaks_it(given, browser, opened_in):
    with opened_in("zh") as link:
        page = entered(browser(), link)
        first = page.run("return document.querySelector('.copy .stacked').firstChild.innerText")
        assert first == "复制"
        assert page.run("return document.querySelector('.label').innerText").startswith(
            "主办者性质"
        )


def test_the_tab_fits_the_narrowest_phone_and_every_button_a_thumb(page):
    page.resize(320, 640)
    for head in ("head-1", "head-pictures"):
        opens(page, head)
    assert page.run("return document.documentElement.scrollWidth") == 320
    least = page.run(
        "var shown = [].filter.call(document.querySelectorAll('button, .button'), function (one) {"
        " return one.offsetParent; }); return Math.min.apply(null, shown.map(function (one) {"
        " return Math.min(one.offsetHeight, one.offsetWidth); }))"
    )
    page.resize(390, 844)
    assert least >= 44


def test_a_device_that_waits_sees_no_tab(desk, link, browser):
    desk.gift = Gift(SCREENS)
    page = browser()
    page.open(link.url)
    page.until("document.querySelector('.number')")
    assert page.run("return document.getElementById('tabs').hidden")
    assert NAME.value not in page.run("return document.documentElement.innerHTML")
