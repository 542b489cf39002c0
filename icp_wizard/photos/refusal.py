"""Why a picture is not taken in, in words."""

from __future__ import annotations

from typing import Literal, get_args

from icp_wizard.model.words import words

Cause = Literal[
    "not_a_picture",
    "wrong_kind",
    "too_large",
    "too_many_pixels",
    "broken",
    "animated",
    "too_slow",
    "too_much_memory",
    "unreadable",
    "no_decoder",
]
CAUSES: tuple[Cause, ...] = get_args(Cause)


class RefusedPhoto(Exception):
    """A picture is refused: ``reason`` says why, ``fix`` what to do instead."""

    def __init__(self, cause: Cause, **blanks: object) -> None:
        self.cause: Cause = cause
        self.reason = words(f"photos.{cause}.reason", **blanks)
        self.fix = words(f"photos.{cause}.fix")
        super().__init__(cause)
