"""`cluboteca inspect FILE` of a Scratch project: its scripts as text, what it does and does well in plain words, and one
question about what to try next."""

import argparse
import json
from typing import TYPE_CHECKING, Any

from cluboteca.cli.judgement import show_judgement
from cluboteca.cli.say import Stop, gettext, tell
from cluboteca.insight.scratch.finding.child import list_well_made, pick_for_child
from cluboteca.insight.scratch.inspect import NOTHING, ScratchInspection, inspect_scratch
from cluboteca.insight.scratch.unreadable import UnreadableScratch
from cluboteca.packformat.sentence import gettext_noop

if TYPE_CHECKING:  # without --activity nothing of these is imported: a plain look is quick
    from cluboteca.cli.inspect_activity import ScreenSource
    from cluboteca.packformat.sentence import Translate


def look_at_scratch(
    content: bytes, args: argparse.Namespace, activity: "ScreenSource | None", translate: "Translate"
) -> int:
    try:
        inspection = inspect_scratch(content, args.locale)
    except UnreadableScratch as unreadable:
        sentence = unreadable.sentence.told(translate)
        if args.json:
            print(json.dumps({**NOTHING, "error": sentence}, ensure_ascii=False))
        else:
            tell(sentence)
        return 1
    judged = _judge(content, args.locale, activity, translate) if activity is not None else {}
    if args.json:
        whole = inspection.as_json(translate)
        # What the activity says of this project comes before what any project may show.
        findings = [*judged.get("findings", []), *whole["findings"]]
        print(json.dumps({**whole, **judged, "findings": findings}, ensure_ascii=False))
    else:
        _show(inspection, translate, asks="findings" not in judged)
        if judged:
            show_judgement({"findings": [], **judged})
    return 0


def _judge(content: bytes, locale: str, activity: "ScreenSource", translate: "Translate") -> dict[str, Any]:
    """Raises Stop for an activity of another workspace, and for what can't be played: Scratch 2, a sprite alone."""
    from cluboteca.cli.inspect_activity import judge_work
    from cluboteca.insight.scratch_project.opening import open_scratch
    from cluboteca.packformat.scratch.source import ScratchSource
    from cluboteca.packformat.scratch.work import write_scratch_work
    from cluboteca.packformat.scratch_file import ScratchParts

    if not isinstance(activity, ScratchSource):
        raise Stop(
            gettext("This activity has no checks for Scratch projects. Name one that is done in Scratch."), status=2
        )
    parts = open_scratch(content)
    if not isinstance(parts, ScratchParts):
        raise Stop(parts.told(translate))
    judged = judge_work(activity, write_scratch_work(parts.project), locale, translate, files=parts.files)
    own = {each.id for each in activity.definition.findings}
    findings = [each for each in judged.pop("findings", []) if each["id"] in own]
    return judged | {"findings": findings} if findings else judged


def _show(inspection: ScratchInspection, translate: "Translate", *, asks: bool) -> None:
    """asks: about what to try next; not when the activity has a better question."""
    for text in inspection.texts:
        if not text.scripts and not text.notes:
            continue
        print(f"{text.name}\n")
        for script in text.scripts:
            print("\n".join(f"  {line}" for line in script.splitlines()) + "\n")
        for note in text.notes:
            print(f"  // {note}\n")
    if not inspection.constructs:
        print(translate(gettext_noop("This project doesn't do anything yet: no script in it is started.")))
    else:
        print(translate(gettext_noop("What this project does:")))
        for construct in inspection.constructs:
            print(f"• {construct.said.told(translate)}")
    _show_well_made(inspection, translate)
    if asks:
        _ask(inspection, translate)


def _show_well_made(inspection: ScratchInspection, translate: "Translate") -> None:
    well_made = list_well_made(inspection.findings)
    if well_made:
        print("\n" + translate(gettext_noop("What is well made:")))
        for said in well_made:
            print(f"• {said.told(translate)}")


def _ask(inspection: ScratchInspection, translate: "Translate") -> None:
    asked = pick_for_child(inspection.findings)
    if asked is not None:
        shown = {
            target.name: text.name for target, text in zip(inspection.project.targets, inspection.texts, strict=True)
        }
        print("\n" + translate(gettext_noop("What to try next:")))
        print(f"{shown.get(asked.target, asked.target)}: {asked.question.told(translate)}")
