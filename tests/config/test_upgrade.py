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
        columns = {column for _, column, *_ in database.execute("PRAGMA table_info(people_person)")}
    assert "is_active" not in columns, "it was never set"
    assert rows == [("Ana", purpose, None, None) for purpose in ("keep_work", "take_part", "work_at_home")]


def test_a_new_database_is_what_all_migrations_one_after_another_would_make(tmp_path: Path) -> None:
    """Tables, indexes and rows. Columns stand in another order, which nothing may rely on."""
    ways = {
        "at_once": "from cluboteca.config.upgrade import bring_database_up_to_date as make; assert make()",
        "step_by_step": "from django.core.management import call_command as make; make('migrate', verbosity=0)",
    }
    begin = "import sys; from pathlib import Path; from cluboteca.cli.data_folder import set_up_django as set_up; "
    for folder, way in ways.items():
        command = [sys.executable, "-c", f"{begin}set_up(Path(sys.argv[1])); {way}", str(tmp_path / folder)]
        environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
        subprocess.run(command, check=True, env=environment)
    at_once, step_by_step = (_describe(tmp_path / folder / "club.sqlite3") for folder in ways)
    assert at_once == step_by_step


def _describe(path: Path) -> dict[str, object]:
    """By name: of a table its columns, rules and rows, of an index its SQL. When a migration was applied is left out."""
    found: dict[str, object] = {}
    with closing(sqlite3.connect(path)) as database:
        database.row_factory = sqlite3.Row
        for kind, name, sql in database.execute("SELECT type, name, sql FROM sqlite_master").fetchall():
            found[name] = _split(sql) if kind == "table" else sql
            if kind == "table" and name != "sqlite_sequence":
                rows = [dict(row) for row in database.execute(f'SELECT * FROM "{name}"')]
                left_out = {"id", "applied"} if name == "django_migrations" else {"id", "content_type_id"}
                rows = [{key: row[key] for key in sorted(row.keys() - left_out)} for row in rows]
                found[f"rows of {name}"] = sorted(map(str, rows))
    return found


def _split(sql: str) -> list[str]:
    """CREATE TABLE: what stands between its commas, in the order of the alphabet."""
    parts, depth = [""], 0
    for sign in sql[sql.index("(") + 1 : sql.rindex(")")]:
        depth += (sign == "(") - (sign == ")")
        if sign == "," and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return sorted(part.strip() for part in parts)
