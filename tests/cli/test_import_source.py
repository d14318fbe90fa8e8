"""`cluboteca import` as it is called."""

import json
from pathlib import Path

import pytest

from cluboteca.cli import import_source, node_checks
from cluboteca.cli.main import main
from cluboteca.cli.say import gettext
from tests.packformat.importing.rpf.small_project import make_project


def test_a_project_is_made_into_a_pack_that_passes_the_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    make_project(tmp_path / "kite")
    into = tmp_path / "packs" / "mine"
    assert main(["import", str(tmp_path / "kite"), "--into", str(into)]) == 0
    said = capsys.readouterr()
    assert str(into) in said.out
    assert "en/meta.yml" in said.err
    assert (into / "LICENSE").read_text(encoding="utf-8").startswith("# Licence")
    assert "en/meta.yml" in (into / "README.md").read_text(encoding="utf-8")
    assert main(["pack", "check", str(into)]) == 0
    assert [path.name for path in into.parent.iterdir()] == ["mine"]


def test_the_report_is_one_json_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    make_project(tmp_path / "kite")
    assert main(["import", str(tmp_path / "kite"), "--into", str(tmp_path / "pack"), "--id", "ours", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert set(report) == {"format", "locales", "activities", "not_carried", "notes", "licence"}
    assert (report["format"], report["locales"], report["activities"], report["licence"]) == (
        *("rpf", ["en"], 1, "CC-BY-SA-4.0"),
    )
    assert all(set(each) == {"where", "what", "why"} for each in report["not_carried"])
    assert "id: ours\n" in (tmp_path / "pack/pack.yaml").read_text(encoding="utf-8")


def test_a_source_of_no_known_format_is_told_and_leaves_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "empty").mkdir()
    assert main(["import", str(tmp_path / "empty"), "--into", str(tmp_path / "pack"), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["error"]
    assert not (tmp_path / "pack").exists()


def test_a_folder_in_which_something_is_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    make_project(tmp_path / "kite")
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack/mine.txt").write_text("mine")
    assert main(["import", str(tmp_path / "kite"), "--into", str(tmp_path / "pack")]) == 1
    assert [path.name for path in (tmp_path / "pack").iterdir()] == ["mine.txt"]


def test_a_folder_that_can_not_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    make_project(tmp_path / "kite")
    (tmp_path / "file").write_text("in the way")
    assert main(["import", str(tmp_path / "kite"), "--into", str(tmp_path / "file/pack")]) == 1
    assert str(tmp_path / "file/pack") in capsys.readouterr().err


def test_without_node_the_import_is_done_and_it_is_said_that_blocks_were_not_looked_at(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    project = make_project(tmp_path / "kite")
    project.write("en/step_2.md", "## Fly\n\n```blocks3\nzbor :)\n```\n")
    monkeypatch.setattr(node_checks, "find_node", lambda: None)
    assert main(["import", str(tmp_path / "kite"), "--into", str(tmp_path / "pack"), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert gettext(import_source.NOT_LOOKED_AT.msgid) in [each["why"] for each in report["notes"]]
