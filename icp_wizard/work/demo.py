"""The sample filing all the way, without a window: checked, kept, photographed, handed over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

from icp_wizard.documents import qr
from icp_wizard.journey.session import Session
from icp_wizard.model.finding import Level
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.phone.event import Asks, Event
from icp_wizard.phone.link import PhoneLink
from icp_wizard.phone.sender import Sender
from icp_wizard.rules.engine import Judgement
from icp_wizard.rules.pack import Pack
from icp_wizard.storage.keeper import Keeper
from icp_wizard.storage.library import Library
from icp_wizard.work.exchange import begin, sample, write_checklist, write_file
from icp_wizard.work.judging import judged, prepared
from icp_wizard.work.packs import in_force
from icp_wizard.work.pictures import Kept
from icp_wizard.work.receiving import Reception, phone_slots
from icp_wizard.work.summary import summary

Say = Callable[[Text], None]


@dataclass(frozen=True)
class Outcome:
    """Where the demo left its draft."""

    library: Path
    draft: str
    files: tuple[Path, ...]


def demo(folder: Path, day: date, say: Say) -> Outcome:
    """Do the main job on the sample and write what comes of it into a folder.

    Raises Trouble, CannotWrite, LinkError or OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / "library.sqlite"
    filing = sample()
    say(words("work.demo_read", name=filing.entity.name))
    with Library.open(kept) as library:
        session = Session(begin(library, filing))
        pack = in_force(library)
        keeper = Keeper(library, session, lambda draft: summary(draft, pack, day))
        judgement = judged(session.filing, pack, day)
        say(_said(judgement))
        say(words("work.demo_kept", file=kept.name))
        _photograph(library, session, judgement, folder, say)
        keeper.close()
        files = (kept, folder / "phone-qr.png", *_hand_over(session, pack, day, folder))
        for file in files:
            say(words("work.demo_wrote", file=str(file)))
    return Outcome(kept, session.draft.id, files)


def _said(judgement: Judgement) -> Text:
    counts = dict.fromkeys(Level, 0)
    for finding in judgement.findings:
        counts[finding.level] += 1
    return words("work.demo_checked", **{level.value: count for level, count in counts.items()})


def _photograph(
    library: Library, session: Session, judgement: Judgement, folder: Path, say: Say
) -> None:
    """Send the sample photo through the real link, as a phone would, on loopback."""
    arrived: list[tuple[str, Kept]] = []
    reception = Reception(
        library, phone_slots(judgement), lambda slot, kept: arrived.append((slot, kept))
    )

    def let_in(event: Event) -> None:
        if isinstance(event, Asks):
            link.accept(event.device.id)

    link = PhoneLink(reception.slots, reception.receive, "127.0.0.1", on_event=let_in)
    with link:
        qr.png(link.url, folder / "phone-qr.png")
        say(words("work.demo_link", url=link.url.partition("/u/")[0]))
        slot = reception.slots()[0]
        phone = Sender(link.url)
        phone.ask_to_enter()
        receipt = phone.send(slot.id, sample_photo())
    for slot_id, kept in arrived:
        session.answer(f"papers[{slot_id}].photos", (kept.name,))
    say(words("work.demo_photo", paper=slot.title, receipt=Text(**receipt["message"])))


def _hand_over(session: Session, pack: Pack, day: date, folder: Path) -> Iterator[Path]:
    judgement = judged(session.filing, pack, day)
    checklist = prepared(session.draft, judgement, masked=False)
    for name in ("checklist.pdf", "checklist.html"):
        write_checklist(checklist, folder / name)
        yield folder / name
    write_file(session.filing, folder / "filing.json")
    yield folder / "filing.json"


def sample_photo() -> bytes:
    """A drawn business licence as a camera would send it: a JPEG of 12 million pixels, lying."""
    from PIL import Image, ImageDraw

    upright = Image.new("RGB", (3000, 4000), "#8a7a66")
    draw = ImageDraw.Draw(upright)
    draw.rectangle((300, 500, 2700, 3500), fill="#f6f1e4", outline="#b08d4a", width=40)
    draw.ellipse((1350, 640, 1650, 940), fill="#b3392f")
    for row in range(12):
        draw.rectangle((600, 1300 + row * 160, 2400 - row % 3 * 400, 1350 + row * 160), fill="#444")
    content = BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    upright.rotate(90, expand=True).save(content, "JPEG", quality=85, exif=exif)
    return content.getvalue()
