"""Renewing the lock files: the newest versions that pyproject.toml and each package.json allow, with hashes.

One resolution serves Debian, Windows and macOS and each Python that pyproject.toml allows. Groups are locked after
the run-time packages and constrained by them, so that `.venv` holds what a club has. The resolver (uv) lives in a
throwaway environment. No address of a registry is written: hashes say what may be installed, wherever it comes from.
"""

import tempfile
import venv
from pathlib import Path

from devtools.front_end import WORKSPACES, run_npm
from devtools.place import REQUIREMENTS, ROOT, VENV, get_python, get_scripts
from devtools.program import run_quietly, say

GROUPS = ("pip", "build", "node", "dev")

OVERRIDES = {"kolibri": "pypdf2<2\n"}
"""Of groups with an environment of their own, against what a package of theirs pins: PyPDF2 1.26, which ricecooker asks
for, is there as source alone; 1.28 has the same names and a wheel. Such a group is installed without asking pip again.
"""

HEADER = "# Written by `python3 dev.py lock` from pyproject.toml; the hashes are all that vouches for a package.\n"


def renew_locks() -> int:
    with tempfile.TemporaryDirectory(prefix="cluboteca-") as scratch:
        uv = _bring_uv(Path(scratch))
        _compile(uv, "run", "pyproject.toml")
        for group in GROUPS:
            _compile(uv, group, "--group", f"pyproject.toml:{group}", "--constraint", REQUIREMENTS / "run.txt")
        for group, text in OVERRIDES.items():
            override = Path(scratch) / f"{group}-override.txt"
            override.write_text(text, encoding="utf-8")
            _compile(uv, group, "--group", f"pyproject.toml:{group}", "--override", override)
    for workspace in WORKSPACES:
        say((workspace / "package-lock.json").relative_to(ROOT).as_posix())
        status = run_npm(
            "update", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund", folder=workspace
        )
        if status != 0:
            return status
    return 0


def _bring_uv(scratch: Path) -> Path:
    venv.EnvBuilder(with_pip=False).create(scratch)
    run_quietly(
        [get_python(VENV), "-m", "pip", "--python", get_python(scratch), "install", "--only-binary", ":all:", "uv"],
        folder=scratch,
        log=scratch / "uv.log",
        failed="The resolver could not be installed.",
        fetches=True,
    )
    return get_scripts(scratch) / "uv"


def _compile(uv: Path, name: str, *source: str | Path) -> None:
    target = REQUIREMENTS / f"{name}.txt"
    say(f"requirements/{target.name}")
    run_quietly(
        [uv, "pip", "compile", *source, "--universal", "--python-version", "3.11", "--upgrade", "--no-config"]
        + ["--only-binary", ":all:", "--generate-hashes", "--no-annotate", "--no-header"]
        + ["--no-emit-index-url", "--no-emit-find-links", "--output-file", target],
        folder=ROOT,
        log=VENV / "lock.log",
        failed=f"requirements/{target.name} could not be renewed.",
        fetches=True,
    )
    target.write_text(HEADER + target.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")
