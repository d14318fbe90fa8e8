"""The parts of `dev.py test` and `dev.py check`: each runs even when one before it failed, with its own output.

First come those that use one core, several at a time, then those that use all of them, one after another.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from devtools.front_end import run_npm
from devtools.place import PACKAGE, ROOT, VENV, get_python, get_script
from devtools.program import get_environment, run_openly, say


@dataclass(frozen=True)
class Part:
    """run: gives the exit code; with `output`, all that is said goes there. is_for_one_core: others may run beside it."""

    name: str
    run: Callable[..., int]
    is_for_one_core: bool = False


QUICK = ("-m", "not slow")
SLOW = ("-m", "slow")
ON_ALL_CORES = ("-n", "auto", "--dist", "loadfile")
AS_THEY_STAND = "--no-loadscope-reorder"
"""The slow files with the fewest tests take the longest: left to the end, one of them would go on alone."""


def list_quick_parts(*pytest_arguments: str) -> list[Part]:
    """pytest_arguments: for few tests, which start sooner without a process for each core."""
    cores = () if pytest_arguments else ON_ALL_CORES
    return [*_list_looks(), Part("tests (pytest)", _pytest(*QUICK, *cores, *pytest_arguments))]


def list_parts(*pytest_arguments: str, environment: Mapping[str, str]) -> list[Part]:
    """environment: what the tests are told besides, such as where the browser is."""
    if pytest_arguments:
        return [*_list_looks(), Part("tests (pytest)", _pytest(*pytest_arguments, **environment))]
    return [
        *_list_looks(),
        Part("quick tests (pytest)", _pytest(*QUICK, *ON_ALL_CORES, **environment)),
        Part("slow tests (pytest)", _pytest(*SLOW, *ON_ALL_CORES, AS_THEY_STAND, **environment)),
    ]


def _list_looks() -> list[Part]:
    looks: list[tuple[str, Callable[..., int]]] = [
        ("types (mypy)", _tool("mypy")),
        ("types of the front end (tsc)", partial(run_npm, "run", "--silent", "types")),
        ("templates (djlint)", _tool("djlint", "--lint", "--quiet", str(PACKAGE))),
        ("layers (import-linter)", _tool("lint-imports", "--no-logo")),
        ("style (ruff check)", _tool("ruff", "check", ".")),
        ("layout (ruff format)", _tool("ruff", "format", "--check", ".")),
    ]
    return [
        *(Part(name, run, is_for_one_core=True) for name, run in looks),
        Part("tests of the front end (vitest)", partial(run_npm, "run", "--silent", "test")),
    ]


def run_parts(parts: list[Part]) -> int:
    """0 when all passed, else 1, with the names of those that failed as the closing line."""
    failed = [*_run_together([part for part in parts if part.is_for_one_core])]
    for part in parts:
        if part.is_for_one_core:
            continue
        say(f"\n== {part.name}")
        if part.run() != 0:
            failed.append(part.name)
    say("")
    if failed:
        say("Failed: " + ", ".join(failed))
        return 1
    say("All is well.")
    return 0


def _run_together(parts: list[Part]) -> Iterator[str]:
    """As many at a time as there are cores; what each says is printed in one piece. Gives the names of those that failed."""
    with ThreadPoolExecutor(os.cpu_count()) as cores:
        for part, (code, said) in zip(parts, cores.map(_run_apart, parts), strict=True):
            say(f"\n== {part.name}")
            sys.stdout.write(said.decode(errors="replace"))
            sys.stdout.flush()
            if code != 0:
                yield part.name


def _run_apart(part: Part) -> tuple[int, bytes]:
    """The exit code, and all that it said."""
    with tempfile.TemporaryFile() as output:
        code = part.run(output=output)
        output.seek(0)
        return code, output.read()


def fix() -> int:
    commands = [["check", "--fix", "."], ["format", "."]]
    return max(abs(run_openly([get_script("ruff"), *arguments], folder=ROOT)) for arguments in commands)


def _tool(name: str, *arguments: str) -> Callable[[], int]:
    return partial(run_openly, [get_script(name), *arguments], folder=ROOT)


def _pytest(*arguments: str, **environment: str) -> Callable[[], int]:
    command: list[str | Path] = [get_python(VENV), "-m", "pytest", *arguments]
    return partial(run_openly, command, folder=ROOT, environment=get_environment(**environment))
