"""The window's words: translated, in use, with equal blanks, and compiled."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "translations" / "icp_wizard_zh_CN.ts"
MESSAGES = [
    (context.findtext("name"), message)
    for context in ET.parse(TS).getroot().iter("context")
    for message in context.iter("message")
]
NAMES = [f"{context}: {(message.findtext('source') or '')[:40]}" for context, message in MESSAGES]
each_message = pytest.mark.parametrize("message", [each for _, each in MESSAGES], ids=NAMES)


@pytest.fixture
def tool():
    spec = spec_from_file_location("tool", ROOT / "tests" / "tools" / "translations.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def translations(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


def blanks(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}|%n|%\d", text))


@each_message
def test_a_sentence_is_translated(message):
    assert message.find("translation").get("type") is None
    assert all(text.strip() for text in translations(message))


@each_message
def test_a_translation_keeps_the_blanks_to_fill_in(message):
    source = message.findtext("source") or ""

    assert all(blanks(text) == blanks(source) for text in translations(message))


def test_the_collected_words_are_those_of_the_program(tool, tmp_path):
    fresh = tmp_path / "fresh.ts"

    tool.collect(fresh)

    known = {(context, each.findtext("source")) for context, each in MESSAGES}
    assert sources(fresh) == known


def sources(file: Path) -> set[tuple[str | None, str | None]]:
    return {
        (context.findtext("name"), message.findtext("source"))
        for context in ET.parse(file).getroot().iter("context")
        for message in context.iter("message")
    }


def test_the_compiled_words_are_those_of_the_source(tool, tmp_path):
    fresh = tmp_path / "fresh.qm"

    tool.compiled(TS, fresh)

    assert fresh.read_bytes() == TS.with_suffix(".qm").read_bytes()
