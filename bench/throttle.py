"""Slowing whole processes, workers included: each may run for a slice of the time, and is stopped for the rest.

A browser runs a page, its frames and their workers in processes that come and go, so those are looked for all the time.

`python -m bench.throttle TIMES PID` does it to all that run pages below the browser PID, until it is ended, or the
browser or the one that started it is gone.
"""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench import processes
from bench.usage import read_command

SLICE_SECONDS = 0.004
PAGES = b"--type=renderer"
WINDOW_PARTS = b"--top-chrome-webui"  # what stands around pages: the list below the address


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
        command = read_command(pid)
        if WINDOW_PARTS in command:
            continue
        if PAGES in command:
            found.append(pid)
        else:
            found += list_pages(pid)
    return found


def _tell(pids: Sequence[int], number: signal.Signals) -> list[int]:
    """Those of `pids` that are still there."""
    return [pid for pid in pids if processes.signal_quietly(pid, number)]


def main(times: int, browser: int) -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    parent = os.getppid()
    with contextlib.suppress(OSError):
        os.nice(-10)  # only root may
    pids = list_pages(browser)
    owed = 0.0
    print("slowing", flush=True)
    try:
        while os.getppid() == parent and Path(f"/proc/{browser}").exists():
            _tell(pids, signal.SIGSTOP)
            stopped = time.monotonic()
            found = list_pages(browser)
            time.sleep(max(0, owed - (time.monotonic() - stopped)))
            owed -= time.monotonic() - stopped
            _tell(pids, signal.SIGCONT)
            pids = found
            goes_on = time.monotonic()
            time.sleep(SLICE_SECONDS)
            # On a busy computer this wakes up late, and they have run for longer than they should.
            owed += (time.monotonic() - goes_on) * (times - 1)
    finally:
        _tell(pids, signal.SIGCONT)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
