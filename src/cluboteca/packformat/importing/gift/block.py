"""A GIFT file in its blocks: questions, descriptions and categories, parted by empty lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

_ESCAPED = re.compile(r"\\([:#={}~\\n])")
_HIDDEN = 0xF0000
"""A plane of letters that mean nothing: an escaped letter stands there until the signs have been read."""
_SHOWN = {_HIDDEN + ord(letter): letter for letter in ":#={}~\\"} | {_HIDDEN + ord("n"): "\n"}
CATEGORY = "$CATEGORY:"
GAP = chr(_HIDDEN + 1)
"""Where the missing word of a sentence stood."""


@dataclass(frozen=True)
class Block:
    """Texts are hidden ones. line: in the file, from 1. source: as it stands there. answer: what stands between the braces;
    None of a description. category: the name that begins here, and nothing else.
    """

    line: int
    source: str
    name: str = ""
    text: str = ""
    answer: str | None = None
    category: str | None = None
    problem: Sentence | None = None


def hide(text: str) -> str:
    """Escaped signs as letters that mean nothing."""
    plain = "".join("\ufffd" if _HIDDEN <= ord(letter) < _HIDDEN + 0x100 else letter for letter in text)
    return _ESCAPED.sub(lambda found: chr(_HIDDEN + ord(found[1])), plain)


def reveal(text: str) -> str:
    return text.translate(_SHOWN)


def list_blocks(text: str) -> Iterator[Block]:
    """Empty lines between braces end nothing, as long as the brace is closed before another one opens."""
    lines = text.split("\n")
    groups = list(_group(lines))
    index = 0
    while index < len(groups):
        start, end = groups[index]
        while _is_open(lines, start, end) and index + 1 < len(groups) and _closes(lines, *groups[index + 1]):
            index += 1
            end = groups[index][1]
        yield from _read(lines, start, end)
        index += 1


def _group(lines: list[str]) -> Iterator[tuple[int, int]]:
    """First line and the one after the last, of lines without an empty one; a category is a group of its own."""
    start: int | None = None
    for number, line in enumerate([*lines, ""]):
        is_category = line.strip().startswith(CATEGORY)
        if start is not None and (not line.strip() or is_category):
            yield start, number
            start = None
        if is_category:
            yield number, number + 1
        elif line.strip() and start is None:
            start = number


def _without_comments(lines: list[str], start: int, end: int) -> str:
    return "\n".join(" " if line.strip().startswith("//") else line for line in lines[start:end])


def _is_open(lines: list[str], start: int, end: int) -> bool:
    hidden = hide(_without_comments(lines, start, end))
    return "{" in hidden and "}" not in hidden[hidden.index("{") :]


def _closes(lines: list[str], start: int, end: int) -> bool:
    """Whether an open brace may go on into this group: it isn't another question."""
    hidden = hide(_without_comments(lines, start, end))
    first = min((hidden.find(sign) for sign in "{}" if sign in hidden), default=-1)
    return not hidden.strip().startswith(("::", CATEGORY)) and (first < 0 or hidden[first] == "}")


def _read(lines: list[str], start: int, end: int) -> Iterator[Block]:
    source = "\n".join(lines[start:end])
    hidden = hide(_without_comments(lines, start, end)).strip()
    if not hidden:
        return
    if hidden.startswith(CATEGORY):
        parts = [part.strip() for part in reveal(hidden[len(CATEGORY) :]).split("/")]
        yield Block(start + 1, source, category=next((part for part in reversed(parts) if part), ""))
        return
    name, found, text = "", "", hidden
    if hidden.startswith("::"):
        name, found, text = hidden[2:].partition("::")
        if not found:
            name, text = "", hidden
    opened, closed = text.find("{"), text.find("}")
    if opened < 0 and closed < 0:
        yield Block(start + 1, source, reveal(name).strip(), text.strip())
    elif opened < 0 or closed < opened:
        problem = sentence(gettext_noop("The braces of this question aren't right."))
        yield Block(start + 1, source, reveal(name).strip(), problem=problem)
    elif "{" in text[closed:] or "{" in text[opened + 1 : closed]:
        problem = sentence(gettext_noop("There are several pairs of braces in one question."))
        yield Block(start + 1, source, reveal(name).strip(), problem=problem)
    else:
        before, after = text[:opened].strip(), text[closed + 1 :].strip()
        space = "" if after[:1] in ".,;:!?)" else " "
        asked = f"{before} {GAP}{space}{after}".strip() if after else before
        yield Block(start + 1, source, reveal(name).strip(), asked, text[opened + 1 : closed].strip())
