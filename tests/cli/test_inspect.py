import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cluboteca.cli import node_checks
from cluboteca.cli.main import main
from cluboteca.packformat.grid.outline import read_outline
from cluboteca.packformat.grid.work import write_work
from tests.insight.sheet_works import quiz
from tests.small_pack import SmallPack, small_pack
from tests.small_sheet import add_sheets

__all__ = ["small_pack"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    file = tmp_path / "project.json"
    file.write_text(json.dumps(write_work(read_outline(["move", "move"]))))
    return file


def look(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    main(["inspect", *words, "--json"])
    answer = json.loads(capsys.readouterr().out)
    assert isinstance(answer, dict)
    return answer


def test_a_block_project_is_shown(project: Path, capsys):
    answer = look(capsys, str(project), "--locale", "en")
    assert answer == {
        "kind": "blocks",
        "scripts": "when ▶ is pressed\n  move forward\n  move forward",
        "constructs": ["move"],
        "findings": [],
        "error": None,
    }


def test_a_project_is_judged_by_an_activity(project: Path, small_pack: SmallPack, capsys):
    activity = f"{small_pack.folder}/over-the-bridge"
    answer = look(capsys, str(project), "--activity", activity, "--locale", "en")
    assert answer["checks"] == [{"id": "arrives", "passed": False, "message": "Ana hasn't come to the well yet."}]
    message = "Nearly! One step is missing. Count once more, with the bridge."
    assert answer["findings"] == [{"id": "one_step_short", "message": message}]


def test_a_shipped_pack_is_found_by_its_name(project: Path, capsys):
    answer = look(capsys, str(project), "--activity", "first-steps/to-the-well")
    assert isinstance(answer["checks"], list)
    assert answer["checks"][0].keys() == {"id", "passed", "message"}


def test_for_people_it_is_told_in_lines(project: Path, small_pack: SmallPack, capsys):
    assert main(["inspect", str(project), "--activity", f"{small_pack.folder}/over-the-bridge", "--locale", "ro"]) == 0
    out = capsys.readouterr().out
    assert "✗ Ana nu a ajuns încă la fântână." in out
    assert "→ Aproape!" in out


def test_without_node_the_run_checks_are_told_as_not_run(
    project: Path, small_pack: SmallPack, capsys, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setattr(node_checks, "CHECKS", tmp_path / "nowhere.mjs")
    answer = look(capsys, str(project), "--activity", f"{small_pack.folder}/over-the-bridge", "--locale", "en")
    assert answer["checks"] == [
        {"id": "arrives", "passed": None, "message": "This check runs the program, and nothing could be run here."}
    ]
    assert answer["findings"] == []


@pytest.mark.parametrize(("name", "content"), [("a.sb3", b"PK\x03\x04"), ("a.py", b"\xff\xfe"), ("a.json", b"{}")])
def test_a_file_that_is_no_block_project_is_exit_1_with_the_reason(tmp_path: Path, name: str, content: bytes, capsys):
    (tmp_path / name).write_bytes(content)
    assert main(["inspect", str(tmp_path / name), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["error"]
    assert main(["inspect", str(tmp_path / name)]) == 1
    assert capsys.readouterr().err


def test_a_file_that_is_not_there_is_exit_1_with_the_reason(tmp_path: Path, capsys):
    assert main(["inspect", str(tmp_path / "nowhere"), "--json"]) == 1
    document = json.loads(capsys.readouterr().out)
    assert "nowhere" in document["error"]
    assert document["kind"] is None
    assert main(["inspect", str(tmp_path)]) == 1


@pytest.mark.parametrize(
    "activity", ["nowhere/one", "first-steps/nowhere", "first-steps/meadow-robot", "first-steps", "/"]
)
def test_an_activity_that_is_not_there_is_a_wrong_call(project: Path, activity: str, capsys):
    assert main(["inspect", str(project), "--activity", activity]) == 2
    assert capsys.readouterr().err


def test_a_plain_look_imports_neither_django_nor_pydantic(project: Path):
    code = (
        "import sys; from cluboteca.cli.main import main; "
        f"main(['inspect', {str(project)!r}, '--json']); "
        "print([name for name in ('django', 'pydantic', 'yaml', 'markdown_it') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=dict(os.environ)
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    file = tmp_path / "answers.json"
    file.write_text(json.dumps(quiz(what_flag="stops")))
    return file


def test_a_quiz_shows_what_was_answered(answers: Path, capsys):
    answer = look(capsys, str(answers), "--locale", "en")
    assert (answer["kind"], answer["error"]) == ("quiz", None)
    assert str(answer["scripts"]).startswith("what_flag: stops\nloops: repeat, forever\n")


def test_a_quiz_is_judged_by_its_activity_without_node(answers: Path, small_pack: SmallPack, capsys, monkeypatch):
    def refuse(questions: object) -> object:
        raise AssertionError

    monkeypatch.setattr(node_checks, "run_checks", refuse)
    add_sheets(small_pack)
    answer = look(capsys, str(answers), "--activity", f"{small_pack.folder}/what-we-know", "--locale", "en")
    checks = answer["checks"]
    assert isinstance(checks, list)
    assert [check["id"] for check in checks if not check["passed"]] == ["what_flag"]
    assert checks[0]["message"] == "That is what the red sign does."


@pytest.mark.parametrize("activity", ["over-the-bridge", "hands-on"])
def test_a_quiz_in_another_activity_is_told(answers: Path, small_pack: SmallPack, capsys, activity: str):
    add_sheets(small_pack)
    assert main(["inspect", str(answers), "--activity", f"{small_pack.folder}/{activity}"]) == 2
    out, err = capsys.readouterr()
    assert (out, len(err.strip().splitlines())) == ("", 1)
