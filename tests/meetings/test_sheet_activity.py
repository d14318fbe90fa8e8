"""Sheets on every page where an activity with a program is: opened, saved, checked, on the board, on the projector, answered."""

import json
import re
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from cluboteca.clubs.models import Club
from cluboteca.content.actions import load_pack
from cluboteca.content.queries import find_unit
from cluboteca.meetings.actions import start_meeting
from cluboteca.meetings.models import Meeting
from cluboteca.people.models import Person
from tests.insight.sheet_works import basics, link, quiz, reading
from tests.named_people import Learner, sign_in, sign_in_adult
from tests.packformat.test_guided import GUIDED, add_guided
from tests.small_pack import SmallPack, small_pack
from tests.small_sheet import BASICS, LINK, QUIZ, READING, add_sheets

__all__ = ["small_pack"]

WORKS = {QUIZ: quiz(), BASICS: basics(), READING: reading(), LINK: link()}


@pytest.fixture
def sheet_meeting(club: Club, elena: Person, small_pack: SmallPack) -> Meeting:
    add_sheets(small_pack)
    load_pack(small_pack.folder)
    unit = find_unit("small-pack/first-meeting")
    assert unit is not None
    return start_meeting(club=club, unit=unit, by=elena)


def full_id(path: str) -> str:
    return f"small-pack/{path.partition('/')[2]}"


def save_work(computer: Client, path: str, work: Any) -> dict[str, Any]:
    answer = computer.post("/api/projects", {"activity": full_id(path)}, content_type="application/json")
    project = dict(answer.json())
    address = f"/api/projects/{project['id']}/versions/{uuid4()}"
    assert computer.put(address, json.dumps(work), content_type="application/json").status_code == 201
    return project


def press_check(computer: Client, project: dict[str, Any], **body: Any) -> Any:
    address = f"/api/projects/{project['id']}/attempts"
    return computer.post(address, {"results": [], "run": {}, **body}, content_type="application/json")


@pytest.mark.parametrize("path", WORKS)
def test_a_sheet_opens_with_what_was_saved_and_is_solved(sheet_meeting: Meeting, ana: Learner, path: str) -> None:
    computer = sign_in(ana)
    page = computer.get(f"/activities/{full_id(path)}/")
    assert page.status_code == 200
    assert page.context["activity_data"]["sheet"]
    project = save_work(computer, path, WORKS[path])
    answer = press_check(computer, project)
    assert answer.status_code == 201
    assert (answer.json()["is_solved"], answer.json()["next_try"]) == (True, None)
    again = computer.get(f"/activities/{full_id(path)}/")
    assert again.context["crew_data"]["project"]["work"] == WORKS[path]


def test_a_wrong_answer_gets_its_feedback_whatever_the_browser_claims(sheet_meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = save_work(computer, QUIZ, quiz(what_flag="stops"))
    claimed = [{"id": "what_flag", "passed": True}]
    body = press_check(computer, project, results=claimed).json()
    assert not body["is_solved"]
    assert body["next_try"] == {"message": "That is what the red sign does.", "finding": None}
    assert [check["id"] for check in body["checks"] if not check["passed"]] == ["what_flag"]


@pytest.mark.parametrize("broken", [quiz(what_flag=4), basics(), {"format": 1}])
def test_a_work_that_is_none_is_refused_kindly(sheet_meeting: Meeting, ana: Learner, broken: Any) -> None:
    computer = sign_in(ana)
    answer = press_check(computer, save_work(computer, QUIZ, broken))
    assert answer.status_code == 422
    assert answer.json()["error"]["code"] == "unreadable_work"


def test_the_page_of_a_quiz_does_not_hold_its_answers(sheet_meeting: Meeting, ana: Learner) -> None:
    page = sign_in(ana).get(f"/activities/{full_id(QUIZ)}/").content.decode()
    assert "It stops everything." in page
    assert "red sign" not in page
    assert '"right": "starts"' not in page


def tell_marks(computer: Client) -> list[tuple[str, bool]]:
    page = computer.get(f"/activities/{full_id(QUIZ)}/")
    return [(check["id"], check["passed"]) for check in page.context["crew_data"]["project"]["judged"]]


def test_a_quiz_that_is_opened_again_is_marked_as_it_was_after_the_check(sheet_meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = save_work(computer, QUIZ, quiz(what_flag="stops", how_many=None))
    assert tell_marks(computer) == [], "nobody has asked yet"
    checks = press_check(computer, project).json()["checks"]
    page = computer.get(f"/activities/{full_id(QUIZ)}/")
    assert page.context["crew_data"]["project"]["judged"] == checks
    assert [check["id"] for check in checks if not check["passed"]] == ["what_flag", "how_many"]


def test_an_answer_that_has_changed_since_the_check_has_no_mark(sheet_meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    press_check(computer, save_work(computer, QUIZ, quiz(what_flag="stops", loops=["if"], how_many=None)))
    save_work(computer, QUIZ, quiz(loops=["if"], how_many="4"))
    assert tell_marks(computer) == [("loops", False), ("morning", True), ("blocks_do", True)]
    save_work(computer, QUIZ, {**quiz(), "answers": {}})
    assert tell_marks(computer) == [], "they have started over"


@pytest.mark.parametrize("broken", [quiz(what_flag=4), basics(), {"format": 1}])
def test_a_quiz_whose_work_is_none_opens_without_marks(sheet_meeting: Meeting, ana: Learner, broken: Any) -> None:
    computer = sign_in(ana)
    press_check(computer, save_work(computer, QUIZ, quiz()))
    save_work(computer, QUIZ, broken)
    assert tell_marks(computer) == []


def test_other_activities_tell_no_marks(sheet_meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    press_check(computer, save_work(computer, BASICS, basics()))
    page = computer.get(f"/activities/{full_id(BASICS)}/")
    assert page.context["crew_data"]["project"]["judged"] == []


@pytest.mark.parametrize("path", WORKS)
def test_the_model_answer_of_a_sheet_is_for_the_librarian(sheet_meeting: Meeting, elena: Person, path: str) -> None:
    page = sign_in_adult(elena).get(f"/week/activities/{full_id(path)}/")
    assert page.status_code == 200
    solution = page.context["activity_data"]["solution"]
    if path in (READING, LINK):
        assert solution is None, "nothing is right or wrong there"
    else:
        assert solution["workspace"] == page.context["activity_data"]["workspace"]


def test_an_attempt_at_a_sheet_is_on_the_board(sheet_meeting: Meeting, elena: Person, ana: Learner) -> None:
    computer = sign_in(ana)
    press_check(computer, save_work(computer, QUIZ, quiz(what_flag="stops")))
    board = sign_in_adult(elena).get("/api/board")
    assert board.status_code == 200
    assert "What we know" in json.dumps(board.json())


def test_a_sheet_on_the_projector_shows_what_was_answered(sheet_meeting: Meeting, elena: Person, ana: Learner) -> None:
    computer = sign_in(ana)
    project = save_work(computer, QUIZ, quiz())
    shown = computer.post("/api/showings", {"project": project["id"], "version": None}, content_type="application/json")
    assert shown.status_code in (200, 201)
    librarian = sign_in_adult(elena)
    current = librarian.get("/api/showings/current")
    assert current.status_code == 200
    assert current.json()["work"] == quiz()
    assert librarian.get("/projector/").status_code == 200


def test_the_week_and_the_way_show_sheets(sheet_meeting: Meeting, elena: Person, ana: Learner) -> None:
    assert "What we know" in sign_in_adult(elena).get("/week/").content.decode()
    assert "What we know" in sign_in(ana).get("/").content.decode()


def links_of_week(librarian: Client) -> dict[str, str]:
    """What the link to each activity says, by the activity's full id."""
    librarian.cookies["django_language"] = "en"
    page = librarian.get("/week/?unit=small-pack/first-meeting").content.decode()
    return dict(re.findall(r'href="/week/activities/([^"]+)/">([^<]+)<', page))


def test_the_week_offers_a_model_answer_only_where_there_is_one(sheet_meeting: Meeting, elena: Person) -> None:
    links = links_of_week(sign_in_adult(elena))
    assert {links[full_id(path)] for path in (QUIZ, BASICS)} == {"Model answer"}
    assert {links[full_id(path)] for path in (READING, LINK)} == {"Look at it"}


def test_the_week_offers_no_model_answer_of_a_guided_project(club: Club, elena: Person, small_pack: SmallPack) -> None:
    add_guided(small_pack)
    load_pack(small_pack.folder)
    assert links_of_week(sign_in_adult(elena))[full_id(GUIDED)] == "Look at it"
