"""import and from: their order, and what may stand in them."""

from collections.abc import Iterator
from itertools import pairwise

from cluboteca.insight.python.cause import Cause, Edit, at_token, at_tokens, insert, replace
from cluboteca.insight.python.program import Program, is_value_end
from cluboteca.insight.python.token import Token

_AND = frozenset({"and", "si", "și", "&", "+"})


def find_import(program: Program) -> Iterator[Cause]:
    for tokens in program.focus_tokens():
        if tokens[0].text in {"import", "from"}:
            yield from _order(program, tokens)
            for token in tokens[1:]:
                yield from _strange_part(program, tokens[0], token)
            yield from _unfinished(program, tokens)
            yield from _commas(tokens)


def _order(program: Program, tokens: list[Token]) -> Iterator[Cause]:
    texts = [token.text for token in tokens]
    if texts[0] == "import" and "from" in texts:
        is_here = tokens[0].line == program.complaint.line
        yield at_tokens("import_order", tokens[0], tokens[-1], is_certain=is_here, name=texts[1], module=texts[-1])


def _strange_part(program: Program, first: Token, token: Token) -> Iterator[Cause]:
    is_here = first.line == program.complaint.line
    if token.text in _AND:
        before = program.before(token)
        mended = "" if before is not None and before.text == "," else ","
        yield at_token("import_and", token, replace(token, mended), is_certain=is_here, word=token.text)
    elif token.kind == "string":
        edit = replace(token, token.inside.removesuffix(".py"))
        yield at_token("import_quotes", token, edit, is_certain=is_here, found=token.text, name=token.inside)
    elif (
        token.text == "("
        and program.before(token) is not None
        and is_value_end(program.tokens[program.index[token.start] - 1])
    ):
        edit = Edit(token.start, program.end_of(token.line), "")
        yield at_token("import_brackets", token, edit, is_certain=is_here)
    elif token.text == "-":
        yield at_token("import_hyphen", token, is_certain=is_here)


def _unfinished(program: Program, tokens: list[Token]) -> Iterator[Cause]:
    texts = [token.text for token in tokens]
    is_here = tokens[0].line == program.complaint.line
    if len(tokens) == 1 or texts[-1] in {"import", "from", ",", ".", "as"}:
        yield at_token("import_unfinished", tokens[-1], is_certain=is_here, word=texts[-1])
    elif texts[0] == "from" and "import" not in texts:
        word = program.text_of(tokens[0], tokens[-1])
        yield at_tokens("import_unfinished", tokens[0], tokens[-1], is_certain=is_here, word=word)


def _commas(tokens: list[Token]) -> Iterator[Cause]:
    names = tokens[1:]
    if tokens[0].text == "from":
        names = names[next((place for place, token in enumerate(names) if token.text == "import"), len(names)) :]
    for first, second in pairwise(names):
        if is_value_end(first) and is_value_end(second):
            values = {"left": first.text, "right": second.text}
            yield Cause("comma_missing", first.end, first.end + 1, values, (insert(first.end, ","),))
