"""`cluboteca pack verify DIR`."""

import argparse
import json
from pathlib import Path

from cluboteca.cli.say import Stop, gettext, tell

SIGNS = {True: "✓", False: "✗", None: "!"}


def add_parser(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = acts.add_parser("verify", help=gettext("say what holds of a repository, or of a built release"))
    parser.add_argument("folder", type=Path, metavar="DIR", help=gettext("a repository, or what pack build made"))
    parser.add_argument(
        "--root", type=Path, metavar="FILE", help=gettext("a root that came another way, to begin the trust with")
    )
    parser.add_argument("--json", action="store_true", help=gettext("print one JSON document"))


def run(args: argparse.Namespace) -> int:
    from cluboteca.packformat.release.built_folder import find_manifest
    from cluboteca.packformat.repository.judging import judge_built_folder, judge_repository
    from cluboteca.packformat.repository.role import now

    folder: Path = args.folder
    trusted = _read_root(args.root)
    is_built = find_manifest(folder) is not None
    statements = judge_built_folder(folder) if is_built else judge_repository(folder, trusted, now())
    holds = all(statement.holds is not False for statement in statements)
    if args.json:
        lines = [{"holds": each.holds, "text": each.told.told(gettext)} for each in statements]
        print(json.dumps({"holds": holds, "statements": lines}, ensure_ascii=False))
    else:
        for statement in statements:
            print(SIGNS[statement.holds], statement.told.told(gettext))
        tell(gettext("Everything holds.") if holds else gettext("Not everything holds: don't give this to a club."))
    return 0 if holds else 1


def _read_root(file: Path | None) -> bytes | None:
    try:
        return None if file is None else file.read_bytes()
    except OSError as error:
        text = gettext("The root {file} can't be read ({detail}). Look where it lies.")
        raise Stop(text.format(file=file, detail=error.strerror or error)) from error
