"""The page on the phone: one document with its style and script inside, and the policy for both."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from typing import Any, NamedTuple

from icp_wizard.model.resources import read_json, root
from icp_wizard.model.text import Language, Text
from icp_wizard.model.words import words
from icp_wizard.phone.code import ALPHABET, ROUNDS
from icp_wizard.phone.door import MAX_PHOTO
from icp_wizard.phone.parcel import CHUNK

_SEALING = ("bytes.js", "hash.js", "seal.js")
_SCRIPTS = ("show.js", *_SEALING, "link.js", "frame.js", "page.js", "pictures.js", "values.js")
PAUSE = 250
"""After a cut: ms until the page asks again, then four times as long, nine times, and so on."""
_TAGS = {"en": "en", "zh": "zh-CN"}


class Page(NamedTuple):
    """A document and the content security policy under which it runs."""

    html: str
    policy: str


def page(computer: str, language: Language) -> Page:
    """Build the page that photographs papers, in both languages, ``language`` first."""
    facts = {
        "first": language,
        "limit": MAX_PHOTO,
        "chunk": CHUNK,
        "pause": PAUSE,
        "words": _spoken(),
    }
    script = _script(_SCRIPTS, facts)
    return _document("page.html", language, script, computer=computer)


def entry(language: Language) -> Page:
    """Build the page on which the code is typed."""
    facts = {"alphabet": ALPHABET, "rounds": ROUNDS}
    script = _script(("bytes.js", "hash.js", "entry.js"), facts)
    return _document("entry.html", language, script)


def _script(names: tuple[str, ...], facts: dict[str, Any]) -> str:
    whole = "".join(_asset(name) for name in names)
    return whole.replace('"FACTS"', json.dumps(facts, ensure_ascii=True))


def _document(name: str, language: Language, script: str, *, computer: str = "") -> Page:
    style = _asset("page.css")
    parts = {"style": style, "script": script, "first": _TAGS[language]}

    def part(match: re.Match[str]) -> str:
        wanted = match[1]
        if wanted in parts:
            return parts[wanted]
        return _pair(words(f"phone.{wanted}", **_blanks(wanted, computer)), language)

    # In one pass, so that nothing that is put in is looked at again.
    html = re.sub(r"\{\{(\w+)\}\}", part, _asset(name))
    return Page(html, _policy(style, script))


def _blanks(key: str, computer: str) -> dict[str, str]:
    return {"computer": computer} if key == "to_computer" else {}


def _pair(text: Text, language: Language) -> str:
    order: tuple[Language, Language] = ("en", "zh") if language == "en" else ("zh", "en")
    first, other = (
        f'<span lang="{_TAGS[one]}" class="{role}">{escape(text.in_(one))}</span>'
        for one, role in zip(order, ("first", "other"), strict=True)
    )
    return f"{first} {other}"


@cache
def _spoken() -> dict[str, dict[str, str]]:
    """Collect the words the script itself says: those named ``page.…``, and one more."""
    book: dict[str, dict[str, str]] = read_json("words/phone.json")
    own = {key[5:]: text for key, text in book.items() if key.startswith("page.")}
    return {**own, "too_large": book["too_large"]}


@cache
def _asset(name: str) -> str:
    return (root() / "phone" / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "connect-src 'self'; img-src data:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
