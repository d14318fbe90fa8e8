"""Commands in English, whatever language the tests are run in."""

import gettext
from pathlib import Path

import pytest

from cluboteca.cli import say
from cluboteca.cli.main import main

PASSPHRASE = "correct horse battery staple"


@pytest.fixture(autouse=True)
def in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(say, "_catalogue", gettext.NullTranslations)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """The folder in which one works: with keys and a repository that offers nothing yet."""
    monkeypatch.setenv("CLUBOTECA_PASSPHRASE", PASSPHRASE)
    monkeypatch.chdir(tmp_path)
    for owner in ("ana", "bogdan", "carmen", "elena", "release"):
        run("pack", "sign", "key", f"{owner}.key")
    roots = [word for owner in ("ana", "bogdan", "carmen") for word in ("--root", f"{owner}.key.pub")]
    others = ["--targets", "elena.key.pub", "--snapshot", "release.key.pub", "--timestamp", "release.key.pub"]
    run("pack", "sign", "begin", "root.json", *roots, *others)
    run("pack", "sign", "approve", "root.json", "--key", "ana.key", "--key", "bogdan.key")
    run("pack", "sign", "adopt", "repository", "root.json", "--key", "elena.key", "--key", "release.key")
    capsys.readouterr()
    return tmp_path


def run(*words: str) -> None:
    assert main(list(words)) == 0
