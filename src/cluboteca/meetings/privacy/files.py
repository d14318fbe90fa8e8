"""What stands beside the database: logs, the list of the demo club, and the bytes that SQLite has let go."""

import json
from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.db import connection

from cluboteca.meetings.privacy.names import take_out

DEMO = "demo.json"


def redact_logs(nickname: str) -> None:
    """No log names a child; a fault in the program might, so they are looked through all the same."""
    for path in sorted((Path(settings.DATA_DIR) / "logs").glob("*.log*")):
        with suppress(OSError):
            before = path.read_text(encoding="utf-8", errors="surrogateescape")
            after = take_out(before, nickname)
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
        path.write_text(json.dumps(demo | {"learners": left}, ensure_ascii=False, indent=2), encoding="utf-8")


def empty_write_ahead_log() -> bool:
    """What was deleted is overwritten at once (`secure_delete`), and in the log by this. False: somebody reads just now."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        is_busy, _pages, _moved = cursor.fetchone()
    return not is_busy
