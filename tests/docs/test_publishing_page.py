"""Every command of docs/editor/publishing.md, run in the order of the page in one folder."""

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest

from cluboteca.cli.main import main
from tests.docs.pages import FENCE, read_page
from tests.small_pack import SmallPack, small_pack

PAGE = "editor/publishing.md"

__all__ = ["small_pack"]


def list_commands() -> list[list[str]]:
    lines = [
        line for language, body in FENCE.findall(read_page(PAGE)) if language == "sh" for line in body.splitlines()
    ]
    return [shlex.split(line) for line in lines]


def test_every_command_of_the_page_does_what_it_says(
    small_pack: SmallPack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("CLUBOTECA_PASSPHRASE", "correct horse battery staple")
    monkeypatch.chdir(tmp_path)
    _put_pack(small_pack, "my-pack")
    _put_pack(small_pack, "ubb-robots")
    commands = list_commands()
    assert len(commands) > 25
    for program, *words in commands:
        assert program == "cluboteca"
        if words[:3] == ["pack", "sign", "approve"] and not Path(words[3]).exists():
            shutil.copy("draft.json", words[3])  # the copy that Bogdan got, before Ana's came back
        # Checking needs Node, and has tests of its own.
        unchecked = ["--unchecked"] if words[:2] == ["pack", "build"] else []
        assert main([*words, *unchecked]) == 0, (words, capsys.readouterr())
    capsys.readouterr()
    assert main(["pack", "verify", "repository", "--root", "repository/metadata/1.root.json", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["holds"]
    assert "felix" in json.dumps(told)
    assert not any("my-pack" in each["text"] or "ubb" in each["text"] for each in told["statements"])


def test_every_step_of_signing_is_on_the_page():
    rows = re.findall(r"`cluboteca pack sign ([a-z]+) ", read_page("reference/commands.md"))
    assert rows
    assert set(rows) <= {words[3] for words in list_commands() if words[1:3] == ["pack", "sign"]}


def _put_pack(pack: SmallPack, id: str) -> None:
    shutil.copytree(pack.folder, id)
    definition = Path(id, "pack.yaml")
    definition.write_text(
        definition.read_text(encoding="utf-8").replace("id: small-pack", f"id: {id}"), encoding="utf-8"
    )
