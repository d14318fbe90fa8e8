"""Keys from their files: with a passphrase from a file, from the environment, or typed."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from cluboteca.cli.say import Stop, gettext

if TYPE_CHECKING:
    from cluboteca.packformat.repository.signing import Signers

VARIABLE = "CLUBOTECA_PASSPHRASE"
TRIES = 3


def add_passphrase_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help=gettext("a file with passphrases, one a line; default: CLUBOTECA_PASSPHRASE, else you are asked"),
    )


def add_key_options(parser: argparse.ArgumentParser, *, is_required: bool = True) -> None:
    parser.add_argument(
        "--key",
        type=Path,
        action="append",
        required=is_required,
        default=[],
        metavar="FILE",
        dest="keys",
        help=gettext("a secret key to sign with; may be given several times"),
    )
    add_passphrase_option(parser)


def open_signers(args: argparse.Namespace) -> "Signers":
    """By key id. Raises Stop, Refused."""
    from cluboteca.packformat.repository.key import open_signer

    ask = _make_ask(args.passphrase_file)
    signers = [open_signer(file, ask) for file in args.keys]
    return {signer.public_key.keyid: signer for signer in signers}


def get_new_passphrase(args: argparse.Namespace) -> bytes:
    """Typed twice, or the first that is given. Raises Stop."""
    given = _list_given(args.passphrase_file)
    if given:
        return given[0]
    _check_terminal()
    first = getpass(gettext("A passphrase for the new key, at least four words: "))
    if getpass(gettext("The same once more: ")) != first:
        raise Stop(gettext("The two weren't the same. Nothing was made; begin again."))
    return first.encode()


def _make_ask(file: Path | None) -> Callable[[Path], bytes | None]:
    given = _list_given(file)
    left: dict[Path, Iterator[bytes]] = {}
    return lambda key: next(left.setdefault(key, iter(given) if given else _type(key)), None)


def _type(key: Path) -> Iterator[bytes]:
    _check_terminal()
    for _ in range(TRIES):
        yield getpass(gettext("Passphrase of {file}: ").format(file=key)).encode()


def _list_given(file: Path | None) -> list[bytes]:
    if file is not None:
        try:
            lines = [line for line in file.read_bytes().splitlines() if line]
        except OSError as error:
            text = gettext("The passphrase file {file} can't be read ({detail}). Look where it lies.")
            raise Stop(text.format(file=file, detail=error.strerror or error)) from error
        if not lines:
            raise Stop(gettext("The passphrase file {file} is empty. Write the passphrase into it.").format(file=file))
        return lines
    from_environment = os.environ.get(VARIABLE)
    return [from_environment.encode()] if from_environment else []


def _check_terminal() -> None:
    if not sys.stdin.isatty():
        text = gettext("There is nobody to ask for the passphrase. Name a file with it: --passphrase-file FILE.")
        raise Stop(text)
