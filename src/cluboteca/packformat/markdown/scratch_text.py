"""The texts in a pack's pages that are blocks of Scratch, with where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cluboteca.packformat.document import FENCE
from cluboteca.packformat.folder import PackFolder
from cluboteca.packformat.markdown.fence import SCRATCH, word_of
from cluboteca.packformat.markdown.parser import list_tokens
from cluboteca.packformat.problem import Where
from cluboteca.packformat.yaml_text import YamlProblem, read_yaml


@dataclass(frozen=True)
class ScratchText:
    """line: of the file, from 1, in which its first line stands. locale: of the page."""

    path: str
    line: int
    locale: str
    text: str


def list_scratch_texts(folder: PackFolder, locales: tuple[str, ...]) -> list[ScratchText]:
    """Of all pages in these languages. What can't be read as a page has none: that is told where pages are read."""
    pages = {f"{locale}.md": locale for locale in locales}
    return [
        ScratchText(path, line, pages[name], text)
        for path in sorted(folder.files)
        if (name := path.rpartition("/")[2]) in pages
        for line, text in _in_page(folder, path)
    ]


def _in_page(folder: PackFolder, path: str) -> Iterator[tuple[int, str]]:
    try:
        lines = folder.text(path).split("\n")
    except UnicodeDecodeError:
        return
    fences = [index for index, line in enumerate(lines) if line.rstrip() == FENCE][:2]
    if len(fences) < 2 or fences[0] != 0:
        return
    front, body = lines[1 : fences[1]], lines[fences[1] + 1 :]
    try:
        document = read_yaml("\n".join(front), first_line=2)
    except YamlProblem:
        return
    for where, text in _strings((), document.value):
        first = document.line_of(where) or 1
        yield from ((first + row, found) for row, found in _in_markdown(text))
    yield from ((fences[1] + 2 + row, found) for row, found in _in_markdown("\n".join(body)))


def _in_markdown(markdown: str) -> Iterator[tuple[int, str]]:
    for line, token in list_tokens(markdown):
        if token.type == "fence" and word_of(token) in SCRATCH:
            yield line + 1, token.content
        elif token.type == "scratch_word":
            yield line, token.content


def _strings(where: Where, value: Any) -> Iterator[tuple[Where, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _strings((*where, key), part)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _strings((*where, index), part)
