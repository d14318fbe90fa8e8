"""`cluboteca COMMAND`: exit 0 done, 1 the input was judged bad, 2 usage."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import cast

import cluboteca
from cluboteca.cli.say import Stop, gettext, tell

# In the order of the help page. Each is a module beside this one with `add_parser(subparsers)` and `run(args) -> int`.
COMMANDS = ("run", "inspect", "pack", "import", "export", "backup", "restore", "doctor", "manage")


def _module(command: str) -> str:
    """`import` can't be the name of a module."""
    return f"cluboteca.cli.{'import_source' if command == 'import' else command}"


def build_parser(only: str | None = None) -> argparse.ArgumentParser:
    """only: import this command alone, so that a short command starts fast."""
    parser = argparse.ArgumentParser(
        prog="cluboteca", description=gettext("Weekly coding clubs for children in public libraries.")
    )
    parser.add_argument("--version", action="version", version=cluboteca.__version__)
    subparsers = parser.add_subparsers(dest="command", metavar=gettext("COMMAND"), required=True)
    for name in COMMANDS if only is None else (only,):
        import_module(_module(name)).add_parser(subparsers)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    words = list(sys.argv[1:] if argv is None else argv)
    first = words[0] if words and words[0] in COMMANDS else None
    args = build_parser(first).parse_args(words)
    run = cast("Callable[[argparse.Namespace], int]", import_module(_module(args.command)).run)
    try:
        status = run(args)
        sys.stdout.flush()
        return status
    except Stop as stop:
        tell(str(stop))
        return stop.status
    except BrokenPipeError:
        # Who reads, as `head`, has seen enough. What is left must go somewhere, or Python complains as it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
