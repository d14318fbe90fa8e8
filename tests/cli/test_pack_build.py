"""`cluboteca pack build` makes a release or leaves everything as it is."""

from pathlib import Path

import pytest

from cluboteca.cli.main import main
from cluboteca.packformat.folder import read_folder
from cluboteca.packformat.release.built_folder import fetch_from, find_manifest
from cluboteca.packformat.release.manifest import read_root
from cluboteca.packformat.release.read import read_release
from tests.cli.pack_words import in_english
from tests.small_pack import BRIDGE, SmallPack, small_pack

__all__ = ["in_english", "small_pack"]


def build(pack: SmallPack, into: Path, *options: str) -> int:
    return main(["pack", "build", str(pack.folder), "--into", str(into), *options])


def test_a_pack_is_proven_and_built(small_pack: SmallPack, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert build(small_pack, tmp_path / "built") == 0
    assert "Built small-pack 0.1 in" in capsys.readouterr().out
    manifest = find_manifest(tmp_path / "built")
    assert manifest
    release = read_release(manifest.read_bytes(), lambda ref: fetch_from(tmp_path / "built", ref))
    assert release == read_folder(small_pack.folder)
    metadata = read_root(manifest.read_bytes()).metadata
    assert metadata
    assert fetch_from(tmp_path / "built", metadata)


def test_a_pack_that_does_not_do_what_it_says_is_not_built_unless_that_is_asked_for(
    small_pack: SmallPack, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    small_pack.write(f"{BRIDGE}/solution.yaml", "program: []\n")
    assert build(small_pack, tmp_path / "built") == 1
    told = capsys.readouterr().err
    assert f"{BRIDGE}/solution.yaml" in told
    assert "Nothing was built; mend them and build again." in told
    assert not (tmp_path / "built").exists()
    assert build(small_pack, tmp_path / "built", "--unchecked") == 0


def test_a_pack_that_cannot_be_read_is_not_built(small_pack: SmallPack, tmp_path: Path, capsys):
    small_pack.remove(f"{BRIDGE}/ro.md")
    assert build(small_pack, tmp_path / "built", "--unchecked") == 1
    assert capsys.readouterr().err.startswith(f"{BRIDGE}/ro.md: This file is missing.")
    assert not (tmp_path / "built").exists()


def test_an_earlier_release_is_replaced(small_pack: SmallPack, tmp_path: Path):
    (tmp_path / "built").mkdir()
    assert build(small_pack, tmp_path / "built", "--unchecked") == 0
    before = {path.name for path in (tmp_path / "built").rglob("*")}
    small_pack.replace("en.md", "My pack", "Our pack")
    assert build(small_pack, tmp_path / "built", "--unchecked") == 0
    after = {path.name for path in (tmp_path / "built").rglob("*")}
    assert before != after
    assert len(before - after) <= 4  # the texts of the pack, and its metadata, with their folders
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("what", ["a folder with something else", "a file", "a release and something else"])
def test_nothing_else_is_replaced(small_pack: SmallPack, tmp_path: Path, capsys, what: str):
    folder = tmp_path / "built"
    if what == "a file":
        folder.write_text("mine")
    else:
        if what == "a release and something else":
            assert build(small_pack, folder, "--unchecked") == 0
        folder.mkdir(exist_ok=True)
        (folder / "mine.txt").write_text("mine")
    assert build(small_pack, folder, "--unchecked") == 1
    assert "holds something else than a release. Choose another folder." in capsys.readouterr().err
    assert (folder / "mine.txt" if folder.is_dir() else folder).read_text() == "mine"


def test_a_folder_that_cannot_be_written_is_told(small_pack: SmallPack, tmp_path: Path, capsys):
    (tmp_path / "file").write_text("in the way")
    assert build(small_pack, tmp_path / "file" / "built", "--unchecked") == 1
    assert "can't be written" in capsys.readouterr().err


def test_without_node_one_is_told_how_to_build(small_pack: SmallPack, tmp_path: Path, capsys, monkeypatch):
    monkeypatch.setenv("CLUBOTECA_NODE", str(tmp_path / "no-node"))
    assert build(small_pack, tmp_path / "built") == 1
    told = capsys.readouterr().err
    assert "CLUBOTECA_NODE names" in told
    assert "build with --unchecked" in told
    assert not (tmp_path / "built").exists()
