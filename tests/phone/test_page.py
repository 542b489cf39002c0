import re
from base64 import b64encode
from hashlib import sha256
from string import Formatter
from typing import get_args

from icp_wizard.catalogue.load import catalogue
from icp_wizard.model.resources import read_json, root
from icp_wizard.model.text import Text
from icp_wizard.phone.cards import Kind
from icp_wizard.phone.code import ALPHABET
from icp_wizard.phone.guests import KINDS
from icp_wizard.phone.page import entry, page
from icp_wizard.phone.slot import Slot

PROGRAM = "".join(
    path.read_text(encoding="utf-8")
    for folder, kind in ((root() / "phone", "*.*"), (root().parent / "icp_wizard/phone", "*.py"))
    for path in folder.glob(kind)
)
SILENT = {"paste", "none"}
BUILT = {f"{key}.{part}" for key in ("not_private", "not_listening") for part in ("reason", "fix")}
BUILT |= {f"device.{key}" for _, key in KINDS}
BUILT |= {f"page.how_{how}" for how in {place.how for place in catalogue().places} - SILENT}
BUILT |= {f"network.{kind}" for kind in get_args(Kind)}


def inside(html, tag):
    return re.findall(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)


def test_the_policy_names_exactly_the_style_and_script_of_the_page():
    for one in (page("PC", "en"), page("电脑", "zh"), entry("en")):
        for text in inside(one.html, "script") + inside(one.html, "style"):
            assert b64encode(sha256(text.encode()).digest()).decode() in one.policy
        assert "unsafe" not in one.policy
        markup = re.sub("<script>.*", "", one.html, flags=re.DOTALL)
        assert not re.search(r"\son\w+=|style=|https?:", markup)


def test_the_page_is_one_document_of_a_few_kilobytes():
    html = page("PC", "en").html
    assert len(html.encode()) < 80_000
    assert "src=" not in html
    assert "{{" not in html


def test_the_name_of_the_computer_is_text_and_never_markup():
    html = page("<img src=x onerror=alert(1)>{{script}}", "en").html
    assert "<img" not in html
    assert "&lt;img src=x onerror=alert(1)&gt;{{script}}" in html


def test_the_entrance_says_nothing_of_the_draft():
    html = entry("zh").html
    assert html.index("请输入电脑上显示的代码") < html.index("Type the code")
    assert ALPHABET in html


def test_the_script_is_old_enough_for_old_phones():
    script = "".join(path.read_text(encoding="utf-8") for path in (root() / "phone").glob("*.js"))
    for modern in ("=>", "?.", "??", "`", "let ", "const ", "fetch(", "async ", "import "):
        assert modern not in re.sub(r"//.*", "", script)


def test_every_word_is_used_and_its_blanks_are_equal():
    for key, text in read_json("words/phone.json").items():
        assert blanks(text["en"]) == blanks(text["zh"]), key
        name = key.removeprefix("page.")
        said = rf"""\{{\{{{name}\}}\}}|["'.]{re.escape(name)}["';\], )]|: '{name}'"""
        assert key in BUILT or re.search(said, PROGRAM), key


def blanks(words):
    return sorted(name for _, name, _, _ in Formatter().parse(words) if name)


def test_a_slot_is_titled_by_paper_and_side():
    paper, side, none = Text("Identity card", "居民身份证"), Text("front", "正面"), Text("", "")
    assert Slot("a", paper, "", side, none).title == Text(
        "Identity card, front", "居民身份证 · 正面"
    )
    assert Slot("a", paper, "", none, none).title == paper
