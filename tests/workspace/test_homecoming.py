"""Bringing a project back from home: its versions come in as the newest, and nothing that is here is replaced."""

import errno
import json
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client, override_settings

from cluboteca.core.clock import now
from cluboteca.insight.home_file import CLOSING, OPENING
from cluboteca.meetings.models import Meeting
from cluboteca.workspace import homecoming
from cluboteca.workspace.models import ProjectVersion, VersionFromHome
from tests.named_people import Learner, make_work, sign_in
from tests.workspace.test_pictures import make_png, put_picture
from tests.workspace.test_saving import open_project, save


def make_version(*words: str, key: str | None = None) -> dict[str, Any]:
    return {
        "key": key or str(uuid4()),
        "saved_at": "2026-11-20T18:30:00+02:00",
        "saved_by": [],
        "work": make_work(*words),
    }


def make_file(*versions: dict[str, Any], activity: str = "small/well") -> bytes:
    project = {"kind": "cluboteca-project", "format": 1, "activity": activity, "versions": list(versions)}
    return b"<!doctype html>" + OPENING + json.dumps(project).encode() + CLOSING


def bring(computer: Client, project: dict[str, Any], content: bytes):
    return computer.post(f"/api/projects/{project['id']}/home-files", content, content_type="text/html")


def list_versions(computer: Client, project: dict[str, Any]) -> list[dict[str, Any]]:
    """Newest first."""
    versions: list[dict[str, Any]] = computer.get(f"/api/projects/{project['id']}/versions").json()["versions"]
    return versions


def list_keys(computer: Client, project: dict[str, Any]) -> list[str]:
    """Newest first."""
    return [version["key"] for version in list_versions(computer, project)]


def test_what_was_done_at_home_is_the_newest(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    in_the_club = str(uuid4())
    save(computer, project, key=UUID(in_the_club))
    first, second = make_version("move", "move"), make_version("turn_left")
    answer = bring(computer, project, make_file(make_version("move", key=in_the_club), first, second))
    assert answer.status_code == 200, answer.content
    assert answer.json() == {"newest": second["key"]}
    assert list_keys(computer, project) == [second["key"], first["key"], in_the_club]
    assert open_project(computer)["latest"] == second["key"]
    stored = computer.get(f"/api/projects/{project['id']}/versions/{second['key']}")
    assert stored.json() == second["work"]
    assert VersionFromHome.objects.count() == 2


def test_the_list_says_which_versions_were_made_at_home_and_when(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    in_the_club = str(uuid4())
    save(computer, project, key=UUID(in_the_club))
    made = make_version("turn_left")
    bring(computer, project, make_file(made))
    listed = {version["key"]: version["made_at"] for version in list_versions(computer, project)}
    assert listed == {made["key"]: "2026-11-20T16:30:00+00:00", in_the_club: None}


def test_all_that_came_from_home_stays_in_the_list_behind_many_saves(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    made = [make_version("move") for _ in range(3)]
    bring(computer, project, make_file(*made))
    for _ in range(51):
        save(computer, project)
    assert list_keys(computer, project)[50:] == [version["key"] for version in reversed(made)]


def test_what_came_from_home_borrows_no_picture(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    made = make_version("move")
    bring(computer, project, make_file(made))
    key = uuid4()
    save(computer, project, key=key)
    put_picture(computer, project, key, make_png())
    ProjectVersion.objects.update(saved_at=now())
    assert {version["key"]: version["picture"] for version in list_versions(computer, project)} == {
        made["key"]: None,
        str(key): str(key),
    }


def test_what_the_club_has_is_not_judged_again(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    key = str(uuid4())
    save(computer, project, b'{"format": 0}', key=UUID(key))
    old, fresh = {**make_version("move", key=key), "work": {"format": 0}}, make_version("move")
    assert bring(computer, project, make_file(old, fresh)).json() == {"newest": fresh["key"]}


def test_a_file_that_comes_in_twice_in_one_moment_comes_in_once(
    meeting: Meeting, ana: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    content = make_file(make_version("move"))
    keep = homecoming._keep

    def keep_twice(*args: Any) -> None:
        keep(*args)
        keep(*args)

    monkeypatch.setattr(homecoming, "_keep", keep_twice)
    assert bring(computer, project, content).status_code == 200
    assert VersionFromHome.objects.count() == ProjectVersion.objects.count() == 1


@override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=100)
def test_more_than_the_club_takes_in_one_go_is_refused_with_a_sentence(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    answer = bring(computer, project, make_file(make_version("move")))
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_large")


def test_a_file_that_is_brought_twice_comes_in_once(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    content = make_file(make_version("move"))
    bring(computer, project, content)
    answer = bring(computer, project, content)
    assert answer.json() == {"newest": None}
    assert len(list_keys(computer, project)) == 1


def test_a_file_cannot_replace_what_is_in_the_club(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    key = str(uuid4())
    save(computer, project, key=UUID(key))
    forged = make_version("turn_right", key=key)
    bring(computer, project, make_file(forged))
    assert computer.get(f"/api/projects/{project['id']}/versions/{key}").json() != forged["work"]


def test_a_hostile_file_is_refused_with_one_sentence_and_nothing_is_kept(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    hostile = make_version("move")
    hostile["work"]["blocks"]["blocks"]["blocks"][0]["next"] = {"block": {"type": "<script>alert(1)</script>"}}
    answer = bring(computer, project, make_file(make_version("move"), hostile))
    assert answer.status_code == 422
    assert answer.json()["error"]["code"] == "refused_file"
    assert answer.json()["error"]["message"].count(".") >= 1
    assert not ProjectVersion.objects.exists()


@pytest.mark.parametrize(
    "content",
    [b"", b"a photo", make_file(make_version("move"), activity="small/other")],
    ids=["empty", "not a project", "another activity"],
)
def test_a_wrong_file_is_refused_in_the_readers_language(meeting: Meeting, ana: Learner, content: bytes) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    answer = bring(computer, project, content)
    assert answer.status_code == 422
    assert "ș" in answer.json()["error"]["message"]


def test_a_stranger_cannot_bring_anything_in(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    project = open_project(sign_in(ana))
    answer = bring(sign_in(matei), project, make_file(make_version("move")))
    assert answer.status_code == 404
    assert bring(Client(), project, make_file(make_version("move"))).status_code == 401


def test_a_full_disk_keeps_none_of_it(meeting: Meeting, ana: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    computer = sign_in(ana)
    project = open_project(computer)

    def write_nothing(work: bytes) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(homecoming, "MAX_INLINE_BYTES", 0)
    monkeypatch.setattr(homecoming, "write_blob", write_nothing)
    answer = bring(computer, project, make_file(make_version("move")))
    assert answer.status_code == 507
    assert not ProjectVersion.objects.exists()


def test_a_large_work_goes_to_the_blobs(meeting: Meeting, ana: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(homecoming, "MAX_INLINE_BYTES", 0)
    computer = sign_in(ana)
    project = open_project(computer)
    version = make_version("move")
    bring(computer, project, make_file(version))
    assert computer.get(f"/api/projects/{project['id']}/versions/{version['key']}").json() == version["work"]
