"""`python3 dev.py`, as a person meets it: on a fresh machine, again, after an interruption, and without internet."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from devtools import chromium, program, stamp
from tests.architecture.repository import ROOT, list_files


def get_bare_python() -> Path:
    """The Python that `.venv` was made from: it has none of our packages."""
    return Path(sys._base_executable)  # type: ignore[attr-defined]


def run_dev(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [get_bare_python(), "dev.py", *arguments],
        cwd=folder,
        env=program.get_environment(**environment),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def fresh_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository as it comes: nothing that a set-up makes."""
    folder = tmp_path_factory.mktemp("fresh")
    for file in list_files():
        target = folder / file.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(file, target)
    return folder


def test_help_says_one_line_about_each_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["help"]) == 0
    lines = capsys.readouterr().out.splitlines()
    for name, (_run, what) in dev.COMMANDS.items():
        assert [line for line in lines if line.split()[:1] == [name] and line.endswith(what)]


def test_nothing_asked_for_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 0
    assert "setup" in capsys.readouterr().out


def test_an_unknown_command_is_answered_with_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["rnu"]) == 2
    said = capsys.readouterr().out
    assert "“rnu”" in said
    assert "setup" in said


def test_dev_needs_nothing_but_the_standard_library() -> None:
    done = subprocess.run([get_bare_python(), "-s", "-S", ROOT / "dev.py", "help"], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_stamp_is_fresh_only_for_what_it_was_made_from(tmp_path: Path) -> None:
    source, mark = tmp_path / "lock.txt", tmp_path / "made" / "lock.stamp"
    source.write_text("one")
    assert not stamp.is_fresh(mark, stamp.get_hash([source]))
    stamp.write_stamp(mark, stamp.get_hash([source]))
    assert stamp.is_fresh(mark, stamp.get_hash([source]))
    source.write_text("two")
    assert not stamp.is_fresh(mark, stamp.get_hash([source]))


def test_a_step_that_fails_says_so_in_a_sentence_with_its_last_lines(tmp_path: Path) -> None:
    with pytest.raises(program.SetUpFailed, match=r"(?s)It did not work\..*boom"):
        program.run_quietly(
            [sys.executable, "-c", "raise SystemExit('boom')"],
            folder=tmp_path,
            log=tmp_path / "log",
            failed="It did not work.",
        )


def test_a_named_chromium_that_is_not_there_is_told_of(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "chromium"))
    with pytest.raises(program.SetUpFailed, match="no such file"):
        chromium.find_chromium()


@pytest.mark.slow
def test_a_fresh_copy_sets_itself_up_once_and_mends_what_was_interrupted(fresh_copy: Path) -> None:
    first = run_dev(fresh_copy, "setup")
    assert first.returncode == 0, first.stdout + first.stderr
    command = fresh_copy / ".venv" / ("Scripts" if os.name == "nt" else "bin") / "cluboteca"
    subprocess.run([command, "--help"], check=True, capture_output=True)

    again = run_dev(fresh_copy, "setup")
    assert again.stdout.count("there already") == 4

    (fresh_copy / ".venv" / "run.stamp").unlink()
    shutil.rmtree(fresh_copy / "frontend" / "node_modules")
    shutil.rmtree(fresh_copy / ".node" / "lib")
    mended = run_dev(fresh_copy, "setup")
    assert mended.returncode == 0, mended.stdout + mended.stderr
    assert run_dev(fresh_copy, "setup").stdout.count("there already") == 4


@pytest.mark.slow
def test_without_internet_the_set_up_says_so_and_leaves_nothing_half_done(fresh_copy: Path) -> None:
    shutil.rmtree(fresh_copy / ".venv", ignore_errors=True)
    nowhere = "http://127.0.0.1:9"
    done = run_dev(
        fresh_copy,
        "setup",
        HTTPS_PROXY=nowhere,
        HTTP_PROXY=nowhere,
        PIP_NO_CACHE_DIR="1",
        PIP_CONFIG_FILE=os.devnull,
    )
    assert done.returncode == 1
    assert "internet" in done.stderr
    assert not (fresh_copy / ".venv" / "pip.stamp").exists()
