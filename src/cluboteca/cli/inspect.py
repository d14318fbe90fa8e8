"""`cluboteca inspect FILE`: what a project shows."""

import argparse
import gettext as stdlib_gettext
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cluboteca
from cluboteca.cli.say import Stop, gettext, tell
from cluboteca.insight.inspection import Inspection, inspect_work
from cluboteca.insight.python.deck import read_deck
from cluboteca.insight.python.inspect import PythonInspection, inspect_python
from cluboteca.insight.python.level import NAMES
from cluboteca.insight.python.source import Source, UnreadableSource, read_source
from cluboteca.insight.work import MAX_BYTES
from cluboteca.packformat.python.work import write_python_work
from cluboteca.packformat.sentence import gettext_noop

if TYPE_CHECKING:  # without --activity nothing of these is imported: a plain look is quick
    from cluboteca.packformat.project_source import ProjectSource
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
    if args.file.suffix.lower() == ".py":
        return _inspect_python(content, args, activity, translate)
    inspection = inspect_work(content, args.file.name, args.locale)
    answer = inspection.as_json(translate)
    if activity is not None and inspection.project is not None:
        answer |= _judge(activity, json.loads(content), args.locale, translate)
    if args.json:
        print(json.dumps(answer, ensure_ascii=False))
    else:
        _show(inspection, answer, translate)
    return 1 if inspection.error else 0


def _inspect_python(
    content: bytes, args: argparse.Namespace, activity: "ProjectSource | None", translate: "Translate"
) -> int:
    """A program that isn't Python yet is a project all the same, so exit 0; what is no readable text isn't."""
    try:
        source = read_source(content)
    except UnreadableSource as unreadable:
        entry = read_deck(args.locale)[unreadable.kind]
        sentence = f"{entry['what']} {entry['try']}"
        if args.json:
            nothing = PythonInspection(Source(""), (), None, ()).as_json()
            print(json.dumps({**nothing, "error": sentence}, ensure_ascii=False))
        else:
            tell(sentence)
        return 1
    inspection = inspect_python(source, args.locale)
    answer = inspection.as_json()
    if activity is not None:
        answer |= _judge(activity, write_python_work(source.text), args.locale, translate)
    if args.json:
        print(json.dumps(answer, ensure_ascii=False))
    else:
        _show_constructs(inspection, translate)
        _show_judgement(answer)
        _show_explanation(inspection)
    return 0


def _show_constructs(inspection: PythonInspection, translate: "Translate") -> None:
    if inspection.constructs:
        print(", ".join(translate(NAMES[construct]) for construct in inspection.constructs))


def _show_explanation(inspection: PythonInspection) -> None:
    error = inspection.error
    if error is None:
        return
    lines = inspection.source.lines
    print(f"✗ {error.title}\n" if inspection.file is None else f"✗ {error.title} ({inspection.file})\n")
    for number in range(max(1, error.line - 2), error.line + 1):
        print(f"{number:>4} | {lines[number - 1]}".rstrip())
    # a tab before the place is kept, so that the mark stands below it at any width of tabs
    before = "".join("\t" if each == "\t" else " " for each in lines[error.line - 1][: error.column - 1])
    print(f"     | {before}{'^' * (error.end_column - error.column)}\n")
    print(f"{error.what}\n{error.why}\n→ {error.next_try}")


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


def _find_activity(name: str) -> "ProjectSource":
    from cluboteca.packformat.fault import BrokenPack
    from cluboteca.packformat.folder import read_folder
    from cluboteca.packformat.project_source import ProjectSource
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
    if not isinstance(found, ProjectSource):
        known = ", ".join(each.id for each in source.list_activities() if isinstance(each, ProjectSource))
        text = gettext("The pack has no activity “{slug}” that is done at a computer. It has: {activities}.")
        raise Stop(text.format(slug=slug, activities=known), status=2)
    return found


def _judge(activity: "ProjectSource", work: object, locale: str, translate: "Translate") -> dict[str, Any]:
    """`checks`, and `findings` where the activity has one, which comes instead of what is found anywhere.

    Without Node the run checks are told as not run, and no finding is looked for.
    """
    from cluboteca.cli.node_checks import NoChecks, run_checks
    from cluboteca.insight.judge import judge
    from cluboteca.insight.proof import describe_activity
    from cluboteca.insight.run import RunQuestion
    from cluboteca.packformat.rendering import render_activity
    from cluboteca.packformat.text import ProjectText

    locale = locale if locale in activity.fronts else next(iter(activity.fronts))
    texts = render_activity(activity, locale, translate=translate, image_address=str)
    assert isinstance(texts, ProjectText)
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
    return {"checks": checks, "findings": findings} if findings else {"checks": checks}


def _show(inspection: Inspection, answer: dict[str, Any], translate: "Translate") -> None:
    if inspection.error:
        tell(answer["error"])
        return
    print(answer["scripts"])
    if inspection.python is not None:
        print()
        _show_constructs(inspection.python, translate)
    _show_judgement(answer)
    if inspection.python is not None:
        _show_explanation(inspection.python)


def _show_judgement(answer: dict[str, Any]) -> None:
    for check in answer.get("checks", ()):
        sign = {True: "✓", False: "✗", None: "?"}[check["passed"]]
        print(f"{sign} {check['message']}")
    for finding in answer["findings"]:
        print(f"→ {finding['message']}")
