"""A repository at a web address, over a line that is slow and drops.

One connection is kept open and used again. After a cut the rest is asked for with `Range`; a server that doesn't know
it sends the whole file, which then begins anew. How often is tried is bounded by what arrives: a line that brings
nothing, several times in a row, is given up for today, and so is one that only drips or lets the file begin anew again
and again.

Trusted: nothing. What arrives is signed, so http does as well as https; never more than `most_bytes` are taken, and
redirects lead to the same host alone. A proxy is taken from the environment, as `https_proxy` names it.
"""

import errno
import http.client
import re
import socket
import ssl
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from urllib.parse import quote, unquote, urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

import cluboteca
from cluboteca.content.delivery.refusal import BadAnswer, NoLine, NotThere, PlaceRemoved, TooLong, WrongCertificate
from cluboteca.content.delivery.sink import Sink
from cluboteca.content.delivery.watch import Watch, shut

SECONDS = 30
"""How long is waited for a connection, and for the next bytes."""
WAITS = (0.0, 1.0, 3.0, 8.0, 20.0)
"""Seconds before each next try while nothing comes. The first is 0: a server may have closed a connection that slept."""
WAITS_AT_FIRST = (2.0,)
"""The same before anything has ever come from there: mostly there is no internet."""
PIECE_BYTES = 16 * 1024
ENOUGH_BYTES = 1024
"""A try that brought so much wasn't in vain."""
MOST_RESTARTS = 5
"""Of one file, whatever came in between: else an answer in two minds could hold the club for ever."""
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


class _Restarted(_Cut):
    """What had come doesn't go with the answer, so it was thrown away."""


class WebSupply:
    """address: of the repository, ending in `/`. tell: is given the number of bytes of each piece that comes."""

    def __init__(
        self,
        address: str,
        *,
        tell: Callable[[int], None] = lambda _count: None,
        sleep: Callable[[float], object] | None = None,
    ) -> None:
        self._address = address
        self._tell = tell
        self._stopped = Event()
        self._sleep = sleep or self._stopped.wait
        self._socket: socket.socket | None = None
        self._answer: http.client.HTTPResponse | None = None
        self._connection: http.client.HTTPConnection | None = None
        self._host: _Host | None = None
        self._is_reached = False

    def receive(self, path: str, into: Sink, *, most_bytes: int) -> None:
        address = urljoin(self._address, path)
        in_vain = restarts = most = 0
        while True:
            begun = into.size
            watch = Watch(self._find_socket)
            try:
                self._receive_watched(address, into, most_bytes, watch)
            except ssl.SSLCertVerificationError as error:
                self.close()
                raise WrongCertificate from error
            except (OSError, http.client.HTTPException, _Cut) as error:
                self.close()
                if isinstance(error, OSError) and error.errno in _FULL:
                    raise
                restarts += isinstance(error, _Restarted) or into.size < begun
                is_vain = watch.is_too_slow or into.size < max(begun, most) + ENOUGH_BYTES
                in_vain = in_vain + 1 if is_vain else 0
                most = max(most, into.size)
                waits = WAITS if self._is_reached else WAITS_AT_FIRST
                if in_vain > len(waits) or restarts > MOST_RESTARTS:
                    raise NoLine from error
                if in_vain:
                    self._sleep(waits[in_vain - 1])
            except ValueError as error:  # an address that is none, of a redirect or as it was typed
                self.close()
                raise BadAnswer from error
            else:
                return

    def stop(self) -> None:
        """Nothing more is wanted from there. From another thread: what is being received ends with PlaceRemoved."""
        self._stopped.set()
        shut(self._find_socket())

    def _find_socket(self) -> socket.socket | None:
        """A connection that is to be closed after its answer no longer knows its socket."""
        return (self._connection and self._connection.sock) or self._socket

    def close(self) -> None:
        if self._answer is not None:
            self._answer.close()
            self._answer = None
        if self._connection is not None:
            self._connection.close()
            self._connection = self._socket = None

    def _receive_watched(self, address: str, into: Sink, most_bytes: int, watch: Watch) -> None:
        if self._stopped.is_set():
            raise PlaceRemoved
        with watch:
            self._receive_once(address, into, most_bytes, watch)
        if watch.is_too_slow or self._stopped.is_set():
            raise _Cut  # a head that was shut half-way looks like a short one

    def _receive_once(self, address: str, into: Sink, most_bytes: int, watch: Watch) -> None:
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
            raise _Restarted
        if answer.status not in (200, 206):
            answer.read(64 * 1024)
            if not answer.isclosed():
                self.close()
            raise NotThere(answer.status) if answer.status in (403, 404, 410) else BadAnswer
        self._place(answer, into)
        self._take(answer, into, most_bytes, watch)

    def _place(self, answer: http.client.HTTPResponse, into: Sink) -> None:
        """What comes goes on from what is there, or it begins anew."""
        if answer.status == 200:
            if into.size:
                into.restart()
            return
        found = _CONTENT_RANGE.match(answer.getheader("Content-Range", ""))
        if found is None or int(found[1]) != into.size:
            into.restart()
            raise _Restarted

    def _take(self, answer: http.client.HTTPResponse, into: Sink, most_bytes: int, watch: Watch) -> None:
        announced = answer.length
        if announced is not None and into.size + announced > most_bytes:
            self.close()
            raise TooLong
        came = 0
        while piece := answer.read1(PIECE_BYTES):
            self._tell(len(piece))
            watch.tell(len(piece))
            came += len(piece)
            if into.size + len(piece) > most_bytes:
                self.close()
                raise TooLong
            into.append(piece)
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
        self._socket = connection.sock
        self._answer = connection.getresponse()
        return self._answer

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
        return _TlsConnection(host.name, host.port, timeout=SECONDS, context=context)
    connection = _TlsConnection(proxy.name, proxy.port or 3128, timeout=SECONDS, context=context)
    connection.set_tunnel(host.name, host.port or 443, headers=_introduce(proxy))
    return connection


class _TlsConnection(http.client.HTTPSConnection):
    """Shakes hands with its socket in place, so that a handshake without end can be shut from outside, too."""

    def __init__(self, host: str, port: int | None, *, timeout: float, context: ssl.SSLContext) -> None:
        super().__init__(host, port, timeout=timeout, context=context)
        self._tls = context

    def connect(self) -> None:
        http.client.HTTPConnection.connect(self)
        name = getattr(self, "_tunnel_host", None) or self.host  # behind a proxy, as the library's own does
        self.sock = self._tls.wrap_socket(self.sock, server_hostname=name, do_handshake_on_connect=False)
        self.sock.do_handshake()


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
