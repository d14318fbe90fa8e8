"""`cluboteca pack list`."""

import argparse
import json

from cluboteca.cli.data_folder import add_data_option
from cluboteca.cli.pack.club import open_club
from cluboteca.cli.say import gettext, tell


def add_parser(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = acts.add_parser("list", help=gettext("the packs that stand in the club"))
    parser.add_argument("--json", action="store_true", help=gettext("print one JSON document"))
    add_data_option(parser)


def run(args: argparse.Namespace) -> int:
    open_club(args.data)
    from cluboteca.content.queries import list_releases

    releases = list_releases()
    if args.json:
        packs = [
            {
                "id": release.pack.slug,
                "version": release.version,
                "licence": release.pack.licence,
                "installed_at": release.installed_at.isoformat(),
            }
            for release in releases
        ]
        print(json.dumps(packs, ensure_ascii=False))
        return 0
    for release in releases:
        print(f"{release.pack.slug} {release.version}")
    if not releases:
        tell(gettext("No pack is installed. Install one with: cluboteca pack install DIR"))
    return 0
