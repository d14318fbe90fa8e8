import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from cluboteca.config.upgrade import FromNewerVersion, bring_database_up_to_date


def test_a_database_that_is_up_to_date_is_left_alone(db: None) -> None:
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
