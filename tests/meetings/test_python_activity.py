"""An activity in Python on every page where an activity with blocks is: opened, checked, shown, copied, taken home."""

import json
from uuid import uuid4

import pytest
from django.test import Client

from cluboteca.clubs.models import Club
from cluboteca.content.actions import load_pack
from cluboteca.content.queries import find_unit
from cluboteca.insight.home_file import CLOSING, OPENING
from cluboteca.meetings.actions import start_meeting
from cluboteca.meetings.models import Meeting
from cluboteca.packformat.python.work import write_python_work
from cluboteca.people.models import Person
from cluboteca.workspace.models import Attempt
from tests.named_people import Learner, sign_in, sign_in_adult
from tests.small_pack import SmallPack, small_pack
from tests.small_python import STARTER, add_python, solution

__all__ = ["small_pack"]

GREETING = "small-pack/greeting"
WRONG = write_python_work(f"{STARTER}print('Bună name')\n")


@pytest.fixture
def python_meeting(club: Club, elena: Person, small_pack: SmallPack) -> Meeting:
    """Of a unit with a card, a puzzle and an activity in Python."""
    add_python(small_pack)
    load_pack(small_pack.folder)
    unit = find_unit("small-pack/first-meeting")
    assert unit is not None
    return start_meeting(club=club, unit=unit, by=elena)


def open_greeting(computer: Client) -> dict:
    answer = computer.post("/api/projects", {"activity": GREETING}, content_type="application/json")
    assert answer.status_code in (200, 201)
    return answer.json()


def save_work(computer: Client, project: dict, work: object) -> str:
    key = uuid4()
    address = f"/api/projects/{project['id']}/versions/{key}"
    assert computer.put(address, json.dumps(work), content_type="application/json").status_code == 201
    return str(key)


def press_check(computer: Client, project: dict, *, greets: bool, run: object = None):
    results = [{"id": "greets", "passed": greets}, {"id": "asks", "passed": True}]
    body = {"results": results, "run": run or {"world": "python"}}
    return computer.post(f"/api/projects/{project['id']}/attempts", body, content_type="application/json")


def test_the_page_opens_with_the_starter_and_then_with_what_was_saved(python_meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    page = computer.get(f"/activities/{GREETING}/")
    assert page.status_code == 200
    assert page.context["activity_data"]["workspace"] == "python"
    assert page.context["activity_data"]["starter"] == write_python_work(STARTER)
    assert page.context["crew_data"]["project"]["work"] is None
    save_work(computer, open_greeting(computer), WRONG)
    assert computer.get(f"/activities/{GREETING}/").context["crew_data"]["project"]["work"] == WRONG


def test_it_stands_on_the_way_of_the_start_page(python_meeting: Meeting, ana: Learner) -> None:
    assert f"/activities/{GREETING}/" in sign_in(ana).get("/").content.decode()
    listed = Client().get("/api/meeting").json()["activities"]
    assert [each["kind"] for each in listed] == ["unplugged", "blocks", "python"]


def test_a_finding_is_told_to_the_child_and_its_question_to_the_librarian(
    python_meeting: Meeting, ana: Learner, elena: Person
) -> None:
    computer = sign_in(ana)
    project = open_greeting(computer)
    save_work(computer, project, WRONG)
    computer.post("/api/hands", {}, content_type="application/json")
    answer = press_check(computer, project, greets=False)
    assert answer.json()["next_try"] == {"message": "Say the name.", "finding": "no_name"}
    (crew,) = sign_in_adult(elena).get("/api/board").json()["crews"]
    assert (crew["misunderstanding"], crew["question"]) == ("In quotation marks.", "What is in the box?")


def test_an_error_is_told_and_only_its_kind_is_kept(python_meeting: Meeting, ana: Learner, elena: Person) -> None:
    computer = sign_in(ana)
    project = open_greeting(computer)
    save_work(computer, project, write_python_work(f"{STARTER}print(1 + 'a')\n"))
    error = {"type": "TypeError", "line": 2, "message": "Mă cheamă Ana"}
    run = {"world": "python", "failed": ["greets", "asks"], "error": error, "printed": "Mă cheamă Ana"}
    body = {"results": [], "run": run}
    answer = computer.post(f"/api/projects/{project['id']}/attempts", body, content_type="application/json").json()
    assert answer["next_try"]["finding"] is None
    assert "2" in answer["next_try"]["message"]
    assert "Ana" not in json.dumps(Attempt.objects.get().facts)
    (crew,) = sign_in_adult(elena).get("/api/board").json()["crews"]
    assert crew["misunderstanding"] is None, "only findings of the activity reach the board"


def test_a_solved_activity_is_solved(python_meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_greeting(computer)
    save_work(computer, project, write_python_work(solution("Bună")))
    answer = press_check(computer, project, greets=True).json()
    assert answer["is_solved"]
    assert answer["next_try"] is None


@pytest.mark.parametrize(
    "work", [{}, {**WRONG, "files": []}, {"format": 1, "workspace": "blocks", "world": "grid", "blocks": {}}]
)
def test_a_saved_work_that_cannot_be_read_is_told_kindly(python_meeting: Meeting, ana: Learner, work: object) -> None:
    computer = sign_in(ana)
    project = open_greeting(computer)
    save_work(computer, project, work)
    answer = press_check(computer, project, greets=True)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "unreadable_work")
    assert computer.get(f"/activities/{GREETING}/").status_code == 200


def test_what_is_shown_can_be_looked_into_and_copied(
    python_meeting: Meeting, ana: Learner, matei: Learner, elena: Person
) -> None:
    computer, other = sign_in(ana), sign_in(matei)
    project = open_greeting(computer)
    key = save_work(computer, project, WRONG)
    computer.post("/api/showings", {"project": project["id"], "version": key}, content_type="application/json")
    librarian = sign_in_adult(elena)
    assert librarian.get("/projector/").status_code == 200
    shown = librarian.get("/api/showings/current").json()
    assert shown["work"] == WRONG
    assert shown["activity"]["world"] == {"kind": "python", "shows": "text"}
    inside = other.get(f"/shown/{project['id']}/")
    assert inside.status_code == 200
    assert inside.context["activity_data"]["workspace"] == "python"
    copy = other.post(f"/api/projects/{project['id']}/copies", {}, content_type="application/json")
    assert copy.status_code == 201
    assert other.get(f"/activities/{GREETING}/").context["crew_data"]["project"]["work"] == WRONG


def test_a_program_that_was_worked_on_at_home_comes_back(python_meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_greeting(computer)
    version = {"key": str(uuid4()), "saved_at": "2026-11-20T10:00:00Z", "work": WRONG}
    whole = {"kind": "cluboteca-project", "format": 1, "activity": GREETING, "versions": [version]}
    file = OPENING + json.dumps(whole).encode() + CLOSING
    answer = computer.post(f"/api/projects/{project['id']}/home-files", file, content_type="text/html")
    assert answer.json() == {"newest": version["key"]}
    assert computer.get(f"/activities/{GREETING}/").context["crew_data"]["project"]["work"] == WRONG


def test_the_librarian_sees_the_model_answer(python_meeting: Meeting, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    assert GREETING in librarian.get("/week/").content.decode()
    page = librarian.get(f"/week/activities/{GREETING}/")
    assert page.status_code == 200
    assert page.context["activity_data"]["solution"] == write_python_work(solution("Bună"))


def test_children_get_no_model_answer(python_meeting: Meeting, ana: Learner) -> None:
    page = sign_in(ana).get(f"/activities/{GREETING}/")
    assert "solution" not in page.context["activity_data"]


def try_activity(computer: Client, work: object, *, greets: bool, activity: str = GREETING):
    results = [{"id": "greets", "passed": greets}, {"id": "asks", "passed": True}]
    body = {"activity": activity, "work": work, "results": results, "run": {"world": "python"}}
    return computer.post("/api/judgements", body, content_type="application/json")


def test_the_librarian_is_told_that_the_model_answer_is_right_and_nothing_is_kept(
    python_meeting: Meeting, elena: Person
) -> None:
    librarian = sign_in_adult(elena)
    answer = try_activity(librarian, write_python_work(solution("Bună")), greets=True)
    assert (answer.status_code, answer.json()["is_solved"]) == (200, True)
    assert all(check["passed"] for check in answer.json()["checks"])
    assert try_activity(librarian, WRONG, greets=False).json()["next_try"]
    assert not Attempt.objects.exists()


def test_who_tries_what_is_no_work_or_no_activity_is_told(python_meeting: Meeting, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    assert try_activity(librarian, {"format": 99}, greets=True).json()["error"]["code"] == "unreadable_work"
    answer = try_activity(librarian, WRONG, greets=True, activity="small-pack/nowhere")
    assert answer.json()["error"]["code"] == "unknown_activity"


def test_children_try_nothing_as_adults_do(python_meeting: Meeting, ana: Learner) -> None:
    assert try_activity(sign_in(ana), WRONG, greets=True).status_code == 404
