"""Finding any pip at all to begin with.

A fresh Debian has Python, but neither pip nor `ensurepip`. The pip that is found here is only used to download the one
whose hash stands in requirements/pip.txt; so its age doesn't matter. Ways, in this order:

1. the pip of the Python that runs this,
2. `ensurepip`, into the new environment,
3. the wheel that Debian keeps for its own `venv` (package python3-pip-whl), where it is installed,
4. the same wheel, downloaded by apt into a temporary folder and unpacked there: this needs no rights.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from devtools.place import get_python
from devtools.program import Command, SetUpFailed, get_environment

NO_PIP = (
    "This Python has no pip, and none could be fetched. Look first whether this computer has internet. If it has, on "
    "Debian or Ubuntu do: sudo apt update && sudo apt install python3-venv. Elsewhere install Python from its own "
    "site, with pip. Then start the same command again."
)


def find_first_pip(venv: Path, scratch: Path) -> list[str]:
    """The beginning of a command line that runs some pip. scratch: a temporary folder that outlives its use."""
    for command in _list_ways(venv, scratch):
        if _answers([*command, "--version"]):
            return command
    raise SetUpFailed(NO_PIP)


def _list_ways(venv: Path, scratch: Path) -> Iterator[list[str]]:
    python = str(get_python(venv))
    yield [sys.executable, "-m", "pip"]
    if _answers([python, "-m", "ensurepip"]):
        yield [python, "-m", "pip"]
    yield from _list_wheels(python, Path("/usr/share/python-wheels"))
    if shutil.which("apt-get") and shutil.which("dpkg-deb"):
        yield from _list_wheels(python, _fetch_debian_wheels(scratch))


def _list_wheels(python: str, folder: Path) -> Iterator[list[str]]:
    for wheel in sorted(folder.glob("pip-*.whl")):
        yield [python, str(wheel / "pip")]


def _fetch_debian_wheels(scratch: Path) -> Path:
    """The folder where the wheels are, if the download went well."""
    download = ["apt-get", "download", "python3-pip-whl"]
    if not _answers(download, folder=scratch):
        for rights in _list_rights():
            if _answers([*rights, "apt-get", "update"]):
                break
        _answers(download, folder=scratch)
    for package in scratch.glob("python3-pip-whl_*.deb"):
        _answers(["dpkg-deb", "-x", package, scratch])
    return scratch / "usr" / "share" / "python-wheels"


def _list_rights() -> Iterator[list[str]]:
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        yield []
    elif shutil.which("sudo"):
        yield ["sudo", "-n"]


def _answers(command: Command, *, folder: Path | None = None) -> bool:
    try:
        done = subprocess.run(
            [str(part) for part in command],
            cwd=folder,
            env=get_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError:
        return False
    return done.returncode == 0
