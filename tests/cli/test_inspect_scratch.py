import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cluboteca.cli.main import main
from tests.insight.scratch.files import block, document, pack, stack
from tests.small_pack import SmallPack, small_pack

__all__ = ["small_pack"]

BLOCKS = stack(block("event_whenflagclicked"), block("control_repeat", TIMES=[1, [6, "3"]]), block("looks_show"))


@pytest.fixture
def game(tmp_path: Path) -> Path:
    file = tmp_path / "game.sb3"
    file.write_bytes(pack({"project.json": json.dumps(document(BLOCKS))}))
    return file


def lines(capsys: pytest.CaptureFixture[str], *words: object, status: int = 0) -> list[dict[str, object]]:
    assert main(["inspect", *map(str, words), "--json"]) == status
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_scratch_project_is_shown(game: Path, capsys):
    (answer,) = lines(capsys, game, "--locale", "en")
    rubric = answer.pop("rubric")
    assert answer == {
        "kind": "scratch",
        "constructs": ["flag", "looks", "repeat"],
        "findings": [
            {
                "id": "initialisation_of_looks",
                "target": "Cat",
                "count": 1,
                "message": "It sets at the start what its sprites look like.",
                "kind": "good_practice",
            }
        ],
        "scripts": [
            {"target": "Stage", "scripts": [], "notes": []},
            {"target": "Cat", "scripts": ["when green flag clicked\nrepeat (3)\nend\nshow"], "notes": []},
        ],
        "error": None,
    }
    assert isinstance(rubric, dict)
    assert rubric["classic"] == {
        "abstraction": 0,
        "parallelization": 0,
        "logic": 0,
        "synchronization": 0,
        "flow_control": 2,
        "user_interactivity": 1,
        "data_representation": 1,
    }
    assert len(rubric["extended"]) == 9


def test_a_bare_document_is_shown_too(tmp_path: Path, capsys):
    file = tmp_path / "project.json"
    file.write_text(json.dumps(document(BLOCKS), indent=1), encoding="utf-8")
    assert lines(capsys, file)[0]["kind"] == "scratch"


def test_for_people_there_are_scripts_and_plain_words_but_no_figures(game: Path, capsys):
    assert main(["inspect", str(game), "--locale", "en"]) == 0
    assert (
        capsys.readouterr().out
        == """Cat

  when green flag clicked
  repeat (3)
  end
  show

What this project does:
• It starts when the green flag is clicked.
• Something changes its looks or speaks.
• It repeats things.

What is well made:
• It sets at the start what its sprites look like.
"""
    )


def test_for_people_there_is_one_question_about_what_to_try_next(tmp_path: Path, capsys):
    file = tmp_path / "watch.sb3"
    asking = block("control_if", CONDITION=[2, "question"])
    watching = stack(block("event_whenflagclicked"), asking, block("control_repeat_until"))
    question = block("sensing_mousedown", parent="b")
    file.write_bytes(pack({"project.json": json.dumps(document({**watching, "question": question}))}))
    assert main(["inspect", str(file), "--locale", "en"]) == 0
    (line,) = capsys.readouterr().out.split("What to try next:\n")[1].splitlines()
    assert line == "Cat: This loop repeats until something is so. Until what?"


def test_for_people_an_empty_project_is_told_as_such(tmp_path: Path, capsys):
    file = tmp_path / "empty.sb3"
    file.write_bytes(pack({"project.json": json.dumps(document())}))
    assert main(["inspect", str(file), "--locale", "en"]) == 0
    assert capsys.readouterr().out == "This project doesn't do anything yet: no script in it is started.\n"


@pytest.mark.parametrize(("name", "content"), [("a.sb3", b"hello"), ("a.sb", b"ScratchV02"), ("a.bin", b"PK\x03\x04")])
def test_what_is_no_project_is_exit_1_with_the_reason(tmp_path: Path, name: str, content: bytes, capsys):
    (tmp_path / name).write_bytes(content)
    (answer,) = lines(capsys, tmp_path / name, status=1)
    assert answer["kind"] == "scratch"
    assert answer["rubric"] is answer["scripts"] is None
    assert str(answer["error"]).endswith(".")
    assert main(["inspect", str(tmp_path / name)]) == 1
    assert capsys.readouterr().err == f"{answer['error']}\n"


def test_a_folder_gives_a_line_for_each_file_in_the_order_of_their_names(game: Path, capsys):
    folder = game.parent
    for name in ("b.sb3", "sub/c.sb3", ".hidden/d.sb3"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(game.read_bytes())
    (folder / "a.py").write_text("print(1)\n", encoding="utf-8")
    (folder / "notes.txt").write_text("no project", encoding="utf-8")
    answers = lines(capsys, folder)
    assert [(each["file"], each["kind"]) for each in answers] == [
        ("a.py", "python"),
        ("b.sb3", "scratch"),
        ("game.sb3", "scratch"),
        ("sub/c.sb3", "scratch"),
    ]


def test_a_large_folder_is_shared_by_processes_and_gives_the_same(game: Path, capsys):
    for number in range(40):
        (game.parent / f"{number:02}.sb3").write_bytes(game.read_bytes())
    answers = lines(capsys, game.parent)
    assert [each["file"] for each in answers] == [*(f"{number:02}.sb3" for number in range(40)), "game.sb3"]
    assert all(each["error"] is None for each in answers)


def test_one_bad_file_in_a_folder_is_exit_1_and_the_others_are_shown(game: Path, capsys):
    (game.parent / "bad.sb3").write_bytes(b"hello")
    bad, good = lines(capsys, game.parent, status=1)
    assert (bad["file"], good["file"], good["error"]) == ("bad.sb3", "game.sb3", None)
    assert bad["error"]
    assert main(["inspect", str(game.parent), "--locale", "en"]) == 1
    said = capsys.readouterr()
    assert "── game.sb3\n\nCat\n" in said.out
    assert said.err.startswith("bad.sb3: ")


def test_an_activity_cant_judge_a_folder_or_a_scratch_project(game: Path, small_pack: SmallPack, capsys):
    activity = f"{small_pack.folder}/over-the-bridge"
    assert main(["inspect", str(game), "--activity", activity]) == 2
    assert main(["inspect", str(game.parent), "--activity", activity]) == 2
    assert "--activity" in capsys.readouterr().err


def test_a_look_at_a_scratch_project_imports_only_what_it_needs(game: Path):
    unneeded = ("django", "pydantic", "yaml", "cluboteca.insight.python", "cluboteca.insight.project")
    code = (
        "import sys; from cluboteca.cli.main import main; "
        f"main(['inspect', {str(game)!r}, '--json']); "
        f"print([name for name in {unneeded} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=dict(os.environ)
    )
    assert done.stdout.splitlines()[-1] == "[]"
