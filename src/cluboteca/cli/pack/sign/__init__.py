"""`cluboteca pack sign ...`: keys, and everything that is done with a repository. Several steps stand in each module."""

import argparse
from collections.abc import Callable
from importlib import import_module
from typing import cast

from cluboteca.cli.say import Stop, gettext

MODULES = ("key", "root", "packs", "publishers")


def add_parser(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = acts.add_parser("sign", help=gettext("make keys, and offer releases in a signed repository"))
    steps = parser.add_subparsers(dest="step", metavar=gettext("STEP"), required=True)
    for name in MODULES:
        import_module(f"cluboteca.cli.pack.sign.{name}").add_parsers(steps)


def run(args: argparse.Namespace) -> int:
    """Each step is a function that the parser names; nothing is written unless everything can be signed."""
    from cluboteca.core.errors import is_disk_full
    from cluboteca.packformat.release.fault import ReleaseRefused

    try:
        return cast("Callable[[argparse.Namespace], int]", args.carry_out)(args)
    except ReleaseRefused as refused:
        raise Stop(refused.told(gettext)) from refused
    except ModuleNotFoundError as error:
        if error.name is None or error.name.split(".")[0] != "cryptography":
            raise
        text = gettext("Signing needs a library that a club doesn't. Install it with: pip install cluboteca[editor]")
        raise Stop(text) from error
    except OSError as error:
        if is_disk_full(error):
            text = gettext(
                "The disk is full. Free some space and do the same again; until then readers find what was there."
            )
            raise Stop(text) from error
        text = gettext(
            "This can't be written or read: {detail}. Look whether the folder is there and you may write to it."
        )
        raise Stop(text.format(detail=error)) from error
