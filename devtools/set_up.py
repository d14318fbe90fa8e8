"""Everything that has to stand before the program can run, in four steps; what stands already is left alone."""

import json
import tempfile
import time
from collections.abc import Callable

from devtools import front_end, python_environment
from devtools.place import COLLECTED, PACKAGE, REQUIREMENTS, ROOT, STATIC, VENV, get_python, get_script
from devtools.program import SetUpFailed, get_environment, run_quietly, say
from devtools.stamp import get_hash, is_fresh, write_stamp

RUN = ("run", "build")
TEST = ("run", "build", "dev")


def set_up(*names: str) -> None:
    """names: the lock files that `.venv` is filled from."""
    steps: list[tuple[str, Callable[[], bool]]] = [
        ("Python packages into .venv", lambda: python_environment.set_up_python(*names)),
        ("Node into .node, its packages into frontend/node_modules", _set_up_node),
        ("the front end into src/cluboteca/static", front_end.build_front_end),
        ("the program, its translations and compressed files", _finish),
    ]
    _take(steps)


def set_up_for_slow_tests() -> None:
    """What only `dev.py test` needs."""
    _take([("ricecooker into .kolibri", python_environment.set_up_kolibri)])


def _take(steps: list[tuple[str, Callable[[], bool]]]) -> None:
    for number, (what, make) in enumerate(steps, start=1):
        print(f"{number}/{len(steps)} {what}: ", end="", flush=True)
        begun = time.monotonic()
        try:
            is_made = make()
        except SetUpFailed:
            say("not done")
            raise
        say(f"made in {time.monotonic() - begun:.0f} s" if is_made else "there already")


def compile_messages() -> bool:
    """Make each .mo file from its .po file. True when one was made."""
    catalogues = sorted(PACKAGE.glob("locale/*/LC_MESSAGES/*.po"))
    stamp, wanted = VENV / "messages.stamp", get_hash(catalogues)
    if is_fresh(stamp, wanted) and all(file.with_suffix(".mo").exists() for file in catalogues):
        return False
    run_quietly(
        [get_python(VENV), "-m", "devtools.messages", "compile"],
        folder=ROOT,
        log=VENV / "set-up.log",
        failed="The translations could not be compiled.",
    )
    write_stamp(stamp, wanted)
    return True


def collect_static_files() -> bool:
    """Name each static file by its content and compress it, as the server sends it. True when it was done."""
    sources = [
        STATIC / ".built",
        STATIC / "scratch" / ".built",
        REQUIREMENTS / "run.txt",
        *PACKAGE.glob("*/static/**/*.*"),
    ]
    stamp, wanted = VENV / "collected.stamp", get_hash(sources)
    if is_fresh(stamp, wanted) and (COLLECTED / "staticfiles.json").exists():
        return False
    with tempfile.TemporaryDirectory(prefix="cluboteca-") as data:
        run_quietly(
            [get_script("cluboteca"), "manage", "collectstatic", "--no-input", "--clear", "--ignore", "checks"],
            folder=ROOT,
            environment=get_environment(CLUBOTECA_DATA=data),
            log=VENV / "set-up.log",
            failed="The static files could not be collected.",
        )
    _drop_what_no_page_asks_for()
    write_stamp(stamp, wanted)
    return True


def _drop_what_no_page_asks_for() -> None:
    """The page of the API comes with source maps and a second viewer, nine tenths of all that was collected.

    Modules are asked for under the name with their hash, by pages and by each other; workers by their own.
    """
    for file in COLLECTED.glob("ninja/*"):
        if ".map" in file.name or file.name.startswith("redoc"):
            file.unlink()
    hashed = json.loads((COLLECTED / "staticfiles.json").read_text(encoding="utf-8"))["paths"]
    for name, other in hashed.items():
        if name != other and name.startswith(("js/", "ninja/")) and not name.endswith("-worker.js"):
            for path in (COLLECTED / name, COLLECTED / f"{name}.gz"):
                path.unlink(missing_ok=True)


def _finish() -> bool:
    return any([python_environment.install_project(), compile_messages(), collect_static_files()])


def _set_up_node() -> bool:
    return any([python_environment.set_up_node(), front_end.install_node_packages()])
