"""Where things stand in the source tree, on Debian and on Windows."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "requirements"
FRONTEND = ROOT / "frontend"
PACKAGE = ROOT / "src" / "cluboteca"
STATIC = PACKAGE / "static"
COLLECTED = PACKAGE / "collected"
PACKS = ROOT / "packs"
DIST = ROOT / "dist"

VENV = ROOT / ".venv"
NODE_VENV = ROOT / ".node"
KOLIBRI_VENV = ROOT / ".kolibri"

IS_WINDOWS = os.name == "nt"


def get_scripts(venv: Path) -> Path:
    return venv / ("Scripts" if IS_WINDOWS else "bin")


def get_python(venv: Path) -> Path:
    return get_scripts(venv) / ("python.exe" if IS_WINDOWS else "python")


def get_script(name: str) -> Path:
    """A command that a package installed into `.venv`."""
    return get_scripts(VENV) / (f"{name}.exe" if IS_WINDOWS else name)


def get_site_packages(venv: Path) -> Path:
    """Raises FileNotFoundError when there is no environment yet."""
    if IS_WINDOWS:
        return venv / "Lib" / "site-packages"
    for folder in sorted((venv / "lib").glob("python3.*/site-packages")):
        return folder
    raise FileNotFoundError(venv)
