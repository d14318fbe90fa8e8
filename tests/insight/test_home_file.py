"""Files that come back from home: a good one is read, each kind of bad one is refused with one sentence."""

import contextlib
import json
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.insight.home_file import (
    CLOSING,
    MAX_BYTES,
    OPENING,
    HomeVersion,
    UnreadableHomeFile,
    check_works,
    read_home_file,
)
from cluboteca.packformat.grid.outline import read_outline
from cluboteca.packformat.grid.work import write_work
from cluboteca.packformat.python.work import write_python_work

FIRST = "01890000-0000-7000-8000-000000000001"
SECOND = "01890000-0000-7000-8000-000000000002"
WELL = "first-steps/to-the-well"


def make_work(*words: str) -> dict[str, Any]:
    return write_work(read_outline(list(words)))


def make_file(**changes: object) -> bytes:
    project = {
        "kind": "cluboteca-project",
        "format": 1,
        "activity": WELL,
        "versions": [
            {"key": FIRST, "saved_at": "2026-11-20T10:00:00Z", "work": make_work("move")},
            {"key": SECOND, "saved_at": "2026-11-21T17:30:00+02:00", "work": make_work("move", "turn_left")},
        ],
        **changes,
    }
    return b"<!doctype html><title>Ana</title>" + OPENING + json.dumps(project).encode() + CLOSING + b"<script>alert(1)"


def read(content: bytes) -> list[HomeVersion]:
    versions = read_home_file(content, activity=WELL)
    check_works(versions, world="grid")
    return versions


def read_with_version(**changes: object) -> list[HomeVersion]:
    version = {"key": FIRST, "saved_at": "2026-11-20T10:00:00Z", "work": make_work("move"), **changes}
    return read(make_file(versions=[version]))


def test_a_file_brings_its_versions_oldest_first() -> None:
    first, second = read(make_file())
    assert first.key == UUID(FIRST)
    assert json.loads(second.work) == make_work("move", "turn_left")
    assert second.made_at.utcoffset() is not None


def test_a_time_without_a_zone_is_still_a_time() -> None:
    (version,) = read_with_version(saved_at="2026-11-20T10:00:00")
    assert version.made_at.utcoffset() is not None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>a holiday photo</html>",
        OPENING,
        OPENING + b"{}" + CLOSING,
        make_file(kind="something-else"),
        make_file(format=2),
    ],
    ids=["empty", "another page", "cut off", "no project", "another kind", "a newer format"],
)
def test_what_is_no_project_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableHomeFile, match="isn't a project"):
        read(content)


def test_a_file_of_another_activity_is_refused() -> None:
    with pytest.raises(UnreadableHomeFile, match="another activity"):
        read(make_file(activity="first-steps/the-long-road"))


def test_a_work_of_another_world_is_refused() -> None:
    with pytest.raises(UnreadableHomeFile, match="another activity"):
        check_works(read_home_file(make_file(), activity=WELL), world="stage")


def read_python(work: dict[str, Any]) -> list[HomeVersion]:
    content = make_file(versions=[{"key": FIRST, "saved_at": "2026-11-20T10:00:00Z", "work": work}])
    versions = read_home_file(content, activity=WELL)
    check_works(versions, world="python")
    return versions


def test_a_program_comes_back_as_it_was_written() -> None:
    work = write_python_work('print("Bună, \\u003c/script>")  # ș')
    (version,) = read_python(work)
    assert json.loads(version.work) == work


def test_a_program_is_refused_where_blocks_belong() -> None:
    work = write_python_work("print()")
    content = make_file(versions=[{"key": FIRST, "saved_at": "2026-11-20T10:00:00Z", "work": work}])
    with pytest.raises(UnreadableHomeFile, match="another activity"):
        check_works(read_home_file(content, activity=WELL), world="grid")


@pytest.mark.parametrize(
    "files",
    [
        [],
        [{"name": "../main.py", "text": ""}],
        [{"name": "main.py", "text": 7}],
        [{"name": "main.py", "text": "a" * 200_001}],
    ],
)
def test_a_program_that_cannot_be_opened_is_refused(files: list[Any]) -> None:
    with pytest.raises(UnreadableHomeFile, match="damaged"):
        read_python({**write_python_work(""), "files": files})


def test_a_file_that_is_too_large_is_refused_unread() -> None:
    with pytest.raises(UnreadableHomeFile, match="too large"):
        read(b" " * (MAX_BYTES + 1))


@pytest.mark.parametrize(
    "content",
    [
        OPENING + b"{" + CLOSING,
        OPENING + b"[" * 100_000 + CLOSING,
        make_file(versions=[]),
        make_file(versions={}),
        make_file(versions=[{"key": FIRST}]),
        make_file(versions=[{"key": FIRST, "saved_at": "2026-11-20T10:00:00Z", "work": make_work()}] * 2),
        make_file(versions=[{"key": FIRST, "saved_at": "2026-11-20", "work": make_work()}] * 300),
    ],
    ids=["no JSON", "nested", "no versions", "no list", "no work", "a key twice", "too many"],
)
def test_a_damaged_file_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableHomeFile, match="damaged"):
        read(content)


@pytest.mark.parametrize(
    "change",
    [
        {"key": "../../etc/passwd"},
        {"key": 7},
        {"saved_at": "yesterday"},
        {"saved_at": None},
        {"saved_at": "0001-01-01T00:00:00+02:00"},
        {"work": "text"},
        {"work": {"format": 1, "workspace": "blocks", "world": "moon"}},
        {"work": {**make_work("move"), "x": float("nan")}},
    ],
)
def test_a_version_that_is_wrong_refuses_the_whole_file(change: dict[str, object]) -> None:
    with pytest.raises(UnreadableHomeFile, match="damaged"):
        read_with_version(**change)


@given(st.binary(max_size=200), st.integers(0, 400))
def test_whatever_is_broken_in_it_gives_versions_or_one_sentence(noise: bytes, place: int) -> None:
    good = make_file()
    broken = good[:place] + noise + good[place + len(noise) :]
    with contextlib.suppress(UnreadableHomeFile):
        assert read(broken)
