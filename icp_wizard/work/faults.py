"""What is wrong with a rule pack, in both languages.

A fault is raised in English, for those who write the program's own data; the few which a pack
from outside can have are told to whoever imports it too.
"""

from __future__ import annotations

import re
from functools import cache

from icp_wizard.catalogue.faults import FaultyCatalogue
from icp_wizard.model.text import Text
from icp_wizard.model.words import book

_BLANK = re.compile(r"\\\{(\w+)\\\}")


def cure(fault: FaultyCatalogue) -> Text:
    """How a fault is mended; in English twice if its words are not known."""
    for sentence, pattern in _sentences():
        found = pattern.fullmatch(fault.cure)
        if found:
            return Text(fault.cure, sentence.zh.format(**found.groupdict()))
    return Text(fault.cure, fault.cure)


@cache
def _sentences() -> tuple[tuple[Text, re.Pattern[str]], ...]:
    """Each sentence with what recognises it."""
    return tuple((each, _pattern(each.en)) for each in book("faults").values())


def _pattern(sentence: str) -> re.Pattern[str]:
    return re.compile(_BLANK.sub(r"(?P<\1>.*?)", re.escape(sentence)), re.DOTALL)
