"""Bad input to `cluboteca pack sign` gets one sentence that says what to do, and changes nothing."""

import errno
import io
import json
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from cluboteca.cli.main import main
from cluboteca.packformat.repository import role
from tests.cli.pack_words import PASSPHRASE, in_english, office, run
from tests.packformat.repository.office import read_tree
from tests.small_pack import SmallPack, small_pack

__all__ = ["in_english", "office", "small_pack"]
KEYS = ("--key", "elena.key", "--key", "release.key")


@pytest.fixture
def built(office: Path, small_pack: SmallPack) -> Path:
    run("pack", "build", str(small_pack.folder), "--into", "built", "--unchecked")
    return office


def refuse(capsys: pytest.CaptureFixture[str], told: str, *words: str, status: int = 1) -> None:
    before = read_tree(Path())
    capsys.readouterr()
    assert main(["pack", "sign", *words]) == status
    said = capsys.readouterr().err
    assert told in said
    assert "Traceback" not in said
    assert said.count("\n") == 1
    assert read_tree(Path()) == before


def test_a_release_is_offered_and_what_is_new_is_said(built: Path, capsys: pytest.CaptureFixture[str]):
    run("pack", "sign", "add", "repository", "built", *KEYS)
    told = capsys.readouterr().out
    assert "Offered: small-pack 0.1." in told
    assert "New in repository: " in told
    assert "timestamp until " in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("add", "nowhere", "built", *KEYS), "There is no repository in nowhere."),
        (("add", "repository", "nowhere", *KEYS), "Name the folder that pack build made."),
        (("add", "repository", "built", "--key", "elena.key"), "Keys of the role “snapshot” are missing (1)."),
        (("add", "repository", "built", "--key", "dan.key"), "The key file dan.key can't be read"),
        (("add", "repository", "built", "--key", "ana.key.pub"), "is no secret key with a passphrase"),
        (("withdraw", "repository", "first-steps", *KEYS), "The pack “first-steps” isn't offered here."),
        (("approve", "draft.json"), "The draft draft.json can't be read"),
        (("approve", "ana.key.pub"), "is no draft of a root"),
        (("adopt", "repository", "root.json", *KEYS), "There is a repository in repository already."),
        (("begin", "root.json", "--root", "ana.key.pub"), "A root has at least 3 keys"),
        (("begin", "new.json", "--root", "ana.key"), "is no public key"),
        (("change", "repository", "--into", "root.json"), "root.json is there already"),
        (("change", "repository", "--into", "x.json", "--remove", "root=ana.key.pub"), "A root has at least 3 keys"),
        (("change", "repository", "--into", "x.json", "--remove", "targets=ana.key.pub"), "ana isn't a key of"),
        (("key", "ana.key"), "ana.key is there already."),
        (("take", "repository", "ubb", "nowhere", *KEYS), "holds nothing that “ubb” has signed"),
        (("delegate", "repository", "ubb", "--end", *KEYS), "There is no publisher “ubb” here."),
        (("submit", "folder", "ubb", "--release", "nowhere", *KEYS), "Name the folder that pack build made."),
    ],
)
def test_what_is_wrong_is_said_with_what_to_do(built: Path, capsys, words: tuple[str, ...], told: str):
    refuse(capsys, told, *words)


@pytest.mark.parametrize(
    "words",
    [
        ("change", "repository", "--into", "x.json", "--add", "ana.key.pub"),
        ("change", "repository", "--into", "x.json", "--add", "chief=ana.key.pub"),
        ("delegate", "repository", "ubb", *KEYS),
    ],
)
def test_wrong_words_are_wrong_usage(built: Path, capsys, words: tuple[str, ...]):
    refuse(capsys, "", *words, status=2)


def test_a_half_signed_root_is_told(built: Path, capsys):
    run("pack", "sign", "change", "repository", "--into", "next.json")
    run("pack", "sign", "approve", "next.json", "--key", "carmen.key")
    refuse(capsys, "Signatures that the draft still lacks: 1.", "adopt", "repository", "next.json", *KEYS)


def test_a_draft_is_shown_with_what_changes(built: Path, capsys):
    run("pack", "sign", "key", "felix.key")
    run(
        *("pack", "sign", "change", "repository", "--into", "next.json"),
        *("--add", "targets=felix.key.pub", "--remove", "targets=elena.key.pub"),
    )
    capsys.readouterr()
    run("pack", "sign", "approve", "next.json")
    shown = capsys.readouterr()
    lines = [line.split()[:2] for line in shown.out.splitlines()]
    assert ["-", "elena"] in lines
    assert ["+", "felix"] in lines
    assert "Signed by: -." in shown.err


def test_a_wrong_passphrase_is_told(built: Path, capsys):
    Path("wrong").write_text("not the right words\nneither are these\n")
    refuse(capsys, "The passphrase doesn't open elena.key.", "renew", "repository", *KEYS, "--passphrase-file", "wrong")
    refuse(capsys, "can't be read", "renew", "repository", *KEYS, "--passphrase-file", "nowhere")
    Path("wrong").write_text("\n")
    refuse(capsys, "is empty", "renew", "repository", *KEYS, "--passphrase-file", "wrong")
    Path("right").write_text(f"not the right words\n{PASSPHRASE}\n")
    run("pack", "sign", "renew", "repository", *KEYS, "--passphrase-file", "right")


def test_where_nobody_can_be_asked_one_is_told_where_to_write_the_passphrase(built: Path, capsys, monkeypatch):
    monkeypatch.delenv("CLUBOTECA_PASSPHRASE")
    monkeypatch.setattr("sys.stdin", io.StringIO())
    refuse(capsys, "--passphrase-file FILE", "renew", "repository", *KEYS)
    refuse(capsys, "--passphrase-file FILE", "key", "dan.key")


def test_a_passphrase_that_is_typed_differently_makes_no_key(built: Path, capsys, monkeypatch):
    monkeypatch.delenv("CLUBOTECA_PASSPHRASE")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    typed = iter(["correct horse battery", "correct horse batery"])
    monkeypatch.setattr("cluboteca.cli.pack.sign.passphrase.getpass", lambda _prompt: next(typed))
    refuse(capsys, "The two weren't the same.", "key", "dan.key")


def test_a_clock_that_is_behind_is_told(built: Path, capsys, monkeypatch):
    moment = role.now() - timedelta(days=4000)
    monkeypatch.setattr(role, "now", lambda: moment)
    refuse(capsys, "Set the date first.", "renew", "repository", *KEYS)


def test_a_full_disk_is_told(built: Path, capsys, monkeypatch):
    def fill(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.fsync", fill)
    refuse(capsys, "The disk is full.", "add", "repository", "built", *KEYS)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(built: Path, capsys):
    Path("repository/metadata").chmod(0o500)
    try:
        refuse(capsys, "you may write to it", "renew", "repository", *KEYS)
    finally:
        Path("repository/metadata").chmod(0o700)


def test_without_cryptography_one_is_told_what_to_install(built: Path):
    code = "import sys; sys.modules['cryptography'] = None; from cluboteca.cli.main import main; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", code, "pack", "sign", "renew", "repository", *KEYS],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"CLUBOTECA_LANGUAGE": "en"},
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.endswith("Install it with: pip install cluboteca[editor]\n")


def test_verification_says_what_holds_and_what_does_not(built: Path, capsys):
    run("pack", "sign", "add", "repository", "built", *KEYS)
    capsys.readouterr()
    for folder in ("built", "repository"):
        run("pack", "verify", folder)
        shown = capsys.readouterr()
        assert shown.out.startswith("✓ ")
        assert shown.err == "Everything holds.\n"
    next(Path("repository").glob("targets/*")).write_bytes(b"x")
    assert main(["pack", "verify", "repository"]) == 1
    shown = capsys.readouterr()
    assert "✗ small-pack.manifest is missing or isn't the file that was signed for." in shown.out
    assert shown.err == "Not everything holds: don't give this to a club.\n"
    assert main(["pack", "verify", "repository", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["holds"] is False
    assert main(["pack", "verify", "nowhere"]) == 1
    assert main(["pack", "verify", "repository", "--root", "nowhere"]) == 1
    assert "Look where it lies." in capsys.readouterr().err
