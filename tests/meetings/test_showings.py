"""The projector and copies: who may show, look inside and copy what, and for how long."""

import json
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from cluboteca.clubs.models import Club
from cluboteca.clubs.roster.actions import archive_learner
from cluboteca.content.models import Unit
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.actions import end_meeting, show_project, start_meeting
from cluboteca.meetings.models import Crew, Meeting, Showing
from cluboteca.meetings.policies import NoOpenMeeting
from cluboteca.meetings.queries import list_shown
from cluboteca.people.models import Person
from cluboteca.workspace.credit import tell_credit
from cluboteca.workspace.models import Project, ProjectVersion, VersionPicture
from tests.named_people import Learner, make_learner, make_work, sign_in, sign_in_adult
from tests.workspace.test_pictures import make_png, put_picture
from tests.workspace.test_saving import open_project, save


def write(*outline: object) -> bytes:
    return json.dumps(make_work(*outline), ensure_ascii=False).encode()


def begin(computer: Client, *outline: object) -> tuple[dict, UUID]:
    """A saved project of those who sit there, and the key of its version."""
    project, key = open_project(computer), uuid4()
    assert save(computer, project, write(*(outline or ("move",))), key).status_code == 201
    return project, key


def show(computer: Client, project: dict, key: UUID | None = None):
    body = {"project": project["id"], "version": str(key) if key else None}
    return computer.post("/api/showings", body, content_type="application/json")


def copy(computer: Client, project_id: int, **body: object):
    return computer.post(f"/api/projects/{project_id}/copies", body, content_type="application/json")


def read_latest(computer: Client, project_id: int) -> object:
    """What the activity page opens with."""
    data = computer.get("/activities/small/well/").context["crew_data"]["project"]
    assert data["id"] == project_id
    return data["work"]


# --- On the projector ---


def test_the_projector_shows_the_version_that_the_crew_put_there(
    meeting: Meeting, ana: Learner, matei: Learner, elena: Person
) -> None:
    computer, librarian = sign_in(ana, matei), sign_in_adult(elena)
    project, key = begin(computer, "move", "turn_left")
    assert show(computer, project, key).status_code == 201
    save(computer, project, write("move"))
    shown = librarian.get("/api/showings/current").json()
    assert shown["title"] == "La fântână"
    assert [author["nickname"] for author in shown["authors"]] == ["Ana", "Matei"]
    assert shown["work"] == make_work("move", "turn_left")
    assert shown["activity"]["world"]["kind"] == "grid"
    assert Client().get("/api/meeting").json()["showing"] == shown["id"]
    assert AuditEvent.objects.get(action="meetings.show").by_id == ana.person.pk


def test_a_project_leaves_the_projector_when_an_author_goes_into_the_archive(
    meeting: Meeting, ana: Learner, elena: Person
) -> None:
    computer, librarian = sign_in(ana), sign_in_adult(elena)
    project, key = begin(computer)
    show(computer, project, key)
    computer.delete("/api/crews/current")
    assert Client().get("/api/meeting").json()["showing"]
    archive_learner(learner=ana.person, club=meeting.club, by=elena)
    assert Client().get("/api/meeting").json()["showing"] is None
    assert "Ana" not in librarian.get("/api/showings/current").content.decode()
    assert list_shown(meeting) == []


def test_showing_the_same_again_changes_nothing_and_another_takes_its_place(
    meeting: Meeting, ana: Learner, matei: Learner, elena: Person
) -> None:
    first, second = sign_in(ana), sign_in(matei)
    project, key = begin(first)
    assert show(first, project, key).json() == show(first, project, key).json()
    other, other_key = begin(second)
    show(second, other, other_key)
    assert Showing.objects.count() == 2
    assert Showing.objects.get(ended_at__isnull=True).project_id == other["id"]
    assert first.get("/api/crews/current").json()["showing"] is None
    assert second.get("/api/crews/current").json()["showing"] is not None


def test_without_a_version_the_latest_is_shown_and_nothing_saved_is_said_kindly(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    assert show(computer, project).json()["error"]["code"] == "nothing_to_pass_on"
    save(computer, project)
    assert show(computer, project).status_code == 201


@pytest.mark.parametrize("who", ["author", "librarian"])
def test_the_crew_and_the_librarian_take_it_off(meeting: Meeting, ana: Learner, elena: Person, who: str) -> None:
    computer, librarian = sign_in(ana), sign_in_adult(elena)
    project, key = begin(computer)
    showing = show(computer, project, key).json()["id"]
    remover = computer if who == "author" else librarian
    for _again in range(2):
        assert remover.delete(f"/api/showings/{showing}").status_code == 204
    answer = librarian.get("/api/showings/current")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "nothing_shown")
    assert AuditEvent.objects.filter(action="meetings.end_showing").count() == 1


def test_others_neither_show_nor_take_off_nor_ask(
    meeting: Meeting, ana: Learner, matei: Learner, ilinca: Learner, dorina: Person
) -> None:
    computer = sign_in(ana)
    project, key = begin(computer)
    showing = show(computer, project, key).json()["id"]
    for other in (sign_in(matei), sign_in(ilinca)):
        assert show(other, project, key).status_code == 404
        assert other.delete(f"/api/showings/{showing}").status_code == 404
        assert other.get("/api/showings/current").status_code == 404
    assert Client().get("/api/showings/current").status_code == 404
    assert show(Client(), project, key).status_code == 401
    assert sign_in_adult(dorina).delete(f"/api/showings/{showing}").status_code in (404, 409)
    assert Showing.objects.get().ended_at is None


def test_a_librarian_of_another_club_with_a_meeting_of_its_own_takes_nothing_off(
    meeting: Meeting, other_club: Club, unit: Unit, ana: Learner, dorina: Person
) -> None:
    computer = sign_in(ana)
    showing = show(computer, *begin(computer)).json()["id"]
    start_meeting(club=other_club, unit=unit, by=dorina)
    assert sign_in_adult(dorina).delete(f"/api/showings/{showing}").status_code == 404
    assert sign_in_adult(dorina).get("/api/showings/current").json()["error"]["code"] == "nothing_shown"


def test_the_end_of_the_meeting_ends_what_is_shown(meeting: Meeting, ana: Learner, elena: Person) -> None:
    computer = sign_in(ana)
    show(computer, *begin(computer))
    end_meeting(meeting=meeting, by=elena)
    assert Showing.objects.get().ended_at is not None


def test_a_meeting_that_has_just_ended_shows_nothing_more(meeting: Meeting, ana: Learner, elena: Person) -> None:
    computer = sign_in(ana)
    project, key = begin(computer)
    crew = Crew.objects.get()
    end_meeting(meeting=meeting, by=elena)
    with pytest.raises(NoOpenMeeting):
        show_project(crew=crew, version=ProjectVersion.objects.get(project=project["id"], key=key))
    assert not Showing.objects.exists()


def test_the_board_tells_the_librarian_and_not_the_ambassador(
    meeting: Meeting, ana: Learner, ilinca: Learner, elena: Person
) -> None:
    computer = sign_in(ana)
    show(computer, *begin(computer))
    assert sign_in_adult(elena).get("/api/board").json()["showing"]["title"] == "La fântână"
    assert sign_in(ilinca).get("/api/board").json()["showing"] is None


# --- Shown today ---


def test_the_others_look_inside_what_was_shown_today_also_when_it_is_off_again(
    meeting: Meeting, ana: Learner, matei: Learner
) -> None:
    first, second = sign_in(ana), sign_in(matei)
    project, key = begin(first, "move")
    address = f"/shown/{project['id']}/"
    assert second.get(address).status_code == 404
    showing = show(first, project, key).json()["id"]
    first.delete(f"/api/showings/{showing}")
    (line,) = second.get("/").context["shown"]
    assert line["words"].title == "La fântână"
    data = second.get(address).context["crew_data"]
    assert data["shown"]["work"] == make_work("move")
    assert data["project"] is None
    assert Project.objects.count() == 1, "looking inside makes nothing"


def test_a_project_that_was_shown_twice_is_listed_once_as_it_was_last(
    meeting: Meeting, ana: Learner, matei: Learner
) -> None:
    first, second = sign_in(ana), sign_in(matei)
    project, key = begin(first, "move")
    show(first, project, key)
    newer = uuid4()
    save(first, project, write("move", "move"), newer)
    show(first, project, newer)
    assert len(second.get("/").context["shown"]) == 1
    assert second.get(f"/shown/{project['id']}/").context["crew_data"]["shown"]["work"] == make_work("move", "move")


def test_what_was_shown_in_another_meeting_is_not_there(
    meeting: Meeting, club: Club, unit: Unit, ana: Learner, matei: Learner, elena: Person
) -> None:
    first = sign_in(ana)
    project, key = begin(first)
    show(first, project, key)
    end_meeting(meeting=meeting, by=elena)
    start_meeting(club=club, unit=unit, by=elena)
    second = sign_in(matei)
    assert second.get("/").context["shown"] == []
    assert second.get(f"/shown/{project['id']}/").status_code == 404
    assert copy(second, project["id"]).status_code == 404


def test_those_who_are_nobody_go_to_the_start_page(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project, key = begin(computer)
    show(computer, project, key)
    assert Client().get(f"/shown/{project['id']}/")["Location"] == "/"
    assert Client().post(f"/shown/{project['id']}/copy/").status_code == 401
    assert computer.get(f"/shown/{10**30}/").status_code == 404


def test_the_home_page_takes_the_same_queries_for_one_shown_project_and_for_many(
    meeting: Meeting, club: Club, ana: Learner
) -> None:
    computer = sign_in(ana)
    counts = []
    for number in range(8):
        other = sign_in(make_learner(f"Copil {number}", club))
        show(other, *begin(other))
        if number in (0, 7):
            with CaptureQueriesContext(connection) as asked:
                assert len(computer.get("/").context["shown"]) == number + 1
            counts.append(len(asked))
    assert counts[0] == counts[1]


# --- Copies ---


def test_a_copy_begins_as_what_was_shown_and_names_its_authors(
    meeting: Meeting, ana: Learner, matei: Learner, ilinca: Learner
) -> None:
    first, second = sign_in(ana, matei), sign_in(ilinca)
    project, key = begin(first, "move", "turn_left")
    show(first, project, key)
    answer = copy(second, project["id"])
    assert answer.status_code == 201
    made = Project.objects.get(pk=answer.json()["id"])
    assert list(made.authors.values_list("nickname", flat=True)) == ["Ilinca"]
    assert made.copied_from_id == project["id"]
    assert answer.json()["url"] == "/activities/small/well/"
    assert read_latest(second, made.pk) == make_work("move", "turn_left")
    with translation.override("en"):
        assert tell_credit(made) == "After a project by Ana and Matei"
    assert AuditEvent.objects.get(action="workspace.copy").detail["copied_from"] == project["id"]


def test_the_button_of_the_home_page_copies_and_goes_on_with_the_copy(
    meeting: Meeting, ana: Learner, matei: Learner
) -> None:
    first, second = sign_in(ana), sign_in(matei)
    project, key = begin(first)
    show(first, project, key)
    assert second.post(f"/shown/{project['id']}/copy/")["Location"] == "/activities/small/well/"
    assert Project.objects.filter(copied_from=project["id"], authors=matei.person).exists()


def test_a_copy_touches_neither_what_it_came_from_nor_the_crews_own_project(
    meeting: Meeting, ana: Learner, matei: Learner, club: Club, unit: Unit, elena: Person
) -> None:
    first, second = sign_in(ana), sign_in(matei)
    own, _key = begin(second, "turn_right")
    project, key = begin(first, "move")
    show(first, project, key)
    made = copy(second, project["id"]).json()["id"]
    save(second, {"id": made}, write("move", "move"))
    assert ProjectVersion.objects.filter(project=project["id"]).count() == 1
    assert ProjectVersion.objects.filter(project=own["id"]).count() == 1
    assert open_project(second)["id"] == made, "the crew goes on with what it opened last"
    end_meeting(meeting=meeting, by=elena)
    start_meeting(club=club, unit=unit, by=elena)
    again = sign_in(matei)
    assert open_project(again)["id"] == own["id"], "next time the own one opens first"
    assert again.post(f"/projects/{made}/")["Location"] == "/activities/small/well/"
    assert open_project(again)["id"] == made


def test_a_copy_of_a_copy_names_the_whole_chain(
    meeting: Meeting, ana: Learner, matei: Learner, ilinca: Learner
) -> None:
    first, second, third = sign_in(ana), sign_in(matei), sign_in(ilinca)
    project, key = begin(first)
    show(first, project, key)
    made = copy(second, project["id"]).json()["id"]
    assert show(second, {"id": made}).status_code == 201
    last = copy(third, made).json()["id"]
    with translation.override("en"):
        assert tell_credit(Project.objects.get(pk=last)) == "After a project by Matei; before that by Ana"
    assert "Matei" in third.get("/projects/").content.decode()


def test_credits_name_who_had_worked_on_it_then(meeting: Meeting, ana: Learner, matei: Learner, club: Club) -> None:
    first, second = sign_in(ana), sign_in(matei)
    project, key = begin(first)
    show(first, project, key)
    made = Project.objects.get(pk=copy(second, project["id"]).json()["id"])
    Project.objects.get(pk=project["id"]).authors.add(make_learner("Kinga", club).person)
    assert [credit.author.nickname for credit in made.credits.all()] == ["Ana"]


def test_ones_own_project_is_copied_without_being_shown_as_it_was_at_any_save(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project, key = begin(computer, "move")
    save(computer, project, write("move", "move"))
    latest = copy(computer, project["id"]).json()["id"]
    assert read_latest(computer, latest) == make_work("move", "move")
    older = copy(computer, project["id"], version=str(key)).json()["id"]
    assert read_latest(computer, older) == make_work("move")
    assert copy(computer, project["id"], version=str(uuid4())).status_code == 404
    assert len(computer.get("/projects/").context["projects"]) == 3


def test_of_a_project_that_was_shown_no_other_version_can_be_had(
    meeting: Meeting, ana: Learner, matei: Learner
) -> None:
    first, second = sign_in(ana), sign_in(matei)
    project, key = begin(first, "move")
    show(first, project, key)
    private = uuid4()
    save(first, project, write("turn_left"), private)
    made = copy(second, project["id"], version=str(private)).json()["id"]
    assert read_latest(second, made) == make_work("move")
    for version in (key, private):
        assert second.get(f"/api/projects/{project['id']}/versions/{version}").status_code == 404


def test_what_was_not_shown_cannot_be_copied(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    first, second = sign_in(ana), sign_in(matei)
    project, _key = begin(first)
    assert copy(second, project["id"]).status_code == 404
    assert copy(second, 999_999).status_code == 404
    assert copy(Client(), project["id"]).status_code == 401
    empty = open_project(second)
    assert copy(second, empty["id"]).json()["error"]["code"] == "nothing_to_pass_on"


def test_the_picture_goes_along_with_the_copy(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project, key = begin(computer)
    put_picture(computer, project, key, make_png())
    made = copy(computer, project["id"]).json()["id"]
    assert VersionPicture.objects.filter(project=made, key=key).exists()


def test_the_projector_page_knows_the_style_sheets_of_the_workspaces(meeting: Meeting, elena: Person) -> None:
    page = sign_in_adult(elena).get("/projector/").content.decode()
    assert 'id="workspace-styles"' in page
