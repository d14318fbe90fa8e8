"""One writer at a time: two who write the same versions at once would leave a mixture that no reader takes.

The lock is the system's own, on the first root, which never changes: it ends with the process, however that ends, and
leaves no file behind.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from cluboteca.packformat.repository.fault import Refused
from cluboteca.packformat.repository.layout import metadata_path
from cluboteca.packformat.sentence import gettext_noop, sentence

P = ParamSpec("P")
R = TypeVar("R")


def in_turn(act: Callable[Concatenate[Path, P], R]) -> Callable[Concatenate[Path, P], R]:
    """For what reads a repository's folder and then writes there. It raises Refused when somebody else does so now."""

    @wraps(act)
    def wrapped(folder: Path, /, *args: P.args, **kwargs: P.kwargs) -> R:
        with _turn(folder):
            return act(folder, *args, **kwargs)

    return wrapped


@contextmanager
def _turn(folder: Path) -> Iterator[None]:
    first_root = folder / metadata_path("root", 1)
    if not first_root.is_file():  # there is nothing yet that two could write to
        yield
        return
    with first_root.open("rb") as stream:
        try:
            _lock(stream.fileno())
        except OSError as error:
            text = gettext_noop("Somebody else is just writing into {folder}. Do it again when they are done.")
            raise Refused(sentence(text, folder=folder)) from error
        yield


if sys.platform == "win32":
    import msvcrt
    import os

    def _lock(handle: int) -> None:
        # A byte beyond the end, so that nobody is kept from reading.
        os.lseek(handle, 1 << 30, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
