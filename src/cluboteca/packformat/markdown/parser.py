"""The one parser of all texts: CommonMark and tables, no HTML, and what this package adds."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from html import escape

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from cluboteca.packformat.markdown.block_word import add_block_words
from cluboteca.packformat.markdown.container import add_containers
from cluboteca.packformat.markdown.fence import add_fences


@cache
def get_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    add_containers(parser)
    add_fences(parser)
    add_block_words(parser)
    parser.add_render_rule("image", _render_image)
    return parser


@lru_cache(maxsize=1)
def parse(markdown: str) -> tuple[Token, ...]:
    """The latest text is remembered: a page is looked through for problems, and then split into its parts."""
    return tuple(get_parser().parse(markdown))


def list_tokens(markdown: str) -> Iterator[tuple[int, Token]]:
    """Those of blocks and those within lines, with the line from 0 on which each begins."""
    for block in parse(markdown):
        line = block.map[0] if block.map else 0
        yield line, block
        for token in block.children or ():
            yield line, token
            line += token.type in ("softbreak", "hardbreak")


def _render_image(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    token = tokens[index]
    return f'<img src="{escape(env["image_address"](str(token.attrGet("src"))))}" alt="{escape(token.content)}">'
