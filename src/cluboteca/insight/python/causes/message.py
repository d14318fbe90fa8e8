"""What CPython's own complaint says, where that is enough: found by the words that all versions share."""

import re
from collections.abc import Iterator

from cluboteca.insight.python.cause import Cause
from cluboteca.insight.python.program import Program
from cluboteca.insight.python.token import Token

_BY_MESSAGE: list[tuple[str, str]] = [
    (r"'(?P<word>return|yield|yield from)' outside", "function_word_outside"),
    (
        r"'(?P<word>await|async \w+)' outside|asynchronous .* outside|'(?P<word2>async \w+|await)' outside",
        "await_outside",
    ),
    (
        r"'(?P<word>break)' outside loop|'(?P<word2>continue)' not properly in loop|'(?P<word3>\w+)' outside loop",
        "loop_word_outside",
    ),
    (r"name '(?P<name>\w+)' is (?:assigned to|used) (?:before|prior to) (?P<word>global|nonlocal)", "global_late"),
    (r"annotated name '(?P<name>\w+)' can't be (?P<word>global|nonlocal)", "global_with_value"),
    (r"name '(?P<name>\w+)' is parameter and (?P<word>global|nonlocal)", "global_parameter"),
    (r"name '(?P<name>\w+)' is (?P<word>nonlocal) and global", "global_parameter"),
    (r"no binding for nonlocal '(?P<name>\w+)'", "nonlocal_unknown"),
    (r"nonlocal declaration not allowed at module level", "nonlocal_outside"),
    (r"duplicate (?:argument|parameter) '(?P<name>\w+)'", "parameter_repeated"),
    (r"keyword argument repeated: (?P<name>\w+)|keyword argument repeated", "argument_repeated"),
    (r"import \* only allowed at module level", "import_star"),
    (r"__future__|not a chance|future feature", "import_future"),
    (r"default 'except:' must be last", "except_order"),
    (r"non-default argument follows default|parameter without a default follows", "parameter_default"),
    (r"positional argument follows keyword", "argument_order"),
    (r"Generator expression must be parenthesized", "generator_brackets"),
    (r"expression cannot contain assignment", "equals_in_condition"),
    (r"assignment expression|walrus|cannot use assignment expressions", "walrus_wrong"),
    (r"starred|unpacking cannot|can't use star|single-target|two starred", "star_wrong"),
    (
        r"(?:/|\*) (?:must|may)|bare \*|follow (?:bare \*|var-|\*)|var-(?:keyword|positional)|named arguments must follow",
        "parameter_star",
    ),
    (r"multiple exception types must be parenthesized", "except_brackets"),
    (r"cannot have both 'except' and 'except\*'", "except_order"),
    (r"target for annotation|can be annotated", "annotation_wrong"),
    (r"illegal expression for augmented assignment", "assign_to_expression"),
    (r"yield expression", "assign_to_expression"),
    (r"did you forget parentheses around the comprehension target", "comprehension_target"),
    (r"unicode error|codec can't decode|truncated \\|malformed \\N", "string_escape"),
    (r"bytes can only contain ASCII", "string_bytes"),
    (r"cannot mix bytes", "string_bytes"),
    (r"after line continuation character", "backslash_misplaced"),
    (r"unexpected EOF while parsing|unexpected end of file", "unfinished"),
    (r"leading zeros", "leading_zero"),
    (r"Exceeds the limit|integer string conversion", "number_too_long"),
    (r"invalid (?:decimal|hexadecimal|octal|binary|imaginary) literal|invalid digit", "number_wrong"),
    (r"too many (?:nested parentheses|statically nested)|nested too deep|stack overflow", "too_deep"),
    (r"wildcard makes remaining|alternative patterns|pattern", "match_wrong"),
    (r"trailing comma not allowed", "import_unfinished"),
    (r"expected 'except'", "try_alone"),
]
_EXPECTED_COLON = re.compile(r"expected ':'")


def find_by_message(program: Program) -> Iterator[Cause]:
    complaint = program.complaint
    for pattern, kind in _BY_MESSAGE:
        match = re.search(pattern, complaint.message)
        if match:
            values = {name.rstrip("23"): value for name, value in match.groupdict().items() if value}
            start, end = _place(program, kind, values)
            yield Cause(kind, start, end, _defaults(program) | values, is_certain=True)
            return


def find_expected_colon(program: Program) -> Iterator[Cause]:
    """Also when there is more to be mended on the line, so that no edit proves it."""
    complaint = program.complaint
    if not _EXPECTED_COLON.match(complaint.message):
        return
    tokens = program.on_line(complaint.line)
    if tokens and complaint.start >= tokens[-1].end:
        yield Cause("colon_missing", tokens[-1].end, tokens[-1].end + 1, {"keyword": tokens[0].text}, is_certain=True)


def find_backslash(program: Program) -> Iterator[Cause]:
    if program.text.rstrip(" ").endswith("\\") and program.complaint.line >= len(program.lines):
        end = len(program.text.rstrip(" "))
        yield Cause("backslash_end", end - 1, end, is_certain=True)
    for token in program.on_line(program.complaint.line):
        if token.text == "\\" and token.kind == "other":
            yield Cause("backslash_misplaced", token.start, token.end, is_certain=True)


def _defaults(program: Program) -> dict[str, str]:
    """Words for the places of any entry, taken from where the complaint points."""
    token = program.token_at(program.complaint.start)
    text = program.text[program.complaint.start : program.complaint.end].split("\n")[0]
    shown = text or (token.text if token is not None else program.lines[program.complaint.line - 1].strip())
    word = token.text if token is not None else shown
    return {
        "found": shown,
        "word": word,
        "name": word,
        "left": shown,
        "right": "…",
        "instead": shown.lstrip("0") or "0",
        "count": "4300",
        "value": "x",
        "partner_line": f"{program.complaint.line}",
    }


def _place(program: Program, kind: str, values: dict[str, str]) -> tuple[int, int]:
    """Of the word or name itself, where the complaint is about a whole statement that holds it."""
    complaint = program.complaint
    wanted = values.get("name") or values.get("word")
    if wanted and kind not in {"global_late", "global_parameter"}:
        found = next((each for each in _from(program, complaint.start) if each.text == wanted), None)
        if found is not None and found.line == complaint.line:
            return found.start, found.end
    return complaint.start, complaint.end


def _from(program: Program, offset: int) -> list[Token]:
    return [token for token in program.tokens if token.end > offset]
