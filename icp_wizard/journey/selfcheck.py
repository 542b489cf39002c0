"""What to ask oneself once a service is open: the police filing, changes, and whether all is safe.

A "no" is answered by the rule it breaks: what the rule states, and what to do next.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from icp_wizard.journey.happenings import needs_police
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.statement import Explanation


class Chapter(StrEnum):
    """What some questions are about."""

    POLICE = "police"
    CHANGES = "changes"
    SAFE = "safe"


_ASKED = {
    Chapter.POLICE: {
        "papers": "after.psb-30-days",
        "filed": "after.psb-30-days",
        "shown": "after.psb-display",
    },
    Chapter.CHANGES: {
        "entries": "after.change-30-days",
        "holder": "after.domain-transfer-update",
        "address": "after.ip-change",
        "offered": "after.terminate-same-day",
    },
    Chapter.SAFE: {
        "number": "after.fine-missing-number",
        "domain": "after.keep-domain-alive",
        "instance": "after.keep-instance-alive",
        "resolves": "after.resolve-to-mainland-with-traffic",
        "reachable": "after.special-checks-content",
        "licence": "after.commercial-licence",
    },
}
"""The questions of each chapter, with the rule which a "no" breaks."""


@dataclass(frozen=True)
class Asked:
    """One question with its answer, ``""`` while there is none; *rule* is what a "no" breaks."""

    key: str
    chapter: Chapter
    question: Text
    answer: str
    rule: Explanation

    @property
    def address(self) -> str:
        """Where the answer is kept."""
        return f"confirmed[{self.key}].answer"

    @property
    def is_broken(self) -> bool:
        """Whether the rule is broken."""
        return self.answer == "no"


def asked(outlook: Outlook, pack: Pack) -> Iterator[Asked]:
    """The questions after an order; none where nothing opens by it."""
    if not needs_police(outlook):
        return
    given = {each.id: each.answer for each in outlook.filing.confirmed}
    for chapter, questions in _ASKED.items():
        for name, rule in questions.items():
            key, said = f"after_{chapter}_{name}", words(f"aftermath.ask_{chapter}_{name}")
            stated = pack.statements.get(rule)
            if isinstance(stated, Explanation):
                yield Asked(key, chapter, said, given.get(key, ""), stated)
