"""kill -9 at random moments of downloading and installing: the club has the old release or the new one, never half."""

import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.content.delivery.range_server import RangeServer
from tests.packformat.release.made import add_picture
from tests.packformat.repository.office import Office, office, release_in_version
from tests.small_pack import BRIDGE, SmallPack, small_pack

__all__ = ["office", "small_pack"]
pytestmark = pytest.mark.slow
TITLES = {"0.1": "Peste pod", "0.2": "Dincolo de pod"}
KILLS = 14


@pytest.fixture
def server(office: Office) -> Iterator[RangeServer]:
    with RangeServer(office.folder).serving() as serving:
        yield serving


def start(server: RangeServer, data: Path, *words: str | Path) -> subprocess.Popen[str]:
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    return subprocess.Popen(
        [sys.executable, "-m", "cluboteca.cli", "pack", "install", server.address, *words, "--data", data],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment | {"CLUBOTECA_LANGUAGE": "en"},
    )


def finish(process: subprocess.Popen[str]) -> int:
    process.communicate()
    return process.returncode


def read_version(data: Path) -> str:
    """Of the release in force; all that it says is of this one version."""
    with closing(sqlite3.connect(data / "club.sqlite3")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        (version,) = database.execute("SELECT version FROM content_packrelease ORDER BY id DESC").fetchone()
        titles = database.execute(
            "SELECT json_extract(words, '$.ro.title'), json_extract(texts, '$.ro.title') FROM content_activity "
            "JOIN content_activitycontent ON activity_id = id WHERE full_id = 'small-pack/over-the-bridge'"
        ).fetchone()
        pending = database.execute("SELECT count(*) FROM content_packdelivery WHERE state != 'installed'").fetchone()
        installed = database.execute("SELECT version FROM content_packdelivery WHERE state = 'installed'").fetchall()
    assert titles == (TITLES[version], TITLES[version])
    assert (version,) in installed
    assert pending[0] <= 1
    return str(version)


def test_killed_at_any_moment_the_old_release_or_the_new_one_is_there_as_a_whole(
    office: Office, server: RangeServer, small_pack: SmallPack, tmp_path: Path
):
    data = tmp_path / "club"
    add_picture(small_pack)
    office.publish(release_in_version(small_pack, "0.1"))
    root = office.folder / "metadata" / "1.root.json"
    begun = time.monotonic()
    first = start(server, data, "--root", root)
    said, errors = first.communicate()
    seconds = time.monotonic() - begun
    assert (first.returncode, said) == (0, "Installed: small-pack 0.1.\n"), errors
    small_pack.replace(f"{BRIDGE}/ro.md", TITLES["0.1"], TITLES["0.2"])
    second = release_in_version(small_pack, "0.2")
    office.publish(second)
    server.cut_after = 700  # so that parts come in pieces, and partial files are left behind
    seen = []
    chance = random.Random(7)
    for _ in range(KILLS):
        process = start(server, data)
        time.sleep(chance.uniform(0.25, 1) * seconds)
        process.kill()
        process.communicate()
        seen.append(read_version(data))
        if seen[-1] == "0.2":
            break
    assert "0.1" in seen, "it was killed too late to see anything"
    last = start(server, data)
    _said, errors = last.communicate()
    assert last.returncode == 0, errors
    assert read_version(data) == "0.2"
    kept = {path.name for path in (data / "delivery").glob("parts/??/*")}
    assert kept >= set(second.parts)
    assert list((data / "delivery" / "partial").glob("*")) == [], "what was begun came to its end"


def test_killed_while_the_rows_are_written_nothing_is_written(
    office: Office, server: RangeServer, small_pack: SmallPack, tmp_path: Path
):
    """The process ends itself in the middle of the transaction, as a power cut would."""
    data = tmp_path / "club"
    office.publish(release_in_version(small_pack, "0.1"))
    root = office.folder / "metadata" / "1.root.json"
    assert finish(start(server, data, "--root", root)) == 0
    small_pack.replace(f"{BRIDGE}/ro.md", TITLES["0.1"], TITLES["0.2"])
    office.publish(release_in_version(small_pack, "0.2"))
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    dying = subprocess.run(
        [sys.executable, "-c", DYING, server.address, data], check=False, capture_output=True, env=environment
    )
    assert dying.returncode == -9, dying.stderr
    assert read_version(data) == "0.1"
    server.asked.clear()
    assert finish(start(server, data)) == 0
    assert read_version(data) == "0.2"
    assert not [path for path in server.paths if path.startswith("/parts/")], "all parts were there already"


DYING = """
import os, signal, sys
from cluboteca.cli import main
from cluboteca.cli.pack.club import open_club
from pathlib import Path
open_club(Path(sys.argv[2]))
from cluboteca.content import writing
write = writing.write_pack
def write_and_die(source):
    write(source)
    os.kill(os.getpid(), signal.SIGKILL)
writing.write_pack = write_and_die
main.main(["pack", "install", sys.argv[1], "--data", sys.argv[2]])
"""
