import os
import sys
from pathlib import Path

import pytest

from cluboteca.packformat import folder as folder_module
from cluboteca.packformat.fault import BrokenPack
from cluboteca.packformat.folder import MAX_IMAGE_BYTES, MAX_TEXT_BYTES, read_folder
from tests.small_pack import SmallPack

posix_only = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows asks for rights to make links and has no pipes"
)


def faults_of(folder: Path) -> list[str]:
    with pytest.raises(BrokenPack) as caught:
        read_folder(folder)
    return [fault.path for fault in caught.value.faults]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(BrokenPack, match="There is no such folder"):
        read_folder(tmp_path / "nowhere")


def test_a_file_instead_of_a_folder_is_told(tmp_path: Path):
    (tmp_path / "pack.yaml").write_text("id: x")
    with pytest.raises(BrokenPack, match="There is no such folder"):
        read_folder(tmp_path / "pack.yaml")


@posix_only
def test_a_link_to_a_file_is_refused(small_pack: SmallPack, tmp_path: Path):
    secret = tmp_path / "secret.md"
    secret.write_text("---\ntitle: secret\n---\n")
    small_pack.remove("en.md")
    (small_pack.folder / "en.md").symlink_to(secret)
    assert faults_of(small_pack.folder) == ["en.md"]


@posix_only
def test_a_link_to_a_folder_is_refused(small_pack: SmallPack, tmp_path: Path):
    (small_pack.folder / "images").symlink_to(tmp_path)
    assert faults_of(small_pack.folder) == ["images"]


@posix_only
def test_a_link_that_leads_nowhere_is_refused(small_pack: SmallPack):
    (small_pack.folder / "fr.md").symlink_to("nowhere")
    assert faults_of(small_pack.folder) == ["fr.md"]


@posix_only
def test_the_folder_itself_may_be_reached_by_a_link(small_pack: SmallPack, tmp_path: Path):
    (tmp_path / "link").symlink_to(small_pack.folder)
    assert read_folder(tmp_path / "link") == read_folder(small_pack.folder)


@posix_only
def test_a_pipe_does_not_hold_the_reader(small_pack: SmallPack):
    os.mkfifo(small_pack.folder / "pipe.md")
    assert faults_of(small_pack.folder) == ["pipe.md"]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(small_pack: SmallPack):
    (small_pack.folder / "en.md").chmod(0)
    assert faults_of(small_pack.folder) == ["en.md"]


def test_a_large_text_is_refused(small_pack: SmallPack):
    small_pack.write("en.md", b"x" * (MAX_TEXT_BYTES + 1))
    assert faults_of(small_pack.folder) == ["en.md"]


def test_an_image_may_be_larger_but_not_any_size(small_pack: SmallPack):
    small_pack.write("images/a.png", b"x" * MAX_IMAGE_BYTES)
    small_pack.write("images/b.png", b"x" * (MAX_IMAGE_BYTES + 1))
    assert faults_of(small_pack.folder) == ["images/b.png"]


def test_too_many_files_are_refused(small_pack: SmallPack, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(folder_module, "MAX_FILES", 3)
    assert faults_of(small_pack.folder) == [""]


def test_folders_in_folders_without_end_are_refused(small_pack: SmallPack):
    small_pack.write("a/b/c/d/e/f/g/h.md", "x")
    assert faults_of(small_pack.folder) == ["a/b/c/d/e/f"]


def test_hidden_files_are_not_of_the_pack(small_pack: SmallPack):
    before = read_folder(small_pack.folder)
    small_pack.write(".git/HEAD", "x")
    small_pack.write(".DS_Store", b"\x00")
    small_pack.write("activities/one/__pycache__/solution.en.cpython-311.pyc", b"\x00")
    assert read_folder(small_pack.folder) == before


def test_the_hash_changes_with_a_name_and_with_a_byte(small_pack: SmallPack):
    hashes = [read_folder(small_pack.folder).content_hash()]
    small_pack.replace("en.md", "My pack", "My pack!")
    hashes.append(read_folder(small_pack.folder).content_hash())
    (small_pack.folder / "en.md").rename(small_pack.folder / "fr.md")
    hashes.append(read_folder(small_pack.folder).content_hash())
    assert len(set(hashes)) == 3
