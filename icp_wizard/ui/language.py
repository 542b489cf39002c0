"""The language of the interface, changed at once, and words that follow it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QCoreApplication, QEvent, QTranslator

from icp_wizard.model.resources import translations
from icp_wizard.model.text import Language, Text

Words = Text | str | Callable[[], str]
"""What a part says: a sentence in both languages, a value, or a function which gives ``tr()``."""


class _Interface:
    def __init__(self) -> None:
        self.language: Language = "en"
        self.translator: QTranslator | None = None


@cache
def _interface() -> _Interface:
    return _Interface()


def current() -> Language:
    """The language the interface speaks."""
    return _interface().language


def use(language: Language) -> None:
    """Speak this language from now on; every widget hears of it by a LanguageChange event."""
    interface = _interface()
    interface.language = language
    if interface.translator is not None:
        QCoreApplication.removeTranslator(interface.translator)
        interface.translator = None
    told = language == "zh" and _install(interface)
    app = QCoreApplication.instance()
    if app is not None and not told:
        QCoreApplication.sendEvent(app, QEvent(QEvent.Type.LanguageChange))


def pick(text: Text) -> str:
    """The words in the language of the interface."""
    return text.in_(current())


def other(text: Text) -> str:
    """The words in the language beneath: Chinese in the English interface, and back."""
    return text.in_("zh" if current() == "en" else "en")


def say(words: Words) -> str:
    """The words as a part shows them now."""
    if isinstance(words, Text):
        return pick(words)
    return words if isinstance(words, str) else words()


def beneath(words: Words) -> str:
    """The same words in the other language, or ``""`` where there is only one."""
    return other(words) if isinstance(words, Text) else ""


def joined(*sentences: str) -> str:
    """Sentences behind each other: with a space, but none behind full-width punctuation."""
    return ("" if current() == "zh" else " ").join(each for each in sentences if each)


def _install(interface: _Interface) -> bool:
    interface.translator = QTranslator()
    path = translations() / "icp_wizard_zh_CN.qm"
    if not interface.translator.load(str(path)) or interface.translator.isEmpty():
        return False  # Qt tells nobody of a translator without words
    return QCoreApplication.installTranslator(interface.translator)
