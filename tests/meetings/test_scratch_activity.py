"""A Scratch activity on every page where an activity with blocks is, with its costumes and sounds."""

import json
from uuid import uuid4

import pytest
from django.test import Client
from django.utils.translation import gettext, override

from cluboteca.clubs.actions import record_check
from cluboteca.clubs.computer import COOKIE
from cluboteca.clubs.computer_facts import read_facts
from cluboteca.clubs.models import Club
from cluboteca.content.actions import load_pack
from cluboteca.content.queries import find_unit
from cluboteca.meetings.actions import start_meeting
from cluboteca.meetings.models import Meeting
from cluboteca.packformat.scratch.work import write_scratch_work
from cluboteca.people.models import Person
from cluboteca.workspace.models import Project
from tests.clubs.trial_facts import SLOW_SCRATCH, WITHOUT_WEBGL, write_facts
from tests.named_people import Learner, make_work, sign_in, sign_in_adult
from tests.small_pack import SmallPack, small_pack
from tests.small_scratch import (
    CAT,
    DOG,
    SAYS,
    SILENT_WORK,
    SOLVED_WORK,
    STARTER,
    add_scratch,
    flag_then,
    name_of,
)
from tests.small_scratch import (
    CATCH as CATCH_FOLDER,
)
from tests.small_scratch import (
    project as make_project,
)

__all__ = ["small_pack"]

CATCH = "small-pack/catch"
TOUCHES = {
    "opcode": "sensing_touchingobject",
    "next": None,
    "parent": "b",
    "inputs": {"TOUCHINGOBJECTMENU": [1, "m"]},
    "fields": {},
    "shadow": False,
    "topLevel": False,
}
EDGE = {
    **TOUCHES,
    "opcode": "sensing_touchingobjectmenu",
    "parent": "c",
    "inputs": {},
    "fields": {"TOUCHINGOBJECTMENU": ["_edge_", None]},
    "shadow": True,
}
SHOW = {**TOUCHES, "opcode": "looks_show", "inputs": {}}
# Looks once whether the edge is touched, at the moment of the flag.
FOLLOWS_ONCE = write_scratch_work(
    make_project({**flag_then("control_if", CONDITION=[2, "c"], SUBSTACK=[2, "s"]), "c": TOUCHES, "m": EDGE, "s": SHOW})
)
WITH_DOG = write_scratch_work(make_project(SAYS, DOG))


@pytest.fixture
def scratch_meeting(club: Club, elena: Person, small_pack: SmallPack) -> Meeting:
    """Of a unit with a card, a puzzle and a Scratch activity."""
    add_scratch(small_pack)
    load_pack(small_pack.folder)
    unit = find_unit("small-pack/first-meeting")
    assert unit is not None
    return start_meeting(club=club, unit=unit, by=elena)


def open_catch(computer: Client) -> dict:
    answer = computer.post("/api/projects", {"activity": CATCH}, content_type="application/json")
    assert answer.status_code in (200, 201)
    return answer.json()


def put_work(computer: Client, project: dict, work: object):
    address = f"/api/projects/{project['id']}/versions/{uuid4()}"
    return computer.put(address, json.dumps(work), content_type="application/json")


def put_file(computer: Client, project: dict, content: bytes):
    address = f"/api/projects/{project['id']}/files/{name_of(content)}"
    return computer.put(address, content, content_type="application/octet-stream")


def press_check(computer: Client, project: dict, *, speaks: bool):
    body = {"results": [{"id": "speaks", "passed": speaks}], "run": {"world": "scratch"}}
    return computer.post(f"/api/projects/{project['id']}/attempts", body, content_type="application/json")


def test_the_page_opens_with_the_starter_its_files_and_the_twin(scratch_meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    page = computer.get(f"/activities/{CATCH}/")
    assert page.status_code == 200
    data = page.context["activity_data"]
    assert (data["workspace"], data["world"]) == ("scratch", {"kind": "scratch"})
    assert data["starter"] == write_scratch_work(STARTER)
    assert data["twin"]["activity"] == "small-pack/over-the-bridge"
    assert data["cast"]["sprites"]["cat"]["named"] == ["Cat", "Pisica"]
    for name, address in data["files"].items():
        file = computer.get(address)
        assert (file.status_code, name_of(file.content)) == (200, name)
        assert "sandbox" in file.headers["Content-Security-Policy"]
        assert computer.get(address, headers={"If-None-Match": file.headers["ETag"]}).status_code == 304


def test_it_stands_on_the_way_of_the_start_page_with_its_picture(scratch_meeting: Meeting, ana: Learner) -> None:
    page = sign_in(ana).get("/").content.decode()
    assert f"/activities/{CATCH}/" in page
    assert "library/pictures/cat" in page


BRIDGE = "small-pack/over-the-bridge"


def test_the_twin_stands_on_the_way_only_through_its_scratch_activity(scratch_meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    way = computer.get("/").context["activities"]
    assert [(each["id"], each["is_solved"]) for each in way] == [(CATCH, False)]
    assert computer.get(f"/activities/{BRIDGE}/").context["activity_data"]["next"] is None
    answer = computer.post("/api/projects", {"activity": BRIDGE}, content_type="application/json").json()
    put_work(computer, answer, make_work("move", "move", "move"))
    checks = computer.get(f"/activities/{BRIDGE}/").context["activity_data"]["checks"]
    body = {"results": [{"id": check["id"], "passed": True} for check in checks], "run": {"ended": "done"}}
    judged = computer.post(f"/api/projects/{answer['id']}/attempts", body, content_type="application/json").json()
    assert judged["is_solved"], judged
    (line,) = computer.get("/").context["activities"]
    assert line["is_solved"]


@pytest.mark.parametrize("page", ["/week/", "/week/print/"])
def test_the_librarian_reads_that_the_twin_is_the_version_with_blocks(
    scratch_meeting: Meeting, elena: Person, page: str
) -> None:
    html = sign_in_adult(elena).get(page).content.decode()
    with override("ro"):
        said = gettext("The version with blocks, for computers without Scratch")
    assert html.count(said) == 1
    assert html.index("Peste pod") < html.index(said)


@pytest.fixture
def weak_computer(elena: Person, club: Club):
    """Makes a computer one on which Scratch was found to run like this."""

    def make(computer: Client, scratch: object) -> None:
        facts = read_facts(write_facts(scratch=scratch), user_agent="Chrome/109.0")
        computer.cookies[COOKIE] = record_check(library=club.library, key="", facts=facts, by=elena).computer.key

    return make


def test_where_scratch_does_not_run_the_same_with_blocks_is_offered_and_no_project_is_made(
    scratch_meeting: Meeting, ana: Learner, weak_computer
) -> None:
    computer = sign_in(ana)
    weak_computer(computer, WITHOUT_WEBGL)
    page = computer.get(f"/activities/{CATCH}/")
    assert f"/activities/{BRIDGE}/" in page.content.decode()
    assert "activity_data" not in page.context
    assert not Project.objects.exists()
    assert computer.get(f"/activities/{CATCH}/?here=yes").context["activity_data"]["workspace"] == "scratch"


def test_where_scratch_is_slow_a_crew_that_has_begun_goes_on(
    scratch_meeting: Meeting, ana: Learner, weak_computer
) -> None:
    computer = sign_in(ana)
    weak_computer(computer, SLOW_SCRATCH)
    assert "activity_data" not in computer.get(f"/activities/{CATCH}/").context
    put_work(computer, open_catch(computer), SOLVED_WORK)
    assert "activity_data" in computer.get(f"/activities/{CATCH}/").context


def test_a_save_that_names_only_what_the_starter_has_is_taken(scratch_meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    assert put_work(computer, open_catch(computer), SOLVED_WORK).status_code == 201


def test_a_new_costume_is_asked_for_once_and_then_known(scratch_meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_catch(computer)
    refused = put_work(computer, project, WITH_DOG)
    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "missing_files")
    assert refused.json()["error"]["names"] == [name_of(DOG)]
    assert [put_file(computer, project, DOG).status_code for _ in range(2)] == [201, 200]
    assert put_work(computer, project, WITH_DOG).status_code == 201
    assert computer.get(f"/api/projects/{project['id']}/files/{name_of(DOG)}").content == DOG


def test_a_costume_that_nobody_has_any_more_does_not_keep_the_rest_from_being_saved(
    scratch_meeting: Meeting, ana: Learner
) -> None:
    computer = sign_in(ana)
    address = f"/api/projects/{open_catch(computer)['id']}/versions/{uuid4()}"
    headers = {"X-Lost-Files": f"{name_of(DOG)} {name_of(CAT)}"}
    answer = computer.put(address, json.dumps(WITH_DOG), content_type="application/json", headers=headers)
    assert answer.status_code == 201


def test_a_finding_is_told_to_the_child_and_its_question_to_the_librarian(
    scratch_meeting: Meeting, ana: Learner, elena: Person
) -> None:
    computer = sign_in(ana)
    project = open_catch(computer)
    put_work(computer, project, SILENT_WORK)
    computer.post("/api/hands", {}, content_type="application/json")
    answer = press_check(computer, project, speaks=False).json()
    assert answer["next_try"] == {"message": "Let it speak.", "finding": "silent"}
    assert [check["passed"] for check in answer["checks"]] == [False, True]
    (crew,) = sign_in_adult(elena).get("/api/board").json()["crews"]
    assert (crew["misunderstanding"], crew["question"]) == ("Nothing is said.", "Who speaks?")


def test_where_no_finding_of_the_activity_holds_a_pattern_that_any_project_may_show_is_asked_about(
    scratch_meeting: Meeting, ana: Learner, elena: Person, small_pack: SmallPack
) -> None:
    small_pack.replace(f"{CATCH_FOLDER}/activity.yaml", "failed: speaks", "failed: speaks, note: second_start")
    load_pack(small_pack.folder)
    computer = sign_in(ana)
    project = open_catch(computer)
    put_work(computer, project, FOLLOWS_ONCE)
    computer.post("/api/hands", {}, content_type="application/json")
    answer = press_check(computer, project, speaks=False).json()
    assert answer["next_try"]["finding"] == "sensing_only_at_start"
    assert answer["next_try"]["message"].endswith("?")
    (crew,) = sign_in_adult(elena).get("/api/board").json()["crews"]
    assert crew["misunderstanding"]
    assert crew["question"].endswith("?")


def test_a_solved_activity_is_solved(scratch_meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_catch(computer)
    put_work(computer, project, SOLVED_WORK)
    assert press_check(computer, project, speaks=True).json()["is_solved"]


def test_what_is_shown_can_be_looked_into_and_copied_with_its_files(
    scratch_meeting: Meeting, ana: Learner, matei: Learner, elena: Person
) -> None:
    computer, other, librarian = sign_in(ana), sign_in(matei), sign_in_adult(elena)
    project = open_catch(computer)
    put_file(computer, project, DOG)
    put_work(computer, project, WITH_DOG)
    shown = f"/api/shown-projects/{project['id']}/files/{name_of(DOG)}"
    assert [each.get(shown).status_code for each in (other, librarian)] == [404, 404]
    computer.post("/api/showings", {"project": project["id"]}, content_type="application/json")
    assert [each.get(shown).content for each in (other, librarian)] == [DOG, DOG]
    assert Client().get(shown).status_code == 404
    assert librarian.get("/api/showings/current").json()["work"] == WITH_DOG
    assert other.get(f"/shown/{project['id']}/").context["activity_data"]["workspace"] == "scratch"
    copy = other.post(f"/api/projects/{project['id']}/copies", {}, content_type="application/json")
    assert copy.status_code == 201
    own = open_catch(other)
    assert other.get(f"/api/projects/{own['id']}/files/{name_of(DOG)}").content == DOG
    assert put_work(other, own, WITH_DOG).status_code == 201


def test_the_librarian_sees_the_model_answer(scratch_meeting: Meeting, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    page = librarian.get(f"/week/activities/{CATCH}/")
    assert page.status_code == 200
    assert page.context["activity_data"]["solution"] == SOLVED_WORK


def test_who_tries_it_is_judged_and_nothing_is_kept(scratch_meeting: Meeting, elena: Person) -> None:
    body = {"activity": CATCH, "work": SOLVED_WORK, "results": [{"id": "speaks", "passed": True}], "run": {}}
    answer = sign_in_adult(elena).post("/api/judgements", body, content_type="application/json")
    assert answer.json()["is_solved"]
