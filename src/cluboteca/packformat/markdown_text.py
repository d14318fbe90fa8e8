"""Markdown of steps, hints, cards and introductions to HTML that is safe to show.

CommonMark and tables; no HTML, no links (no page leads children away), images only from the pack. `{block:move}`
becomes `<span class="block-word" data-block="move">move</span>` with the block's name in the language of the text; a
block of the stage has `data-category="motion"` besides. A fence that says `python` is a program, marked by `code_text`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from cluboteca.packformat.code_text import mark_python
from cluboteca.packformat.sentence import Sentence, Translate, gettext_noop, sentence
from cluboteca.packformat.vocabulary import WHOLE_VOCABULARY, Vocabulary

ImageAddress = Callable[[str], str]
"""From `images/tree.svg` to the address where a page finds it."""

_BLOCK = re.compile(r"\{block:([^}\n]{0,60})\}")
_TAGS = {
    *("p", "br", "hr", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "h2", "h3", "h4"),
    *("table", "thead", "tbody", "tr", "th", "td", "img", "span"),
}
_ATTRIBUTES = {
    "img": {"src", "alt"},
    "span": {"class", "data-block", "data-category"},
    "ol": {"start"},
    "pre": {"class"},
    "code": {"class"},
}


@dataclass(frozen=True)
class MarkdownProblem:
    """line: from 0, within the Markdown."""

    line: int
    what: Sentence
    remedy: Sentence


@dataclass(frozen=True)
class Part:
    """What stands under one `## Heading`. line: of the heading, from 0, within the whole."""

    title: str
    markdown: str
    line: int


def find_problems(
    markdown: str, *, images: frozenset[str], vocabulary: Vocabulary = WHOLE_VOCABULARY
) -> list[MarkdownProblem]:
    """What couldn't be shown. images: the pack's own, as `images/...`."""
    problems = []
    for line, token in _inline_tokens(markdown):
        if token.type == "link_open":
            what = sentence(gettext_noop("There is a link here: pages for children lead nowhere else."))
            remedy = sentence(gettext_noop("Remove the link."))
        elif token.type == "image" and token.attrGet("src") not in images:
            what = sentence(gettext_noop("The image “{path}” isn't in the pack."), path=str(token.attrGet("src"))[:120])
            remedy = sentence(gettext_noop("Put it into images/ and name it under assets in pack.yaml."))
        elif token.type == "image" and not token.content.strip():
            what = sentence(gettext_noop("An image has no description."))
            remedy = sentence(gettext_noop("Say between the square brackets what it shows."))
        elif token.type == "block_word" and token.content not in vocabulary.names:
            what = vocabulary.what(token.content)
            remedy = sentence(gettext_noop("Write one of: {words}."), words=", ".join(_near(token.content, vocabulary)))
        else:
            continue
        problems.append(MarkdownProblem(line, what, remedy))
    return problems


def _near(word: str, vocabulary: Vocabulary) -> list[str]:
    """The words that may be meant; all of them when there are few, or none is like it."""
    words = list(vocabulary.names)
    return words if len(words) < 30 else get_close_matches(word, words, n=5) or words


def _inline_tokens(markdown: str) -> Iterator[tuple[int, Token]]:
    for block in _parser().parse(markdown):
        line = block.map[0] if block.map else 0
        for token in block.children or ():
            yield line, token
            line += token.type in ("softbreak", "hardbreak")


def split_parts(markdown: str) -> tuple[str, list[Part]]:
    """What stands before the first `## Heading`, and the parts that such headings begin."""
    lines = markdown.split("\n")
    tokens = _parser().parse(markdown)
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
    markdown: str, *, translate: Translate, image_address: ImageAddress, vocabulary: Vocabulary = WHOLE_VOCABULARY
) -> str:
    """Block HTML. translate: into the language of the text."""
    return _clean(_parser().render(markdown, _environment(translate, image_address, vocabulary)))


def render_line(
    markdown: str, *, translate: Translate, image_address: ImageAddress, vocabulary: Vocabulary = WHOLE_VOCABULARY
) -> str:
    """Inline HTML, for a single sentence such as a hint."""
    return _clean(_parser().renderInline(markdown, _environment(translate, image_address, vocabulary)))


def _environment(translate: Translate, image_address: ImageAddress, vocabulary: Vocabulary) -> EnvType:
    return {"translate": translate, "image_address": image_address, "vocabulary": vocabulary}


def _clean(html: str) -> str:
    return nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=set(), link_rel=None).strip()


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.inline.ruler.before("backticks", "block_word", _read_block_word)
    parser.add_render_rule("block_word", _render_block_word)
    parser.add_render_rule("image", _render_image)
    parser.add_render_rule("fence", _render_fence)
    return parser


def _read_block_word(state: StateInline, silent: bool) -> bool:
    match = _BLOCK.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        state.push("block_word", "", 0).content = match[1]
    state.pos = match.end()
    return True


def _render_block_word(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    word = tokens[index].content
    vocabulary: Vocabulary = env["vocabulary"]
    name = vocabulary.names[word](env["translate"]) if word in vocabulary.names else word
    category = vocabulary.categories.get(word)
    look = f' data-category="{category}"' if category else ""
    return f'<span class="block-word" data-block="{_escape(word)}"{look}>{_escape(name)}</span>'


def _render_image(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    token = tokens[index]
    return f'<img src="{_escape(env["image_address"](str(token.attrGet("src"))))}" alt="{_escape(token.content)}">'


def _render_fence(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    token = tokens[index]
    if token.info.strip() != "python":
        return f"<pre><code>{_escape(token.content)}</code></pre>\n"
    return f'<pre class="code"><code class="language-python">{mark_python(token.content)}</code></pre>\n'


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
