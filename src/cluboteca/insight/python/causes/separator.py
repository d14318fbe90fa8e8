"""Commas, semicolons, dots and colons between the parts of a list, a call, a dictionary, a number."""

import re
from collections.abc import Iterator
from itertools import pairwise

from cluboteca.insight.python.cause import Cause, Edit, at_token, at_tokens, insert, replace
from cluboteca.insight.python.program import Program, is_value_end, is_value_start, touching
from cluboteca.insight.python.token import Token


def find_semicolon(program: Program) -> Iterator[Cause]:
    """[1; 2; 3]: all of the line at once."""
    for tokens in program.focus_tokens():
        inside = [token for token in tokens if token.text == ";" and program.open_at(token.start)]
        if inside:
            yield at_token(
                "semicolon_for_comma",
                inside[0],
                *[replace(token, ",") for token in inside],
                is_certain=inside[0].line == program.complaint.line and program.complaint.start == inside[0].start,
            )


def find_decimal_comma(program: Program) -> Iterator[Cause]:
    for tokens in program.focus_tokens():
        for first, comma, second in zip(tokens, tokens[1:], tokens[2:], strict=False):
            are_numbers = first.kind == second.kind == "number" and comma.text == "," and "." not in first.text
            if are_numbers and touching(first, comma) and touching(comma, second):
                found, instead = f"{first.text},{second.text}", f"{first.text}.{second.text}"
                yield at_tokens("decimal_comma", first, second, replace(comma, "."), found=found, instead=instead)


def find_wrong_number(program: Program) -> Iterator[Cause]:
    for tokens in program.focus_tokens():
        for token in tokens:
            if token.kind == "number" and re.fullmatch(r"0[\d_]*[1-9][\d_]*", token.text):
                edit = replace(token, token.text.lstrip("0_"))
                yield at_token(
                    "leading_zero",
                    token,
                    edit,
                    is_certain="leading zero" in program.complaint.message,
                    found=token.text,
                    instead=token.text.lstrip("0_"),
                )
        for first, second in pairwise(tokens):
            if first.kind == second.kind == "number" and touching(first, second):
                found = first.text + second.text
                yield at_tokens(
                    "number_dots",
                    first,
                    second,
                    Edit(first.start, second.end, "1"),
                    is_certain=first.line == program.complaint.line,
                    found=found,
                )
            elif first.kind == second.kind == "number" and len(second.text) == 3 and second.text.isdigit():
                instead = first.text + second.text
                yield at_tokens(
                    "number_spaces",
                    first,
                    second,
                    Edit(first.end, second.start, ""),
                    found=f"{first.text} {second.text}",
                    instead=instead,
                )
            elif (
                first.kind == "number"
                and second.kind == "name"
                and touching(first, second)
                and first.text.startswith("0")
            ):
                yield at_tokens(
                    "number_wrong", first, second, Edit(first.start, second.end, "0"), found=first.text + second.text
                )
        for token in tokens:
            is_odd = (
                token.text.endswith("_")
                or "__" in token.text
                or re.match(r"0[bB].*[2-9]|0[oO].*[89]|0[xX]$", token.text)
            )
            if token.kind == "number" and is_odd:
                yield at_token("number_wrong", token, replace(token, "0"), found=token.text)


def find_doubled(program: Program) -> Iterator[Cause]:
    """a,,b and a..b and a comma where nothing stands before it."""
    for tokens in program.focus_tokens():
        for first, second in pairwise(tokens):
            if first.text in {",", "(", "[", "{"} and second.text == ",":
                yield at_token("comma_extra", second, replace(second, ""))
            elif first.text in {".", "..."} and second.text in {".", "..."} and touching(first, second):
                dots = [token for token in tokens if set(token.text) == {"."}]
                meant = "..." if len(tokens) == len(dots) else "."
                edit = Edit(dots[0].start, dots[-1].end, meant)
                yield at_tokens(
                    "dots_extra", dots[0], dots[-1], edit, found=program.text_of(dots[0], dots[-1]), instead=meant
                )
            elif (
                first.text == ","
                and second.text in {"in", ":", "="}
                and tokens[0].text in {"for", "if", "while", "elif", "def"}
            ):
                yield at_token("comma_extra", first, replace(first, ""))


def find_list_with_colon(program: Program) -> Iterator[Cause]:
    """["a": 1]: a dictionary in the brackets of a list."""
    token = program.token_at(program.complaint.start)
    stack = program.open_at(program.complaint.start)
    if token is not None and token.text == ":" and stack and stack[-1].text in {"[", "("}:
        before = program.before(stack[-1])
        closing = next((each for each in program.tokens if each.start > token.start and each.text in {"]", ")"}), None)
        if closing is not None and (before is None or not is_value_end(before)):
            edits = (replace(stack[-1], "{"), replace(closing, "}"))
            yield at_token("dict_brackets", stack[-1], *edits, bracket=stack[-1].text)


def find_dictionary(program: Program) -> Iterator[Cause]:
    """{"a" 5}, {"a" = 5}, {"a": }."""
    for tokens in program.focus_tokens():
        for first, second in pairwise(tokens):
            stack = program.open_at(second.start)
            if not stack or stack[-1].text != "{":
                continue
            values = {"key": first.text}
            if second.text in {"=", "->", "=>", "==", ";", ","}:
                colon = {"found": second.text, "key": first.text}
                yield Cause("dict_colon", second.start, second.end, colon, (replace(second, ":"),))
                alike = [token for token in tokens if token.text == second.text and program.open_at(token.start)]
                if len(alike) > 1 and second.text != ",":
                    edits = tuple(replace(token, ":") for token in alike)
                    yield Cause("dict_colon", second.start, second.end, colon, edits)
            elif is_value_end(first) and is_value_start(second):
                yield Cause("dict_colon_missing", first.end, first.end + 1, values, (insert(first.end, ":"),))
            if first.text == ":" and second.text in {",", "}"}:
                key = program.before(first)
                yield at_token(
                    "dict_value_missing",
                    first,
                    insert(first.end, " 0"),
                    is_certain=first.line == program.complaint.line,
                    key=key.text if key else "",
                )
    if "dictionary key" in program.complaint.message:
        token = program.token_at(program.complaint.start)
        if token is not None and token.text not in {":", ","}:
            yield at_token(
                "dict_colon_missing", token, is_certain=program.complaint.message.startswith("':'"), key=token.text
            )


def find_missing_comma(program: Program) -> Iterator[Cause]:
    tokens = program.on_line(program.complaint.line)
    listed = list(pairwise(tokens[1:])) if tokens and tokens[0].text in {"global", "nonlocal", "del"} else []
    listed = [(first, second) for first, second in listed if first.kind == second.kind == "name"]
    for first, second in (*_neighbours(program), *listed):
        values = {"left": first.text, "right": second.text}
        yield Cause("comma_missing", first.end, first.end + 1, values, (insert(first.end, ","),))


def _neighbours(program: Program) -> Iterator[tuple[Token, Token]]:
    """Two values side by side inside brackets, also at a break of the line."""
    lines = set(program.focus)
    for first, second in pairwise(program.tokens):
        if (
            lines & {first.line, second.line}
            and is_value_end(first)
            and is_value_start(second)
            and program.open_at(second.start)
        ):
            yield first, second


def find_two_statements(program: Program) -> Iterator[Cause]:
    for tokens in program.focus_tokens():
        for place in range(1, len(tokens) - 1):
            first, second, third = tokens[place - 1], tokens[place], tokens[place + 1]
            begins = second.kind == "name" and (
                third.text in {"=", "(", "+=", "-="} or second.text in {"import", "return", "break", "print"}
            )
            has_done = any(token.text in {"=", "(", "import", "+="} for token in tokens[:place])
            if begins and has_done and is_value_end(first) and not program.open_at(second.start):
                yield at_token("two_statements", second, insert(first.end, ";"), second=second.text)


def find_missing_dot(program: Program) -> Iterator[Cause]:
    """turtle forward(100)."""
    for tokens in program.focus_tokens():
        if len(tokens) > 2 and tokens[0].kind == tokens[1].kind == "name" and tokens[2].text == "(":
            first, second = tokens[:2]
            if first.text in program.given_names and is_value_end(first):
                edit = Edit(first.end, second.start, ".")
                yield at_tokens("dot_missing", first, second, edit, left=first.text, right=second.text)


def find_extra_sign(program: Program) -> Iterator[Cause]:
    """A sign without which the line would be right."""
    token = program.token_at(program.complaint.start)
    near = [token, program.before(token)] if token is not None else program.tokens[-1:]
    for each in near:
        if each is not None and each.kind in {"sign", "other"} and each.text not in "()[]{}":
            yield at_token("sign_extra", each, replace(each, ""), found=each.text)
