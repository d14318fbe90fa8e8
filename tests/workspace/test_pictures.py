"""What saves look like: small pictures beside the versions."""

import struct
import zlib
from uuid import UUID, uuid4

import pytest
from django.test import Client

from cluboteca.meetings.models import Meeting
from cluboteca.workspace.models import ProjectVersion, VersionPicture
from tests.content.own.own_drafts import make_jpeg_head
from tests.named_people import Learner, sign_in
from tests.workspace.test_saving import open_project, save


def make_png(width: int = 240, height: int = 180, *, padding: int = 0) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    rows = zlib.compress((b"\0" + b"\x99" * 3 * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    text = chunk(b"tEXt", b"a" * padding) if padding else b""
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + text + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def make_webp(chunk: bytes, head: bytes) -> bytes:
    body = b"WEBP" + chunk + struct.pack("<I", len(head)) + head + b"\0" * 20
    return b"RIFF" + struct.pack("<I", len(body)) + body


LOSSY = make_webp(b"VP8 ", b"\x30\x01\x00\x9d\x01\x2a" + struct.pack("<HH", 240, 180))


def put_picture(computer: Client, project: dict, key: UUID, image: bytes, media_type: str = "image/png"):
    address = f"/api/projects/{project['id']}/versions/{key}/picture"
    return computer.put(address, image, content_type=media_type)


def test_a_picture_is_given_back_so_that_it_can_do_nothing(meeting: Meeting, ana: Learner) -> None:
    computer, key, image = sign_in(ana), uuid4(), make_png()
    project = open_project(computer)
    save(computer, project, key=key)
    assert put_picture(computer, project, key, image).status_code == 201
    answer = computer.get(f"/api/projects/{project['id']}/versions/{key}/picture")
    assert answer.content == image
    assert answer["Content-Type"] == "image/png"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer["Cache-Control"] == "private, no-store"


def test_the_first_picture_of_a_version_stays(meeting: Meeting, ana: Learner) -> None:
    computer, key = sign_in(ana), uuid4()
    project = open_project(computer)
    save(computer, project, key=key)
    put_picture(computer, project, key, make_png())
    assert put_picture(computer, project, key, LOSSY, "image/webp").status_code == 200
    assert VersionPicture.objects.get().media_type == "image/png"


@pytest.mark.parametrize(
    ("image", "code"),
    [
        (b"", "not_a_picture"),
        (b"<script>alert(1)</script>" + b" " * 40, "not_a_picture"),
        (make_jpeg_head(120, 90), "not_a_picture"),
        (make_png(241, 180), "picture_too_large"),
        (make_png(240, 181), "picture_too_large"),
        (make_png(0, 180), "picture_too_large"),
        (make_png(padding=41_000), "picture_too_large"),
    ],
)
def test_anything_else_is_refused_and_the_save_stays(meeting: Meeting, ana: Learner, image: bytes, code: str) -> None:
    computer, key = sign_in(ana), uuid4()
    project = open_project(computer)
    save(computer, project, key=key)
    assert put_picture(computer, project, key, image).json()["error"]["code"] == code
    assert not VersionPicture.objects.exists()
    assert ProjectVersion.objects.count() == 1


def test_only_authors_put_and_see_pictures(meeting: Meeting, ana: Learner, ilinca: Learner) -> None:
    computer, key = sign_in(ana), uuid4()
    project = open_project(computer)
    save(computer, project, key=key)
    put_picture(computer, project, key, make_png())
    address = f"/api/projects/{project['id']}/versions/{key}/picture"
    for other, status in ((Client(), 401), (sign_in(ilinca), 404)):
        assert other.get(address).status_code == status
        assert put_picture(other, project, key, make_png()).status_code == status


def test_a_version_that_is_not_there_gets_no_picture(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    assert put_picture(computer, project, uuid4(), make_png()).status_code == 404
    assert computer.get(f"/api/projects/{project['id']}/versions/{uuid4()}/picture").status_code == 404


def test_the_list_shows_the_picture_of_a_save_or_of_another_one_of_its_minute(meeting: Meeting, ana: Learner) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    keys = [uuid4() for _ in range(3)]
    for key in keys:
        save(computer, project, key=key)
    put_picture(computer, project, keys[0], make_png())
    minute_before = ProjectVersion.objects.get(key=keys[0]).saved_at.replace(second=0)
    ProjectVersion.objects.filter(key__in=keys[:2]).update(saved_at=minute_before)
    ProjectVersion.objects.filter(key=keys[2]).update(saved_at=minute_before.replace(year=minute_before.year + 1))
    listed = computer.get(f"/api/projects/{project['id']}/versions").json()["versions"]
    assert {each["key"]: each["picture"] for each in listed} == {
        str(keys[0]): str(keys[0]),
        str(keys[1]): str(keys[0]),
        str(keys[2]): None,
    }


def test_the_list_takes_the_same_queries_for_one_save_and_for_many(
    meeting: Meeting, ana: Learner, django_assert_max_num_queries
) -> None:
    computer = sign_in(ana)
    project = open_project(computer)
    for _ in range(12):
        key = uuid4()
        save(computer, project, key=key)
        put_picture(computer, project, key, make_png())
    with django_assert_max_num_queries(9):
        computer.get(f"/api/projects/{project['id']}/versions")
