"""Scripts as an editor writes them: from lists of words to blocks.

    - - when_flag
      - forever:
          - move: 10
          - bounce
          - if: {condition: {touching: dog}, do: [{say_for: {text: $caught, seconds: 2}}]}

A block without parts is a word alone; one with a single part holds its value; the others name their parts in small
letters. A condition may be left out, to show an unfinished program. A reporter stands where a value is; so a text that
is called as a reporter without parts (`answer`) has to come from `names`.
"""

import re
from difflib import get_close_matches
from typing import Any

from cluboteca.packformat.problem import OutlineProblem, Where
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.stage.program import Block, Input, Script
from cluboteca.packformat.stage.scope import SECTIONS, Scope
from cluboteca.packformat.stage.word import CLOSING_WORDS, WORDS, BlockKind, FieldKind, InputKind, Word

MAX_DEPTH = 20
MAX_BLOCKS = 300
MAX_TEXT = 300
_COLOUR = re.compile(r"#[0-9a-f]{6}\Z")


def read_script(value: object, where: Where, scope: Scope) -> Script:
    """Raises OutlineProblem at the first thing that is wrong; `where` leads to `value`."""
    if not isinstance(value, list) or not value:
        raise OutlineProblem(
            where,
            sentence(gettext_noop("A script is expected here: a list of blocks.")),
            sentence(gettext_noop("Begin each script with “- -” and put its first block behind.")),
        )
    return _Reader(scope).read_top(value, where)


class _Reader:
    """own: the own block that is being defined."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.own: str | None = None
        self.blocks = 0

    def read_top(self, value: list[Any], where: Where) -> Script:
        first = self._read_block(value[0], (*where, 0), ("hat", "command", "value", "condition"), 0)
        kind = WORDS[first.word].kind
        if len(value) > 1 and kind in ("value", "condition"):
            raise OutlineProblem(
                (*where, 1),
                sentence(gettext_noop("Nothing can hang below “{word}”."), word=first.word),
                sentence(gettext_noop("Make a script of its own of it.")),
            )
        self.own = first.own if first.word == "define" else None
        self._check_closing(first, value, where, 0)
        return (first, *self._read_commands(value, where, 0, begin=1))

    def _read_commands(self, value: list[Any], where: Where, depth: int, *, begin: int = 0) -> Script:
        blocks: list[Block] = []
        for index in range(begin, len(value)):
            block = self._read_block(value[index], (*where, index), ("command",), depth)
            self._check_closing(block, value, where, index)
            blocks.append(block)
        return tuple(blocks)

    def _check_closing(self, block: Block, value: list[Any], where: Where, index: int) -> None:
        if block.word in CLOSING_WORDS and index + 1 < len(value):
            raise OutlineProblem(
                (*where, index + 1),
                sentence(gettext_noop("Nothing can hang below “{word}”."), word=block.word),
                sentence(gettext_noop("Move this block above it or into another script.")),
            )

    def _read_block(self, value: object, where: Where, kinds: tuple[BlockKind, ...], depth: int) -> Block:
        self.blocks += 1
        if depth > MAX_DEPTH or self.blocks > MAX_BLOCKS:
            raise OutlineProblem(
                where,
                sentence(gettext_noop("This script has too many blocks, or they are nested too deeply.")),
                sentence(gettext_noop("Make the program simpler.")),
            )
        if isinstance(value, dict) and len(value) == 1:
            ((name, given),) = value.items()
        else:
            name, given = value, None
        word = WORDS.get(name) if isinstance(name, str) else None
        if word is None:
            raise _unknown(name, where)
        if word.kind not in kinds:
            raise OutlineProblem(
                where,
                sentence(gettext_noop("The block “{word}” can't stand here."), word=word.word),
                _KIND_REMEDIES["hat" if word.kind == "hat" else kinds[-1]],
            )
        where = (*where, word.word) if isinstance(value, dict) else where
        if word.word in ("define", "call"):
            return self._read_own(word, given, where, depth)
        return self._fill(word, _parts_of(word.word, word.parts, given, where), where, depth)

    def _fill(self, word: Word, parts: dict[str, Any], where: Where, depth: int) -> Block:
        """parts: by their names in small letters; what isn't there was left out."""
        is_single = len(word.parts) == 1

        def place(part: str) -> Where:
            return where if is_single else (*where, part)

        for name in (*word.fields, *word.inputs, *word.bodies):
            may_lack = word.inputs.get(name) == "condition"
            if name.lower() not in parts and not may_lack:
                raise _lacking(word.word, name.lower(), where)
        return Block(
            word.word,
            fields={
                name: self._read_field(parts[name.lower()], place(name.lower()), kind)
                for name, kind in word.fields.items()
            },
            inputs={
                name: self._read_input(parts.get(name.lower()), place(name.lower()), kind, depth)
                for name, kind in word.inputs.items()
            },
            bodies={name: self._read_body(parts[name.lower()], place(name.lower()), depth) for name in word.bodies},
        )

    def _read_body(self, value: object, where: Where, depth: int) -> Script:
        if not isinstance(value, list):
            raise OutlineProblem(
                where,
                sentence(gettext_noop("A list of blocks is expected here.")),
                sentence(gettext_noop("Write the blocks as a list, or [] for no blocks.")),
            )
        return self._read_commands(value, where, depth + 1)

    def _read_own(self, word: Word, given: object, where: Where, depth: int) -> Block:
        own = given.get("own") if isinstance(given, dict) else given
        if not isinstance(own, str) or own not in self.scope.own_blocks:
            raise _not_listed(own, where, "own_blocks", tuple(self.scope.own_blocks))
        if word.word == "define":
            return Block("define", own=own)
        kinds: dict[str, InputKind] = {
            id: "condition" if kind == "condition" else "text"
            for id, kind in self.scope.own_blocks[own].parameters.items()
        }
        parts = _parts_of("call", ("own", *kinds), given if isinstance(given, dict) else {"own": given}, where)
        inputs: dict[str, Input] = {}
        for id, kind in kinds.items():
            if id not in parts and kind != "condition":
                raise _lacking("call", id, where)
            inputs[id] = self._read_input(parts.get(id), (*where, id), kind, depth)
        return Block("call", inputs=inputs, own=own)

    def _read_field(self, value: object, where: Where, kind: FieldKind) -> str:
        said = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
        known = (*kind.choices, *self._ids(kind.of))
        if isinstance(said, str) and said in known:
            return said
        if kind.of is None:
            raise OutlineProblem(
                where,
                sentence(gettext_noop("“{word}” can't be chosen here."), word=_shown(value)),
                sentence(gettext_noop("Write one of: {words}."), words=", ".join(kind.choices)),
            )
        raise _not_listed(value, where, SECTIONS[kind.of], known)

    def _ids(self, of: str | None) -> tuple[str, ...]:
        if of is None:
            return ()
        if of == "parameter":
            return tuple(self.scope.own_blocks[self.own].parameters) if self.own else ()
        return self.scope.ids[of]

    def _read_input(self, value: object, where: Where, kind: InputKind, depth: int) -> Input:
        if kind == "condition":
            return None if value is None else self._read_block(value, where, ("condition",), depth + 1)
        if isinstance(value, dict) or (isinstance(value, str) and _is_reporter(value)):
            return self._read_block(value, where, ("value", "condition"), depth + 1)
        if isinstance(value, int | float) and not isinstance(value, bool) and kind in ("number", "text"):
            return value if kind == "number" else str(value)
        if isinstance(value, str) and kind == "text" and len(value) <= MAX_TEXT:
            return value
        if isinstance(value, str) and kind == "colour" and _COLOUR.match(value):
            return value
        raise OutlineProblem(where, *_INPUT_WORDS[kind])


def _parts_of(word: str, names: tuple[str, ...], given: object, where: Where) -> dict[str, Any]:
    if given is None:
        return {}
    if word != "call" and len(names) == 1:
        return {names[0]: given}
    if not names:
        raise OutlineProblem(
            where,
            sentence(gettext_noop("The block “{word}” has no parts."), word=word),
            sentence(gettext_noop("Write the word alone.")),
        )
    if not isinstance(given, dict):
        raise OutlineProblem(
            where,
            sentence(gettext_noop("The parts of the block “{word}” have to be named."), word=word),
            sentence(gettext_noop("Its parts are: {keys}."), keys=", ".join(names)),
        )
    for key in given:
        if key not in names:
            raise OutlineProblem(
                (*where, key),
                sentence(gettext_noop("The block “{word}” has no part “{key}”."), word=word, key=str(key)[:40]),
                sentence(gettext_noop("Its parts are: {keys}."), keys=", ".join(names)),
            )
    return given


def _is_reporter(text: str) -> bool:
    word = WORDS.get(text)
    return word is not None and word.kind in ("value", "condition") and not word.parts


def _shown(value: object) -> str:
    return str(value)[:40] if isinstance(value, str | int | float) else type(value).__name__


def _unknown(value: object, where: Where) -> OutlineProblem:
    near = get_close_matches(value, WORDS, n=3) if isinstance(value, str) else []
    return OutlineProblem(
        where,
        sentence(gettext_noop("“{word}” isn't a block of the stage."), word=_shown(value)),
        sentence(gettext_noop("Do you mean one of these: {words}?"), words=", ".join(near))
        if near
        else sentence(
            gettext_noop("The page about pack sources lists the blocks. A block is a word, or one word with its parts.")
        ),
    )


def _lacking(word: str, key: str, where: Where) -> OutlineProblem:
    return OutlineProblem(
        where,
        sentence(gettext_noop("The block “{word}” lacks “{key}”."), word=word, key=key),
        sentence(gettext_noop("Add “{key}”."), key=key),
    )


def _not_listed(value: object, where: Where, section: str, known: tuple[str, ...]) -> OutlineProblem:
    return OutlineProblem(
        where,
        sentence(gettext_noop("“{id}” isn't there under {section}."), id=_shown(value), section=section),
        sentence(gettext_noop("Add it there, or write one of: {words}."), words=", ".join(known))
        if known
        else sentence(gettext_noop("Add it there.")),
    )


_KIND_REMEDIES = {
    "hat": sentence(gettext_noop("A block that begins a script has to be its first one.")),
    "command": sentence(gettext_noop("Only a block that does something can stand here.")),
    "condition": sentence(gettext_noop("Only a condition or a value can stand here.")),
}
_INPUT_WORDS = {
    "number": (
        sentence(gettext_noop("A number or a block that gives one is expected here.")),
        sentence(gettext_noop("Write a number without quotation marks.")),
    ),
    "text": (
        sentence(gettext_noop("A text or a block that gives one is expected here.")),
        sentence(gettext_noop("Write a short text, or $ and its name from the page of the language.")),
    ),
    "colour": (
        sentence(gettext_noop("A colour is expected here.")),
        sentence(gettext_noop('Write it in quotation marks, as in "#2f6cb5".')),
    ),
}
