"""A repository at a web address, over a line that is slow and drops.

One connection is kept open and used again. After a cut the rest is asked for with `Range`; a server that doesn't know
it sends the whole file, which then begins anew. How often is tried is bounded by what arrives: a line that brings
nothing, MOST_VAIN times in a row, is given up for today, and so is one that only drips.

Trusted: nothing. What arrives is signed, so http does as well as https; never more than `most_bytes` are taken, and
redirects lead to the same host alone. A proxy is taken from the environment, as `https_proxy` names it.
"""

import errno
import http.client
import re
import ssl
import time
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, unquote, urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

import cluboteca
from cluboteca.content.delivery.refusal import BadAnswer, NoLine, NotThere, TooLong, WrongCertificate
from cluboteca.content.delivery.sink import Sink

SECONDS = 30
"""How long is waited for a connection, and for the next bytes."""
WAITS = (0.0, 1.0, 3.0, 8.0, 20.0)
"""Seconds before each next try while nothing comes. The first is 0: a server may have closed a connection that slept."""
WAITS_AT_FIRST = (2.0,)
"""The same before anything has ever come from there: mostly there is no internet."""
PIECE_BYTES = 16 * 1024
ENOUGH_BYTES = 1024
"""A try that brought so much wasn't in vain."""
DRIP_SECONDS = 120
MOST_REDIRECTS = 3
_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
RETRIED = {408, 425, 429, 500, 502, 503, 504}
_READY = "%:/?#[]@!$&'()*+,;=~"
"""What stands in an address as it is; letters of other alphabets don't."""
_CONTENT_RANGE = re.compile(r"bytes ([0-9]{1,15})-[0-9]+/([0-9]+|\*)$")


@dataclass(frozen=True)
class _Host:
    """What a connection leads to. port: None is the scheme's own."""

    scheme: str
    name: str
    port: int | None


class _Cut(Exception):
    """The answer ended before it was whole, or the server asks to come again."""


class WebSupply:
    """address: of the repository, ending in `/`. tell: is given the number of bytes of each piece that comes."""

    def __init__(
        self,
        address: str,
        *,
        tell: Callable[[int], None] = lambda _count: None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._address = address
        self._tell = tell
        self._sleep = sleep
        self._connection: http.client.HTTPConnection | None = None
        self._host: _Host | None = None
        self._is_reached = False

    def receive(self, path: str, into: Sink, *, most_bytes: int) -> None:
        address = urljoin(self._address, path)
        in_vain = 0
        while True:
            begun = into.size
            try:
                self._receive_once(address, into, most_bytes)
            except ssl.SSLCertVerificationError as error:
                self.close()
                raise WrongCertificate from error
            except (OSError, http.client.HTTPException, _Cut) as error:
                self.close()
                if isinstance(error, OSError) and error.errno in _FULL:
                    raise
                in_vain = 0 if into.size - begun >= ENOUGH_BYTES else in_vain + 1
                waits = WAITS if self._is_reached else WAITS_AT_FIRST
                if in_vain > len(waits):
                    raise NoLine from error
                if in_vain:
                    self._sleep(waits[in_vain - 1])
            except ValueError as error:  # an address that is none, of a redirect or as it was typed
                self.close()
                raise BadAnswer from error
            else:
                return

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _receive_once(self, address: str, into: Sink, most_bytes: int) -> None:
        """Raises _Cut, OSError, HTTPException when it is worth another try."""
        for _ in range(MOST_REDIRECTS + 1):
            answer = self._ask(address, into.size)
            if answer.status not in (301, 302, 303, 307, 308):
                break
            address = self._follow(address, answer.getheader("Location", ""))
            answer.read(64 * 1024)
            if not answer.isclosed():
                self.close()
        else:
            raise BadAnswer
        self._is_reached = True
        if answer.status in RETRIED:
            raise _Cut
        if answer.status == 416 and into.size:
            into.restart()
            raise _Cut
        if answer.status not in (200, 206):
            answer.read(64 * 1024)
            if not answer.isclosed():
                self.close()
            raise NotThere(answer.status) if answer.status in (403, 404, 410) else BadAnswer
        self._place(answer, into)
        self._take(answer, into, most_bytes)

    def _place(self, answer: http.client.HTTPResponse, into: Sink) -> None:
        """What comes goes on from what is there, or it begins anew."""
        if answer.status == 200:
            if into.size:
                into.restart()
            return
        found = _CONTENT_RANGE.match(answer.getheader("Content-Range", ""))
        if found is None or int(found[1]) != into.size:
            into.restart()
            raise _Cut

    def _take(self, answer: http.client.HTTPResponse, into: Sink, most_bytes: int) -> None:
        announced = answer.length
        if announced is not None and into.size + announced > most_bytes:
            self.close()
            raise TooLong
        came, since, in_time = 0, time.monotonic(), 0
        while piece := answer.read1(PIECE_BYTES):
            self._tell(len(piece))
            came += len(piece)
            in_time += len(piece)
            if into.size + len(piece) > most_bytes:
                self.close()
                raise TooLong
            into.append(piece)
            if time.monotonic() - since > DRIP_SECONDS:
                if in_time < ENOUGH_BYTES:
                    raise NoLine
                since, in_time = time.monotonic(), 0
        if announced is not None and came < announced:
            raise _Cut
        answer.read()  # nothing is left, but only this tells http.client that the connection is free again

    def _ask(self, address: str, start: int) -> http.client.HTTPResponse:
        parts = urlsplit(address)
        host = _Host(parts.scheme, parts.hostname or "", parts.port)
        if self._connection is None or host != self._host:
            self.close()
            self._connection, self._host = _connect(host), host
        proxy = _find_proxy(host) if host.scheme == "http" else None
        target = quote(address if proxy else parts.path or "/", safe=_READY)
        connection = self._connection
        connection.putrequest("GET", target, skip_accept_encoding=True)
        connection.putheader("User-Agent", f"Cluboteca/{cluboteca.__version__}")
        if start:
            connection.putheader("Range", f"bytes={start}-")
        for name, value in _introduce(proxy).items():
            connection.putheader(name, value)
        connection.endheaders()
        return connection.getresponse()

    def _follow(self, address: str, location: str) -> str:
        """Raises BadAnswer when it leads to another host, or from https to http."""
        target = urljoin(address, location)
        old, new = urlsplit(address), urlsplit(target)
        is_safe = new.scheme == old.scheme or (old.scheme, new.scheme) == ("http", "https")
        if not location or not is_safe or new.hostname != old.hostname or new.username:
            raise BadAnswer
        if new.scheme == old.scheme and new.port != old.port:
            raise BadAnswer
        return target


def _connect(host: _Host) -> http.client.HTTPConnection:
    """Through the environment's proxy when it names one. The connection is opened by the first request."""
    proxy = _find_proxy(host)
    if host.scheme == "http":
        name, port = (proxy.name, proxy.port) if proxy else (host.name, host.port)
        return http.client.HTTPConnection(name, port, timeout=SECONDS)
    context = ssl.create_default_context()
    if proxy is None:
        return http.client.HTTPSConnection(host.name, host.port, timeout=SECONDS, context=context)
    connection = http.client.HTTPSConnection(proxy.name, proxy.port or 3128, timeout=SECONDS, context=context)
    connection.set_tunnel(host.name, host.port or 443, headers=_introduce(proxy))
    return connection


@dataclass(frozen=True)
class _Proxy:
    name: str
    port: int | None
    login: str


def _find_proxy(host: _Host) -> _Proxy | None:
    named = getproxies().get(host.scheme)
    if not named or proxy_bypass(host.name):
        return None
    parts = urlsplit(named if "://" in named else f"http://{named}")
    if not parts.hostname:
        return None
    login = f"{unquote(parts.username)}:{unquote(parts.password or '')}" if parts.username else ""
    return _Proxy(parts.hostname, parts.port, login)


def _introduce(proxy: _Proxy | None) -> dict[str, str]:
    if proxy is None or not proxy.login:
        return {}
    return {"Proxy-Authorization": f"Basic {b64encode(proxy.login.encode()).decode()}"}
