"""The Chromium that browser tests and screenshots use: CHROMIUM=/path, else one on the PATH, else Debian's by apt."""

import os
import shutil
from pathlib import Path

from devtools.front_end import get_node
from devtools.place import ROOT
from devtools.program import SetUpFailed, get_environment, run_openly, say

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")

MISSING = (
    "The browser tests need Chromium, and there is none here. On Debian do: sudo apt install chromium. "
    "Elsewhere install Chromium or Chrome and say where it is: CHROMIUM=/path/to/chromium python3 dev.py test"
)


def find_chromium() -> Path | None:
    named = os.environ.get("CHROMIUM")
    if named:
        if not Path(named).is_file():
            raise SetUpFailed(f"CHROMIUM says {named}, but there is no such file. Correct it, or leave it out.")
        return Path(named)
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return Path(found) if found else None


def get_browser_environment(chromium: Path) -> dict[str, str]:
    """For a program that drives a browser. Playwright's own Node needs a library that a small Debian lacks."""
    return {"CHROMIUM": str(chromium), "PLAYWRIGHT_NODEJS_PATH": str(get_node())}


def bring_chromium() -> Path:
    """Raise SetUpFailed when there is none and apt can't bring one without asking for a password."""
    found = find_chromium()
    if found is None and shutil.which("apt-get"):
        _install_by_apt()
        found = find_chromium()
    if found is None:
        raise SetUpFailed(MISSING)
    return found


def _install_by_apt() -> None:
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if not is_root and not shutil.which("sudo"):
        return
    rights = [] if is_root else ["sudo", "-n"]
    environment = get_environment(DEBIAN_FRONTEND="noninteractive")
    say("Chromium is missing: apt installs it now.")
    if run_openly([*rights, "apt-get", "-q", "update"], folder=ROOT, environment=environment) == 0:
        install = ["apt-get", "-q", "-y", "--no-install-recommends", "install", "chromium"]
        run_openly([*rights, *install], folder=ROOT, environment=environment)
