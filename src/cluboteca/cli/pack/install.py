"""`cluboteca pack install SOURCE`: a pack source folder, a built release, or a repository (a folder or a web address)."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from cluboteca.cli.data_folder import add_data_option, use_data_folder
from cluboteca.cli.pack.club import open_club, tell_disk_full
from cluboteca.cli.say import Stop, gettext, tell

if TYPE_CHECKING:
    from cluboteca.content.actions import LoadedPack, PreparedPack
    from cluboteca.content.models import PackOrigin
    from cluboteca.packformat.folder import PackFolder


def add_parser(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = acts.add_parser("install", help=gettext("put a pack into the club, or bring it up to date there"))
    parser.add_argument(
        "source",
        metavar=gettext("SOURCE"),
        help=gettext("the folder of a pack, of a built pack or of a repository, or the web address of one"),
    )
    parser.add_argument(
        "--root",
        type=Path,
        metavar=gettext("FILE"),
        help=gettext("the key file (1.root.json) that a repository is trusted by; needed once"),
    )
    parser.add_argument("--pack", metavar="ID", help=gettext("of a repository, this pack alone"))
    parser.add_argument(
        "--take-over",
        action="store_true",
        help=gettext("with --pack: from there from now on, even if the club has this pack from elsewhere"),
    )
    add_data_option(parser)


def run(args: argparse.Namespace) -> int:
    source: str = args.source
    root: Path | None = args.root
    only: str | None = args.pack
    takes_over: bool = args.take_over
    data: Path | None = args.data
    open_club(data)
    from django.db import DatabaseError

    from cluboteca.content.delivery.stick import is_repository
    from cluboteca.content.delivery.supply import is_web
    from cluboteca.content.policies import PackBroken
    from cluboteca.core.errors import KindError, is_disk_full
    from cluboteca.meetings.delivery import is_meeting_going_on

    if is_meeting_going_on():
        raise Stop(gettext("A meeting is open, so nothing is installed now. End the meeting, then try again."))
    is_from_repository = is_web(source) or is_repository(Path(source))
    if not is_from_repository and (root or only):
        raise Stop(gettext("--root and --pack go with a repository; this is none."), status=2)
    _refuse_to_take_over_all(only, takes_over=takes_over)
    try:
        loaded = (
            _install_from_repository(source, root, only, takes_over=takes_over)
            if is_from_repository
            else _install_folder(Path(source))
        )
    except PackBroken as broken:
        for fault in broken.faults:
            tell(fault.told(gettext))
        raise Stop(gettext("The pack wasn't installed; the club has what it had.")) from broken
    except KindError as refusal:
        raise Stop(str(refusal.message)) from refusal
    except (DatabaseError, OSError) as error:
        if not is_disk_full(error):
            raise
        raise tell_disk_full(use_data_folder(data)) from error
    for each in loaded:
        text = (
            gettext("Installed: {pack} {version}.") if each.is_changed else gettext("Already there: {pack} {version}.")
        )
        print(text.format(pack=each.release.pack.slug, version=each.release.version))
    return 0


def _refuse_to_take_over_all(only: str | None, *, takes_over: bool) -> None:
    if takes_over and not only:
        raise Stop(gettext("--take-over is for one pack. Name it: --pack ID."), status=2)


def _install_folder(folder: Path) -> "list[LoadedPack]":
    """A pack source, or a release that was built and not signed: whoever calls vouches for it."""
    from cluboteca.content.actions import News, install_prepared, prepare_files, prepare_folder
    from cluboteca.packformat.release.built_folder import find_manifest

    manifest = None if (folder / "pack.yaml").is_file() else find_manifest(folder)
    prepared = prepare_folder(folder) if manifest is None else prepare_files(_read_built(folder, manifest), folder)
    _refuse_older(prepared)
    return [install_prepared(prepared, news=News.CHANGES)]


def _refuse_older(prepared: "PreparedPack") -> None:
    """An old copy of a folder doesn't take back what the club has."""
    from cluboteca.content.queries import get_release
    from cluboteca.packformat.version import is_newer_version

    if prepared.source is None:
        return
    pack = prepared.source.definition
    in_force = get_release(pack.id)
    if in_force is not None and is_newer_version(in_force.version, pack.version):
        raise Stop(
            gettext(
                "The club has {pack} {newer}, and this is {version}: the newer one stays. Raise version in pack.yaml, "
                "or look at the folder with: cluboteca pack preview"
            ).format(pack=pack.id, newer=in_force.version, version=pack.version)
        )


def _read_built(folder: Path, manifest: Path) -> "PackFolder":
    from cluboteca.packformat.release.built_folder import fetch_from, read_manifest_file
    from cluboteca.packformat.release.fault import ReleaseRefused
    from cluboteca.packformat.release.read import read_release

    try:
        return read_release(read_manifest_file(manifest), lambda ref: fetch_from(folder, ref))
    except ReleaseRefused as refused:
        raise Stop(refused.told(gettext)) from refused


def _install_from_repository(
    source: str, root: Path | None, only: str | None, *, takes_over: bool
) -> "list[LoadedPack]":
    """Everything new that is offered there, or one pack. With a key file the place is kept, and asked daily from now on."""
    from cluboteca.cli.pack.progress import TerminalProgress
    from cluboteca.content.actions import LoadedPack
    from cluboteca.content.delivery.delivering import deliver, open_supply
    from cluboteca.content.delivery.queries import find_delivered
    from cluboteca.content.delivery.turn import take_turn
    from cluboteca.content.queries import get_release
    from cluboteca.core.errors import KindError
    from cluboteca.meetings.delivery import is_meeting_going_on

    address, origin, is_new = _find_place(source, root)
    progress = TerminalProgress()
    with take_turn():
        supply = open_supply(address, progress)
        try:
            loaded = deliver(
                origin,
                supply,
                is_meeting_open=is_meeting_going_on,
                progress=progress,
                only=only,
                takes_over=takes_over,
            )
        except KindError:
            if is_new and not origin.deliveries.exists():
                origin.delete()  # a place that never gave anything isn't kept
            raise
        finally:
            supply.close()
            progress.finish()
    if only and not loaded:
        in_force = get_release(only)
        if in_force is None or find_delivered(only) is None:
            raise Stop(gettext("The pack “{pack}” isn't offered there.").format(pack=only))
        return [LoadedPack(in_force, is_changed=False)]
    if not loaded:
        tell(gettext("Nothing is new there."))
    return loaded


def _find_place(source: str, root: Path | None) -> "tuple[str, PackOrigin, bool]":
    """Where to look, whose keys to trust, and whether the club didn't know it before. Raises KindError, Stop."""
    from cluboteca.content.delivery.actions import add_origin
    from cluboteca.content.delivery.refusal import UnknownPublisher
    from cluboteca.content.delivery.stick import find_origin
    from cluboteca.content.delivery.supply import clean_address, is_web
    from cluboteca.content.models import PackOrigin

    address = clean_address(source if is_web(source) else str(Path(source).absolute()))
    key_file = None if root is None else _read_key_file(root)
    known = PackOrigin.objects.filter(address=address).first()
    if known is None and not is_web(address):
        known = find_origin(Path(address))
    if known is not None:
        if key_file is not None and key_file != bytes(known.root):
            raise Stop(
                gettext("The club knows this place with another key file. Leave --root out, or ask the partner.")
            )
        return address, known, False
    if key_file is not None:
        return address, add_origin(address=address, root=key_file, by=None), True
    if is_web(address):
        raise Stop(gettext("The club doesn't know this place yet. Name its key file: --root FILE."))
    raise UnknownPublisher


def _read_key_file(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        text = gettext("The key file {file} can't be read ({reason}).")
        raise Stop(text.format(file=file, reason=error.strerror or error)) from error
