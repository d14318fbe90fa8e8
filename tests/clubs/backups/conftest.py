import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cluboteca.clubs.backups import keeper, queries


class Clock:
    """A calendar that is set by hand."""

    def __init__(self) -> None:
        self.moment = datetime(2027, 3, 1, 12, tzinfo=UTC)

    def pass_days(self, days: float) -> None:
        self.moment += timedelta(days=days)


@pytest.fixture
def data(tmp_path: Path, settings) -> Path:
    """A data folder with a database, a key and a blob."""
    folder = tmp_path / "data"
    (folder / "keys").mkdir(parents=True)
    (folder / "keys" / "pictures.key").write_text("abc")
    (folder / "keys" / "installation.txt").write_text("abcdef")
    (folder / "blobs" / "ab").mkdir(parents=True)
    (folder / "blobs" / "ab" / "abcd").write_bytes(b"work")
    with closing(sqlite3.connect(folder / "club.sqlite3")) as connection:
        connection.execute("CREATE TABLE saved (work TEXT)")
        connection.commit()
    settings.DATA_DIR = folder
    return folder


@pytest.fixture
def days(monkeypatch: pytest.MonkeyPatch) -> Clock:
    own = Clock()
    for module in ("actions", "keeper", "queries"):
        monkeypatch.setattr(f"cluboteca.clubs.backups.{module}.now", lambda: own.moment)
    return own


@pytest.fixture(autouse=True)
def _forget_the_process() -> Iterator[None]:
    """What a server keeps in its process doesn't outlive a test."""
    yield
    queries.failures.clear()
    keeper._failed_at.clear()
    keeper._asked.clear()
    keeper._owed.clear()
