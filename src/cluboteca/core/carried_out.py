"""A small file of what a return from a copy mustn't undo: who was erased, and which consents were taken back.

It stands in the data folder beside the database, holds ids and moments and no names, and stays there when a copy is
brought back (see `core.backup`). One line of JSON for each.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from threading import Lock
from typing import IO, Any

from django.conf import settings

from cluboteca.core.backup import CARRIED_OUT
from cluboteca.core.clock import now
from cluboteca.core.folder_flush import flush_folder

_turn = Lock()


def note_carried_out(**line: object) -> None:
    """On the disk when it returns. Called before the change itself is final: repeating what was begun harms nobody.

    Raises OSError, as when the disk is full.
    """
    path = Path(settings.DATA_DIR) / CARRIED_OUT
    content = json.dumps({"at": now().isoformat()} | line).encode() + b"\n"
    with _turn:
        is_new = not path.exists()
        with path.open("a+b") as file:
            if not _ends_with_line(file):
                content = b"\n" + content  # a power cut or a full disk has left half a line there
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if is_new:
            flush_folder(path.parent)


def _ends_with_line(file: IO[bytes]) -> bool:
    if not file.seek(0, os.SEEK_END):
        return True
    file.seek(-1, os.SEEK_END)
    return file.read(1) == b"\n"


def is_erasing_noted(key: str) -> bool:
    return any(line.get("learner") == key and "purpose" not in line for line in list_carried_out())


def list_carried_out() -> Iterator[dict[str, Any]]:
    """The oldest first. A line that a power cut has cut off is passed over."""
    path = Path(settings.DATA_DIR) / CARRIED_OUT
    if not path.is_file():
        return
    for text in path.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            line = json.loads(text)
        except ValueError:
            continue
        if isinstance(line, dict):
            yield line
