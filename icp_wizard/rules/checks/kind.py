"""What a check promises, so that a pack is refused when it is loaded and never fails later."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from icp_wizard.rules.case import Verdict


@dataclass(frozen=True)
class Kind:
    """One kind of check.

    *says* gives the blanks it fills for each of its reasons; *names* are its arguments which
    name fields or facts. A *judged* one weighs what a reviewer judges or what we cannot see, and
    is at most a risk; *everywhere* says that it looks at items beyond the home of its rule.
    Reasons in *only_with* are given with that argument alone.
    """

    run: Callable[..., Verdict]
    says: Mapping[str, frozenset[str]]
    names: tuple[str, ...] = ()
    judged: bool = False
    everywhere: bool = False
    only_with: Mapping[str, str] = field(default_factory=dict[str, str])
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])


def reasons(*named: str, fills: str = "") -> dict[str, frozenset[str]]:
    """Reasons which all fill the same blanks."""
    return dict.fromkeys(named or ("",), frozenset(fills.split()))
