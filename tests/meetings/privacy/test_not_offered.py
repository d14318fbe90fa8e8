"""What a guardian hasn't agreed to isn't offered, and is refused where somebody asks for it all the same."""

import pytest
from django.test import Client

from cluboteca.clubs.models import Club
from cluboteca.meetings.models import Meeting
from cluboteca.meetings.privacy.queries import may_mentor_see
from cluboteca.people.consents import withdraw_consent
from cluboteca.people.models import Person, Purpose
from cluboteca.workspace.models import Project
from tests.named_people import Learner, sign_in
from tests.workspace.test_saving import open_project


def take_back(learner: Learner, purpose: Purpose) -> None:
    withdraw_consent(learner=learner.person, purpose=purpose, by=None)


def test_a_crew_with_a_child_who_may_not_work_at_home_is_not_offered_the_file(
    meeting: Meeting, ana: Learner, matei: Learner
) -> None:
    computer = sign_in(ana, matei)
    assert computer.get("/api/crews/current").json()["may_take_home"]
    take_back(matei, Purpose.WORK_AT_HOME)
    assert not computer.get("/api/crews/current").json()["may_take_home"]
    computer.delete(f"/api/crews/current/members/{matei.person.pk}")
    assert computer.get("/api/crews/current").json()["may_take_home"]


def test_the_page_of_an_activity_knows_from_the_beginning(meeting: Meeting, ana: Learner) -> None:
    take_back(ana, Purpose.WORK_AT_HOME)
    page = sign_in(ana).get("/activities/small/well/")
    assert page.context["crew_data"]["crew"]["may_take_home"] is False


def test_who_asks_for_the_file_all_the_same_reads_why_not(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    computer = sign_in(ana, matei)
    project = open_project(computer)
    address = f"/api/projects/{project['id']}/home-files"
    assert computer.get(address).status_code == 200
    take_back(matei, Purpose.WORK_AT_HOME)
    for answer in (computer.get(address), computer.post(address, b"a file", content_type="text/html")):
        assert answer.status_code == 409
        assert answer.json()["error"]["code"] == "not_for_home"
        assert len(answer.json()["error"]["message"]) > 40


def test_the_file_names_nobody_who_may_not_be_named_at_home(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    """Matei isn't here today: Ana may take their project home, without his name."""
    together = sign_in(ana, matei)
    project = open_project(together)
    key = "0190c1f0-0000-7000-8000-000000000002"
    together.put(f"/api/projects/{project['id']}/versions/{key}", {"format": 1}, content_type="application/json")
    address = f"/api/projects/{project['id']}/home-files"
    assert together.get(address).json() == {"names": ["Ana", "Matei"]}
    together.delete(f"/api/crews/current/members/{matei.person.pk}")
    take_back(matei, Purpose.WORK_AT_HOME)
    answer = together.get(address)
    assert (answer.status_code, answer.json()) == (200, {"names": ["Ana"]})


def test_a_stranger_learns_nothing_about_a_project(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    project = open_project(sign_in(ana))
    address = f"/api/projects/{project['id']}/home-files"
    assert sign_in(matei).get(address).status_code == 404
    assert Client().get(address).status_code == 401


def test_without_a_yes_to_taking_part_there_is_no_tile_to_tap(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    take_back(ana, Purpose.TAKE_PART)
    named = [each["nickname"] for each in Client().get("/api/meeting").json()["learners"]]
    assert named == ["Matei"]


def test_the_projects_page_says_that_unkept_work_goes(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    computer = sign_in(ana, matei)
    assert computer.get("/projects/").context["unkept_names"] == ""
    take_back(ana, Purpose.KEEP_WORK)
    answer = computer.get("/projects/")
    assert answer.context["unkept_names"] == "Ana"
    assert "notice-warn" in answer.content.decode()


def test_an_ambassador_without_consent_sees_no_board(meeting: Meeting, ilinca: Learner) -> None:
    computer = sign_in(ilinca)
    assert computer.get("/api/board").status_code == 200
    take_back(ilinca, Purpose.AMBASSADOR)
    assert computer.get("/api/board").status_code == 404


def test_the_projector_inside_the_meeting_needs_no_consent_to_the_gallery(meeting: Meeting, ana: Learner) -> None:
    take_back(ana, Purpose.GALLERY)
    computer = sign_in(ana)
    project = open_project(computer)
    key = "0190c1f0-0000-7000-8000-000000000001"
    assert computer.put(
        f"/api/projects/{project['id']}/versions/{key}", {"format": 1}, content_type="application/json"
    ).status_code in (200, 201)
    answer = computer.post("/api/showings", {"project": project["id"]}, content_type="application/json")
    assert answer.status_code == 201


def test_a_mentor_sees_a_project_only_when_each_author_may(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    project = Project.objects.get(pk=open_project(sign_in(ana, matei))["id"])
    assert may_mentor_see(project)
    take_back(matei, Purpose.MENTOR)
    assert not may_mentor_see(project)


@pytest.mark.parametrize("purpose", [Purpose.MENTOR, Purpose.EVALUATION])
def test_what_is_not_agreed_to_does_not_keep_a_child_out(
    meeting: Meeting, club: Club, ana: Learner, elena: Person, purpose: Purpose
) -> None:
    take_back(ana, purpose)
    assert sign_in(ana).get("/").status_code == 200
