"""Processes that measures start. Each is ended by its own id, whatever happens to the bench."""

import contextlib
import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

from devtools.place import ROOT
from devtools.program import get_environment

END_SECONDS = 10

_running: list[subprocess.Popen[bytes]] = []


def make_environment(**changes: str) -> dict[str, str]:
    """As a library's PC has it: no option of the developer's shell, and compiled Python files are kept."""
    kept = {name: value for name, value in get_environment().items() if not name.startswith("CLUBOTECA_")}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    return kept | {"PYTHONUNBUFFERED": "1"} | changes


def start(
    command: Sequence[str | Path],
    *,
    output: IO[bytes] | int = subprocess.DEVNULL,
    folder: Path = ROOT,
    environment: Mapping[str, str] | None = None,
) -> subprocess.Popen[bytes]:
    """In a session of its own, so that Ctrl-C reaches the bench alone, which then ends the process."""
    process = subprocess.Popen(
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        cwd=folder,
        env=dict(environment or make_environment()),
        start_new_session=True,
    )
    _running.append(process)
    return process


def run(
    command: Sequence[str | Path], *, folder: Path = ROOT, environment: Mapping[str, str] | None = None
) -> tuple[int, bytes]:
    """The exit code, and what it wrote (standard error included)."""
    process = start(command, output=subprocess.PIPE, folder=folder, environment=environment)
    try:
        said, _ = process.communicate()
    finally:
        end(process)
    return process.returncode, said


def end(process: subprocess.Popen[bytes]) -> None:
    """Those that it has started itself, too: a tracer would leave its program running."""
    if process.poll() is None:
        for pid in list_children(process.pid):
            signal_quietly(pid, signal.SIGTERM)
        process.terminate()
        try:
            process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    if process.stdout:
        process.stdout.close()
    if process in _running:
        _running.remove(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    """kill -9."""
    process.kill()
    process.wait()
    end(process)


def end_all() -> None:
    while _running:
        end(_running[-1])


def list_children(pid: int) -> list[int]:
    """Ids of the processes that it has started itself."""
    found: list[int] = []
    for file in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            found += map(int, file.read_text().split())
    return found


def signal_quietly(pid: int, number: signal.Signals) -> bool:
    """False when there is no such process any more."""
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        return False
    return True
