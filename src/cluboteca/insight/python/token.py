"""Cutting any text into Python's tokens, also text that is wrong: nothing is refused, and every character is kept.

Python's own tokenizer stops at the first mistake; here a string may stay open and a sign may be unknown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from cluboteca.insight.python.source import Source

MAX_TOKENS = 20_000

TokenKind = Literal["name", "number", "string", "sign", "other"]
"""other: a character that Python doesn't know outside of strings."""

_STRING_START = re.compile(r"""(?:[rbuf]|[rR][bBfF]|[bBfF][rR]|[RBUF])?('''|\"{3}|'|")""")
_NUMBER = re.compile(r"0[xXbBoO][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?[jJ]?")
_NAME = re.compile(r"[^\W\d]\w*")
_SIGN = re.compile(
    r"\*\*=|//=|>>=|<<=|\.\.\.|->|:=|==|!=|<=|>=|\+=|-=|\*=|/=|%=|&=|\|=|\^=|@=|\*\*|//|<<|>>"
    r"|[()\[\]{},:.;@=+\-*/%&|^~<>]"
)
_BLANK = re.compile(r"[ \t\f]+|\\\n")


class TooManyTokens(Exception):
    """at: offset where the limit was met."""

    def __init__(self, at: int) -> None:
        self.at = at
        super().__init__(at)


@dataclass(frozen=True, slots=True)
class Token:
    """start, end: offsets. line: counted from 1, of its first character. is_open: a string without its end."""

    kind: TokenKind
    text: str
    start: int
    end: int
    line: int
    is_open: bool = False

    @property
    def quote(self) -> str:
        """Of a string: its opening quote, one or three characters."""
        match = _STRING_START.match(self.text)
        return match[1] if match else ""

    @property
    def prefix(self) -> str:
        """Of a string, in lower case: f, r, b, u or two of them."""
        return self.text[: self.text.index(self.quote)].lower() if self.quote else ""

    @property
    def inside(self) -> str:
        """Of a string: what stands between the quotes."""
        start = len(self.prefix) + len(self.quote)
        return self.text[start:] if self.is_open else self.text[start : len(self.text) - len(self.quote)]


@dataclass(frozen=True)
class Tokens:
    tokens: list[Token]
    comments: list[tuple[int, int]]
    """Start and end offsets."""


def cut(source: Source) -> Tokens:
    """Raises TooManyTokens."""
    tokens: list[Token] = []
    comments: list[tuple[int, int]] = []
    for token in _tokens(source.text, comments):
        tokens.append(token)
        if len(tokens) > MAX_TOKENS:
            raise TooManyTokens(token.start)
    return Tokens(tokens, comments)


def _tokens(text: str, comments: list[tuple[int, int]]) -> Iterator[Token]:
    at, line = 0, 1
    while at < len(text):
        character = text[at]
        if character == "\n":
            at, line = at + 1, line + 1
        elif blank := _BLANK.match(text, at):
            line += blank[0].count("\n")
            at = blank.end()
        elif character == "#":
            end = _end_of_line(text, at)
            comments.append((at, end))
            at = end
        else:
            token = _token(text, at, line)
            yield token
            line += token.text.count("\n")
            at = token.end


def _token(text: str, at: int, line: int) -> Token:
    if match := _STRING_START.match(text, at):
        end, is_open = _end_of_string(text, match.end(), match[1])
        return Token("string", text[at:end], at, end, line, is_open)
    if match := _NAME.match(text, at):
        name = match[0]
        if not name.isascii() and not name.isidentifier():  # such as ½, which counts as a letter of a word
            known = next((length for length in range(len(name), 0, -1) if name[:length].isidentifier()), 0)
            name = name[:known]
        if name:
            return Token("name", name, at, at + len(name), line)
    elif match := _NUMBER.match(text, at):
        return Token("number", match[0], at, match.end(), line)
    elif match := _SIGN.match(text, at):
        return Token("sign", match[0], at, match.end(), line)
    return Token("other", text[at], at, at + 1, line)


def _end_of_string(text: str, at: int, quote: str) -> tuple[int, bool]:
    """Where the string ends that begins there, and whether its closing quote is missing."""
    stop = re.compile(re.escape(quote) + (r"|\\." if len(quote) == 3 else r"|\\.|\n"), re.DOTALL)
    while match := stop.search(text, at):
        if match[0] == quote:
            return match.end(), False
        if match[0] == "\n":
            return match.start(), True
        at = match.end()
    return len(text), True


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end == -1 else end
