import json
from pathlib import Path

import pytest

from cluboteca.cli.main import main
from tests.packformat.importing.quiz_reading import write_file
from tests.small_scratch import SOLVED, sb3

TABLE = "întrebare;corect;greșit\nCât fac 2+2?;4;5\n;x;\n"


@pytest.fixture
def sources(tmp_path: Path) -> dict[str, Path]:
    return {
        "csv": write_file(tmp_path, "quiz.csv", TABLE),
        "gift": write_file(tmp_path, "quiz.gift", "Cât fac 2+2? {=4 ~5}"),
        "scratch": write_file(tmp_path, "game.sb3", sb3(SOLVED)),
    }


@pytest.mark.parametrize("kind", ["csv", "gift", "scratch"])
def test_each_format_is_found_and_makes_a_pack_without_faults(sources, kind, tmp_path, capsys):
    into = tmp_path / "pack"
    assert (
        main(["import", str(sources[kind]), "--into", str(into), "--licence", "CC0-1.0", "--author", "Ana", "--json"])
        == 0
    )
    report = json.loads(capsys.readouterr().out)
    assert (report["format"], report["activities"], report["licence"]) == (kind, 1, "CC0-1.0")
    assert (into / "pack.yaml").is_file()
    assert (into / "README.md").is_file()


def test_a_bad_line_is_told_in_romanian(sources, tmp_path, capsys):
    assert main(["import", str(sources["csv"]), "--into", str(tmp_path / "pack")]) == 0
    assert "quiz.csv:3" in capsys.readouterr().err


def test_a_file_of_no_format_leaves_nothing_behind(tmp_path, capsys):
    file = write_file(tmp_path, "notes.txt", "just notes")
    assert main(["import", str(file), "--into", str(tmp_path / "pack"), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["error"]
    assert not (tmp_path / "pack").exists()
