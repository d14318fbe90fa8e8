"""Limits that are checked before anything is parsed, so that no text can cost the parser much time, depth or memory."""

from cluboteca.insight.python.cause import Cause
from cluboteca.insight.python.source import MAX_LEVELS, MAX_LINE, Source
from cluboteca.insight.python.token import MAX_TOKENS, Token, Tokens, TooManyTokens, cut

MAX_NESTING = 60
"""Brackets inside each other. CPython stops at 200; a search for a cause parses often, so here it is less."""
MAX_DIGITS = 4_000
"""CPython refuses more than 4,300 in one number."""
MAX_RUN = 100
"""Signs or words that each hold what follows them: - - - x, not not x, x.y.z."""


def cut_within_limits(source: Source) -> Tokens | Cause:
    """The tokens, or the first limit that the text breaks."""
    for number, line in enumerate(source.lines):
        if len(line) > MAX_LINE:
            start = source.starts[number]
            return Cause("too_long_line", start, start + 1, {"limit": f"{MAX_LINE}"})
    try:
        tokens = cut(source)
    except TooManyTokens as excess:
        return Cause("too_long_program", excess.at, excess.at + 1, {"limit": f"{MAX_TOKENS}"})
    return _too_nested(tokens.tokens) or _too_indented(source) or tokens


def _too_nested(tokens: list[Token]) -> Cause | None:
    open_brackets = run = 0
    for token in tokens:
        if token.kind == "number" and len(token.text) > MAX_DIGITS:
            return Cause("number_too_long", token.start, token.end, {"count": f"{len(token.text)}"})
        if token.kind == "sign" and token.text in "([{":
            open_brackets += 1
        elif token.kind == "sign" and token.text in ")]}":
            open_brackets = max(0, open_brackets - 1)
        run = run + 1 if token.text in _HOLDING else (run if run and token.kind != "sign" else 0)
        if open_brackets > MAX_NESTING:
            return Cause("too_many_brackets", token.start, token.end, {"limit": f"{MAX_NESTING}"})
        if run > MAX_RUN:
            return Cause("too_deep", token.start, token.end)
    return None


_HOLDING = frozenset({"-", "+", "~", "not", "lambda", "await", ".", "**", "if", "else", "("})


def _too_indented(source: Source) -> Cause | None:
    levels: list[int] = []
    for number, line in enumerate(source.lines):
        body = line.lstrip()
        if not body:
            continue
        width = len(line) - len(body)
        while levels and levels[-1] >= width:
            levels.pop()
        levels.append(width)
        if len(levels) > MAX_LEVELS:
            start = source.starts[number]
            return Cause("too_many_levels", start, start + width, {"limit": f"{MAX_LEVELS}"})
    return None
