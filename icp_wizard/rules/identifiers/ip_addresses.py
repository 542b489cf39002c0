"""Public IPv4 address of the server."""

from __future__ import annotations

import ipaddress
import re

from icp_wizard.rules.identifiers.fault import Fault

_QUAD = re.compile(r"(?<![0-9.])[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![0-9.])")
_HOME_NETWORKS = tuple(
    ipaddress.IPv4Network(network)
    for network in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")
)


def public_ipv4(value: str) -> Fault | None:
    """Four numbers from 0 to 255 which the internet can reach."""
    try:
        address = ipaddress.IPv4Address(value)
    except ValueError:
        return _shape_fault(value)
    if any(address in network for network in _HOME_NETWORKS):
        return Fault("private", {"written": value})
    # Python counts multicast addresses as global.
    reachable = address.is_global and not (address.is_multicast or address.is_reserved)
    return None if reachable else Fault("reserved", {"written": value})


def _shape_fault(value: str) -> Fault:
    if _is_ipv6(value):
        return Fault("ipv6")
    found = _QUAD.search(value)
    if not found:
        return Fault("shape")
    numbers = [str(int(number)) for number in found.group().split(".")]
    large = [number for number in numbers if int(number) > 255]
    if large:
        return Fault("too large", {"written": large[0]})
    return Fault("around", repair=".".join(numbers))


def _is_ipv6(value: str) -> bool:
    try:
        return bool(ipaddress.IPv6Address(value.strip("[]")))
    except ValueError:
        return False
