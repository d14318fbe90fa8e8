# ruff: noqa: RUF001, RUF002 -- signs that look like others are what this file is about
"""Characters that Python doesn't know: from a word processor, a web page, another keyboard."""

import keyword
import unicodedata
from collections.abc import Iterator

from cluboteca.insight.python.cause import Cause, Edit, at_token, replace
from cluboteca.insight.python.program import Program
from cluboteca.insight.python.token import Token
from cluboteca.insight.python.vocabulary import BUILTINS, latin, strange_letters

_DOUBLE_QUOTES = "„”“‟«»″＂"
_SINGLE_QUOTES = "’‘‚‛´′＇‹›"
_SIGNS = {
    "×": "*", "÷": "/", "−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "≤": "<=", "≥": ">=", "≠": "!=", "·": "*",
    "∙": "*", "⋅": "*", "∗": "*", "•": "*", "⁄": "/", "∕": "/", "…": "...", "²": "**2", "³": "**3", "：": ":", "，": ",",
    "；": ";", "（": "(", "）": ")", "［": "[", "］": "]", "＝": "=", "＋": "+", "‚": ",", "‹": "<", "›": ">", "→": "->", "¬": "not ",
    "＃": "#", "．": ".", "＜": "<", "＞": ">", "√": "",
}  # fmt: skip
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2028\u2029")


def find_strange_characters(program: Program) -> Iterator[Cause]:
    """On the line of the complaint; when that has none, the first of the program, if Python complains of a character."""
    here = [token for token in program.on_line(program.complaint.line) if token.kind == "other"]
    if not here and "character" in program.complaint.message:
        here = [token for token in program.tokens if token.kind == "other"][:1]
    for token in here:
        if token.text not in "!\\$?":
            yield _strange(program, token)


def find_signs_of_the_keyboard(program: Program) -> Iterator[Cause]:
    """$ and ?, which stand on every keyboard and in no program."""
    for token in program.on_line(program.complaint.line):
        if token.kind == "other" and token.text in "$?":
            yield at_token("foreign_sign", token, replace(token, ""), is_certain=True, found=token.text)


def find_strange_blanks(program: Program) -> Iterator[Cause]:
    """A space that isn't the space of the keyboard may be why an indentation doesn't fit."""
    for line in program.focus:
        text = program.lines[line - 1]
        body = text.lstrip()
        blank = text[: len(text) - len(body)]
        odd = next((place for place, each in enumerate(blank) if each not in " \t\f"), None)
        if odd is not None:
            start = program.source.starts[line - 1] + odd
            yield _blank(program, Token("other", blank[odd], start, start + 1, line))


def _strange(program: Program, token: Token) -> Cause:
    found = token.text
    if found in _DOUBLE_QUOTES + _SINGLE_QUOTES and not _is_sign(program, token):
        return _quote(program, token)
    if found == "`":
        return at_token("backquote", token, *_all(program, token, '"'), is_certain=True, found=found)
    if found in _SIGNS:
        edits = [replace(token, _SIGNS[found])]
        return at_token("sign_lookalike", token, *edits, is_certain=True, found=found, instead=_SIGNS[found] or "sqrt")
    if unicodedata.category(found) == "Zs" or found in _INVISIBLE or unicodedata.category(found) in {"Cc", "Cf"}:
        return _blank(program, token)
    if unicodedata.category(found) == "No" and unicodedata.normalize("NFKC", found) != found:
        return at_token(
            "fraction_sign",
            token,
            is_certain=True,
            found=found,
            instead=unicodedata.normalize("NFKC", found).replace("⁄", "/"),
        )
    return at_token("foreign_sign", token, replace(token, ""), is_certain=True, found=found)


def _is_sign(program: Program, token: Token) -> bool:
    """‹ alone stands for <, and ‚ between two values for a comma: then it has no partner on the line."""
    partners = {"‹": "›", "›": "‹", "‚": "‘’‚"}
    if token.text not in partners:
        return False
    others = [each for each in program.on_line(token.line) if each.kind == "other" and each.start != token.start]
    return not any(each.text in partners[token.text] for each in others)


def _quote(program: Program, token: Token) -> Cause:
    line = program.lines[token.line - 1]
    straight = '"' if '"' not in line or token.text in _DOUBLE_QUOTES else "'"
    start = program.source.starts[token.line - 1]
    edits = [
        Edit(start + place, start + place + 1, straight)
        for place, each in enumerate(line)
        if each in _DOUBLE_QUOTES + _SINGLE_QUOTES
    ]
    return at_token("quote_typographic", token, *edits, is_certain=True, found=token.text, quote=straight)


def _blank(program: Program, token: Token) -> Cause:
    code = f"U+{ord(token.text):04X}"
    is_wide = unicodedata.category(token.text) == "Zs"
    kind = "space_foreign" if is_wide else "invisible_character"
    edits = _all(program, token, " " if is_wide else "")
    return at_token(kind, token, *edits, is_certain=True, code_point=code)


def _all(program: Program, token: Token, text: str) -> list[Edit]:
    """The same replacement for each such character on the line."""
    start = program.source.starts[token.line - 1]
    line = program.lines[token.line - 1]
    return [Edit(start + place, start + place + 1, text) for place, each in enumerate(line) if each == token.text]


def find_lookalike_letters(program: Program) -> Iterator[Cause]:
    """A Cyrillic а in a word makes it another word."""
    for tokens in program.focus_tokens():
        for token in tokens:
            meant = latin(token.text)
            if token.kind == "name" and meant != token.text and (keyword.iskeyword(meant) or meant in BUILTINS):
                letters = strange_letters(token.text)
                yield at_token(
                    "lookalike_letter", token, replace(token, meant), word=token.text, letter=letters, meant=meant
                )
