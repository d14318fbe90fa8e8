"""Comparing: with one = too few or too many, or in words."""

from collections.abc import Iterator

from cluboteca.insight.python.cause import Cause, Edit, at_token, at_tokens, replace
from cluboteca.insight.python.program import HEADERS, Program, is_value_end
from cluboteca.insight.python.token import Token
from cluboteca.insight.python.vocabulary import plain

_COMPARING = {
    "este": "==", "e": "==", "egal": "==", "equals": "==", "equal": "==", "is": "==", "mare": ">", "greater": ">",
    "bigger": ">", "mic": "<", "less": "<", "smaller": "<", "diferit": "!=",
}  # fmt: skip
_FILLING = frozenset({"cu", "to", "than", "decat", "mai", "de", "ca"})


def find_equals(program: Program) -> Iterator[Cause]:
    """= where == compares, and the other way round in the head of a function."""
    for tokens in program.focus_tokens():
        words = {token.text for token in tokens}
        is_condition = (
            tokens[0].text in {"if", "elif", "while", "assert", "return"} or {"for", "if"} <= words or "not" in words
        )
        single = [token for token in tokens if token.text == "="]
        for token in single:
            before, after = program.before(token), program.after(token)
            is_inside = bool(program.open_at(token.start))
            if before is None or after is None or not (is_condition or is_inside) or _is_argument(program, token):
                continue
            values = {"left": _value_before(program, tokens, token), "right": _value_after(tokens, token)}
            if "(" in values["left"] and not is_condition and tokens[0].text == values["left"].split("(")[0]:
                continue
            yield at_token("equals_in_condition", token, replace(token, "=="), is_certain=False, **values)
            if is_condition and len(single) > 1:
                yield at_token(
                    "equals_in_condition", token, *[replace(each, "==") for each in single], is_certain=False, **values
                )
        if tokens[0].text == "def":
            yield from (at_token("double_equals", each, replace(each, "=")) for each in tokens if each.text == "==")


def _is_argument(program: Program, sign: Token) -> bool:
    """f(name=...) and {"key" = ...}: there the sign means something else."""
    stack = program.open_at(sign.start)
    if not stack:
        return False
    bracket, name = stack[-1], program.before(sign)
    called, start = program.before(bracket), program.before(name) if name is not None else None
    is_call = bracket.text == "(" and called is not None and is_value_end(called)
    is_name = name is not None and name.kind == "name" and start is not None and start.text in {"(", ","}
    return bracket.text == "{" or (is_call and is_name)


def _value_before(program: Program, tokens: list[Token], sign: Token) -> str:
    """What stands left of the sign, up to a word or a bracket that begins it."""
    first = before = program.before(sign)
    assert before is not None
    for token in reversed([each for each in tokens if each.start < sign.start]):
        if token.text in {"if", "elif", "while", "and", "or", "not", "return", "(", ",", "[", "assert", ":"}:
            break
        first = token
    assert first is not None
    return program.text_of(first, before)


def _value_after(tokens: list[Token], sign: Token) -> str:
    following = [each for each in tokens if each.start >= sign.end]
    kept: list[Token] = []
    for token in following:
        if token.text in {":", "and", "or", ")", ","} and kept:
            break
        kept.append(token)
    return " ".join(token.text for token in kept)


def find_comparison_words(program: Program) -> Iterator[Cause]:
    """if x este egal cu 5: words for a sign."""
    for tokens in program.focus_tokens():
        if tokens[0].text not in HEADERS:
            continue
        for before, negation, following in zip(tokens, tokens[1:], tokens[2:], strict=False):
            if negation.text == "not" and is_value_end(before) and following.text != "in":
                yield at_token("comparison_words", negation, replace(negation, "!="), found="not", instead="!=")
        run: list[Token] = []
        for token in [*tokens[1:], tokens[-1]]:
            word = plain(token.text)
            if token.kind == "name" and (word in _COMPARING or word in _FILLING) and word not in program.given_names:
                run.append(token)
                continue
            signs = [_COMPARING[plain(each.text)] for each in run if plain(each.text) in _COMPARING]
            if signs and [each.text for each in run] != ["is"]:
                sign = next((each for each in signs if each != "=="), "==")
                edit = Edit(run[0].start, run[-1].end, sign)
                yield at_tokens(
                    "comparison_words", run[0], run[-1], edit, found=program.text_of(run[0], run[-1]), instead=sign
                )
            run = []
