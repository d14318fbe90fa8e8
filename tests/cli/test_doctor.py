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
