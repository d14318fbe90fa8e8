"""`cluboteca inspect FILE` of a Scratch project: its scripts as text, and what it does in plain words."""

import argparse
import json
from typing import TYPE_CHECKING

from cluboteca.cli.say import Stop, gettext, tell
from cluboteca.insight.scratch.inspect import NOTHING, ScratchInspection, inspect_scratch
from cluboteca.insight.scratch.unreadable import UnreadableScratch
from cluboteca.packformat.sentence import gettext_noop

if TYPE_CHECKING:  # without --activity nothing of these is imported: a plain look is quick
    from cluboteca.packformat.project_source import ProjectSource
    from cluboteca.packformat.sentence import Translate


def look_at_scratch(
    content: bytes, args: argparse.Namespace, activity: "ProjectSource | None", translate: "Translate"
) -> int:
    if activity is not None:
        raise Stop(gettext("No activity has checks for Scratch projects. Leave out --activity."), status=2)
    try:
        inspection = inspect_scratch(content, args.locale)
    except UnreadableScratch as unreadable:
        sentence = unreadable.sentence.told(translate)
        if args.json:
            print(json.dumps({**NOTHING, "error": sentence}, ensure_ascii=False))
        else:
            tell(sentence)
        return 1
    if args.json:
        print(json.dumps(inspection.as_json(), ensure_ascii=False))
    else:
        _show(inspection, translate)
    return 0


def _show(inspection: ScratchInspection, translate: "Translate") -> None:
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
        return
    print(translate(gettext_noop("What this project does:")))
    for construct in inspection.constructs:
        print(f"• {construct.said.told(translate)}")
