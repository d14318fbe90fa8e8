from datetime import time
from pathlib import Path

import pytest
from django.test import Client

from cluboteca.clubs.models import Club
from cluboteca.clubs.setup.actions import found_another_club
from cluboteca.clubs.setup.leader_actions import add_new_leader
from cluboteca.clubs.setup.start import prepare_start
from cluboteca.core.models import AuditEvent
from cluboteca.people.models import Person
from tests.named_people import sign_in_adult

CLUB = {"club-name": "Clubul celor mici", "club-weekday": "4", "club-starts_at": "10:00"}


def test_each_part_is_saved_by_itself(club: Club, elena: Person) -> None:
    pc = sign_in_adult(elena)
    assert "Clubul Valea" in pc.get("/settings/").content.decode()
    assert pc.post("/settings/club/", CLUB)["Location"] == "/settings/"
    club.refresh_from_db()
    assert (club.name, club.weekday, club.starts_at) == ("Clubul celor mici", 4, time(10))
    library = {"library-name": "Biblioteca Nouă", "library-county": "CJ", "library-locality": "Gilău"}
    pc.post("/settings/library/", library)
    pc.post("/settings/computers/", {"computers-computers_count": "7"})
    club.library.refresh_from_db()
    assert (club.library.name, club.library.county, club.library.computers_count) == ("Biblioteca Nouă", "CJ", 7)
    actions = set(AuditEvent.objects.filter(by=elena).values_list("action", flat=True))
    assert {"clubs.change_club", "clubs.change_library"} <= actions


def test_no_two_clubs_of_a_library_get_one_name_later(club: Club, elena: Person) -> None:
    found_another_club(library=club.library, name="Clubul Școlii", weekday=None, starts_at=None, by=elena)
    pc = sign_in_adult(elena)
    answer = pc.post("/settings/club/", CLUB | {"club-name": "CLUBUL ȘCOLII"})
    assert answer.status_code == 422
    assert "se numește deja" in answer.content.decode()
    club.refresh_from_db()
    assert club.name == "Clubul Valea"
    assert pc.post("/settings/club/", CLUB | {"club-name": "Clubul VALEA"}).status_code == 302, "its own name is free"


def test_the_language_of_those_who_have_not_chosen_changes_from_the_next_page_on(club: Club, elena: Person) -> None:
    pc = sign_in_adult(elena)
    pc.post("/settings/language/", {"language-language": "en"})
    assert "Saved." in pc.get("/settings/").content.decode()
    assert Client().get("/adults/sign-in/")["Content-Language"] == "en"
    chosen = Client()
    chosen.cookies["django_language"] = "ro"
    assert chosen.get("/adults/sign-in/")["Content-Language"] == "ro"


def test_a_server_that_starts_again_speaks_the_language_of_its_library(club: Club) -> None:
    club.library.language = "en"
    club.library.save()
    assert prepare_start() is None, "there is a club, so no code"
    assert Client().get("/adults/sign-in/")["Content-Language"] == "en"


def test_what_was_typed_wrongly_stays_and_the_other_parts_stand_as_they_are_kept(club: Club, elena: Person) -> None:
    answer = sign_in_adult(elena).post(
        "/settings/club/", CLUB | {"club-starts_at": "<script>", "club-name": "Alt nume"}
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="Alt nume"' in page
    assert "&lt;script&gt;" in page
    assert "Biblioteca Valea" in page
    club.refresh_from_db()
    assert club.name == "Clubul Valea"


def test_a_folder_for_the_copies_is_tried_out_and_made(club: Club, elena: Person, tmp_path: Path) -> None:
    folder = tmp_path / "stick" / "cluboteca"
    pc = sign_in_adult(elena)
    wrong = pc.post("/settings/backups/", {"backups-place": "typed", "backups-folder": "stick"})
    assert wrong.status_code == 422
    pc.post("/settings/backups/", {"backups-place": "typed", "backups-folder": str(folder)})
    club.library.refresh_from_db()
    assert club.library.backup_folder == str(folder)
    assert list(folder.iterdir()) == []
    assert str(folder) in pc.get("/settings/").content.decode()


def test_the_folder_is_changed_only_by_one_who_has_just_typed_the_password(elena: Person) -> None:
    pc = sign_in_adult(elena, signed_in_seconds_ago=3600)
    assert pc.post("/settings/backups/", {"backups-place": "own"})["Location"].startswith("/adults/confirm/")


def test_unknown_parts_do_not_exist(elena: Person) -> None:
    pc = sign_in_adult(elena)
    assert pc.post("/settings/nothing/").status_code == 404
    assert pc.get("/settings/club/").status_code == 405


@pytest.mark.parametrize(
    "path", ["/settings/", "/leaders/", "/leaders/add/", "/leaders/add-known/", "/clubs/add/", "/backups/"]
)
def test_a_substitute_does_not_see_what_a_librarian_decides(club: Club, elena: Person, path: str) -> None:
    from cluboteca.clubs.models import Role

    maria, _password = add_new_leader(
        club=club, name="Maria", username="maria", role=Role.SUBSTITUTE, until_on=None, by=elena
    )
    Person.objects.update(has_first_password=False)
    maria.refresh_from_db()
    pc = sign_in_adult(maria)
    assert pc.get(path).status_code == 404
    for part in ("club", "library", "computers", "language", "backups"):
        assert pc.post(f"/settings/{part}/", CLUB).status_code == 404
    assert pc.post("/backups/make/").status_code == 404
    assert pc.post("/handover/write/", {"note": "x"}).status_code == 404
    assert pc.get("/clubs/").status_code == 200
    assert pc.get("/handover/").status_code == 200


@pytest.mark.parametrize("path", ["/settings/", "/clubs/", "/leaders/", "/handover/", "/backups/", "/adults/password/"])
def test_nobody_sees_these_pages_without_signing_in(db: None, path: str) -> None:
    assert Client().get(path)["Location"].startswith("/adults/sign-in/")
