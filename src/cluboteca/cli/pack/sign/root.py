"""`cluboteca pack sign begin | change | approve | adopt`: the root, which takes two people."""

import argparse
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from cluboteca.cli.pack.sign.passphrase import add_key_options, open_signers
from cluboteca.cli.say import Stop, gettext, tell

if TYPE_CHECKING:
    from securesystemslib.signer import Key

    from cluboteca.packformat.repository.draft import Draft, Keys
    from cluboteca.packformat.repository.role import TopRole

ROLES = ("root", "targets", "snapshot", "timestamp")


def add_parsers(steps: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    begin = steps.add_parser("begin", help=gettext("draft the first root: whose keys sign what"))
    begin.add_argument("draft", type=Path, metavar="DRAFT", help=gettext("a new file, which goes from one to the next"))
    for role in ROLES:
        begin.add_argument(
            f"--{role}",
            type=Path,
            action="append",
            default=[],
            metavar="PUB",
            help=gettext("a public key of the role “{role}”; may be given several times").format(role=role),
        )
    begin.set_defaults(carry_out=run_begin)

    change = steps.add_parser("change", help=gettext("draft the next root: with other keys, or only renewed"))
    change.add_argument("repository", type=Path, metavar="REPO")
    change.add_argument("--into", type=Path, metavar="DRAFT", required=True, help=gettext("a new file for the draft"))
    for name, text in (("add", gettext("let this key sign")), ("remove", gettext("let this key sign no longer"))):
        change.add_argument(f"--{name}", action="append", default=[], metavar="ROLE=PUB", help=text)
    change.set_defaults(carry_out=run_change)

    approve = steps.add_parser("approve", help=gettext("read a draft, and sign it with a root key"))
    approve.add_argument("draft", type=Path, metavar="DRAFT")
    approve.add_argument("--take", type=Path, metavar="COPY", help=gettext("a copy that another has signed"))
    add_key_options(approve, is_required=False)
    approve.set_defaults(carry_out=run_approve)

    adopt = steps.add_parser("adopt", help=gettext("put a signed root in force; the first begins the repository"))
    adopt.add_argument("repository", type=Path, metavar="REPO")
    adopt.add_argument("draft", type=Path, metavar="DRAFT")
    add_key_options(adopt)
    adopt.set_defaults(carry_out=run_adopt)


def run_begin(args: argparse.Namespace) -> int:
    from cluboteca.packformat.repository.draft import begin_root
    from cluboteca.packformat.repository.key import read_public_key
    from cluboteca.packformat.repository.role import TOP_ROLES, now

    keys = {role: [read_public_key(file) for file in getattr(args, role)] for role in TOP_ROLES}
    return _write_new(begin_root(keys, now()), args.draft)


def run_change(args: argparse.Namespace) -> int:
    from cluboteca.packformat.repository.draft import change_root
    from cluboteca.packformat.repository.role import now
    from cluboteca.packformat.repository.state import read_roots

    current = read_roots(args.repository)[-1].signed
    return _write_new(change_root(current, _read_keys(args.add), _read_keys(args.remove), now()), args.into)


def run_approve(args: argparse.Namespace) -> int:
    from cluboteca.packformat.repository.draft import read_draft, write_draft

    draft = read_draft(args.draft)
    _show(draft)
    if args.take is not None:
        draft.take_signatures(read_draft(args.take))
    if args.keys:
        draft.sign(open_signers(args))
    write_draft(draft, args.draft)
    _tell_missing(draft, args.draft)
    return 0


def run_adopt(args: argparse.Namespace) -> int:
    from cluboteca.packformat.repository.draft import read_draft
    from cluboteca.packformat.repository.editing import adopt_root
    from cluboteca.packformat.repository.fingerprint import show_fingerprint
    from cluboteca.packformat.repository.layout import metadata_path
    from cluboteca.packformat.repository.role import now

    folder: Path = args.repository
    draft = read_draft(args.draft)
    written = adopt_root(folder, draft, open_signers(args), now())
    if not written.is_seamless:
        tell(
            gettext(
                "The key before wasn't at hand. Copy “metadata” to the server in one go: clubs that look in between "
                "are told that something is wrong, and keep what they have."
            )
        )
    tell(
        gettext("In force: root {version}. Packs: {packs}.").format(
            version=draft.root.signed.version, packs=", ".join(written.packs) or "-"
        )
    )
    first = folder / metadata_path("root", 1)
    tell(gettext("Clubs trust from this file on: {file}. Its fingerprint:").format(file=first))
    print(show_fingerprint(hashlib.sha256(first.read_bytes()).hexdigest()))
    return 0


def _read_keys(words: list[str]) -> "Keys":
    """`ROLE=PUB` by role."""
    from cluboteca.packformat.repository.key import read_public_key
    from cluboteca.packformat.repository.role import TOP_ROLES

    keys: dict[TopRole, list[Key]] = {}
    for word in words:
        name, _, file = word.partition("=")
        role = next((each for each in TOP_ROLES if each == name), None)
        if role is None or not file:
            text = gettext("“{word}” isn't ROLE=PUB. Write it as in targets=elena.key.pub; roles: {roles}.")
            raise Stop(text.format(word=word, roles=", ".join(TOP_ROLES)), status=2)
        keys.setdefault(role, []).append(read_public_key(Path(file)))
    return keys


def _write_new(draft: "Draft", file: Path) -> int:
    from cluboteca.packformat.repository.draft import write_draft

    if file.exists():
        raise Stop(gettext("{file} is there already. Choose another name.").format(file=file))
    write_draft(draft, file)
    _show(draft)
    _tell_missing(draft, file)
    return 0


def _show(draft: "Draft") -> None:
    """What the one who signs it says with the signature."""
    from cluboteca.packformat.repository.fingerprint import show_fingerprint
    from cluboteca.packformat.repository.signing import owner_of

    root = draft.root.signed
    print(gettext("Root {version}, until {date}").format(version=root.version, date=f"{root.expires:%Y-%m-%d}"))
    before = draft.previous.roles if draft.previous else {}
    for name, role in root.roles.items():
        print(f"  {name}: {role.threshold}/{len(role.keyids)}")
        old = before[name].keyids if before else role.keyids
        for keyid in dict.fromkeys([*old, *role.keyids]):
            sign = " " if keyid in old and keyid in role.keyids else "-" if keyid in old else "+"
            key = (root if keyid in role.keyids else draft.previous or root).get_key(keyid)
            print(f"  {sign} {owner_of(key)}  {show_fingerprint(keyid)}")


def _tell_missing(draft: "Draft", file: Path) -> None:
    tell(gettext("Signed by: {owners}.").format(owners=", ".join(draft.list_signers()) or "-"))
    if draft.missing:
        text = gettext("Signatures that it still lacks: {count}. Next: cluboteca pack sign approve {file} --key KEY")
        tell(text.format(count=draft.missing, file=file.name))
    else:
        text = gettext("Enough have signed. Next: cluboteca pack sign adopt REPO {file} --key KEY")
        tell(text.format(file=file.name))
