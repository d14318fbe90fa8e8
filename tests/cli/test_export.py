import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from cluboteca.cli.export.unit import PAGE
from cluboteca.cli.main import main
from tests.small_pack import BRIDGE, SmallPack, small_pack
from tests.small_sheet import add_sheets

__all__ = ["small_pack"]
SCRATCH = "\n```blocks3\nwhen flag clicked\nhide\n```\n"


@pytest.fixture(scope="module", autouse=True)
def built() -> None:
    assert PAGE.is_file(), "python3 dev.py setup builds it"


def export(pack: SmallPack, *options: str) -> str:
    """In a process of its own: the command sets up Django for itself."""
    target = pack.folder.parent / "unit.html"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO")}
    command = [sys.executable, "-m", "cluboteca.cli", "export", "unit", str(pack.folder), "first-meeting"]
    subprocess.run([*command, "--into", str(target), *options], check=True, env=environment, capture_output=True)
    return target.read_text(encoding="utf-8")


def test_a_unit_becomes_one_file_that_asks_for_nothing_else(small_pack: SmallPack):
    add_sheets(small_pack)
    page = export(small_pack)
    assert '<html lang="ro">' in page
    assert re.findall(r'(?:src|href)="(?!data:)([^"]*)"', page) == []
    assert re.findall(r"url\((?!data:)([^)]+)\)", page) == []
    assert 'src="data:image/png;base64,' in page
    assert page.count('class="sheet activity-sheet') == 6


def test_the_language_is_the_one_that_is_asked_for(small_pack: SmallPack):
    page = export(small_pack, "--locale", "en")
    assert '<html lang="en">' in page
    assert "Before the children come" in page


def test_the_script_that_draws_comes_along_only_where_there_is_something_to_draw(small_pack: SmallPack):
    assert '<script type="module">' not in export(small_pack)
    page = (small_pack.folder / f"{BRIDGE}/ro.md").read_text(encoding="utf-8")
    small_pack.write(f"{BRIDGE}/ro.md", page + SCRATCH)
    assert '<script type="module">' in export(small_pack)


def test_it_says_what_it_is_for_catalogues(small_pack: SmallPack):
    found = re.search(r'<script type="application/ld\+json">(.+?)</script>', export(small_pack))
    assert found
    assert json.loads(found[1])["@graph"][0]["@id"] == "#small-pack/first-meeting"


def test_an_unknown_unit_or_language_is_told_with_those_that_there_are(
    small_pack: SmallPack, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    target = ["--into", str(tmp_path / "unit.html")]
    assert main(["export", "unit", str(small_pack.folder), "nowhere", *target]) == 1
    assert "first-meeting" in capsys.readouterr().err
    assert main(["export", "unit", str(small_pack.folder), "first-meeting", *target, "--locale", "hu"]) == 1
    assert "ro, en" in capsys.readouterr().err
    assert not (tmp_path / "unit.html").exists()


def test_a_broken_pack_is_told(small_pack: SmallPack, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    small_pack.remove("units/first-meeting/ro.md")
    assert main(["export", "unit", str(small_pack.folder), "first-meeting", "--into", str(tmp_path / "u.html")]) == 1
    assert "units/first-meeting/ro.md" in capsys.readouterr().err
