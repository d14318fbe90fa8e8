"""How long an answer may take: whatever it is made of (headers, redirects, chunks, trailers), bytes of the file have to come.

A socket's own timeout only asks that something arrives now and then, and a server that sends one byte each half minute
would hold the club for ever.
"""

import socket
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from types import TracebackType
from typing import Self

WINDOW_SECONDS = 60.0
LEAST_BYTES = 12_000
"""In each window, so 200 bytes a second: a line of 128 kbit/s brings eighty times as much."""


class Watch:
    """Around one request: when too little comes, the connection is shut, and whoever reads from it meets its end.

    find_socket: the one that is open now, which is known only once the connection is there.
    """

    def __init__(self, find_socket: Callable[[], socket.socket | None]) -> None:
        self._find_socket = find_socket
        self._came = 0
        self._is_over = Event()
        self.is_too_slow = False

    def tell(self, count: int) -> None:
        """So many bytes of the file have come."""
        self._came += count

    def __enter__(self) -> Self:
        Thread(target=self._look, name="watch", daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_over.set()

    def _look(self) -> None:
        before = 0
        while not self._is_over.wait(WINDOW_SECONDS):
            came = self._came
            if came - before < LEAST_BYTES:
                self.is_too_slow = True
                shut(self._find_socket())
            before = came


def shut(open_socket: socket.socket | None) -> None:
    """From another thread than the one that reads. Not the TLS socket's own method, which takes its state away."""
    if open_socket is not None:
        with suppress(OSError):
            socket.socket.shutdown(open_socket, socket.SHUT_RDWR)
