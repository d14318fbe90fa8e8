"""The pages of attendance, as who leads a club sees them."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.html import escape
from django.utils.timezone import localdate

from cluboteca.clubs.actions import take_in
from cluboteca.clubs.models import Club, Membership, Role
from cluboteca.core.clock import now
from cluboteca.people.actions import create_adult
from cluboteca.people.models import Consent, Person, Purpose
from tests.meetings.attendance.conftest import FIRST, HoldMeetings
from tests.named_people import PASSWORD, Learner, make_learner, sign_in_adult

PAGES = ["/attendance/", "/attendance/register/", "/attendance/export.csv", "/attendance/export.xlsx"]


def see(librarian: Client, address: str = "/attendance/?period=all") -> str:
    answer = librarian.get(address)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_before_the_first_meeting_the_page_says_what_to_do(club: Club, elena: Person) -> None:
    page = see(sign_in_adult(elena))
    assert "/week/" in page
    assert "<table" not in page


def test_the_page_says_who_came_and_who_is_fading_away(
    club: Club, ana: Learner, matei: Learner, elena: Person, hold_meetings: HoldMeetings
) -> None:
    hold_meetings(club, {ana.person: "xx--", matei.person: "xxx-"})
    page = see(sign_in_adult(elena))
    fading = page[page.index("attendance-fading") : page.index("attendance-matrix")]
    assert "Ana" in fading
    assert "Matei" not in fading
    assert page.count("mark-came") == 5 + 1
    assert "2 din 4" in page
    assert "3 din 4" in page


def test_twelve_meetings_stand_on_a_page_and_the_earlier_ones_on_the_next(
    club: Club, ana: Learner, elena: Person, hold_meetings: HoldMeetings
) -> None:
    hold_meetings(club, {ana.person: "x" * 11})
    hold_meetings(club, {ana.person: "-" * 3}, first=FIRST + timedelta(weeks=11))
    librarian = sign_in_adult(elena)
    assert see(librarian).count('class="mark-came"') == 9 + 1
    assert see(librarian, "/attendance/?period=all&page=2").count('class="mark-came"') == 2 + 1
    assert see(librarian, "/attendance/?period=all&page=99").count('class="mark-came"') == 2 + 1
    assert see(librarian, "/attendance/?period=all&page=x").count('class="mark-came"') == 9 + 1


def test_the_page_says_how_many_arent_counted_without_consent(
    club: Club, ana: Learner, matei: Learner, elena: Person, hold_meetings: HoldMeetings
) -> None:
    hold_meetings(club, {ana.person: "x", matei.person: "x"})
    Consent.objects.filter(purpose=Purpose.EVALUATION, learner=ana.person).update(withdrawn_on=FIRST.date())
    assert "Un copil nu este numărat" in see(sign_in_adult(elena))


@pytest.mark.parametrize("nickname", ["<script>alert(1)</script>", "O'Neil & „Țuți”", "Ș" * 60])
def test_odd_names_are_shown_as_they_are(nickname: str, club: Club, elena: Person, hold_meetings: HoldMeetings) -> None:
    child = make_learner(nickname, club)
    hold_meetings(club, {child.person: "x"})
    librarian = sign_in_adult(elena)
    for address in (
        "/attendance/?period=all",
        "/attendance/register/?period=all",
        f"/attendance/learners/{child.person.pk}/",
    ):
        page = see(librarian, address)
        assert escape(nickname) in page
        assert "<script>alert" not in page


def test_one_childs_line_tells_every_meeting_since_joining(
    club: Club, ana: Learner, elena: Person, hold_meetings: HoldMeetings
) -> None:
    hold_meetings(club, {ana.person: "xx--"})
    page = see(sign_in_adult(elena), f"/attendance/learners/{ana.person.pk}/")
    assert "2 din 4" in page
    assert "2 întâlniri" in page
    assert page.count("<tr>") == 5


def test_a_child_in_the_archive_still_has_a_line(
    club: Club, ana: Learner, elena: Person, hold_meetings: HoldMeetings
) -> None:
    meetings = hold_meetings(club, {ana.person: "xx"})
    Membership.objects.filter(person=ana.person).update(ended_at=meetings[1].ended_at)
    assert "2 din 2" in see(sign_in_adult(elena), f"/attendance/learners/{ana.person.pk}/")


def test_a_child_of_another_club_isnt_there(club: Club, vlad: Learner, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    assert librarian.get(f"/attendance/learners/{vlad.person.pk}/").status_code == 404
    assert librarian.get("/attendance/learners/999999/").status_code == 404


@pytest.mark.parametrize("address", PAGES)
def test_nobody_sees_them_without_signing_in(address: str, club: Club) -> None:
    answer = Client().get(address)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/adults/sign-in/")


@pytest.mark.parametrize("address", PAGES)
def test_an_adult_without_a_club_finds_nothing(address: str, club: Club) -> None:
    stranger = create_adult(name="Radu", username="radu", password=PASSWORD)
    assert sign_in_adult(stranger).get(address).status_code == 404


@pytest.mark.parametrize("address", PAGES)
def test_a_substitute_sees_them(address: str, club: Club, ana: Learner, hold_meetings: HoldMeetings) -> None:
    hold_meetings(club, {ana.person: "x"})
    substitute = create_adult(name="Radu", username="radu", password=PASSWORD)
    take_in(club=club, person=substitute, role=Role.SUBSTITUTE, by=None)
    assert sign_in_adult(substitute).get(f"{address}?period=all").status_code == 200


@pytest.mark.parametrize("address", ["/attendance/?period=all", "/attendance/register/?period=all"])
def test_the_queries_stay_the_same_as_the_club_grows(
    address: str, club: Club, ana: Learner, matei: Learner, elena: Person, hold_meetings: HoldMeetings
) -> None:
    hold_meetings(club, {ana.person: "x---", matei.person: "x---"})
    librarian = sign_in_adult(elena)
    librarian.get(address)
    with CaptureQueriesContext(connection) as few:
        librarian.get(address)
    children = [make_learner(f"Copil {number}", club).person for number in range(40)]
    hold_meetings(club, dict.fromkeys(children, "x--" * 13), first=FIRST + timedelta(weeks=4))
    with CaptureQueriesContext(connection) as many:
        librarian.get(address)
    assert len(many) == len(few)


def test_the_register_names_the_library_the_place_the_club_and_who_signs(
    club: Club, ana: Learner, elena: Person, hold_meetings: HoldMeetings
) -> None:
    club.library.county = "VL"
    club.library.save()
    hold_meetings(club, {ana.person: "x"})
    page = see(sign_in_adult(elena), "/attendance/register/?period=2026-09")
    for words in ("Biblioteca Valea", "Vâlcea", "Clubul Valea", "septembrie 2026", "Elena", "07.09", "Ana"):
        assert words in page


def test_a_month_without_meetings_has_no_register(
    club: Club, ana: Learner, elena: Person, hold_meetings: HoldMeetings
) -> None:
    hold_meetings(club, {ana.person: "x"}, first=now() - timedelta(days=70))
    page = see(sign_in_adult(elena), f"/attendance/register/?period={localdate(now()):%Y-%m}")
    assert "register-table" not in page
    assert "Nu este nimic de tipărit" in page


def test_in_place_of_a_month_that_is_not_offered_stands_the_latest_school_year(
    club: Club, ana: Learner, elena: Person, hold_meetings: HoldMeetings
) -> None:
    hold_meetings(club, {ana.person: "x"})
    page = see(sign_in_adult(elena), "/attendance/register/?period=2019-01")
    assert "register-table" in page
    assert "ianuarie 2019" not in page
    assert "2026–2027" in page


def test_two_meetings_of_one_day_are_told_apart_by_their_hours(
    club: Club, ana: Learner, elena: Person, hold_meetings: HoldMeetings
) -> None:
    hold_meetings(club, {ana.person: "xx"})
    assert "<span>16:00</span>" not in see(sign_in_adult(elena))
    hold_meetings(club, {ana.person: "x"}, first=FIRST + timedelta(hours=3))
    page = see(sign_in_adult(elena))
    assert page.count("<span>16:00</span>") == 1
    assert page.count("<span>19:00</span>") == 1


def test_the_average_is_told_without_a_needless_decimal_and_who_never_came_is_not_called_faithful(
    club: Club, ana: Learner, matei: Learner, elena: Person, hold_meetings: HoldMeetings
) -> None:
    hold_meetings(club, {ana.person: "xx", matei.person: "--"})
    page = see(sign_in_adult(elena))
    assert "Copii la o întâlnire, în medie: 1." in page
    assert "dintre copiii care veneau, niciunul" in page
