"""The networks of this computer on which a phone might be, the likeliest first."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network

from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.phone.cards import Kind, kind_of
from icp_wizard.phone.gateways import cards_with_gateway

_PRIVATE = tuple(IPv4Network(net) for net in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"))
_SCORES: dict[Kind, int] = {"hotspot": 5, "wifi": 4, "sharing": 3, "cable": 2, "other": 1}
_VIRTUAL: tuple[Kind, ...] = ("vpn", "machine")
_GATEWAY = 8


@dataclass(frozen=True)
class Interface:
    """A network card as the system names it, with one of its IPv4 addresses.

    ``is_tunnel`` for a line from point to point; ``gateway`` is None where nobody knows.
    """

    name: str
    address: str
    is_up: bool = True
    is_tunnel: bool = False
    gateway: bool | None = None


@dataclass(frozen=True)
class Network:
    """A network for the phone link; a ``virtual`` one (VPN, containers) hardly reaches a phone."""

    name: str
    address: str
    kind: Kind
    score: int

    @property
    def virtual(self) -> bool:
        """Whether it is a program's network and not a card's."""
        return self.kind in _VIRTUAL

    @property
    def words(self) -> Text:
        """What people call such a network."""
        return words(f"phone.network.{self.kind}")


def networks() -> tuple[Network, ...]:
    """List this computer's private IPv4 networks, the likeliest first; nobody is asked."""
    return ranked(_interfaces())


def ranked(interfaces: Iterable[Interface]) -> tuple[Network, ...]:
    """Score the interfaces that are up and have a private address; leave out all others."""
    found = [_scored(one) for one in interfaces if one.is_up and is_private(one.address)]
    return tuple(sorted(found, key=lambda network: (-network.score, network.name)))


def real(found: Iterable[Network]) -> tuple[Network, ...]:
    """Keep the networks on which a phone can be; more than one means that somebody must say."""
    return tuple(network for network in found if not network.virtual)


def warning(found: Iterable[Network]) -> Text | None:
    """Say that a VPN is on, which often keeps phone and computer apart."""
    return words("phone.vpn_on") if any(each.kind == "vpn" for each in found) else None


def is_private(address: str) -> bool:
    """Tell whether an address belongs to the ranges kept for home and office networks."""
    try:
        return any(IPv4Address(address) in net for net in _PRIVATE)
    except ValueError:
        return False


def _scored(interface: Interface) -> Network:
    kind = kind_of(interface.name, interface.address, interface.is_tunnel)
    score = _SCORES.get(kind, 0)
    if score and interface.gateway:
        score += _GATEWAY
    return Network(interface.name, interface.address, kind, score)


def _interfaces() -> Iterable[Interface]:
    import psutil

    states = psutil.net_if_stats()
    ways_out = cards_with_gateway()
    for name, addresses in psutil.net_if_addrs().items():
        state = states.get(name)
        tunnel = state is not None and "pointopoint" in state.flags
        gateway = name in ways_out if ways_out is not None else None
        for address in addresses:
            if address.family == socket.AF_INET:
                up = state is not None and state.isup
                yield Interface(name, address.address, up, tunnel, gateway)
