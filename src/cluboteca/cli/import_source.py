"""`cluboteca import SOURCE --into DIR`."""

import argparse
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from cluboteca.cli.say import Stop, gettext, tell
from cluboteca.cli.whole_folder import check_free, make_whole, write_files
from cluboteca.packformat.sentence import gettext_noop, sentence

if TYPE_CHECKING:
    from cluboteca.packformat.importing.imported import Imported

NOTHING: dict[str, object] = {
    "format": None,
    "locales": [],
    "activities": 0,
    "not_carried": [],
    "notes": [],
    "licence": None,
}
NOT_LOOKED_AT = sentence(
    gettext_noop("Nobody has looked whether all blocks of Scratch are such, since Node is missing: pack check will.")
)
SHOWN = 20
"""Lines of each list that a person is shown; README.md of the pack has them all."""


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("import", help=gettext("make pack source of a learning project of another format"))
    parser.add_argument(
        "source", type=Path, metavar="SOURCE", help=gettext("a project's folder, file or archive, or a folder of them")
    )
    parser.add_argument(
        "--into",
        type=Path,
        metavar="DIR",
        required=True,
        help=gettext("the folder for the pack: one that doesn't exist yet, or is empty"),
    )
    parser.add_argument(
        "--with",
        type=Path,
        metavar="DIR",
        action="append",
        default=[],
        dest="beside",
        help=gettext("a folder of other projects that the source takes parts from; may be given several times"),
    )
    parser.add_argument(
        "--locale",
        metavar="LOCALE",
        type=_as_locale,
        action="append",
        default=[],
        dest="locales",
        help=gettext(
            "only this language, such as ro; may be given several times; default: all that there are. "
            "The language of a source that doesn't say its own; default: ro"
        ),
    )
    parser.add_argument("--id", metavar="ID", dest="pack_id", help=gettext("the pack's id; default: the source's name"))
    parser.add_argument("--licence", metavar=gettext("LICENCE"), help=gettext("of a source that doesn't say it"))
    parser.add_argument("--author", metavar=gettext("AUTHOR"), help=gettext("of a source that doesn't say it"))
    parser.add_argument("--json", action="store_true", help=gettext("print the report as one JSON document"))


def run(args: argparse.Namespace) -> int:
    """The folder is there as a whole or not at all."""
    from cluboteca.insight.scratch_project.opening import open_scratch
    from cluboteca.packformat.importing import import_any
    from cluboteca.packformat.importing.imported import NotImportable, Options

    into: Path = args.into.absolute()
    options = Options(
        tuple(args.beside),
        args.pack_id,
        open_scratch=open_scratch,
        locales=tuple(args.locales),
        licence=args.licence,
        author=args.author,
    )
    try:
        check_free(into)
        imported = _with_known_blocks(import_any(args.source, options))
        with make_whole(into) as made:
            write_files(made, imported.files)
    except (NotImportable, Stop) as reason:
        text = (
            f"{reason.what.told(gettext)} {reason.remedy.told(gettext)}"
            if isinstance(reason, NotImportable)
            else str(reason)
        )
        if args.json:
            print(json.dumps({**NOTHING, "error": text}, ensure_ascii=False))
            return 1
        raise Stop(text) from reason
    report = imported.report
    if args.json:
        print(json.dumps(report.as_json(gettext), ensure_ascii=False))
        return 0
    for heading, remarks in (
        (gettext("Not carried over, or not as it was: {count}."), report.not_carried),
        (gettext("Mended, or left for you to write: {count}."), report.notes),
    ):
        if remarks:
            tell(heading.format(count=len(remarks)))
        for remark in remarks[:SHOWN]:
            tell(
                f"  {remark.where}: {remark.what.splitlines()[0][:100] if remark.what else ''} — {remark.why.told(gettext)}"
            )
        if len(remarks) > SHOWN:
            tell("  " + gettext("… README.md in the new folder has them all."))
    text = gettext("Made {folder}. Activities: {count}. Then: cluboteca pack check {folder}")
    print(text.format(folder=into, count=report.activities))
    return 0


def _as_locale(text: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", text):
        raise argparse.ArgumentTypeError(gettext("Write it as ro, en or hu."))
    return text


def _with_known_blocks(imported: "Imported") -> "Imported":
    """Where Node is missing, what isn't a block of Scratch is left for `pack check` to find."""
    from cluboteca.cli.node_checks import NoChecks, run_checks
    from cluboteca.insight.fences import find_unknown_blocks
    from cluboteca.packformat.importing.unknown_block import mend_unknown_blocks

    try:
        return mend_unknown_blocks(imported, lambda folder, locales: find_unknown_blocks(folder, locales, run_checks))
    except NoChecks as reason:
        tell(str(reason))
        imported.report.note("", "", NOT_LOOKED_AT)
        return imported
