from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

LETTER = "business_license/entity"
CARD = "id_card_mainland/p1/front"
WECHAT = {
    "iphone": "Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15"
    " (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.44(0x18002c2d) NetType/WIFI"
    " Language/zh_CN",
    "android": "Mozilla/5.0 (Linux; Android 12; M2102K1C) AppleWebKit/537.36 (KHTML, like Gecko)"
    " Version/4.0 Chrome/107.0.5304.141 Mobile Safari/537.36 XWEB/5235 MMWEBSDK/20230805"
    " MicroMessenger/8.0.42.2460(0x28002A58) WeChat/arm64 Weixin NetType/WIFI",
}
AGENTS = {
    "iphone": "Mozilla/5.0 (iPhone; CPU iPhone OS 14_8 like Mac OS X) AppleWebKit/605.1.15"
    " (KHTML, like Gecko) Version/14.1.2 Mobile/15E148 Safari/604.1",
    "android": "Mozilla/5.0 (Linux; Android 10; SM-G973F) AppleWebKit/537.36 (KHTML, like Gecko)"
    " Chrome/83.0.4103.106 Mobile Safari/537.36",
}


@pytest.fixture
def page(link, desk, browser):
    """The page on an accepted phone."""
    desk.link = link
    page = browser()
    page.open(link.url)
    page.until("document.querySelector('.slot')")
    return page


@pytest.fixture
def photos(tmp_path):
    found = []
    for colour in ("teal", "olive", "navy"):
        path = tmp_path / f"{colour}.jpg"
        content = BytesIO()
        Image.new("RGB", (1600, 1200), colour).save(content, "JPEG")
        path.write_bytes(content.getvalue())
        found.append(path)
    return found


@pytest.mark.parametrize("agent", AGENTS.values(), ids=AGENTS)
def test_a_phone_waits_with_its_number_until_the_computer_accepts(link, desk, browser, agent):
    page = browser(agent=agent)
    page.open(link.url)
    page.until("document.querySelector('.number')")
    (asked,) = [event for event in desk.events if hasattr(event, "device")]
    assert page.run("return document.querySelector('.number').innerText") == asked.device.number
    assert "Press Accept on the computer" in page.text()
    link.accept(asked.device.id)
    page.until("document.querySelector('.slot')")
    assert not page.run("return document.querySelector('.number')")


@pytest.mark.parametrize("agent", WECHAT.values(), ids=WECHAT)
def test_wechat_is_shown_the_way_out_by_an_arrow_above_everything(link, browser, agent):
    page = browser(agent=agent)
    page.open(link.url)
    page.until("document.querySelector('.number')")
    assert page.run("return document.querySelector('main').firstElementChild.id") == "wechat"
    assert page.run(
        "return document.querySelector('.wechat use').getBoundingClientRect().right"
    ) > (300)


def test_a_phone_that_reloads_keeps_its_number_and_need_not_be_accepted_again(link, desk, browser):
    page = browser()
    page.open(link.url)
    page.until("document.querySelector('.number')")
    number = page.run("return document.querySelector('.number').innerText")
    page.run("location.reload()")
    page.until("document.querySelector('.number')")
    assert page.run("return document.querySelector('.number').innerText") == number
    link.accept(next(event.device.id for event in desk.events if hasattr(event, "device")))
    page.until("document.querySelector('.slot')")
    page.run("location.reload()")
    page.until("document.querySelector('.slot')")


def test_good_and_bad_shots_are_drawn_for_cards_and_sheets(page, desk):
    desk.slots[LETTER] = replace(desk.slots[LETTER], shape="sheet")
    desk.slots[CARD] = replace(desk.slots[CARD], shape="card")
    look_again(page)
    page.until("document.querySelector('use[href=\"#bad-sheet\"]')")
    assert "Not like this" in page.text()
    page.click(".slot:nth-child(2) .head")
    assert page.run("return !!document.querySelector('use[href=\"#good-card\"]')")


def test_several_pages_of_a_letter_come_in_one_go(page, desk, photos):
    desk.slots[LETTER] = replace(desk.slots[LETTER], pages=3)
    look_again(page)
    page.until("document.querySelector('input[multiple]')")
    page.choose(LETTER, "\n".join(map(str, photos[:2])))
    page.until("document.body.innerText.indexOf('Next page') > 0")
    assert desk.slots[LETTER].here == 2
    page.choose(LETTER, photos[2])
    page.until("document.querySelector('.slot:nth-child(2).open')")
    assert desk.slots[LETTER].here == 3


def test_everything_that_is_pressed_is_large_enough_for_a_thumb(page):
    least = page.run(
        "var shown = [].filter.call(document.querySelectorAll('button, .button'), function (one) {"
        " return one.offsetParent; }); return Math.min.apply(null, shown.map(function (one) {"
        " return Math.min(one.offsetHeight, one.offsetWidth); }))"
    )
    assert least >= 44


def test_the_page_fits_the_narrowest_phone_without_scrolling_sideways(page):
    page.resize(320, 640)
    assert page.run("return document.documentElement.scrollWidth") == 320
    page.resize(390, 844)


def look_again(page):
    page.run("document.dispatchEvent(new Event('visibilitychange'))")
