"""What stands beside the database: logs, the list of the demo club, and the bytes that SQLite has let go."""

import json
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import Any

from django.conf import settings
from django.db import OperationalError, connection

from cluboteca.meetings.privacy.names import take_out

DEMO = "demo.json"
LOG_PATIENCE_MS = 300
waiting = Event()
"""Set while something erased may still stand in the write-ahead log."""
waiting.set()  # nobody knows what happened just before the start


def redact_logs(names: Collection[str]) -> None:
    """No log names a child; a fault in the program might, so they are looked through all the same."""
    for path in sorted((Path(settings.DATA_DIR) / "logs").glob("*.log*")):
        with suppress(OSError):
            before = path.read_text(encoding="utf-8", errors="surrogateescape")
            after = take_out(before, names)
            if after != before:
                # In place: the server goes on writing into it.
                path.write_text(after, encoding="utf-8", errors="surrogateescape", newline="")


def forget_demo_learner(learner_id: int) -> None:
    """The demo club's file names its children with their pictures."""
    path = Path(settings.DATA_DIR) / DEMO
    if not path.is_file():
        return
    demo = json.loads(path.read_text(encoding="utf-8"))
    left = [each for each in demo["learners"] if each["id"] != learner_id]
    if len(left) < len(demo["learners"]):
        part = path.with_suffix(".new")  # a club whose file is broken off can't be entered
        part.write_text(json.dumps(demo | {"learners": left}, ensure_ascii=False, indent=2), encoding="utf-8")
        part.replace(path)


def empty_write_ahead_log() -> bool:
    """What was deleted is overwritten at once (`secure_delete`), and in the log by this.

    False: somebody reads just now. Saves mustn't wait for that, so it is tried again in the server's next round.
    """
    if connection.in_atomic_block:
        return False
    (patience_ms,) = _ask("PRAGMA busy_timeout")
    try:
        _ask(f"PRAGMA busy_timeout={LOG_PATIENCE_MS}")
        is_busy = bool(_ask("PRAGMA wal_checkpoint(TRUNCATE)")[0])
    except OperationalError:
        is_busy = True
    finally:
        _ask(f"PRAGMA busy_timeout={int(patience_ms)}")
    if is_busy:
        waiting.set()
    else:
        waiting.clear()
    return not is_busy


def _ask(statement: str) -> tuple[Any, ...]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        found: tuple[Any, ...] = cursor.fetchone()
    return found
