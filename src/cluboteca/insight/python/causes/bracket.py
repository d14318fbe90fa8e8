"""Brackets that don't fit: open, closed too often, closed by another kind; and calls without them."""

from collections.abc import Iterator

from cluboteca.insight.python.cause import Cause, Edit, at_token, at_tokens, insert, replace
from cluboteca.insight.python.program import CLOSING, HEADERS, Program, is_value_start
from cluboteca.insight.python.token import Token
from cluboteca.insight.python.vocabulary import BUILTINS, nearest

_OPENING = {closing: opening for opening, closing in CLOSING.items()}
_AFTER_A_CALL = frozenset(
    ["==", "!=", "<", ">", "<=", ">=", "+", "-", ",", "and", "or", "as", "in", "is", "not", "for", "if", "else", "->"]
)
"""Signs and words before which a bracket may have been meant to close."""
_LINES = 8
"""How far below an open bracket its end is looked for."""


def find_brackets(program: Program) -> Iterator[Cause]:
    stack: list[Token] = []
    for token in program.tokens:
        if token.kind != "sign":
            continue
        if token.text in CLOSING:
            stack.append(token)
        elif token.text in _OPENING:
            if not stack:
                yield at_token(
                    "bracket_extra", token, replace(token, ""), bracket=token.text, opening=_OPENING[token.text]
                )
            elif CLOSING[stack[-1].text] != token.text:
                yield from _mismatch(program, stack, token)
                stack.pop()
            else:
                stack.pop()
    for bracket in reversed(stack):
        yield from _unclosed(program, bracket)


def _mismatch(program: Program, stack: list[Token], token: Token) -> Iterator[Cause]:
    opening = stack[-1]
    values = {
        "bracket": token.text,
        "opening": opening.text,
        "expected": CLOSING[opening.text],
        "opening_line": f"{opening.line}",
    }
    swapped = program.after(token)
    if swapped is not None and swapped.text == CLOSING[opening.text]:
        both = Edit(token.start, swapped.end, swapped.text + token.text)
        yield Cause("bracket_mismatch", token.start, token.end, values, (both,))
    fixes = (replace(token, CLOSING[opening.text]), replace(token, CLOSING[opening.text] + token.text))
    for edit in fixes:
        is_certain = program.complaint.start == token.start
        yield Cause("bracket_mismatch", token.start, token.end, values, (edit,), is_certain=is_certain)
    yield Cause(
        "bracket_extra",
        token.start,
        token.end,
        {"bracket": token.text, "opening": _OPENING[token.text]},
        (replace(token, ""),),
    )


def _unclosed(program: Program, bracket: Token) -> Iterator[Cause]:
    """The bracket is shown; where it has to be closed is tried at the end of its own line, then below."""
    values = {"bracket": bracket.text, "closing": CLOSING[bracket.text]}
    is_about_it = "never closed" in program.complaint.message and program.complaint.start == bracket.start
    for line in range(bracket.line, min(bracket.line + _LINES, len(program.lines)) + 1):
        tokens = [token for token in program.on_line(line) if token.start > bracket.start]
        if not tokens:
            continue
        for at in _ends(program.on_line(line)[0], tokens):
            yield Cause("bracket_unclosed", bracket.start, bracket.end, values, (insert(at, CLOSING[bracket.text]),))
    yield Cause("bracket_unclosed", bracket.start, bracket.end, values, is_certain=is_about_it)


def _ends(first: Token, tokens: list[Token]) -> Iterator[int]:
    """Offsets where a closing bracket may be missing, the likeliest first."""
    latest = tokens[-1]
    if latest.text == ":" and first.text in HEADERS:
        yield latest.start
    else:
        yield latest.end
    for token in tokens:
        if token.text in _AFTER_A_CALL:
            yield token.start


def find_wrong_call(program: Program) -> Iterator[Cause]:
    """print "x", input "x", range 5, print{"x"}."""
    for tokens in program.focus_tokens():
        for place, token in enumerate(tokens[:-1]):
            if token.kind != "name" or not _is_callable(program, token):
                continue
            following = tokens[place + 1]
            if place + 2 < len(tokens) and tokens[place + 2].text == "=":
                continue
            if following.text == "{" and tokens[-1].text == "}":
                edits = (replace(following, "("), replace(tokens[-1], ")"))
                yield at_tokens("call_brackets", token, following, *edits, name=token.text, bracket="{")
            elif (is_value_start(following) and following.text not in {"(", "["}) or following.text in {
                "-",
                ",",
                ";",
                ".",
                ":",
                "=",
                ">>",
            }:
                yield from _bare_call(program, tokens, place)


def _is_callable(program: Program, token: Token) -> bool:
    """A function of Python or of the program, or what stands after a dot at the beginning of a line."""
    before = program.before(token)
    if token.text in program.function_names:
        return before is None or before.text != "def"
    if before is not None and before.text == "." and before.line == token.line:
        return program.index[token.start] - program.index[program.on_line(token.line)[0].start] == 2
    return token.text in BUILTINS | {"Print", "PRINT"} and token.text not in program.given_names


def _bare_call(program: Program, tokens: list[Token], place: int) -> Iterator[Cause]:
    token, following = tokens[place], tokens[place + 1]
    kind = "print_without_brackets" if token.text.lower() == "print" and place == 0 else "call_without_brackets"
    is_value = is_value_start(following)
    start = following if is_value or place + 2 >= len(tokens) else tokens[place + 2]
    ends = [tokens[-1].end if tokens[-1].text != ":" else tokens[-2].end]
    ends += [each.start for each in tokens[place + 2 :] if each.text in {")", ":", ","}]
    argument = program.text[start.start : ends[0]]
    is_closed = argument.endswith(")") and argument.count(")") > argument.count("(")
    if is_closed:
        argument = argument[:-1]
    opening = Edit(token.end, start.start, "(")
    has_own_bracket = start.text == "(" and not is_value
    for end in ends:
        edits = (Edit(token.end, start.start, ""),) if has_own_bracket else (opening, insert(end, ")"))
        edits = (opening,) if is_closed and not has_own_bracket else edits
        values = {"name": token.text, "argument": argument, "found": following.text}
        is_certain = kind == "print_without_brackets" and is_value and token.line == program.complaint.line
        yield at_tokens(
            kind if is_value else "call_sign",
            token,
            following if is_value else start,
            *edits,
            is_certain=is_certain,
            **values,
        )


def find_misspelt_command(program: Program) -> Iterator[Cause]:
    """prnit "a": the name is wrong, and the brackets are missing."""
    for tokens in program.focus_tokens():
        first = tokens[0]
        if len(tokens) < 2 or first.kind != "name" or first.text in program.given_names | BUILTINS:
            continue
        command = nearest(first.text, ["print", "input"])
        if command is not None and is_value_start(tokens[1]) and tokens[1].text not in {"(", "["}:
            edits = (Edit(first.start, tokens[1].start, f"{command}("), insert(tokens[-1].end, ")"))
            yield at_token("command_misspelt", first, *edits, word=first.text, command=command)


def find_empty_index(program: Program) -> Iterator[Cause]:
    for tokens in program.focus_tokens():
        for first, second, third in zip(tokens, tokens[1:], tokens[2:], strict=False):
            is_value = first.kind in {"name", "string"} or first.text in {")", "]"}
            if is_value and second.text == "[" and third.text == "]":
                yield at_tokens("index_empty", second, third, insert(second.end, "0"))
