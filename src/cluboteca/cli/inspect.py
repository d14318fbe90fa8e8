"""`cluboteca inspect FILE`: what a project shows."""

import argparse
import gettext as stdlib_gettext
import json
import os
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cluboteca
from cluboteca.cli.say import Stop, gettext, tell

if TYPE_CHECKING:  # a look at one kind of file imports nothing of the others
    from cluboteca.cli.inspect_activity import ScreenSource
    from cluboteca.cli.inspect_folder import Look
    from cluboteca.packformat.sentence import Translate

PACKAGE_DIR = Path(cluboteca.__file__).parent
MAX_BYTES = 20 * 1024 * 1024
"""Of the largest file that any kind of project may be; each kind has its own limit below."""
NOTHING: dict[str, Any] = {"kind": None, "scripts": None, "constructs": [], "findings": [], "error": None}


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("inspect", help=gettext("say what a project shows"))
    parser.add_argument(
        "file", type=Path, metavar="FILE", help=gettext("a saved project, a Scratch project, or a folder of them")
    )
    parser.add_argument(
        "--activity",
        metavar="PACK/ACTIVITY",
        help=gettext(
            "judge it by the checks of this activity; PACK: a pack that comes with Cluboteca, or a pack folder"
        ),
    )
    parser.add_argument(
        "--locale",
        default=os.environ.get("CLUBOTECA_LANGUAGE", "ro"),
        help=gettext("the language of the answer; default: ro"),
    )
    parser.add_argument(
        "--json", action="store_true", help=gettext("print one JSON document, of a folder one line for each file")
    )


def run(args: argparse.Namespace) -> int:
    try:
        return _inspect_folder(args) if args.file.is_dir() else _inspect(args)
    except Stop as stop:
        if args.json and stop.status == 1:
            print(json.dumps({**NOTHING, "error": str(stop)}, ensure_ascii=False))
            return 1
        raise


def _inspect_folder(args: argparse.Namespace) -> int:
    from cluboteca.cli.inspect_folder import inspect_folder

    if args.activity:
        raise Stop(
            gettext("An activity judges one project at a time. Name the file, or leave out --activity."), status=2
        )
    return inspect_folder(args.file, partial(look_at, args), as_json=args.json)


def look_at(args: argparse.Namespace, file: Path) -> "Look":
    """One file of a folder, as if it were the only one. Runs in a process of its own."""
    from cluboteca.cli.inspect_folder import Look

    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            status = run(argparse.Namespace(**vars(args) | {"file": file}))
        except Stop as stop:
            tell(str(stop))
            status = stop.status
    return Look(status, out.getvalue(), err.getvalue())


def _inspect(args: argparse.Namespace) -> int:
    translate = stdlib_gettext.translation(
        "django", PACKAGE_DIR / "locale", languages=[args.locale], fallback=True
    ).gettext
    activity = _find_activity(args.activity) if args.activity else None
    return _look(_read(args.file), args, activity, translate)


def _look(content: bytes, args: argparse.Namespace, activity: "ScreenSource | None", translate: "Translate") -> int:
    """Only what this kind of file needs is imported."""
    if args.file.suffix.lower() == ".py":
        from cluboteca.cli.inspect_python import look_at_program

        return look_at_program(content, args, activity, translate)
    from cluboteca.insight.scratch.recognition import is_scratch

    if is_scratch(content, args.file.name):
        from cluboteca.cli.inspect_scratch import look_at_scratch

        return look_at_scratch(content, args, activity, translate)
    from cluboteca.cli.inspect_work import look_at_work

    return look_at_work(content, args, activity, translate)


def _find_activity(name: str) -> "ScreenSource":
    from cluboteca.cli.inspect_activity import find_activity

    return find_activity(name)


def _read(path: Path) -> bytes:
    """One byte more than is ever read of a project, so that too large a file is known as such."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        text = gettext(
            "The file {path} can't be read ({reason}). Look whether it is there and whether you may read it."
        )
        raise Stop(text.format(path=path, reason=error.strerror or error)) from error
