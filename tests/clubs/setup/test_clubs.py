import pytest
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.template.loader import render_to_string
from django.test import Client, RequestFactory

from cluboteca.clubs.access import require_led_club
from cluboteca.clubs.models import Club, Membership, Role
from cluboteca.clubs.setup.actions import found_another_club
from cluboteca.people.access import AdultRequest
from cluboteca.people.models import Person
from tests.named_people import sign_in_adult


def test_a_librarian_founds_another_club_of_the_library_and_the_pages_are_about_it(club: Club, elena: Person) -> None:
    pc = sign_in_adult(elena)
    pc.post("/clubs/add/", {"name": "Clubul celor mari", "weekday": "5", "starts_at": "11:00"})
    founded = Club.objects.get(name="Clubul celor mari")
    assert (founded.library, founded.opened_at) == (club.library, None)
    assert Membership.objects.get(club=founded, person=elena).role == Role.LIBRARIAN
    assert "Clubul celor mari" in pc.get("/leaders/").content.decode()
    pc.post(f"/clubs/{club.pk}/choose/")
    assert "Clubul Valea" in pc.get("/leaders/").content.decode()


def test_a_club_needs_a_name(elena: Person) -> None:
    answer = sign_in_adult(elena).post("/clubs/add/", {"name": " ", "weekday": "", "starts_at": ""})
    assert answer.status_code == 422
    assert Club.objects.count() == 1


def test_a_club_that_one_does_not_lead_is_not_there_to_choose(elena: Person, other_club: Club) -> None:
    pc = sign_in_adult(elena)
    assert pc.post(f"/clubs/{other_club.pk}/choose/").status_code == 404
    assert pc.post("/clubs/999999/choose/").status_code == 404
    assert pc.get(f"/clubs/{other_club.pk}/choose/").status_code == 405
    assert "Clubul Dealu" not in pc.get("/clubs/").content.decode()


def make_request(person: Person) -> AdultRequest:
    request = RequestFactory().get("/leaders/")
    request.user = person
    request.session = SessionStore()
    return request  # type: ignore[return-value]


def test_the_switch_names_the_club_where_there_are_several_and_asks_nothing_more(
    club: Club, elena: Person, django_assert_num_queries
) -> None:
    request = make_request(elena)
    with django_assert_num_queries(1):
        require_led_club(request)
        assert render_to_string("clubs/setup/club_switch.html", {"request": request}).strip() == ""
    other = found_another_club(library=club.library, name="Al doilea <b>", weekday=None, starts_at=None, by=elena)
    request = make_request(elena)
    with django_assert_num_queries(1):
        require_led_club(request)
        shown = render_to_string("clubs/setup/club_switch.html", {"request": request}, request=None)
    assert "Clubul Valea" in shown
    assert "Al doilea &lt;b&gt;" in shown
    assert f"/clubs/{other.pk}/choose/" in shown


def test_the_list_of_clubs_asks_as_much_for_forty_as_for_two(club: Club, elena: Person) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def count(pc: Client) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert pc.get("/clubs/").status_code == 200
        return len(queries)

    def found(number: int) -> None:
        for index in range(number):
            found_another_club(library=club.library, name=f"Club {number}-{index}", weekday=1, starts_at=None, by=elena)

    pc = sign_in_adult(elena)
    found(1)
    few = count(pc)
    found(38)
    assert count(pc) == few


@pytest.mark.parametrize("path", ["/clubs/", "/handover/", "/settings/"])
def test_an_adult_without_a_club_finds_nothing(db: None, path: str) -> None:
    from cluboteca.people.actions import create_adult

    nobody = create_adult(name="Nimeni", username="nimeni", password="trei cuvinte bune")
    assert sign_in_adult(nobody).get(path).status_code == 404


def test_a_second_club_of_the_same_name_is_refused_and_what_was_typed_stays(club: Club, elena: Person) -> None:
    answer = sign_in_adult(elena).post("/clubs/add/", {"name": "clubul VALEA", "weekday": "5", "starts_at": "11:00"})
    assert answer.status_code == 422
    assert "se numește deja așa" in answer.content.decode()
    assert "clubul VALEA" in answer.content.decode()
    assert Club.objects.count() == 1


def test_a_club_that_is_sent_twice_is_founded_once(club: Club, elena: Person) -> None:
    pc = sign_in_adult(elena)
    entry = {"name": "Al doilea", "weekday": "", "starts_at": "", "once": pc.get("/clubs/add/").context["once"]}
    for _ in range(2):
        assert pc.post("/clubs/add/", entry)["Location"] == "/clubs/"
    assert Club.objects.filter(name="Al doilea").count() == 1
