"""Signs between values: of other languages, turned round, doubled, without a value, or missing."""

from collections.abc import Iterator
from itertools import pairwise

from cluboteca.insight.python.cause import Cause, Edit, at_token, at_tokens, insert, replace
from cluboteca.insight.python.program import HEADERS, Program, is_value_end, is_value_start, touching
from cluboteca.insight.python.token import Token

_ELSEWHERE = {"&&": " and ", "||": " or ", "<>": "!=", "===": "==", "!==": "!=", "=/=": "!=", "!===": "!="}
_TURNED = {"=>": ">=", "=<": "<=", "><": "!=", "=!": "!="}
_SPLIT = {
    "> =": ">=",
    "< =": "<=",
    "! =": "!=",
    "= =": "==",
    "+ =": "+=",
    "- =": "-=",
    "* =": "*=",
    "/ =": "/=",
    "* *": "**",
    "/ /": "//",
}
OPERATORS = frozenset(
    {
        "+",
        "-",
        "*",
        "/",
        "//",
        "%",
        "**",
        "==",
        "!=",
        "<",
        ">",
        "<=",
        ">=",
        "=",
        "+=",
        "-=",
        "*=",
        "/=",
        "and",
        "or",
        "not",
        "in",
        "is",
        "|",
        "&",
        "^",
    }
)
_BEFORE = OPERATORS - {"-", "+", "not", "in", "is"}
"""Those that can't stand right behind another one."""
_AFTER_PERCENT = frozenset({")", "]", "}", ",", ":", "*", "/", "==", "<", ">", "<=", ">=", "and", "or"})
_ENDING = OPERATORS | {",", ".", "return"}


def find_foreign_operator(program: Program) -> Iterator[Cause]:
    for tokens in program.focus_tokens():
        yield from _foreign(program, tokens)
        for first, second in pairwise(tokens):
            pair = f"{first.text} {second.text}"
            if not touching(first, second) and pair in _SPLIT:
                is_statement = pair == "= =" and tokens[0].text not in HEADERS
                instead = "=" if is_statement else _SPLIT[pair]
                edit = Edit(first.start, second.end, instead)
                yield at_tokens("sign_split", first, second, edit, found=pair, instead=instead)
        yield from _exclamation(tokens)


def _foreign(program: Program, tokens: list[Token]) -> Iterator[Cause]:
    """All of one kind on the line are replaced at once."""
    for kind, table in (("sign_elsewhere", _ELSEWHERE), ("sign_turned", _TURNED)):
        for sign in sorted(table, key=len, reverse=True):
            found = [
                (first, second)
                for place, first in enumerate(tokens)
                for second in tokens[place : place + 3]
                if program.text[first.start : second.end] == sign
            ]
            if found:
                edits = [Edit(first.start, second.end, table[sign]) for first, second in found]
                is_certain = sign in {"&&", "||", "===", "!==", "<>"} and found[0][0].line == program.complaint.line
                values = {"found": sign, "instead": table[sign].strip()}
                yield at_tokens(kind, *found[0], *edits, is_certain=is_certain, **values)


def _exclamation(tokens: list[Token]) -> Iterator[Cause]:
    signs = [token for token in tokens if token.text == "!" and token.kind == "other"]
    for place, token in enumerate(tokens):
        if token in signs and place + 1 < len(tokens) and is_value_start(tokens[place + 1]):
            yield at_token(
                "sign_elsewhere", token, *[replace(each, " not ") for each in signs], found="!", instead="not"
            )
    if signs and signs[-1] is tokens[-1]:
        yield at_token("foreign_sign", signs[-1], replace(signs[-1], ""), found="!")
    for sign in signs:
        yield at_token("foreign_sign", sign, replace(sign, ""), is_certain=False, found="!")


def find_increment(program: Program) -> Iterator[Cause]:
    for tokens in program.focus_tokens():
        for name, first, second in zip(tokens, tokens[1:], tokens[2:], strict=False):
            is_pair = first.text in {"+", "-"} and second.text == first.text and touching(first, second)
            if is_pair and name.kind == "name":
                edit = Edit(first.start, second.end, f" {first.text}= 1")
                yield at_tokens("increment", name, second, edit, name=name.text, sign=first.text)


def find_times(program: Program) -> Iterator[Cause]:
    """3 x 4."""
    for tokens in program.focus_tokens():
        for place, token in enumerate(tokens):
            if token.kind == "name" and token.text in {"x", "X", "ori"} and 0 < place < len(tokens) - 1:
                are_numbers = tokens[place - 1].kind == tokens[place + 1].kind == "number"
                is_name = token.text in program.given_names and not are_numbers
                is_apart = not touching(tokens[place - 1], token)
                if is_value_end(tokens[place - 1]) and is_value_start(tokens[place + 1]) and is_apart and not is_name:
                    yield at_token(
                        "x_for_times",
                        token,
                        replace(token, "*"),
                        is_certain=tokens[place - 1].kind == "number" and token.line == program.complaint.line,
                        found=token.text,
                    )
            elif (
                token.kind == "name"
                and token.text[0] == "x"
                and token.text[1:].isdigit()
                and place
                and tokens[place - 1].kind == "number"
            ):
                edit = Edit(token.start, token.start + 1, "*")
                yield at_token("x_for_times", token, edit, found="x")


def find_percent(program: Program) -> Iterator[Cause]:
    """pret - 50%: the sign that ends a number on paper."""
    for tokens in program.focus_tokens():
        for number, sign in pairwise(tokens):
            following = program.after(sign)
            is_end = following is None or following.line != sign.line or following.text in _AFTER_PERCENT
            if number.kind == "number" and sign.text == "%" and touching(number, sign) and is_end:
                yield at_tokens("percent", number, sign, replace(sign, " / 100"), number=number.text)


def find_walrus(program: Program) -> Iterator[Cause]:
    for tokens in program.focus_tokens():
        yield from (at_token("walrus_alone", each, replace(each, "=")) for each in tokens if each.text == ":=")


def find_missing_value(program: Program) -> Iterator[Cause]:
    """x = , 5 + , if x >: and * 5: a sign that has nothing on one side."""
    for tokens in program.focus_tokens():
        is_here = tokens[0].line == program.complaint.line
        for place, token in enumerate(tokens):
            following = tokens[place + 1] if place + 1 < len(tokens) else None
            is_end = following is None or following.text in {":", ")", "]", "}"}
            if (
                token.text in _ENDING - {","}
                and is_end
                and token.text != "return"
                and not (token.text == "*" and following)
            ):
                yield at_token(
                    "value_missing", token, insert(token.end, " 0 " if token.text != "." else "a"), sign=token.text
                )
            if place == 0 and token.text in _BEFORE - {"*", "**"} and token.kind == "sign":
                yield at_token("value_before_missing", token, is_certain=is_here, sign=token.text)
            if following is None:
                continue
            both = token.text in OPERATORS and following.text in _BEFORE and token.kind == "sign"
            if both or (token.text in {"and", "or", "not"} and following.text in {"and", "or"}):
                yield at_tokens(
                    "operator_double", token, following, replace(following, ""), first=token.text, second=following.text
                )
                yield at_tokens(
                    "operator_double", token, following, replace(token, ""), first=token.text, second=following.text
                )
            if token.text in {"and", "or"} and following.text in {"<", ">", "<=", ">=", "==", "!="}:
                value = _compared(tokens, token)
                yield at_tokens(
                    "comparison_half",
                    token,
                    following,
                    insert(following.start, f"{value} "),
                    word=token.text,
                    sign=following.text,
                    value=value,
                )


def _compared(tokens: list[Token], word: Token) -> str:
    left = [
        each
        for each in tokens
        if each.start < word.start and each.kind == "name" and each.text not in HEADERS | OPERATORS
    ]
    return left[0].text if left else "x"


def find_missing_operator(program: Program) -> Iterator[Cause]:
    """Two values side by side, and nothing says what to do with them."""
    for tokens in program.focus_tokens():
        for first, second in pairwise(tokens):
            if not (is_value_end(first) and is_value_start(second)) or second.text in {"(", "[", "{", "not", "lambda"}:
                continue
            values = {"left": first.text, "right": second.text}
            if first.kind == "number" and second.kind == "name" and tokens[0].text not in HEADERS:
                kind = "operator_missing" if second.text in program.given_names else "number_with_word"
                yield at_tokens(kind, first, second, insert(first.end, "*"), is_certain=False, **values)
            elif tokens[0].text in {"if", "elif", "while"}:
                yield at_tokens(
                    "comparison_missing", first, second, insert(first.end, " == "), is_certain=False, **values
                )
            else:
                yield at_tokens("operator_missing", first, second, insert(first.end, " + "), is_certain=False, **values)
