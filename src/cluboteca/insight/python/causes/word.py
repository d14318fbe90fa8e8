"""Words that Python doesn't know, for those it knows: Romanian, of other languages, misspelt, with capital letters."""

import keyword
from collections.abc import Iterator
from itertools import pairwise

from cluboteca.insight.python.cause import Cause, Edit, at_token, at_tokens, insert, replace
from cluboteca.insight.python.program import HEADERS, Program, is_value_end, is_value_start
from cluboteca.insight.python.token import Token
from cluboteca.insight.python.vocabulary import (
    COMMANDS,
    ELSEWHERE,
    ROMANIAN,
    ROMANIAN_PAIRS,
    SUPERFLUOUS,
    distance,
    latin,
    plain,
)

_INSIDE = frozenset({"in", "and", "or", "not", "True", "False", "None", "is"})
"""Keywords that stand inside a line."""
_STARTING = frozenset(keyword.kwlist) - _INSIDE | {"match"}
_USED_AS_NAME = frozenset({"=", ".", "+=", "-=", ")"})


def find_else_if(program: Program) -> Iterator[Cause]:
    for tokens in program.focus_tokens():
        first = tokens[0]
        if first.text == "else" and len(tokens) > 1 and tokens[1].text == "if":
            edit = Edit(first.start, tokens[1].end, "elif")
            yield at_tokens(
                "else_if", first, tokens[1], edit, is_certain=first.line == program.complaint.line, word="else if"
            )
        elif plain(first.text) in {"elseif", "elsif", "elsief", "elif", "eliff", "ifelse"} and first.text != "elif":
            yield at_token("else_if", first, replace(first, "elif"), is_certain=True, word=first.text)


def find_repeat(program: Program) -> Iterator[Cause]:
    """repeta 10:, repeta de 10 ori."""
    for tokens in program.focus_tokens():
        first = tokens[0]
        rest = [token for token in tokens[1:] if plain(token.text) not in {"de", "ori", "times", ":", "(", ")"}]
        if plain(first.text) in {"repeta", "repeat"} and len(rest) == 1 and rest[0].kind in {"number", "name"}:
            edit = Edit(first.start, tokens[-1].end, f"for i in range({rest[0].text}):")
            is_certain = first.line == program.complaint.line and first.text not in program.given_names
            yield at_token("repeat_word", first, edit, is_certain=is_certain, word=first.text, count=rest[0].text)


def find_romanian(program: Program) -> Iterator[Cause]:
    for tokens in program.focus_tokens():
        yield from _romanian_pair(program, tokens)
        yield from _romanian_start(program, tokens)
        yield from _romanian_command(program, tokens)
        yield from _romanian_inside(program, tokens)


def _romanian_pair(program: Program, tokens: list[Token]) -> Iterator[Cause]:
    if len(tokens) > 1:
        first, second = tokens[:2]
        word = ROMANIAN_PAIRS.get((plain(first.text), plain(second.text)))
        if word is not None:
            edit = Edit(first.start, second.end, word)
            is_certain = first.line == program.complaint.line
            yield at_tokens(
                "keyword_romanian",
                first,
                second,
                edit,
                is_certain=is_certain,
                word=program.text_of(first, second),
                keyword=word,
            )


def _romanian_start(program: Program, tokens: list[Token]) -> Iterator[Cause]:
    first, following = tokens[0], tokens[1] if len(tokens) > 1 else None
    word = ROMANIAN.get(plain(first.text))
    if (
        word is None
        or word in _INSIDE
        or first.kind != "name"
        or (following is not None and following.text in _USED_AS_NAME)
    ):
        return
    is_certain = first.line == program.complaint.line and (first.text not in program.given_names or word in HEADERS)
    yield at_token(
        "keyword_romanian", first, replace(first, word), is_certain=is_certain, word=first.text, keyword=word
    )


def _romanian_command(program: Program, tokens: list[Token]) -> Iterator[Cause]:
    """scrie "Salut": the word and the missing brackets at once."""
    first, following = tokens[0], tokens[1] if len(tokens) > 1 else None
    command = COMMANDS.get(plain(first.text))
    if command is None or first.kind != "name" or following is None or first.text in program.given_names:
        return
    if is_value_start(following) and following.text not in {"(", "["}:
        edit = (replace(first, f"{command}("), insert(tokens[-1].end, ")"))
        yield at_token("command_romanian", first, *edit, is_certain=True, word=first.text, command=command)


def _romanian_inside(program: Program, tokens: list[Token]) -> Iterator[Cause]:
    for word in dict.fromkeys(token.text for token in tokens[1:] if token.kind == "name"):
        meant = ROMANIAN.get(plain(word))
        if meant in _INSIDE and word.lower() != meant.lower() and word not in program.given_names:
            found = [token for token in tokens if token.text == word]
            edits = [replace(token, meant) for token in found]
            yield at_token("keyword_romanian", found[0], *edits, word=word, keyword=meant)


def find_other_language(program: Program) -> Iterator[Cause]:
    for tokens in program.focus_tokens():
        first, following = tokens[0], tokens[1] if len(tokens) > 1 else None
        word = ELSEWHERE.get(first.text.lower())
        is_used = following is None or following.text in _USED_AS_NAME | {"("}
        if word and word != first.text and not is_used:
            is_certain = first.line == program.complaint.line and first.text not in program.given_names
            yield at_token(
                "keyword_elsewhere", first, replace(first, word), is_certain=is_certain, word=first.text, keyword=word
            )


def find_superfluous(program: Program) -> Iterator[Cause]:
    """if x > 5 then: and the like."""
    for tokens in program.focus_tokens():
        if tokens[0].text not in HEADERS:
            continue
        for token in tokens[1:]:
            is_loop = tokens[0].text == "for" and token is tokens[1] and len(tokens) > 2 and tokens[2].kind == "name"
            is_known = token.text in program.given_names and not is_loop
            if token.kind == "name" and plain(token.text) in SUPERFLUOUS and not is_known:
                following = program.after(token)
                is_end = following is None or following.line != token.line
                for text in (":", "") if is_end or tokens[-1].text != ":" else ("",):
                    yield at_token("word_extra", token, replace(token, text), word=token.text, keyword=tokens[0].text)


def find_capital(program: Program) -> Iterator[Cause]:
    for tokens in program.focus_tokens():
        for token in tokens:
            known = {word.lower(): word for word in keyword.kwlist} | {"print": "print"}
            meant = known.get(token.text.lower())
            if token.kind == "name" and meant is not None and meant != token.text:
                yield at_token("keyword_capital", token, replace(token, meant), word=token.text, keyword=meant)


def find_misspelt(program: Program) -> Iterator[Cause]:
    """At the beginning of a line, or between two values where a name alone can't stand."""
    for tokens in program.focus_tokens():
        for place, token in enumerate(tokens):
            if token.kind != "name" or len(token.text) < 2:
                continue
            before = tokens[place - 1] if place else None
            known = _STARTING if before is None else _INSIDE | {"if", "else", "for", "import", "as", "lambda"}
            if keyword.iskeyword(token.text) and before is not None and before.text not in {"import", "from"}:
                continue
            if before is not None and not (
                is_value_end(before) or before.text in {"=", "(", "and", "or", ",", "return", "in"}
            ):
                continue
            for word in _near(token.text, known):
                yield at_token("keyword_misspelt", token, replace(token, word), word=token.text, keyword=word)


def _near(word: str, known: frozenset[str]) -> list[str]:
    spelt = latin(word).lower()
    most = 1 if len(word) <= 4 else 2
    ranked = sorted((distance(spelt, other.lower(), most=most), other) for other in known if other != word)
    return [other for far, other in ranked if far <= (1 if len(other) <= 3 else most)][:4]


def find_joined(program: Program) -> Iterator[Cause]:
    """whileTrue: a keyword grown together with the next word."""
    for tokens in program.focus_tokens():
        for token in tokens:
            if token.kind != "name":
                continue
            for word in sorted(keyword.kwlist, key=len, reverse=True):
                rest = token.text.removeprefix(word)
                if rest != token.text and rest and (token is tokens[0] or word in _INSIDE):
                    yield at_token(
                        "space_missing",
                        token,
                        insert(token.start + len(word), " "),
                        word=token.text,
                        keyword=word,
                        rest=rest,
                    )


def find_new(program: Program) -> Iterator[Cause]:
    """x = new Caine()."""
    for tokens in program.focus_tokens():
        for token, following in pairwise(tokens):
            if token.text == "new" and following.kind == "name":
                yield at_token("sign_extra", token, replace(token, ""), found="new")


def find_keyword_as_name(program: Program) -> Iterator[Cause]:
    """class = 5, def import(): a word that belongs to Python where a name is wanted."""
    for tokens in program.focus_tokens():
        for place, token in enumerate(tokens):
            if token.kind != "name" or not keyword.iskeyword(token.text):
                continue
            before = tokens[place - 1] if place else None
            following = tokens[place + 1] if place + 1 < len(tokens) else None
            is_constant = token.text in {"True", "False", "None"}
            is_target = following is not None and following.text in {"=", "+=", "-="} and not is_constant
            is_named = before is not None and before.text in {
                "def",
                "class",
                "for",
                "as",
                ".",
                "global",
                "import",
                "del",
            }
            is_parameter = tokens[0].text == "def" and place > 1 and token.text not in {"lambda", "not", "if", "else"}
            if (is_target and (place == 0 or before is None or not is_value_end(before))) or is_named or is_parameter:
                renamed = f"{token.text}_"
                is_certain = is_target or is_parameter
                yield at_token(
                    "keyword_as_name",
                    token,
                    replace(token, renamed),
                    is_certain=is_certain and token.line == program.complaint.line,
                    word=token.text,
                    name=renamed,
                )
