"""Nothing of an erased child is left: a mark in every field and file, and a search through every byte of the data folder."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What `canary_club` found, in a process and a data folder of its own: the database stands in a real file."""
    data = tmp_path_factory.mktemp("canary") / "data"
    data.mkdir()
    program = "import django; django.setup(); from tests.meetings.privacy.canary_club import main; main()"
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "cluboteca.config.settings", "CLUBOTECA_DATA": str(data)}
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found | {"data": data}


def test_the_mark_was_in_database_log_and_files_before(report: dict[str, Any]) -> None:
    before = {Path(path).parts[0] for path in report["before"]}
    assert {"blobs", "demo.json", "logs"} <= before
    assert before & {"club.sqlite3", "club.sqlite3-wal"}
    assert len(report["filled"]) > 25


def test_after_erasing_no_byte_of_it_is_left_but_in_the_copies(report: dict[str, Any]) -> None:
    assert {path for path in report["after"] if not path.startswith("backups/")} == set()


def test_no_row_names_the_child_and_the_database_is_whole(report: dict[str, Any]) -> None:
    assert report["dangling"] == []
    assert report["broken"] == []
    assert report["state"] == "ok"


def test_what_others_have_a_share_in_stays(report: dict[str, Any]) -> None:
    assert report["shared_stays"] == 1


def test_what_another_one_made_of_the_childs_project_was_there(report: dict[str, Any]) -> None:
    assert report["starters"] == 2


def test_what_was_approved_stays_the_clubs_and_what_was_tried_out_goes(report: dict[str, Any]) -> None:
    assert [is_withdrawn for _full_id, is_withdrawn in report["own"]] == [False] * 5 + [True] * 5
    assert report["trials_before"] == 15
    assert report["trials"] == 0


def test_a_copy_made_before_is_gone_after_its_term(report: dict[str, Any]) -> None:
    assert report["backup_was_there"]
    assert not report["backup_is_there"]
