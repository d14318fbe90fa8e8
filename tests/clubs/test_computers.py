"""The pages about the library's computers: who may, what is kept, what a computer is known by."""

import pytest
from django.test import Client

from cluboteca.clubs.actions import record_check
from cluboteca.clubs.computer import COOKIE
from cluboteca.clubs.computer_facts import read_facts
from cluboteca.clubs.models import Club, Computer, ComputerCheck
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.models import Meeting
from cluboteca.people.models import Person
from tests.clubs.trial_facts import WITHOUT_WEBGL, write_facts
from tests.named_people import Learner, sign_in, sign_in_adult

CHROME = "Mozilla/5.0 Chrome/109.0.0.0 Safari/537.36"


def check(computer: Client, text: str | None = None):
    return computer.post("/computers/check/", {"facts": text or write_facts()}, headers={"User-Agent": CHROME})


@pytest.fixture
def kept(club: Club, elena: Person) -> Computer:
    """A computer of Elena's library."""
    facts = read_facts(write_facts(), user_agent=CHROME)
    return record_check(library=club.library, key="", facts=facts, by=elena).computer


@pytest.mark.parametrize("language", ["ro", "en"])
@pytest.mark.parametrize("page", ["", "check/", "{id}/", "{id}/remove/"])
def test_a_page_opens_in_both_languages(kept: Computer, elena: Person, page: str, language: str) -> None:
    librarian = sign_in_adult(elena)
    librarian.cookies["django_language"] = language
    answer = librarian.get(f"/computers/{page.format(id=kept.pk)}")
    assert answer.status_code == 200
    assert f'lang="{language}"' in answer.content.decode()


@pytest.mark.parametrize("page", ["", "check/", "{id}/", "{id}/remove/"])
def test_children_are_asked_to_sign_in_as_an_adult(meeting: Meeting, ana: Learner, kept: Computer, page: str) -> None:
    for other in (Client(), sign_in(ana)):
        for answer in (
            other.get(f"/computers/{page.format(id=kept.pk)}"),
            other.post(f"/computers/{page.format(id=kept.pk)}"),
        ):
            assert answer.status_code == 302
            assert answer["Location"].startswith("/adults/sign-in/?next=")
    assert ComputerCheck.objects.count() == 1


@pytest.mark.parametrize("page", ["{id}/", "{id}/remove/"])
def test_a_computer_of_another_library_is_not_there(kept: Computer, dorina: Person, page: str) -> None:
    stranger = sign_in_adult(dorina)
    address = f"/computers/{page.format(id=kept.pk)}"
    assert stranger.get(address).status_code == 404
    assert stranger.post(address, {"name": "al meu"}).status_code == 404
    assert str(kept) not in stranger.get("/computers/").content.decode()
    kept.refresh_from_db()
    assert kept.name == ""


def test_a_check_is_kept_and_its_results_are_shown(club: Club, elena: Person) -> None:
    computer = sign_in_adult(elena)
    answer = check(computer, write_facts(scratch=WITHOUT_WEBGL))
    kept = ComputerCheck.objects.get()
    assert answer["Location"] == f"/computers/{kept.computer_id}/"
    page = computer.get(answer["Location"]).content.decode()
    assert 'data-workspace="scratch" data-fitness="not"' in page
    assert 'data-workspace="python" data-fitness="well"' in page
    assert "Chrome 109" in page
    assert kept.facts["browser"] == {"name": "Chrome", "version": 109}
    assert AuditEvent.objects.filter(action="clubs.check_computer", by_id=elena.pk).count() == 1


def test_a_computer_is_known_again_by_its_cookie(club: Club, elena: Person) -> None:
    computer, other = sign_in_adult(elena), sign_in_adult(elena)
    check(computer)
    check(computer, write_facts(scratch=WITHOUT_WEBGL))
    check(other)
    assert [each.checks.count() for each in Computer.objects.all()] == [2, 1]
    assert [str(each) for each in Computer.objects.all()] == ["Calculatorul 1", "Calculatorul 2"]
    page = computer.get("/computers/").content.decode()
    assert page.count("acesta</span>") == 1
    assert page.count("badge-danger") == 1, "the latest check counts"


def test_the_cookie_is_random_lasts_long_and_is_kept_from_scripts(club: Club, elena: Person) -> None:
    cookies = [check(sign_in_adult(elena)).cookies[COOKIE] for _ in range(2)]
    assert cookies[0].value != cookies[1].value
    assert all(len(cookie.value) == 43 for cookie in cookies)
    assert cookies[0]["max-age"] == 400 * 24 * 3600
    assert cookies[0]["httponly"]
    assert cookies[0]["samesite"] == "Lax"


@pytest.mark.parametrize("key", ["", "x", "a" * 10_000])
def test_a_cookie_that_says_nothing_begins_a_new_computer(club: Club, elena: Person, kept: Computer, key: str) -> None:
    computer = sign_in_adult(elena)
    computer.cookies[COOKIE] = key
    assert check(computer).status_code == 302
    assert Computer.objects.count() == 2


def test_a_computer_that_was_brought_from_another_library_is_a_new_one_there(
    kept: Computer, other_club: Club, dorina: Person
) -> None:
    computer = sign_in_adult(dorina)
    computer.cookies[COOKIE] = kept.key
    check(computer)
    assert [each.library for each in Computer.objects.order_by("pk")] == [kept.library, other_club.library]
    assert kept.checks.count() == 1


def test_a_bad_finding_keeps_nothing(club: Club, elena: Person) -> None:
    computer = sign_in_adult(elena)
    answer = check(computer, "{}")
    assert answer.status_code == 422
    assert COOKIE not in answer.cookies
    assert not Computer.objects.exists()


def test_a_computer_gets_a_name_and_loses_it_again(kept: Computer, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    address = f"/computers/{kept.pk}/"
    assert librarian.post(address, {"name": "  PC-ul  de la geam "}).status_code == 302
    assert "<h1" in (page := librarian.get(address).content.decode())
    assert "PC-ul de la geam" in page
    librarian.post(address, {"name": ""})
    kept.refresh_from_db()
    assert str(kept) == "Calculatorul 1"
    assert AuditEvent.objects.filter(action="clubs.name_computer").count() == 2


@pytest.mark.parametrize("name", ["GEAM", "calculatorul 1"])
def test_two_computers_do_not_have_the_same_name(kept: Computer, club: Club, elena: Person, name: str) -> None:
    librarian = sign_in_adult(elena)
    check(librarian)
    second = Computer.objects.get(number=2)
    if name == "GEAM":
        librarian.post(f"/computers/{kept.pk}/", {"name": "Geam"})
    answer = librarian.post(f"/computers/{second.pk}/", {"name": name})
    assert answer.status_code == 409
    assert "numele acesta" in answer.content.decode()
    second.refresh_from_db()
    assert second.name == ""


def test_a_name_is_shown_as_text_and_may_not_be_too_long(kept: Computer, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    librarian.post(f"/computers/{kept.pk}/", {"name": "<b>geam</b>"})
    assert "&lt;b&gt;geam&lt;/b&gt;" in librarian.get("/computers/").content.decode()
    librarian.post(f"/computers/{kept.pk}/", {"name": "a" * 41})
    kept.refresh_from_db()
    assert kept.name == "<b>geam</b>"


def test_a_computer_is_taken_off_the_list_after_a_question(kept: Computer, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    assert librarian.get(f"/computers/{kept.pk}/remove/").status_code == 200
    assert Computer.objects.exists()
    assert librarian.post(f"/computers/{kept.pk}/remove/")["Location"] == "/computers/"
    assert not Computer.objects.exists()
    assert AuditEvent.objects.filter(action="clubs.remove_computer").count() == 1
    assert librarian.get(f"/computers/{kept.pk}/").status_code == 404


def test_an_old_browser_is_told_before_anything_is_tried(club: Club, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    old = librarian.get("/computers/check/", headers={"User-Agent": "Mozilla/5.0 Firefox/52.0"}).content.decode()
    good = librarian.get("/computers/check/", headers={"User-Agent": CHROME}).content.decode()
    assert "Firefox 52" in old
    assert "notice-danger" not in good


def test_the_list_costs_the_same_however_many_computers_there_are(
    club: Club, elena: Person, django_assert_num_queries
) -> None:
    facts = read_facts(write_facts(), user_agent=CHROME)
    librarian = sign_in_adult(elena)
    for _ in range(12):
        computer = record_check(library=club.library, key="", facts=facts, by=elena).computer
        record_check(library=club.library, key=computer.key, facts=facts, by=elena)
    with django_assert_num_queries(4):  # session, person, club, computers
        answer = librarian.get("/computers/")
    assert answer.content.decode().count('<th scope="row">') == 12
