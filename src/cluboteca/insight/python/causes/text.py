"""Texts whose quotes don't fit: left open, of two kinds, or with a quote inside."""

import keyword
from collections.abc import Iterator
from itertools import pairwise

from cluboteca.insight.python.cause import Cause, Edit, at_token, at_tokens, insert, replace
from cluboteca.insight.python.program import Program, touching
from cluboteca.insight.python.token import Token

_OTHER = {'"': "'", "'": '"'}


def find_open_text(program: Program) -> Iterator[Cause]:
    """A text without its closing quote, on the line of the complaint or wherever it is the only one."""
    here = [token for token in program.on_line(program.complaint.line) if token.is_open]
    is_about_text = "terminated" in program.complaint.message or "EO" in program.complaint.message
    for token in here or ([each for each in program.tokens if each.is_open][:1] if is_about_text else []):
        if len(token.quote) == 3:
            yield at_token("string_triple_unclosed", token, is_certain=True, quote=token.quote)
        else:
            yield from _apostrophe(program, token)
            yield from _open(program, token)


def _apostrophe(program: Program, token: Token) -> Iterator[Cause]:
    """'Alice's house': the text ends at the apostrophe, and a new one begins at what was meant as its end."""
    on_line = program.on_line(token.line)
    for text, word in pairwise(on_line):
        if text.kind == "string" and text.quote == token.quote and word.kind == "name" and touching(text, word):
            edits = (Edit(text.start + len(text.prefix), text.start + len(text.prefix) + 1, _OTHER[token.quote]),)
            end = Edit(token.start, token.start + 1, _OTHER[token.quote])
            inner = program.text[text.start : token.start + 1]
            yield at_tokens(
                "string_apostrophe",
                text,
                word,
                *edits,
                end,
                is_certain=True,
                quote=token.quote,
                other=_OTHER[token.quote],
                text=inner,
            )


def _open(program: Program, token: Token) -> Iterator[Cause]:
    quote, inside = token.quote, token.inside
    other = _OTHER[quote]
    last = inside.rstrip(" )]}:,;")
    end = token.end - len(inside) + len(last)
    foreign = next((place for place, each in enumerate(inside) if each in "„”“«»’‘‟"), None)
    if foreign is not None and inside.count(other) == 0:
        at = token.end - len(inside) + foreign
        edit = (Edit(at, at + 1, quote),)
        yield Cause("quote_typographic", at, at + 1, {"found": inside[foreign], "quote": quote}, edit, is_certain=True)
    if last.endswith("\\" + quote):
        yield at_token("string_backslash", token, is_certain=True, quote=quote)
    if last.endswith(other):
        yield at_token(
            "quotes_mixed",
            token,
            Edit(end - 1, end, quote),
            is_certain=inside.count(other) == 1,
            first=quote,
            second=other,
        )
    before = program.before(token)
    if not last and before is not None and before.line == token.line and before.kind in {"name", "number", "other"}:
        word = _first_word(program, before)
        yield at_tokens("string_opening_missing", word, token, insert(word.start, quote), is_certain=True, quote=quote)
    yield from _across_lines(program, token)
    mend = insert(end, quote)
    yield Cause(
        "string_unclosed", token.start, token.end, {"quote": quote, "text": token.text}, (mend,), is_certain=True
    )


def _first_word(program: Program, latest: Token) -> Token:
    """Of the words that stand side by side up to this one."""
    word = latest
    while (
        (before := program.before(word)) is not None
        and before.line == word.line
        and before.kind in {"name", "number", "other"}
    ):
        word = before
    return word


def _across_lines(program: Program, token: Token) -> Iterator[Cause]:
    """The text goes on in the next line and ends there."""
    following = next((each for each in program.tokens if each.is_open and each.start > token.end), None)
    if following is None or following.quote != token.quote or following.line - token.line > 5:
        return
    start = token.start + len(token.prefix)
    edits = (Edit(start, start + 1, token.quote * 3), Edit(following.start, following.start + 1, token.quote * 3))
    yield Cause("string_across_lines", token.start, token.end, {"quote": token.quote, "triple": token.quote * 3}, edits)


def find_quotes_inside(program: Program) -> Iterator[Cause]:
    """ "He said "hi" loudly": the text ends where the inner quote begins."""
    for tokens in program.focus_tokens():
        for place, token in enumerate(tokens[:-1]):
            if (
                token.kind != "string"
                or not touching(token, tokens[place + 1])
                or tokens[place + 1].kind not in {"name", "number", "other"}
            ):
                continue
            ending = next(
                (each for each in tokens[place + 2 :] if each.kind == "string" and each.quote == token.quote), None
            )
            if ending is not None and not ending.is_open:
                other = _OTHER[token.quote[0]]
                edits = (Edit(token.end - 1, token.end, other), Edit(ending.start, ending.start + 1, other))
                kind = "fstring_quotes" if "f" in token.prefix and "{" in token.inside else "string_quotes_inside"
                yield at_tokens(
                    kind, token, ending, *edits, quote=token.quote, other=other, text=program.text_of(token, ending)
                )


def find_bare_text(program: Program) -> Iterator[Cause]:
    """print(Salut lume): words that aren't names of the program stand where a text was meant."""
    for tokens in program.focus_tokens():
        for place, bracket in enumerate(tokens):
            if bracket.text != "(":
                continue
            words: list[Token] = []
            for token in tokens[place + 1 :]:
                if token.kind == "string" or token.text in {")", "(", "="}:
                    break
                words.append(token)
            names = [word for word in words if word.kind == "name"]
            are_words = all(word.kind == "name" or word.text in "!?.,-" for word in words)
            if len(names) >= 2 and are_words and not {name.text for name in names} & program.given_names:
                first, latest = words[0], words[-1]
                text = program.text_of(first, latest)
                yield at_tokens(
                    "text_without_quotes",
                    first,
                    latest,
                    Edit(first.start, latest.end, f'"{text.replace(chr(34), "")}"'),
                    text=text,
                )


def find_bare_value(program: Program) -> Iterator[Cause]:
    """nume = Ana Maria."""
    for tokens in program.focus_tokens():
        if len(tokens) < 4 or tokens[1].text != "=":
            continue
        words = tokens[2:]
        are_words = all(word.kind == "name" and not keyword.iskeyword(word.text) for word in words)
        if are_words and not {word.text for word in words} & program.given_names:
            text = program.text_of(words[0], words[-1])
            edit = Edit(words[0].start, words[-1].end, f'"{text}"')
            yield at_tokens("text_without_quotes", words[0], words[-1], edit, text=text)


def find_plain_text(program: Program) -> Iterator[Cause]:
    """A whole line of words, as in a letter."""
    tokens = program.on_line(program.complaint.line)
    words = [token for token in tokens if token.kind == "name"]
    are_words = all(token.kind == "name" or token.text in set(".,!?-") for token in tokens)
    if (
        len(words) >= 2
        and are_words
        and not {word.text for word in words} & (program.given_names | set(keyword.kwlist) - {"in", "is", "as", "not"})
    ):
        text = program.text_of(tokens[0], tokens[-1])
        yield at_tokens("plain_text", tokens[0], tokens[-1], replace(tokens[0], "#"), is_certain=True, text=text)
