"""`cluboteca doctor`: what is wrong with this computer, in plain words."""

import argparse
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from cluboteca.cli.data_folder import add_data_option, check_database, get_data_folder, get_database, use_data_folder
from cluboteca.cli.say import Stop, gettext

LEAST_FREE_MB = 500
# The first versions, in their lines, without the corruption of a write-ahead log that is reset while it is read.
SOUND_SQLITE = ((3, 51, 3), (3, 50, 7), (3, 44, 6))
PROGRAM_MADE_ON = datetime(2026, 11, 1, tzinfo=UTC)


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("doctor", help=gettext("say what is wrong with this computer"))
    add_data_option(parser)


def run(args: argparse.Namespace) -> int:
    faults = list(find_faults(args.data))
    for fault in faults:
        print(f"✗ {fault}")
    if not faults:
        print("✓ " + gettext("Nothing is wrong that can be seen from here."))
    _tell_backups(get_data_folder(args.data))
    return 1 if faults else 0


def find_faults(data: Path | None) -> Iterator[str]:
    """One sentence each, with what to do."""
    try:
        folder = use_data_folder(data)
        check_database(folder)
    except Stop as stop:
        yield str(stop)
        return
    yield from _find_disk_faults(folder)
    yield from _find_database_faults(get_database(folder))
    if not has_sound_sqlite(sqlite3.sqlite_version_info):
        text = gettext(
            "The SQLite of this Python ({version}) has a rare fault that can damage the database. "
            "Make a backup after each meeting, and update Python when you can."
        )
        yield text.format(version=sqlite3.sqlite_version)
    if datetime.now(UTC) < PROGRAM_MADE_ON:
        yield gettext("The clock of this computer is wrong: it shows a date in the past. Set the date and the time.")


def has_sound_sqlite(version: tuple[int, ...]) -> bool:
    """Whether this version is in a repaired line, or newer than all."""
    if version >= SOUND_SQLITE[0]:
        return True
    return any(version[:2] == sound[:2] and version >= sound for sound in SOUND_SQLITE)


def _find_disk_faults(folder: Path) -> Iterator[str]:
    free_mb = shutil.disk_usage(folder).free // 1_000_000
    if free_mb < LEAST_FREE_MB:
        text = gettext("The disk that holds {folder} has only {free} MB left. Free some space before the next meeting.")
        yield text.format(folder=folder, free=free_mb)


def _find_database_faults(path: Path) -> Iterator[str]:
    if not path.exists():
        return
    with closing(sqlite3.connect(f"file:{path.as_posix()}?mode=ro", uri=True, timeout=20)) as connection:
        answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if answer != "ok":
        text = gettext(
            "The club's database is damaged ({answer}). Bring back the latest backup: cluboteca restore FILE."
        )
        yield text.format(answer=answer)


def _tell_backups(folder: Path) -> None:
    """Where the copies of each library go, and when the latest was made."""
    from cluboteca.core.backup import OWN_BACKUPS, list_set_aside, read_copy_day

    for chosen in _list_backup_folders(get_database(folder)):
        place = Path(chosen) if chosen else folder / OWN_BACKUPS
        days = (read_copy_day(path, folder=folder) for path in place.glob("cluboteca-*.zip"))
        copies = sorted(day for day in days if day)
        if copies:
            print(gettext("Copies go to {place}; the latest is of {day}.").format(place=place, day=copies[-1]))
        else:
            print(gettext("Copies go to {place}; there is none yet.").format(place=place))
    for aside in list_set_aside(folder):
        text = gettext("A return from a copy left {place}, with the data of {day}. It is deleted after a month.")
        print(text.format(place=aside.path, day=f"{aside.at:%Y-%m-%d}"))


def _list_backup_folders(path: Path) -> list[str]:
    """Empty: the data folder's own. None of a database that an older version made, or that can't be read."""
    if not path.exists():
        return []
    with closing(sqlite3.connect(f"file:{path.as_posix()}?mode=ro", uri=True, timeout=20)) as connection:
        try:
            rows = connection.execute("SELECT DISTINCT backup_folder FROM clubs_library ORDER BY 1").fetchall()
        except sqlite3.DatabaseError:
            return []
    return [row[0] for row in rows]
