"""One fetches at a time: the server's own courier, or a command at the terminal. The lock goes with its process."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from cluboteca.content.delivery.refusal import Busy
from cluboteca.content.delivery.store import get_store
from cluboteca.packformat.repository.file_lock import lock_file

_in_this_process = Lock()


@contextmanager
def take_turn() -> Iterator[None]:
    """Raises Busy."""
    if not _in_this_process.acquire(blocking=False):
        raise Busy
    try:
        get_store().mkdir(parents=True, exist_ok=True)
        with (get_store() / "lock").open("a+b") as file:
            try:
                lock_file(file)
            except OSError as error:
                raise Busy from error
            yield
    finally:
        _in_this_process.release()
