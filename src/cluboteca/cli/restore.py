"""`cluboteca restore FILE`: back from a backup; what stood there before is set aside, not deleted.

Who was erased since it was made is erased again at once (see `core.erased`).
"""

import argparse
from pathlib import Path

from cluboteca.cli.carrying_out import carry_out_again
from cluboteca.cli.data_folder import add_data_option, get_data_folder, set_up_django
from cluboteca.cli.say import Stop, gettext, tell


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("restore", help=gettext("bring a club back from a backup"))
    add_data_option(parser)
    parser.add_argument("file", type=Path, metavar="FILE")


def run(args: argparse.Namespace) -> int:
    from cluboteca.core.backup import CARRIED_OUT, BadBackup, DataInUse, restore_backup

    folder = get_data_folder(args.data)
    try:
        restored = restore_backup(source=args.file, folder=folder)
    except BadBackup as error:
        text = gettext("{file} is no backup of a club, or it is damaged. Choose another file; nothing was changed.")
        raise Stop(text.format(file=args.file)) from error
    except DataInUse as error:
        raise Stop(gettext("The club server is running. Stop it first, then restore; nothing was changed.")) from error
    except OSError as error:
        text = gettext("The backup can't be brought back to {folder} ({reason}). Nothing was changed.")
        raise Stop(text.format(folder=folder, reason=error.strerror or error)) from error
    if restored.set_aside is not None:
        text = gettext("What stood in {folder} before is kept in {aside}.")
        tell(text.format(folder=folder, aside=restored.set_aside))
    if not restored.is_erased_known:
        tell(
            gettext(
                "The file beside the copy that says who was erased is damaged. "
                "Erase again yourself the children who were erased after the day of this copy."
            )
        )
    if (folder / CARRIED_OUT).exists():
        _erase_again(folder)
    tell(gettext("The club is back in {folder}. Start it with: cluboteca run --data {folder}").format(folder=folder))
    return 0


def _erase_again(folder: Path) -> None:
    """Whatever keeps it from that keeps the club from starting, too; then it is done at the start that succeeds."""
    try:
        set_up_django(folder)
        from django.db import DatabaseError

        from cluboteca.config.upgrade import FromNewerVersion, bring_database_up_to_date

        try:
            bring_database_up_to_date()
            carry_out_again()
        except (DatabaseError, OSError, FromNewerVersion) as error:
            raise Stop(str(error)) from error
    except Stop:
        tell(gettext("Who was erased after the copy was made is erased again when Cluboteca is started."))
