"""A keep-alive HTTP/1.1 connection that costs next to nothing: load and server share the same cores.

It knows just what the club's API needs: one request at a time, answers with a Content-Length.
"""

import asyncio
import json
import re
from dataclasses import dataclass

from bench.server import HOST

HEAD_END = b"\r\n\r\n"
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
COOKIE = re.compile(rb"\r\nset-cookie: *([^;\r]+)", re.IGNORECASE)


class ConnectionEnded(Exception):
    """The server went away before the answer was complete."""


@dataclass(frozen=True)
class Answer:
    status: int
    head: bytes
    body: bytes

    @property
    def cookie(self) -> str:
        found = COOKIE.search(self.head)
        return found[1].decode() if found else ""

    @property
    def json(self) -> dict[str, object]:
        document: dict[str, object] = json.loads(self.body)
        return document


def make_request(method: str, path: str, *, body: bytes = b"", cookie: str = "") -> bytes:
    head = (
        f"{method} {path} HTTP/1.1\r\nHost: {HOST}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    )
    if cookie:
        head += f"Cookie: {cookie}\r\n"
    return head.encode() + b"\r\n" + body


class Connection(asyncio.Protocol):
    def __init__(self) -> None:
        self._transport: asyncio.WriteTransport | None = None
        self._waiting: asyncio.Future[Answer] | None = None
        self._received = bytearray()

    @classmethod
    async def open(cls, port: int) -> "Connection":
        loop = asyncio.get_running_loop()
        _transport, connection = await loop.create_connection(cls, HOST, port)
        return connection

    async def ask(self, request: bytes) -> Answer:
        """Raises ConnectionEnded."""
        if self._transport is None or self._transport.is_closing():
            raise ConnectionEnded
        self._waiting = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self._waiting

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        end = self._received.find(HEAD_END)
        if end < 0:
            return
        head = bytes(self._received[:end])
        found = LENGTH.search(head)
        whole = end + len(HEAD_END) + (int(found[1]) if found else 0)
        if len(self._received) < whole:
            return
        body = bytes(self._received[end + len(HEAD_END) : whole])
        del self._received[:whole]
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(Answer(int(head[9:12]), head, body))

    def connection_lost(self, _exception: Exception | None) -> None:
        self._transport = None
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_exception(ConnectionEnded())
