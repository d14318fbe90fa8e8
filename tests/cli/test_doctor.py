import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cluboteca.cli import doctor
from cluboteca.cli.main import main


@pytest.mark.parametrize(
    ("version", "is_sound"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 52, 0), True),
    ],
)
def test_versions_of_sqlite_with_the_log_fault_are_known(version: tuple[int, ...], is_sound: bool) -> None:
    assert doctor.has_sound_sqlite(version) is is_sound


def test_a_full_disk_and_an_old_sqlite_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    monkeypatch.setattr(
        "cluboteca.cli.doctor.shutil.disk_usage", lambda folder: type("Usage", (), {"free": 7_000_000})()
    )
    monkeypatch.setattr(doctor, "has_sound_sqlite", lambda version: False)
    assert main(["doctor", "--data", str(tmp_path)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert "7 MB" in lines[0]


def test_a_damaged_database_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    (tmp_path / "club.sqlite3").write_bytes(b"x" * 5000)
    assert main(["doctor", "--data", str(tmp_path)]) == 1
    assert "cluboteca restore" in capsys.readouterr().out


@pytest.mark.parametrize("is_chosen", [True, False])
def test_where_the_copies_go_is_told_and_of_when_the_latest_is(
    tmp_path: Path, monkeypatch, capsys, is_chosen: bool
) -> None:
    monkeypatch.setattr(doctor, "has_sound_sqlite", lambda version: True)
    monkeypatch.setattr(doctor, "LEAST_FREE_MB", 0)
    data = tmp_path / "data"
    (data / "keys").mkdir(parents=True)
    place = tmp_path / "stick" if is_chosen else data / "backups"
    with closing(sqlite3.connect(data / "club.sqlite3")) as connection:
        connection.execute("CREATE TABLE clubs_library (backup_folder TEXT)")
        connection.execute("INSERT INTO clubs_library VALUES (?)", (str(place) if is_chosen else "",))
        connection.commit()
    assert main(["doctor", "--data", str(data)]) == 0
    assert str(place) in capsys.readouterr().out
    place.mkdir()
    (data / "keys" / "installation.txt").write_text("abcdef")
    for day in ("abcdef-2027-01-31", "abcdef-2027-02-01", "zzzzzz-2027-02-02"):
        (place / f"cluboteca-{day}.zip").write_bytes(b"x")
    (tmp_path / "data.before-20270131-100000").mkdir()
    main(["doctor", "--data", str(data)])
    told = capsys.readouterr().out
    assert "2027-02-01" in told
    assert "2027-02-02" not in told
    assert str(tmp_path / "data.before-20270131-100000") in told


def test_a_database_of_an_older_version_has_no_place_for_copies(tmp_path: Path, monkeypatch, capsys) -> None:
    monkeypatch.setattr(doctor, "has_sound_sqlite", lambda version: True)
    with closing(sqlite3.connect(tmp_path / "club.sqlite3")) as connection:
        connection.execute("CREATE TABLE clubs_library (name TEXT)")
        connection.commit()
    main(["doctor", "--data", str(tmp_path)])
    assert "copi" not in capsys.readouterr().out.lower()
