import pytest

from icp_wizard.phone.gateways import cards_with_gateway
from icp_wizard.phone.networks import Interface, networks, ranked, real

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


# Cards as psutil names them on each system, and those on which a phone can be, the likeliest first.
RECORDED = {
    "Windows laptop": ("WLAN 192.168.1.5; 本地连接* 1 169.254.3.2", "WLAN"),
    "Windows laptop in English": ("Wi-Fi 192.168.0.12; Ethernet 169.254.8.1", "Wi-Fi"),
    "Windows on cable and Wi-Fi": ("Ethernet 10.0.0.5; Wi-Fi 10.0.0.9", "Wi-Fi; Ethernet"),
    "Windows with WSL": ("vEthernet (WSL) 172.28.80.1; 以太网 192.168.31.7", "以太网"),
    "Windows with the new WSL": (
        "vEthernet (WSL (Hyper-V firewall)) 172.21.0.1; Wi-Fi 192.168.1.8",
        "Wi-Fi",
    ),
    "Windows with VirtualBox named plainly": ("以太网 3 192.168.56.1; WLAN 192.168.3.9", "WLAN"),
    "Windows with VMware": (
        "VMware Network Adapter VMnet8 192.168.19.1; VMware Network Adapter VMnet1 192.168.8.1;"
        " 以太网 10.10.3.7",
        "以太网",
    ),
    "Windows with a company's VPN": ("Sangfor SSL VPN CS 10.3.0.9; WLAN 192.168.1.5", "WLAN"),
    "Windows with AnyConnect": ("Cisco AnyConnect 10.8.0.4; Wi-Fi 192.168.1.5", "Wi-Fi"),
    "Windows with Clash": ("Meta 172.19.0.1; WLAN 192.168.1.5", "WLAN"),
    "Windows with OpenVPN": ("OpenVPN TAP-Windows6 10.8.0.6; 以太网 192.168.1.5", "以太网"),
    "Windows with ZeroTier": ("ZeroTier One [8056c2] 10.147.17.3; Wi-Fi 192.168.1.5", "Wi-Fi"),
    "Windows sharing its connection": (
        "以太网 10.1.1.5; 本地连接* 10 192.168.137.1",
        "本地连接* 10; 以太网",
    ),
    "Windows on an iPhone's hotspot": ("WLAN 172.20.10.3", "WLAN"),
    "Windows seven": ("无线网络连接 192.168.1.7; 本地连接 192.168.1.6", "无线网络连接; 本地连接"),
    "Windows with Bluetooth": ("蓝牙网络连接 192.168.44.1; WLAN 192.168.1.7", "WLAN"),
    "Mac on Wi-Fi": ("lo0 127.0.0.1; en0 192.168.1.10; utun3 10.9.0.2", "en0"),
    "Mac on cable and Wi-Fi": ("en0 192.168.1.10; en7 192.168.1.11", "en0; en7"),
    "Mac with Parallels": (
        "en0 10.0.1.4; bridge100 10.211.55.2; bridge101 10.37.129.2; vnic0 10.2.0.2",
        "en0",
    ),
    "Mac with Docker": ("bridge100 192.168.64.1; en0 192.168.5.4", "en0"),
    "Mac sharing its Wi-Fi": ("en5 10.4.0.9; bridge100 192.168.2.1", "bridge100; en5"),
    "Mac with Tailscale": ("en0 192.168.1.10; utun5 100.101.2.3", "en0"),
    "Mac with ZeroTier": ("feth1234 10.147.20.8; en0 192.168.1.10", "en0"),
    "Linux laptop": ("wlp3s0 192.168.1.4; enp0s31f6 10.0.0.3", "wlp3s0; enp0s31f6"),
    "Linux with Docker": (
        "docker0 172.17.0.1; br-91ab22 172.18.0.1; veth0a1b 172.18.0.2; eno1 192.168.1.4",
        "eno1",
    ),
    "Linux with libvirt": ("virbr0 192.168.122.1; wlan0 192.168.1.4", "wlan0"),
    "Linux with WireGuard": ("wg0 10.6.0.2; wg-home 10.7.0.2; wlan0 192.168.1.4", "wlan0"),
    "Linux with ZeroTier": ("ztks5abcde 10.147.1.2; eth0 192.168.1.4", "eth0"),
    "Linux with Kubernetes": (
        "cni0 10.42.0.1; flannel.1 10.42.0.0; cali12 10.42.0.9; eth0 192.168.1.4",
        "eth0",
    ),
    "Linux with LXD and podman": (
        "lxdbr0 10.99.1.1; podman0 10.88.0.1; wlo1 192.168.1.4",
        "wlo1",
    ),
    "Linux by an Android's cable": ("usb0 192.168.42.17; eth0 10.0.0.3", "usb0; eth0"),
    "Deepin with a VPN": ("ppp0 10.30.1.1; enp2s0 192.168.1.4", "enp2s0"),
}


def cards(line):
    return [Interface(*card.rsplit(" ", 1)) for card in line.split("; ")]


@pytest.mark.parametrize(("recorded", "wanted"), RECORDED.values(), ids=RECORDED)
def test_the_cards_of_a_real_computer_are_told_apart(recorded, wanted):
    assert [network.name for network in real(ranked(cards(recorded)))] == wanted.split("; ")


def test_thirty_computers_are_recorded():
    assert len(RECORDED) >= 30


def test_a_line_from_point_to_point_is_a_vpn_whatever_its_name():
    [network] = ranked([Interface("work", "10.0.0.2", is_tunnel=True)])
    assert network.kind == "vpn"


def test_a_card_with_a_way_out_comes_before_a_better_sounding_one_without():
    assert names(Interface("wlan0", HOME), Interface("eth0", "10.0.0.3", gateway=True)) == [
        "eth0",
        "wlan0",
    ]


def test_a_network_is_named_in_words_people_know():
    [network] = ranked([Interface("wlp3s0", HOME)])
    assert network.words.en == "Wi-Fi"


def test_the_way_out_is_read_from_the_systems_own_table(tmp_path):
    table = tmp_path / "route"
    table.write_text("Iface Destination Gateway\neth0 00000000 0101A8C0\nwg0 0000000A 00000000\n")
    assert cards_with_gateway(table) == {"eth0"}
    assert cards_with_gateway(tmp_path / "none") is None
