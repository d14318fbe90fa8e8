"""Scripts as lines to read, in scratchblocks notation: what Scratch's wikis and forums turn back into pictures of blocks.

    when green flag clicked
    forever
      if <touching (edge v)?> then
        say [Ouch!] for (2) seconds // it hurts
      end
    end

A block that isn't known here, of whatever extension, is shown by its opcode with all that it holds.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cluboteca.insight.scratch.model import (
    Block,
    Input,
    Literal,
    LiteralKind,
    ScratchProject,
    Script,
    Signature,
    Target,
)
from cluboteca.insight.scratch.words import Words, read_words

MAX_TEXT = 120
"""Characters of one name or one typed text; children paste whole stories into a block."""

_AROUND_STACKS = frozenset(
    {
        "control_forever",
        "control_repeat",
        "control_if",
        "control_if_else",
        "control_repeat_until",
        "control_while",
        "control_for_each",
        "control_all_at_once",
    }
)
_SAID_AS_YES_OR_NO = frozenset({"operator_and", "operator_or", "operator_not"})
_PARTS = re.compile(r"(?<!\\)(%[nbs])")
_BRACKETS = re.compile(r"([\\()<>\[\]])")
_IN_TEXT = re.compile(r"([\\\]])")
_LINE_ENDS = re.compile(r"[\x00-\x1f\x7f\u0085\u2028\u2029]+")
_MENU_END = re.compile(r" v$")


@dataclass(frozen=True, slots=True)
class TargetText:
    """scripts: one text each, in the order of the file. notes: comments that aren't pinned to a block that is shown."""

    name: str
    is_stage: bool
    scripts: tuple[str, ...]
    notes: tuple[str, ...]


def show_project(project: ScratchProject, locale: str) -> tuple[TargetText, ...]:
    """Of every target, also of one without scripts."""
    words = read_words(locale)
    return tuple(show_target(target, words) for target in project.targets)


def show_target(target: Target, words: Words) -> TargetText:
    pinned = {each.block_id: each.text for each in target.comments if each.block_id in target.blocks}
    shower = _Shower(words, pinned)
    scripts = tuple(shower.script(script) for script in target.scripts)
    notes = tuple(shorten(each.text) for each in target.comments if each.block_id not in target.blocks)
    name = words.stage if target.is_stage else shorten(target.name)
    return TargetText(name, target.is_stage, scripts, notes)


def show_block(block: Block, locale: str) -> str:
    """One block with what is in its slots, without its substacks."""
    return _Shower(read_words(locale), {}).line(block)


class _Shower:
    def __init__(self, words: Words, comments: dict[str | None, str]) -> None:
        self.words = words
        self.comments = comments

    def script(self, script: Script) -> str:
        lines: list[str] = []
        self._add(lines, script.blocks, 0)
        return "\n".join(lines)

    def _add(self, lines: list[str], stack: Iterable[Block], level: int) -> None:
        indent = "  " * level
        for block in stack:
            comment = self.comments.get(block.id)
            lines.append(indent + self.line(block) + (f" // {shorten(comment)}" if comment else ""))
            if block.opcode in _AROUND_STACKS or block.substacks:
                self._add(lines, block.substacks.get("SUBSTACK", ()), level + 1)
                for name, substack in block.substacks.items():
                    if name != "SUBSTACK":
                        lines.append(indent + self.words.otherwise)
                        self._add(lines, substack, level + 1)
                lines.append(indent + self.words.end)

    def line(self, block: Block) -> str:
        if block.signature is not None:
            return self._own(block, block.signature)
        if block.opcode in _NAMES:
            field, around = _NAMES[block.opcode]
            name = block.fields[field].value if field in block.fields else ""
            return around.format(_escape(name, _BRACKETS))
        template = self.words.blocks.get(block.opcode)
        if template is None:
            return self._unknown(block)
        said = [template[0]]
        for place, after in zip(template[1::2], template[2::2], strict=True):
            said += (self._place(block, place), after)
        return "".join(said)

    def _place(self, block: Block, name: str) -> str:
        field = block.fields.get(name)
        if field is not None:
            return f"[{_menu(self.words.choice(name, field.value))} v]"
        empty = "<>" if name == "CONDITION" or block.opcode in _SAID_AS_YES_OR_NO else "()"
        return self._value(name, block.inputs.get(name), empty)

    def _value(self, name: str, slot: Input | None, empty: str = "()") -> str:
        value = slot.value if slot is not None else None
        if value is None:
            return empty
        if isinstance(value, Literal):
            is_text = value.kind in (LiteralKind.TEXT, LiteralKind.COLOR)
            return f"[{_escape(value.text, _IN_TEXT)}]" if is_text else f"({_escape(value.text, _BRACKETS)})"
        if value.is_shadow and value.signature is None and len(value.fields) == 1:
            chosen = next(iter(value.fields.values())).value
            return f"({chosen})" if value.opcode == "note" else f"({_menu(self.words.choice(name, chosen))} v)"
        said = self.line(value)
        return said if said[:1] in ("(", "<") or value.opcode == "procedures_prototype" else f"({said})"

    def _own(self, block: Block, signature: Signature) -> str:
        """Words and places of a block that a child made; its definition shows the names of the places."""
        names = iter(signature.argument_names or signature.argument_ids)
        said: list[str] = []
        for part in _PARTS.split(signature.code):
            if part not in ("%n", "%b", "%s"):
                said.append(_escape(part.replace("\\%", "%"), _BRACKETS))
                continue
            name = next(names, "")
            if block.opcode == "procedures_prototype":
                said.append(("<{}>" if part == "%b" else "({})").format(_escape(name, _BRACKETS)))
            else:
                said.append(self._value(name, block.inputs.get(name), "<>" if part == "%b" else "()"))
        return " ".join(" ".join(said).split())

    def _unknown(self, block: Block) -> str:
        fields = (f"[{_menu(field.value)} v]" for field in block.fields.values())
        inputs = (self._value(name, each) for name, each in block.inputs.items())
        return " ".join((_escape(block.opcode, _BRACKETS), *fields, *inputs))


_NAMES = {
    "data_variable": ("VARIABLE", "({})"),
    "data_listcontents": ("LIST", "({} :: list)"),
    "argument_reporter_string_number": ("VALUE", "({})"),
    "argument_reporter_boolean": ("VALUE", "<{}>"),
}
"""What is shown by its name alone: the field that holds it, and what stands around it."""


def shorten(text: str) -> str:
    """One line, not too long."""
    return _cut(" ".join(_LINE_ENDS.sub(" ", text).split()))


def _cut(text: str) -> str:
    return text if len(text) <= MAX_TEXT else text[: MAX_TEXT - 1] + "…"


def _escape(text: str, signs: re.Pattern[str]) -> str:
    """Spaces are part of what was typed."""
    return _MENU_END.sub(r" \\v", signs.sub(r"\\\1", _cut(_LINE_ENDS.sub(" ", text))))


def _menu(text: str) -> str:
    return _escape(text, _IN_TEXT)
