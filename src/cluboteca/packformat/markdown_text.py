"""Markdown of steps, hints, cards and introductions to HTML that is safe to show.

CommonMark and tables; no HTML, no links (no page leads children away), images only from the pack; and what the package
`markdown` adds: containers, fences of blocks, blocks within a sentence. What comes out is cleaned: only the tags and
classes that are named here come through.

The parser is imported where it is used: a club server reads texts when a pack comes in, not at every start.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from cluboteca.packformat.sentence import Translate
from cluboteca.packformat.vocabulary import WHOLE_VOCABULARY, Vocabulary

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.utils import EnvType
    from nh3 import Cleaner

    from cluboteca.packformat.markdown.problem import MarkdownProblem

ImageAddress = Callable[[str], str]
"""From `images/tree.svg` to the address where a page finds it."""

_TAGS = {
    *("p", "br", "hr", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "h2", "h3", "h4"),
    *("table", "thead", "tbody", "tr", "th", "td", "img", "span", "div", "details", "summary"),
}
_ATTRIBUTES = {
    "img": {"src", "alt"},
    "div": {"data-category"},
    "span": {"data-block", "data-category"},
    "ol": {"start"},
    "pre": {"data-locale"},
    "code": {"data-locale"},
}
_CLASSES = {
    "div": {
        *("md-task", "md-hints", "md-challenge", "print-only", "screen-only"),
        *("own-blocks", "own-script", "own-block", "own-hat", "own-body"),
    },
    "details": {"md-hint", "md-collapse"},
    "p": {"md-title"},
    "pre": {"code", "scratch-blocks"},
    "code": {"language-python", "scratch-blocks"},
    "span": {
        *("block-word", "code-comment", "code-text", "code-number", "code-keyword"),
        *("own-hole", "own-value", "own-condition"),
    },
}


@dataclass(frozen=True)
class Part:
    """What stands under one `## Heading`. line: of the heading, from 0, within the whole."""

    title: str
    markdown: str
    line: int


def find_problems(
    markdown: str, *, images: frozenset[str], vocabulary: Vocabulary = WHOLE_VOCABULARY
) -> "list[MarkdownProblem]":
    """What couldn't be shown. images: the pack's own, as `images/...`."""
    from cluboteca.packformat.markdown.problem import list_problems  # noqa: PLC0415 -- see above

    return list_problems(markdown, images=images, vocabulary=vocabulary)


def split_parts(markdown: str) -> tuple[str, list[Part]]:
    """What stands before the first `## Heading`, and the parts that such headings begin; none of them in a container."""
    from cluboteca.packformat.markdown.parser import parse  # noqa: PLC0415 -- see above

    lines = markdown.split("\n")
    tokens = parse(markdown)
    headings = [
        (token.map[0], token.map[1], tokens[index + 1].content.strip())
        for index, token in enumerate(tokens)
        if token.type == "heading_open" and token.tag == "h2" and token.level == 0 and token.map
    ]
    if not headings:
        return markdown.strip(), []
    ends = [begin for begin, _, _ in headings[1:]] + [len(lines)]
    parts = [
        Part(title, "\n".join(lines[after:end]).strip("\n"), begin)
        for (begin, after, title), end in zip(headings, ends, strict=True)
    ]
    return "\n".join(lines[: headings[0][0]]).strip(), parts


def render(
    markdown: str,
    *,
    translate: Translate,
    image_address: ImageAddress,
    vocabulary: Vocabulary = WHOLE_VOCABULARY,
    locale: str = "",
) -> str:
    """Block HTML. translate: into the language of the text, which is `locale`."""
    return _clean(_get_parser().render(markdown, _environment(translate, image_address, vocabulary, locale)))


def render_line(
    markdown: str,
    *,
    translate: Translate,
    image_address: ImageAddress,
    vocabulary: Vocabulary = WHOLE_VOCABULARY,
    locale: str = "",
) -> str:
    """Inline HTML, for a single sentence such as a hint."""
    return _clean(_get_parser().renderInline(markdown, _environment(translate, image_address, vocabulary, locale)))


def _get_parser() -> "MarkdownIt":
    from cluboteca.packformat.markdown.parser import get_parser  # noqa: PLC0415 -- see above

    return get_parser()


def _environment(translate: Translate, image_address: ImageAddress, vocabulary: Vocabulary, locale: str) -> "EnvType":
    return {"translate": translate, "image_address": image_address, "vocabulary": vocabulary, "locale": locale}


def _clean(html: str) -> str:
    return _get_cleaner().clean(html).strip()


@cache
def _get_cleaner() -> "Cleaner":
    import nh3  # noqa: PLC0415 -- see above

    return nh3.Cleaner(tags=_TAGS, attributes=_ATTRIBUTES, allowed_classes=_CLASSES, url_schemes=set(), link_rel=None)
