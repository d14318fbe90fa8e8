"""`cluboteca pack build SOURCE --into DIR`."""

import argparse
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from cluboteca.cli.say import Stop, gettext, tell

if TYPE_CHECKING:
    from cluboteca.packformat.folder import PackFolder
    from cluboteca.packformat.release.build import Release
    from cluboteca.packformat.source import PackSource


def add_parser(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = acts.add_parser("build", help=gettext("make a release of a pack that can be signed"))
    parser.add_argument("source", type=Path, metavar="SOURCE", help=gettext("the folder that holds pack.yaml"))
    parser.add_argument(
        "--into",
        type=Path,
        metavar="DIR",
        required=True,
        help=gettext("the folder for the release: a new one, an empty one, or one with an earlier release"),
    )
    parser.add_argument(
        "--unchecked", action="store_true", help=gettext("don't prove the pack before, as pack check does")
    )


def run(args: argparse.Namespace) -> int:
    """The folder is there as a whole or not at all. A pack with a fault isn't built."""
    from cluboteca.insight.scratch_project.opening import open_scratch
    from cluboteca.packformat.fault import BrokenPack
    from cluboteca.packformat.folder import read_folder
    from cluboteca.packformat.metadata import describe_pack
    from cluboteca.packformat.release.build import build_release
    from cluboteca.packformat.release.fault import BrokenRelease
    from cluboteca.packformat.release.manifest import write_json
    from cluboteca.packformat.source import read_pack

    into: Path = args.into.absolute()
    _check_free(into)
    try:
        files = read_folder(args.source)
        source = read_pack(files, open_scratch=open_scratch)
        if not args.unchecked:
            _check(files, source)
        release = build_release(files, source, write_json(describe_pack(source)))
    except BrokenPack as broken:
        for fault in broken.faults:
            tell(fault.told(gettext))
        text = gettext("Faults: {count}. Nothing was built; mend them and build again.")
        raise Stop(text.format(count=len(broken.faults))) from broken
    except BrokenRelease as refused:
        text = gettext("{what} Nothing was built; mend it and build again.")
        raise Stop(text.format(what=refused.what.told(gettext))) from refused
    _write(release, into)
    text = gettext("Built {pack} {version} in {folder}: parts: {count}, kB: {size}.")
    size_kb = -(-sum(map(len, release.parts.values())) // 1024)
    print(
        text.format(
            pack=release.root.pack, version=release.root.version, folder=into, count=len(release.parts), size=size_kb
        )
    )
    return 0


def _check(files: "PackFolder", source: "PackSource") -> None:
    from cluboteca.cli.node_checks import NoChecks, run_checks
    from cluboteca.cli.pack.proving import find_faults
    from cluboteca.packformat.fault import BrokenPack

    try:
        faults = find_faults(files, source, run_checks)
    except NoChecks as reason:
        text = gettext("{reason} Or build with --unchecked, if the pack was checked elsewhere.")
        raise Stop(text.format(reason=reason)) from reason
    if faults:
        raise BrokenPack(faults)


def _check_free(folder: Path) -> None:
    """Nothing but an earlier release is replaced."""
    from cluboteca.packformat.release.built_folder import PARTS, find_manifest

    if not folder.exists():
        return
    names = {entry.name for entry in folder.iterdir()} if folder.is_dir() else None
    manifest = find_manifest(folder)
    if (names and (manifest is None or names != {PARTS, manifest.name})) or names is None:
        text = gettext("{folder} holds something else than a release. Choose another folder.")
        raise Stop(text.format(folder=folder))


def _write(release: "Release", folder: Path) -> None:
    from cluboteca.packformat.release.built_folder import write_built_folder

    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".build-") as temporary:
            made = Path(temporary) / "release"
            made.mkdir()
            write_built_folder(release, made)
            if folder.exists():
                folder.rename(Path(temporary) / "earlier")
            made.rename(folder)
    except OSError as error:
        text = gettext("{folder} can't be written ({reason}). Choose another folder.")
        raise Stop(text.format(folder=folder, reason=error.strerror or error)) from error
