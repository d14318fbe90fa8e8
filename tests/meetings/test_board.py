import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.db.models import TextChoices
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cluboteca.clubs.models import Club
from cluboteca.content.models import Unit
from cluboteca.meetings.actions import start_meeting
from cluboteca.meetings.models import Meeting, RaisedHand
from cluboteca.meetings.policies import HAND_TRANSITIONS, MEETING_TRANSITIONS, HandState, MeetingState
from cluboteca.people.models import Person
from cluboteca.workspace.models import ProjectOpening
from tests.named_people import Learner, make_learner, make_work, sign_in, sign_in_adult
from tests.workspace.test_saving import open_project, save

COUNTED_START = "Numără pătrățica de pornire."
SHORT = {"ended": "done", "at_goal": False, "distance_to_goal": 1}


def try_in_vain(computer: Client, times: int, activity: str = "small/well") -> None:
    project = open_project(computer, activity)
    key = uuid4()
    save(computer, project, json.dumps(make_work("move")).encode(), key)
    for _ in range(times):
        body = {"version": str(key), "results": [{"id": "arrives", "passed": False}], "run": SHORT}
        computer.post(f"/api/projects/{project['id']}/attempts", body, content_type="application/json")


def raise_hand(computer: Client) -> int:
    answer = computer.post("/api/hands", {"activity": "small/well"}, content_type="application/json")
    return int(answer.json()["id"])


def get_board(viewer: Client) -> dict:
    answer = viewer.get("/api/board")
    assert answer.status_code == 200
    return answer.json()


def test_the_librarian_sees_each_crew_and_what_it_works_on(
    meeting: Meeting, ana: Learner, matei: Learner, elena: Person
) -> None:
    open_project(sign_in(ana, matei))
    (crew,) = get_board(sign_in_adult(elena))["crews"]
    assert [member["nickname"] for member in crew["members"]] == ["Ana", "Matei"]
    assert crew["activity"] == {"id": "small/well", "title": "La fântână", "position": 1}
    assert (crew["attempts"], crew["is_stuck"], crew["hand"]) == (0, False, None)


def test_a_stuck_crew_shows_the_likely_misunderstanding_and_a_question(
    meeting: Meeting, ana: Learner, elena: Person
) -> None:
    try_in_vain(sign_in(ana), times=3)
    ProjectOpening.objects.update(opened_at=meeting.opened_at - timedelta(minutes=9))
    (crew,) = get_board(sign_in_adult(elena))["crews"]
    assert (crew["is_stuck"], crew["attempts"], crew["minutes_on_activity"]) == (True, 3, 9)
    assert crew["misunderstanding"] == COUNTED_START
    assert crew["question"] == "Câți pași vezi între Ana și fântână?"


def test_a_crew_that_only_began_is_not_stuck(meeting: Meeting, ana: Learner, elena: Person) -> None:
    try_in_vain(sign_in(ana), times=3)
    assert not get_board(sign_in_adult(elena))["crews"][0]["is_stuck"]


def test_a_crew_that_solved_it_is_not_stuck(meeting: Meeting, ana: Learner, elena: Person) -> None:
    computer = sign_in(ana)
    try_in_vain(computer, times=4)
    project = open_project(computer)
    key = uuid4()
    save(computer, project, json.dumps(make_work({"repeat": {"times": 2, "do": ["move"]}})).encode(), key)
    body = {"version": str(key), "results": [{"id": "arrives", "passed": True}], "run": {}}
    computer.post(f"/api/projects/{project['id']}/attempts", body, content_type="application/json")
    ProjectOpening.objects.update(opened_at=meeting.opened_at - timedelta(minutes=9))
    (crew,) = get_board(sign_in_adult(elena))["crews"]
    assert (crew["is_stuck"], crew["is_solved"], crew["solved_count"]) == (False, True, 1)


def test_what_a_child_solved_before_at_another_computer_counts_on(
    meeting: Meeting, ana: Learner, elena: Person
) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    key = uuid4()
    save(computer, project, json.dumps(make_work({"repeat": {"times": 2, "do": ["move"]}})).encode(), key)
    body = {"version": str(key), "results": [{"id": "arrives", "passed": True}], "run": {}}
    computer.post(f"/api/projects/{project['id']}/attempts", body, content_type="application/json")
    sign_in(ana)
    (crew,) = get_board(sign_in_adult(elena))["crews"]
    assert (crew["activity"], crew["solved_count"]) == (None, 1)


# Whose hand is up, on what, since when, how often they tried and which hint they opened: docs/explanation/who-sees-what.md.
SEEN_BY_AMBASSADORS = {
    "": {"meeting", "crews", "is_librarian", "showing"},
    "meeting": {"id", "part"},
    "crews": {"id", "members", "activity", "attempts", "hints", "hand"},
    "crews.members": {"id", "nickname", "avatar", "is_ambassador"},
    "crews.activity": {"id", "title", "position"},
    "crews.hints": {"opened", "count"},
    "crews.hand": {"id", "raised_at", "taken_by"},
}
IN_THEIR_QUEUE = {
    "": {"helpers", "hands"},
    "helpers": {"id", "nickname", "avatar"},
    "hands": {
        *("id", "raised_at", "members", "computer", "activity", "attempts", "hints", "not_yet"),
        *("taken_by", "is_ours", "is_own_crew"),
    },
    "hands.members": {"id", "nickname", "avatar"},
    "hands.activity": {"title", "position"},
    "hands.hints": {"opened", "count"},
}
PUBLIC = ("meeting.part",)


def list_fields(told: object, place: str = "") -> dict[str, set[str]]:
    """By place, the names of what stands there; of several in a list those of any."""
    found: dict[str, set[str]] = {}
    if isinstance(told, list):
        for each in told:
            for inner, names in list_fields(each, place).items():
                found.setdefault(inner, set()).update(names)
    if isinstance(told, dict) and place not in PUBLIC:
        found[place] = set(told)
        for name, value in told.items():
            found |= list_fields(value, f"{place}.{name}" if place else name)
    return found


@pytest.mark.parametrize(
    ("address", "allowed"), [("/api/board", SEEN_BY_AMBASSADORS), ("/api/raised-hands", IN_THEIR_QUEUE)]
)
def test_an_ambassador_is_told_of_raised_hands_and_of_nothing_else(
    meeting: Meeting, ana: Learner, ilinca: Learner, address: str, allowed: dict[str, set[str]]
) -> None:
    computer = sign_in(ana)
    try_in_vain(computer, times=3)
    ProjectOpening.objects.update(opened_at=meeting.opened_at - timedelta(minutes=9), hints_opened=1)
    raise_hand(computer)
    told = sign_in(ilinca).get(address).json()
    assert list_fields(told) == allowed
    assert "pătrățica de pornire" not in json.dumps(told, ensure_ascii=False)


def test_an_ambassador_sees_of_crews_only_those_that_call(
    meeting: Meeting, ana: Learner, matei: Learner, ilinca: Learner, elena: Person
) -> None:
    caller, quiet, helper = sign_in(ana), sign_in(matei), sign_in(ilinca)
    try_in_vain(quiet, times=4)
    ProjectOpening.objects.update(opened_at=meeting.opened_at - timedelta(minutes=30))
    assert get_board(helper)["crews"] == []
    hand = raise_hand(caller)
    board = get_board(helper)
    assert [[member["nickname"] for member in crew["members"]] for crew in board["crews"]] == [["Ana"]]
    assert (board["crews"][0]["hand"]["id"], board["is_librarian"]) == (hand, False)
    caller.delete(f"/api/hands/{hand}")
    assert get_board(helper)["crews"] == []
    assert len(get_board(sign_in_adult(elena))["crews"]) == 3


def test_others_see_no_board(meeting: Meeting, ana: Learner, dorina: Person) -> None:
    for stranger in (sign_in(ana), Client()):
        assert stranger.get("/api/board").status_code == 404
        assert stranger.get("/board/").status_code == 404
    assert sign_in_adult(dorina).get("/api/board").json()["error"]["code"] == "no_open_meeting"


def test_two_clubs_that_meet_at_once_have_a_board_each(
    meeting: Meeting, other_club: Club, unit: Unit, ana: Learner, elena: Person, dorina: Person
) -> None:
    open_project(sign_in(ana))
    other = start_meeting(club=other_club, unit=unit, by=dorina)
    boards = [get_board(sign_in_adult(librarian)) for librarian in (elena, dorina)]
    assert [board["meeting"]["id"] for board in boards] == [meeting.pk, other.pk]
    assert [len(board["crews"]) for board in boards] == [1, 0]
    assert sign_in_adult(elena).get(f"/meetings/{meeting.pk}/board/").status_code == 200


def test_a_poller_with_the_current_etag_gets_304(meeting: Meeting, ana: Learner, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    first = librarian.get("/api/board")
    again = librarian.get("/api/board", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    sign_in(ana)
    assert librarian.get("/api/board", headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_the_projectors_poll_costs_nothing_while_nobody_comes(meeting: Meeting, ana: Learner) -> None:
    first = Client().get("/api/meeting")
    again = Client().get("/api/meeting", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    sign_in(ana)
    assert Client().get("/api/meeting", headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_a_hand_goes_up_is_taken_and_comes_down(meeting: Meeting, ana: Learner, ilinca: Learner) -> None:
    computer, helper = sign_in(ana), sign_in(ilinca)
    hand = raise_hand(computer)
    assert raise_hand(computer) == hand, "a hand that is up stays up"
    assert helper.post(f"/api/hands/{hand}/take").status_code == 200
    (crew,) = [each for each in get_board(helper)["crews"] if each["hand"]]
    assert crew["hand"]["taken_by"] == "Ilinca"
    assert computer.delete(f"/api/hands/{hand}").status_code == 204
    assert helper.post(f"/api/hands/{hand}/take").json()["error"]["code"] == "hand_down"
    assert RaisedHand.objects.get().taken_by == ilinca.person


def test_the_librarian_may_go_where_an_ambassador_is_coming(
    meeting: Meeting, ana: Learner, ilinca: Learner, elena: Person
) -> None:
    librarian, hand = sign_in_adult(elena), raise_hand(sign_in(ana))

    def told() -> tuple[object, object]:
        (crew,) = [each for each in get_board(librarian)["crews"] if each["hand"]]
        return crew["hand"]["taken_by"], crew["hand"]["may_take"]

    assert told() == (None, True)
    sign_in(ilinca).post(f"/api/hands/{hand}/take")
    assert told() == ("Ilinca", True)
    assert librarian.post(f"/api/hands/{hand}/take").status_code == 200
    assert told() == ("Elena", False)


def test_a_crew_cannot_lower_or_take_anothers_hand(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    hand = raise_hand(sign_in(ana))
    other = sign_in(matei)
    assert other.delete(f"/api/hands/{hand}").status_code == 404
    assert other.post(f"/api/hands/{hand}/take").status_code == 404
    assert RaisedHand.objects.get().lowered_at is None


def test_a_hand_comes_down_when_the_crew_switches(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    raise_hand(computer)
    computer.delete("/api/crews/current")
    assert RaisedHand.objects.get().lowered_at is not None


@pytest.mark.parametrize("language", ["ro", "en"])
def test_the_board_takes_the_same_queries_for_two_crews_and_for_twelve(
    meeting: Meeting, club: Club, elena: Person, language: str
) -> None:
    """All of them stuck, with a hand up, on two activities; in English, too, which the pack hasn't got."""
    librarian = sign_in_adult(elena)
    librarian.cookies["django_language"] = language
    counts = []
    for number in range(12):
        computer = sign_in(make_learner(f"Copil{number}", club))
        try_in_vain(computer, times=3, activity=("small/well", "small/school")[number % 2])
        raise_hand(computer)
        ProjectOpening.objects.update(opened_at=meeting.opened_at - timedelta(minutes=9))
        if number in (1, 11):
            with CaptureQueriesContext(connection) as seen:
                crews = get_board(librarian)["crews"]
            assert [crew["is_stuck"] and crew["misunderstanding"] for crew in crews] == [COUNTED_START] * (number + 1)
            counts.append(len(seen))
    assert counts[0] == counts[1]
    assert counts[0] <= 18


@pytest.mark.parametrize(("table", "states"), [(HAND_TRANSITIONS, HandState), (MEETING_TRANSITIONS, MeetingState)])
def test_every_state_stands_in_its_table_of_transitions(table: dict, states: type[TextChoices]) -> None:
    assert set(table) == set(states)
    assert {target for targets in table.values() for target in targets} <= set(states)
