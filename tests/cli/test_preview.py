"""`cluboteca pack preview` as a process of its own."""

import os
import subprocess
import urllib.request
from pathlib import Path

import pytest

from tests.club_server import READY, get_installed_command
from tests.small_pack import BRIDGE, SmallPack, small_pack

__all__ = ["small_pack"]
SECONDS = 60


def test_a_folder_without_a_pack_is_told(tmp_path: Path):
    command: list[str | Path] = [get_installed_command(), "pack", "preview", tmp_path]
    environment = os.environ | {"CLUBOTECA_LANGUAGE": "en"}
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)
    assert done.returncode == 1
    assert done.stderr == f"There is no pack.yaml in {tmp_path}. Name the folder that holds it.\n"


@pytest.mark.slow
def test_a_preview_shows_a_broken_pack_and_leaves_nothing_behind(small_pack: SmallPack, tmp_path: Path):
    small_pack.replace(f"{BRIDGE}/ro.md", "title: Peste pod", "titel: Peste pod")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    command: list[str | Path] = [get_installed_command(), "pack", "preview", small_pack.folder, "--port", "0"]
    environment = os.environ | {"TMPDIR": str(temporary), "TEMP": str(temporary)}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    environment.pop("CLUBOTECA_DATA", None)
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", env=environment
    ) as process:
        assert process.stdout
        said = ""
        while not (ready := READY.search(said)):
            line = process.stdout.readline()
            assert line, said
            said += line
        with urllib.request.urlopen(ready[1], timeout=SECONDS) as answer:
            page = answer.read().decode()
        process.terminate()
        process.wait(timeout=SECONDS)
    assert ready[1].endswith("/preview/")
    assert f"{BRIDGE}/ro.md:2" in said
    assert f"{BRIDGE}/ro.md:2" in page
    assert list(temporary.iterdir()) == []
