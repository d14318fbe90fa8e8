"""The demo club of the pictures: a real server on a data folder that is thrown away, and time that can be let pass.

It is half past four in the afternoon there, whatever the time is here, and browsers reach it at an address as a library
has one.
"""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from docs.make.place import ROOT
from tests.club_server import ClubServer

HOST = "192.168.1.10"
ADDRESS = f"http://{HOST}:8000"
AFTERNOON = 16
KEPT_BY_TIME = ("meetings_", "people_", "workspace_")


def get_time_zone() -> str:
    """A zone in which it is afternoon now. Its sign is that of POSIX: east is minus."""
    hours = AFTERNOON - datetime.now(UTC).hour
    hours = hours - 24 if hours > 14 else hours
    return f"Etc/GMT{-hours:+d}" if hours else "Etc/GMT"


@contextmanager
def open_club(folder: Path, language: str) -> Iterator["DemoClub"]:
    """The club runs until the end of the block. No meeting is open yet."""
    os.environ.update(CLUBOTECA_LANGUAGE=language, CLUBOTECA_HOSTS=HOST, CLUBOTECA_TIME_ZONE=get_time_zone())
    club = DemoClub(folder)
    club.server.start()
    try:
        club.change("DELETE FROM meetings_meeting")
        yield club
    finally:
        club.server.kill()


class DemoClub:
    def __init__(self, folder: Path) -> None:
        self.server = ClubServer(folder)

    @property
    def librarian(self) -> dict[str, str]:
        """username, password."""
        found: dict[str, str] = self.server.demo["librarian"]
        return found

    def live_through_weeks(self, language: str) -> None:
        """Some meetings, works, a badge and a fair; see `docs.make.past`."""
        self.server.kill()
        environment = os.environ | {"CLUBOTECA_LANGUAGE": language}
        command: list[str | Path] = [sys.executable, "-m", "docs.make.past", self.server.data, language]
        subprocess.run(command, check=True, cwd=ROOT, env=environment)
        self.server.start()
        self.change("DELETE FROM meetings_meeting WHERE ended_at IS NULL")  # a demo opens one at each start

    def get_learner(self, nickname: str) -> dict[str, Any]:
        """id, nickname, pictures."""
        found: dict[str, Any] = next(each for each in self.server.demo["learners"] if each["nickname"] == nickname)
        return found

    def let_pass(self, minutes: int) -> None:
        """As if all that has happened so far had happened so many minutes earlier."""
        with self._open() as database:
            names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            for name in names:
                if name.startswith(KEPT_BY_TIME):
                    self._move_back(database, name, minutes)
            database.commit()

    def change(self, statement: str, *values: object) -> None:
        with self._open() as database:
            database.execute(statement, values)
            database.commit()

    def lock(self, nickname: str) -> None:
        """Fifteen wrong tries, at so many computers that none of these is locked."""
        subject = f"learner:{self.get_learner(nickname)['id']}"
        tried_at = datetime.now(UTC).replace(tzinfo=None) - timedelta(minutes=3)
        for number in range(15):
            self.change(
                "INSERT INTO people_wrongtry (subject, computer, tried_at) VALUES (?, ?, ?)",
                subject,
                f"192.168.1.{11 + number % 4}",
                (tried_at + timedelta(seconds=number)).isoformat(" "),
            )

    def _open(self) -> closing[sqlite3.Connection]:
        return closing(sqlite3.connect(self.server.data / "club.sqlite3", timeout=20))

    @staticmethod
    def _move_back(database: sqlite3.Connection, table: str, minutes: int) -> None:
        for _number, column, kind, *_rest in database.execute(f"PRAGMA table_info({table})").fetchall():
            if kind == "datetime":
                moved = f"strftime('%Y-%m-%d %H:%M:%f', {column}, '-{minutes} minutes')"
                database.execute(f"UPDATE {table} SET {column} = {moved} WHERE {column} IS NOT NULL")
