"""Sources that nobody vouches for."""

import os
import stat
import zipfile
from pathlib import Path

import pytest

from cluboteca.packformat.importing import source_files
from cluboteca.packformat.importing.imported import NotImportable
from cluboteca.packformat.importing.source_files import MAX_TOTAL_BYTES, open_source


def write_archive(path: Path, **entries: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


def test_a_folder_and_an_archive_of_it_hold_the_same(tmp_path: Path):
    (tmp_path / "a/en").mkdir(parents=True)
    (tmp_path / "a/en/step_1.md").write_text("One")
    archive = write_archive(tmp_path / "a.zip", **{"en/step_1.md": b"One"})
    for source in (open_source(tmp_path / "a"), open_source(archive)):
        assert (source.name, source.paths, source.read("en/step_1.md"), source.size("en/step_1.md")) == (
            *("a", ["en/step_1.md"], b"One", 3),
        )


def test_links_and_what_is_no_file_are_not_offered_and_named(tmp_path: Path):
    (tmp_path / "a").mkdir()
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "a/link").symlink_to(tmp_path / "secret")
    (tmp_path / "a/folder").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "a/pipe")
    source = open_source(tmp_path / "a")
    assert source.paths == []
    assert sorted(source.refused) == ["folder", "link", "pipe"]


def test_paths_of_an_archive_that_lead_out_and_links_in_it_are_not_offered(tmp_path: Path):
    link = zipfile.ZipInfo("link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("../out", "/etc/passwd", "a/../../b", "C:/windows", "fine", "back\\..\\..\\x"):
            archive.writestr(name, b"x")
        archive.writestr(link, "/etc/passwd")
    source = open_source(tmp_path / "a.zip")
    assert source.paths == ["fine"]
    assert len(source.refused) == 6


def test_an_archive_that_unpacks_to_far_more_is_refused_before_it_is_read(tmp_path: Path):
    bomb = write_archive(tmp_path / "bomb.zip", big=bytes(60 * 1024 * 1024))
    with pytest.raises(NotImportable, match="far more"):
        open_source(bomb)


def test_what_an_archive_says_of_its_sizes_is_not_believed(tmp_path: Path):
    path = write_archive(tmp_path / "a.zip", file=b"0123456789" * 10)
    content = path.read_bytes()
    path.write_bytes(content.replace((100).to_bytes(4, "little"), (5).to_bytes(4, "little")))
    assert open_source(path).read("file") in (None, b"01234")
    assert open_source(write_archive(tmp_path / "b.zip", file=b"x" * 100)).read("file", 99) is None


def test_a_file_that_is_no_archive_and_a_place_where_nothing_is_are_told(tmp_path: Path):
    (tmp_path / "text.zip").write_text("no archive")
    for path in (tmp_path / "text.zip", tmp_path / "nothing"):
        with pytest.raises(NotImportable):
            open_source(path)


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(source_files, "MAX_FILES", 2)
    for name in "abc":
        (tmp_path / name).write_text(name)
    with pytest.raises(NotImportable):
        open_source(tmp_path)


def test_a_cut_archive_gives_no_exception_when_it_is_read(tmp_path: Path):
    path = write_archive(tmp_path / "a.zip", **{name: os.urandom(1_000) for name in "abcdef"})
    content = path.read_bytes()
    for at in range(0, len(content), 97):
        path.write_bytes(content[:at] + bytes(60) + content[at + 60 :])
        try:
            source = open_source(path)
        except NotImportable:
            continue
        for name in source.paths:
            source.read(name)


def test_the_limit_of_all_files_together_is_far_above_a_published_project():
    assert MAX_TOTAL_BYTES > 1024 * 1024 * 1024
