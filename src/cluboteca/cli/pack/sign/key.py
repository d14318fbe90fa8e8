"""`cluboteca pack sign key FILE`."""

import argparse
from pathlib import Path

from cluboteca.cli.pack.sign.passphrase import add_passphrase_option, get_new_passphrase
from cluboteca.cli.say import gettext, tell


def add_parsers(steps: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = steps.add_parser("key", help=gettext("make a key: a secret file, and a public one to give away"))
    parser.add_argument("file", type=Path, metavar="FILE", help=gettext("a new file, named after whose it is: ana.key"))
    add_passphrase_option(parser)
    parser.set_defaults(carry_out=make)


def make(args: argparse.Namespace) -> int:
    from cluboteca.packformat.repository.fingerprint import show_fingerprint
    from cluboteca.packformat.repository.key import make_key, read_public_key

    public_file = make_key(args.file, get_new_passphrase(args))
    text = gettext("Made {file}: keep it, and a copy of it in another place. Give away only {public}.")
    tell(text.format(file=args.file, public=public_file))
    print(show_fingerprint(read_public_key(public_file).keyid))
    return 0
