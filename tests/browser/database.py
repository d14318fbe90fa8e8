"""The club's database file, read beside the server that writes it."""

import json
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID


@contextmanager
def _open(data: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"file:{data / 'club.sqlite3'}?mode=ro", uri=True)) as connection:
        yield connection


def read_versions(data: Path, project: int) -> list[tuple[str, Any]]:
    """Key and work of each version of a project, oldest first. No browser's work is large enough for a blob."""
    ask = "SELECT key, work FROM workspace_projectversion WHERE project_id = ? ORDER BY saved_at"
    with _open(data) as connection:
        rows = connection.execute(ask, (project,)).fetchall()
    return [(str(UUID(key)), json.loads(zlib.decompress(work))) for key, work in rows]


def read_crew_of_version(data: Path, key: str) -> int:
    """Which sign-in saved it."""
    ask = "SELECT sign_in_id FROM workspace_projectversion WHERE key = ?"
    with _open(data) as connection:
        (crew,) = connection.execute(ask, (UUID(key).hex,)).fetchone()
    return int(crew)


def read_computer_facts(data: Path) -> list[dict[str, Any]]:
    """Of every check of a computer, oldest first."""
    with _open(data) as connection:
        rows = connection.execute("SELECT facts FROM clubs_computercheck ORDER BY id").fetchall()
    return [json.loads(facts) for (facts,) in rows]
