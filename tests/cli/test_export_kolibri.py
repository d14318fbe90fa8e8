import io
import json
import os
import sys
from pathlib import Path

import pytest
from PIL import Image

from cluboteca.cli import ricecooker
from cluboteca.cli.main import main
from cluboteca.cli.ricecooker import BadChannel, NoRicecooker, find_ricecooker, read_channel
from cluboteca.cli.say import Stop
from tests.every_kind import add_every_kind
from tests.small_pack import SmallPack, small_pack

__all__ = ["small_pack"]


@pytest.fixture
def pack(small_pack: SmallPack) -> SmallPack:
    add_every_kind(small_pack)
    memory = io.BytesIO()
    Image.new("RGB", (320, 180), "green").save(memory, "PNG")
    small_pack.write("images/meadow.png", memory.getvalue())
    return small_pack


@pytest.fixture
def without_ricecooker(monkeypatch: pytest.MonkeyPatch) -> None:
    def find() -> Path:
        raise NoRicecooker("Get it with: pip install 'cluboteca[kolibri]'")

    monkeypatch.setattr(ricecooker, "find_ricecooker", find)


@pytest.fixture
def python() -> Path:
    """The one that has ricecooker. `python3 dev.py test` makes it where ricecooker runs at all."""
    if sys.version_info >= (3, 14):
        pytest.skip("ricecooker isn't made for this Python")
    try:
        return find_ricecooker()
    except NoRicecooker:
        if "CI" in os.environ:
            raise
        pytest.skip("made by: python3 dev.py test")


@pytest.mark.usefixtures("without_ricecooker")
def test_the_folder_is_written_and_says_how_to_get_ricecooker(pack, tmp_path, capsys):
    into = tmp_path / "channel"
    assert main(["export", "kolibri", str(pack.folder), "--into", str(into), "--locale", "en", "--json"]) == 0
    said = capsys.readouterr()
    report = json.loads(said.out)
    assert (report["format"], report["locale"], report["read_by_ricecooker"]) == ("kolibri", "en", False)
    assert report["nodes"]["questions"] == 3
    assert report["not_carried"]
    assert "pip install 'cluboteca[kolibri]'" in said.err
    assert {each.name for each in into.iterdir()} >= {
        "ricecooker_json_tree.json",
        "sushichef.py",
        "README.md",
        "content",
    }


@pytest.mark.usefixtures("without_ricecooker")
def test_a_folder_that_is_in_use_or_a_language_that_is_not_there_is_refused(pack, tmp_path, capsys):
    assert main(["export", "kolibri", str(pack.folder), "--into", str(pack.folder)]) == 1
    assert main(["export", "kolibri", str(pack.folder), "--into", str(tmp_path / "x"), "--locale", "fr"]) == 1
    assert not (tmp_path / "x").exists()
    assert "fr" in capsys.readouterr().err


@pytest.mark.usefixtures("without_ricecooker")
def test_a_broken_pack_is_refused_with_its_faults(pack, tmp_path, capsys):
    pack.remove("units/first-meeting/unit.yaml")
    assert main(["export", "kolibri", str(pack.folder), "--into", str(tmp_path / "x")]) == 1
    assert "units/first-meeting/unit.yaml" in capsys.readouterr().err
    assert not (tmp_path / "x").exists()


def test_a_wrong_python_is_told(monkeypatch, tmp_path):
    monkeypatch.setenv("CLUBOTECA_RICECOOKER", str(tmp_path / "nothing"))
    with pytest.raises(Stop, match="CLUBOTECA_RICECOOKER"):
        find_ricecooker()


@pytest.mark.slow
def test_ricecooker_reads_every_node_and_takes_the_channel(pack, python, tmp_path, capsys):
    into = tmp_path / "a channel"
    assert main(["export", "kolibri", str(pack.folder), "--into", str(into), "--locale", "en", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["read_by_ricecooker"]
    read = read_channel(into, python)
    assert read.nodes == report["nodes"]
    assert read.nodes == {"topic": 2, "html5": 8, "exercise": 1, "questions": 3}
    files = [file for node in list_leaves(read.tree) for file in node["files"]]
    assert {file["preset"] for file in files} >= {"html5_zip"}
    assert all(file["size"] for file in files)
    assert {node["license"] for node in list_leaves(read.tree)} == {"CC BY-SA"}
    (exercise,) = [node for node in list_leaves(read.tree) if node["kind"] == "exercise"]
    assert [question["type"] for question in exercise["questions"]] == [
        "single_selection",
        "multiple_selection",
        "input_question",
    ]
    assert exercise["questions"][0]["files"], "the picture of the question went along"
    assert list(into.iterdir()) == [each for each in into.iterdir() if each.name not in ("chefdata", "storage")]


@pytest.mark.slow
def test_a_channel_that_ricecooker_does_not_take_is_told(pack, python, tmp_path):
    into = tmp_path / "channel"
    assert main(["export", "kolibri", str(pack.folder), "--into", str(into)]) == 0
    next(into.glob("content/**/*.zip")).unlink()
    with pytest.raises(BadChannel):
        read_channel(into, python)


def list_leaves(node):
    if not node.get("children"):
        return [node]
    return [leaf for child in node["children"] for leaf in list_leaves(child)]
