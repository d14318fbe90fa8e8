"""`cluboteca inspect --activity`: a project judged by the checks of an activity."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import cluboteca
from cluboteca.cli import node_checks
from cluboteca.cli.say import Stop, gettext, tell
from cluboteca.insight.facts import read_facts
from cluboteca.insight.judge import judge
from cluboteca.insight.proof import describe_activity
from cluboteca.insight.run import RunQuestion, encode_files
from cluboteca.insight.scratch_project.facts import ScratchFacts
from cluboteca.insight.scratch_project.opening import open_scratch
from cluboteca.insight.work import UnreadableWork
from cluboteca.packformat.fault import BrokenPack
from cluboteca.packformat.folder import read_folder
from cluboteca.packformat.project_source import ProjectSource
from cluboteca.packformat.rendering import render_activity
from cluboteca.packformat.sentence import Translate, gettext_noop
from cluboteca.packformat.sheet.kind import AnySheetText, SheetSource
from cluboteca.packformat.source import read_pack
from cluboteca.packformat.text import ProjectText

_PACKAGE_DIR = Path(cluboteca.__file__).parent
_PACK_FOLDERS = (_PACKAGE_DIR / "packs", _PACKAGE_DIR.parent.parent / "packs")


ScreenSource = ProjectSource | SheetSource


def find_activity(name: str) -> ScreenSource:
    pack, _, slug = name.rpartition("/")
    candidates = [Path(pack), *(folder / pack for folder in _PACK_FOLDERS)] if pack and slug else []
    folder = next((each for each in candidates if (each / "pack.yaml").is_file()), None)
    if folder is None:
        raise Stop(
            gettext("There is no pack for “{name}”. Write PACK/ACTIVITY, as in first-steps/to-the-well.").format(
                name=name
            ),
            status=2,
        )
    try:
        source = read_pack(read_folder(folder), open_scratch=open_scratch)
    except BrokenPack as error:
        raise Stop(error.faults[0].told(gettext)) from error
    found = next((each for each in source.list_activities() if each.id == slug), None)
    if not isinstance(found, ScreenSource):
        known = ", ".join(each.id for each in source.list_activities() if isinstance(each, ScreenSource))
        text = gettext("The pack has no activity “{slug}” that is done at a computer. It has: {activities}.")
        raise Stop(text.format(slug=slug, activities=known), status=2)
    return found


def judge_work(
    activity: ScreenSource, work: object, locale: str, translate: Translate, files: Mapping[str, bytes] | None = None
) -> dict[str, Any]:
    """`checks`, `notes`, and `findings` where the activity has one, which comes instead of what is found anywhere.

    files: of Scratch, what the work names.

    Without Node the run checks are told as not run, and no finding is looked for. Raises Stop for a work of another kind of
    activity.
    """
    locale = locale if locale in activity.fronts else next(iter(activity.fronts))
    try:
        if isinstance(activity, SheetSource):
            return _judge_sheet(activity, work, locale, translate)
        return _judge_project(activity, work, locale, translate, files)
    except UnreadableWork as error:
        text = gettext("This was made in an activity of another kind. Name the one in which it was made.")
        raise Stop(text, status=2) from error


def _judge_sheet(activity: SheetSource, work: object, locale: str, translate: Translate) -> dict[str, Any]:
    texts = render_activity(activity, locale, translate=translate, image_address=str)
    assert isinstance(texts, AnySheetText)
    judgement = judge(activity=activity.definition, texts=texts, work=work, results={}, facts={}, translate=translate)
    return {"checks": [{"id": each.id, "passed": each.passed, "message": each.message} for each in judgement.checks]}


def _judge_project(
    activity: ProjectSource, work: object, locale: str, translate: Translate, files: Mapping[str, bytes] | None
) -> dict[str, Any]:
    texts = render_activity(activity, locale, translate=translate, image_address=str)
    assert isinstance(texts, ProjectText)
    try:
        question = RunQuestion("work", describe_activity(activity, locale), work, files=encode_files(files or {}))
        answer = node_checks.run_checks([question])["work"]
        was_run = True
    except node_checks.NoChecks as error:
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
    told: dict[str, Any] = {"checks": checks, **_describe_run(answer.facts if answer else None)}
    return told | {"findings": findings} if findings else told


def _describe_run(facts: object) -> dict[str, Any]:
    """notes: what was noticed at which check, such as another start. cast: of Scratch, who was taken for whom."""
    known = read_facts(facts)
    notes = [note.model_dump(mode="json", exclude_none=True) for note in getattr(known, "notes", ())]
    cast = {"cast": known.cast.model_dump(mode="json")} if isinstance(known, ScratchFacts) else {}
    return {"notes": notes, **cast}
