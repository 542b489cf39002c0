"""The page on the phone: one document with its style and script inside, and the policy for both."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from typing import NamedTuple

from icp_wizard.model.resources import read_json, root
from icp_wizard.model.text import Language, Text
from icp_wizard.model.words import words
from icp_wizard.phone.door import MAX_PHOTO

_SCRIPTS = ("link.js", "page.js")
_TAGS = {"en": "en", "zh": "zh-CN"}


class Page(NamedTuple):
    """A document and the content security policy under which it runs."""

    html: str
    policy: str


def page(computer: str, language: Language) -> Page:
    """Build the page that photographs papers, in both languages, ``language`` first."""
    facts = {"first": language, "limit": MAX_PHOTO, "words": _spoken()}
    parts = "".join(_asset(name) for name in _SCRIPTS)
    script = parts.replace('"FACTS"', json.dumps(facts, ensure_ascii=True))
    return _document("page.html", language, script, computer=computer)


def notice(key: str, language: Language) -> Page:
    """Build a page that only says one sentence of the phone's words."""
    return _document("notice.html", language, "", key=key)


def _document(
    name: str, language: Language, script: str, *, computer: str = "", key: str = ""
) -> Page:
    style = _asset("page.css")
    parts = {"style": style, "script": script, "first": _TAGS[language]}

    def part(match: re.Match[str]) -> str:
        wanted = match[1] if match[1] != "notice" else key
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
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
