"""What Linux says of a running process, read from /proc."""

import contextlib
import os
from pathlib import Path

from bench.figure import NotMeasured

KIB = 1024


def read_memory_bytes(pid: int) -> int:
    """PSS: its own pages, and its share of those that it shares with others."""
    for line in _read(pid, "smaps_rollup").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * KIB
    raise NotMeasured("this system doesn't tell the memory of a process")


def read_cpu_seconds(pid: int) -> float:
    """User and system time of all its threads, also of those that have ended; steps of a hundredth."""
    fields = _read(pid, "stat").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def read_fine_cpu_seconds(pid: int) -> float:
    """Time on a processor of the threads that live now, to the nanosecond."""
    nanoseconds = 0
    for folder in _list_threads(pid):
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            nanoseconds += int((folder / "schedstat").read_text().split()[0])
    return nanoseconds / 1e9


def read_written_bytes(pid: int) -> int:
    """What it caused to be written to the disk: whole pages, each time they are touched anew."""
    for line in _read(pid, "io").splitlines():
        if line.startswith("write_bytes:"):
            return int(line.split()[1])
    raise NotMeasured("this system doesn't tell what a process writes")


def read_command(pid: int) -> bytes:
    """Its command line, a zero behind each part; empty when it is gone."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def count_threads(pid: int) -> int:
    return len(_list_threads(pid))


def _list_threads(pid: int) -> list[Path]:
    return list(Path(f"/proc/{pid}/task").glob("*"))


def _read(pid: int, name: str) -> str:
    path = Path(f"/proc/{pid}/{name}")
    try:
        return path.read_text()
    except FileNotFoundError as error:
        raise NotMeasured(f"{path} isn't there: this needs Linux, and the process must be running") from error
