"""`cluboteca backup FILE`: everything of this club in one consistent file, also while the server runs."""

import argparse
from pathlib import Path

from cluboteca.cli.data_folder import add_data_option, check_database, get_database, use_data_folder
from cluboteca.cli.say import Stop, gettext, tell


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("backup", help=gettext("put everything of this club into one file"))
    add_data_option(parser)
    parser.add_argument("file", type=Path, metavar="FILE")


def run(args: argparse.Namespace) -> int:
    folder = use_data_folder(args.data)
    if not get_database(folder).exists():
        raise Stop(gettext("There is no club in {folder} yet, so there is nothing to back up.").format(folder=folder))
    check_database(folder)
    from cluboteca.core.backup import write_backup

    try:
        size_bytes = write_backup(folder=folder, target=args.file)
    except OSError as error:
        text = gettext("The backup {file} can't be written ({reason}). Choose another place for it.")
        raise Stop(text.format(file=args.file, reason=error.strerror or error)) from error
    tell(gettext("Backed up to {file} ({size} kB).").format(file=args.file, size=-(-size_bytes // 1000)))
    return 0
