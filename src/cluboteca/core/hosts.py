"""Which addresses this computer answers to.

A browser that was lured to a strange name pointing here (DNS rebinding) sends that name as Host; so only this
computer's own private addresses, `club.local` and localhost are answered. Addresses change when a cable or a
router does, so they are read again at most once a minute.
"""

import ipaddress
import socket
import time
from collections.abc import Iterator, Sequence

import ifaddr

FRESH_SECONDS = 60
ALWAYS = ("localhost", "127.0.0.1", "[::1]", "club.local")


def list_own_addresses() -> list[str]:
    """IPv4 addresses of this computer that lie in a private range, loopback left out, in the system's order."""
    found: list[str] = []
    for adapter in ifaddr.get_adapters():
        for address in adapter.ips:
            if isinstance(address.ip, str):
                parsed = ipaddress.ip_address(address.ip)
                if parsed.is_private and not parsed.is_loopback and not parsed.is_link_local:
                    found.append(address.ip)
    return found


class OwnHosts(list[str]):
    """ALLOWED_HOSTS that follows the computer's addresses (Django wants a list, and reads it by iterating).

    extra: names that the operator adds.
    """

    def __init__(self, extra: Sequence[str] = ()) -> None:
        super().__init__()
        self._extra = tuple(extra)
        self._refresh()

    def __iter__(self) -> Iterator[str]:
        if time.monotonic() - self._read_at > FRESH_SECONDS:
            self._refresh()
        return super().__iter__()

    def _refresh(self) -> None:
        own_name = socket.gethostname().lower()
        self[:] = [*ALWAYS, own_name, f"{own_name}.local", *list_own_addresses(), *self._extra]
        self._read_at = time.monotonic()
