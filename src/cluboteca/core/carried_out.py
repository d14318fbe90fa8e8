"""A small file of what a return from a copy mustn't undo: who was erased, and which consents were taken back.

It stands in the data folder beside the database, holds ids and moments and no names, and stays there when a copy is
brought back (see `core.backup`). One line of JSON for each.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from threading import Lock
from typing import Any

from django.conf import settings

from cluboteca.core.backup import CARRIED_OUT
from cluboteca.core.clock import now

_turn = Lock()


def note_carried_out(**line: object) -> None:
    """On the disk when it returns."""
    path = Path(settings.DATA_DIR) / CARRIED_OUT
    with _turn, path.open("a", encoding="utf-8") as file:
        file.write(json.dumps({"at": now().isoformat()} | line) + "\n")
        file.flush()
        os.fsync(file.fileno())


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
