"""`cluboteca inspect FILE` of a project that Cluboteca itself has saved, made of blocks or in Python."""

import argparse
import json
from typing import TYPE_CHECKING, Any

from cluboteca.cli.inspect_python import show_constructs, show_explanation
from cluboteca.cli.judgement import show_judgement
from cluboteca.cli.say import tell
from cluboteca.insight.inspection import Inspection, inspect_work

if TYPE_CHECKING:  # without --activity nothing of these is imported: a plain look is quick
    from cluboteca.cli.inspect_activity import ScreenSource
    from cluboteca.packformat.sentence import Translate


def look_at_work(
    content: bytes, args: argparse.Namespace, activity: "ScreenSource | None", translate: "Translate"
) -> int:
    inspection = inspect_work(content, args.locale)
    answer = inspection.as_json(translate, args.locale)
    if activity is not None and inspection.project is not None:
        from cluboteca.cli.inspect_activity import judge_work

        answer |= judge_work(activity, json.loads(content), args.locale, translate)
    if args.json:
        print(json.dumps(answer, ensure_ascii=False))
    else:
        _show(inspection, answer, translate)
    return 1 if inspection.error else 0


def _show(inspection: Inspection, answer: dict[str, Any], translate: "Translate") -> None:
    if inspection.error:
        tell(answer["error"])
        return
    print(answer["scripts"])
    if inspection.python is not None:
        print()
        show_constructs(inspection.python, translate)
    show_judgement(answer)
    if inspection.python is not None:
        show_explanation(inspection.python)
