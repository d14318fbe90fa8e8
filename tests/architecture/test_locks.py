import json
import re
from typing import Any

import pytest

from tests.architecture.repository import ROOT

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
NPM_LOCK = ROOT / "frontend" / "package-lock.json"


def read_npm_packages() -> dict[str, dict[str, Any]]:
    packages: dict[str, dict[str, Any]] = json.loads(NPM_LOCK.read_text())["packages"]
    return packages


def test_there_is_a_lock_for_each_purpose() -> None:
    assert {lock.stem for lock in LOCKS} == {"pip", "run", "build", "node", "dev"}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_locked_python_package_has_a_version_and_hashes(lock) -> None:
    text = lock.read_text().replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    assert lines
    for line in lines:
        assert re.match(r"[a-z0-9-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line), line


def test_packages_that_several_locks_name_have_one_version() -> None:
    versions: dict[str, set[str]] = {}
    for lock in LOCKS:
        for name, version in re.findall(r"^([a-z0-9-]+)==(\S+)", lock.read_text(), re.MULTILINE):
            versions.setdefault(name, set()).add(version)
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


@pytest.mark.parametrize("lock", [*LOCKS, NPM_LOCK], ids=lambda lock: lock.name)
def test_no_lock_holds_an_address(lock) -> None:
    text = lock.read_text()
    # npm keeps the pages where authors take donations; nothing is fetched from there
    fetched = re.sub(r'"funding": (\[.*?\]|\{.*?\}|"[^"]*")', "", text, flags=re.DOTALL)
    assert re.findall(r"\S*://\S*", fetched) == []
    assert "--index-url" not in text
    assert '"resolved"' not in text


def test_every_locked_npm_package_has_a_hash() -> None:
    assert [path for path, package in read_npm_packages().items() if path and "integrity" not in package] == []


def test_npm_packages_are_locked_for_every_platform() -> None:
    packages = read_npm_packages()
    names = {path.rpartition("node_modules/")[2] for path in packages}
    missing = {
        f"{path or 'package.json'} -> {name}"
        for path, package in packages.items()
        for name in package.get("optionalDependencies", {})
        if name not in names
    }
    assert missing == set()
