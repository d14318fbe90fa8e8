import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cluboteca.cli import node_checks
from cluboteca.cli.main import main
from cluboteca.cli.node_checks import NoChecks, find_node, run_checks
from cluboteca.cli.pack.new import _as_id
from cluboteca.insight.run import RunQuestion
from tests.small_pack import BRIDGE, SmallPack, small_pack

__all__ = ["small_pack"]


def test_a_new_pack_is_made_and_is_right(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    folder = tmp_path / "Cursul meu"
    assert main(["pack", "new", str(folder)]) == 0
    assert "id: cursul-meu\n" in (folder / "pack.yaml").read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["Cursul meu"]
    assert main(["pack", "check", str(folder)]) == 0


def test_a_new_pack_may_go_into_an_empty_folder_but_replaces_nothing(tmp_path: Path, capsys):
    (tmp_path / "empty").mkdir()
    assert main(["pack", "new", str(tmp_path / "empty")]) == 0
    assert main(["pack", "new", str(tmp_path / "empty")]) == 1
    assert str(tmp_path / "empty") in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, capsys):
    (tmp_path / "file").write_text("in the way")
    assert main(["pack", "new", str(tmp_path / "file" / "pack")]) == 1
    assert str(tmp_path / "file" / "pack") in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "id"), [("first-steps", "first-steps"), ("Șase Pași!", "ase-pa-i"), ("2026", "my-pack"), ("..", "my-pack")]
)
def test_the_id_of_a_new_pack_is_made_from_the_folders_name(name: str, id: str):
    assert _as_id(name) == id


def test_a_right_pack_is_told_as_one_json_document(small_pack: SmallPack, capsys):
    assert main(["pack", "check", str(small_pack.folder), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "pack": "small-pack",
        "version": "0.1",
        "activities": 2,
        "faults": [],
        "error": None,
    }


def test_faults_are_told_with_file_and_line(small_pack: SmallPack, capsys):
    small_pack.replace(f"{BRIDGE}/activity.yaml", "minutes: 5", "minutes: 500")
    assert main(["pack", "check", str(small_pack.folder)]) == 1
    assert capsys.readouterr().out.startswith(f"{BRIDGE}/activity.yaml:2: ")
    assert main(["pack", "check", str(small_pack.folder), "--json"]) == 1
    (fault,) = json.loads(capsys.readouterr().out)["faults"]
    assert (fault["path"], fault["line"]) == (f"{BRIDGE}/activity.yaml", 2)
    assert fault["what"]
    assert fault["remedy"]


def test_faults_that_only_a_run_shows_are_told(small_pack: SmallPack, capsys):
    small_pack.write(f"{BRIDGE}/solution.yaml", "program: [move]\n")
    assert main(["pack", "check", str(small_pack.folder)]) == 1
    assert capsys.readouterr().out.startswith(f"{BRIDGE}/solution.yaml: ")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, capsys):
    assert main(["pack", "check", str(tmp_path / "nowhere"), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["faults"][0]["path"] == ""


@pytest.mark.parametrize("words", [["pack"], ["pack", "bake"], ["pack", "check"], ["pack", "sign", "x"]])
def test_a_wrong_call_is_exit_2(words: list[str]):
    with pytest.raises(SystemExit) as caught:
        main(words)
    assert caught.value.code == 2


def test_without_node_the_check_says_where_to_get_it(small_pack: SmallPack, monkeypatch: pytest.MonkeyPatch, capsys):
    for search in ("_find_in_repository", "_find_in_extra", "_find_on_path"):
        monkeypatch.setattr(node_checks, search, lambda: None)
    monkeypatch.delenv("CLUBOTECA_NODE", raising=False)
    assert main(["pack", "check", str(small_pack.folder), "--json"]) == 1
    document = json.loads(capsys.readouterr().out)
    assert "cluboteca[editor]" in document["error"]
    assert document["faults"] == []


def test_a_node_that_is_named_but_not_there_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("CLUBOTECA_NODE", str(tmp_path / "node"))
    with pytest.raises(NoChecks, match="CLUBOTECA_NODE"):
        find_node()


def test_the_named_node_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    (tmp_path / "node").write_text("")
    monkeypatch.setenv("CLUBOTECA_NODE", str(tmp_path / "node"))
    assert find_node() == tmp_path / "node"


def test_an_old_node_on_the_path_is_passed_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    for version, found in (("v18.20.4", None), ("v22.1.0", tmp_path / "node"), ("nonsense", None)):
        (tmp_path / "node").write_text(f"#!/bin/sh\necho {version}\n")
        (tmp_path / "node").chmod(0o755)
        monkeypatch.setattr(shutil, "which", lambda name: str(tmp_path / "node"))
        assert node_checks._find_on_path() == found


def test_checks_that_are_not_built_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(node_checks, "CHECKS", tmp_path / "run-checks.mjs")
    with pytest.raises(NoChecks, match=r"dev\.py setup"):
        run_checks([])


def test_checks_that_stop_in_the_middle_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    (tmp_path / "run-checks.mjs").write_text("console.error('ran out'); process.exit(3)")
    monkeypatch.setattr(node_checks, "CHECKS", tmp_path / "run-checks.mjs")
    with pytest.raises(NoChecks, match="ran out"):
        run_checks([])


def test_a_work_that_cannot_be_run_is_answered_with_its_error():
    activity = {"world": {"kind": "grid", "hero": "ana", "goal": "well", "maps": ["TTT\n>=G\nTTT"]}, "checks": []}
    answer = run_checks([RunQuestion("one", activity, {"format": 7})])["one"]
    assert answer.error
    assert answer.results == {}


def test_each_question_has_its_own_answer_however_many_processes_there_are(monkeypatch: pytest.MonkeyPatch):
    activity = {"world": {"kind": "grid", "hero": "ana", "goal": "well", "maps": ["TTT\n>=G\nTTT"]}, "checks": []}
    questions = [RunQuestion(str(number), activity, {"format": number}) for number in range(30)]
    for cores in (1, 3, None):
        monkeypatch.setattr(os, "cpu_count", lambda cores=cores: cores)
        assert set(run_checks(questions)) == {question.id for question in questions}


def test_questions_are_dealt_out_evenly_and_none_twice(monkeypatch: pytest.MonkeyPatch):
    questions = [RunQuestion(str(number), {}, {}) for number in range(41)]
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    shares = node_checks._share_out(questions)
    assert sorted(len(share) for share in shares) == [10, 10, 10, 11]
    assert {question.id for share in shares for question in share} == {question.id for question in questions}


def call(*words: str) -> subprocess.CompletedProcess[str]:
    """In a process of its own, since a command sets Django up for its own data folder."""
    code = "import sys; from cluboteca.cli.main import main; sys.exit(main())"
    environment = {key: value for key, value in os.environ.items() if key != "DJANGO_SETTINGS_MODULE"}
    command = [sys.executable, "-c", code, *words]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)


def test_a_pack_is_installed_into_a_club_and_listed(small_pack: SmallPack, tmp_path: Path):
    data = ["--data", str(tmp_path / "data")]
    assert call("pack", "list", *data).stdout == ""
    for _ in range(2):
        done = call("pack", "install", str(small_pack.folder), *data)
        assert (done.returncode, done.stderr) == (0, "")
        assert "small-pack 0.1" in done.stdout
    (listed,) = json.loads(call("pack", "list", "--json", *data).stdout)
    assert (listed["id"], listed["version"], listed["licence"]) == ("small-pack", "0.1", "CC-BY-SA-4.0")
    small_pack.remove(f"{BRIDGE}/ro.md")
    broken = call("pack", "install", str(small_pack.folder), *data)
    assert broken.returncode == 1
    assert broken.stderr.startswith(f"{BRIDGE}/ro.md: ")
    assert call("pack", "list", *data).stdout == "small-pack 0.1\n"


STAGE_ACTIVITY = """\
kind: blocks
minutes: 5
concepts: [events]
world: {kind: stage}
checks:
  - {id: walks, run: {see: {sprite: cat, moved: {at_least: 20}}}}
findings:
  - {id: too_short, when: {run: {failed: walks}}}
"""
STAGE_OUTLINE = """\
stage:
  backdrops: [meadow]
  sprites:
    cat: {{library: cat, costumes: [walk-1], scripts: [[when_flag, {{move: {steps}}}]]}}
"""
STAGE_PAGE = """\
---
title: Walk
goal: Let the cat walk.
hints: [Drag a block., Which one moves?, "It is {block:move}."]
checks:
  walks: {passed: The cat walks., failed: The cat stands still.}
findings:
  too_short: {message: A little further., misunderstanding: One step is enough., question: How far is it?}
---
## Walk

Let the cat walk.
"""


@pytest.fixture
def walk_pack(small_pack: SmallPack) -> SmallPack:
    """One activity of the stage, in which a cat walks."""
    for file in (small_pack.folder / BRIDGE / "attempts").iterdir():
        file.unlink()
    small_pack.write(f"{BRIDGE}/activity.yaml", STAGE_ACTIVITY)
    small_pack.write(f"{BRIDGE}/starter.yaml", STAGE_OUTLINE.format(steps=0))
    small_pack.write(f"{BRIDGE}/solution.yaml", STAGE_OUTLINE.format(steps=50))
    for steps in (1, 5, 9):
        attempt = f"raises: too_short\n{STAGE_OUTLINE.format(steps=steps)}"
        small_pack.write(f"{BRIDGE}/attempts/steps-{steps}.yaml", attempt)
    for page in ("en", "ro"):
        small_pack.write(f"{BRIDGE}/{page}.md", STAGE_PAGE)
    return small_pack


def test_what_the_checks_of_an_activity_saw_is_told_to_an_editor(walk_pack: SmallPack, capsys):
    assert main(["pack", "check", str(walk_pack.folder), "--trace", "over-the-bridge"]) == 0
    told = capsys.readouterr().out
    assert "✓ walks: activities/over-the-bridge/solution.yaml" in told
    assert "✗ walks: activities/over-the-bridge/attempts/steps-5.yaml" in told
    assert "cat: x 50, y 0, direction 90" in told
    main(["pack", "check", str(walk_pack.folder), "--json"])
    assert "trace" not in json.loads(capsys.readouterr().out)


def test_who_has_read_enough_of_it_may_leave(walk_pack: SmallPack):
    command = [sys.executable, "-m", "cluboteca.cli", "pack", "check", str(walk_pack.folder)]
    with subprocess.Popen(
        [*command, "--trace", "over-the-bridge"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        assert "BrokenPipe" not in running.stderr.read()


def test_a_trace_of_an_activity_that_is_not_there_is_wrong_usage(small_pack: SmallPack, capsys):
    assert main(["pack", "check", str(small_pack.folder), "--trace", "over-the-brige"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "over-the-brige" in told.err
    assert "over-the-bridge" in told.err


def test_a_trace_of_an_activity_that_runs_nothing_says_so(small_pack: SmallPack, capsys):
    cards = next(path for path in (small_pack.folder / "activities").iterdir() if path.name not in BRIDGE)
    assert main(["pack", "check", str(small_pack.folder), "--trace", cards.name]) == 0
    assert f"„{cards.name}”" in capsys.readouterr().err
