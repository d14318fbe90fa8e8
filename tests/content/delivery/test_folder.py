import os
from pathlib import Path

import pytest

from cluboteca.content.delivery.folder import FolderSupply
from cluboteca.content.delivery.refusal import NoStick, NotThere, TooLong
from cluboteca.content.delivery.sink import MemorySink


def receive(folder: Path, path: str, most_bytes: int = 100) -> bytes:
    sink = MemorySink()
    FolderSupply(folder).receive(path, sink, most_bytes=most_bytes)
    return bytes(sink.content)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    (folder / "metadata").mkdir(parents=True)
    (folder / "metadata" / "1.root.json").write_bytes(b"root")
    (tmp_path / "secret").write_bytes(b"secret")
    return folder


def test_a_file_of_the_stick_is_read(stick: Path):
    assert receive(stick, "metadata/1.root.json") == b"root"


@pytest.mark.parametrize(
    "path", ["../secret", "metadata/../../secret", "metadata/..%2F..%2Fsecret", "", "/etc/hostname"]
)
def test_no_name_leads_out_of_the_folder(stick: Path, path: str):
    with pytest.raises(NotThere):
        receive(stick, path)


@pytest.mark.skipif(os.name == "nt", reason="a user of Windows may make no links")
def test_no_link_is_followed(stick: Path):
    (stick / "link").symlink_to(stick.parent / "secret")
    (stick / "parts").symlink_to(stick.parent)
    for path in ("link", "parts/secret"):
        with pytest.raises(NotThere):
            receive(stick, path)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
def test_a_named_pipe_does_not_hold_the_club(stick: Path):
    os.mkfifo(stick / "pipe")
    with pytest.raises(NotThere):
        receive(stick, "pipe")


def test_a_file_that_is_larger_than_was_signed_is_not_taken(stick: Path):
    (stick / "large").write_bytes(b"x" * 1000)
    with pytest.raises(TooLong):
        receive(stick, "large")


def test_a_stick_that_was_pulled_out_is_told(stick: Path):
    stick.rename(stick.parent / "away")
    with pytest.raises((NoStick, NotThere)) as caught:
        receive(stick, "metadata/1.root.json")
    assert caught.type is NoStick


def test_a_folder_in_the_place_of_a_file_is_no_file(tmp_path: Path):
    (tmp_path / "parts").mkdir()
    with pytest.raises(NotThere):
        FolderSupply(tmp_path).receive("parts", MemorySink(), most_bytes=10)
