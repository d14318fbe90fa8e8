import errno
import json
import random
import zlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, connection
from django.test import Client

from cluboteca.content.models import Activity, Kind
from cluboteca.meetings.models import Meeting
from cluboteca.people.models import Person
from cluboteca.workspace.models import Project, ProjectVersion
from cluboteca.workspace.policies import MAX_WORK_BYTES
from cluboteca.workspace.save_token import make_save_token
from tests.named_people import Learner, make_work, sign_in, sign_in_adult

WORK = json.dumps(make_work("move"), ensure_ascii=False).encode()


def open_project(computer: Client, activity: str = "small/well") -> dict:
    answer = computer.post("/api/projects", {"activity": activity}, content_type="application/json")
    assert answer.status_code in (200, 201), answer.content
    return answer.json()


def save(
    computer: Client,
    project: dict,
    work: bytes = WORK,
    key: UUID | None = None,
    *,
    token: str | None = None,
    origin: str | None = None,
):
    address = f"/api/projects/{project['id']}/versions/{key or uuid4()}"
    sent = {"X-Save-Token": token, "Origin": origin}
    headers = {name: value for name, value in sent.items() if value is not None}
    return computer.put(address, work, content_type="application/json", headers=headers)


def test_a_save_is_given_back_byte_for_byte(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    odd = b'{"a":  1.0, "\xc8\x99":"\\u0219"}\n'
    key = uuid4()
    assert save(computer, project, odd, key).status_code == 201
    assert computer.get(f"/api/projects/{project['id']}/versions/{key}").content == odd


def test_a_repeated_save_is_harmless(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    key = uuid4()
    first, second = save(computer, project, key=key), save(computer, project, key=key)
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json() == second.json()
    assert ProjectVersion.objects.count() == 1


def test_other_work_under_a_used_key_is_refused_and_the_first_stays(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    key = uuid4()
    save(computer, project, WORK, key)
    assert save(computer, project, b"{}", key).json()["error"]["code"] == "key_taken"
    assert computer.get(f"/api/projects/{project['id']}/versions/{key}").content == WORK


def test_a_large_work_becomes_a_file_and_comes_back_whole(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    large = make_large_work()
    key = uuid4()
    assert save(computer, project, large, key).status_code == 201
    version = ProjectVersion.objects.get(key=key)
    assert version.blob
    assert version.work is None
    assert computer.get(f"/api/projects/{project['id']}/versions/{key}").content == large


def test_more_than_ten_megabytes_are_refused_with_one_sentence(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    answer = save(computer, project, b"x" * (MAX_WORK_BYTES + 1))
    assert answer.status_code == 413
    assert answer.json()["error"]["code"] == "too_large"
    assert not ProjectVersion.objects.exists()


@pytest.fixture
def full_database() -> Iterator[None]:
    """SQLite may not take one page more: its own way of saying that the disk is full."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        pages = cursor.fetchone()[0]
        cursor.execute("PRAGMA max_page_count")
        before = cursor.fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages}")
        yield
        cursor.execute(f"PRAGMA max_page_count = {before}")


def make_large_work() -> bytes:
    numbers = random.Random(1)
    return json.dumps([numbers.random() for _ in range(60_000)]).encode()


def test_a_full_database_is_said_and_nothing_half_saved_is_left(
    meeting: Meeting, ana: Learner, request: pytest.FixtureRequest
) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    work = make_large_work()[:40_000]
    request.getfixturevalue("full_database")
    answer = save(computer, project, work)
    assert answer.status_code == 507
    assert answer.json()["error"]["code"] == "disk_full"
    assert not ProjectVersion.objects.exists()


def test_a_full_disk_is_said_and_leaves_no_half_written_file(
    meeting: Meeting, ana: Learner, monkeypatch: pytest.MonkeyPatch, settings, tmp_path: Path
) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    settings.BLOBS_DIR = tmp_path

    def refuse(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("cluboteca.workspace.blobs.os.fsync", refuse)
    answer = save(computer, project, make_large_work())
    assert (answer.status_code, answer.json()["error"]["code"]) == (507, "disk_full")
    assert not ProjectVersion.objects.exists()
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_strangers_and_those_who_are_nobody_get_nothing(
    meeting: Meeting, ana: Learner, ilinca: Learner, elena: Person
) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    key = uuid4()
    save(computer, project, key=key)
    address = f"/api/projects/{project['id']}/versions/{key}"
    assert sign_in(ilinca).get(address).status_code == 404
    assert save(sign_in(ilinca), project).status_code == 404
    assert Client().get(address).status_code == 401
    assert save(Client(), project).status_code == 401
    assert sign_in_adult(elena).get(address).status_code == 401


def test_a_colleague_at_the_same_computer_becomes_an_author(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    project = open_project(sign_in(ana, matei))
    assert {author["nickname"] for author in project["authors"]} == {"Ana", "Matei"}
    assert open_project(sign_in(matei))["id"] == project["id"]


def test_who_sits_down_later_goes_on_with_the_same_project(meeting: Meeting, ana: Learner, matei: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    computer.post("/api/crews/current/members", matei.tapped, content_type="application/json")
    again = open_project(computer)
    assert again["id"] == project["id"]
    assert {author["nickname"] for author in again["authors"]} == {"Ana", "Matei"}


def test_an_unknown_activity_is_told(meeting: Meeting, ana: Learner) -> None:
    answer = sign_in(ana).post("/api/projects", {"activity": "small/none"}, content_type="application/json")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "unknown_activity")


def test_a_card_without_a_computer_has_no_project(meeting: Meeting, ana: Learner) -> None:
    Activity.objects.filter(full_id="small/school").update(kind=Kind.UNPLUGGED)
    answer = sign_in(ana).post("/api/projects", {"activity": "small/school"}, content_type="application/json")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "unknown_activity")


def test_a_save_arrives_by_its_token_after_the_crew_has_switched(
    meeting: Meeting, ana: Learner, matei: Learner
) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    computer.delete("/api/crews/current")
    computer.post("/api/crews", {"learners": [matei.tapped]}, content_type="application/json")
    assert save(computer, project).status_code == 404, "the next crew has no way to it"
    assert save(computer, project, token=project["save_token"]).status_code == 201
    assert open_project(sign_in(ana))["latest"] is not None


@pytest.mark.parametrize("token", ["", "nonsense", "a:b:c"])
def test_a_forged_token_opens_nothing(meeting: Meeting, ana: Learner, matei: Learner, token: str) -> None:
    project = open_project(sign_in(ana))
    assert save(sign_in(matei), project, token=token).status_code == 404
    other = open_project(sign_in(matei))
    assert save(Client(), project, token=other["save_token"]).status_code == 404


def test_a_token_of_another_life_of_the_database_opens_nothing(meeting: Meeting, ana: Learner) -> None:
    project = open_project(sign_in(ana))
    foreign = make_save_token(project_id=project["id"], sign_in_id=987654321)
    assert save(Client(), project, token=foreign).status_code == 404
    gone = {"id": 424242}
    assert save(Client(), gone, token=make_save_token(project_id=424242, sign_in_id=1)).status_code == 404


def test_sign_ins_are_not_numbered_in_order_so_that_none_comes_again_after_a_restore(
    meeting: Meeting, ana: Learner, matei: Learner
) -> None:
    first, second = (sign_in(each).get("/api/crews/current").json()["id"] for each in (ana, matei))
    assert abs(first - second) > 1


def test_a_save_after_the_end_of_the_meeting_still_arrives(meeting: Meeting, ana: Learner, elena: Person) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    sign_in_adult(elena).post(f"/meetings/{meeting.pk}/end/")
    assert save(computer, project, token=project["save_token"]).status_code == 201


def test_a_save_that_arrives_late_does_not_hide_newer_work(meeting: Meeting, ana: Learner) -> None:
    old_pc = sign_in(ana)
    project = open_project(old_pc)
    new_pc = sign_in(ana)
    open_project(new_pc)
    newer = uuid4()
    save(new_pc, project, b'{"newer": true}', newer)
    save(old_pc, project, b'{"older": true}', token=project["save_token"])
    assert open_project(new_pc)["latest"] == str(newer)
    versions = new_pc.get(f"/api/projects/{project['id']}/versions").json()["versions"]
    assert [version["is_late"] for version in versions] == [True, False]


def make_key(time_ms: int) -> UUID:
    """A UUID of version 7, as the browser makes it."""
    return UUID(int=time_ms << 80 | 0x7000 << 64 | 0x8 << 60 | random.Random(time_ms).getrandbits(60))


def test_a_state_that_a_newer_one_of_the_same_moment_overtook_does_not_hide_it(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    older, newer = make_key(1_790_000_000_000), make_key(1_790_000_000_400)
    save(computer, project, b"[2]", newer)
    save(computer, project, b"[1]", older)
    assert open_project(computer)["latest"] == str(newer)
    assert ProjectVersion.objects.get(key=older).is_late


def test_a_clock_that_was_set_back_does_not_hide_what_is_saved_afterwards(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    before, after = make_key(1_790_000_000_000), make_key(1_789_999_000_000)
    save(computer, project, b"[1]", before)
    save(computer, project, b"[2]", after)
    assert open_project(computer)["latest"] == str(after)


def test_versions_are_listed_newest_first_with_who_saved_them(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    keys = [uuid4() for _ in range(3)]
    for number, key in enumerate(keys):
        save(computer, project, f"[{number}]".encode(), key)
    versions = computer.get(f"/api/projects/{project['id']}/versions").json()["versions"]
    assert [version["key"] for version in versions] == [str(key) for key in reversed(keys)]
    assert versions[0]["saved_by"] == ["Ana"]
    assert versions[0]["bytes"] == 3


def test_the_list_of_versions_reaches_back_to_the_first_minute(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    save(computer, project)
    saved = ProjectVersion.objects.get()
    older = [
        ProjectVersion(
            project_id=saved.project_id,
            key=uuid4(),
            saved_at=saved.saved_at - timedelta(seconds=2 * number),
            sign_in_id=saved.sign_in_id,
            size_bytes=2,
            work=zlib.compress(b"{}"),
        )
        for number in range(1, 601)
    ]
    ProjectVersion.objects.bulk_create(older)
    versions = computer.get(f"/api/projects/{project['id']}/versions").json()["versions"]
    assert len(versions) < 80
    assert datetime.fromisoformat(versions[-1]["saved_at"]) < saved.saved_at - timedelta(minutes=19)


@pytest.mark.parametrize("work", [b"not json", b"[NaN]", b"[" * 50_000, b"\xff"])
def test_an_activity_opens_whatever_was_saved(meeting: Meeting, ana: Learner, work: bytes) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    assert save(computer, project, work).status_code == 201
    answer = computer.get("/activities/small/well/")
    assert answer.status_code == 200
    assert answer.context["crew_data"]["project"]["work"] == {}


@pytest.mark.parametrize("origin", ["http://[x", "http://", "://", "\u0219"])
def test_an_origin_that_is_none_is_refused(meeting: Meeting, ana: Learner, origin: str) -> None:
    computer = sign_in(ana)
    assert save(computer, open_project(computer), origin=origin).status_code == 403


def test_a_call_from_another_site_is_refused(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    for origin in ("http://elsewhere.example", "null"):
        assert save(computer, project, origin=origin).status_code == 403
    assert save(computer, project, origin="http://testserver").status_code == 201


def test_a_save_takes_three_statements(meeting: Meeting, ana: Learner, django_assert_max_num_queries) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    with django_assert_max_num_queries(3):
        save(computer, project, key=make_key(1_790_000_000_000))


def test_there_is_no_call_that_deletes_a_version(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    assert computer.delete(f"/api/projects/{project['id']}/versions/{uuid4()}").status_code == 405


def test_a_save_of_a_project_that_is_erased_in_the_same_moment_finds_nothing(
    meeting: Meeting, ana: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    computer = sign_in(ana)
    project = open_project(computer)

    def insert(version: ProjectVersion) -> bool:
        Project.objects.filter(pk=version.project_id).delete()
        raise IntegrityError("FOREIGN KEY constraint failed")

    monkeypatch.setattr("cluboteca.workspace.actions.insert_version", insert)
    assert save(computer, project).status_code == 404
