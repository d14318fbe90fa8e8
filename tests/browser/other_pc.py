"""Another computer of the library: passes every connection on to the club server from an address of its own.

The server tells computers apart by where they connect from; all browsers of the tests are on one. On Linux each address
that begins with 127 is this computer, so nothing has to be set up for that.
"""

import contextlib
import socket
import threading

_BYTES = 65536


class OtherPc:
    """number: 2..254, the last part of its address. Browsers open it at `port`."""

    def __init__(self, number: int, server_port: int) -> None:
        self.address = f"127.0.0.{number}"
        self._server_port = server_port
        self._connections: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        for each in (self._listener, *self._connections):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):  # the listener is closed
            while True:
                browser, _address = self._listener.accept()
                self._connections.append(browser)
                server = socket.create_connection(("127.0.0.1", self._server_port), source_address=(self.address, 0))
                self._connections.append(server)
                for source, target in ((browser, server), (server, browser)):
                    threading.Thread(target=_pass_on, args=(source, target), daemon=True).start()


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    """Until one side ends; then the other is told."""
    with contextlib.suppress(OSError):
        while received := source.recv(_BYTES):
            target.sendall(received)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_WR)
