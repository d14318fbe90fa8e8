"""Lines that begin a block: the colon, the condition, the partner of an else, the parts of a for."""

from collections.abc import Iterator
from itertools import pairwise

from cluboteca.insight.python.cause import Cause, Edit, at_token, at_tokens, insert, replace
from cluboteca.insight.python.program import HEADERS, Program, code_tokens, is_value_end
from cluboteca.insight.python.token import Token

PARTNERS = {"else": "if", "elif": "if", "except": "try", "finally": "try", "case": "match"}
_SOFT = frozenset({"match", "case"})
_NOT_COLONS = frozenset({";", ",", ".", "=", "::", "-", ">", "->", "…", "'", '"'})


def find_colon(program: Program) -> Iterator[Cause]:
    for tokens in program.focus_tokens():
        first, latest = tokens[0], tokens[-1]
        if first.text not in HEADERS | _SOFT and not _is_async(tokens):
            continue
        if latest.text == ":":
            yield from _colon_elsewhere(tokens)
        else:
            yield from _colon_missing(tokens)


def _is_async(tokens: list[Token]) -> bool:
    return tokens[0].text == "async" and len(tokens) > 1


def _colon_missing(tokens: list[Token]) -> Iterator[Cause]:
    first, latest = tokens[0], tokens[-1]
    if latest.text in _NOT_COLONS and len(tokens) > 1:
        yield at_token("sign_for_colon", latest, replace(latest, ":"), found=latest.text, keyword=first.text)
    for token in tokens[1:]:
        if token.text == ";":
            yield at_token("sign_for_colon", token, replace(token, ":"), found=";", keyword=first.text)
    end = Cause("colon_missing", latest.end, latest.end + 1, {"keyword": first.text}, (insert(latest.end, ":"),))
    yield end
    for before, token in pairwise(tokens):
        starts_body = token.kind == "name" or token.text in {"(", "["}
        if (is_value_end(before) or before is first) and starts_body:
            yield Cause(
                "colon_missing", before.end, before.end + 1, {"keyword": first.text}, (insert(before.end, ":"),)
            )


def _colon_elsewhere(tokens: list[Token]) -> Iterator[Cause]:
    """if x: > 5: or if x > 5::"""
    for token in tokens[1:-1]:
        if token.text == ":":
            is_double = token.end == tokens[-1].start
            kind = "colon_extra" if is_double else "colon_misplaced"
            yield at_token(kind, token, replace(token, ""), keyword=tokens[0].text, found=":")


def find_extra_colon(program: Program) -> Iterator[Cause]:
    for tokens in program.focus_tokens():
        if len(tokens) > 1 and tokens[-1].text == ":" and tokens[0].text not in HEADERS:
            yield at_token("colon_extra", tokens[-1], replace(tokens[-1], ""), keyword=tokens[0].text, found=":")


def find_braces(program: Program) -> Iterator[Cause]:
    """if (x > 5) {: other languages mark a block with braces."""
    for tokens in program.focus_tokens():
        is_head = tokens[0].text in HEADERS or tokens[0].text == "function"
        is_called = len(tokens) > 1 and is_value_end(tokens[-2])
        if is_head and tokens[-1].text == "{" and (is_called or tokens[0].text in {"else", "try", "finally"}):
            yield at_token("braces_for_block", tokens[-1], is_certain=True, keyword=tokens[0].text)


def find_else_on_line(program: Program) -> Iterator[Cause]:
    """if x: print(1) else: print(2)."""
    tokens = program.on_line(program.complaint.line)
    for place, token in enumerate(tokens[1:], 1):
        if token.text in PARTNERS and token.start == program.complaint.start and token.text != "case":
            is_colon = any(each.text == ":" for each in tokens[place:])
            yield at_token("else_on_line", token, is_certain=is_colon, keyword=token.text)


def find_missing_condition(program: Program) -> Iterator[Cause]:
    for tokens in program.focus_tokens():
        first = tokens[0]
        is_bare = not code_tokens(tokens[1:]) or [token.text for token in tokens[1:3]] == ["(", ")"]
        is_here = first.line == program.complaint.line
        if (
            first.text in {"if", "elif", "while", "with", "match", "case"}
            and is_bare
            and is_here
            and first.text not in program.given_names
        ):
            yield at_token("condition_missing", first, is_certain=True, keyword=first.text)
        if first.text in {"def", "class"} and is_here and (len(tokens) == 1 or tokens[1].text in {":", "("}):
            yield at_token("name_missing", first, is_certain=True, keyword=first.text)


def find_else_with_condition(program: Program) -> Iterator[Cause]:
    for tokens in program.focus_tokens():
        if tokens[0].text == "else" and len(code_tokens(tokens)) > 1 and tokens[1].text not in {":", "if"}:
            edits = [replace(tokens[0], "elif")]
            yield at_token(
                "else_with_condition", tokens[0], *edits, condition=program.text_of(tokens[1], code_tokens(tokens)[-1])
            )
            with_colon = [*edits, insert(tokens[-1].end, ":")]
            yield at_token(
                "else_with_condition", tokens[0], *with_colon, condition=program.text_of(tokens[1], tokens[-1])
            )


def find_lonely_partner(program: Program) -> Iterator[Cause]:
    """An else without its if: there is none, or it is indented differently, or a line stands between them."""
    tokens = program.on_line(program.complaint.line)
    if not tokens or tokens[0].text not in PARTNERS or not tokens[0].start <= program.complaint.start <= tokens[0].end:
        return
    word = tokens[0]
    if word.text == "case" or (len(tokens) > 1 and tokens[1].text == "="):
        return
    partner = PARTNERS[word.text]
    indent = program.indent_of(word.line)
    for line in range(word.line - 1, 0, -1):
        above = program.on_line(line)
        if above and above[0].text in {
            partner,
            "elif" if partner == "if" else partner,
            "for" if word.text == "else" else partner,
        }:
            if program.indent_of(line) != indent:
                start = program.source.starts[word.line - 1]
                edit = Edit(start, word.start, program.lines[line - 1][: program.indent_of(line)])
                yield at_token(
                    "else_indent", word, edit, keyword=word.text, partner=above[0].text, partner_line=f"{line}"
                )
            else:
                yield at_token("else_alone", word, is_certain=True, keyword=word.text, partner=partner)
                return
    yield at_token("else_alone", word, is_certain=True, keyword=word.text, partner=partner)


def find_try_alone(program: Program) -> Iterator[Cause]:
    """A try without except, also when that is misspelt."""
    if not program.complaint.message.startswith("expected 'except'"):
        return
    tokens = program.on_line(program.complaint.line)
    line = next(
        (
            above
            for above in range(program.complaint.line, 0, -1)
            if [t.text for t in program.on_line(above)][:1] == ["try"]
        ),
        program.complaint.line,
    )
    keyword = (program.on_line(line) or tokens)[0]
    start = tokens[0] if tokens else keyword
    yield at_token("try_alone", start, is_certain=True, partner_line=f"{line}")


def find_for(program: Program) -> Iterator[Cause]:
    for tokens in program.focus_tokens():
        if tokens[0].text == "for" and len(tokens) > 1:
            yield from _for(program, tokens)
        elif tokens[0].text == "for" and tokens[0].line == program.complaint.line:
            yield at_token("for_incomplete", tokens[0], is_certain=True)
        yield from _for_inside(tokens)


def _for_inside(tokens: list[Token]) -> Iterator[Cause]:
    """[i for i range(5)]: in a list that is made by a loop."""
    for word, target, following in zip(tokens[1:], tokens[2:], tokens[3:], strict=False):
        if word.text == "for" and target.kind == "name" and following.kind == "name" and following.text != "in":
            place = (target.end, target.end + 1)
            yield Cause("for_in_missing", *place, {"name": target.text}, (insert(target.end, " in "),))


def _for(program: Program, tokens: list[Token]) -> Iterator[Cause]:
    first, target = tokens[:2]
    texts = [token.text for token in tokens]
    is_here = first.line == program.complaint.line
    if target.kind in {"number", "string"} and "in" in texts:
        yield at_token("for_target", target, is_certain=is_here, found=target.text)
    if target.text == "(" and ("=" in texts or ";" in texts):
        yield at_tokens(
            "for_equals", first, tokens[-1], is_certain=is_here, name=tokens[2].text if len(tokens) > 2 else "i"
        )
    elif target.text == "(" and "in" in texts and len(tokens) > 4:
        closing = max((token for token in tokens if token.text == ")"), key=lambda token: token.start, default=None)
        if closing is not None:
            yield at_token("for_brackets", target, replace(target, ""), replace(closing, ""), name=tokens[2].text)
    if len(tokens) > 2 and tokens[2].text == "=":
        yield at_tokens(
            "for_equals",
            target,
            tokens[2],
            replace(tokens[2], " in "),
            is_certain="in" not in texts and is_here,
            name=target.text,
        )
    if "in" not in texts and len(code_tokens(tokens)) > 2 and tokens[2].text != "=":
        for latest, following in pairwise(tokens[1:]):
            if (is_value_end(latest) and following.kind != "sign") or following.text in {"[", "("}:
                place = (latest.end, latest.end + 1)
                yield Cause("for_in_missing", *place, {"name": target.text}, (insert(latest.end, " in "),))
    bare = [token.text for token in code_tokens(tokens)]
    if is_here and (bare[-1] == "in" or len(bare) == 2 or target.text == "in"):
        yield at_tokens("for_incomplete", first, code_tokens(tokens)[-1], is_certain=True)
