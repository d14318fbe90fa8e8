from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cluboteca.clubs.models import Club
from cluboteca.core.clock import now
from cluboteca.meetings.actions import change_driver, end_meeting
from cluboteca.meetings.crews.queries import REMEMBERED_MEETINGS, find_next_driver, suggest_crews
from cluboteca.meetings.models import Crew, DriverTurn, Meeting, MeetingKind
from cluboteca.meetings.programme import list_meeting_activities
from cluboteca.people.models import Consent, Person, Purpose
from tests.named_people import Learner, make_learner, sign_in, sign_in_adult


def name_crews(crews: list[list[Person]]) -> list[list[str]]:
    return [[learner.nickname for learner in crew] for crew in crews]


def test_the_page_suggests_crews_of_all_who_may_take_part(
    club: Club, ana: Learner, matei: Learner, ilinca: Learner, elena: Person
) -> None:
    Consent.objects.filter(learner=matei.person, purpose=Purpose.TAKE_PART).delete()
    page = sign_in_adult(elena).get("/crews/").content.decode()
    assert "Ana" in page
    assert "Ilinca" in page
    assert "Matei" not in page


def test_only_those_who_are_here_are_put_into_crews(
    club: Club, ana: Learner, matei: Learner, ilinca: Learner, elena: Person
) -> None:
    answer = sign_in_adult(elena).get(f"/crews/?chosen=yes&here={ana.person.pk}&here={ilinca.person.pk}")
    (crew,) = answer.context["crews"]
    assert {learner.nickname for learner in crew.members} == {"Ana", "Ilinca"}
    nobody = sign_in_adult(elena).get("/crews/", {"chosen": "yes"})
    assert nobody.context["crews"] == []


def test_once_the_meeting_has_begun_those_who_came_are_ticked(
    meeting: Meeting, ana: Learner, matei: Learner, elena: Person
) -> None:
    sign_in(ana)
    (crew,) = sign_in_adult(elena).get("/crews/").context["crews"]
    assert [learner.nickname for learner in crew.members] == ["Ana"]


def test_strange_addresses_do_no_harm(club: Club, ana: Learner, vlad: Learner, elena: Person) -> None:
    for query in (
        "seed=abc",
        "seed=-1",
        f"seed={'9' * 60}",
        f"chosen=yes&here={vlad.person.pk}",
        "here=<script>&here=²",
    ):
        answer = sign_in_adult(elena).get(f"/crews/?{query}")
        assert answer.status_code == 200
        assert "Vlad" not in answer.content.decode()


def test_others_than_those_who_lead_do_not_get_in(club: Club, ana: Learner, meeting: Meeting) -> None:
    computer = sign_in(ana)
    assert computer.get("/crews/").status_code == 302


def test_the_projector_shows_what_was_suggested_until_it_is_taken_off(
    meeting: Meeting, ana: Learner, matei: Learner, elena: Person
) -> None:
    librarian = sign_in_adult(elena)
    here = {"chosen": "yes", "seed": "3", "here": [ana.person.pk, matei.person.pk]}
    assert librarian.post("/crews/", here).status_code == 302
    (crew,) = librarian.get("/api/meeting").json()["crews"]
    assert {each["nickname"] for each in crew} == {"Ana", "Matei"}
    assert (
        librarian.post("/crews/", {"act": "away", "from": "board"}).headers["Location"]
        == f"/meetings/{meeting.pk}/board/"
    )
    assert librarian.get("/api/meeting").json()["crews"] == []


def test_crews_take_the_place_of_a_step_on_the_projector(meeting: Meeting, ana: Learner, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    activity = list_meeting_activities(meeting.club, meeting.unit)[0]
    Meeting.objects.filter(pk=meeting.pk).update(projected_activity=activity, projected_step=1)
    assert librarian.get("/api/meeting").json()["projected"]
    librarian.post("/crews/", {"chosen": "yes", "seed": "3", "here": [ana.person.pk]})
    told = librarian.get("/api/meeting").json()
    assert told["crews"]
    assert not told["projected"] or told["projected"]["is_warm_up"]
    librarian.post(f"/meetings/{meeting.pk}/projected/", {"activity": activity.full_id})
    told = librarian.get("/api/meeting").json()
    assert not told["crews"]
    assert told["projected"]


def test_without_a_meeting_there_is_no_projector_to_show_it_on(club: Club, ana: Learner, elena: Person) -> None:
    assert sign_in_adult(elena).post("/crews/", {"chosen": "yes", "here": [ana.person.pk]}).status_code == 409


def test_who_sat_together_last_time_sits_apart_when_it_can_be(club: Club, meeting: Meeting, elena: Person) -> None:
    club.library.computers_count = 2
    children = [make_learner(name, club) for name in ("Ana", "Ion", "Radu", "Sofia")]
    sign_in(children[0], children[1])
    sign_in(children[2], children[3])
    end_meeting(meeting=meeting, by=elena)
    for seed in range(20):
        crews = suggest_crews(club=club, learners=[each.person for each in children], computers_count=2, seed=seed)
        assert ["Ana", "Ion"] not in [sorted(crew) for crew in name_crews(crews)]


@pytest.mark.parametrize("kind", [MeetingKind.HOUR, MeetingKind.PAPER, MeetingKind.REHEARSAL])
def test_meetings_without_crews_of_the_club_crowd_out_nothing(club: Club, meeting: Meeting, kind: MeetingKind) -> None:
    children = [make_learner(name, club) for name in ("Ana", "Dan", "Ioana", "Matei")]
    sign_in(children[0], children[1])
    sign_in(children[2], children[3])
    end_meeting(meeting=meeting, by=None)
    for _number in range(REMEMBERED_MEETINGS):
        moment = now()
        Meeting.objects.create(club=club, unit=meeting.unit, kind=kind, opened_at=moment, ended_at=moment)
    people = [each.person for each in children]
    for seed in range(8):
        crews = name_crews(suggest_crews(club=club, learners=people, computers_count=2, seed=seed))
        assert ["Ana", "Dan"] not in [sorted(crew) for crew in crews]


def test_at_a_rehearsal_the_ambassadors_alone_are_suggested(
    meeting: Meeting, ana: Learner, ilinca: Learner, elena: Person
) -> None:
    Meeting.objects.filter(pk=meeting.pk).update(kind=MeetingKind.REHEARSAL)
    page = sign_in_adult(elena).get("/crews/")
    assert [[learner.nickname for learner in crew.members] for crew in page.context["crews"]] == [["Ilinca"]]
    assert "Ana" not in page.content.decode()


def test_who_has_not_driven_yet_is_proposed_to_drive_first(
    club: Club, meeting: Meeting, ana: Learner, matei: Learner, elena: Person
) -> None:
    sign_in(ana, matei)
    end_meeting(meeting=meeting, by=elena)
    ((first, _second),) = name_crews(
        suggest_crews(club=club, learners=[ana.person, matei.person], computers_count=1, seed=1)
    )
    assert first == "Matei"


def test_each_change_at_the_keyboard_is_remembered_once(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    computer = sign_in(ana, matei)
    for learner in (matei, matei, ana):
        computer.post("/api/crews/current/driver", {"learner": learner.person.pk}, content_type="application/json")
    assert [turn.learner.nickname for turn in DriverTurn.objects.all()] == ["Ana", "Matei", "Ana"]


def test_the_crew_is_told_who_has_driven_least_today(
    meeting: Meeting, ana: Learner, matei: Learner, ilinca: Learner
) -> None:
    computer = sign_in(ana, matei, ilinca)
    crew = Crew.objects.get()
    start = now() - timedelta(minutes=40)
    DriverTurn.objects.filter(learner=ana.person).update(started_at=start)
    change_driver(crew=crew, learner_id=matei.person.pk)
    DriverTurn.objects.filter(learner=matei.person).update(started_at=start + timedelta(minutes=30))
    assert computer.get("/api/crews/current").json()["next_driver"] == ilinca.person.pk
    change_driver(crew=Crew.objects.get(), learner_id=ilinca.person.pk)
    DriverTurn.objects.filter(learner=ilinca.person).update(started_at=start + timedelta(minutes=35))
    assert computer.get("/api/crews/current").json()["next_driver"] == matei.person.pk, "five minutes against thirty"


def test_a_child_alone_is_never_asked_to_hand_over(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    assert computer.get("/api/crews/current").json()["next_driver"] is None
    assert find_next_driver(Crew.objects.get(), [ana.person.pk]) is None


def test_the_page_costs_the_same_queries_for_three_children_and_for_thirty(
    club: Club, ana: Learner, matei: Learner, ilinca: Learner, elena: Person
) -> None:
    librarian = sign_in_adult(elena)

    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert librarian.get("/crews/").status_code == 200
        return len(queries)

    few = count()
    for number in range(27):
        make_learner(f"Copil{number}", club)
    assert count() == few
