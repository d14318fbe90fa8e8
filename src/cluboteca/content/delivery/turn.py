"""One fetches at a time: the server's own courier, or a command at the terminal. The lock goes with its process."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Lock
from typing import IO

from cluboteca.content.delivery.refusal import Busy
from cluboteca.content.delivery.store import get_store

_in_this_process = Lock()


@contextmanager
def take_turn() -> Iterator[None]:
    """Raises Busy."""
    if not _in_this_process.acquire(blocking=False):
        raise Busy
    try:
        get_store().mkdir(parents=True, exist_ok=True)
        with (get_store() / "lock").open("a+b") as file:
            _lock(file)
            yield
    finally:
        _in_this_process.release()


def _lock(file: IO[bytes]) -> None:
    """Until the file is closed. Raises Busy."""
    with suppress(ImportError):
        import fcntl  # noqa: PLC0415 -- not on Windows

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise Busy from error
    if os.name == "nt":
        import msvcrt  # noqa: PLC0415 -- only on Windows

        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError as error:
            raise Busy from error
