"""A real `cluboteca run` in a process of its own, for tests that need a server which can be killed.

Chromium is told that `club.local` is this computer, so that pages open at `address` as they do on a library's network:
over plain http on a name that is no secure context.
"""

import json
import os
import re
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HOST_NAME = "club.local"
START_SECONDS = 120
STOP_SECONDS = 20
READY = re.compile(r"^Ready: (http://\S+)", re.MULTILINE)


def get_free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def get_installed_command() -> Path:
    """The `cluboteca` beside the Python that runs the tests."""
    return Path(sys.executable).with_name("cluboteca.exe" if os.name == "nt" else "cluboteca")


@dataclass
class ClubServer:
    """data: its data folder, kept over `kill` and `start`. environment: further variables. command: as installed.

    is_demo: it makes a demo club at its first start; else it waits for its club to be founded.
    """

    data: Path
    command: Path = field(default_factory=get_installed_command)
    port: int = field(default_factory=get_free_port)
    environment: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None
    is_demo: bool = True

    @property
    def address(self) -> str:
        """For a browser of the `browser` fixture, as another computer of the library would say it."""
        return f"http://{HOST_NAME}:{self.port}"

    @property
    def loopback_address(self) -> str:
        """For the librarian at the server's own computer, and for HTTP clients in a test."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def demo(self) -> dict[str, Any]:
        """Who there is, with passwords and pictures: `DATA/demo.json`."""
        demo: dict[str, Any] = json.loads((self.data / "demo.json").read_text(encoding="utf-8"))
        return demo

    @property
    def output(self) -> str:
        return self._log.read_text(encoding="utf-8", errors="replace")

    @property
    def _log(self) -> Path:
        return self.data.with_name(f"{self.data.name}.log")

    def start(self) -> None:
        """Return once it says that it is ready. Raise AssertionError with its output when it doesn't in time."""
        assert self.process is None, "it runs already"
        command: list[str | Path] = [
            self.command,
            "run",
            *(["--demo"] if self.is_demo else []),
            "--data",
            self.data,
            "--host",
            "127.0.0.1",
            "--port",
            str(self.port),
        ]
        environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=self.data.parent,
                env=environment | {"PYTHONUNBUFFERED": "1"} | self.environment,
            )
        until = time.monotonic() + START_SECONDS
        while not READY.search(self.output):
            if self.process.poll() is not None or time.monotonic() > until:
                self.kill()
                raise AssertionError(f"the club server did not start:\n{self.output}")
            time.sleep(0.05)

    def stop(self) -> None:
        """As a person ends it; killed when that takes too long."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None

    def kill(self) -> None:
        """As a power cut ends it."""
        if self.process is None:
            return
        self.process.kill()
        self.process.wait()
        self.process = None
