"""`cluboteca pack ...`: the content pipeline. Each act is a module beside this one with `add_parser(acts)` and `run(args)`."""

import argparse
from collections.abc import Callable
from importlib import import_module
from typing import cast

from cluboteca.cli.say import gettext

# By its name, the module of each act; in the order of the help page.
ACTS = {
    "new": "new",
    "schema": "schema",
    "check": "check",
    "preview": "preview",
    "build": "build",
    "sign": "sign",
    "verify": "verify",
    "install": "install",
    "list": "listing",
}


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("pack", help=gettext("make, check and install packs of activities"))
    acts = parser.add_subparsers(dest="act", metavar=gettext("ACT"), required=True)
    for name in ACTS.values():
        import_module(f"cluboteca.cli.pack.{name}").add_parser(acts)


def run(args: argparse.Namespace) -> int:
    module = import_module(f"cluboteca.cli.pack.{ACTS[args.act]}")
    return cast("Callable[[argparse.Namespace], int]", module.run)(args)
