"""The package that a library installs: what must be in it, what must not, and that it runs without Node or git."""

import os
import re
import shutil
import subprocess
import sys
import venv
from importlib.metadata import distribution
from pathlib import Path
from urllib.request import urlopen
from zipfile import ZipFile

import pytest

from tests.architecture.repository import ROOT
from tests.club_server import ClubServer

pytestmark = pytest.mark.slow

MUST_BE_IN = [
    r"cluboteca/cli/main\.py",
    r"cluboteca/core/templates/.+\.html",
    r"cluboteca/meetings/templates/.+\.html",
    r"cluboteca/people/migrations/0001_.+\.py",
    r"cluboteca/locale/ro/LC_MESSAGES/django\.mo",
    r"cluboteca/locale/ro/LC_MESSAGES/djangojs\.mo",
    r"cluboteca/collected/staticfiles\.json",
    r"cluboteca/collected/js/activity\.[0-9a-f]{12}\.js\.gz",
    r"cluboteca/collected/css/app\.[0-9a-f]{12}\.css\.gz",
    r"cluboteca/collected/fonts/.+\.woff2",
    r"cluboteca/collected/library/costumes/cat/walk-1\.svg",
    r"cluboteca/collected/library/scratch\.json\.gz",
    r"cluboteca/static/checks/run-checks\.mjs",
    r"cluboteca/static/checks/scratch-checks\.mjs",
    r"cluboteca/static/checks/resvg\.wasm",
    r"cluboteca/collected/js/scratch-check-worker\.[0-9a-f]{12}\.js\.gz",
    r"cluboteca/static/library/library\.json",
    r"cluboteca/static/paper/unit\.html",
    r"cluboteca/collected/js/python-worker\.js",
    r"cluboteca/collected/js/python-turtle\.json",
    r"cluboteca/static/js/sandbox-frame\.js",
    r"cluboteca/static/scratch/chunks\.json",
    r"cluboteca/collected/scratch/editor\.js\.gz",
    r"cluboteca/static/library/sprites/cat\.json",
    r"cluboteca/packs/first-steps/pack\.yaml",
    r"cluboteca/packs/training/pack\.yaml",
    r"cluboteca-[^/]+\.dist-info/licenses/LICENSE",
    r"cluboteca-[^/]+\.dist-info/licenses/LICENSES/OFL-1\.1\.txt",
    r"cluboteca-[^/]+\.dist-info/entry_points\.txt",
]
MUST_NOT_BE_IN = [
    r"(^|/)tests?/",
    r"(^|/)test_[^/]+\.py$",
    r"node_modules",
    r"frontend/",
    r"devtools/",
    r"\.(ts|map|po|pot|pyc|sqlite3|stamp)$",
    r"(^|/)\.(?!gitkeep)",
]
MOST_INSTALLED_BYTES = 120 * 2**20


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=ROOT, check=True)
    [wheel] = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a clean environment with the wheel and the packages of requirements/run.txt alone.

    The packages are copied from the environment of the tests, where they came by their hashes; so this needs no
    network, and a package that only the tests have isn't there.
    """
    folder = tmp_path_factory.mktemp("clean")
    venv.EnvBuilder(with_pip=False).create(folder)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / Path(sys.executable).name
    asked = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    )
    _copy_run_packages(Path(asked.stdout.strip()))
    pip: list[str | Path] = [sys.executable, "-m", "pip", "--python", python]
    subprocess.run([*pip, "install", "--no-index", "--no-deps", wheel], check=True)
    subprocess.run([*pip, "check"], check=True)
    return scripts


def _copy_run_packages(site_packages: Path) -> None:
    lock = (ROOT / "requirements" / "run.txt").read_text()
    for name, condition in re.findall(r"^([a-z0-9-]+)==[^ ;]+ *(; [^\\]*)?", lock, re.MULTILINE):
        if "win32" in condition and os.name != "nt":
            continue
        for file in distribution(name).files or []:
            if ".." not in file.parts and "__pycache__" not in file.parts:
                target = site_packages / file
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(Path(str(file.locate())), target)


def list_names(wheel: Path) -> list[str]:
    with ZipFile(wheel) as archive:
        return archive.namelist()


@pytest.mark.parametrize("pattern", MUST_BE_IN)
def test_the_wheel_holds_what_a_club_needs(wheel: Path, pattern: str) -> None:
    assert [name for name in list_names(wheel) if re.fullmatch(pattern, name)]


@pytest.mark.parametrize("pattern", MUST_NOT_BE_IN)
def test_the_wheel_holds_nothing_that_only_developers_need(wheel: Path, pattern: str) -> None:
    assert [name for name in list_names(wheel) if re.search(pattern, name)] == []


def test_the_wheel_holds_every_source_file_of_the_packs(wheel: Path) -> None:
    sources = {
        f"cluboteca/{file.relative_to(ROOT).as_posix()}" for file in (ROOT / "packs").rglob("*") if file.is_file()
    }
    assert sources <= set(list_names(wheel))


def test_the_installed_program_is_small_enough_for_an_old_computer(scripts: Path) -> None:
    size = sum(file.stat().st_size for file in scripts.parent.rglob("*") if file.is_file() and not file.is_symlink())
    assert size <= MOST_INSTALLED_BYTES


def test_the_installed_program_explains_itself(scripts: Path, tmp_path: Path) -> None:
    shown = subprocess.run([scripts / "cluboteca", "--help"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "run" in shown.stdout


def test_the_installed_program_serves_a_club_without_node(
    scripts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(scripts))
    server = ClubServer(tmp_path / "data", command=scripts / "cluboteca")
    server.start()
    try:
        with urlopen(f"{server.loopback_address}/api/meeting") as answer:
            assert b'"activities"' in answer.read()
        with urlopen(server.loopback_address) as answer:
            page = answer.read().decode()
        hashed = re.findall(r'(?:src|href)="(/static/[^"#]+\.[0-9a-f]{12}\.[a-z0-9]+)', page)
        assert hashed
        for address in [*hashed, "/sandbox/", "/sandbox/compiling/", "/scratch-frame/"]:
            with urlopen(f"{server.loopback_address}{address}") as answer:
                assert answer.status == 200
    finally:
        server.stop()
