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
    from cluboteca.content.delivery.queries import list_pending, list_sources
    from cluboteca.content.queries import list_releases

    releases = list_releases()
    pending = list_pending()
    if args.json:
        packs = []
        sources = list_sources(releases)
        for release in releases:
            source = sources.get(release.pk)
            packs.append(
                {
                    "id": release.pack.slug,
                    "version": release.version,
                    "licence": release.pack.licence,
                    "installed_at": release.installed_at.isoformat(),
                    "state": "installed",
                    "source": source.origin.address if source and source.origin else None,
                    "reason": None,
                }
            )
        packs += [
            {
                "id": each.pack_slug,
                "version": each.version or None,
                "licence": None,
                "installed_at": None,
                "state": each.state,
                "source": each.origin.address if each.origin else None,
                "reason": each.reason or None,
            }
            for each in pending
        ]
        print(json.dumps(packs, ensure_ascii=False))
        return 0
    for release in releases:
        print(f"{release.pack.slug} {release.version}")
    for each in pending:
        print(f"{each.pack_slug} {each.version} ({each.get_state_display()})")
    if not releases and not pending:
        tell(gettext("No pack is installed. Install one with: cluboteca pack install DIR"))
    return 0
