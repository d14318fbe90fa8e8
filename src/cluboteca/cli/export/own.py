"""`cluboteca export own --into DIR`: what the clubs of this computer have written themselves, as pack source."""

import argparse
from pathlib import Path

from cluboteca.cli.data_folder import add_data_option
from cluboteca.cli.say import Stop, gettext
from cluboteca.cli.whole_folder import check_free, make_whole, write_files


def add_parser(forms: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = forms.add_parser("own", help=gettext("what a club has written itself, as pack source"))
    parser.add_argument(
        "--into", type=Path, required=True, metavar="DIR", help=gettext("the folder that gets one folder for each club")
    )
    add_data_option(parser)


def run(args: argparse.Namespace) -> int:
    """Each pack's folder is there as a whole or not at all."""
    from cluboteca.cli.pack.club import open_club

    into: Path = args.into.absolute()
    open_club(args.data)
    from cluboteca.content.own.pack_source import make_pack_folder
    from cluboteca.content.own.queries import describe_own_pack
    from cluboteca.meetings.models import ClubPack

    found = False
    for each in ClubPack.objects.select_related("club", "own_pack"):
        pack = describe_own_pack(each.own_pack, club_name=each.club.name, version="1.0", for_others=True)
        if not pack.activities:
            continue
        found = True
        folder = into / pack.slug
        check_free(folder)
        with make_whole(folder) as made:
            write_files(made, make_pack_folder(pack).files)
        text = gettext("Made {folder}. Activities: {count}. Then: cluboteca pack check {folder}")
        print(text.format(folder=folder, count=len(pack.activities)))
    if not found:
        raise Stop(gettext("No club here has written anything that children see."))
    return 0
