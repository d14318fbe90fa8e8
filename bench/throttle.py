"""Slowing whole processes, workers included: each may run for a slice of the time, and is stopped for the rest.

`python -m bench.throttle TIMES PID ...` does it until it is ended, or the processes or the one that started it are gone.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from bench import processes

SLICE_SECONDS = 0.004


@contextmanager
def slow_down(pids: Sequence[int], times: int) -> Iterator[None]:
    """Returns into the block once it has begun."""
    command = [sys.executable, "-m", "bench.throttle", str(times), *map(str, pids)]
    throttle = processes.start(command, output=subprocess.PIPE)
    try:
        assert throttle.stdout
        throttle.stdout.readline()
        yield
    finally:
        processes.end(throttle)
        _tell(pids, signal.SIGCONT)


def _tell(pids: Sequence[int], number: signal.Signals) -> list[int]:
    """Those of `pids` that are still there."""
    return [pid for pid in pids if processes.signal_quietly(pid, number)]


def main(times: int, pids: Sequence[int]) -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    parent = os.getppid()
    print("slowing", flush=True)
    try:
        while pids and os.getppid() == parent:
            time.sleep(SLICE_SECONDS)
            pids = _tell(pids, signal.SIGSTOP)
            time.sleep(SLICE_SECONDS * (times - 1))
            _tell(pids, signal.SIGCONT)
    finally:
        _tell(pids, signal.SIGCONT)


if __name__ == "__main__":
    main(int(sys.argv[1]), [int(argument) for argument in sys.argv[2:]])
