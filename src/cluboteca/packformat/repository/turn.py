"""One writer at a time: two who write the same versions at once would leave a mixture that no reader takes.

The lock is on the first root, which never changes, so it leaves no file behind.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from cluboteca.packformat.repository.fault import Refused
from cluboteca.packformat.repository.file_lock import lock_file
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
            lock_file(stream)
        except OSError as error:
            text = gettext_noop("Somebody else is just writing into {folder}. Do it again when they are done.")
            raise Refused(sentence(text, folder=folder)) from error
        yield
