"""The handful of checks that a librarian can choose in plain words, each with a program that passes it.

A project that passes all chosen ones is made from these programs: the pack format asks for a model answer.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass

from cluboteca.content.own.draft import DraftCheck, OwnKind
from cluboteca.packformat.sentence import gettext_noop


@dataclass(frozen=True)
class SimpleCheck:
    """label: what the page offers. text_label: what to type beside it, or empty. passed, failed: to the child.

    rule: of activity.yaml, as YAML; {name} stands for the name of its text. answer: what passes it, in Python lines, or in
    lines of an outline; `$name` and `{name}` likewise.
    """

    rule: str
    kinds: tuple[OwnKind, ...]
    label: str
    passed: str
    failed: str
    yaml: Callable[[str], str]
    answer: Callable[[DraftCheck, str], list[str]]
    text_label: str = ""


_STAGES = (OwnKind.BLOCKS, OwnKind.SCRATCH)

RULES = {
    check.rule: check
    for check in (
        SimpleCheck(
            rule="says",
            kinds=_STAGES,
            label=gettext_noop("A character says something"),
            passed=gettext_noop("Somebody says something."),
            failed=gettext_noop("Nobody says anything yet. Look among the blocks of Looks."),
            yaml=lambda name: "run: {see: {sprite: any, says: {any: true}}}",
            answer=lambda check, name: ["- say_for: {text: $hello, seconds: 1}"],
        ),
        SimpleCheck(
            rule="square",
            kinds=_STAGES,
            label=gettext_noop("A square is drawn"),
            passed=gettext_noop("You have drawn a square."),
            failed=gettext_noop("That isn't a square yet. Is the pen down? How far do you turn at each corner?"),
            yaml=lambda name: "run: {see: {draws: {shape: square, width: {at_least: 20}}}}",
            answer=lambda check, name: ["- pen_down", "- repeat: {times: 4, do: [{move: 60}, {turn_right: 90}]}"],
        ),
        SimpleCheck(
            rule="repeats",
            kinds=_STAGES,
            label=gettext_noop("A repeat block is used"),
            passed=gettext_noop("You use a repeat block."),
            failed=gettext_noop("There is no repeat block yet."),
            yaml=lambda name: "read: {uses: {block: repeat, at_least: 1}}",
            answer=lambda check, name: ["- repeat: {times: 2, do: [{move: 10}]}"],
        ),
        SimpleCheck(
            rule="prints",
            kinds=(OwnKind.PYTHON,),
            label=gettext_noop("The program prints this text"),
            text_label=gettext_noop("Which text"),
            passed=gettext_noop("The program prints what it should."),
            failed=gettext_noop("The program doesn't print the text of the task yet. Compare letter by letter."),
            yaml=lambda name: f'run: {{outputs: {{given: ["1", "1", "1", "1"], has: ["{{{name}}}"]}}}}',
            answer=lambda check, name: [f"print({json.dumps(check.text.strip(), ensure_ascii=False)})"],
        ),
        SimpleCheck(
            rule="asks",
            kinds=(OwnKind.PYTHON,),
            label=gettext_noop("The program asks a question"),
            passed=gettext_noop("The program asks, and waits for an answer."),
            failed=gettext_noop("The program asks nothing yet. Use input()."),
            yaml=lambda name: 'run: {asks: {given: ["1", "1", "1", "1"], at_least: 1}}',
            answer=lambda check, name: ["answer = input()"],
        ),
        SimpleCheck(
            rule="loops",
            kinds=(OwnKind.PYTHON,),
            label=gettext_noop("A for loop is used"),
            passed=gettext_noop("You use a for loop."),
            failed=gettext_noop("There is no for loop yet."),
            yaml=lambda name: "read: {uses: {construct: for_loop, at_least: 1}}",
            answer=lambda check, name: ["for number in range(3):", "    print(number)"],
        ),
    )
}


def list_rules(kind: OwnKind) -> list[SimpleCheck]:
    return [check for check in RULES.values() if kind in check.kinds]
