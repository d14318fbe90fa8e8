"""Heads of functions and classes, and a few statements with an order of their own."""

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from cluboteca.insight.python.cause import Cause, Edit, at_token, at_tokens, insert, replace
from cluboteca.insight.python.program import Program, code_tokens
from cluboteca.insight.python.token import Token


def find_definition(program: Program) -> Iterator[Cause]:
    for tokens in program.focus_tokens():
        if tokens[0].text == "async":
            tokens = tokens[1:]  # noqa: PLW2901
        if len(tokens) > 1 and tokens[0].text == "def":
            yield from _function(program, tokens)


def _function(program: Program, tokens: list[Token]) -> Iterator[Cause]:
    name = tokens[1]
    rest = code_tokens(tokens)[2:]
    is_here = name.line == program.complaint.line
    if name.kind in {"string", "number"} and not (
        len(tokens) > 2 and tokens[2].start == name.end and tokens[2].kind == "name"
    ):
        yield at_token("def_name", name, is_certain=is_here, found=name.text)
    if name.kind == "name" and (not rest or rest[0].text not in {"(", "[", "{", "."}):
        colon = "" if tokens[-1].text == ":" else ":"
        around = [Edit(name.end, rest[0].start, "("), insert(rest[-1].end, ")" + colon)] if rest else []
        yield at_token("def_brackets", name, *(around or [insert(name.end, "()" + colon)]), name=name.text)
    elif name.kind == "name" and rest[0].text in {"[", "{"}:
        edits = (replace(rest[0], "("), replace(rest[-1], ")"))
        yield at_tokens("call_brackets", name, rest[0], *edits, name=name.text, bracket=rest[0].text)
    opened = program.text.find("(", name.end)
    for before, token in pairwise(tokens[2:]):
        is_first = before.text in {"(", ",", "*", "**"} and token.start > opened
        if is_first and (token.kind in {"number", "string"} or token.text in {"{", "[", "("}):
            yield at_token(
                "def_parameter",
                token,
                is_certain=is_here and program.complaint.start >= token.start - 1,
                found=token.text,
            )
        if token.text == "." and is_here:
            yield at_tokens(
                "def_parameter",
                before,
                token,
                is_certain=program.complaint.start == token.start,
                found=before.text + ".",
            )


def find_except(program: Program) -> Iterator[Cause]:
    """except A, B: and except A, e:."""
    for tokens in program.focus_tokens():
        comma = next((token for token in tokens if token.text == ","), None)
        if tokens[0].text == "except" and comma is not None and len(tokens) > 3:
            edits = (insert(tokens[1].start, "("), insert(code_tokens(tokens)[-1].end, ")"))
            yield at_tokens(
                "except_brackets",
                tokens[1],
                code_tokens(tokens)[-1],
                *edits,
                found=program.text_of(tokens[1], code_tokens(tokens)[-1]),
            )


def find_global(program: Program) -> Iterator[Cause]:
    """global x = 5 and global(x)."""
    for tokens in program.focus_tokens():
        if tokens[0].text in {"global", "nonlocal"} and len(tokens) > 1:
            sign = next((token for token in tokens if token.text in {"=", "(", "+=", "."}), None)
            if sign is not None:
                name = next((token.text for token in tokens[1:] if token.kind == "name"), "x")
                yield at_token(
                    "global_with_value",
                    sign,
                    is_certain=sign.line == program.complaint.line,
                    word=tokens[0].text,
                    name=name,
                )


def find_conditional(program: Program) -> Iterator[Cause]:
    """[x for x in y if a else b] and x = 1 if y."""
    message = program.complaint.message
    tokens = program.on_line(program.complaint.line)
    texts = [token.text for token in tokens]
    if "for" in texts[1:] and "if" in texts and "else" in texts and texts.index("for") < texts.index("if"):
        yield at_token(
            "comprehension_else",
            tokens[texts.index("else")],
            is_certain=program.complaint.start <= tokens[texts.index("else")].end,
        )
    if "expected 'else'" in message:
        word = next((token for token in tokens if token.text == "if"), tokens[0])
        yield at_token("conditional_else", word, is_certain=True)
    elif (
        tokens
        and tokens[0].text not in {"if", "elif"}
        and "if" in texts[1:]
        and "else" not in texts
        and "for" not in texts
    ):
        yield at_token("conditional_else", tokens[texts.index("if")], Edit(tokens[-1].end, tokens[-1].end, " else 0"))


def find_lambda_or_delete(program: Program) -> Iterator[Cause]:
    for tokens in program.focus_tokens():
        is_here = tokens[0].line == program.complaint.line
        if tokens[0].text == "del":
            end = tokens[-1]
            if len(tokens) == 1 or any(token.text in {"+=", "-=", "=", "+", "-", "*", "/"} for token in tokens):
                yield at_tokens(
                    "delete_wrong",
                    tokens[min(1, len(tokens) - 1)],
                    end,
                    is_certain=is_here,
                    found=program.text_of(tokens[min(1, len(tokens) - 1)], end),
                )
        for token in tokens:
            if token.text == "lambda":
                rest = [each for each in tokens if each.start > token.start]
                named = list(takewhile(lambda each: each.kind == "name", rest))
                bracketed = (bool(rest) and rest[0].text == "(") or len(named) > 1
                if (
                    not any(each.text == ":" for each in rest)
                    or bracketed
                    or any(each.text in {"return", "="} for each in rest)
                ):
                    yield at_token(
                        "lambda_wrong",
                        token,
                        is_certain=is_here
                        and re.search("invalid|Lambda|lambda|closed|:", program.complaint.message) is not None,
                    )


def find_match(program: Program) -> Iterator[Cause]:
    """A case outside of match, or the other way round."""
    for tokens in program.focus_tokens():
        if (
            tokens[0].text == "case"
            and len(tokens) > 1
            and tokens[1].text not in {"=", ".", "("}
            and tokens[-1].text == ":"
        ):
            above = [
                line for line in range(1, tokens[0].line) if [t.text for t in program.on_line(line)[:1]] == ["match"]
            ]
            if not above:
                yield at_token(
                    "else_alone",
                    tokens[0],
                    is_certain=tokens[0].line == program.complaint.line,
                    keyword="case",
                    partner="match",
                )
