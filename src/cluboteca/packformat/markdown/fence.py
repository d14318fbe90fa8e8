"""Fences: a program, blocks of Scratch, blocks of our own, or plain text, by the word behind the backticks.

Blocks of our own are an outline, drawn as boxes; one that can't be read stays a text.

Blocks of Scratch are written as the library scratchblocks reads them, in English or in Romanian. They become
`<pre class="scratch-blocks" data-locale="ro"><code>…`, which `frontend/src/scratch-blocks/` draws in the reader's
language; without it the text stays. data-locale: the language of the text around.
"""

from collections.abc import Sequence
from html import escape

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from cluboteca.packformat.code_text import mark_python
from cluboteca.packformat.markdown.outline import BadFence, read_blocks_fence
from cluboteca.packformat.markdown.outline_picture import draw_outline

SCRATCH = frozenset({"blocks3", "scratch"})
OUTLINE = "blocks"
PLAIN = frozenset({"", "text"})
KNOWN = ("blocks3", "scratch", OUTLINE, "python", "text")


def add_fences(parser: MarkdownIt) -> None:
    parser.add_render_rule("fence", _render)


def word_of(token: Token) -> str:
    """The first word behind the backticks."""
    return (token.info.split(maxsplit=1) or [""])[0]


def _render(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    token = tokens[index]
    word = token.info.strip()
    if word == "python":
        return f'<pre class="code"><code class="language-python">{mark_python(token.content)}</code></pre>\n'
    if word in SCRATCH:
        return f'<pre class="scratch-blocks"{locale_attribute(env)}><code>{escape(token.content)}</code></pre>\n'
    plain = f"<pre><code>{escape(token.content)}</code></pre>\n"
    return _draw(token.content, env) or plain if word == OUTLINE else plain


def _draw(text: str, env: EnvType) -> str:
    try:
        return draw_outline(read_blocks_fence(text, env["vocabulary"]), env["translate"])
    except BadFence:
        return ""


def locale_attribute(env: EnvType) -> str:
    return f' data-locale="{escape(env["locale"])}"' if env.get("locale") else ""
