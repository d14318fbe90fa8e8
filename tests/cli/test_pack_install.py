"""`cluboteca pack install` from a built release and from repositories, in processes of their own."""

import json
import os
import subprocess
import sys
from pathlib import Path

from cluboteca.packformat.release.built_folder import write_built_folder
from tests.content.delivery.range_server import RangeServer
from tests.packformat.repository.office import Office, office, release_in_version
from tests.small_pack import SmallPack, small_pack

__all__ = ["office", "small_pack"]


def call(*words: str | Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    return subprocess.run(
        [sys.executable, "-m", "cluboteca.cli", "pack", *words],
        capture_output=True,
        text=True,
        check=False,
        env=environment | {"CLUBOTECA_LANGUAGE": "en"},
    )


def test_a_repository_on_the_web_is_installed_from_with_its_key_file_once(
    office: Office, small_pack: SmallPack, tmp_path: Path
):
    data = ("--data", tmp_path / "club")
    office.publish(release_in_version(small_pack, "0.1"))
    root = tmp_path / "root.json"
    root.write_bytes(office.first_root())
    with RangeServer(office.folder).serving() as server:
        unknown = call("install", server.address, *data)
        assert (unknown.returncode, "--root" in unknown.stderr) == (1, True)
        done = call("install", server.address, "--root", root, *data)
        assert (done.returncode, done.stdout) == (0, "Installed: small-pack 0.1.\n"), done.stderr
        assert "small-pack" in done.stderr, "how far it is"
        again = call("install", server.address, "--pack", "small-pack", *data)
        assert (again.returncode, again.stdout) == (0, "Already there: small-pack 0.1.\n")
        none = call("install", server.address, "--pack", "other-pack", *data)
        assert (none.returncode, none.stdout) == (1, "")
        other_key = call("install", server.address, "--root", tmp_path / "nothing.json", *data)
        assert other_key.returncode == 1
    (listed,) = json.loads(call("list", "--json", *data).stdout)
    assert (listed["id"], listed["state"], listed["source"]) == ("small-pack", "installed", server.address)


def test_a_stick_of_a_known_publisher_needs_no_key_file(office: Office, small_pack: SmallPack, tmp_path: Path):
    data = ("--data", tmp_path / "club")
    office.publish(release_in_version(small_pack, "0.1"))
    unknown = call("install", office.folder, *data)
    assert (unknown.returncode, unknown.stdout) == (1, "")
    root = office.folder / "metadata" / "1.root.json"
    assert call("install", office.folder, "--root", root, *data).returncode == 0
    office.publish(release_in_version(small_pack, "0.2"))
    stick = tmp_path / "stick"
    office.folder.rename(stick)
    done = call("install", stick, *data)
    assert (done.returncode, done.stdout) == (0, "Installed: small-pack 0.2.\n"), done.stderr


def test_a_place_that_gives_nothing_is_not_kept(office: Office, tmp_path: Path):
    data = ("--data", tmp_path / "club")
    root = office.folder / "metadata" / "1.root.json"
    lost = call("install", "http://127.0.0.1:9/", "--root", root, *data)
    assert (lost.returncode, lost.stdout) == (1, "")
    again = call("install", "http://127.0.0.1:9/", *data)
    assert "--root" in again.stderr


def test_a_built_release_is_installed_from_its_folder(small_pack: SmallPack, tmp_path: Path):
    built = tmp_path / "built"
    built.mkdir()
    write_built_folder(release_in_version(small_pack, "0.3"), built)
    done = call("install", built, "--data", tmp_path / "club")
    assert (done.returncode, done.stdout) == (0, "Installed: small-pack 0.3.\n"), done.stderr
    part = next(path for path in built.glob("parts/??/*"))
    part.write_bytes(b"spoiled")
    spoiled = call("install", built, "--data", tmp_path / "other-club")
    assert (spoiled.returncode, spoiled.stdout) == (1, "")


def test_options_of_a_repository_with_a_folder_are_wrong_usage(small_pack: SmallPack, tmp_path: Path):
    assert call("install", small_pack.folder, "--pack", "x", "--data", tmp_path / "club").returncode == 2


OPEN_A_MEETING = """
from cluboteca.clubs.actions import found_club, open_club
from cluboteca.content.queries import list_units
from cluboteca.meetings.actions import start_meeting
club = found_club(library_name="Valea", locality="Valea", name="Clubul Valea")
open_club(club=club, by=None)
start_meeting(club=club, unit=list_units()[0], by=None)
"""


def test_while_a_meeting_is_open_nothing_is_installed(small_pack: SmallPack, tmp_path: Path):
    data = tmp_path / "club"
    assert call("install", small_pack.folder, "--data", data).returncode == 0
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    opened = subprocess.run(
        [sys.executable, "-m", "cluboteca.cli", "manage", "shell", "-v", "0", "-c", OPEN_A_MEETING],
        capture_output=True,
        text=True,
        check=False,
        env=environment | {"CLUBOTECA_DATA": str(data)},
    )
    assert opened.returncode == 0, opened.stderr
    small_pack.replace("pack.yaml", '"0.1"', '"0.2"')
    refused = call("install", small_pack.folder, "--data", data)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "A meeting is open" in refused.stderr
    assert call("list", "--data", data).stdout == "small-pack 0.1\n"


def test_a_lower_version_in_a_folder_does_not_replace_a_newer_one(small_pack: SmallPack, tmp_path: Path):
    data = ("--data", tmp_path / "club")
    small_pack.replace("pack.yaml", 'version: "0.1"', 'version: "0.10"')
    assert call("install", small_pack.folder, *data).returncode == 0
    small_pack.replace("pack.yaml", 'version: "0.10"', 'version: "0.9"')
    older = call("install", small_pack.folder, *data)
    assert (older.returncode, older.stdout) == (1, "")
    assert "0.10" in older.stderr
    assert "pack preview" in older.stderr
    (listed,) = json.loads(call("list", "--json", *data).stdout)
    assert listed["version"] == "0.10"
    small_pack.replace("pack.yaml", 'version: "0.9"', 'version: "0.10.0"')
    same = call("install", small_pack.folder, *data)
    assert (same.returncode, same.stdout) == (0, "Installed: small-pack 0.10.0.\n"), same.stderr
