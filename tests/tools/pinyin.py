"""Derive the pinyin of all our own Chinese words into resources/glossary/pinyin.json.

    python tests/tools/pinyin.py

Run it when a label, an option, a paper or a term is added; read the difference through. A wrong
reading is mended in resources/glossary/readings.json, never in the result.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from icp_wizard.catalogue.glossary import glossary
from icp_wizard.catalogue.load import catalogue
from icp_wizard.catalogue.paper import papers
from icp_wizard.catalogue.pinyin import STORED, derived
from icp_wizard.catalogue.region import children, is_group
from icp_wizard.model.resources import root
from icp_wizard.model.words import words

_HANZI = re.compile("[一-鿿]")


def main() -> None:
    """Write the file and say how much it holds."""
    found = {text: derived(text) for text in dict.fromkeys(shown())}
    said = json.dumps(found, ensure_ascii=False, indent=0)
    (root() / STORED).write_text(said + "\n", encoding="utf-8")
    print(f"{len(found)} readings")


def shown() -> Iterator[str]:
    """Every Chinese label the program shows with its pinyin."""
    known = catalogue()
    for labelled in (known.fields, known.sections, known.groups, known.listings):
        yield from (each.label.zh for each in labelled.values())
    for each in (*known.places, *known.steps):
        yield each.label.zh
    for each in known.options.values():
        yield from (option.text.zh for option in each.options)
    for paper in papers().values():
        yield from (paper.label.zh, *(side.label.zh for side in paper.sides))
    for term in glossary().values():
        yield from (term.zh, *filter(_HANZI.search, term.aliases))
    yield from (words(f"guide.{answer}").zh for answer in ("right", "wrong", "unsure"))
    for province in children():
        yield province.text.zh
        cities = children(province.code)
        yield from (each.text.zh for each in cities if not is_group(each.code))


if __name__ == "__main__":
    main()
