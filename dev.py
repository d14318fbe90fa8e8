#!/usr/bin/env python3
"""Every command that a person needs to run, change and test Cluboteca: `python3 dev.py help` lists them.

Needs Python 3.11 or newer and nothing else; what the commands do stands in `devtools/`.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable

if sys.version_info < (3, 11):  # noqa: UP036 -- says it in a sentence
    sys.exit("Cluboteca needs Python 3.11 or newer; this one is " + sys.version.split()[0] + ".")

from devtools import check, chromium, lock, set_up
from devtools.place import DIST, ROOT, VENV, get_python, get_script
from devtools.program import SetUpFailed, get_environment, run_openly, say

Arguments = list[str]


def command_help(_arguments: Arguments) -> int:
    say("python3 dev.py COMMAND     (on Windows: py dev.py COMMAND)\n")
    for name, (_run, what) in COMMANDS.items():
        say(f"  {name:<14}{what}")
    return 0


def command_setup(_arguments: Arguments) -> int:
    set_up.set_up(*set_up.RUN)
    return 0


def command_run(arguments: Arguments) -> int:
    set_up.set_up(*set_up.RUN)
    start = [str(get_script("cluboteca")), "run", "--demo"]
    if not any(argument.split("=")[0] == "--data" for argument in arguments):
        start += ["--data", str(ROOT / "data")]
    return _become([*start, *arguments])


def command_test(arguments: Arguments) -> int:
    set_up.set_up(*set_up.TEST)
    set_up.set_up_for_slow_tests()
    environment = chromium.get_browser_environment(chromium.bring_chromium())
    return check.run_parts(check.list_parts(*arguments, environment=environment))


def command_check(arguments: Arguments) -> int:
    set_up.set_up(*set_up.TEST)
    return check.run_parts(check.list_quick_parts(*arguments))


def command_fix(_arguments: Arguments) -> int:
    set_up.set_up(*set_up.TEST)
    return check.fix()


def command_bench(arguments: Arguments) -> int:
    set_up.set_up(*set_up.TEST)
    return _run_module("bench", arguments, **chromium.get_browser_environment(chromium.bring_chromium()))


def command_bench_errors(arguments: Arguments) -> int:
    set_up.set_up(*set_up.TEST)
    return _run_module("bench.errors", arguments)


def command_docs(arguments: Arguments) -> int:
    set_up.set_up(*set_up.TEST)
    return _run_module("docs.make", arguments, **chromium.get_browser_environment(chromium.bring_chromium()))


def command_messages(_arguments: Arguments) -> int:
    set_up.set_up(*set_up.RUN)
    code = _run_module("devtools.messages", ["extract"])
    set_up.compile_messages()
    return code


def command_lock(_arguments: Arguments) -> int:
    set_up.set_up(*set_up.RUN)
    return lock.renew_locks()


def command_wheel(_arguments: Arguments) -> int:
    set_up.set_up(*set_up.RUN)
    shutil.rmtree(DIST, ignore_errors=True)
    return run_openly([get_python(VENV), "-m", "hatchling", "build", "-t", "wheel"], folder=ROOT)


def _run_module(name: str, arguments: Arguments, **environment: str) -> int:
    return run_openly(
        [get_python(VENV), "-m", name, *arguments], folder=ROOT, environment=get_environment(**environment)
    )


def _become(command: list[str]) -> int:
    """Run the server in this process's place where that is possible, so that ending one ends the other."""
    if os.name == "posix":
        os.execve(command[0], command, get_environment())  # noqa: S606
    try:
        return subprocess.run(command, env=get_environment(), check=False).returncode
    except KeyboardInterrupt:
        return 0


COMMANDS: dict[str, tuple[Callable[[Arguments], int], str]] = {
    "help": (command_help, "this list"),
    "run": (
        command_run,
        "set up, then start a club server with a demo club on data/ (--data, --port, --host)",
    ),
    "setup": (command_setup, "make .venv and .node, install what the lock files say, build the front end"),
    "check": (command_check, "style, types, layers and all quick tests, in under three minutes"),
    "test": (command_test, "everything that `check` does, and the slow tests: browsers, wheel, killed servers"),
    "fix": (command_fix, "put style and layout right where a tool can"),
    "messages": (command_messages, "bring the catalogues of texts up to date with the sources"),
    "docs": (command_docs, "make the screenshots and generated parts of the documentation again"),
    "bench": (command_bench, "measure what docs/ promises: start, memory, load, page weight; one JSON line per figure"),
    "bench-errors": (command_bench_errors, "how well errors in Python programs are explained, by kind"),
    "wheel": (command_wheel, "build the package that a library installs into dist/"),
    "lock": (command_lock, "renew the lock files of Python and npm packages"),
}


def main(arguments: Arguments) -> int:
    name, *rest = arguments or ["help"]
    if name in {"-h", "--help"}:
        name = "help"
    if name not in COMMANDS:
        say(f"There is no command “{name}”. These there are:\n")
        command_help([])
        return 2
    try:
        return COMMANDS[name][0](rest)
    except SetUpFailed as failure:
        print(f"\n{failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
