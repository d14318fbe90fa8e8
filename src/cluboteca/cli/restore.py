"""`cluboteca restore FILE`: back from a backup; what stood there before is set aside, not deleted."""

import argparse
from pathlib import Path

from cluboteca.cli.data_folder import add_data_option, get_data_folder
from cluboteca.cli.say import Stop, gettext, tell


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("restore", help=gettext("bring a club back from a backup"))
    add_data_option(parser)
    parser.add_argument("file", type=Path, metavar="FILE")


def run(args: argparse.Namespace) -> int:
    from cluboteca.core.backup import BadBackup, DataInUse, restore_backup

    folder = get_data_folder(args.data)
    try:
        set_aside = restore_backup(source=args.file, folder=folder)
    except BadBackup as error:
        text = gettext("{file} is no backup of a club, or it is damaged. Choose another file; nothing was changed.")
        raise Stop(text.format(file=args.file)) from error
    except DataInUse as error:
        raise Stop(gettext("The club server is running. Stop it first, then restore; nothing was changed.")) from error
    except OSError as error:
        text = gettext("The backup can't be brought back to {folder} ({reason}). Nothing was changed.")
        raise Stop(text.format(folder=folder, reason=error.strerror or error)) from error
    if set_aside is not None:
        tell(gettext("What stood in {folder} before is kept in {aside}.").format(folder=folder, aside=set_aside))
    tell(gettext("The club is back in {folder}. Start it with: cluboteca run --data {folder}").format(folder=folder))
    return 0
