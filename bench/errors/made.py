"""Mistakes made in good programs, one at a time: so many that explanations can't have been fitted to them.

The good programs are attempts that passed and programs of a course. Each kind of mistake is made wherever it can be; what
still parses, or isn't a mistake any more, is left out.
"""

import ast
import json
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass

from bench.errors.expected import Expected
from bench.errors.sample import FOLDER, Sample
from bench.figure import NotMeasured

_HEAD = re.compile(r"\s*(?:if|elif|else|for|while|def|class|try|except)\b.*:\s*$")
_OTHER_WORD = {"keyword_misspelt", "keyword_capital", "keyword_romanian", "else_if", "keyword_elsewhere"}
_NOT_CLOSED = {"bracket_unclosed", "bracket_mismatch"}


@dataclass(frozen=True)
class Mistake:
    """pattern: of one line, whose first match is replaced. kinds: what a good explanation may call it."""

    name: str
    pattern: str
    replacement: str
    kinds: set[str]


MISTAKES = (
    Mistake("no colon", r"(?<=\S):\s*$", "", {"colon_missing"}),
    Mistake("semicolon for colon", r"(?<=\S):\s*$", ";", {"sign_for_colon"}),
    Mistake("if in Romanian", r"(?<=^)(\s*)if\b", r"\1dacă", _OTHER_WORD),
    Mistake("if with a capital", r"^(\s*)if\b", r"\1If", _OTHER_WORD),
    Mistake("for misspelt", r"^(\s*)for\b", r"\1fro", _OTHER_WORD),
    Mistake("for in Romanian", r"^(\s*)for\b", r"\1pentru", _OTHER_WORD),
    Mistake("while misspelt", r"^(\s*)while\b", r"\1wile", _OTHER_WORD),
    Mistake("else misspelt", r"^(\s*)else\b", r"\1esle", _OTHER_WORD),
    Mistake("else in Romanian", r"^(\s*)else\b", r"\1altfel", _OTHER_WORD),
    Mistake("else if", r"^(\s*)elif\b", r"\1else if", _OTHER_WORD),
    Mistake("def misspelt", r"^(\s*)def\b", r"\1dfe", _OTHER_WORD),
    Mistake("return misspelt", r"^(\s*)return (?=\w)", r"\1retrun ", _OTHER_WORD),
    Mistake("no in", r"^(\s*for \w+) in ", r"\1 ", {"for_in_missing"}),
    Mistake("one = in a condition", r"^(\s*(?:if|elif|while)\b[^=]*)==", r"\1=", {"equals_in_condition"}),
    Mistake("last bracket left out", r"[)\]}](?=[^)\]}]*$)", "", _NOT_CLOSED),
    Mistake("bracket too many", r"([)\]}])(?=[^)\]}]*$)", r"\1)", {"bracket_extra", "bracket_mismatch"}),
    Mistake("print without brackets", r"^(\s*)print\((.*)\)\s*$", r"\1print \2", {"print_without_brackets"}),
    Mistake("last quote left out", r"^([^'\"]*'[^'\"]*)'([^'\"]*)$", r"\1\2", {"string_unclosed"}),
    Mistake(
        "first quote left out", r"^([^'\"]*)'([^'\"]*'[^'\"]*)$", r"\1\2", {"string_opening_missing", "string_unclosed"}
    ),
    Mistake("typographic quotes", r"^([^'\"]*)'([^'\"]*)'([^'\"]*)$", r"\1„\2”\3", {"quote_typographic"}),
    Mistake("two kinds of quotes", r"^([^'\"]*'[^'\"]*)'([^'\"]*)$", r'\1"\2', {"quotes_mixed"}),
    Mistake("semicolon for comma", r"(?<=[(\[])(\w+), (?=\w)", r"\1; ", {"semicolon_for_comma"}),
    Mistake("no comma", r"(?<=[(\[])(\w+), (?=\w)", r"\1 ", {"comma_missing"}),
    Mistake("&& for and", r" and ", " && ", {"sign_elsewhere"}),
    Mistake("si for and", r" and ", " si ", {"keyword_romanian"}),
    Mistake("sau for or", r" or ", " sau ", {"keyword_romanian"}),
    Mistake("=> for >=", r" >= ", " => ", {"sign_turned"}),
    Mistake("<> for !=", r" != ", " <> ", {"sign_elsewhere"}),
    Mistake("++", r"^(\s*\w+) \+= 1\s*$", r"\1++", {"increment"}),
    Mistake("space in a name", r"^(\s*)([a-z]+) = ", r"\1\2 mea = ", {"name_with_space", "type_before_name"}),
    Mistake("digit first", r"^(\s*)([a-z]+) = ", r"\g<1>2\2 = ", {"name_starts_digit"}),
    Mistake("no value", r"^(\s*\w+ =) [^=([{]+$", r"\1", {"value_missing"}),
    Mistake(
        "spaces too many",
        r"^(\s*)(?=\w)",
        r"\1  ",
        {"indent_unexpected", "indent_first", "unindent_mismatch", "indent_uneven"},
    ),
)


def make_samples() -> Iterator[Sample]:
    """Raises NotMeasured when the programs aren't there."""
    for number, program in enumerate(_good_programs()):
        for mistake in MISTAKES:
            yield from _make(f"{mistake.name}, program {number}", program, mistake)


def _good_programs() -> list[str]:
    if not FOLDER.is_dir():
        raise NotMeasured("the reference samples belong in ../shared/data, beside the repository")
    programs = [file.read_text(encoding="utf-8") for file in sorted(FOLDER.glob("refactory/*/code/correct/*.py*"))]
    course = json.loads((FOLDER / "futurecoder" / "transcript_en.json").read_text(encoding="utf-8"))
    programs += ["\n".join(entry["program"]) for entry in course if len(entry["program"]) >= 4]
    return [program for program in dict.fromkeys(programs) if _parses(program) and "'''" not in program]


def _make(name: str, program: str, mistake: Mistake) -> Iterator[Sample]:
    lines = program.split("\n")
    for place, line in enumerate(lines):
        wrong = re.sub(mistake.pattern, mistake.replacement, line, count=1)
        is_head = _HEAD.match(line) is not None
        # in front of the head of a block more spaces move no line but that one, and in a comment nothing is wrong
        if wrong == line or "#" in line or (is_head and mistake.name == "spaces too many"):
            continue
        text = "\n".join([*lines[:place], wrong, *lines[place + 1 :]])
        if not _parses(text):
            yield Sample("made", f"{name}, line {place + 1}", text, Expected(mistake.kinds, place + 1))


def _parses(program: str) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(program)
        except SyntaxError:
            return False
    return True
