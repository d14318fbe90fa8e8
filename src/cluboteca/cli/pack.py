"""`cluboteca pack ...`: the content pipeline: new, check, install, list."""

import argparse
import json
import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cluboteca.cli.data_folder import add_data_option, check_database, set_up_django, use_data_folder
from cluboteca.cli.say import Stop, gettext, tell

if TYPE_CHECKING:  # `pack --help` needs none of these
    from cluboteca.packformat.fault import Fault


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("pack", help=gettext("make, check and install packs of activities"))
    acts = parser.add_subparsers(dest="act", metavar=gettext("ACT"), required=True)
    new = acts.add_parser("new", help=gettext("make a small correct pack to start from"))
    new.add_argument("folder", type=Path, metavar="DIR", help=gettext("a folder that doesn't exist yet, or is empty"))
    check = acts.add_parser("check", help=gettext("prove that a pack does what it says"))
    check.add_argument("folder", type=Path, metavar="DIR", help=gettext("the folder that holds pack.yaml"))
    check.add_argument("--json", action="store_true", help=gettext("print one JSON document"))
    check.add_argument(
        "--trace", metavar=gettext("ACTIVITY"), help=gettext("also say what the checks of this activity see")
    )
    install = acts.add_parser("install", help=gettext("put a pack into the club, or bring it up to date there"))
    install.add_argument("folder", type=Path, metavar="DIR", help=gettext("the folder that holds pack.yaml"))
    add_data_option(install)
    listing = acts.add_parser("list", help=gettext("the packs that stand in the club"))
    listing.add_argument("--json", action="store_true", help=gettext("print one JSON document"))
    add_data_option(listing)


def run(args: argparse.Namespace) -> int:
    if args.act == "new":
        return _new(args.folder)
    if args.act == "check":
        return _check(args.folder, as_json=args.json, traced=args.trace)
    if args.act == "install":
        return _install(args.folder, args.data)
    return _list(args.data, as_json=args.json)


def _new(folder: Path) -> int:
    """The folder is there as a whole or not at all."""
    from cluboteca.packformat import new_pack

    folder = folder.absolute()
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise Stop(
                gettext("{folder} is there already and isn't empty. Choose another folder.").format(folder=folder)
            )
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".new-pack-") as temporary:
            made = Path(temporary) / "pack"
            new_pack.write(made, _as_id(folder.name))
            if folder.exists():
                folder.rmdir()
            made.rename(folder)
    except OSError as error:
        text = gettext("{folder} can't be written ({reason}). Choose another folder.")
        raise Stop(text.format(folder=folder, reason=error.strerror or error)) from error
    tell(gettext("Made {folder}. Change it as you like, then: cluboteca pack check {folder}").format(folder=folder))
    return 0


def _as_id(name: str) -> str:
    """The folder's name as the id of a pack, as far as it can be one."""
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:60].rstrip("-")
    return slug if re.match(r"[a-z]", slug) else "my-pack"


def _check(folder: Path, *, as_json: bool, traced: str | None) -> int:
    from cluboteca.cli.node_checks import NoChecks, run_checks
    from cluboteca.insight.proof import prove
    from cluboteca.insight.run import RunAnswer, RunQuestion
    from cluboteca.insight.scratch_project.opening import open_scratch
    from cluboteca.packformat.fault import BrokenPack
    from cluboteca.packformat.folder import read_folder
    from cluboteca.packformat.source import PackSource, read_pack

    source: PackSource | None = None
    faults: list[Fault] = []
    error: str | None = None
    traced_answers: dict[str, RunAnswer] = {}

    def run_traced(questions: Sequence[RunQuestion]) -> Mapping[str, RunAnswer]:
        place = f"activities/{traced}/"
        answers = run_checks([replace(each, trace=place in each.id) for each in questions])
        traced_answers.update({id: answer for id, answer in answers.items() if answer.trace})
        return answers

    try:
        source = read_pack(read_folder(folder), open_scratch=open_scratch)
        faults = prove(source, run_traced)
    except BrokenPack as broken:
        faults = list(broken.faults)
    except NoChecks as reason:
        error = str(reason)
    activities = len(source.list_activities()) if source else 0
    if as_json:
        document = {
            "pack": source.definition.id if source else None,
            "version": source.definition.version if source else None,
            "activities": activities,
            "faults": [fault.as_json(gettext) for fault in faults],
            "error": error,
            **({"trace": {id: answer.trace for id, answer in traced_answers.items()}} if traced else {}),
        }
        print(json.dumps(document, ensure_ascii=False))
    else:
        for place, answer in traced_answers.items():
            for check, lines in answer.trace.items():
                sign = "✓" if answer.results.get(check) else "✗"
                print(f"{sign} {check}: {place}", *lines, sep="\n  ")
        for fault in faults:
            print(fault.told(gettext))
        if error:
            tell(error)
        elif faults:
            tell(gettext("Faults: {count}.").format(count=len(faults)))
        else:
            tell(gettext("Nothing is wrong. Activities: {count}.").format(count=activities))
    return 1 if faults or error else 0


def _install(folder: Path, data: Path | None) -> int:
    _open_club(data)
    from django.db import DatabaseError

    from cluboteca.content.actions import load_pack
    from cluboteca.content.policies import PackBroken
    from cluboteca.core.errors import is_disk_full

    try:
        loaded = load_pack(folder)
    except PackBroken as broken:
        for fault in broken.faults:
            tell(fault.told(gettext))
        raise Stop(gettext("The pack wasn't installed; the club has what it had.")) from broken
    except (DatabaseError, OSError) as error:
        if not is_disk_full(error):
            raise
        raise _disk_full(use_data_folder(data)) from error
    text = gettext("Installed: {pack} {version}.") if loaded.is_changed else gettext("Already there: {pack} {version}.")
    print(text.format(pack=loaded.release.pack.slug, version=loaded.release.version))
    return 0


def _list(data: Path | None, *, as_json: bool) -> int:
    _open_club(data)
    from cluboteca.content.queries import list_releases

    releases = list_releases()
    if as_json:
        packs = [
            {
                "id": release.pack.slug,
                "version": release.version,
                "licence": release.pack.licence,
                "installed_at": release.installed_at.isoformat(),
            }
            for release in releases
        ]
        print(json.dumps(packs, ensure_ascii=False))
        return 0
    for release in releases:
        print(f"{release.pack.slug} {release.version}")
    if not releases:
        tell(gettext("No pack is installed. Install one with: cluboteca pack install DIR"))
    return 0


def _open_club(data: Path | None) -> None:
    folder = use_data_folder(data)
    check_database(folder)
    set_up_django(folder)
    from django.db import DatabaseError

    from cluboteca.config.upgrade import FromNewerVersion, bring_database_up_to_date
    from cluboteca.core.errors import is_disk_full

    try:
        bring_database_up_to_date()
    except FromNewerVersion as error:
        text = gettext(
            "The data in {folder} was made by a newer Cluboteca. "
            "Update Cluboteca on this computer; nothing was changed."
        )
        raise Stop(text.format(folder=folder)) from error
    except (DatabaseError, OSError) as error:
        if not is_disk_full(error):
            raise
        raise _disk_full(folder) from error


def _disk_full(folder: Path) -> Stop:
    text = gettext("The disk that holds {folder} is full. Free some space and start again; nothing is lost.")
    return Stop(text.format(folder=folder))
