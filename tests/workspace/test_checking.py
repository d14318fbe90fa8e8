import json
from uuid import uuid4

from cluboteca.meetings.models import Meeting
from cluboteca.workspace.models import Attempt, CheckResult
from tests.named_people import Learner, make_work, sign_in
from tests.workspace.test_saving import open_project, save

SHORT = {"ended": "done", "at_goal": False, "distance_to_goal": 1, "map": 0, "nonsense": {"deep": []}}


def press_check(computer, project: dict, **body: object):
    return computer.post(f"/api/projects/{project['id']}/attempts", body, content_type="application/json")


def save_work(computer, project: dict, *outline: object) -> str:
    key = uuid4()
    assert save(computer, project, json.dumps(make_work(*outline)).encode(), key).status_code == 201
    return str(key)


def test_a_solved_activity_says_what_works_and_nothing_to_try(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    key = save_work(computer, project, {"repeat": {"times": 2, "do": ["move"]}})
    answer = press_check(computer, project, version=key, results=[{"id": "arrives", "passed": True}], run={})
    assert answer.status_code == 201
    assert answer.json()["is_solved"]
    assert answer.json()["next_try"] is None
    assert [check["message"] for check in answer.json()["checks"]] == ["Ana a ajuns.", "Ai folosit repetă."]


def test_a_typical_mistake_gets_its_own_message(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    key = save_work(computer, project, "move")
    body = press_check(computer, project, version=key, results=[{"id": "arrives", "passed": False}], run=SHORT).json()
    assert body["next_try"] == {"message": "A mai rămas un pas.", "finding": "one_step_short"}
    attempt = Attempt.objects.get()
    assert attempt.facts == {"ended": "done", "at_goal": False, "distance_to_goal": 1, "map": 0}


def test_the_browser_cannot_claim_what_the_server_reads_itself(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    key = save_work(computer, project, "move", "move")
    claimed = [{"id": "arrives", "passed": True}, {"id": "loop", "passed": True}]
    body = press_check(computer, project, version=key, results=claimed, run={"ended": "done", "at_goal": True}).json()
    assert not body["is_solved"]
    assert body["next_try"] == {"message": "Încearcă blocul repetă.", "finding": None}


def test_results_are_kept_in_the_order_of_the_checks(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    save_work(computer, project, "move")
    press_check(computer, project, results=[{"id": "loop", "passed": False}, {"id": "arrives", "passed": True}])
    assert list(CheckResult.objects.values_list("check_id", "passed")) == [("arrives", True), ("loop", False)]


def test_checking_before_any_save_says_what_to_do(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    answer = press_check(computer, open_project(computer))
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "nothing_saved")


def test_an_unreadable_work_is_saved_but_told_when_checked(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    assert save(computer, project, b"\xff\x00 no json").status_code == 201
    answer = press_check(computer, project)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "unreadable_work")
    assert not Attempt.objects.exists()


def test_a_stranger_cannot_check(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    save_work(computer, project, "move")
    assert press_check(sign_in(matei), project).status_code == 404
