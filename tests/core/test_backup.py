import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from cluboteca.core import backup
from cluboteca.core.backup import BadBackup, DataInUse, restore_backup, write_backup


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with one saved row, a key and a blob."""
    folder = tmp_path / "data"
    (folder / "keys").mkdir(parents=True)
    (folder / "keys" / "pictures.key").write_text("abc")
    (folder / "blobs" / "ab").mkdir(parents=True)
    (folder / "blobs" / "ab" / "abcd").write_bytes(b"work")
    with closing(sqlite3.connect(folder / "club.sqlite3")) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE saved (work TEXT)")
        connection.execute("INSERT INTO saved VALUES ('first')")
        connection.commit()
    return folder


def read_rows(folder: Path) -> list[str]:
    with closing(sqlite3.connect(folder / "club.sqlite3")) as connection:
        return [row[0] for row in connection.execute("SELECT work FROM saved ORDER BY rowid")]


def test_a_backup_holds_what_stands_in_the_write_ahead_log_of_a_running_server(data: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(data / "club.sqlite3")) as server:
        server.execute("INSERT INTO saved VALUES ('second')")
        server.commit()
        write_backup(folder=data, target=tmp_path / "club.zip")
    restore_backup(source=tmp_path / "club.zip", folder=tmp_path / "elsewhere")
    assert read_rows(tmp_path / "elsewhere") == ["first", "second"]
    assert (tmp_path / "elsewhere" / "keys" / "pictures.key").read_text() == "abc"
    assert (tmp_path / "elsewhere" / "blobs" / "ab" / "abcd").read_bytes() == b"work"


def test_restoring_sets_aside_what_stood_there(data: Path, tmp_path: Path) -> None:
    write_backup(folder=data, target=tmp_path / "club.zip")
    with closing(sqlite3.connect(data / "club.sqlite3")) as connection:
        connection.execute("INSERT INTO saved VALUES ('later')")
        connection.commit()
    aside = restore_backup(source=tmp_path / "club.zip", folder=data).set_aside
    assert read_rows(data) == ["first"]
    assert aside is not None
    assert read_rows(aside) == ["first", "later"]


def test_what_was_erased_since_is_still_known_after_a_return(data: Path, tmp_path: Path) -> None:
    write_backup(folder=data, target=tmp_path / "club.zip")
    (data / "carried-out.jsonl").write_text("{}")
    restore_backup(source=tmp_path / "club.zip", folder=data)
    assert (data / "carried-out.jsonl").read_text() == "{}"


def test_nothing_is_restored_under_a_running_server(data: Path, tmp_path: Path) -> None:
    write_backup(folder=data, target=tmp_path / "club.zip")
    with closing(sqlite3.connect(data / "club.sqlite3")) as server:
        server.execute("SELECT * FROM saved").fetchall()
        with pytest.raises(DataInUse):
            restore_backup(source=tmp_path / "club.zip", folder=data)
    assert read_rows(data) == ["first"]


def spoil(archive: Path, inner: str, content: bytes, *, manifest: dict[str, object] | None = None) -> None:
    with zipfile.ZipFile(archive) as source:
        files = {name: source.read(name) for name in source.namelist()}
    if manifest is not None:
        files["manifest.json"] = json.dumps(manifest).encode()
    files[inner] = content
    with zipfile.ZipFile(archive, "w") as target:
        for name, each in files.items():
            target.writestr(name, each)


@pytest.mark.parametrize("kind", ["missing", "no zip", "truncated", "changed", "no manifest", "path out of the folder"])
def test_what_is_no_whole_backup_changes_nothing(data: Path, tmp_path: Path, kind: str) -> None:
    archive = tmp_path / "club.zip"
    write_backup(folder=data, target=archive)
    if kind == "missing":
        archive = tmp_path / "none.zip"
    elif kind == "no zip":
        archive.write_text("a letter")
    elif kind == "truncated":
        archive.write_bytes(archive.read_bytes()[:-200])
    elif kind == "changed":
        spoil(archive, "keys/pictures.key", b"other")
    elif kind == "no manifest":
        spoil(archive, "manifest.json", b"[]")
    else:
        names = {"format": 1, "files": {"club.sqlite3": "", "keys/../../out": ""}}
        spoil(archive, "keys/../../out", b"x", manifest=names)
    with pytest.raises(BadBackup):
        restore_backup(source=archive, folder=data)
    assert read_rows(data) == ["first"]
    assert not (tmp_path / "out").exists()


def vanish_once(path: Path, monkeypatch: pytest.MonkeyPatch, *, forget: Path | None = None) -> None:
    """The file is erased after it was listed; its row in the database `forget` goes in the same moment."""
    hash_file = backup._hash_file

    def look(each: Path) -> str:
        if each == path and path.exists():
            path.unlink()
            if forget is not None:
                with closing(sqlite3.connect(forget)) as connection:
                    connection.execute("DELETE FROM works")
                    connection.commit()
        return hash_file(each)

    monkeypatch.setattr(backup, "_hash_file", look)


@pytest.mark.parametrize("is_named", [True, False])
def test_a_work_that_is_erased_while_the_copy_is_made_does_not_spoil_it(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_named: bool
) -> None:
    with closing(sqlite3.connect(data / "club.sqlite3")) as connection:
        connection.execute("CREATE TABLE works (blob TEXT)")
        connection.execute("INSERT INTO works VALUES (?)", ("abcd" if is_named else "other",))
        connection.commit()
    vanish_once(data / "blobs" / "ab" / "abcd", monkeypatch, forget=data / "club.sqlite3")
    write_backup(folder=data, target=tmp_path / "club.zip")
    restore_backup(source=tmp_path / "club.zip", folder=tmp_path / "elsewhere")
    with closing(sqlite3.connect(tmp_path / "elsewhere" / "club.sqlite3")) as connection:
        assert connection.execute("SELECT blob FROM works").fetchall() == ([] if is_named else [("other",)])
    assert (tmp_path / "elsewhere" / "keys" / "pictures.key").read_text() == "abc"


def test_a_key_that_cannot_be_read_is_no_reason_to_make_a_copy_without_it(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path) -> str:
        if path.suffix == ".key":
            raise FileNotFoundError
        return ""

    monkeypatch.setattr(backup, "_hash_file", fail)
    with pytest.raises(FileNotFoundError):
        write_backup(folder=data, target=tmp_path / "club.zip")
    assert not (tmp_path / "club.zip").exists()
