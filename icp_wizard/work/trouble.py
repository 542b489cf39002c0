"""Trouble from outside in words, whichever floor met it."""

from __future__ import annotations

from icp_wizard.documents.files import CannotWrite
from icp_wizard.journey.backplan import UnplannableDay
from icp_wizard.model.reading import UnreadableFiling
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.phone.link import LinkError
from icp_wizard.photos.refusal import RefusedPhoto
from icp_wizard.storage.trouble import Trouble
from icp_wizard.work.packs import UnusablePack


class UnreadableAnswers(ValueError):
    """A file holds no answers to the route; *texts* say what is wrong with it."""

    def __init__(self, *texts: Text) -> None:
        super().__init__(*texts)
        self.texts = texts


def said(trouble: Exception) -> tuple[Text, ...]:
    """What to tell the person; nothing if the trouble is a fault of the program itself."""
    match trouble:
        case UnreadableFiling():
            return tuple(problem.words for problem in trouble.problems)
        case UnreadableAnswers():
            return trouble.texts
        case Trouble() | CannotWrite() | UnplannableDay() | UnusablePack():
            return (trouble.words,)
        case RefusedPhoto() | LinkError():
            return (trouble.reason, trouble.fix)
        case OSError():
            name = str(trouble.filename or "")
            return (words("work.unreachable", name=name, reason=trouble.strerror or ""),)
        case _:
            return ()
