import errno
import os
import sqlite3
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from django.test import Client

from cluboteca.clubs.backups import actions
from cluboteca.clubs.backups.actions import choose_backup_folder, delete_superfluous, make_backup
from cluboteca.clubs.backups.keeper import keep_backups, wake_backups
from cluboteca.clubs.backups.policies import BadFolder, BeingMade, FolderFull, FolderGone
from cluboteca.clubs.backups.queries import find_backup_trouble, list_backups, list_former_folders
from cluboteca.clubs.models import Club
from cluboteca.core.backup import restore_backup
from cluboteca.people.models import Person
from tests.clubs.backups.conftest import Clock
from tests.named_people import sign_in_adult


def is_open() -> bool:
    return True


def is_closed() -> bool:
    return False


def list_names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def own(data: Path) -> Path:
    return data / "backups"


def test_a_copy_is_whole_and_brings_the_club_back(data: Path, own: Path, days: Clock, tmp_path: Path) -> None:
    path = make_backup(folder=own)
    assert path == own / "cluboteca-abcdef-2027-03-01.zip"
    restore_backup(source=path, folder=tmp_path / "elsewhere")
    assert (tmp_path / "elsewhere" / "keys" / "pictures.key").read_text() == "abc"
    assert (tmp_path / "elsewhere" / "blobs" / "ab" / "abcd").read_bytes() == b"work"


def test_the_copies_stay_in_their_folder_when_one_of_them_is_brought_back(data: Path, own: Path, days: Clock) -> None:
    make_backup(folder=own)
    days.pass_days(1)
    newest = make_backup(folder=own)
    aside = restore_backup(source=newest, folder=data).set_aside
    assert [backup.path.name for backup in list_backups(own)] == [
        "cluboteca-abcdef-2027-03-02.zip",
        "cluboteca-abcdef-2027-03-01.zip",
    ]
    assert aside is not None
    assert not (aside / "backups").exists(), "else they would outlive their term there"


def test_the_copies_do_not_copy_each_other(own: Path, days: Clock) -> None:
    first = make_backup(folder=own)
    days.pass_days(1)
    second = make_backup(folder=own)
    with zipfile.ZipFile(second) as archive:
        assert not [name for name in archive.namelist() if "backups" in name]
    assert first.exists()


def test_a_second_copy_of_a_day_replaces_the_first_only_when_it_is_whole(
    own: Path, days: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = make_backup(folder=own).read_bytes()

    def fail(*words: object, **named: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("cluboteca.core.backup.zipfile.ZipFile.write", fail)
    with pytest.raises(FolderFull):
        make_backup(folder=own)
    assert list_names(own) == ["cluboteca-abcdef-2027-03-01.zip"]
    assert (own / "cluboteca-abcdef-2027-03-01.zip").read_bytes() == before


def test_a_full_disk_is_told_and_the_older_copies_stay(
    club: Club, own: Path, days: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_backup(folder=own)
    days.pass_days(1)

    def fail(**named: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as full:
        full.setattr(actions, "write_backup", fail)
        keep_backups(is_closed)
        assert str(FolderFull.message) == find_backup_trouble(club.library)
    assert list_names(own) == ["cluboteca-abcdef-2027-03-01.zip"]
    days.pass_days(0.05)
    keep_backups(is_closed)
    assert list_names(own) == ["cluboteca-abcdef-2027-03-01.zip"], "after some hours, not at once"
    days.pass_days(0.2)
    keep_backups(is_closed)
    assert len(list_names(own)) == 2
    assert find_backup_trouble(club.library) is None


def test_any_other_fault_is_told_in_a_sentence(
    club: Club, own: Path, days: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**named: object) -> None:
        raise OSError(errno.EIO, "the stick is broken")

    monkeypatch.setattr(actions, "write_backup", fail)
    with pytest.raises(BadFolder):
        make_backup(folder=own)
    assert str(BadFolder.message) == find_backup_trouble(club.library)


def test_a_program_that_is_killed_half_way_leaves_no_half_copy(data: Path, own: Path) -> None:
    """It is killed while it writes the archive; what it left is swept away a day later."""
    own.mkdir()
    script = (
        "import os, signal, zipfile\n"
        "from pathlib import Path\n"
        "from cluboteca.core.backup import write_backup\n"
        "zipfile.ZipFile.writestr = lambda *words, **named: os.kill(os.getpid(), signal.SIGKILL)\n"
        f"write_backup(folder=Path({str(data)!r}), target=Path({str(own / 'cluboteca-abcdef-2027-03-01.zip')!r}))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], check=False)
    assert done.returncode != 0
    (left,) = own.iterdir()
    assert left.name.startswith(".backup-")
    assert list_backups(own) == []
    delete_superfluous(folder=own)
    assert left.exists(), "it might be at work"
    yesterday = time.time() - 2 * 24 * 3600
    os.utime(left, (yesterday, yesterday))
    delete_superfluous(folder=own)
    assert list_names(own) == []


def test_one_copy_is_made_at_a_time(own: Path) -> None:
    with actions._turn, pytest.raises(BeingMade):
        make_backup(folder=own)
    make_backup(folder=own)


# --- By themselves ---


def test_a_copy_is_made_once_a_day_and_after_a_meeting(club: Club, own: Path, days: Clock) -> None:
    keep_backups(is_closed)
    (first,) = list_backups(own)
    os.utime(first.path, (1, 1))
    keep_backups(is_closed)
    assert list_backups(own)[0].path.stat().st_mtime == 1, "there is one of today"
    wake_backups()
    keep_backups(is_closed)
    assert list_backups(own)[0].path.stat().st_mtime > 1
    days.pass_days(1)
    keep_backups(is_closed)
    assert len(list_backups(own)) == 2


def test_none_is_made_while_a_meeting_goes_on_and_the_wish_is_kept(club: Club, own: Path, days: Clock) -> None:
    wake_backups()
    keep_backups(is_open)
    assert not own.exists()
    keep_backups(is_closed)
    assert len(list_backups(own)) == 1


def test_a_copy_that_was_asked_for_and_failed_is_made_later_the_same_day(
    club: Club, own: Path, days: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_backups(is_closed)
    (first,) = list_backups(own)
    os.utime(first.path, (1, 1))

    def fail(**named: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as full:
        full.setattr(actions, "write_backup", fail)
        wake_backups()
        keep_backups(is_closed)
    days.pass_days(0.2)
    keep_backups(is_closed)
    assert list_backups(own)[0].path.stat().st_mtime > 1


def test_a_copy_that_was_asked_for_while_another_was_made_is_made_at_the_next_round(
    club: Club, own: Path, days: Clock
) -> None:
    keep_backups(is_closed)
    (first,) = list_backups(own)
    os.utime(first.path, (1, 1))
    wake_backups()
    with actions._turn:
        keep_backups(is_closed)
    keep_backups(is_closed)
    assert list_backups(own)[0].path.stat().st_mtime > 1


def test_a_server_without_a_club_copies_nothing(db: None, own: Path, days: Clock) -> None:
    keep_backups(is_closed)
    assert not own.exists()


def test_after_two_months_of_days_there_are_seven_and_the_weeks_before_and_none_is_over(
    club: Club, own: Path, days: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "write_backup", lambda *, folder, target: target.write_bytes(b"zip"))
    for _day in range(60):
        keep_backups(is_closed)
        days.pass_days(1)
    ages = [(days.moment.date() - backup.made_on).days for backup in list_backups(own)]
    assert ages[:7] == list(range(1, 8))
    assert max(ages) <= 31
    assert 9 <= len(ages) <= 11


def test_a_copy_goes_when_its_term_is_over_even_if_no_newer_one_can_be_made(
    club: Club, own: Path, days: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_backup(folder=own)

    def fail(**named: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(actions, "write_backup", fail)
    days.pass_days(30)
    keep_backups(is_closed)
    assert len(list_backups(own)) == 1
    days.pass_days(1)
    keep_backups(is_closed)
    assert list_backups(own) == []


def test_two_libraries_share_a_stick_and_each_touches_only_its_own(
    club: Club, elena: Person, data: Path, days: Clock, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    choose_backup_folder(library=club.library, folder=str(stick), by=elena)
    theirs = [stick / "cluboteca-zzzzzz-2027-03-01.zip", stick / "cluboteca-2020-01-01.zip"]
    for path in theirs:
        path.write_text("theirs")
    keep_backups(is_closed)
    days.pass_days(40)
    keep_backups(is_closed)
    assert [backup.path.name for backup in list_backups(stick)] == ["cluboteca-abcdef-2027-04-10.zip"]
    assert [path.read_text() for path in theirs] == ["theirs", "theirs"]


def test_a_copy_with_an_older_name_is_known_in_the_own_folder(club: Club, own: Path, days: Clock) -> None:
    own.mkdir()
    (own / "cluboteca-2027-02-28.zip").write_text("x")
    assert len(list_backups(own)) == 1
    days.pass_days(40)
    keep_backups(is_closed)
    assert not (own / "cluboteca-2027-02-28.zip").exists()


def test_what_a_return_put_aside_is_shown_and_goes_after_a_month(
    club: Club, elena: Person, data: Path, days: Clock
) -> None:
    before = data.with_name("data.before-20270228-100000")
    killed = data.with_name(".restore-abc")
    somebodys = [data.with_name("data.before-lunch"), data.with_name(".restore-theirs")]
    for folder in (before, killed / "data", *somebodys):
        folder.mkdir(parents=True)
    os.utime(killed, (days.moment.timestamp(), days.moment.timestamp()))
    page = sign_in_adult(elena).get("/backups/").content.decode()
    assert str(before) in page
    assert str(killed) in page
    keep_backups(is_closed)
    assert before.exists()
    days.pass_days(31)
    keep_backups(is_closed)
    assert not before.exists()
    assert not killed.exists()
    assert all(folder.exists() for folder in somebodys)


def test_no_copy_is_deleted_while_the_date_is_in_doubt(
    club: Club, own: Path, days: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_backup(folder=own)
    days.pass_days(3300)
    monkeypatch.setattr("cluboteca.clubs.backups.keeper.has_date_jumped", lambda: True)
    monkeypatch.setattr("cluboteca.clubs.backups.views.has_date_jumped", lambda: True)
    keep_backups(is_closed)
    assert len(list_backups(own)) == 2
    monkeypatch.setattr("cluboteca.clubs.backups.keeper.has_date_jumped", lambda: False)
    keep_backups(is_closed)
    assert len(list_backups(own)) == 1


def test_other_peoples_files_are_left_alone(club: Club, own: Path, days: Clock) -> None:
    own.mkdir()
    for name in (
        "cluboteca-2020-01-01.zip.old",
        "letter.zip",
        "cluboteca-2020-99-99.zip",
        "my-cluboteca-2020-01-01.zip",
        "cluboteca-zzzzzz-2020-01-01.zip",
    ):
        (own / name).write_text("x")
    (own / "cluboteca-2020-01-02.zip").mkdir()
    before = set(list_names(own))
    keep_backups(is_closed)
    assert before < set(list_names(own))


# --- Another folder ---


def test_in_a_folder_that_is_gone_nothing_is_made_and_it_is_told(
    club: Club, elena: Person, data: Path, days: Clock, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    choose_backup_folder(library=club.library, folder=str(stick), by=elena)
    stick.rmdir()
    keep_backups(is_closed)
    assert not stick.exists(), "a copy beside the stick's place helps nobody"
    assert find_backup_trouble(club.library) == str(FolderGone.message)
    with pytest.raises(FolderGone):
        make_backup(folder=stick)
    stick.mkdir()
    make_backup(folder=stick)
    assert find_backup_trouble(club.library) is None


def test_what_lies_in_the_former_folder_is_deleted_in_time_too(
    club: Club, elena: Person, own: Path, days: Clock, tmp_path: Path
) -> None:
    keep_backups(is_closed)
    choose_backup_folder(library=club.library, folder=str(tmp_path / "stick"), by=elena)
    assert list_former_folders() == [own]
    days.pass_days(31)
    keep_backups(is_closed)
    assert list_backups(own) == []
    assert len(list_backups(tmp_path / "stick")) == 1


def test_a_folder_that_cannot_be_made_changes_nothing(club: Club, elena: Person, data: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(BadFolder):
        choose_backup_folder(library=club.library, folder=str(tmp_path / "file" / "x"), by=elena)
    club.library.refresh_from_db()
    assert club.library.backup_folder == ""


# --- The page ---


def test_trouble_is_told_when_the_latest_copy_is_older_than_three_days(club: Club, own: Path, days: Clock) -> None:
    make_backup(folder=own)
    days.pass_days(3)
    assert find_backup_trouble(club.library) is None
    days.pass_days(1)
    assert "4 zile" in (find_backup_trouble(club.library) or "")


def test_trouble_is_told_when_there_is_no_copy_some_days_after_the_founding(
    club: Club, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import timedelta

    assert find_backup_trouble(club.library) is None
    later = club.created_at + timedelta(days=4)
    monkeypatch.setattr("cluboteca.clubs.backups.queries.now", lambda: later)
    assert "nicio copie" in (find_backup_trouble(club.library) or "")


def test_the_page_says_what_there_is_and_makes_one_now(club: Club, elena: Person, own: Path) -> None:
    pc = sign_in_adult(elena)
    assert str(own) in pc.get("/backups/").content.decode()
    pc.post("/backups/make/")
    (backup,) = list_backups(own)
    page = pc.get("/backups/").content.decode()
    assert backup.path.name in page
    assert f"cluboteca restore {backup.path} --data {own.parent.resolve()}" in page
    assert pc.get("/backups/make/").status_code == 405


def test_the_page_warns_when_the_stick_was_pulled_out(club: Club, elena: Person, data: Path, tmp_path: Path) -> None:
    choose_backup_folder(library=club.library, folder=str(tmp_path / "stick"), by=elena)
    (tmp_path / "stick").rmdir()
    pc = sign_in_adult(elena)
    assert str(FolderGone.message) in pc.get("/backups/").content.decode()
    assert str(FolderGone.message) in pc.post("/backups/make/", follow=True).content.decode()


def test_nobody_makes_a_copy_without_signing_in(data: Path, db: None) -> None:
    assert Client().post("/backups/make/")["Location"].startswith("/adults/sign-in/")
