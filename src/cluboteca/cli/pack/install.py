"""`cluboteca pack install DIR`."""

import argparse
from pathlib import Path

from cluboteca.cli.data_folder import add_data_option, use_data_folder
from cluboteca.cli.pack.club import open_club, tell_disk_full
from cluboteca.cli.say import Stop, gettext, tell


def add_parser(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = acts.add_parser("install", help=gettext("put a pack into the club, or bring it up to date there"))
    parser.add_argument("folder", type=Path, metavar="DIR", help=gettext("the folder that holds pack.yaml"))
    add_data_option(parser)


def run(args: argparse.Namespace) -> int:
    folder: Path = args.folder
    data: Path | None = args.data
    open_club(data)
    from django.db import DatabaseError

    from cluboteca.content.actions import load_pack
    from cluboteca.content.policies import PackBroken
    from cluboteca.core.errors import is_disk_full

    try:
        loaded = load_pack(folder)
    except PackBroken as broken:
        for fault in broken.faults:
            tell(fault.told(gettext))
        raise Stop(gettext("The pack wasn't installed; the club has what it had.")) from broken
    except (DatabaseError, OSError) as error:
        if not is_disk_full(error):
            raise
        raise tell_disk_full(use_data_folder(data)) from error
    text = gettext("Installed: {pack} {version}.") if loaded.is_changed else gettext("Already there: {pack} {version}.")
    print(text.format(pack=loaded.release.pack.slug, version=loaded.release.version))
    return 0
