import pytest

from icp_wizard.phone.networks import Interface, networks, ranked

HOME = "192.168.1.23"


def names(*interfaces):
    return [network.name for network in ranked(interfaces)]


@pytest.mark.parametrize(
    "virtual",
    [
        "tun0",
        "tap-windows6",
        "utun3",
        "wg0",
        "docker0",
        "veth12ab",
        "br-3f2a",
        "vmnet8",
        "vEthernet (WSL)",
        "VirtualBox Host-Only Network",
        "ZeroTier One [a1b2]",
        "Tailscale",
        "tailscale0",
    ],
)
def test_a_virtual_card_comes_last_and_is_marked(virtual):
    found = ranked([Interface(virtual, "172.17.0.1"), Interface("eno1", HOME)])
    assert [(network.name, network.virtual) for network in found] == [
        ("eno1", False),
        (virtual, True),
    ]


@pytest.mark.parametrize("wireless", ["wlan0", "wlp3s0", "Wi-Fi", "WLAN", "无线网络连接"])
def test_wireless_comes_before_wired_because_phones_are_there(wireless):
    assert names(Interface("Ethernet", "10.0.0.5"), Interface(wireless, HOME)) == [
        wireless,
        "Ethernet",
    ]


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "8.8.8.8", "169.254.7.7", "100.64.0.9", "172.32.0.1", "192.0.2.1"]
)
def test_addresses_outside_the_private_ranges_are_left_out(address):
    assert names(Interface("eth0", address)) == []


@pytest.mark.parametrize(
    "address", ["10.255.0.1", "172.16.0.1", "172.31.255.1", "172.20.10.2", HOME]
)
def test_addresses_at_the_edges_of_the_private_ranges_are_kept(address):
    assert names(Interface("eth0", address)) == ["eth0"]


def test_a_card_that_is_down_is_left_out():
    assert names(Interface("eth0", HOME, is_up=False)) == []


def test_this_computers_own_networks_can_be_read():
    assert all(network.address.count(".") == 3 for network in networks())
    assert "127.0.0.1" not in [network.address for network in networks()]
