"""`.venv`, `.node` and `.kolibri`: environments made without pip, filled from the lock files with hashes only.

Each lock file has its own stamp, so a changed one is installed alone, and an unchanged one costs the reading of a file.
"""

import json
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from devtools.first_pip import find_first_pip
from devtools.place import KOLIBRI_VENV, NODE_VENV, REQUIREMENTS, ROOT, VENV, get_python
from devtools.program import SetUpFailed, run_quietly
from devtools.stamp import get_hash, is_fresh, write_stamp

STRICT = ["--require-hashes", "--only-binary", ":all:"]
PATIENCE = ["--retries", "2", "--no-input", "--progress-bar", "off"]


def set_up_python(*names: str) -> bool:
    """Make `.venv` with the pinned pip and the lock files of these names. True when something was installed."""
    is_new = _make_environment(VENV)
    has_new_pip = _bring_pip()
    installed = [_install(VENV, name) for name in names]
    return any([is_new, has_new_pip, *installed])


def set_up_node() -> bool:
    """Make `.node` from the pinned pip in `.venv`. True when something was installed."""
    is_new = _make_environment(NODE_VENV)
    return _install(NODE_VENV, "node") or is_new


def set_up_kolibri() -> bool:
    """Make `.kolibri`, in which ricecooker reads exported channels, as `set_up_node` does. True when something was installed."""
    is_new = _make_environment(KOLIBRI_VENV)
    # its lock is complete, but not as ricecooker pins it: see OVERRIDES in `lock`
    return _install(KOLIBRI_VENV, "kolibri", "--no-deps") or is_new


def install_project() -> bool:
    """Put the `cluboteca` command into `.venv`, running the sources where they stand."""
    stamp = VENV / "project.stamp"
    wanted = get_hash([ROOT / "pyproject.toml"], str(ROOT))
    if is_fresh(stamp, wanted):
        return False
    run_quietly(
        [*_get_pip(VENV), "install", "--no-deps", "--no-build-isolation", "--no-index", "--editable", ROOT],
        folder=ROOT,
        log=VENV / "set-up.log",
        failed="The program could not be put into .venv.",
    )
    write_stamp(stamp, wanted)
    return True


def _make_environment(folder: Path) -> bool:
    if _is_usable(folder):
        return False
    if folder.exists():
        shutil.rmtree(folder)
    try:
        venv.EnvBuilder(with_pip=False, symlinks=sys.platform != "win32").create(folder)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetUpFailed(f"The folder {folder} could not be made: {error}. Is the disk full?") from error
    return True


def _is_usable(folder: Path) -> bool:
    """False too when the Python it was made from is gone or of another version than the one that runs this."""
    probe = (
        "import json, os, sys, sysconfig; "
        "print(json.dumps([sys.version_info[:2], sys.prefix, os.path.isdir(sysconfig.get_path('purelib'))]))"
    )
    try:
        done = subprocess.run([get_python(folder), "-c", probe], capture_output=True, text=True, check=True)
        version, prefix, has_packages = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.CalledProcessError):
        return False
    return has_packages and version == list(sys.version_info[:2]) and Path(prefix).resolve() == folder.resolve()


def _bring_pip() -> bool:
    """Download the pinned pip with any pip that can be found, then let it install itself."""
    lock = REQUIREMENTS / "pip.txt"
    stamp, wanted = VENV / "pip.stamp", get_hash([lock])
    if is_fresh(stamp, wanted):
        return False
    with tempfile.TemporaryDirectory(prefix="cluboteca-") as scratch:
        folder = Path(scratch)
        first_pip = find_first_pip(VENV, folder)
        wheels = folder / "wheels"
        run_quietly(
            [*first_pip, "download", *STRICT, *PATIENCE, "--no-deps", "--dest", wheels, "--requirement", lock],
            folder=folder,
            log=VENV / "set-up.log",
            failed="The package installer could not be fetched.",
            fetches=True,
        )
        wheel = next(wheels.glob("pip-*.whl"))
        pinned_pip: list[str | Path] = [get_python(VENV), wheel / "pip"]
        run_quietly(
            [*pinned_pip, "install", *STRICT, "--no-index", "--find-links", wheels, "--force-reinstall", "-r", lock],
            folder=folder,
            log=VENV / "set-up.log",
            failed="The package installer could not be installed.",
        )
    write_stamp(stamp, wanted)
    return True


def _install(folder: Path, name: str, *more: str) -> bool:
    lock = REQUIREMENTS / f"{name}.txt"
    stamp, wanted = folder / f"{name}.stamp", get_hash([lock])
    if is_fresh(stamp, wanted):
        return False
    begun = folder / f"{name}.begun"
    # an install that was interrupted may have left packages that pip takes for whole
    again = ["--force-reinstall"] if begun.exists() else []
    begun.touch()
    run_quietly(
        [*_get_pip(folder), "install", *STRICT, *PATIENCE, *again, *more, "--requirement", lock],
        folder=ROOT,
        log=folder / "set-up.log",
        failed=f"The packages of requirements/{lock.name} could not be installed.",
        fetches=True,
    )
    write_stamp(stamp, wanted)
    begun.unlink()
    return True


def _get_pip(folder: Path) -> list[str | Path]:
    return [get_python(VENV), "-m", "pip", "--python", get_python(folder)]
