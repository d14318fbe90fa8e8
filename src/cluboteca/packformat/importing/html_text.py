"""HTML of authors to Markdown as packs have it: text, emphasis, lists, tables, code and images; no links, no HTML.

What can't be shown is told to `lose`; the text of a link stays, and its address is told.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cluboteca.packformat.importing.html_tree import BLOCK, FOREIGN, Element, read_html
from cluboteca.packformat.importing.plain_text import clean, escape_inline, escape_start

ShowImage = Callable[[str, str], str | None]
"""From the address and the description of an image to its Markdown, or None when it isn't carried."""
Lose = Callable[[str], None]

_BOLD, _ITALIC, _CODE, _READY = "**", "*", "`", "ready"
_STYLES = {"b": _BOLD, "strong": _BOLD, "i": _ITALIC, "em": _ITALIC, "cite": _ITALIC, "dfn": _ITALIC} | dict.fromkeys(
    ("code", "tt", "kbd", "samp", "var"), _CODE
)
_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_SPACES = re.compile(r"[ \t\n\r\f\v\xa0]+")


@dataclass(frozen=True)
class _Run:
    """A piece of a line in one style; of _READY the text is Markdown."""

    style: str
    text: str


def from_html(html: str, locale: str, show_image: ShowImage, lose: Lose) -> str:
    return _Writer(show_image, lose).write(read_html(clean(html, locale)))


class _Writer:
    def __init__(self, show_image: ShowImage, lose: Lose) -> None:
        self.show_image = show_image
        self.lose = lose

    def write(self, root: Element) -> str:
        return "\n\n".join(self._blocks(root))

    def _blocks(self, element: Element) -> list[str]:
        blocks: list[str] = []
        line: list[_Run] = []

        def flush() -> None:
            text = _paragraph(line)
            line.clear()
            if text:
                blocks.append(text)

        for child in element.children:
            if isinstance(child, Element) and _holds_block(child):
                flush()
                blocks.extend(self._block(child))
            else:
                line.extend(self._runs(child, ""))
        flush()
        return blocks

    def _block(self, element: Element) -> list[str]:
        tag = element.tag
        if tag in ("ul", "ol"):
            return self._list(element)
        if tag == "table":
            return self._table(element)
        if tag == "pre":
            code = element.text().strip("\n")
            fence = "`" * max(3, 1 + max((len(run) for run in re.findall(r"`+", code)), default=0))
            return [f"{fence}\n{code}\n{fence}"] if code.strip() else []
        if tag == "hr":
            return []
        if tag == "a":
            self._tell_link(element)
        blocks = self._blocks(element)
        if tag == "blockquote":
            return ["\n".join(f"> {line}".rstrip() for line in "\n\n".join(blocks).split("\n"))] if blocks else []
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            # A heading of its own would begin another part of the page.
            return [f"**{block}**" if _can_be_bold(block) else block for block in blocks]
        return blocks

    def _list(self, element: Element) -> list[str]:
        lines: list[str] = []
        number = 0
        for child in element.children:
            if isinstance(child, str) and not child.strip():
                continue
            blocks = self._blocks(
                child if isinstance(child, Element) and child.tag == "li" else Element("li", {}, [child])
            )
            if not blocks:
                continue
            number += 1
            sign = f"{number}. " if element.tag == "ol" else "- "
            inside = "\n\n".join(blocks).split("\n")
            lines.append(sign + inside[0])
            lines.extend((" " * len(sign) + line).rstrip() for line in inside[1:])
        return ["\n".join(lines)] if lines else []

    def _table(self, element: Element) -> list[str]:
        rows = [[self._cell(cell) for cell in _cells(row)] for row in _find(element, "tr")]
        width = max((len(row) for row in rows), default=0)
        captions = [block for caption in _list_around_rows(element) for block in self._blocks(caption)]
        if not width:
            return captions
        lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
        return [*captions, "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])]

    def _cell(self, cell: Element) -> str:
        """In one line."""
        runs = [run for child in cell.children for run in self._runs(child, "")]
        return _inline([_Run("" if run.style == _CODE else run.style, run.text.replace("\n", " ")) for run in runs])

    def _runs(self, child: Element | str, style: str) -> Iterator[_Run]:
        if isinstance(child, str):
            yield _Run(style, _SPACES.sub(" ", child))
        elif child.tag == "br":
            yield _Run("", "\n")
        elif child.tag == "img":
            yield from self._image(child)
        elif child.tag in FOREIGN:
            self.lose(f"<{child.tag}> {child.attributes.get('src', '')} {child.text()}".strip())
        elif child.tag in ("sub", "sup"):
            yield _Run(style, _shifted(child))
        else:
            if child.tag == "a":
                self._tell_link(child)
            if child.tag in BLOCK:
                yield _Run("", " ")
            for inner in child.children:
                yield from self._runs(inner, _STYLES.get(child.tag, style))
            if child.tag in BLOCK:
                yield _Run("", " ")

    def _image(self, element: Element) -> Iterator[_Run]:
        description = _SPACES.sub(" ", element.attributes.get("alt", "")).strip()
        shown = self.show_image(element.attributes.get("src", ""), description)
        yield _Run(_READY, shown) if shown else _Run("", description)

    def _tell_link(self, element: Element) -> None:
        address = element.attributes.get("href", "").strip()
        if address and not address.startswith("#"):
            self.lose(f"{_SPACES.sub(' ', element.text()).strip()} ({address})")


def _holds_block(element: Element) -> bool:
    if element.tag in FOREIGN:
        return False
    return element.tag in BLOCK or any(isinstance(child, Element) and _holds_block(child) for child in element.children)


def _find(element: Element, tag: str) -> Iterator[Element]:
    for child in element.children:
        if isinstance(child, Element):
            if child.tag == tag:
                yield child
            yield from _find(child, tag)


def _list_around_rows(table: Element) -> Iterator[Element]:
    """Captions, and what stands in a table outside of every row."""
    for child in table.children:
        if isinstance(child, str):
            yield Element("p", {}, [child])
        elif child.tag in ("tbody", "thead", "tfoot"):
            yield from _list_around_rows(child)
        elif child.tag != "tr":
            yield Element("div", {}, [child]) if child.tag != "caption" else child


def _cells(row: Element) -> Iterator[Element]:
    """What stands in a row outside of every cell is one, too."""
    for child in row.children:
        if isinstance(child, Element) and child.tag in ("td", "th"):
            yield child
        elif child.text().strip() if isinstance(child, Element) else child.strip():
            yield Element("td", {}, [child])


def _shifted(element: Element) -> str:
    """Raised or lowered digits; 10³ must not become 103."""
    text = _SPACES.sub(" ", element.text()).strip()
    table, sign = (_RAISED, "^") if element.tag == "sup" else (_LOWERED, "_")
    if text and all(ord(letter) in table for letter in text):
        return text.translate(table)
    return f"{sign}({text})" if text else ""


def _paragraph(runs: list[_Run]) -> str:
    """Lines that `<br>` made stay lines."""
    lines: list[list[_Run]] = [[]]
    for run in runs:
        if run.text == "\n":
            lines.append([])
        else:
            lines[-1].append(run)
    shown = [text for line in lines if (text := _inline(line))]
    return "\\\n".join(shown)


def _inline(runs: list[_Run]) -> str:
    merged = _merge(runs)
    parts = []
    for index, run in enumerate(merged):
        before = merged[index - 1].text[-1:] if index else ""
        after = merged[index + 1].text[:1] if index + 1 < len(merged) else ""
        parts.append(_styled(run, before, after))
    line = re.sub(r" {2,}", " ", "".join(parts)).strip()
    return line if merged and merged[0].style == _READY else escape_start(line)


def _merge(runs: list[_Run]) -> list[_Run]:
    merged: list[_Run] = []
    for run in runs:
        if merged and merged[-1].style == run.style != _READY:
            merged[-1] = _Run(run.style, merged[-1].text + run.text)
        elif run.text:
            merged.append(run)
    return merged


def _styled(run: _Run, before: str, after: str) -> str:
    """Emphasis only where CommonMark is sure to see it: at a word, next to a space or the end."""
    if run.style == _READY:
        return run.text
    text = run.text.strip()
    lead, tail = run.text[: len(run.text) - len(run.text.lstrip())], run.text[len(run.text.rstrip()) :]
    is_sure = bool(
        text
        and (lead or not before or before.isspace() or text[0].isalnum())
        and (tail or not after or after.isspace() or text[-1].isalnum())
        and (run.style != _ITALIC or ((lead or not before.isalnum()) and (tail or not after.isalnum())))
    )
    if run.style == _CODE and text and "`" not in text:
        return f"{lead}`{text}`{tail}"
    if run.style in (_BOLD, _ITALIC) and is_sure:
        return f"{lead}{run.style}{escape_inline(text)}{run.style}{tail}"
    return escape_inline(run.text)


def _can_be_bold(block: str) -> bool:
    return "\n" not in block and "*" not in block and block[:1].isalnum() and not block.endswith("\\")
