"""Names that can't be names, and places that can't be given a value."""

import re
from collections.abc import Iterator
from itertools import pairwise

from cluboteca.insight.python.cause import Cause, Edit, at_token, at_tokens, replace
from cluboteca.insight.python.program import HEADERS, Program, is_value_end, touching
from cluboteca.insight.python.token import Token
from cluboteca.insight.python.vocabulary import TYPES

_CONSTANTS = frozenset({"True", "False", "None", "__debug__"})


def find_wrong_name(program: Program) -> Iterator[Cause]:
    for tokens in program.focus_tokens():
        target = _target(tokens)
        if target:
            yield from _wrong_target(program, target)
        yield from _digit_first(program, tokens)
    yield from _name_of_definition(program)


def _target(tokens: list[Token]) -> list[Token]:
    """What stands left of the first = of a line that isn't the head of a block."""
    place = next((place for place, token in enumerate(tokens) if token.text in {"=", "+=", "-=", ":=", "*="}), 0)
    if tokens[0].text in HEADERS | {
        "return",
        "assert",
        "lambda",
        "import",
        "from",
        "print",
        "global",
        "nonlocal",
        "del",
    }:
        return []
    opened = sum(token.text in "([{" for token in tokens[:place]) - sum(token.text in ")]}" for token in tokens[:place])
    return tokens[:place] if opened == 0 else []


def _wrong_target(program: Program, target: list[Token]) -> Iterator[Cause]:
    first, latest = target[0], target[-1]
    text = program.text_of(first, latest)
    is_here = first.line == program.complaint.line
    names = [token for token in target if token.kind == "name"]
    if len(names) > 1 and [token.text for token in target[1::2]] == ["-"] * (len(target) // 2) and len(target) % 2:
        name = "_".join(token.text for token in names)
        yield at_tokens(
            "name_with_hyphen",
            first,
            latest,
            Edit(first.start, latest.end, name),
            is_certain=is_here,
            found=text,
            name=name,
        )
    if len(names) == len(target) > 1 and first.text in TYPES:
        yield at_token(
            "type_before_name", first, replace(first, ""), is_certain=is_here, word=first.text, name=target[1].text
        )
    elif len(names) == len(target) > 1:
        name = "_".join(token.text for token in names)
        yield at_tokens("name_with_space", first, latest, Edit(first.start, latest.end, name), found=text, name=name)
    odd = [token for token in target if token.kind == "other"]
    if odd and names:
        yield at_token("name_with_sign", odd[0], *[replace(token, "") for token in odd], found=odd[0].text, name=text)


def _digit_first(program: Program, tokens: list[Token]) -> Iterator[Cause]:
    for place, (number, name) in enumerate(pairwise(tokens)):
        if number.kind != "number" or name.kind != "name" or not touching(number, name):
            continue
        before = tokens[place - 1].text if place else ""
        following = tokens[place + 2].text if place + 2 < len(tokens) else ""
        if (not before and following in {"=", "+=", "-=", "(", ".", "["}) or before in {
            "def",
            "class",
            "for",
            "import",
            "as",
        }:
            found = number.text + name.text
            better = re.sub(r"^(\d[\d_]*)(.*)$", r"\2\1", found)
            yield at_tokens(
                "name_starts_digit",
                number,
                name,
                Edit(number.start, name.end, better),
                is_certain=number.line == program.complaint.line,
                found=found,
                name=better,
            )


def _name_of_definition(program: Program) -> Iterator[Cause]:
    tokens = program.on_line(program.complaint.line)
    if len(tokens) < 3 or tokens[0].text not in {"def", "class"}:
        return
    end = next((place for place, token in enumerate(tokens) if token.text in {"(", ":"}), len(tokens))
    name = tokens[1:end]
    if len(name) < 2 or name[0].kind != "name":
        return
    text = program.text_of(name[0], name[-1])
    better = re.sub(r"\W+", "_", text)
    edit = Edit(name[0].start, name[-1].end, better)
    signs = {token.text for token in name if token.kind != "name"}
    if not signs and tokens[end : end + 1] and tokens[end].text == "(":
        yield at_tokens("name_with_space", name[0], name[-1], edit, found=text, name=better)
    elif signs == {"-"}:
        yield at_tokens("name_with_hyphen", name[0], name[-1], edit, found=text, name=better)
    elif signs:
        odd = next(token for token in name if token.kind != "name")
        yield at_tokens("name_with_sign", name[0], name[-1], edit, found=odd.text, name=text)


def find_wrong_target(program: Program) -> Iterator[Cause]:
    """5 = x, len(a) = 3, a + b = c: what CPython's complaint calls "cannot assign to"."""
    message = program.complaint.message
    found = re.match(
        r"(?:can't|cannot) (assign to|delete|use assignment expressions with) (.+?)(?: here)?(?:\.|$)", message
    )
    if not found:
        return
    what = found[2]
    start, end = program.complaint.start, program.complaint.end
    text = program.text[start:end] or program.lines[program.complaint.line - 1].strip()
    equals = next(
        (token for token in program.tokens if token.start >= end and token.text in {"=", "+=", "-=", ":="}), None
    )
    right = program.after(equals) if equals is not None else None
    values = {"found": text, "value": right.text if right is not None and right.kind == "name" else "x"}
    if found[1] == "delete":
        kind = "delete_wrong"
    elif program.on_line(program.complaint.line)[:1] and program.on_line(program.complaint.line)[0].text == "for":
        kind = "for_target"
    elif what in _CONSTANTS or text in _CONSTANTS or "__debug__" in message:
        kind = "assign_to_constant"
    elif "call" in what and "comparison" not in what:
        kind = "assign_to_call"
    elif "literal" in what or "display" in what or "f-string" in what:
        kind = "assign_to_literal"
    else:
        kind = "assign_to_expression"
    yield Cause(kind, start, end, values, is_certain=True)


def find_missing_equals(program: Program) -> Iterator[Cause]:
    """varsta 12: a name and a value alone on a line."""
    for tokens in program.focus_tokens():
        is_pair = len(tokens) == 2 and tokens[0].kind == "name" and is_value_end(tokens[0])
        if is_pair and (tokens[1].kind in {"number", "string"}):
            edit = Edit(tokens[0].end, tokens[1].start, " = ")
            yield at_tokens("equals_missing", tokens[0], tokens[1], edit, name=tokens[0].text, value=tokens[1].text)
        has_colon = len(tokens) > 2 and tokens[1].text == ":" and tokens[2].text == "="
        if has_colon:
            yield at_token("walrus_alone", tokens[1], Edit(tokens[1].start, tokens[2].end, "="))
