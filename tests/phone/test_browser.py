from io import BytesIO

import pytest
from PIL import Image

from icp_wizard.phone.link import PhoneLink

SLOTS = ("business_license/entity", "id_card_mainland/p1/front")
WECHAT = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/107 MicroMessenger/8.0.38"


@pytest.fixture
def twelve_megapixels(tmp_path):
    """A photo as a phone saves it: lying on its side, with a note in EXIF how to turn it."""
    image = Image.effect_noise((1008, 756), 40).resize((4032, 3024)).convert("RGB")
    image.paste((200, 30, 30), (0, 0, 2016, 1512))
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "SecretCamera"
    path = tmp_path / "IMG_0001.jpg"
    image.save(path, quality=92, exif=exif)
    return path


@pytest.fixture(autouse=True)
def lets_in(link, desk):
    """Whoever asks is accepted, as by somebody who sits at the computer."""
    desk.link = link


def wait_for_list(page):
    page.until("document.querySelector('.slot')")


def test_a_phone_sends_a_turned_photo_to_each_slot(link, desk, browser, twelve_megapixels):
    page = browser()
    page.open(link.url)
    wait_for_list(page)
    for number, slot in enumerate(SLOTS, 1):
        page.choose(slot, twelve_megapixels)
        page.until(f"document.querySelectorAll('.slot.received').length === {number}")
    for slot in SLOTS:
        photo = desk.photos[slot]
        assert (photo.facts.width, photo.facts.height) == (2250, 3000)
        image = Image.open(BytesIO(photo.data))
        assert image.getpixel((2000, 200))[0] - image.getpixel((2000, 200))[1] > 100
        assert b"SecretCamera" not in photo.data
        assert b"Exif" not in photo.data
    assert "All photos have arrived" in page.text()
    assert "Received, right size" in page.text()
    assert "已收到，尺寸合适" in page.text()


def test_the_page_runs_under_its_policy_and_shows_names_as_text(link, browser):
    page = browser()
    page.open(link.url)
    wait_for_list(page)
    assert "张示例 <b>&" in page.text()
    assert "You are sending to FRONT-DESK-PC" in page.text()
    assert "encrypted on the phone" in page.text()
    assert page.run("return document.querySelector('.button').offsetHeight") == 52
    assert (
        page.run("return getComputedStyle(document.querySelector('.seal')).borderRadius") == "6px"
    )
    assert page.run("return document.documentElement.scrollWidth") == 390


def test_a_reload_shows_what_arrived(link, browser, twelve_megapixels):
    page = browser()
    page.open(link.url)
    wait_for_list(page)
    page.choose(SLOTS[0], twelve_megapixels)
    page.until("document.querySelector('.slot.received')")
    page.open(link.url)
    wait_for_list(page)
    assert "1 of 2 received" in page.text()


def test_a_text_named_jpg_is_refused_in_words_and_can_be_taken_again(
    link, browser, tmp_path, twelve_megapixels
):
    liar = tmp_path / "photo.jpg"
    liar.write_text("not a picture at all")
    page = browser()
    page.open(link.url)
    wait_for_list(page)
    page.choose(SLOTS[0], liar)
    page.until("document.querySelector('.slot.refused [role=alert]')")
    assert "This file is not a picture." in page.text()
    assert "请重新拍摄" in page.text()
    page.choose(SLOTS[0], twelve_megapixels)
    page.until("document.querySelector('.slot.received')")


def test_a_file_of_two_gigabytes_is_refused_before_it_is_sent(link, desk, browser, tmp_path):
    huge = tmp_path / "huge.jpg"
    with huge.open("wb") as sparse:
        sparse.truncate(2 << 30)
    page = browser()
    page.open(link.url)
    wait_for_list(page)
    page.choose(SLOTS[0], huge)
    page.until("document.querySelector('.slot.refused [role=alert]')")
    assert "larger than 30 MB" in page.text()
    assert "超过 30 MB" in page.text()


def test_progress_is_shown_in_percent_and_bytes_and_can_be_cancelled(
    link, desk, browser, twelve_megapixels
):
    page = browser()
    page.open(link.url)
    wait_for_list(page)
    page.throttle(400_000)
    page.choose(SLOTS[0], twelve_megapixels)
    page.until("/[1-9]\\d? %/.test(document.querySelector('.way').innerText)")
    assert " / " in page.text()
    assert "Another photo is on its way" not in page.text()
    page.click(".slot:nth-child(2) .head")
    assert "Another photo is on its way" in page.text()
    page.click(".slot:nth-child(1) .head")
    page.click(".button.plain")
    page.until("document.querySelector('.button input')")
    page.throttle(-1)
    assert desk.photos == {}


def test_a_link_that_was_closed_says_so_or_that_nothing_got_through(
    link, browser, twelve_megapixels
):
    page = browser()
    page.open(link.url)
    wait_for_list(page)
    link.stop()
    page.choose(SLOTS[0], twelve_megapixels)
    page.until("document.querySelector('.slot.refused [role=alert]')")
    assert "did not get through" in page.text()


def test_a_page_whose_link_was_replaced_says_that_it_ended(desk, link, browser):
    page = browser()
    page.open(link.url)
    wait_for_list(page)
    link.stop()
    with PhoneLink(desk.listed, desk.receive, "127.0.0.1", link.port) as newer:
        assert newer.url != link.url
        page.run("document.dispatchEvent(new Event('visibilitychange'))")
        page.until("document.querySelector('#ended .stop')")
    assert "This link has ended." in page.text()
    assert "此链接已结束" in page.text()


def test_the_keyboard_stays_at_its_card_when_the_list_is_drawn_anew(link, browser):
    page = browser()
    page.open(link.url)
    wait_for_list(page)
    page.click(".slot:nth-child(2) .head")
    assert page.run("return document.activeElement.getAttribute('data-head')") == SLOTS[1]
    assert page.run("return document.activeElement.getAttribute('aria-expanded')") == "true"


def test_wechat_is_recognised_and_led_out(link, browser):
    page = browser(agent=WECHAT)
    page.open(link.url)
    wait_for_list(page)
    assert "在浏览器打开" in page.text()
    assert page.run("return document.querySelector('input').accept") == "image/*"


def test_chinese_comes_first_when_the_computer_speaks_it(desk, browser):
    with PhoneLink(
        desk.listed,
        desk.receive,
        "127.0.0.1",
        language="zh",
        computer="PC",
        on_event=desk.hear,
    ) as link:
        desk.link = link
        page = browser()
        page.open(link.url)
        wait_for_list(page)
        assert (
            page.run("return document.querySelector('.name').firstChild.textContent") == "营业执照"
        )
        assert page.run("return document.documentElement.lang") == "zh-CN"
