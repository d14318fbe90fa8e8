"""`cluboteca manage ...`: Django's own commands."""

import argparse

from cluboteca.cli.data_folder import set_up_django, use_data_folder
from cluboteca.cli.say import gettext


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser(
        "manage", help=gettext("Django's own commands, for developers"), add_help=False, prefix_chars="\x00"
    )
    parser.add_argument("rest", nargs=argparse.REMAINDER)


def run(args: argparse.Namespace) -> int:
    set_up_django(use_data_folder(None))
    from django.core.management import execute_from_command_line

    execute_from_command_line(["cluboteca manage", *args.rest])
    return 0
