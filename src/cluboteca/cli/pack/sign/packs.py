"""`cluboteca pack sign add | withdraw | renew`: the weekly work."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from cluboteca.cli.pack.sign.passphrase import add_key_options, open_signers
from cluboteca.cli.say import gettext

if TYPE_CHECKING:
    from cluboteca.packformat.repository.editing import Written


def add_parsers(steps: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    add = steps.add_parser("add", help=gettext("offer a release to the clubs"))
    add.add_argument("repository", type=Path, metavar="REPO")
    add.add_argument("release", type=Path, metavar="BUILT", help=gettext("the folder that pack build made"))
    add_key_options(add)
    add.set_defaults(carry_out=run_add)

    withdraw = steps.add_parser("withdraw", help=gettext("offer a pack no longer; clubs that have it keep it"))
    withdraw.add_argument("repository", type=Path, metavar="REPO")
    withdraw.add_argument("pack", metavar="PACK", help=gettext("the pack's id"))
    add_key_options(withdraw)
    withdraw.set_defaults(carry_out=run_withdraw)

    renew = steps.add_parser("renew", help=gettext("sign anew what is offered, before it expires"))
    renew.add_argument("repository", type=Path, metavar="REPO")
    add_key_options(renew)
    renew.set_defaults(carry_out=run_renew)


def run_add(args: argparse.Namespace) -> int:
    from cluboteca.packformat.release.built_folder import load_built_folder
    from cluboteca.packformat.repository.editing import add_release
    from cluboteca.packformat.repository.role import now

    release = load_built_folder(args.release)
    written = add_release(args.repository, release, open_signers(args), now())
    text = gettext("Offered: {pack} {version}.")
    print(text.format(pack=release.root.pack, version=release.root.version))
    return show_written(written, args.repository)


def run_withdraw(args: argparse.Namespace) -> int:
    from cluboteca.packformat.repository.editing import withdraw_pack
    from cluboteca.packformat.repository.role import now

    written = withdraw_pack(args.repository, args.pack, open_signers(args), now())
    print(gettext("No longer offered: {pack}.").format(pack=args.pack))
    return show_written(written, args.repository)


def run_renew(args: argparse.Namespace) -> int:
    from cluboteca.packformat.repository.editing import renew
    from cluboteca.packformat.repository.role import now

    return show_written(renew(args.repository, open_signers(args), now()), args.repository)


def show_written(written: "Written", folder: Path) -> int:
    """What a copy on a server or a stick lacks now, and until when everything holds."""
    from cluboteca.packformat.repository.judging import list_expiries

    print(
        gettext("New in {folder}: {size} bytes. Copy it to the server or the stick.").format(
            folder=folder, size=written.bytes
        )
    )
    for name, date in list_expiries(folder):
        print(gettext("{role} until {date}").format(role=name, date=f"{date:%Y-%m-%d}"))
    return 0
