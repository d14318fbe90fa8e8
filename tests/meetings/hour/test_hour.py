"""An hour of code: opening, guests at a computer, certificates. What a guest's code is for: see `test_codes`."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cluboteca.clubs.models import Club
from cluboteca.clubs.queries import list_learners
from cluboteca.content.models import Activity, Unit
from cluboteca.meetings.hour.actions import begin_as_guests
from cluboteca.meetings.hour.policies import MOST_GUESTS
from cluboteca.meetings.models import AttendanceRecord, Guest, Meeting, MeetingKind
from cluboteca.meetings.queries import get_week_unit
from cluboteca.people.animals import ANIMALS
from cluboteca.people.models import AVATARS, Person
from cluboteca.workspace.models import Project
from tests.meetings.hour.guests import make_computer, start
from tests.named_people import Learner, sign_in_adult


def test_every_avatar_is_an_animal() -> None:
    assert list(ANIMALS) == list(AVATARS)


def test_an_hour_opens_while_the_club_is_being_prepared(club: Club, unit: Unit, elena: Person) -> None:
    Club.objects.filter(pk=club.pk).update(opened_at=None)
    librarian = sign_in_adult(elena)
    assert librarian.get("/hour/").status_code == 200
    assert librarian.post("/hour/", {"unit": "no/such"}).status_code == 302
    hour = Meeting.objects.get()
    assert (hour.kind, hour.unit) == (MeetingKind.HOUR, unit)
    assert librarian.post("/hour/", {}).status_code == 409
    assert Meeting.objects.count() == 1


def test_without_activities_there_is_a_sentence(club: Club, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    assert librarian.get("/hour/").status_code == 200
    assert librarian.post("/hour/", {}).status_code == 409


@pytest.mark.parametrize("language", ["ro", "en"])
def test_the_pages_open_in_both_languages(hour: Meeting, elena: Person, language: str) -> None:
    librarian, child = sign_in_adult(elena), make_computer()
    for computer in (librarian, child):
        computer.cookies["django_language"] = language
    assert child.get("/").templates[0].name == "meetings/hour/start.html"
    assert start(child, "fox").status_code == 302
    own = ["/", "/hour/more/", "/hour/certificates/", "/hour/invitation/"]
    code = Guest.objects.get().code
    adults = ["/hour/", f"/hour/{hour.pk}/end/", f"/hour/{hour.pk}/invitations/", "/projector/", "/learners/with-code/"]
    for computer, pages in ((child, own), (librarian, [*adults, f"/learners/with-code/?code={code}"])):
        for page in pages:
            answer = computer.get(page)
            assert answer.status_code == 200, page
            assert f'lang="{language}"' in answer.content.decode()


def test_guests_start_by_picking_alone_and_work_as_a_crew(hour: Meeting, unit: Unit) -> None:
    computer = make_computer()
    assert start(computer, "fox", "", "owl").status_code == 302
    guests = list(Guest.objects.all())
    assert [guest.person.avatar for guest in guests] == ["fox", "owl"]
    assert [guest.person.nickname.split()[-1] for guest in guests] == ["1", "2"]
    assert not any(guest.person.pictures_hash for guest in guests)
    home = computer.get("/").content.decode()
    assert all(guest.code in home for guest in guests)
    activity = Activity.objects.order_by("position")[0]
    assert computer.get(f"/activities/{activity.full_id}/").status_code == 200
    assert set(Project.objects.get().authors.all()) == {guest.person for guest in guests}
    assert computer.post("/api/hands", {"activity": activity.full_id}, content_type="application/json").status_code in (
        200,
        201,
    )


def test_the_board_of_an_hour_offers_nothing_that_is_for_the_clubs_children(hour: Meeting, elena: Person) -> None:
    board = sign_in_adult(elena).get(f"/meetings/{hour.pk}/board/", follow=True).content.decode()
    assert f"/meetings/{hour.pk}/end/" in board
    for address in (f"/meetings/{hour.pk}/attendance/", "/crews/", f"/meetings/{hour.pk}/part/"):
        assert f'"{address}"' not in board


def test_during_an_hour_the_clubs_children_are_not_put_on_the_projector(
    hour: Meeting, ana: Learner, elena: Person
) -> None:
    librarian = sign_in_adult(elena)
    assert librarian.get("/crews/").status_code == 200
    assert librarian.post("/crews/", {"chosen": "yes", "here": str(ana.person.pk)}).status_code == 409
    hour.refresh_from_db()
    assert hour.proposed_crews == []


def test_nobody_by_name_is_told_during_an_hour(hour: Meeting, ana: Learner) -> None:
    assert make_computer().get("/api/meeting").json()["learners"] == []


@pytest.mark.parametrize("avatars", [[], ["dragon"], ["fox", "<script>"]])
def test_a_start_without_a_picture_is_refused_and_keeps_the_others(hour: Meeting, avatars: list[str]) -> None:
    answer = start(make_computer(), *avatars)
    assert answer.status_code == 422
    assert answer.context["fault"]
    assert not Guest.objects.exists()
    assert Person.objects.filter(username=None).count() == 0


def test_a_typed_name_would_not_even_be_read(hour: Meeting) -> None:
    computer = make_computer()
    computer.post("/hour/start/", {"avatar-1": "fox", "typed-1": "Marinela", "name": "Marinela"})
    assert not Person.objects.filter(nickname__contains="Marinela").exists()
    assert "Marinela" not in computer.get("/hour/certificates/").content.decode()
    [typed] = re.findall(r"<input[^>]*data-typed-name[^>]*>", computer.get("/hour/more/").content.decode())
    assert " name=" not in typed


def test_without_an_hour_nobody_starts(meeting: Meeting) -> None:
    assert start(make_computer(), "fox").status_code == 409
    assert make_computer().post("/hour/back/", {"code": "vulpea-1000"}).status_code == 409
    assert make_computer().get("/hour/certificates/").status_code == 404
    assert make_computer().get("/hour/more/").status_code == 302


def test_one_more_joins_until_four_sit_there(hour: Meeting) -> None:
    computer = make_computer()
    start(computer, "fox", "owl", "bee")
    assert computer.get("/join/")["Location"] == "/hour/more/"
    assert computer.post("/hour/more/", {"avatar-1": ""}).status_code == 422
    assert computer.post("/hour/more/", {"avatar-1": "cow"}).status_code == 302
    assert computer.post("/hour/more/", {"avatar-1": "cow"}).status_code == 409
    assert Guest.objects.count() == 4


def test_the_projector_counts_the_guests(hour: Meeting) -> None:
    start(make_computer(), "fox", "owl")
    start(make_computer(8), "bee")
    told = Client().get("/api/meeting").json()
    assert (told["guests_count"], told["learners"]) == (3, [])


def test_after_the_end_there_are_certificates_and_no_attendance(
    hour: Meeting, club: Club, elena: Person, ana: Learner, unit: Unit
) -> None:
    computer, librarian = make_computer(), sign_in_adult(elena)
    start(computer, "fox", "owl")
    assert librarian.get(f"/meetings/{hour.pk}/end/")["Location"] == f"/hour/{hour.pk}/end/"
    assert librarian.post(f"/hour/{hour.pk}/end/").status_code == 302
    assert librarian.post(f"/hour/{hour.pk}/end/").status_code == 302
    assert not AttendanceRecord.objects.exists()
    assert computer.get("/").templates[0].name == "meetings/hour/goodbye.html"
    page = computer.get("/hour/certificates/")
    assert len(page.context["works"]) == 2
    assert page.content.decode().count("data-guest=") == 2, "the name can be typed again"
    own = computer.get("/hour/invitation/").content.decode()
    everybody = librarian.get(f"/hour/{hour.pk}/invitations/").content.decode()
    for guest in Guest.objects.all():
        assert guest.code in own
        assert guest.code in everybody
    assert get_week_unit(club) == unit
    assert list_learners(club) == [ana.person]


def test_another_club_sees_no_guests(hour: Meeting, dorina: Person) -> None:
    start(make_computer(), "fox")
    stranger = sign_in_adult(dorina)
    for page in (f"/hour/{hour.pk}/invitations/", f"/hour/{hour.pk}/end/"):
        assert stranger.get(page).status_code == 404
    code = Guest.objects.get().code
    answer = stranger.get(f"/learners/with-code/?code={code}")
    assert answer.status_code == 404
    assert "code" in answer.context["code_form"].errors
    assert stranger.post("/learners/with-code/", {"code": code, "nickname": "Ă", "avatar": "fox"}).status_code == 404


def test_guests_are_offered_no_gallery(hour: Meeting) -> None:
    guests = make_computer()
    start(guests, "fox")
    assert guests.get("/gallery/ours/").status_code == 404
    for page in ("/", "/projects/"):
        assert "/gallery/" not in guests.get(page).content.decode(), page


def test_children_see_no_librarians_page(hour: Meeting) -> None:
    computer = make_computer()
    start(computer, "fox")
    for page in ("/hour/", f"/hour/{hour.pk}/end/", f"/hour/{hour.pk}/invitations/", "/learners/with-code/"):
        assert computer.post(page)["Location"].startswith("/adults/sign-in/")


def test_many_invitations_ask_no_more_than_few(hour: Meeting, elena: Person) -> None:
    librarian = sign_in_adult(elena)

    def count_queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert librarian.get(f"/hour/{hour.pk}/invitations/").status_code == 200
        return len(asked)

    begin_as_guests(meeting=hour, avatars=["fox"], computer="192.168.1.3", browser="3", old=None)
    few = count_queries()
    for number in range(10):
        begin_as_guests(
            meeting=hour, avatars=["owl"] * 4, computer=f"192.168.1.{number + 10}", browser=str(number + 10), old=None
        )
    assert count_queries() == few
    assert Guest.objects.values("code").distinct().count() == 41


def test_a_computer_takes_in_no_endless_row_of_guests(hour: Meeting) -> None:
    computer = make_computer()
    computer.get("/")
    for fourth in list(ANIMALS)[: MOST_GUESTS // 4]:
        assert start(computer, "fox", "owl", "bee", fourth).status_code == 302
    answer = start(computer, "fox")
    assert answer.status_code == 409
    assert answer.context["fault"]
    assert Guest.objects.count() == MOST_GUESTS
    other = make_computer(8)
    assert start(other, "fox").status_code == 302
    code = Guest.objects.order_by("-pk")[0].code
    computer.delete("/api/crews/current")
    assert computer.post("/hour/back/", {"code": code}).status_code == 302, (
        "who was here before comes back all the same"
    )
    assert computer.post("/hour/more/", {"avatar-1": "cow"}).status_code == 409


@pytest.mark.parametrize("way", ["start", "back"])
def test_a_guest_who_begins_signs_the_librarian_out(hour: Meeting, elena: Person, way: str) -> None:
    start(make_computer(), "owl")
    computer = sign_in_adult(elena)
    sent = {"avatar-1": "fox"} if way == "start" else {"code": Guest.objects.get().code}
    assert computer.post(f"/hour/{way}/", sent).status_code == 302
    assert computer.get("/").templates[0].name == "meetings/home.html"
    assert computer.get("/learners/").status_code == 302


def test_a_child_of_the_club_doesnt_sign_in_at_an_hour(hour: Meeting, ana: Learner) -> None:
    computer = make_computer()
    sent = {"learners": [ana.tapped]}
    answer = computer.post("/api/crews", sent, content_type="application/json")
    assert answer.status_code == 409
    assert answer.json()["error"]["code"] == "only_guests"
    start(computer, "fox")
    answer = computer.post("/api/crews/current/members", ana.tapped, content_type="application/json")
    assert answer.status_code == 409


def test_a_button_pressed_twice_begins_once(hour: Meeting) -> None:
    """Before the first answer is there, the browser has no cookie to send with the second."""
    for _press in range(3):
        assert start(make_computer(), "fox", "owl").status_code == 302
    assert Guest.objects.count() == 2
    assert start(make_computer(), "fox").status_code == 302
    assert start(make_computer(8), "fox", "owl").status_code == 302
    assert Guest.objects.count() == 5


def test_two_computers_behind_one_address_are_two_crews(hour: Meeting) -> None:
    first, second = make_computer(), make_computer()
    for computer in (first, second):
        computer.get("/")
        assert start(computer, "fox").status_code == 302
    assert [crew.sign_in.members.count() for crew in hour.crews.all()] == [1, 1]
    assert [len(computer.get("/").context["guests"]) for computer in (first, second)] == [1, 1]
    second.cookies.pop("cluboteca_crew")
    assert start(second, "fox").status_code == 302
    assert Guest.objects.count() == 2, "pressed twice in the second one"


def test_a_room_behind_one_address_isnt_full_after_one_computers_guests(hour: Meeting) -> None:
    first, second = make_computer(), make_computer()
    first.get("/")
    second.get("/")
    for fourth in list(ANIMALS)[: MOST_GUESTS // 4]:
        assert start(first, "fox", "owl", "bee", fourth).status_code == 302
    assert start(second, "fox", "owl").status_code == 302
