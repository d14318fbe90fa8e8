"""`cluboteca inspect FILE`: what a project shows."""

import argparse
import gettext as stdlib_gettext
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cluboteca
from cluboteca.cli.say import Stop, gettext, tell
from cluboteca.insight.inspection import Inspection, inspect_blocks
from cluboteca.insight.work import MAX_BYTES
from cluboteca.packformat.sentence import gettext_noop

if TYPE_CHECKING:  # without --activity nothing of these is imported: a plain look is quick
    from cluboteca.packformat.blocks_source import BlocksSource
    from cluboteca.packformat.sentence import Translate

PACKAGE_DIR = Path(cluboteca.__file__).parent
NOTHING = Inspection(None, None, None).as_json(str)
PACK_FOLDERS = (PACKAGE_DIR / "packs", PACKAGE_DIR.parent.parent / "packs")


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("inspect", help=gettext("say what a project shows"))
    parser.add_argument("file", type=Path, metavar="FILE", help=gettext("a saved project"))
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
    parser.add_argument("--json", action="store_true", help=gettext("print one JSON document"))


def run(args: argparse.Namespace) -> int:
    try:
        return _inspect(args)
    except Stop as stop:
        if args.json and stop.status == 1:
            print(json.dumps({**NOTHING, "error": str(stop)}, ensure_ascii=False))
            return 1
        raise


def _inspect(args: argparse.Namespace) -> int:
    translate = stdlib_gettext.translation(
        "django", PACKAGE_DIR / "locale", languages=[args.locale], fallback=True
    ).gettext
    activity = _find_activity(args.activity) if args.activity else None
    content = _read(args.file)
    inspection = inspect_blocks(content, args.file.name)
    answer = inspection.as_json(translate)
    if activity is not None and inspection.project is not None:
        answer |= _judge(activity, json.loads(content), args.locale, translate)
    if args.json:
        print(json.dumps(answer, ensure_ascii=False))
    else:
        _show(inspection, answer)
    return 1 if inspection.error else 0


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


def _find_activity(name: str) -> "BlocksSource":
    from cluboteca.packformat.blocks_source import BlocksSource
    from cluboteca.packformat.fault import BrokenPack
    from cluboteca.packformat.folder import read_folder
    from cluboteca.packformat.source import read_pack

    pack, _, slug = name.rpartition("/")
    candidates = [Path(pack), *(folder / pack for folder in PACK_FOLDERS)] if pack and slug else []
    folder = next((each for each in candidates if (each / "pack.yaml").is_file()), None)
    if folder is None:
        raise Stop(
            gettext("There is no pack for “{name}”. Write PACK/ACTIVITY, as in first-steps/to-the-well.").format(
                name=name
            ),
            status=2,
        )
    try:
        source = read_pack(read_folder(folder))
    except BrokenPack as error:
        raise Stop(error.faults[0].told(gettext)) from error
    found = next((each for each in source.list_activities() if each.id == slug), None)
    if not isinstance(found, BlocksSource):
        blocks = ", ".join(each.id for each in source.list_activities() if isinstance(each, BlocksSource))
        text = gettext("The pack has no block activity “{slug}”. It has: {activities}.")
        raise Stop(text.format(slug=slug, activities=blocks), status=2)
    return found


def _judge(activity: "BlocksSource", work: object, locale: str, translate: "Translate") -> dict[str, Any]:
    """`checks` and `findings`. Without Node the run checks are told as not run, and no finding is looked for."""
    from cluboteca.cli.node_checks import NoChecks, run_checks
    from cluboteca.insight.judge import judge
    from cluboteca.insight.proof import describe_activity
    from cluboteca.insight.run import RunQuestion
    from cluboteca.packformat.rendering import render_activity
    from cluboteca.packformat.text import BlocksText

    locale = locale if locale in activity.fronts else next(iter(activity.fronts))
    texts = render_activity(activity, locale, translate=translate, image_address=str)
    assert isinstance(texts, BlocksText)
    try:
        answer = run_checks([RunQuestion("work", describe_activity(activity, locale), work)])["work"]
        was_run = True
    except NoChecks as error:
        tell(str(error))
        answer, was_run = None, False
    judgement = judge(
        activity=activity.definition,
        texts=texts,
        work=work,
        results=answer.results if answer else {},
        facts=answer.facts if answer else {},
        translate=translate,
    )
    run_ids = {check.id for check in activity.definition.checks if check.run}
    not_run = translate(gettext_noop("This check runs the program, and nothing could be run here."))
    checks = [
        {"id": check.id, "passed": check.passed, "message": check.message}
        if was_run or check.id not in run_ids
        else {"id": check.id, "passed": None, "message": not_run}
        for check in judgement.checks
    ]
    findings = [{"id": judgement.finding, "message": judgement.next_try}] if was_run and judgement.finding else []
    return {"checks": checks, "findings": findings}


def _show(inspection: Inspection, answer: dict[str, Any]) -> None:
    if inspection.error:
        tell(answer["error"])
        return
    print(answer["scripts"])
    for check in answer.get("checks", ()):
        sign = {True: "✓", False: "✗", None: "?"}[check["passed"]]
        print(f"{sign} {check['message']}")
    for finding in answer["findings"]:
        print(f"→ {finding['message']}")
