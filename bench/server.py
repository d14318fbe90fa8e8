"""A real `cluboteca run` in a process of its own, timed until its first page."""

import re
import socket
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from bench import processes
from devtools.place import get_script

FIRST_PAGE_SECONDS = 120
HOST = "127.0.0.1"
REQUEST = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Language: ro\r\nConnection: close\r\n\r\n"


class NoServer(Exception):
    """It did not come up, or answered something else than its page."""


def get_free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


@dataclass
class Server:
    """data: the data folder. prefix: a command line that runs the command behind it, as a tracer does."""

    data: Path
    is_demo: bool = False
    prefix: Sequence[str | Path] = ()
    port: int = field(default_factory=get_free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        assert self.process is not None
        return self.process.pid

    def start(self) -> float:
        """Seconds from starting the process to the last byte of the start page. Raises NoServer."""
        command: list[str | Path] = [*self.prefix, get_script("cluboteca"), "run", "--data", self.data]
        command += ["--host", HOST, "--port", str(self.port), *(["--demo"] if self.is_demo else [])]
        begun = time.perf_counter()
        with self._log.open("wb") as log:
            self.process = processes.start(command, output=log, folder=self.data.parent)
        self._wait_for_page()
        return time.perf_counter() - begun

    def end(self) -> None:
        if self.process is not None:
            processes.end(self.process)
            self.process = None

    def kill(self) -> None:
        """kill -9, as a power cut ends a program, though not a disk."""
        assert self.process is not None
        processes.kill(self.process)
        self.process = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_exception: object) -> None:
        self.end()

    @property
    def _log(self) -> Path:
        return self.data.with_name(f"{self.data.name}.log")

    def _wait_for_page(self) -> None:
        """The server takes its port before it does any work, so mostly one request just waits for its answer."""
        until = time.monotonic() + FIRST_PAGE_SECONDS
        while time.monotonic() < until:
            try:
                page = _ask(self.port)
            except ConnectionError:
                page = b""
            if page:
                if not re.match(rb"HTTP/1\.1 200 .*</html>\s*$", page, re.DOTALL):
                    raise NoServer(f"the first page is not as expected: {page[:200]!r}")
                return
            if self.process is None or self.process.poll() is not None:
                break
            time.sleep(0.005)
        said = self._log.read_text(encoding="utf-8", errors="replace")
        self.end()
        raise NoServer(f"the club server did not come up: {said.strip()[-500:]}")


def _ask(port: int) -> bytes:
    """The first page: where there is no club yet, the one to which it is sent on, and from there once more."""
    path, answer = b"/", b""
    for _hop in range(3):
        answer = _ask_for(port, REQUEST.replace(b"GET / ", b"GET " + path + b" "))
        sent_on = re.search(rb"(?i)\r\nlocation: *(/[^\r]*)", answer)
        if not answer.startswith(b"HTTP/1.1 302 ") or sent_on is None:
            break
        path = sent_on[1]
    return answer


def _ask_for(port: int, request: bytes) -> bytes:
    with socket.create_connection((HOST, port), timeout=FIRST_PAGE_SECONDS) as connection:
        connection.sendall(request)
        pieces = []
        while piece := connection.recv(65536):
            pieces.append(piece)
    return b"".join(pieces)
