import socket
from contextlib import closing
from pathlib import Path

import pytest

from cluboteca.cli import run as run_command
from cluboteca.cli.data_folder import check_database, use_data_folder
from cluboteca.cli.main import main
from cluboteca.cli.say import Stop


def test_a_taken_port_is_told_with_another_one_to_try(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["run", "--data", str(tmp_path), "--host", "127.0.0.1", "--port", str(port)]) == 1
    assert f"--port {port + 1}" in capsys.readouterr().err


def test_a_port_that_is_none_is_a_wrong_call(tmp_path: Path) -> None:
    assert main(["run", "--data", str(tmp_path), "--port", "70000"]) == 2


def test_a_data_folder_that_cannot_be_written_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("a file where a folder should be")
    assert main(["run", "--data", str(in_the_way / "data")]) == 1
    assert "--data" in capsys.readouterr().err
    assert in_the_way.read_text() == "a file where a folder should be"


def test_a_damaged_database_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    database = tmp_path / "club.sqlite3"
    database.write_bytes(b"this is no database, but somebody's letter" * 200)
    before = database.read_bytes()
    with pytest.raises(Stop, match="cluboteca restore"):
        check_database(tmp_path)
    assert database.read_bytes() == before


def test_a_missing_data_folder_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLUBOTECA_DATA", "")
    assert use_data_folder(tmp_path / "new" / "data").is_dir()


def test_a_broken_shipped_pack_is_told_and_the_club_goes_on(
    db: None, settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from cluboteca.content.actions import load_packs
    from cluboteca.content.policies import PackBroken

    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "pack.yaml").write_text("id: [")
    settings.PACKS_DIRS = [tmp_path]
    run_command._load_shipped_packs(load_packs, PackBroken)
    assert "cluboteca pack check" in capsys.readouterr().err


@pytest.mark.parametrize("words", [[], ["nonsense"], ["run", "--port", "x"], ["backup"]])
def test_a_wrong_call_exits_with_two(words: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(words)
    assert stop.value.code == 2
