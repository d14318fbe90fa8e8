"""One consistent file with everything of a club, and the way back from it.

The file is a zip archive: `club.sqlite3` (copied by SQLite's own backup, so saves that are still in the write-ahead
log are in it), `keys/` (without them no picture sign-in works), `blobs/` and `manifest.json` with the SHA-256 of each.
Blobs are named by their content and never change, so copying them after the database misses none but those that are
erased meanwhile.
"""

import hashlib
import json
import os
import re
import secrets
import sqlite3
import string
import tempfile
import zipfile
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cluboteca.core.erased import Erased, find_erased_file, read_erased

DATABASE = "club.sqlite3"
FORMAT = 1
KEPT_FOLDERS = ("keys", "blobs")
OWN_BACKUPS = "backups"
"""Backups that stand in the data folder itself. They aren't backed up, and stay there when one of them is restored."""


CARRIED_OUT = "carried-out.jsonl"
"""What a copy mustn't undo (see `core.carried_out`). It isn't backed up, and stays when a copy is brought back."""
INSTALLATION = "installation.txt"
"""In the folder of the keys, so that whoever brings a copy back on a new computer goes on clearing the old copies."""
_COPY_NAME = re.compile(r"cluboteca-(?:([a-z]{6})-)?(\d{4}-\d{2}-\d{2})\.zip")
_ASIDE_STAMP = "%Y%m%d-%H%M%S"


def get_installation_id(folder: Path) -> str:
    """Six letters that tell the copies of this data folder from those of another library on the same stick."""
    found = _read_installation_id(folder)
    if found is None:
        path = folder / "keys" / INSTALLATION
        found = "".join(secrets.choice(string.ascii_lowercase) for _letter in range(6))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(found, encoding="ascii")
    return found


def _read_installation_id(folder: Path) -> str | None:
    path = folder / "keys" / INSTALLATION
    found = path.read_text(encoding="ascii", errors="replace").strip() if path.is_file() else ""
    return found if re.fullmatch("[a-z]{6}", found) else None


def read_copy_day(path: Path, *, folder: Path) -> str | None:
    """The day in the name of a copy of the data folder `folder`; None of any other file.

    A name without letters, as older ones have, is only trusted where nobody else's copies go.
    """
    match = _COPY_NAME.fullmatch(path.name)
    if match is None:
        return None
    letters, day = match.groups()
    is_own = path.parent == folder / OWN_BACKUPS if letters is None else letters == get_installation_id(folder)
    return day if is_own else None


@dataclass(frozen=True)
class SetAside:
    """A folder that a return from a copy has left beside the data folder. at: since when."""

    path: Path
    at: datetime


def list_set_aside(folder: Path) -> list[SetAside]:
    """What stood there before a return, and what returns that were killed have left, the oldest first."""
    found = []
    try:
        for path in folder.parent.glob(f"{folder.name}.before-*"):
            at = _read_stamp(path.name.removeprefix(f"{folder.name}.before-"))
            if at is not None and path.is_dir():
                found.append(SetAside(path, at))
        for path in folder.parent.glob(".restore-*"):
            at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            if (path / "data").is_dir():
                found.append(SetAside(path, at))
    except OSError:
        return []
    return sorted(found, key=lambda each: each.at)


def _read_stamp(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, _ASIDE_STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


class BadBackup(Exception):
    """The file isn't a whole backup."""


class DataInUse(Exception):
    """A server has the database of the data folder open."""


def _hash_file(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _copy_database(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source, timeout=20)) as live, closing(sqlite3.connect(target)) as copy:
        live.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")


def write_backup(*, folder: Path, target: Path) -> int:
    """Back `folder` up to the file `target` and return its size in bytes.

    An older file is replaced only when the new one is whole.

    Raises OSError.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".backup-") as workplace:
        archive = Path(workplace) / "backup.zip"
        try:
            _pack(folder, archive)
        except FileNotFoundError:
            # A work was erased between the copy of the database and the copy of its file. Once more, without it.
            archive.unlink(missing_ok=True)
            _pack(folder, archive)
        with archive.open("rb+") as file:
            os.fsync(file.fileno())
        size_bytes = archive.stat().st_size
        archive.replace(target)
    return size_bytes


def _pack(folder: Path, archive: Path) -> None:
    """Raises FileNotFoundError when a file has vanished that the copied database names."""
    database = archive.with_name(DATABASE)
    database.unlink(missing_ok=True)
    _copy_database(folder / DATABASE, database)
    files = [(database, DATABASE)]
    for name in KEPT_FOLDERS:
        paths = sorted((folder / name).rglob("*"))
        files += [(path, path.relative_to(folder).as_posix()) for path in paths if path.is_file()]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        hashes = {}
        for path, inner in files:
            try:
                digest = _hash_file(path)
                out.write(path, inner)
            except FileNotFoundError:
                if not inner.startswith("blobs/") or _names_blob(database, path.name):
                    raise
            else:
                hashes[inner] = digest
        made_at = datetime.now(UTC).isoformat(timespec="seconds")
        out.writestr("manifest.json", json.dumps({"format": FORMAT, "made_at": made_at, "files": hashes}))


def _names_blob(database: Path, name: str) -> bool:
    """Whether a row of any table names it, in a column `blob`."""
    with closing(sqlite3.connect(database)) as copy:
        tables = copy.execute(
            "SELECT m.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c"
            " WHERE m.type = 'table' AND c.name = 'blob'"
        ).fetchall()
        return any(
            copy.execute(f'SELECT 1 FROM "{table}" WHERE blob = ? LIMIT 1', (name,)).fetchone()  # noqa: S608 -- own tables
            for (table,) in tables
        )


def _is_in_use(folder: Path) -> bool:
    """A server keeps its database open; leaving write-ahead logging succeeds only for one who has the file alone."""
    database = folder / DATABASE
    if not database.exists():
        return False
    try:
        with closing(sqlite3.connect(database, timeout=0)) as connection:
            mode = connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
            return bool(mode != "delete")
    except sqlite3.OperationalError:
        return True
    except sqlite3.DatabaseError:
        return False  # a damaged database is what one restores for


def _unpack(source: Path, into: Path) -> None:
    """Unpack exactly what the manifest names, each file with its hash. Raises BadBackup."""
    try:
        with zipfile.ZipFile(source) as archive:
            manifest = json.loads(archive.read("manifest.json"))
            if manifest["format"] != FORMAT or DATABASE not in manifest["files"]:
                raise BadBackup
            for inner, digest in manifest["files"].items():
                path = (into / inner).resolve()
                if not path.is_relative_to(into.resolve()) or inner.split("/")[0] not in (DATABASE, *KEPT_FOLDERS):
                    raise BadBackup
                path.parent.mkdir(parents=True, exist_ok=True)
                with path.open("wb") as file:
                    file.write(archive.read(inner))
                    file.flush()
                    os.fsync(file.fileno())
                if _hash_file(path) != digest:
                    raise BadBackup
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError, EOFError) as error:
        raise BadBackup from error


@dataclass(frozen=True)
class Restored:
    """set_aside: where that is now what stood there before. is_erased_known: the file beside the copy could be read."""

    set_aside: Path | None
    is_erased_known: bool


def _write_carried_out(*, fresh: Path, before: Path, beside: Path) -> bool:
    """What was known here stays known, and what stands beside the copy comes to it; whether that could be read."""
    letters = _read_installation_id(fresh)
    erased = read_erased(find_erased_file(beside, letters)) if letters else Erased()
    known = (before / CARRIED_OUT).read_bytes() if (before / CARRIED_OUT).is_file() else b""
    lines = [json.dumps({"at": f"{day}T12:00:00+00:00", "learner": key}) + "\n" for key, day in erased.days.items()]
    if known or lines:
        end_of_line = b"\n" if known and lines and not known.endswith(b"\n") else b""
        (fresh / CARRIED_OUT).write_bytes(known + end_of_line + "".join(lines).encode())
    return erased.is_whole


def restore_backup(*, source: Path, folder: Path) -> Restored:
    """Make `folder` what the backup holds. What stood there is renamed. Who has to be erased again is noted there.

    Raises BadBackup, DataInUse, OSError; then nothing has changed.
    """
    if not source.is_file():
        raise BadBackup
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".restore-") as workplace:
        fresh = Path(workplace) / "data"
        fresh.mkdir()
        _unpack(source, fresh)
        for key in (fresh / "keys").glob("*"):
            key.chmod(0o600)
        if _is_in_use(folder):
            raise DataInUse
        # Before anything is renamed, so that no child comes back when the power goes in between.
        is_erased_known = _write_carried_out(fresh=fresh, before=folder, beside=source.resolve().parent)
        set_aside = None
        if folder.exists():
            set_aside = folder.with_name(f"{folder.name}.before-{datetime.now(UTC):{_ASIDE_STAMP}}")
            folder.rename(set_aside)
        fresh.rename(folder)
        if set_aside is not None and (set_aside / OWN_BACKUPS).exists():
            (set_aside / OWN_BACKUPS).rename(folder / OWN_BACKUPS)
    return Restored(set_aside, is_erased_known)
