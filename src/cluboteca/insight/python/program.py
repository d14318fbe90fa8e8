"""A program that doesn't parse, cut into tokens, with CPython's complaint: what every search for a cause looks at."""

import keyword
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from cluboteca.insight.python.complaint import Complaint
from cluboteca.insight.python.source import Source
from cluboteca.insight.python.token import Token, Tokens

_MOST_TOKENS = 300
"""Of a line."""
CLOSING = {"(": ")", "[": "]", "{": "}"}
HEADERS = frozenset({"if", "elif", "else", "for", "while", "def", "class", "try", "except", "finally", "with"})
"""Words that begin a line which ends with a colon."""


class Program:
    def __init__(self, source: Source, cut: Tokens, complaint: Complaint) -> None:
        self.source = source
        self.text = source.text
        self.lines = source.lines
        self.tokens = cut.tokens
        self.comments = cut.comments
        self.complaint = complaint
        self._by_line: defaultdict[int, list[Token]] = defaultdict(list)
        for token in self.tokens:
            self._by_line[token.line].append(token)
        self._starts = [token.start for token in self.tokens]
        self._open_before = list(_open_brackets(self.tokens))

    def on_line(self, line: int) -> list[Token]:
        """Tokens that begin on the line; none for a line that is empty, a comment, or the inside of a string."""
        return self._by_line.get(line, [])

    def line_before(self, line: int) -> int | None:
        """The nearest line above that holds tokens."""
        return next((above for above in range(line - 1, 0, -1) if above in self._by_line), None)

    def line_after(self, line: int) -> int | None:
        return next((below for below in range(line + 1, len(self.lines) + 1) if below in self._by_line), None)

    def indent_of(self, line: int) -> int:
        text = self.lines[line - 1]
        return len(text) - len(text.lstrip(" \t\f"))

    def start_of(self, line: int) -> int:
        """Offset of the first character that isn't blank."""
        return self.source.starts[line - 1] + self.indent_of(line)

    def end_of(self, line: int) -> int:
        return self.source.starts[line - 1] + len(self.lines[line - 1])

    @cached_property
    def focus(self) -> list[int]:
        """Lines where the cause may stand, the likeliest first: of the complaint, above it, where a bracket opened."""
        line = self.complaint.line
        lines = [line]
        above = line if line in self._by_line else self.line_before(line)
        if above is not None and above != line:
            lines.append(above)
        before = self.line_before(line)
        if before is not None:
            lines.append(before)
        lines += [bracket.line for bracket in reversed(self.open_at(self.complaint.start))]
        return list(dict.fromkeys(lines))

    def focus_tokens(self) -> Iterator[list[Token]]:
        """The tokens of each line of `focus` that has any. A line that nobody writes by hand isn't searched."""
        for line in self.focus:
            tokens = self.on_line(line)
            if tokens and len(tokens) <= _MOST_TOKENS:
                yield tokens

    def open_at(self, offset: int) -> tuple[Token, ...]:
        """Brackets that are open there, the innermost last. One that closes another kind is taken as closing it."""
        place = bisect_left(self._starts, offset)
        return self._open_before[place]

    @cached_property
    def index(self) -> dict[int, int]:
        """Of each token among all, by its start."""
        return {token.start: place for place, token in enumerate(self.tokens)}

    def after(self, token: Token) -> Token | None:
        place = self.index[token.start] + 1
        return self.tokens[place] if place < len(self.tokens) else None

    def before(self, token: Token) -> Token | None:
        place = self.index[token.start] - 1
        return self.tokens[place] if place >= 0 else None

    def token_at(self, offset: int) -> Token | None:
        """The token that the offset lies in, or the next one."""
        return next((token for token in self.tokens if token.end > offset), None)

    @cached_property
    def given_names(self) -> frozenset[str]:
        """Names that the program gives a meaning, as far as a look at neighbouring tokens tells."""
        names: set[str] = set()
        neighbours = zip([None, *self.tokens], self.tokens, [*self.tokens[1:], None], strict=False)
        for before, token, following in neighbours:
            is_given = following is not None and following.text in {"=", "+=", "-="}
            is_target = (
                before is not None
                and following is not None
                and (before.text, following.text) in {(",", "in"), (",", "=")}
            )
            is_named = before is not None and before.text in {"for", "def", "class", "import", "as"}
            is_parameter = self._by_line[token.line][0].text == "def"
            if token.kind == "name" and (is_given or is_target or is_named or is_parameter):
                names.add(token.text)
        return frozenset(names - set(keyword.kwlist))

    @cached_property
    def function_names(self) -> frozenset[str]:
        return frozenset(
            name.text for word, name in pairwise(self.tokens) if word.text == "def" and name.kind == "name"
        )

    def text_of(self, first: Token, latest: Token) -> str:
        return self.text[first.start : latest.end]


def _open_brackets(tokens: list[Token]) -> Iterator[tuple[Token, ...]]:
    """Those that are open before each token, and after the last."""
    stack: tuple[Token, ...] = ()
    yield stack
    for token in tokens:
        if token.kind == "sign" and token.text in "([{":
            stack = (*stack, token)
        elif token.kind == "sign" and token.text in ")]}":
            stack = stack[:-1]
        yield stack


def is_value_end(token: Token) -> bool:
    """A value may end with this token: a name, a number, a text, a closing bracket."""
    if token.kind == "name":
        return not keyword.iskeyword(token.text) or token.text in {"True", "False", "None"}
    return token.kind in {"number", "string"} or token.text in {")", "]", "}"}


def is_value_start(token: Token) -> bool:
    if token.kind == "name":
        return not keyword.iskeyword(token.text) or token.text in {"True", "False", "None", "not", "lambda"}
    return token.kind in {"number", "string"} or token.text in {"(", "[", "{"}


def touching(first: Token, second: Token) -> bool:
    return first.end == second.start


def code_tokens(tokens: list[Token]) -> list[Token]:
    """Of a line, without a colon at its end."""
    return tokens[:-1] if tokens and tokens[-1].text == ":" else tokens
