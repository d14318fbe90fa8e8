"""The club that `pack install` and `pack list` work on."""

from pathlib import Path

from cluboteca.cli.data_folder import check_database, set_up_django, use_data_folder
from cluboteca.cli.say import Stop, gettext


def open_club(data: Path | None) -> None:
    """Django is set up, and the database is that of this version. Raises Stop."""
    folder = use_data_folder(data)
    check_database(folder)
    set_up_django(folder)
    from django.db import DatabaseError

    from cluboteca.config.upgrade import FromNewerVersion, bring_database_up_to_date
    from cluboteca.core.errors import is_disk_full

    try:
        bring_database_up_to_date()
    except FromNewerVersion as error:
        text = gettext(
            "The data in {folder} was made by a newer Cluboteca. "
            "Update Cluboteca on this computer; nothing was changed."
        )
        raise Stop(text.format(folder=folder)) from error
    except (DatabaseError, OSError) as error:
        if not is_disk_full(error):
            raise
        raise tell_disk_full(folder) from error


def tell_disk_full(folder: Path) -> Stop:
    text = gettext("The disk that holds {folder} is full. Free some space and start again; nothing is lost.")
    return Stop(text.format(folder=folder))
