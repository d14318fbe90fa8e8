"""Costumes and sounds of Scratch projects: who may send and see them, what is refused, and that a save names what is there."""

import errno
import gzip
import json
from uuid import uuid4

import pytest
from django.test import Client

from cluboteca.meetings.models import Meeting
from cluboteca.packformat.scratch.work import write_scratch_work
from cluboteca.workspace import actions
from cluboteca.workspace.models import ProjectFile, ProjectVersion
from cluboteca.workspace.policies import MAX_WORK_BYTES
from cluboteca.workspace.save_token import make_save_token
from tests.named_people import Learner, sign_in
from tests.small_scratch import CAT, DOG, EMPTY, SOLVED, name_of, svg
from tests.workspace.test_saving import open_project, save

HOSTILE = svg("red").replace(b"<rect", b"<script>fetch('/')</script><rect")


def address_of(project: dict, name: str) -> str:
    return f"/api/projects/{project['id']}/files/{name}"


def put(computer: Client, project: dict, content: bytes, name: str | None = None, *, token: str | None = None):
    headers = {"X-Save-Token": token} if token else {}
    address = address_of(project, name or name_of(content))
    return computer.put(address, content, content_type="application/octet-stream", headers=headers)


def test_a_file_is_given_back_to_its_authors_alone(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    computer, stranger = sign_in(ana), sign_in(matei)
    project = open_project(computer)
    assert put(computer, project, CAT).status_code == 201
    answer = computer.get(address_of(project, name_of(CAT)))
    assert answer.content == CAT
    assert answer.headers["Content-Type"] == "image/svg+xml"
    assert answer.headers["Content-Security-Policy"].startswith("sandbox")
    assert "private" in answer.headers["Cache-Control"]
    assert stranger.get(address_of(project, name_of(CAT))).status_code == 404
    assert Client().get(address_of(project, name_of(CAT))).status_code == 401
    assert put(stranger, project, DOG).status_code == 404
    assert put(Client(), project, DOG).status_code == 401


def test_what_the_browser_has_is_not_sent_again(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    put(computer, project, CAT)
    headers = {"If-None-Match": f'"{name_of(CAT)}"'}
    assert computer.get(address_of(project, name_of(CAT)), headers=headers).status_code == 304


def test_a_file_arrives_although_its_crew_has_gone(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    computer.delete("/api/crews/current")
    assert put(Client(), project, CAT, token=project["save_token"]).status_code == 201
    forged = make_save_token(project_id=project["id"] + 1, sign_in_id=1)
    assert put(Client(), project, DOG, token=forged).status_code == 404


def test_what_stands_under_a_name_stays(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    put(computer, project, CAT)
    assert put(computer, project, DOG, name_of(CAT)).status_code == 200
    assert computer.get(address_of(project, name_of(CAT))).content == CAT


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("cat.svg", CAT),
        (name_of(CAT).upper(), CAT),
        (name_of(CAT).replace(".svg", ".html"), CAT),
        (name_of(HOSTILE), HOSTILE),
        (name_of(HOSTILE, "png"), HOSTILE),
        (name_of(b"x" * (4 * 1024 * 1024 + 1)), b"x" * (4 * 1024 * 1024 + 1)),
        (name_of(b"x" * (10 * 1024 * 1024 + 1), "wav"), b"x" * (10 * 1024 * 1024 + 1)),
    ],
    ids=[
        "no name of Scratch",
        "capitals",
        "a page",
        "a program",
        "a program called a photo",
        "huge drawing",
        "huge sound",
    ],
)
def test_what_does_not_pass_the_gate_is_refused_with_a_sentence(
    meeting: Meeting, ana: Learner, name: str, content: bytes
) -> None:
    computer = sign_in(ana)
    answer = put(computer, open_project(computer), content, name)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "refused_scratch")
    assert answer.json()["error"]["message"].endswith(".")
    assert not ProjectFile.objects.exists()


def test_a_project_has_room_for_so_many_files(meeting: Meeting, ana: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "MAX_FILES_BYTES", len(CAT) + 10)
    computer = sign_in(ana)
    project = open_project(computer)
    assert put(computer, project, CAT).status_code == 201
    answer = put(computer, project, DOG)
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_many_files")


def test_a_full_disk_is_told_and_nothing_is_half_saved(
    meeting: Meeting, ana: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    computer = sign_in(ana)
    project = open_project(computer)

    def fail(content: bytes) -> str:
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr(actions, "write_blob", fail)
    assert put(computer, project, CAT).status_code == 507
    assert not ProjectFile.objects.exists()


@pytest.mark.parametrize(
    "project",
    [
        {},
        {"targets": []},
        {"targets": [{"isStage": False}]},
        {"targets": [{"isStage": True, "blocks": 7}]},
        {"targets": [{"isStage": True, "blocks": {str(number): {} for number in range(20_001)}}]},
        {"targets": "all"},
    ],
    ids=["empty", "no stage", "a sprite alone", "blocks that are a number", "too many blocks", "a word"],
)
def test_a_scratch_project_that_does_not_pass_the_gate_is_never_stored(
    meeting: Meeting, ana: Learner, project: object
) -> None:
    computer = sign_in(ana)
    work = json.dumps({"format": 1, "workspace": "scratch", "world": "scratch", "project": project}).encode()
    answer = save(computer, open_project(computer), work)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "refused_scratch")
    assert not ProjectVersion.objects.exists()


def test_letters_written_as_numbers_do_not_lead_past_the_gate(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    work = rb'{"format": 1, "work\u0073pace": "\u0073cratch", "world": "\u0073cratch", "project": {"targets": []}}'
    assert save(computer, open_project(computer), work).status_code == 422


def test_a_large_work_of_another_workspace_that_speaks_of_scratch_is_kept(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    stage = {
        "format": 1,
        "workspace": "blocks",
        "world": "stage",
        "stage": {"name": "scratch", "picture": "x" * 6_000_000},
    }
    assert save(computer, open_project(computer), json.dumps(stage).encode()).status_code == 201


def test_a_save_that_is_packed_is_kept_unpacked(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project, key = open_project(computer), uuid4()
    work = json.dumps(write_scratch_work(SOLVED)).encode()
    for content in (EMPTY, CAT):
        put(computer, project, content)
    address = f"/api/projects/{project['id']}/versions/{key}"
    headers = {"Content-Encoding": "gzip"}
    sent = computer.put(address, gzip.compress(work), content_type="application/json", headers=headers)
    assert sent.status_code == 201
    assert computer.get(address).content == work


@pytest.mark.parametrize(
    ("encoding", "body", "status"),
    [
        ("gzip", b"no gzip", 422),
        ("gzip", gzip.compress(b"{}")[:-9], 422),
        ("br", b"{}", 422),
        ("gzip", gzip.compress(b" " * (MAX_WORK_BYTES + 1)), 413),
    ],
    ids=["no gzip", "cut off", "another packing", "a bomb"],
)
def test_a_save_that_cannot_be_unpacked_is_refused(
    meeting: Meeting, ana: Learner, encoding: str, body: bytes, status: int
) -> None:
    computer = sign_in(ana)
    address = f"/api/projects/{open_project(computer)['id']}/versions/{uuid4()}"
    answer = computer.put(address, body, content_type="application/json", headers={"Content-Encoding": encoding})
    assert answer.status_code == status
    assert not ProjectVersion.objects.exists()
