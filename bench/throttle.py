"""Slowing whole processes, workers included: each may run for a slice of the time, and is stopped for the rest.

A browser runs a page, its frames and their workers in processes that come and go, so those are looked for all the time.

`python -m bench.throttle TIMES PID` does it to all that run pages below the browser PID, until it is ended, or the
browser or the one that started it is gone.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench import processes

SLICE_SECONDS = 0.004
PAGES = b"--type=renderer"


@contextmanager
def slow_down(browser: int, times: int) -> Iterator[None]:
    """Returns into the block once it has begun. browser: the id of its first process. 1 time is as fast as ever."""
    if times == 1:
        yield
        return
    command = [sys.executable, "-m", "bench.throttle", str(times), str(browser)]
    throttle = processes.start(command, output=subprocess.PIPE)
    try:
        assert throttle.stdout
        throttle.stdout.readline()
        yield
    finally:
        processes.end(throttle)
        _tell(list_pages(browser), signal.SIGCONT)


def list_pages(browser: int) -> list[int]:
    """Ids of the processes below `browser` that run pages, frames and workers."""
    found: list[int] = []
    for pid in processes.list_children(browser):
        if PAGES in _read_command(pid):
            found.append(pid)
        else:
            found += list_pages(pid)
    return found


def _read_command(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def _tell(pids: Sequence[int], number: signal.Signals) -> list[int]:
    """Those of `pids` that are still there."""
    return [pid for pid in pids if processes.signal_quietly(pid, number)]


def main(times: int, browser: int) -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    parent = os.getppid()
    pids = list_pages(browser)
    print("slowing", flush=True)
    try:
        while os.getppid() == parent and Path(f"/proc/{browser}").exists():
            _tell(pids, signal.SIGSTOP)
            goes_on = time.monotonic() + SLICE_SECONDS * (times - 1)
            found = list_pages(browser)
            time.sleep(max(0, goes_on - time.monotonic()))
            _tell(pids, signal.SIGCONT)
            pids = found
            time.sleep(SLICE_SECONDS)
    finally:
        _tell(pids, signal.SIGCONT)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
