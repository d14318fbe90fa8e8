"""Texts with braces: f"Ai {varsta} ani"."""

from collections.abc import Iterator
from dataclasses import dataclass

from cluboteca.insight.python.cause import Cause
from cluboteca.insight.python.complaint import parses
from cluboteca.insight.python.program import Program
from cluboteca.insight.python.source import Source
from cluboteca.insight.python.token import Token


@dataclass(frozen=True)
class _Fault:
    """start, end: within the inside of the text."""

    kind: str
    start: int
    end: int
    expression: str = ""


def find_fstring_faults(program: Program) -> Iterator[Cause]:
    """Old versions don't tell the line of what is wrong inside braces, so every text with braces may be looked at."""
    complaint = program.complaint
    is_about_fstring = "f-string" in complaint.message
    for token in program.tokens:
        is_here = token.line <= complaint.line <= token.line + token.text.count("\n")
        if token.kind == "string" and "f" in token.prefix and (is_about_fstring or is_here):
            fault = _fault(token)
            if fault is not None:
                inside = token.start + len(token.prefix) + len(token.quote)
                values = {"expression": fault.expression, "text": token.text}
                is_certain = is_about_fstring or inside - 3 <= complaint.start <= token.end
                yield Cause(
                    fault.kind, inside + fault.start, inside + fault.end, values, is_certain=is_certain or is_here
                )


def _fault(token: Token) -> _Fault | None:
    inside, at = token.inside, 0
    while at < len(inside):
        pair = inside[at : at + 2]
        if pair in {"{{", "}}"}:
            at += 2
        elif pair[0] == "}":
            return _Fault("fstring_closing", at, at + 1)
        elif pair[0] == "{":
            end = _end(inside, at + 1)
            if end is None:
                kind = (
                    "fstring_quotes"
                    if not token.is_open and any(each in inside[at:] for each in "[(")
                    else "fstring_unclosed"
                )
                return _Fault(kind, at, len(inside), inside[at + 1 :].strip())
            if fault := _expression_fault(inside[at + 1 : end], at):
                return fault
            at = end + 1
        else:
            at += 1
    return None


def _end(inside: str, at: int) -> int | None:
    """Of the closing brace that belongs to the one before `at`."""
    level = 0
    for place in range(at, len(inside)):
        if inside[place] in "{[(":
            level += 1
        elif inside[place] in ")]}":
            if level == 0:
                return place if inside[place] == "}" else None
            level -= 1
    return None


def _expression_fault(text: str, at: int) -> _Fault | None:
    expression = _without_format(text)
    end = at + len(text) + 2
    if not expression.strip():
        return _Fault("fstring_empty", at, end)
    if "\\" in expression:
        return _Fault("fstring_backslash", at, end, expression)
    if parses(Source(f"({expression.strip().removesuffix('=')}\n)")) is not None:
        return _Fault("fstring_expression", at, end, expression.strip())
    return None


def _without_format(text: str) -> str:
    """{price:.2f} without what follows the colon, and {name!r} without the conversion."""
    level, quote = 0, ""
    for place, each in enumerate(text):
        if quote:
            quote = "" if each == quote else quote
        elif each in "'\"":
            quote = each
        elif each in "[({":
            level += 1
        elif each in "])}":
            level -= 1
        elif level == 0 and (each == ":" or (each == "!" and text[place + 1 : place + 2] in set("rsa"))):
            return text[:place]
    return text
