"""Texts of Scratch that Scratch's own words don't have: misspelt, or in a language in which we can't draw blocks.

Who can read blocks says which lines aren't any; they stand above this layer. A few such lines are marked as blocks that
a child has made; where nothing is right, the text stays as plain text.
"""

import re
from collections.abc import Callable, Iterable

from cluboteca.packformat.fault import Fault
from cluboteca.packformat.folder import PackFolder
from cluboteca.packformat.importing.imported import Imported, Report
from cluboteca.packformat.sentence import gettext_noop, sentence

FindUnknown = Callable[[PackFolder, tuple[str, ...]], Iterable[Fault]]
_OPENING = re.compile(r"(?P<before>[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?`{3,})(?:blocks3|scratch)[ \t]*\Z")
_CLOSING = re.compile(r"[ \t>]*`{3,}[ \t]*\Z")


def mend_unknown_blocks(imported: Imported, find_unknown: FindUnknown) -> Imported:
    """Looks twice: what is still no block when its lines have been marked becomes plain text."""
    files = dict(imported.files)
    for is_last in (False, True):
        found: dict[str, set[int]] = {}
        for fault in find_unknown(PackFolder(files), tuple(imported.report.locales)):
            if fault.line is not None:
                found.setdefault(fault.path, set()).add(fault.line - 1)
        for path, rows in found.items():
            lines = files[path].decode().split("\n")
            _mend(lines, rows, path, imported.report, is_last=is_last)
            files[path] = "\n".join(lines).encode()
    return Imported(files, imported.report)


def _mend(lines: list[str], rows: set[int], path: str, report: Report, *, is_last: bool) -> None:
    for begin, end in _fences(lines):
        unknown = [row for row in range(begin + 1, end) if row in rows]
        if not unknown:
            continue
        if is_last or 2 * len(unknown) > sum(bool(line.strip()) for line in lines[begin + 1 : end]):
            opening = _OPENING.match(lines[begin])
            assert opening is not None
            lines[begin] = opening["before"]
            why = sentence(
                gettext_noop("These aren't blocks as Scratch has them in English or Romanian. They stand as text.")
            )
            report.lose(f"{path}:{begin + 1}", "\n".join(lines[begin + 1 : end]), why)
            continue
        for row in unknown:
            why = sentence(
                gettext_noop(
                    "This isn't a block as Scratch has it in English or Romanian. It is drawn as an own block."
                )
            )
            report.lose(f"{path}:{row + 1}", lines[row].strip(), why)
            lines[row] = _marked(lines[row])


def _fences(lines: list[str]) -> Iterable[tuple[int, int]]:
    """The line that opens each fence of blocks, and the one that closes it."""
    begin: int | None = None
    for row, line in enumerate(lines):
        if begin is None and _OPENING.match(line):
            begin = row
        elif begin is not None and _CLOSING.match(line):
            yield begin, row
            begin = None


def _marked(line: str) -> str:
    """What is said behind two slashes stays behind them."""
    block, slashes, comment = line.partition("//")
    return f"{block.rstrip()} :: custom" + (f" {slashes}{comment}" if slashes else "")
