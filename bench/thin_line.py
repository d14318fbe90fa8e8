"""A thin line between a club and a web server: a TCP relay that counts, is as slow as it is told, and drops.

Bytes are those of HTTP, heads included, in both directions, as they pass the relay. When it drops, all its connections
end at once; what the server had sent on, and hadn't passed yet, is lost as on a real line.
"""

import contextlib
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from bench.server import HOST

PIECE_BYTES = 1460  # of one packet


@dataclass
class ThinLine:
    """port: where a club connects to. bits_per_second, drops_every_bytes: None for a line that has no such limit. drops: how often it has dropped."""

    port: int
    target_port: int
    bits_per_second: int | None = None
    drops_every_bytes: int | None = None
    passed_bytes: int = 0
    drops: int = 0
    _since_drop: int = 0
    _turn: threading.Lock = field(default_factory=threading.Lock)
    _open: list[socket.socket] = field(default_factory=list)

    @contextlib.contextmanager
    def running(self) -> Iterator[None]:
        listener = socket.create_server((HOST, self.port))
        thread = threading.Thread(target=self._accept, args=(listener,), daemon=True)
        thread.start()
        try:
            yield
        finally:
            _end(listener)
            thread.join(5)
            self._drop_all()

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                club, _address = listener.accept()
                server = socket.create_connection((HOST, self.target_port))
            except OSError:
                return
            self._open += [club, server]
            for source, target in ((club, server), (server, club)):
                threading.Thread(target=self._relay, args=(source, target), daemon=True).start()

    def _relay(self, source: socket.socket, target: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while piece := source.recv(PIECE_BYTES):
                with self._turn:  # both directions share the line
                    if self.bits_per_second:
                        time.sleep(len(piece) * 8 / self.bits_per_second)
                    if self._has_to_drop(len(piece)):
                        self._drop_all()
                        return
                    target.sendall(piece)
                    self.passed_bytes += len(piece)
        _end(source)
        _end(target)

    def _has_to_drop(self, count: int) -> bool:
        if self.drops_every_bytes is None:
            return False
        self._since_drop += count
        if self._since_drop < self.drops_every_bytes:
            return False
        self._since_drop = 0
        self.drops += 1
        return True

    def _drop_all(self) -> None:
        ended, self._open = self._open, []
        for connection in ended:
            _end(connection)


def _end(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
    connection.close()
