"""E-mail addresses, judged by their form alone: nothing is looked up."""

from __future__ import annotations

import re

from icp_wizard.rules.identifiers.fault import Fault
from icp_wizard.rules.identifiers.steps import quoted


def email(value: str) -> Fault | None:
    """An address in ASCII which mail can be sent to."""
    return (
        _alphabet_fault(value)
        or _at_fault(value)
        or _dots_fault(value)
        or _domain_fault(value)
        or _syntax_fault(value)
    )


def _alphabet_fault(value: str) -> Fault | None:
    strange = [sign for sign in value if not sign.isascii() or sign.isspace()]
    if not strange:
        return None
    return Fault("alphabet", {"characters": quoted(strange)}, re.sub(r"\s", "", value))


def _at_fault(value: str) -> Fault | None:
    if value.count("@") == 1:
        return None
    return Fault("at sign", {"count": str(value.count("@"))}, value.replace("@@", "@"))


def _dots_fault(value: str) -> Fault | None:
    if ".." not in value and not re.search(r"^\.|\.@|@\.|\.$", value):
        return None
    single = re.sub(r"\.{2,}", ".", value).strip(".")
    return Fault("dots", repair=single.replace(".@", "@").replace("@.", "@"))


def _domain_fault(value: str) -> Fault | None:
    domain = value.partition("@")[2]
    return None if "." in domain else Fault("domain", {"written": domain})


def _syntax_fault(value: str) -> Fault | None:
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(value, check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError:
        return Fault("syntax", repair=value.removeprefix("mailto:").strip("<>;,"))
    return None
