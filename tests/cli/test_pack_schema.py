"""`cluboteca pack schema`: what text editors need, as files."""

import json
import re
from pathlib import Path

import jsonschema_rs
import pytest
import yaml

from cluboteca.cli.main import main
from cluboteca.packformat import new_pack
from cluboteca.packformat.folder import read_folder
from cluboteca.packformat.source import read_pack

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "reference" / "pack-source.md").read_text(encoding="utf-8")


def test_the_schemas_are_written_where_the_page_says_and_fit_a_new_pack(tmp_path: Path):
    pack = tmp_path / "my-pack"
    new_pack.write(pack, "my-pack")
    assert main(["pack", "schema", str(pack / ".schemas")]) == 0
    (settings,) = re.findall(r'^\{\n  "yaml.schemas".*?^\}$', PAGE, re.DOTALL | re.MULTILINE)
    named = json.loads(settings)["yaml.schemas"]
    seen = 0
    for schema, files in named.items():
        validator = jsonschema_rs.validator_for(json.loads((pack / schema).read_text(encoding="utf-8")))
        for file in pack.glob(files):
            validator.validate(yaml.safe_load(file.read_text(encoding="utf-8")))
            seen += 1
    assert seen >= 12
    assert len(read_pack(read_folder(pack)).list_activities()) == 4


def test_schemas_are_renewed(tmp_path: Path):
    (tmp_path / "pack.json").write_text("old")
    assert main(["pack", "schema", str(tmp_path)]) == 0
    assert json.loads((tmp_path / "pack.json").read_text(encoding="utf-8"))["title"] == "PackFile"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "taken").write_text("")
    assert main(["pack", "schema", str(tmp_path / "taken" / "inside")]) == 1
    assert str(tmp_path / "taken" / "inside") in capsys.readouterr().err
