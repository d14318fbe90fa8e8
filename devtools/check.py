"""The parts of `dev.py test` and `dev.py check`: each runs even when one before it failed, with its own output."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from devtools.front_end import run_npm
from devtools.place import PACKAGE, ROOT, VENV, get_python, get_script
from devtools.program import get_environment, run_openly, say


@dataclass(frozen=True)
class Part:
    name: str
    run: Callable[[], int]


def list_parts(*pytest_arguments: str, environment: Mapping[str, str] | None = None) -> list[Part]:
    """environment: what the tests are told besides, such as where the browser is."""
    return [
        Part("style (ruff check)", _tool("ruff", "check", ".")),
        Part("layout (ruff format)", _tool("ruff", "format", "--check", ".")),
        Part("types (mypy)", _tool("mypy")),
        Part("templates (djlint)", _tool("djlint", "--lint", "--quiet", str(PACKAGE))),
        Part("layers (import-linter)", _tool("lint-imports", "--no-logo")),
        Part("types of the front end (tsc)", partial(run_npm, "run", "--silent", "types")),
        Part("tests of the front end (vitest)", partial(run_npm, "run", "--silent", "test")),
        Part("tests (pytest)", _pytest(*pytest_arguments, **environment or {})),
    ]


def run_parts(parts: list[Part]) -> int:
    """0 when all passed, else 1, with the names of those that failed as the closing line."""
    failed = []
    for part in parts:
        say(f"\n== {part.name}")
        if part.run() != 0:
            failed.append(part.name)
    say("")
    if failed:
        say("Failed: " + ", ".join(failed))
        return 1
    say("All is well.")
    return 0


def fix() -> int:
    commands = [["check", "--fix", "."], ["format", "."]]
    return max(abs(run_openly([get_script("ruff"), *arguments], folder=ROOT)) for arguments in commands)


def _tool(name: str, *arguments: str) -> Callable[[], int]:
    return partial(run_openly, [get_script(name), *arguments], folder=ROOT)


def _pytest(*arguments: str, **environment: str) -> Callable[[], int]:
    command: list[str | Path] = [get_python(VENV), "-m", "pytest", *arguments]
    return partial(run_openly, command, folder=ROOT, environment=get_environment(**environment))
