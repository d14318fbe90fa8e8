"""A Python program in a text as HTML, with its keywords, texts, numbers and comments marked.

By what each piece looks like, so that a line that is broken on purpose can be shown, too.
"""

import keyword
import re
from html import escape

_PIECE = re.compile(
    r"""
    (?P<comment>\#[^\n]*)
    | (?P<text>[rbfuRBFU]{0,2}(?:\"{3}[\s\S]*?(?:\"{3}|\Z)|'{3}[\s\S]*?(?:'{3}|\Z)
        |"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?))
    | (?P<number>(?<![\w.])[0-9][0-9_]*(?:\.[0-9]+)?\b)
    | (?P<word>[^\W\d]\w*)
    """,
    re.VERBOSE,
)
_KEYWORDS = frozenset(keyword.kwlist)


def mark_python(code: str) -> str:
    """Spans of the classes code-comment, code-text, code-number and code-keyword; everything is escaped."""
    parts: list[str] = []
    at = 0
    for found in _PIECE.finditer(code):
        kind, piece = found.lastgroup, found[0]
        if kind == "word":
            if piece not in _KEYWORDS:
                continue
            kind = "keyword"
        parts += [_plain(code[at : found.start()]), f'<span class="code-{kind}">{_plain(piece)}</span>']
        at = found.end()
    return "".join([*parts, _plain(code[at:])])


def _plain(text: str) -> str:
    return escape(text, quote=True)
