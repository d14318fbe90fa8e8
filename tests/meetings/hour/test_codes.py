"""The code of a guest: it leads back to the work, and into the club."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cluboteca.clubs.models import Club, Membership, Role
from cluboteca.clubs.queries import list_learners
from cluboteca.content.models import Activity
from cluboteca.core.clock import now
from cluboteca.meetings.actions import end_meeting
from cluboteca.meetings.hour.policies import MOST_WRONG_CODES
from cluboteca.meetings.models import Guest, Meeting
from cluboteca.people.models import Consent, Person
from cluboteca.workspace.models import Project
from tests.meetings.hour.guests import join, make_computer, start
from tests.named_people import Learner


def test_after_a_crash_the_cookie_or_the_code_goes_on_with_the_work(hour: Meeting) -> None:
    computer = make_computer()
    start(computer, "fox")
    code = Guest.objects.get().code
    again = make_computer()
    again.cookies = computer.cookies
    assert code in again.get("/").content.decode()
    other = make_computer(8)
    assert other.post("/hour/back/", {"code": code.upper().replace("-", " ")}).status_code == 302
    assert code in other.get("/").content.decode()
    assert computer.get("/").templates[0].name == "meetings/hour/start.html"
    assert Guest.objects.count() == 1


def test_with_a_code_one_sits_down_beside_others(hour: Meeting) -> None:
    first, second = make_computer(), make_computer(8)
    start(first, "fox")
    start(second, "owl")
    code = Guest.objects.get(person__avatar="fox").code
    assert second.post("/hour/back/", {"code": code}).status_code == 302
    assert {guest.person.avatar for guest in second.get("/").context["guests"]} == {"owl", "fox"}


@pytest.mark.parametrize("code", ["", "vulpea-0000", "x" * 200, "<script>", "1234"])
def test_a_wrong_code_is_one_sentence(hour: Meeting, code: str) -> None:
    answer = make_computer().post("/hour/back/", {"code": code})
    assert answer.status_code == 404
    assert answer.context["code_fault"]
    assert not answer.context["fault"]
    assert '<details class="card hour-back" open>' in answer.content.decode()
    assert answer.context["code"] == code[:60], "what was typed stays"


def test_codes_are_not_guessed(hour: Meeting) -> None:
    start(make_computer(), "fox")
    guesser = make_computer(9)
    for _try in range(MOST_WRONG_CODES):
        assert guesser.post("/hour/back/", {"code": "vulpea-0000"}).status_code == 404
    assert guesser.post("/hour/back/", {"code": Guest.objects.get().code}).status_code == 429


def test_who_comes_into_the_club_keeps_the_work(hour: Meeting, club: Club, elena: Person) -> None:
    computer = make_computer()
    start(computer, "fox")
    activity = Activity.objects.order_by("position")[0]
    computer.get(f"/activities/{activity.full_id}/")
    guest = Guest.objects.get()
    assert join(elena, guest.code, nickname="Ștefania", avatar="bee", gender="girl").status_code == 302
    learner = Person.objects.get(pk=guest.person_id)
    assert (learner.nickname, learner.avatar, learner.gender) == ("Ștefania", "bee", "girl")
    assert list_learners(club) == [learner]
    assert Membership.objects.get(person=learner).role == Role.LEARNER
    assert Project.objects.get().authors.get() == learner
    assert not Consent.objects.exists()
    assert computer.get("/").templates[0].name == "meetings/hour/start.html"
    assert join(elena, guest.code, nickname="Alta").status_code == 409
    assert list_learners(club) == [learner]


def test_a_taken_name_is_refused_and_the_code_stays_good(hour: Meeting, ana: Learner, elena: Person) -> None:
    start(make_computer(), "fox")
    code = Guest.objects.get().code
    answer = join(elena, code, nickname="ANA")
    assert answer.status_code == 409
    assert answer.context["form"]["nickname"].value() == "ANA"
    assert join(elena, code, nickname="").status_code == 422
    assert Guest.objects.get().joined_at is None
    assert join(elena, code, nickname="Ana M.").status_code == 302


def test_an_old_code_is_told_to_be_old(hour: Meeting, elena: Person) -> None:
    start(make_computer(), "fox")
    Guest.objects.update(created_at=now() - timedelta(days=91))
    answer = join(elena, Guest.objects.get().code)
    assert answer.status_code == 410
    assert answer.context["code_form"].errors


def test_a_child_with_a_used_or_an_old_code_is_not_told_what_the_librarian_would_do(
    hour: Meeting, elena: Person
) -> None:
    start(make_computer(), "fox")
    guest = Guest.objects.get()
    told = []
    for change in ({"joined_at": now()}, {"joined_at": None, "created_at": now() - timedelta(days=91)}):
        Guest.objects.update(**change)
        computer = make_computer(8)
        computer.cookies["django_language"] = "en"
        answer = computer.post("/hour/back/", {"code": guest.code})
        told.append(answer.status_code)
        page = answer.content.decode()
        assert "the list of children" not in page
        assert "Take the child in" not in page
    assert told == [409, 410]


def test_whoever_comes_next_to_the_computer_finds_no_code(hour: Meeting, elena: Person) -> None:
    computer = make_computer()
    start(computer, "fox")
    end_meeting(meeting=hour, by=elena)
    page = computer.get("/").content.decode()
    assert Guest.objects.get().code in page
    assert 'action="/hour/leave/"' in page
    assert computer.post("/hour/leave/")["Location"] == "/"
    assert Guest.objects.get().code not in computer.get("/").content.decode()
    for gone in ("/hour/certificates/", "/hour/invitation/"):
        assert computer.get(gone).status_code == 404


def test_wrong_codes_are_counted_where_they_are_tried(hour: Meeting) -> None:
    """In one transaction, so that of tries in the same moment none is passed over."""
    computer = make_computer()
    with CaptureQueriesContext(connection) as queries:
        assert computer.post("/hour/back/", {"code": "fox-1"}).status_code in (404, 409, 422)
    statements = [query["sql"] for query in queries]
    counted = next(index for index, sql in enumerate(statements) if "COUNT" in sql and "wrongtry" in sql)
    written = next(index for index, sql in enumerate(statements) if sql.startswith("INSERT") and "wrongtry" in sql)
    begun = [index for index, sql in enumerate(statements) if sql.startswith(("BEGIN", "SAVEPOINT"))]
    assert min(begun) < counted < written
