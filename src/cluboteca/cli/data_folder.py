"""The data folder of a club server: found, made, and checked before anything else happens."""

import errno
import os
import sqlite3
import tempfile
from argparse import ArgumentParser
from contextlib import closing
from pathlib import Path

from cluboteca.cli.say import Stop, gettext


def add_data_option(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help=gettext("the folder that holds everything of this club")
    )


def get_data_folder(chosen: Path | None) -> Path:
    return (chosen or Path(os.environ.get("CLUBOTECA_DATA", "data"))).expanduser().resolve()


def use_data_folder(chosen: Path | None) -> Path:
    """Make the folder if need be and tell the settings of it. Raises Stop when it can't be written to."""
    folder = get_data_folder(chosen)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(b"x")
    except OSError as error:
        if error.errno == errno.ENOSPC:
            text = gettext("The disk that holds {folder} is full. Free some space and start again; nothing is lost.")
            raise Stop(text.format(folder=folder)) from error
        text = gettext("The data folder {folder} can't be written to ({reason}). Choose another one with --data DIR.")
        raise Stop(text.format(folder=folder, reason=error.strerror or error)) from error
    os.environ["CLUBOTECA_DATA"] = str(folder)
    return folder


def get_database(folder: Path) -> Path:
    return folder / "club.sqlite3"


def set_up_django(folder: Path) -> None:
    """After this, models can be imported. Raises Stop when the keys can't be read."""
    os.environ["CLUBOTECA_DATA"] = str(folder)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cluboteca.config.settings")
    import django

    from cluboteca.core.environment import BadOption
    from cluboteca.core.ninja_alone import import_ninja

    try:
        import_ninja()
        django.setup()
    except BadOption as error:
        raise Stop(str(error), status=2) from error
    except OSError as error:
        text = gettext("The keys in {folder} can't be read ({reason}). Start the program as the user who owns them.")
        raise Stop(text.format(folder=folder / "keys", reason=error.strerror or error)) from error


def check_database(folder: Path) -> None:
    """The database, if there is one, can be read. Raises Stop otherwise."""
    path = get_database(folder)
    if not path.exists():
        return
    try:
        with closing(sqlite3.connect(f"file:{path.as_posix()}?mode=ro", uri=True, timeout=20)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError as error:
        text = gettext(
            "The club's database {path} can't be read ({reason}). Bring back the latest backup: cluboteca restore FILE."
        )
        raise Stop(text.format(path=path, reason=error)) from error
