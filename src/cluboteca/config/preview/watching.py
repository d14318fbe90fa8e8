"""Looks at a pack's folder twice a second and installs it anew when something in it has changed."""

import os
import threading
from pathlib import Path

from django.db import connection

from cluboteca.content.actions import load_pack
from cluboteca.content.policies import PackBroken
from cluboteca.packformat.fault import Fault

SECONDS = 0.5
Fingerprint = tuple[tuple[str, int, int], ...]


class Watch:
    """version: counts what has been seen, so that a page knows whether it is of today. faults: why it isn't shown.

    While a pack has faults, the club goes on with what was right the last time.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.version = 0
        self.faults: tuple[Fault, ...] = ()
        self._seen: Fingerprint = ()
        self._ended = threading.Event()

    def look(self) -> bool:
        """Whether something had changed. A folder that is just being written is looked at again a little later."""
        found = _take_fingerprint(self.folder)
        if found == self._seen and self.version:
            return False
        self._seen = found
        try:
            load_pack(self.folder)
            self.faults = ()
        except PackBroken as broken:
            self.faults = broken.faults
        self.version += 1
        return True

    def begin(self) -> threading.Thread:
        thread = threading.Thread(target=self._go_on, name="preview", daemon=True)
        thread.start()
        return thread

    def end(self) -> None:
        self._ended.set()

    def _go_on(self) -> None:
        try:
            while not self._ended.wait(SECONDS):
                self.look()
        finally:
            connection.close()


_watches: list[Watch] = []
"""The one of this process."""


def watch_folder(folder: Path) -> Watch:
    """From now on it is the one that `get_watch` gives."""
    _watches[:] = [Watch(folder)]
    return get_watch()


def get_watch() -> Watch:
    return _watches[0]


def _take_fingerprint(folder: Path) -> Fingerprint:
    """Names, times and sizes of all files; hidden ones are no part of a pack."""
    found: list[tuple[str, int, int]] = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            path = Path(place, name)
            try:
                state = path.stat()
            except OSError:  # gone in between
                continue
            found.append((str(path), state.st_mtime_ns, state.st_size))
    return tuple(sorted(found))
