"""Rendered papers read by the extra: good photographs, then blurred, grainy, dark and askew ones.

Prints ``seconds=… memory=… good=… spoiled=… wrong=…``: the median of licences, the most the child
held in bytes, fields right of all, and how many wrong ones had their tick set. Prints nothing where
the extra is not installed.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from datetime import date
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import documents
from PIL import Image

from icp_wizard.catalogue.load import catalogue
from icp_wizard.journey.proposing import proposals
from icp_wizard.model.reading import read_filing
from icp_wizard.photos.reading import PhotoReader
from icp_wizard.rules.outlook import Outlook

EMPTY = """{"entity": {"nature": "enterprise", "document_type": "business_licence", "principal":
"p1"}, "people": [{"id": "p1", "document_type": "resident_id_card"}]}"""
PRINTED = {
    "licence": (
        "business_license/entity",
        documents.CODE,
        "杭州示例信息技术有限公司",
        "张示例",
        "浙江省杭州市西湖区示例路1号3幢201室",
        "软件开发；信息系统集成服务；技术咨询；互联网信息服务（凭许可证经营）。",
    ),
    "card_front": ("id_card_mainland/p1/front", "张示例", "330106199001010018"),
    "card_back": ("id_card_mainland/p1/back", "2020-01-01", "2040-01-01"),
}
SPOILED = (("blurred", 0.0), ("blurred", 0.5), ("moved", 0.0), ("dark", 0.5), ("skewed", 0.5))
GRAIN = 40  # of 256 levels


def main() -> None:
    """Print the figures."""
    if find_spec("rapidocr") is None:
        return
    outlook = Outlook(read_filing(EMPTY), catalogue(), date(2026, 7, 31))
    seconds: list[float] = []
    peaks: list[float] = []
    shares: list[str] = []
    wrong = 0
    for photos in (_good, _spoiled):
        right = whole = 0
        for paper, photo in photos():
            reader, began = PhotoReader(), time.perf_counter()

            def note(_done: int, _of: int, reader: PhotoReader = reader) -> None:
                peaks.append(_held(reader.pid))

            reading = reader.read(photo, note)
            if paper == "licence":
                seconds.append(time.perf_counter() - began)
            slot, *printed = PRINTED[paper]
            found = proposals(outlook, slot, reading).found
            right += sum(each.value in printed for each in found)
            wrong += sum(each.is_sound and each.value not in printed for each in found)
            whole += len(printed)
        shares.append(f"{right}/{whole}")
    print(f"seconds={median(seconds)} memory={max(peaks)} wrong={wrong}")
    print(f"good={shares[0]} spoiled={shares[1]}")


def _good() -> Iterator[tuple[str, bytes]]:
    for paper in PRINTED:
        for seed in range(3):
            yield paper, documents.stored(documents.photographed(paper, 3000 + seed))


def _spoiled() -> Iterator[tuple[str, bytes]]:
    for paper in PRINTED:
        for seed, (flaw, degree) in enumerate(SPOILED):
            yield paper, documents.stored(documents.spoiled(flaw, paper, degree, 4000 + seed))
        yield paper, _grainy(documents.stored(documents.photographed(paper, 4100)))


def _grainy(photo: bytes) -> bytes:
    image, target = Image.open(BytesIO(photo)), BytesIO()
    grain = Image.effect_noise(image.size, GRAIN).convert("RGB")
    Image.blend(image, grain, 0.3).save(target, "JPEG", quality=80)
    return target.getvalue()


def _held(pid: int | None) -> float:
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0.0
    peak = next((line for line in status.splitlines() if line.startswith("VmHWM")), "VmHWM: 0")
    return float(peak.split()[1]) * 1024


if __name__ == "__main__":
    main()
