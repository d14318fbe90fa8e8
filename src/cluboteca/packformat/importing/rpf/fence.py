"""Fences and `--- code ---` as fences that packs know: blocks of Scratch, Python, or plain text."""

import re
import textwrap
from collections.abc import Iterable

from cluboteca.packformat.importing.rpf.carrying import Carrying
from cluboteca.packformat.importing.rpf.loose_yaml import read_loosely
from cluboteca.packformat.importing.rpf.marking import Fence, Tag
from cluboteca.packformat.sentence import gettext_noop, sentence

SCRATCH = frozenset({"blocks3", "blocks", "blocks2", "scratch", "scratchblocks", "scratch3"})
PYTHON = frozenset({"python", "python3", "py"})
_SILENT_KEYS = frozenset({"language", "line_numbers", "line_number_start", "filename", "line_highlights", "highlight"})
_MARK = re.compile(r"(?P<lead>[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(?P<mark>`{3,}(?=[^`]*\Z)|~{3,})(?P<info>.*)\Z")
_FLAG = re.compile(
    r"(?<=\b)c[âa]nd (?:se (?:dă|face) clic?k pe|se apasă(?: pe)?|apeși(?: pe)?) ste(?:ag|g)\w*(?: verde)?",
    re.IGNORECASE,
)
"""How translators call the flag; on the block there is only its picture."""


def carry_fence(fence: Fence, carrying: Carrying) -> list[str]:
    info = fence.info.split("{")[0].split()
    word = info[0].lower() if info else ""
    if len(info) > 1 or "{" in fence.info:
        carrying.lose(
            fence.line, "```" + fence.info, sentence(gettext_noop("What stands behind the first word isn't carried."))
        )
    elif word and word not in (*SCRATCH, *PYTHON, "text", "plaintext", "plain", "txt"):
        why = sentence(gettext_noop("Packs have no colours for “{word}”. It is shown as plain text."), word=word)
        carrying.lose(fence.line, "```" + fence.info, why)
    return _fenced(_known(word, carrying), _flagged(fence, word, carrying))


def _flagged(fence: Fence, word: str, carrying: Carrying) -> list[str]:
    lines = _without(fence.lines, fence.indent)
    if word not in SCRATCH or carrying.locale != "ro":
        return lines
    mended = [_FLAG.sub("când se dă click pe ⚑", line) for line in lines]
    for one, other in zip(lines, mended, strict=True):
        if one != other:
            carrying.report.note(
                carrying.where(fence.line),
                one.strip(),
                sentence(gettext_noop("It was written as it stands on the block.")),
            )
    return mended


def carry_program(tag: Tag, carrying: Carrying) -> list[str]:
    """`--- code ---`: the name of the file and the lines to look at stand above it."""
    head, is_yaml = read_loosely(tag.head) if tag.head.strip() else ({}, True)
    if tag.head.strip() and not is_yaml:
        carrying.lose(
            tag.line,
            tag.head.strip(),
            sentence(gettext_noop("The head of this tag isn't as it has to be. What could be read of it was taken.")),
        )
    for key, value in head.items():
        if key not in _SILENT_KEYS and value:
            carrying.lose(tag.line, f"{key}: {value}", sentence(gettext_noop("Packs have no place for this.")))
    word = str(head.get("language") or "").strip().lower()
    if word and word not in (*SCRATCH, *PYTHON, "text", "plaintext", "plain", "txt"):
        why = sentence(gettext_noop("Packs have no colours for “{word}”. It is shown as plain text."), word=word)
        carrying.lose(tag.line, f"language: {word}", why)
    return [*_caption(head, carrying), *_fenced(_known(word, carrying), _without(tag.body, tag.indent))]


def close_fences(lines: list[str]) -> list[str]:
    """A fence within a text, as in a quotation, stays when it is closed there, as plain text; else its marks are text."""
    result = list(lines)
    begin, mark = -1, ""
    for index, line in enumerate(lines):
        match = _MARK.match(line)
        if match is None or (mark and (not match["mark"].startswith(mark) or match["info"].strip())):
            continue
        if not mark:
            begin, mark = index, match["mark"]
        else:
            opening = _MARK.match(lines[begin])
            assert opening is not None
            result[begin] = opening["lead"] + opening["mark"]
            mark = ""
    if mark:
        opening = _MARK.match(lines[begin])
        assert opening is not None
        result[begin] = f"{opening['lead']}\\{opening['mark']}{opening['info']}"
        return [*result[: begin + 1], *close_fences(lines[begin + 1 :])]
    return result


def _caption(head: dict[str, object], carrying: Carrying) -> list[str]:
    name = " ".join(str(head.get("filename") or "").replace("`", "").split())
    start = str(head.get("line_number_start") or "").strip()
    marked = " ".join(str(head.get("line_highlights") or head.get("highlight") or "").split())
    parts = [f"`{name}`"] if name else []
    if start and start not in ("1", "0"):
        parts.append(
            f"({carrying.phrase('from_line', line=start)})" if name else carrying.phrase("from_line", line=start)
        )
    if marked and marked.lower() not in ("none", "null"):
        parts.append(carrying.phrase("highlighted", lines=marked))
    return [" ".join(parts).replace("[", "\\[").replace("<", "\\<"), ""] if parts else []


def _known(word: str, carrying: Carrying) -> str:
    if word in SCRATCH:
        carrying.findings.has_scratch = True
        return "blocks3"
    if word in PYTHON:
        carrying.findings.has_python = True
        return "python"
    return ""


def _without(lines: Iterable[str], indent: str) -> list[str]:
    """Without the margin that all of it has, and without empty lines around."""
    margin = len(indent.expandtabs(4))
    expanded = [line.expandtabs(4).rstrip() for line in lines]
    cut = [line[min(margin, len(line) - len(line.lstrip())) :] for line in expanded]
    return textwrap.dedent("\n".join(cut)).strip("\n").split("\n")


def _fenced(word: str, lines: list[str]) -> list[str]:
    longest = max((len(line) - len(line.lstrip("`")) for line in (each.strip() for each in lines)), default=0)
    fence = "`" * max(3, longest + 1)
    return [fence + word, *lines, fence]
