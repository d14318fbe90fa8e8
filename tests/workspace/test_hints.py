"""Which hints a crew has opened: recorded with its work, and told to whoever comes to help."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cluboteca.content.models import Activity
from cluboteca.meetings.board import list_board_crews
from cluboteca.meetings.helping.queries import list_waiting
from cluboteca.meetings.models import Meeting
from cluboteca.people.models import Person
from cluboteca.workspace.models import ProjectOpening
from tests.named_people import Learner, sign_in, sign_in_adult
from tests.workspace.test_saving import open_project


def tell(computer: Client, project: dict, opened: object, *, token: str | None = None) -> int:
    headers = {"X-Save-Token": token} if token else {}
    address = f"/api/projects/{project['id']}/hints"
    answer = computer.put(address, {"opened": opened}, content_type="application/json", headers=headers)
    return int(answer.status_code)


def raise_hand(computer: Client) -> None:
    answer = computer.post("/api/hands", {"activity": "small/well"}, content_type="application/json")
    assert answer.status_code == 201


@pytest.fixture(autouse=True)
def three_hints(meeting: Meeting) -> None:
    content = Activity.objects.get(full_id="small/well").content
    content.texts = {
        name: texts | {"hints": ["<p>1</p>", "<p>2</p>", "<p>3</p>"]} for name, texts in content.texts.items()
    }
    content.save()


def test_the_queue_and_the_board_say_which_hint_they_have_opened(
    meeting: Meeting, ana: Learner, ilinca: Learner, elena: Person
) -> None:
    asking, helping = sign_in(ana), sign_in(ilinca)
    project = open_project(asking)
    raise_hand(asking)
    assert helping.get("/api/raised-hands").json()["hands"][0]["hints"] is None
    assert tell(asking, project, 2) == 204
    assert tell(asking, project, 1) == 204, "fewer change nothing: the page was loaded again"
    assert helping.get("/api/raised-hands").json()["hands"][0]["hints"] == {"opened": 2, "count": 3}
    crews = sign_in_adult(elena).get("/api/board").json()["crews"]
    assert crews[0]["hints"] == {"opened": 2, "count": 3}
    assert crews[1]["hints"] is None


def test_it_counts_for_those_who_sat_there_also_when_it_arrives_after_they_have_gone(
    meeting: Meeting, ana: Learner, matei: Learner
) -> None:
    first = sign_in(ana)
    project = open_project(first)
    second = sign_in(matei)
    open_project(second)
    assert tell(second, project, 3, token=project["save_token"]) == 204
    opening = ProjectOpening.objects.get(project=project["id"])
    assert opening.hints_opened == 3
    assert tell(Client(), project, 3, token=project["save_token"]) == 204


def test_who_comes_back_to_a_project_keeps_what_was_opened_before(
    meeting: Meeting, ana: Learner, elena: Person
) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    tell(computer, project, 2)
    first = ProjectOpening.objects.get()
    ProjectOpening.objects.create(project=first.project, sign_in=first.sign_in, opened_at=meeting.opened_at)
    assert sign_in_adult(elena).get("/api/board").json()["crews"][0]["hints"] == {"opened": 2, "count": 3}


def test_a_release_with_fewer_hints_tells_no_hint_that_there_isnt(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    tell(computer, open_project(computer), 9)
    raise_hand(computer)
    (waiting,) = list_waiting(meeting, "ro")
    (crew,) = list_board_crews(meeting, "ro")
    assert (waiting.hints_opened, waiting.hints_count) == (crew.hints_opened, crew.hints_count) == (3, 3)


def test_strangers_forged_tokens_and_odd_numbers_record_nothing(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    computer, stranger = sign_in(ana), sign_in(matei)
    project = open_project(computer)
    assert tell(stranger, project, 1) == 404
    assert tell(stranger, project, 1, token="forged") == 404
    assert tell(Client(), project, 1) == 401
    assert tell(computer, {"id": 424242}, 1) == 404
    for odd in (0, -1, 10, "two", None, 10**30):
        assert tell(computer, project, odd) == 422
    assert ProjectOpening.objects.get(project=project["id"]).hints_opened == 0


def test_hints_cost_board_and_queue_no_query_for_each_crew(
    meeting: Meeting, ana: Learner, matei: Learner, ilinca: Learner
) -> None:
    counts = []
    for learner in (ana, matei, ilinca):
        computer = sign_in(learner)
        tell(computer, open_project(computer), 1)
        raise_hand(computer)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            list_waiting(meeting, "ro")
            list_board_crews(meeting, "ro")
        counts.append(len(queries))
    assert counts[1] == counts[2]
