"""`cluboteca pack new DIR`."""

import argparse
import re
from pathlib import Path

from cluboteca.cli.say import gettext, tell
from cluboteca.cli.whole_folder import check_free, make_whole


def add_parser(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = acts.add_parser("new", help=gettext("make a small correct pack to start from"))
    parser.add_argument(
        "folder", type=Path, metavar="DIR", help=gettext("a folder that doesn't exist yet, or is empty")
    )


def run(args: argparse.Namespace) -> int:
    """The folder is there as a whole or not at all."""
    from cluboteca.packformat import new_pack

    folder: Path = args.folder.absolute()
    check_free(folder)
    with make_whole(folder) as made:
        new_pack.write(made, _as_id(folder.name))
    tell(gettext("Made {folder}. Change it as you like, then: cluboteca pack check {folder}").format(folder=folder))
    return 0


def _as_id(name: str) -> str:
    """The folder's name as the id of a pack, as far as it can be one."""
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:60].rstrip("-")
    return slug if re.match(r"[a-z]", slug) else "my-pack"
