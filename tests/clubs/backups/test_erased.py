"""Beside the copies stands who was erased, so that a copy on a new computer brings nobody back."""

import json
import logging
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.test import Client

from cluboteca.clubs.backups import erased
from cluboteca.clubs.backups.actions import choose_backup_folder, make_backup
from cluboteca.clubs.backups.erased import tell_erased_beside_copies
from cluboteca.clubs.backups.queries import ERASED_AGAIN
from cluboteca.clubs.models import Club
from cluboteca.core.audit import record_event
from cluboteca.core.backup import CARRIED_OUT, restore_backup
from cluboteca.core.erased import read_erased, write_erased
from cluboteca.people.models import Person
from tests.clubs.backups.conftest import Clock
from tests.named_people import sign_in_adult

ANA, MATEI = uuid4().hex, uuid4().hex
NAME = "cluboteca-abcdef-erased.jsonl"


@pytest.fixture(autouse=True)
def _clock(days: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erased, "now", lambda: days.moment)
    monkeypatch.setattr(erased, "has_date_jumped", lambda: False)


@pytest.fixture
def own(data: Path, days: Clock) -> Path:
    make_backup(folder=data / "backups")
    return data / "backups"


def note(data: Path, key: str, *, days: Clock) -> None:
    """As `note_carried_out` does, at the moment of the test."""
    with (data / CARRIED_OUT).open("a") as file:
        file.write(json.dumps({"at": days.moment.isoformat(), "learner": key}) + "\n")


def test_who_was_erased_is_told_in_every_folder_where_copies_lie(
    club: Club, elena: Person, data: Path, own: Path, days: Clock, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    choose_backup_folder(library=club.library, folder=str(stick), by=elena)
    make_backup(folder=stick)
    note(data, ANA, days=days)
    withdrawn = '{"at": "2027-03-01T12:00:00+00:00", "learner": "x", "purpose": "gallery"}\n'
    (data / CARRIED_OUT).write_text((data / CARRIED_OUT).read_text() + withdrawn)
    tell_erased_beside_copies()
    for folder in (own, stick):
        assert (folder / NAME).read_text() == f'{{"learner": "{ANA}", "on": "2027-03-01"}}\n'


def test_it_is_told_until_the_copies_are_over_from_the_first_erasing_on(
    club: Club, data: Path, own: Path, days: Clock
) -> None:
    note(data, ANA, days=days)
    days.pass_days(30)
    note(data, ANA, days=days)  # once more, after a return from a copy
    tell_erased_beside_copies()
    assert (own / NAME).exists()
    days.pass_days(1)
    tell_erased_beside_copies()
    assert not (own / NAME).exists()


def test_nothing_is_taken_away_while_the_date_is_in_doubt(
    club: Club, data: Path, own: Path, days: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    note(data, ANA, days=days)
    tell_erased_beside_copies()
    days.pass_days(4000)
    monkeypatch.setattr(erased, "has_date_jumped", lambda: True)
    tell_erased_beside_copies()
    assert (own / NAME).exists()


def test_where_no_copy_lies_nothing_is_told(club: Club, data: Path, days: Clock) -> None:
    note(data, ANA, days=days)
    tell_erased_beside_copies()
    assert not (data / "backups").exists()
    (data / "backups").mkdir()
    tell_erased_beside_copies()
    assert not (data / "backups" / NAME).exists()


def test_what_another_computer_told_there_stays_and_another_librarys_file_is_left_alone(
    club: Club, data: Path, own: Path, days: Clock
) -> None:
    write_erased(own / NAME, {MATEI: "2027-02-20"})
    (own / "cluboteca-ghijkl-erased.jsonl").write_text("theirs")
    note(data, ANA, days=days)
    tell_erased_beside_copies()
    assert read_erased(own / NAME).days == {MATEI: "2027-02-20", ANA: "2027-03-01"}
    assert (own / "cluboteca-ghijkl-erased.jsonl").read_text() == "theirs"


def test_a_broken_file_is_written_anew(club: Club, data: Path, own: Path, days: Clock) -> None:
    (own / NAME).write_bytes(b"\xff\x00 broken")
    note(data, ANA, days=days)
    tell_erased_beside_copies()
    assert read_erased(own / NAME).days == {ANA: "2027-03-01"}
    assert read_erased(own / NAME).is_whole


def test_a_stick_that_is_away_or_locked_is_told_later_and_keeps_nobody_up(
    club: Club,
    elena: Person,
    data: Path,
    own: Path,
    days: Clock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    stick, drawer = tmp_path / "stick", tmp_path / "drawer"
    choose_backup_folder(library=club.library, folder=str(stick), by=elena)
    make_backup(folder=stick)
    stick.rename(drawer)
    note(data, ANA, days=days)
    tell_erased_beside_copies()
    assert (own / NAME).exists()
    assert not stick.exists()
    drawer.rename(stick)

    def fail(path: Path, found: object) -> None:
        raise PermissionError(13, "read-only")

    with monkeypatch.context() as locked, caplog.at_level(logging.WARNING):
        locked.setattr(erased, "write_erased", fail)
        tell_erased_beside_copies()
    assert str(stick) in caplog.text
    tell_erased_beside_copies()
    assert read_erased(stick / NAME).days == {ANA: "2027-03-01"}


def test_a_new_computer_learns_it_from_the_file_beside_the_copy(
    club: Club, data: Path, own: Path, days: Clock, tmp_path: Path
) -> None:
    note(data, ANA, days=days)
    tell_erased_beside_copies()
    (copy,) = own.glob("*.zip")
    new = tmp_path / "new"
    assert restore_backup(source=copy.rename(own / "renamed.zip"), folder=new).is_erased_known
    assert json.loads((new / CARRIED_OUT).read_text()) == {"at": "2027-03-01T12:00:00+00:00", "learner": ANA}


def test_what_the_computer_knows_itself_stays_and_another_librarys_file_says_nothing(
    data: Path, own: Path, tmp_path: Path
) -> None:
    (copy,) = own.glob("*.zip")
    write_erased(own / "cluboteca-ghijkl-erased.jsonl", {MATEI: "2027-02-20"})
    (data / CARRIED_OUT).write_text('{"cut": "o')
    write_erased(own / NAME, {ANA: "2027-02-20"})
    assert restore_backup(source=copy, folder=data).is_erased_known
    first, second = (data / CARRIED_OUT).read_text().splitlines()
    assert first == '{"cut": "o'
    assert json.loads(second)["learner"] == ANA
    assert (own / NAME).exists(), "it stays beside the copies in the data folder"


def test_a_broken_file_does_not_keep_a_club_from_coming_back(own: Path, tmp_path: Path) -> None:
    (copy,) = own.glob("*.zip")
    (own / NAME).write_text("broken")
    assert not restore_backup(source=copy, folder=tmp_path / "new").is_erased_known
    assert (tmp_path / "new" / "club.sqlite3").exists()
    assert not (tmp_path / "new" / CARRIED_OUT).exists()


def test_the_page_of_copies_says_that_children_were_erased_again(
    club: Club, elena: Person, own: Path, days: Clock
) -> None:
    event = record_event(action=ERASED_AGAIN, about=club.library, by=None, erased=2)
    type(event).objects.filter(pk=event.pk).update(at=days.moment)
    days.pass_days(1)
    client: Client = sign_in_adult(elena)
    page = client.get("/backups/").content.decode()
    assert "1 martie 2027" in page
    assert "-erased.jsonl" in page
    days.moment += timedelta(days=40)
    assert "1 martie 2027; 2" not in client.get("/backups/").content.decode()
