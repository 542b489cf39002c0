"""The colours of paper: the light scheme of the one theme."""

from __future__ import annotations

from functools import cache
from typing import Literal, cast

from icp_wizard.model.resources import read_json

Scheme = Literal["light", "dark"]


@cache
def palette(scheme: Scheme) -> dict[str, str]:
    """All colours of a scheme as ``#RRGGBB`` by the name of their token."""
    return cast("dict[str, str]", read_json("theme/tokens.json")["colours"][scheme])
