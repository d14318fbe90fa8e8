from typing import Any

import pytest
from django.test import Client

from cluboteca.clubs.models import Club, Library, Membership, Role
from cluboteca.core.models import AuditEvent
from cluboteca.people.actions import check_adult
from cluboteca.people.models import Person
from tests.clubs.setup.first_start_answers import ANSWERS, PASSWORD, answer_all
from tests.named_people import sign_in_adult


@pytest.mark.parametrize("path", ["/", "/week/", "/adults/sign-in/", "/learners/", "/settings/", "/adults/password/"])
def test_every_door_of_an_empty_server_leads_to_the_first_start(own_pc: Client, path: str) -> None:
    answer = own_pc.get(path, follow=True)
    assert answer.request["PATH_INFO"] == "/setup/language/"
    assert "Pasul 1 din 6" in answer.content.decode()


def test_a_server_with_a_club_asks_nothing_more_of_the_database_for_its_doors(
    club: Club, django_assert_num_queries
) -> None:
    with django_assert_num_queries(0):
        assert Client().get("/adults/sign-in/").status_code == 200


def test_from_an_empty_database_to_the_own_club(own_pc: Client) -> None:
    answer_all(own_pc)
    assert not Club.objects.exists(), "nothing is made before the last page"
    summary = own_pc.get("/setup/summary/").content.decode()
    for words in ("Biblioteca Comunală Humulești", "Neamț", "miercuri, 15:30", "stefania.turcanu", "Ștefania Țurcanu"):
        assert words in summary
    assert PASSWORD not in summary
    answer = own_pc.post("/setup/summary/")
    assert answer["Location"] in ("/today/", "/week/")
    assert own_pc.get(answer["Location"]).status_code == 200
    library = Library.objects.get()
    assert (library.name, library.county, library.locality) == ("Biblioteca Comunală Humulești", "NT", "Humulești")
    assert (library.language, library.computers_count, library.backup_folder) == ("ro", 5, "")
    club = Club.objects.get()
    assert (club.weekday, f"{club.starts_at:%H:%M}", club.opened_at) == (2, "15:30", None)
    assert Membership.objects.get().role == Role.LIBRARIAN
    librarian = check_adult(username="stefania.turcanu", password=PASSWORD, computer="x")
    assert librarian.name == "Ștefania Țurcanu"
    assert AuditEvent.objects.filter(action="clubs.found", by=librarian).count() == 1


def test_the_answers_hold_no_password_that_can_be_read(own_pc: Client) -> None:
    answer_all(own_pc)
    assert PASSWORD not in str(dict(own_pc.session))


def test_the_chosen_language_is_spoken_at_once_and_is_that_of_the_club(own_pc: Client) -> None:
    own_pc.post("/setup/language/", {"language": "en"})
    assert "Your library" in own_pc.get("/setup/library/").content.decode()
    answer_all(own_pc, language={"language": "en"})
    own_pc.post("/setup/summary/")
    assert Client().get("/adults/sign-in/")["Content-Language"] == "en", "of one who hasn't chosen"


def test_the_name_of_the_club_is_suggested_by_the_place(own_pc: Client) -> None:
    own_pc.post("/setup/language/", ANSWERS["language"])
    own_pc.post("/setup/library/", ANSWERS["library"])
    assert "Clubul de programare Humulești" in own_pc.get("/setup/club/").content.decode()


def test_a_step_whose_turn_has_not_come_leads_to_the_one_whose_has(own_pc: Client) -> None:
    own_pc.post("/setup/language/", ANSWERS["language"])
    for name in ("club", "account", "backups", "summary"):
        assert own_pc.get(f"/setup/{name}/")["Location"] == "/setup/library/"
    assert own_pc.post("/setup/summary/")["Location"] == "/setup/library/"
    assert own_pc.get("/setup/nothing/").status_code == 404


def test_going_back_shows_what_was_answered_and_keeps_the_password(own_pc: Client) -> None:
    answer_all(own_pc)
    page = own_pc.get("/setup/library/").content.decode()
    assert 'value="Humulești"' in page
    assert '<option value="NT" selected>' in page
    changed = {"name": "Ștefania Pop", "username": "pop", "password": "", "again": ""}
    assert own_pc.post("/setup/account/", changed)["Location"] == "/setup/summary/"
    own_pc.post("/setup/summary/")
    assert check_adult(username="pop", password=PASSWORD, computer="x").name == "Ștefania Pop"


def test_a_second_press_founds_nothing_more(own_pc: Client) -> None:
    answer_all(own_pc)
    first = own_pc.post("/setup/summary/")
    assert own_pc.post("/setup/summary/")["Location"] == first["Location"]
    assert (Club.objects.count(), Person.objects.count()) == (1, 1)


def test_the_second_of_two_browsers_is_told_to_sign_in(own_pc: Client) -> None:
    second = Client(REMOTE_ADDR="127.0.0.1")
    answer_all(own_pc)
    answer_all(second, account={"username": "alta"})
    own_pc.post("/setup/summary/")
    page = second.post("/setup/summary/").content.decode()
    assert "Clubul există deja" in page
    assert "/adults/sign-in/" in page
    assert Club.objects.count() == 1
    assert "Clubul există deja" in second.get("/setup/library/").content.decode()
    assert "Clubul există deja" in second.get("/setup/code/").content.decode()


def test_whoever_is_signed_in_is_sent_on_from_the_first_start(elena: Person) -> None:
    assert sign_in_adult(elena).get("/setup/")["Location"] in ("/today/", "/week/")


# --- From another computer ---


@pytest.mark.parametrize("path", ["/setup/", "/setup/language/", "/setup/summary/"])
def test_another_computer_is_asked_for_the_code(other_pc: Client, path: str) -> None:
    assert other_pc.get(path)["Location"] == "/setup/code/"
    assert other_pc.post(path, ANSWERS["language"])["Location"] == "/setup/code/"
    assert "first_start" not in other_pc.session


def test_another_computer_founds_the_club_with_the_code(other_pc: Client, console_code: str) -> None:
    typed = f" {console_code.upper().replace('-', ' ')} "
    assert other_pc.post("/setup/code/", {"code": typed})["Location"] == "/setup/"
    answer_all(other_pc)
    other_pc.post("/setup/summary/")
    assert Club.objects.count() == 1


@pytest.mark.parametrize("typed", ["", "abcd-efgh", "<script>alert(1)</script>", "ș" * 60])
def test_a_wrong_code_opens_nothing(other_pc: Client, typed: str) -> None:
    answer = other_pc.post("/setup/code/", {"code": typed})
    assert answer.status_code in (200, 422)
    assert "<script>alert" not in answer.content.decode()
    assert other_pc.get("/setup/language/")["Location"] == "/setup/code/"


def test_without_a_started_server_no_code_is_right(db: None) -> None:
    from cluboteca.clubs.setup import console_code as codes

    codes._code.clear()
    pc = Client(REMOTE_ADDR="192.168.77.12")
    assert pc.post("/setup/code/", {"code": ""}).status_code == 200
    assert not codes.is_code("")


# --- What is typed ---


@pytest.mark.parametrize(
    "name",
    [
        "Biblioteca „Ion Creangă”, Târgu-Neamț",
        "O'Neill & Țuțea",
        "<script>alert(1)</script>",
        "Ș" * 120,
        "Könyvtár Székelyudvarhely",
    ],
)
def test_odd_names_of_libraries_and_clubs_are_kept_as_they_are(own_pc: Client, name: str) -> None:
    odd = {"name": name, "locality": name}
    answer_all(own_pc, library=odd, club={"name": name})
    assert "<script>alert" not in own_pc.get("/setup/summary/").content.decode()
    own_pc.post("/setup/summary/")
    assert (Library.objects.get().name, Club.objects.get().name) == (name, name)
    for path in ("/settings/", "/clubs/", "/leaders/", "/handover/", "/backups/"):
        assert "<script>alert" not in own_pc.get(path).content.decode()


@pytest.mark.parametrize(
    ("step", "wrong"),
    [
        ("language", {"language": "xx"}),
        ("library", {"name": "   "}),
        ("library", {"name": "B" * 121}),
        ("library", {"county": ""}),
        ("library", {"county": "XX"}),
        ("library", {"locality": "\x00\n"}),
        ("club", {"name": ""}),
        ("club", {"weekday": "7"}),
        ("club", {"starts_at": "25:00"}),
        ("club", {"starts_at": "seara"}),
        ("account", {"name": ""}),
        ("account", {"username": "ștefania"}),
        ("account", {"username": "a b"}),
        ("account", {"username": "x" * 61}),
        ("account", {"password": "scurt", "again": "scurt"}),
        ("account", {"password": "", "again": ""}),
        ("account", {"again": "trei cuvinte rele"}),
        ("account", {"username": "bibliotecara", "password": "Bibliotecara", "again": "Bibliotecara"}),
        ("computers", {"computers_count": "0"}),
        ("computers", {"computers_count": "41"}),
        ("computers", {"computers_count": "multe"}),
        ("backups", {"place": "typed", "folder": ""}),
        ("backups", {"place": "typed", "folder": "copies"}),
        ("backups", {"place": "typed", "folder": "/proc/nothing/here"}),
        ("backups", {"place": "typed", "folder": "/" + "x" * 600}),
        ("backups", {"place": "typed", "folder": "/tmp/\x00"}),
        ("backups", {"place": "/somewhere/else", "folder": ""}),
    ],
)
def test_a_wrong_answer_is_told_and_what_was_typed_stays(own_pc: Client, step: str, wrong: dict[str, Any]) -> None:
    for name, values in ANSWERS.items():
        if name == step:
            break
        own_pc.post(f"/setup/{name}/", values)
    answer = own_pc.post(f"/setup/{step}/", ANSWERS[step] | wrong)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert 'role="alert"' in page
    assert "field-error" in page
    if step == "account" and "name" not in wrong:
        assert "Ștefania Țurcanu" in page
    assert step not in own_pc.session.get("first_start", {})


@pytest.mark.parametrize(("typed", "hour"), [("15", "15:00"), ("9.05", "09:05"), ("1530", "15:30"), ("", None)])
def test_the_hour_can_be_written_in_many_ways(own_pc: Client, typed: str, hour: str | None) -> None:
    answer_all(own_pc, club={"starts_at": typed, "weekday": ""})
    own_pc.post("/setup/summary/")
    club = Club.objects.get()
    assert (f"{club.starts_at:%H:%M}" if club.starts_at else None) == hour
    assert club.weekday is None


def test_a_library_in_another_country_has_no_county(own_pc: Client) -> None:
    answer_all(own_pc, library={"county": "abroad"})
    own_pc.post("/setup/summary/")
    assert Library.objects.get().county == ""


def test_a_username_that_was_taken_meanwhile_is_asked_again(own_pc: Client) -> None:
    answer_all(own_pc)
    Person.objects.create(name="Alta", username="stefania.turcanu", password="x")
    assert own_pc.post("/setup/summary/")["Location"] == "/setup/account/"
    assert not Club.objects.exists()


def test_nothing_is_founded_when_the_last_of_it_fails(own_pc: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_answers: object) -> None:
        raise RuntimeError("the power is gone")

    answer_all(own_pc)
    monkeypatch.setattr("cluboteca.clubs.setup.actions.choose_backup_folder", fail)
    with pytest.raises(RuntimeError):
        own_pc.post("/setup/summary/")
    assert (Library.objects.count(), Club.objects.count(), Person.objects.count()) == (0, 0, 0)
