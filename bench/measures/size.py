"""How much of a disk the program takes: the wheel and what it needs, installed into a clean environment.

The needed packages are copied from the environment that the bench runs in, where they are as the lock file says: so this
needs no network. Python files are compiled, as the first start would do it.
"""

import re
import shutil
import sys
import venv
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

from bench import processes
from bench.figure import Measure, Reading
from bench.room import Room
from devtools.place import PACKAGE, PACKS, REQUIREMENTS, get_python, get_site_packages

MIB = 2**20
LOCKED = re.compile(r"^([a-z0-9-]+)==[^ ;]+ *(; [^\\]*)?", re.MULTILINE)


def measure(room: Room) -> Iterator[Reading]:
    folder = room.new_folder()
    venv.EnvBuilder(with_pip=False).create(folder)
    copy_run_packages(get_site_packages(folder))
    problem = _install_wheel(folder, room.new_folder())
    if problem:
        shutil.copytree(PACKAGE, get_site_packages(folder) / PACKAGE.name)
        shutil.copytree(PACKS, get_site_packages(folder) / PACKAGE.name / "packs")
    processes.run([get_python(folder), "-m", "compileall", "-q", get_site_packages(folder)])
    detail: dict[str, object] = {
        "what": "a clean environment with the packages of requirements/run.txt and the wheel, Python files compiled",
        "of which cluboteca": round(_measure_bytes(get_site_packages(folder) / PACKAGE.name) / MIB, 1),
    }
    if problem:
        detail["what"] = "a clean environment with the packages of requirements/run.txt and the sources"
        detail["no wheel"] = problem
    yield Reading("installed_size", _measure_bytes(folder) / MIB, detail)


def copy_run_packages(site_packages: Path) -> None:
    for name, condition in LOCKED.findall((REQUIREMENTS / "run.txt").read_text(encoding="utf-8")):
        if "win32" in condition and sys.platform != "win32":
            continue
        for file in distribution(name).files or []:
            if ".." not in file.parts and "__pycache__" not in file.parts:
                target = site_packages / file
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(Path(str(file.locate())), target)


def _install_wheel(folder: Path, dist: Path) -> str:
    """'' when it went well, else why it didn't."""
    code, said = processes.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", dist])
    wheels = list(dist.glob("*.whl"))
    if code == 0 and len(wheels) == 1:
        pip: list[str | Path] = [sys.executable, "-m", "pip", "--python", get_python(folder)]
        code, said = processes.run([*pip, "install", "--quiet", "--no-index", "--no-deps", "--no-compile", wheels[0]])
    return "" if code == 0 and wheels else said.decode(errors="replace").strip()[-300:] or "there is no wheel"


def _measure_bytes(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


MEASURES = (Measure("size", ("installed_size",), measure),)
