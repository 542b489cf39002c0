"""What kind of network card hides behind the name a system gives it."""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv4Network
from typing import Literal

Kind = Literal["wifi", "cable", "hotspot", "sharing", "other", "vpn", "machine"]
"""``hotspot`` is a phone's, ``sharing`` this computer's own, ``machine`` a virtual computer's."""


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_NAMES: dict[Kind, re.Pattern[str]] = {
    "vpn": _any(
        r"^(tun|tap|utun|gpd|ppp|ipsec|ham|nordlynx|proton|feth)\d*([-_ ].*)?$|^(wg|zt)",
        r"vpn|zerotier|tailscale|wireguard|wintun|hamachi|anyconnect|fortinet|fortissl|pangp",
        r"globalprotect|sangfor|easyconnect|atrust|cloudflarewarp|warp$|clash|mihomo|^meta$",
        r"sing-?box|nekoray|v2ray|蒲公英|向日葵|加速器",
    ),
    "machine": _any(
        r"^(docker|podman|veth|br-|virbr|vmnet|vmenet|vboxnet|vnic|lxc|lxdbr|cni|flannel|cali)",
        r"^(kube|waydroid|anbox|dummy|multipass|mpqemubr|crc|nat64|awdl|llw|anpi)",
        r"vethernet|virtualbox|vmware|hyper-v|parallels|wsl|npcap|loopback|bluetooth|蓝牙|环回",
    ),
    "sharing": _any(r"^(local area connection|本地连接|區域連線)\*|^(bridge1\d\d|p2p|ap\d)"),
    "wifi": _any(r"^wl|^ath\d|^ra\d|wi-?fi|wlan|wireless|无线|無線|airport"),
    "cable": _any(r"^(en[opsx]|eth|em\d|usb\d|rndis)|ethernet|以太网|乙太|本地连接|local area"),
}
# Programs which call their cards like real ones still keep their own ranges of addresses.
_MACHINES = (
    IPv4Network("192.168.56.0/24"),  # VirtualBox
    IPv4Network("192.168.122.0/24"),  # libvirt
    IPv4Network("192.168.64.0/24"),  # macOS's own virtual machines
    IPv4Network("192.168.65.0/24"),  # Docker Desktop
    IPv4Network("192.168.99.0/24"),  # docker-machine
    IPv4Network("10.211.55.0/24"),  # Parallels, shared
    IPv4Network("10.37.129.0/24"),  # Parallels, host only
)
_HOTSPOTS = (
    IPv4Network("172.20.10.0/28"),  # iPhone
    IPv4Network("192.168.43.0/24"),  # Android
    IPv4Network("192.168.42.0/24"),  # Android by cable
)
_FIRST = 2
_SHARED = IPv4Address("192.168.137.1")  # Windows, as the hotspot


def kind_of(name: str, address: str, is_tunnel: bool = False) -> Kind:
    """Recognise a card by its name, then by its address; ``other`` where neither tells."""
    if is_tunnel:
        return "vpn"
    named = _by_name(name)
    if named in ("vpn", "machine"):
        return named
    return _by_address(IPv4Address(address)) or named


def _by_name(name: str) -> Kind:
    for kind, pattern in _NAMES.items():
        if pattern.search(name):
            return kind
    return "other"


def _by_address(address: IPv4Address) -> Kind | None:
    if address == _SHARED:
        return "sharing"
    if any(address in net for net in _HOTSPOTS):
        return "hotspot"
    # Such a program gives the computer one of the first addresses, which no router hands out.
    first = address.packed[3] <= _FIRST
    return "machine" if first and any(address in net for net in _MACHINES) else None
