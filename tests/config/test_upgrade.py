import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from cluboteca.config.upgrade import FromNewerVersion, bring_database_up_to_date


def test_a_database_that_is_up_to_date_is_left_alone(db: None) -> None:
    assert bring_database_up_to_date() is False


def test_migrations_are_not_read_for_a_database_that_is_up_to_date(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("cluboteca.config.upgrade.MigrationExecutor")
    assert bring_database_up_to_date() is False


def test_a_database_of_a_newer_version_is_refused_and_left_as_it_is(db: None) -> None:
    recorder = MigrationRecorder(connection)
    recorder.record_applied("workspace", "9999_from_the_future")
    before = recorder.applied_migrations().keys()
    with pytest.raises(FromNewerVersion):
        bring_database_up_to_date()
    assert recorder.applied_migrations().keys() == before


def test_a_table_of_another_program_is_no_reason_to_refuse(db: None) -> None:
    MigrationRecorder(connection).record_applied("somebody_elses_app", "0001_initial")
    assert bring_database_up_to_date() is False


def test_children_of_the_version_before_may_go_on_and_their_work_is_kept(tmp_path: Path) -> None:
    own = {"CLUBOTECA_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "cluboteca.config.settings"}
    environment = os.environ | own

    def manage(*words: str) -> None:
        command = [sys.executable, "-m", "cluboteca.cli", "manage", *words]
        subprocess.run(command, check=True, env=environment, capture_output=True)

    manage("migrate", "people", "0001")
    with closing(sqlite3.connect(tmp_path / "club.sqlite3")) as database:
        for username, nickname in ((None, "Ana"), ("elena", "")):
            database.execute(
                "INSERT INTO people_person (password, username, name, nickname, avatar, pictures_hash, is_active,"
                " created_at) VALUES ('', ?, '', ?, '', '', 1, '2026-01-01')",
                (username, nickname),
            )
        database.commit()
    manage("migrate")
    with closing(sqlite3.connect(tmp_path / "club.sqlite3")) as database:
        rows = database.execute(
            "SELECT nickname, purpose, recorded_by_id, withdrawn_on FROM people_consent"
            " JOIN people_person ON people_person.id = learner_id ORDER BY purpose"
        ).fetchall()
    assert rows == [("Ana", purpose, None, None) for purpose in ("keep_work", "take_part", "work_at_home")]
