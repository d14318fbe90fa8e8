"""A copy on a new computer: who was erased after it was made doesn't come back."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import ROOT

# On the old computer: a copy with Ana and Matei onto the stick, and Ana is erased after that. Then Sorin comes.
OLD_COMPUTER = """
import sys
from pathlib import Path
import django
django.setup()
from django.core.management import call_command
from cluboteca.clubs.backups.actions import make_backup
from cluboteca.clubs.backups.erased import tell_erased_beside_copies
from cluboteca.clubs.models import Library
from cluboteca.meetings.privacy.erasing import erase_learner
from cluboteca.people.actions import create_learner
call_command("migrate", verbosity=0, interactive=False)
stick = Path(sys.argv[1])
stick.mkdir()
library = Library.objects.create(name="Valea", backup_folder=str(stick))
ana, matei = (create_learner(nickname=name, avatar="fox", birth_year=2015) for name in ("Ana", "Matei"))
make_backup(folder=stick)
erase_learner(learner=ana, about=library, by=None)
tell_erased_beside_copies()
"""


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("old")
    (place / "data").mkdir()
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "cluboteca.config.settings",
        "CLUBOTECA_DATA": str(place / "data"),
    }
    words = [sys.executable, "-c", OLD_COMPUTER, str(place / "stick")]
    done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return place / "stick"


def restore(copy: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-m", "cluboteca.cli", "restore", str(copy), "--data", str(folder)]
    environment = os.environ | {"CLUBOTECA_LANGUAGE": "en"}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    return subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def list_children(folder: Path) -> list[str]:
    with closing(sqlite3.connect(folder / "club.sqlite3")) as connection:
        return [row[0] for row in connection.execute("SELECT nickname FROM people_person ORDER BY nickname")]


def test_on_a_new_computer_the_erased_child_is_erased_again_at_once_and_that_is_told(
    stick: Path, tmp_path: Path
) -> None:
    (copy,) = stick.glob("*.zip")
    (told,) = stick.glob("*-erased.jsonl")
    assert "Ana" not in told.read_text()
    done = restore(copy, tmp_path / "new")
    assert done.returncode == 0, done.stderr
    assert list_children(tmp_path / "new") == ["Matei"]
    assert "1 children were erased again" in done.stderr
    again = restore(copy, tmp_path / "new")
    assert again.returncode == 0, again.stderr
    assert list_children(tmp_path / "new") == ["Matei"]


def test_without_the_file_or_with_a_broken_one_the_club_comes_back_and_the_broken_one_is_told(
    stick: Path, tmp_path: Path
) -> None:
    (copy,) = stick.glob("*.zip")
    (told,) = stick.glob("*-erased.jsonl")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / copy.name).write_bytes(copy.read_bytes())
    (elsewhere / told.name).write_text("{broken")
    done = restore(elsewhere / copy.name, tmp_path / "new")
    assert done.returncode == 0, done.stderr
    assert list_children(tmp_path / "new") == ["Ana", "Matei"]
    assert "is damaged" in done.stderr
    (elsewhere / told.name).unlink()
    done = restore(elsewhere / copy.name, tmp_path / "newer")
    assert done.returncode == 0, done.stderr
    assert "damaged" not in done.stderr
