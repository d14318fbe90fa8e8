import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.repository import ROOT

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
NPM_LOCKS = [ROOT / "frontend" / "package-lock.json", ROOT / "frontend" / "scratch-frame" / "package-lock.json"]
each_npm_lock = pytest.mark.parametrize("lock", NPM_LOCKS, ids=lambda lock: lock.parent.name)


def read_npm_packages(lock: Path) -> dict[str, dict[str, Any]]:
    """Of packages from a registry; what lies in the repository itself is left out."""
    packages: dict[str, dict[str, Any]] = json.loads(lock.read_text())["packages"]
    inside = {path for path in packages if path and "node_modules/" not in path}
    return {
        path: package
        for path, package in packages.items()
        if path not in inside and not (package.get("link") and package.get("resolved") in inside)
    }


def test_there_is_a_lock_for_each_purpose() -> None:
    assert {lock.stem for lock in LOCKS} == {"pip", "run", "build", "node", "dev", "kolibri"}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_locked_python_package_has_a_version_and_hashes(lock) -> None:
    text = lock.read_text().replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    assert lines
    for line in lines:
        assert re.match(r"[a-z0-9-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line), line


def test_packages_that_several_locks_name_have_one_version() -> None:
    """Those of `.kolibri` stand by themselves: what ricecooker pins is older."""
    versions: dict[str, set[str]] = {}
    for lock in (lock for lock in LOCKS if lock.stem != "kolibri"):
        for name, version in re.findall(r"^([a-z0-9-]+)==(\S+)", lock.read_text(), re.MULTILINE):
            versions.setdefault(name, set()).add(version)
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


@pytest.mark.parametrize("lock", [*LOCKS, *NPM_LOCKS], ids=lambda lock: f"{lock.parent.name}/{lock.name}")
def test_no_lock_holds_an_address(lock) -> None:
    text = lock.read_text()
    # npm keeps the pages where authors take donations; nothing is fetched from there
    fetched = re.sub(r'"funding": (\[.*?\]|\{.*?\}|"[^"]*")', "", text, flags=re.DOTALL)
    assert re.findall(r"\S*://\S*", fetched) == []
    assert "--index-url" not in text
    assert not re.search(r'"resolved": "[^"]*[:.]', text), "a folder of the repository has a plain name"


@each_npm_lock
def test_every_locked_npm_package_has_a_hash(lock: Path) -> None:
    assert [path for path, package in read_npm_packages(lock).items() if path and "integrity" not in package] == []


@each_npm_lock
def test_npm_packages_are_locked_for_every_platform(lock: Path) -> None:
    packages = read_npm_packages(lock)
    names = {path.rpartition("node_modules/")[2] for path in packages}
    missing = {
        f"{path or 'package.json'} -> {name}"
        for path, package in packages.items()
        for name in package.get("optionalDependencies", {})
        if name not in names
    }
    assert missing == set()
