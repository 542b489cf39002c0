"""The networks of this computer on which a phone might be, the likeliest first."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network

_PRIVATE = tuple(IPv4Network(net) for net in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"))
_VIRTUAL = re.compile(
    r"^(tun|tap|utun|wg|ppp|ipsec|docker|veth|br-|virbr|vmnet|vboxnet|lxc|cni|flannel|zt|tailscale)"
    r"|vethernet|virtualbox|vmware|hyper-v|zerotier|tailscale|wireguard|openvpn|\bvpn\b",
    re.IGNORECASE,
)
_WIRELESS = re.compile(r"^wl|wi-?fi|wlan|无线", re.IGNORECASE)
_WIRED = re.compile(r"^(en|eth)|ethernet|以太网|本地连接", re.IGNORECASE)


@dataclass(frozen=True)
class Interface:
    """A network card as the system names it, with one of its IPv4 addresses."""

    name: str
    address: str
    is_up: bool = True


@dataclass(frozen=True)
class Network:
    """A network for the phone link; a ``virtual`` one (VPN, containers) hardly reaches a phone."""

    name: str
    address: str
    virtual: bool
    score: int


def networks() -> tuple[Network, ...]:
    """List this computer's private IPv4 networks, the likeliest first."""
    return ranked(_interfaces())


def ranked(interfaces: Iterable[Interface]) -> tuple[Network, ...]:
    """Score the interfaces that are up and have a private address; leave out all others."""
    found = [_scored(one) for one in interfaces if one.is_up and is_private(one.address)]
    return tuple(sorted(found, key=lambda network: (-network.score, network.name)))


def is_private(address: str) -> bool:
    """Tell whether an address belongs to the ranges kept for home and office networks."""
    try:
        return any(IPv4Address(address) in net for net in _PRIVATE)
    except ValueError:
        return False


def _scored(interface: Interface) -> Network:
    virtual = bool(_VIRTUAL.search(interface.name))
    score = 2 * bool(_WIRELESS.search(interface.name)) + bool(_WIRED.search(interface.name))
    return Network(interface.name, interface.address, virtual, 0 if virtual else 1 + score)


def _interfaces() -> Iterable[Interface]:
    import psutil

    states = psutil.net_if_stats()
    for name, addresses in psutil.net_if_addrs().items():
        up = name in states and states[name].isup
        for address in addresses:
            if address.family == socket.AF_INET:
                yield Interface(name, address.address, up)
