import ipaddress

from cluboteca.core.hosts import OwnHosts, list_own_addresses


def test_own_addresses_are_private_and_no_loopback() -> None:
    for address in list_own_addresses():
        assert ipaddress.ip_address(address).is_private
        assert not ipaddress.ip_address(address).is_loopback


def test_hosts_are_this_computers_own_and_never_any() -> None:
    hosts = list(OwnHosts(["biblioteca.local"]))
    assert {"localhost", "127.0.0.1", "club.local", "biblioteca.local"} <= set(hosts)
    assert "*" not in hosts
