"""Spaces at the beginning of a line: too few, too many, or tabs among them."""

import re
from collections.abc import Iterator

from cluboteca.insight.python.cause import Cause
from cluboteca.insight.python.program import HEADERS, Program


def find_indentation(program: Program) -> Iterator[Cause]:
    complaint = program.complaint
    if complaint.type_name not in {"IndentationError", "TabError"}:
        return
    line = (
        complaint.line if program.on_line(complaint.line) else (program.line_before(complaint.line) or complaint.line)
    )
    if complaint.type_name == "TabError" or _mixes_tabs(program, line):
        yield _at(program, "tabs_and_spaces", line)
    elif complaint.message.startswith("expected an indented block"):
        yield _missing_block(program)
    elif complaint.message.startswith("unindent"):
        if uneven := _uneven(program, line):
            yield uneven
        widths = _open_widths(program, line)
        yield _at(
            program, "unindent_mismatch", line, spaces=f"{program.indent_of(line)}", known=", ".join(map(str, widths))
        )
    elif "too many levels" in complaint.message:
        yield _at(program, "too_many_levels", line, limit="100")
    else:
        yield _unexpected(program, line)


def _missing_block(program: Program) -> Cause:
    """At the line that should have been moved to the right; at the head when nothing follows."""
    said = re.search(r"on line (\d+)", program.complaint.message)
    first = program.complaint.line if program.on_line(program.complaint.line) else None
    head = int(said[1]) if said else program.line_before(first or len(program.lines) + 1) or 1
    head = min(head, len(program.lines))
    heads = program.on_line(head)
    keyword = heads[0].text if heads else "if"
    values = {"keyword": keyword, "head_line": f"{head}"}
    if first is None or first == head:
        return Cause("block_missing_end", program.start_of(head), program.end_of(head), values, is_certain=True)
    return _at(program, "block_missing", first, **values)


def _unexpected(program: Program, line: int) -> Cause:
    above = program.line_before(line)
    values = {"spaces": f"{program.indent_of(line)}", "expected": f"{program.indent_of(above) if above else 0}"}
    if above is None:
        return _at(program, "indent_first", line, **values)
    return _at(program, "indent_unexpected", line, above_line=f"{above}", **values)


def _uneven(program: Program, line: int) -> Cause | None:
    """The line fits the ones below it, and it is fewer lines above that stand too far to the right."""
    width = program.indent_of(line)
    above: list[int] = []
    near = program.line_before(line)
    while near is not None and program.indent_of(near) > width:
        above.append(near)
        near = program.line_before(near)
    if near is None or program.indent_of(near) >= width or program.on_line(near)[-1].text != ":":
        return None
    same, below = 1, program.line_after(line)
    while below is not None and program.indent_of(below) >= width:
        same, below = same + 1, program.line_after(below)
    if same <= len(above):
        return None
    place = min(above)
    spaces = f"{program.indent_of(place)}"
    return _at(program, "indent_uneven", place, spaces=spaces, expected=f"{width}", other_line=f"{line}")


def _open_widths(program: Program, line: int) -> list[int]:
    """Widths to which the line may go back."""
    widths = [0]
    for above in range(1, line):
        if program.on_line(above):
            width = program.indent_of(above)
            widths = [*[each for each in widths if each < width], width]
    return widths


def _mixes_tabs(program: Program, line: int) -> bool:
    near = [program.lines[each - 1] for each in (program.line_before(line), line) if each]
    indents = "".join(text[: len(text) - len(text.lstrip())] for text in near)
    return "\t" in indents and " " in indents


def _at(program: Program, kind: str, line: int, **values: str) -> Cause:
    start = program.source.starts[line - 1]
    end = program.start_of(line)
    return Cause(kind, start, end if end > start else program.end_of(line), values, is_certain=True)


def find_hidden_head(program: Program) -> Iterator[Cause]:
    """An indented line below one that isn't the head of a block, but ends like one or begins with a word like one."""
    if not program.complaint.message.startswith("unexpected indent"):
        return
    above = program.line_before(program.complaint.line)
    tokens = program.on_line(above) if above else []
    if tokens and tokens[0].text in HEADERS and tokens[-1].text != ":":
        yield Cause("colon_missing", tokens[-1].end, tokens[-1].end + 1, {"keyword": tokens[0].text}, is_certain=True)
