"""`cluboteca pack sign delegate | submit | take`: further publishers."""

import argparse
from pathlib import Path

from cluboteca.cli.pack.sign.packs import show_written
from cluboteca.cli.pack.sign.passphrase import add_key_options, open_signers
from cluboteca.cli.say import Stop, gettext


def add_parsers(steps: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    delegate = steps.add_parser("delegate", help=gettext("let a publisher sign packs of its own names"))
    delegate.add_argument("repository", type=Path, metavar="REPO")
    delegate.add_argument("name", metavar="NAME", help=gettext("the publisher, as in ubb"))
    delegate.add_argument(
        "--pattern", action="append", default=[], metavar="PATTERN", help=gettext("its packs, as in 'ubb-*.manifest'")
    )
    delegate.add_argument(
        "--publisher",
        type=Path,
        action="append",
        default=[],
        metavar="PUB",
        help=gettext("a public key of the publisher"),
    )
    delegate.add_argument(
        "--take", type=Path, metavar="FOLDER", help=gettext("what it has signed with a new key, taken in at once")
    )
    delegate.add_argument("--end", action="store_true", help=gettext("offer nothing of it any longer"))
    add_key_options(delegate)
    delegate.set_defaults(carry_out=run_delegate)

    submit = steps.add_parser("submit", help=gettext("as a publisher: sign a release and put it by for the editors"))
    submit.add_argument("folder", type=Path, metavar="FOLDER", help=gettext("your own folder, kept from time to time"))
    submit.add_argument("name", metavar="NAME", help=gettext("the publisher, as in ubb"))
    submit.add_argument("--release", type=Path, metavar="BUILT", help=gettext("the folder that pack build made"))
    submit.add_argument("--withdraw", metavar="PACK", help=gettext("offer this pack no longer"))
    add_key_options(submit)
    submit.set_defaults(carry_out=run_submit)

    take = steps.add_parser("take", help=gettext("offer what a publisher has signed"))
    take.add_argument("repository", type=Path, metavar="REPO")
    take.add_argument("name", metavar="NAME", help=gettext("the publisher, as in ubb"))
    take.add_argument("folder", type=Path, metavar="FOLDER", help=gettext("what the publisher handed in"))
    add_key_options(take)
    take.set_defaults(carry_out=run_take)


def run_delegate(args: argparse.Namespace) -> int:
    from cluboteca.packformat.repository.delegating import delegate, end_delegation
    from cluboteca.packformat.repository.key import read_public_key
    from cluboteca.packformat.repository.role import now

    if args.end:
        return show_written(end_delegation(args.repository, args.name, open_signers(args), now()), args.repository)
    if not args.pattern or not args.publisher:
        raise Stop(gettext("Say which packs and whose key: --pattern 'ubb-*.manifest' --publisher PUB."), status=2)
    keys = [read_public_key(file) for file in args.publisher]
    written = delegate(args.repository, args.name, args.pattern, keys, open_signers(args), now(), args.take)
    return show_written(written, args.repository)


def run_submit(args: argparse.Namespace) -> int:
    from cluboteca.packformat.release.built_folder import load_built_folder
    from cluboteca.packformat.repository.handing_in import hand_in
    from cluboteca.packformat.repository.role import now

    release = None if args.release is None else load_built_folder(args.release)
    written = hand_in(args.folder, args.name, open_signers(args), now(), release, args.withdraw)
    text = gettext("Signed: {packs}. Hand the folder {folder} to the editors, and keep it.")
    print(text.format(packs=", ".join(written.packs) or "-", folder=args.folder))
    return 0


def run_take(args: argparse.Namespace) -> int:
    from cluboteca.packformat.repository.handing_in import take_in
    from cluboteca.packformat.repository.role import now

    written = take_in(args.repository, args.name, args.folder, open_signers(args), now())
    print(gettext("Offered by {name}: {packs}.").format(name=args.name, packs=", ".join(written.packs) or "-"))
    return show_written(written, args.repository)
