"""`cluboteca export ...`: content for other uses. Each form is a module beside this one with `add_parser(forms)` and `run(args)`."""

import argparse
from collections.abc import Callable
from importlib import import_module
from typing import cast

from cluboteca.cli.say import gettext

# By its name, the module of each form; in the order of the help page.
FORMS = {"unit": "unit", "kolibri": "kolibri", "own": "own"}


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("export", help=gettext("write content in a form for other uses"))
    forms = parser.add_subparsers(dest="form", metavar=gettext("FORM"), required=True)
    for name in FORMS.values():
        import_module(f"cluboteca.cli.export.{name}").add_parser(forms)


def run(args: argparse.Namespace) -> int:
    module = import_module(f"cluboteca.cli.export.{FORMS[args.form]}")
    return cast("Callable[[argparse.Namespace], int]", module.run)(args)
