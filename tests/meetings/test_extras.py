"""Activities that a club adds to its meetings on a unit."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cluboteca.clubs.models import Club
from cluboteca.content.models import Activity, ActivityContent, OwnPack, Unit
from cluboteca.meetings.models import ClubPack, Meeting, MeetingExtra
from cluboteca.meetings.planning import add_extra
from cluboteca.meetings.programme import list_course_units, list_way, number_way
from cluboteca.people.models import Person
from tests.named_people import ACTIVITY_TEXT, DEFINITION, Learner, make_work, sign_in, sign_in_adult


def make_activity(unit: Unit, slug: str, *, kind: str = "blocks") -> Activity:
    activity = Activity.objects.create(
        pack=unit.pack,
        unit=unit,
        full_id=f"{unit.pack.slug}/{slug}",
        kind=kind,
        minutes=5,
        position=unit.activities.count(),
        words={"ro": {"title": f"Titlu {slug}", "goal": "Un scop."}},
    )
    ActivityContent.objects.create(
        activity=activity, definition=DEFINITION, texts={"ro": ACTIVITY_TEXT}, starter=make_work(), solution=[]
    )
    return activity


@pytest.fixture
def second(unit: Unit) -> Unit:
    return Unit.objects.create(
        pack=unit.pack, course=unit.course, full_id="small/second", position=1, plan=unit.plan, texts=unit.texts
    )


@pytest.fixture
def extra(second: Unit) -> Activity:
    return make_activity(second, "garden")


def add(librarian: Client, activity: Activity) -> None:
    answer = librarian.post("/week/extras/", {"activity": activity.full_id, "next": "/shelf/"})
    assert (answer.status_code, answer["Location"]) == (302, "/shelf/")


def test_an_extra_stands_on_the_way_on_this_week_in_the_api_and_on_the_board(
    meeting: Meeting, extra: Activity, ana: Learner, elena: Person
) -> None:
    librarian, computer = sign_in_adult(elena), sign_in(ana)
    add(librarian, extra)
    assert [each["id"] for each in computer.get("/").context["activities"]][-1] == "small/garden"
    assert "Titlu garden" in librarian.get("/week/").content.decode()
    assert [each["id"] for each in Client().get("/api/meeting").json()["activities"]][-1] == "small/garden"
    computer.get("/activities/small/garden/")
    (line,) = librarian.get("/api/board").json()["crews"]
    assert (line["activity"]["id"], line["activity"]["position"]) == ("small/garden", 3)


def test_the_way_leads_from_the_last_activity_of_the_unit_to_the_extras_and_ends_there(
    meeting: Meeting, extra: Activity, second: Unit, ana: Learner, elena: Person
) -> None:
    pond = make_activity(second, "pond")
    for activity in (extra, pond):
        add_extra(club=meeting.club, unit=meeting.unit, activity=activity, by=elena)
    computer = sign_in(ana)

    def follow(activity: str) -> str | None:
        following = computer.get(f"/activities/small/{activity}/").context["activity_data"]["next"]
        return following and following["id"]

    assert [follow(each) for each in ("well", "school", "garden", "pond")] == [
        "small/school",
        "small/garden",
        "small/pond",
        None,
    ]


def test_an_extra_is_taken_out_again_and_what_was_made_stays(
    meeting: Meeting, extra: Activity, ana: Learner, elena: Person
) -> None:
    librarian, computer = sign_in_adult(elena), sign_in(ana)
    add(librarian, extra)
    computer.get("/activities/small/garden/")
    librarian.post("/week/extras/remove/", {"activity": "small/garden", "unit": "small/unit"})
    assert list_way(meeting.club, meeting.unit) == list(meeting.unit.activities.all())
    assert "Titlu garden" in computer.get("/projects/").content.decode()


def test_adding_twice_or_what_is_there_anyway_changes_nothing(meeting: Meeting, extra: Activity, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    for activity in (extra, extra, *meeting.unit.activities.all()):
        add(librarian, activity)
    assert MeetingExtra.objects.count() == 1


def test_a_withdrawn_extra_leaves_the_way(meeting: Meeting, extra: Activity, elena: Person) -> None:
    add(sign_in_adult(elena), extra)
    Activity.objects.filter(pk=extra.pk).update(is_withdrawn=True)
    assert extra not in list_way(meeting.club, meeting.unit)
    assert extra.pk not in number_way(meeting.club, meeting.unit)


def test_another_club_sees_neither_the_extra_nor_what_this_club_wrote(
    meeting: Meeting, other_club: Club, extra: Activity, vlad: Learner, dorina: Person, elena: Person
) -> None:
    add(sign_in_adult(elena), extra)
    assert extra not in list_way(other_club, meeting.unit)
    own = OwnPack.objects.create(slug="small", trial_slug="small-trial")
    ClubPack.objects.create(club=meeting.club, own_pack=own)
    assert list_course_units(meeting.club)
    assert not list_course_units(other_club)
    stranger = sign_in_adult(dorina)
    assert stranger.post("/week/extras/", {"activity": "small/garden"}).status_code in (404, 409)
    assert stranger.get("/week/activities/small/garden/").status_code == 404


@pytest.mark.parametrize("address", ["/week/extras/", "/week/extras/remove/", "/shelf/"])
def test_children_and_strangers_are_sent_to_sign_in(meeting: Meeting, ana: Learner, address: str) -> None:
    for other in (Client(), sign_in(ana)):
        answer = other.post(address) if "extras" in address else other.get(address)
        assert answer["Location"].startswith("/adults/sign-in/")


@pytest.mark.parametrize("sent", [{}, {"activity": "x/y"}, {"activity": "small/garden", "unit": "x/y"}])
def test_what_there_isnt_is_not_found(meeting: Meeting, extra: Activity, elena: Person, sent: dict[str, str]) -> None:
    assert sign_in_adult(elena).post("/week/extras/remove/", sent).status_code == 404


def test_the_button_leads_back_to_this_server_alone(meeting: Meeting, extra: Activity, elena: Person) -> None:
    answer = sign_in_adult(elena).post(
        "/week/extras/", {"activity": extra.full_id, "next": "https://elsewhere.example/"}
    )
    assert answer["Location"] == "/week/"


def test_the_way_costs_the_same_queries_however_many_extras_there_are(
    meeting: Meeting, second: Unit, ana: Learner, elena: Person
) -> None:
    computer = sign_in(ana)
    add_extra(club=meeting.club, unit=meeting.unit, activity=make_activity(second, "extra"), by=elena)
    before = count_queries(computer)
    for number in range(12):
        activity = make_activity(second, f"extra-{number}")
        add_extra(club=meeting.club, unit=meeting.unit, activity=activity, by=elena)
    assert count_queries(computer) == before


def count_queries(computer: Client) -> int:
    with CaptureQueriesContext(connection) as queries:
        computer.get("/")
    return len(queries)
