"""`cluboteca inspect FILE.py`: a program on its own."""

import argparse
import json
from typing import TYPE_CHECKING

from cluboteca.cli.judgement import show_judgement
from cluboteca.cli.say import tell
from cluboteca.insight.python.deck import read_deck
from cluboteca.insight.python.inspect import PythonInspection, inspect_python
from cluboteca.insight.python.level import NAMES
from cluboteca.insight.python.source import Source, UnreadableSource, read_source
from cluboteca.packformat.python.work import write_python_work

if TYPE_CHECKING:  # without --activity nothing of these is imported: a plain look is quick
    from cluboteca.cli.inspect_activity import ScreenSource
    from cluboteca.packformat.sentence import Translate


def look_at_program(
    content: bytes, args: argparse.Namespace, activity: "ScreenSource | None", translate: "Translate"
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
        from cluboteca.cli.inspect_activity import judge_work

        answer |= judge_work(activity, write_python_work(source.text), args.locale, translate)
    if args.json:
        print(json.dumps(answer, ensure_ascii=False))
    else:
        show_constructs(inspection, translate)
        show_judgement(answer)
        show_explanation(inspection)
    return 0


def show_constructs(inspection: PythonInspection, translate: "Translate") -> None:
    if inspection.constructs:
        print(", ".join(translate(NAMES[construct]) for construct in inspection.constructs))


def show_explanation(inspection: PythonInspection) -> None:
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
